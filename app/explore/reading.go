package explore

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tmratlas/app/look"
)

// reading is text that scrolls: with the wheel and, while it has the focus, with the keys. Where there is more of it above
// or below, it fades.
type reading struct {
	widget.BaseWidget
	scroll *container.Scroll
	text   fyne.CanvasObject // the scroll, which fades where others throw a shadow
	ring   *look.Outline
	above  *canvas.LinearGradient
	below  *canvas.LinearGradient
}

var (
	_ fyne.Widget    = (*reading)(nil)
	_ fyne.Focusable = (*reading)(nil)
)

func newReading(s *Services, content fyne.CanvasObject) *reading {
	r := &reading{
		scroll: container.NewVScroll(content), ring: look.NewOutline(),
		above: canvas.NewVerticalGradient(nil, nil), below: canvas.NewVerticalGradient(nil, nil),
	}
	r.text = look.Unshaded(s.Tokens, r.scroll)
	r.ring.SetFocused(true)
	r.ring.Hide()
	r.scroll.OnScrolled = func(fyne.Position) { r.showFades() }
	r.ExtendBaseWidget(r)
	return r
}

// lineStep is about how far an arrow key scrolls, and fading the height over which text fades, in points.
const (
	lineStep = 40
	fading   = 16
)

// TypedKey scrolls by lines, by pages, or to the ends.
func (r *reading) TypedKey(e *fyne.KeyEvent) {
	page := r.Size().Height - lineStep
	switch e.Name {
	case fyne.KeyUp:
		r.scrollLines(-lineStep)
	case fyne.KeyDown:
		r.scrollLines(lineStep)
	case fyne.KeyPageUp:
		r.scrollLines(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.scrollLines(page)
	case fyne.KeyHome:
		r.scrollTo(0)
	case fyne.KeyEnd:
		r.scrollTo(r.last())
	}
}

// TypedRune does nothing: text for reading has no letters.
func (r *reading) TypedRune(rune) {}

// FocusGained shows the focus ring.
func (r *reading) FocusGained() { r.ring.Show() }

// FocusLost hides the focus ring.
func (r *reading) FocusLost() { r.ring.Hide() }

// last is the offset at which the end of the text is shown.
func (r *reading) last() float32 { return max(0, r.scroll.Content.MinSize().Height-r.Size().Height) }

// scrollTo shows the text from a height on, as far as there is text.
func (r *reading) scrollTo(y float32) {
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(max(y, 0), r.last())))
	r.showFades()
}

// scrollLines scrolls by about dy, so that a line begins at the top.
func (r *reading) scrollLines(dy float32) {
	to := r.scroll.Offset.Y + dy
	if to < r.last() {
		to = lineTop(r.scroll.Content, to)
	}
	r.scrollTo(to)
}

// reveal scrolls just so far that what lies from top to bottom of the content can be read.
func (r *reading) reveal(top, bottom float32) {
	if above := r.scroll.Offset.Y - top; above > 0 {
		r.scrollTo(top)
	} else if below := bottom + fading - r.scroll.Offset.Y - r.Size().Height; below > 0 {
		r.scrollTo(r.scroll.Offset.Y + below)
	}
}

// wholeLines is the most of a height that shows whole lines of the text from its beginning, with half faded what follows;
// all of it where all text can be seen.
func (r *reading) wholeLines(height float32) float32 {
	if r.scroll.Content.MinSize().Height <= height {
		return height
	}
	const descent = 2 // letters may reach a little below their line
	return min(height, lineTop(r.scroll.Content, height-fading-descent)+fading+descent)
}

// lineTop is the top of the line of text that lies across a height of an object, or the height where none does.
func lineTop(o fyne.CanvasObject, y float32) float32 {
	for moved := true; moved; {
		moved = false
		eachLine(o, 0, func(top, bottom float32) {
			if top < y && y < bottom {
				y, moved = top, true
			}
		})
	}
	return y
}

// eachLine visits the lines of the text in an object whose top lies at a height.
func eachLine(o fyne.CanvasObject, y float32, visit func(top, bottom float32)) {
	if !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, part := range o.Objects {
			eachLine(part, y+part.Position().Y, visit)
		}
	case *look.Text:
		o.EachLine(func(top, bottom float32) { visit(y+top, y+bottom) })
	}
}

// showFades shows where there is more text.
func (r *reading) showFades() {
	setShown(r.above, r.scroll.Offset.Y > 1)
	setShown(r.below, r.scroll.Offset.Y < r.last()-1)
}

// CreateRenderer lays fades and focus ring over the text.
func (r *reading) CreateRenderer() fyne.WidgetRenderer { return &readingRenderer{r} }

type readingRenderer struct{ r *reading }

func (n *readingRenderer) Layout(size fyne.Size) {
	n.r.text.Resize(size)
	n.r.ring.Resize(size)
	const bar = 4 // the scroll bar does not fade
	place(n.r.above, 0, 0, size.Width-bar, fading)
	place(n.r.below, 0, size.Height-fading, size.Width-bar, fading)
	n.Refresh()
}

func (n *readingRenderer) MinSize() fyne.Size { return n.r.text.MinSize() }

func (n *readingRenderer) Refresh() {
	ground := n.r.Theme().Color(look.ColorSurface, fyne.CurrentApp().Settings().ThemeVariant())
	red, green, blue, _ := ground.RGBA()
	clear := color.NRGBA{R: uint8(red >> 8), G: uint8(green >> 8), B: uint8(blue >> 8)}
	n.r.above.StartColor, n.r.above.EndColor = ground, clear
	n.r.below.StartColor, n.r.below.EndColor = clear, ground
	n.r.showFades()
	canvas.Refresh(n.r)
}

func (n *readingRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{n.r.text, n.r.above, n.r.below, n.r.ring}
}

func (n *readingRenderer) Destroy() {}

// rowButton is a button in a row of the text, which comes into view with the focus.
type rowButton struct {
	widget.Button
	reached func()
}

func newRowButton(icon fyne.Resource, tapped, reached func()) *rowButton {
	b := &rowButton{reached: reached}
	b.Icon, b.OnTapped, b.Importance = icon, tapped, widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained brings the row into view.
func (b *rowButton) FocusGained() {
	b.Button.FocusGained()
	b.reached()
}
