package look

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Pair shows a name followed by a smaller matter in quiet text on one line. Where there is too little room the addition
// is shortened first, with an ellipsis, and then the name.
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
	pairGap  = 5
	pairSide = 4
)

func (r *pairRenderer) Layout(size fyne.Size) {
	room := size.Width - 2*pairSide
	r.name.Text = fit(r.pair.name, room, r.name)
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
	width := func(s string) float32 { return fyne.MeasureText(s, style.TextSize, style.TextStyle).Width }
	if text == "" || width(text) <= room {
		return text
	}
	for len(text) > 0 {
		_, n := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-n]
		if short := text + "…"; width(short) <= room {
			return short
		}
	}
	return ""
}

func (r *pairRenderer) MinSize() fyne.Size {
	const word = 40
	return fyne.NewSize(word, r.name.MinSize().Height+12)
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
