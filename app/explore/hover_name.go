package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// hoverName is the name of what lies under the pointer, on a small ground beside it.
type hoverName struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	text   *canvas.Text
}

func newHoverName() *hoverName {
	n := &hoverName{ground: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	n.ground.StrokeWidth, n.ground.CornerRadius = 1, 4
	n.ExtendBaseWidget(n)
	n.Hide()
	return n
}

// showAt shows a name near a place, inside a field of the given size; an empty name hides it.
func (n *hoverName) showAt(name string, at fyne.Position, field fyne.Size) {
	if name == "" {
		n.Hide()
		return
	}
	n.text.Text = name
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

// CreateRenderer lays the text on its ground.
func (n *hoverName) CreateRenderer() fyne.WidgetRenderer { return &hoverNameRenderer{n} }

type hoverNameRenderer struct{ n *hoverName }

func (r *hoverNameRenderer) Layout(size fyne.Size) {
	r.n.ground.Resize(size)
	r.n.text.Move(fyne.NewPos(8, (size.Height-r.n.text.MinSize().Height)/2))
}

func (r *hoverNameRenderer) MinSize() fyne.Size { return r.n.text.MinSize().AddWidthHeight(16, 8) }

func (r *hoverNameRenderer) Refresh() {
	t, variant := r.n.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.n.ground.FillColor = t.Color(look.ColorSurface, variant)
	r.n.ground.StrokeColor = t.Color(look.ColorOutline, variant)
	r.n.text.Color = t.Color(theme.ColorNameForeground, variant)
	r.n.text.TextSize = t.Size(theme.SizeNameCaptionText)
	canvas.Refresh(r.n)
}

func (r *hoverNameRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.n.ground, r.n.text}
}

func (r *hoverNameRenderer) Destroy() {}

// nameOf says what a place of the map is: the name with roots for a nerve, muscle and height for a branch.
func nameOf(a *anatomy.Atlas, h figure.Hit) string {
	switch h.Kind {
	case figure.HitNerve:
		if n := a.Nerve(h.ID); n != nil {
			return n.Name + ", " + spanOfRoots(n.Roots)
		}
	case figure.HitMuscle:
		return muscleName(a, h.ID)
	case figure.HitBranch:
		if b := a.Branch(h.ID); b != nil {
			return "Branch to " + lowerFirst(a.PartName(b.Muscle, b.Head))
		}
	case figure.HitCut:
		return "Cut: drag, or use the arrow keys"
	}
	return ""
}
