package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/app/look"
)

// hoverName says what lies under the pointer, on a small ground beside it: a name and, in quiet text below, what there is
// to know of it.
type hoverName struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	lines  []*canvas.Text
}

func newHoverName() *hoverName {
	n := &hoverName{ground: canvas.NewRectangle(nil)}
	n.ground.StrokeWidth, n.ground.CornerRadius = 1, 4
	n.ExtendBaseWidget(n)
	n.Hide()
	return n
}

// showAt shows lines near a place, inside a field of the given size; no lines hide it.
func (n *hoverName) showAt(lines []string, at fyne.Position, field fyne.Size) {
	if len(lines) == 0 {
		n.Hide()
		return
	}
	n.lines = n.lines[:0]
	for i, line := range lines {
		text := canvas.NewText(line, nil)
		text.TextStyle.Bold = i == 0
		n.lines = append(n.lines, text)
	}
	n.Refresh()
	size := n.MinSize()
	x := min(at.X+14, field.Width-size.Width)
	y := at.Y - size.Height - 8
	if y < 0 {
		y = at.Y + 18
	}
	n.Resize(size)
	n.Move(fyne.NewPos(max(0, x), y))
	n.Show()
}

// String is what is written, line by line.
func (n *hoverName) String() string {
	text := ""
	for i, line := range n.lines {
		if i > 0 {
			text += "\n"
		}
		text += line.Text
	}
	return text
}

// CreateRenderer lays the text on its ground.
func (n *hoverName) CreateRenderer() fyne.WidgetRenderer { return &hoverNameRenderer{n} }

type hoverNameRenderer struct{ n *hoverName }

// Room around the lines of a hover name.
const (
	hoverSide  = 8
	hoverAbove = 4
)

func (r *hoverNameRenderer) Layout(size fyne.Size) {
	r.n.ground.Resize(size)
	y := float32(hoverAbove)
	for _, line := range r.n.lines {
		line.Move(fyne.NewPos(hoverSide, y))
		y += line.MinSize().Height
	}
}

func (r *hoverNameRenderer) MinSize() fyne.Size {
	var size fyne.Size
	for _, line := range r.n.lines {
		size.Width = max(size.Width, line.MinSize().Width)
		size.Height += line.MinSize().Height
	}
	return size.AddWidthHeight(2*hoverSide, 2*hoverAbove)
}

func (r *hoverNameRenderer) Refresh() {
	t, variant := r.n.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.n.ground.FillColor = t.Color(look.ColorSurface, variant)
	r.n.ground.StrokeColor = t.Color(look.ColorOutline, variant)
	for i, line := range r.n.lines {
		line.Color = t.Color(theme.ColorNameForeground, variant)
		if i > 0 {
			line.Color = t.Color(theme.ColorNameDisabled, variant)
		}
		line.TextSize = t.Size(theme.SizeNameCaptionText)
	}
	canvas.Refresh(r.n)
}

func (r *hoverNameRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.n.ground}
	for _, line := range r.n.lines {
		objects = append(objects, line)
	}
	return objects
}

func (r *hoverNameRenderer) Destroy() {}
