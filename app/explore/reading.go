package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tmratlas/app/look"
)

// reading is text that scrolls: with the wheel and, while it has the focus, with the keys.
type reading struct {
	widget.BaseWidget
	scroll *container.Scroll
	ring   *look.Outline
}

var (
	_ fyne.Widget    = (*reading)(nil)
	_ fyne.Focusable = (*reading)(nil)
)

func newReading(content fyne.CanvasObject) *reading {
	r := &reading{scroll: container.NewVScroll(content), ring: look.NewOutline()}
	r.ring.SetFocused(true)
	r.ring.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// lineStep is how far an arrow key scrolls, in points.
const lineStep = 40

// TypedKey scrolls by lines, by pages, or to the ends.
func (r *reading) TypedKey(e *fyne.KeyEvent) {
	page := r.Size().Height - lineStep
	switch e.Name {
	case fyne.KeyUp:
		r.scrollBy(-lineStep)
	case fyne.KeyDown:
		r.scrollBy(lineStep)
	case fyne.KeyPageUp:
		r.scrollBy(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.scrollBy(page)
	case fyne.KeyHome:
		r.scroll.ScrollToTop()
	case fyne.KeyEnd:
		r.scroll.ScrollToBottom()
	}
}

// TypedRune does nothing: text for reading has no letters.
func (r *reading) TypedRune(rune) {}

// FocusGained shows the focus ring.
func (r *reading) FocusGained() { r.ring.Show() }

// FocusLost hides the focus ring.
func (r *reading) FocusLost() { r.ring.Hide() }

func (r *reading) scrollBy(dy float32) {
	last := max(0, r.scroll.Content.MinSize().Height-r.Size().Height)
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(max(r.scroll.Offset.Y+dy, 0), last)))
}

// reveal scrolls just so far that what lies from top to bottom of the content can be seen.
func (r *reading) reveal(top, bottom float32) {
	if above := r.scroll.Offset.Y - top; above > 0 {
		r.scrollBy(-above)
	} else if below := bottom - r.scroll.Offset.Y - r.Size().Height; below > 0 {
		r.scrollBy(below)
	}
}

// CreateRenderer lays the focus ring over the text.
func (r *reading) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.scroll, r.ring))
}

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
