package look

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Pair shows a name followed by a smaller matter in quiet text. Where they do not fit beside each other it asks for more
// height: a long name is broken into two lines, and the addition goes below it. In less height than that all stays on one
// line: the addition is shortened first, with an ellipsis, and then the name.
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

// CreateRenderer makes the texts once.
func (p *Pair) CreateRenderer() fyne.WidgetRenderer {
	r := &pairRenderer{pair: p, name: canvas.NewText("", nil), more: canvas.NewText("", nil), addition: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type pairRenderer struct {
	pair     *Pair
	name     *canvas.Text // the name, or its first line
	more     *canvas.Text // the second line of a long name
	addition *canvas.Text
}

const (
	pairGap   = 5
	pairSide  = 4
	pairAbove = 6 // and below
)

// pairLines is how the texts of a pair are written in a width.
type pairLines struct {
	name, more string
	below      bool // the addition goes below the name
}

// lines breaks the texts for a room.
func (r *pairRenderer) lines(room float32) pairLines {
	l := pairLines{name: r.pair.name}
	if room <= 0 || r.pair.name == "" {
		return l
	}
	if textWidth(r.pair.name, r.name) > room {
		l.name, l.more = broken(r.pair.name, room, r.name)
	}
	last := l.name
	if l.more != "" {
		last = l.more
	}
	l.below = r.pair.addition != "" && textWidth(last, r.name)+pairGap+textWidth(r.pair.addition, r.addition) > room
	return l
}

// broken are the words of a text that fit into a room, and the rest; a first word that does not fit stays whole.
func broken(text string, room float32, style *canvas.Text) (first, rest string) {
	end := strings.IndexByte(text, ' ')
	for i := end; i >= 0; {
		if textWidth(text[:i], style) > room {
			break
		}
		end = i
		next := strings.IndexByte(text[i+1:], ' ')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end+1:]
}

// Layout writes all lines where there is height for them, else one.
func (r *pairRenderer) Layout(size fyne.Size) {
	room := size.Width - 2*pairSide
	l := r.lines(room)
	if size.Height < r.height(l) {
		l = pairLines{name: r.pair.name}
	}
	r.name.Text, r.more.Text = fit(l.name, room, r.name), fit(l.more, room, r.more)
	top := (size.Height - r.height(l) + 2*pairAbove) / 2
	y, last := top, r.name
	r.name.Move(fyne.NewPos(pairSide, y))
	if l.more != "" {
		y, last = y+r.name.MinSize().Height, r.more
		r.more.Move(fyne.NewPos(pairSide, y))
	}
	if l.below {
		r.addition.Text = fit(r.pair.addition, room, r.addition)
		r.addition.Move(fyne.NewPos(pairSide, y+last.MinSize().Height))
		return
	}
	start := float32(pairSide)
	if last.Text != "" {
		start += last.MinSize().Width + pairGap
	}
	r.addition.Text = fit(r.pair.addition, room+pairSide-start, r.addition)
	r.addition.Move(fyne.NewPos(start, y+(last.MinSize().Height-r.addition.MinSize().Height)/2+1))
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

// height is what the lines need.
func (r *pairRenderer) height(l pairLines) float32 {
	line := fyne.MeasureText("x", r.name.TextSize, r.name.TextStyle).Height
	height := line + 2*pairAbove
	if l.more != "" {
		height += line
	}
	if l.below {
		height += r.addition.MinSize().Height
	}
	return height
}

func (r *pairRenderer) MinSize() fyne.Size {
	const word = 40
	return fyne.NewSize(word, r.height(r.lines(r.pair.Size().Width-2*pairSide)))
}

func (r *pairRenderer) Refresh() {
	t, variant := r.pair.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	for _, line := range []*canvas.Text{r.name, r.more} {
		line.TextSize, line.Color = t.Size(theme.SizeNameText), t.Color(theme.ColorNameForeground, variant)
		line.TextStyle.Bold = r.pair.strong
	}
	r.addition.TextSize, r.addition.Color = t.Size(theme.SizeNameCaptionText), t.Color(ColorMuted, variant)
	r.Layout(r.pair.Size())
	canvas.Refresh(r.pair)
}

func (r *pairRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.name, r.more, r.addition}
}

func (r *pairRenderer) Destroy() {}
