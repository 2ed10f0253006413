package look

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Pair shows a name followed by a smaller matter in quiet text. Where they do not fit beside each other its least height
// is that of two lines, with the addition below the name. In less height than that both stay on one line: the addition is
// shortened first, with an ellipsis, and then the name.
type Pair struct {
	widget.BaseWidget
	name, addition string
	strong         bool
}

var (
	_ fyne.Widget     = (*Pair)(nil)
	_ fyne.Accessible = (*Pair)(nil)
)

// NewPair makes an empty pair.
func NewPair() *Pair {
	p := &Pair{}
	p.ExtendBaseWidget(p)
	return p
}

// Set changes both texts; strong shows the name bold.
func (p *Pair) Set(name, addition string, strong bool) {
	p.name, p.addition, p.strong = name, addition, strong
	p.Refresh()
}

// SetCaption shows one small quiet text, as the heading of a column.
func (p *Pair) SetCaption(text string) {
	p.name, p.addition, p.strong = "", text, false
	p.Refresh()
}

// AccessibilityLabel reads both texts in full.
func (p *Pair) AccessibilityLabel() string { return strings.TrimSpace(p.name + " " + p.addition) }

// AccessibilityRole is text.
func (p *Pair) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer makes the two texts once.
func (p *Pair) CreateRenderer() fyne.WidgetRenderer {
	r := &pairRenderer{pair: p, name: canvas.NewText("", nil), addition: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type pairRenderer struct {
	pair           *Pair
	name, addition *canvas.Text
}

const (
	pairGap   = 5
	pairSide  = 4
	pairAbove = 6 // and below
)

// twoLines reports whether the addition goes below the name in a width.
func (r *pairRenderer) twoLines(width float32) bool {
	if r.pair.name == "" || r.pair.addition == "" || width <= 0 {
		return false
	}
	return textWidth(r.pair.name, r.name)+pairGap+textWidth(r.pair.addition, r.addition) > width-2*pairSide
}

func (r *pairRenderer) Layout(size fyne.Size) {
	room := size.Width - 2*pairSide
	r.name.Text = fit(r.pair.name, room, r.name)
	if size.Height >= r.height(true) && r.twoLines(size.Width) {
		r.addition.Text = fit(r.pair.addition, room, r.addition)
		top := (size.Height - r.name.MinSize().Height - r.addition.MinSize().Height) / 2
		r.name.Move(fyne.NewPos(pairSide, top))
		r.addition.Move(fyne.NewPos(pairSide, top+r.name.MinSize().Height))
		return
	}
	start := float32(pairSide)
	if r.name.Text != "" {
		start += r.name.MinSize().Width + pairGap
	}
	r.addition.Text = fit(r.pair.addition, size.Width-pairSide-start, r.addition)
	r.name.Move(fyne.NewPos(pairSide, (size.Height-r.name.MinSize().Height)/2))
	r.addition.Move(fyne.NewPos(start, (size.Height-r.addition.MinSize().Height)/2))
}

// fit shortens a text until it is no wider than room, ending it with an ellipsis; "" where not even that fits.
func fit(text string, room float32, style *canvas.Text) string {
	if text == "" || textWidth(text, style) <= room {
		return text
	}
	for len(text) > 0 {
		_, n := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-n]
		if short := text + "…"; textWidth(short, style) <= room {
			return short
		}
	}
	return ""
}

func textWidth(text string, style *canvas.Text) float32 {
	return fyne.MeasureText(text, style.TextSize, style.TextStyle).Width
}

func (r *pairRenderer) height(two bool) float32 {
	height := r.name.MinSize().Height + 2*pairAbove
	if two {
		height += r.addition.MinSize().Height
	}
	return height
}

func (r *pairRenderer) MinSize() fyne.Size {
	const word = 40
	return fyne.NewSize(word, r.height(r.twoLines(r.pair.Size().Width)))
}

func (r *pairRenderer) Refresh() {
	t, variant := r.pair.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.name.TextSize, r.addition.TextSize = t.Size(theme.SizeNameText), t.Size(theme.SizeNameCaptionText)
	r.name.TextStyle.Bold = r.pair.strong
	r.name.Color, r.addition.Color = t.Color(theme.ColorNameForeground, variant), t.Color(ColorMuted, variant)
	r.Layout(r.pair.Size())
	canvas.Refresh(r.pair)
}

func (r *pairRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.name, r.addition}
}

func (r *pairRenderer) Destroy() {}
