package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Toggle is a word in a frame, tinted while what it names is shown. Click it, or press Space while it has the focus.
type Toggle struct {
	widget.BaseWidget
	On      bool
	word    string
	changed func(on bool)
	focused bool
}

var (
	_ fyne.Widget        = (*Toggle)(nil)
	_ fyne.Focusable     = (*Toggle)(nil)
	_ fyne.Tappable      = (*Toggle)(nil)
	_ desktop.Cursorable = (*Toggle)(nil)
	_ fyne.Accessible    = (*Toggle)(nil)
)

// NewToggle makes a toggle that is off; changed is called when it is switched.
func NewToggle(word string, changed func(on bool)) *Toggle {
	t := &Toggle{word: word, changed: changed}
	t.ExtendBaseWidget(t)
	return t
}

// Set switches the toggle without telling.
func (t *Toggle) Set(on bool) {
	if t.On != on {
		t.On = on
		t.Refresh()
	}
}

// Tapped switches.
func (t *Toggle) Tapped(*fyne.PointEvent) {
	t.Set(!t.On)
	t.changed(t.On)
}

// TypedKey switches on Space.
func (t *Toggle) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace {
		t.Tapped(nil)
	}
}

// TypedRune does nothing.
func (t *Toggle) TypedRune(rune) {}

// FocusGained shows the focus.
func (t *Toggle) FocusGained() {
	t.focused = true
	t.Refresh()
}

// FocusLost hides the focus.
func (t *Toggle) FocusLost() {
	t.focused = false
	t.Refresh()
}

// Cursor is the pointing hand.
func (t *Toggle) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel reads the word and whether it is on.
func (t *Toggle) AccessibilityLabel() string {
	if t.On {
		return t.word + ", on"
	}
	return t.word + ", off"
}

// AccessibilityRole is button.
func (t *Toggle) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer lays the word on its frame.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer {
	r := &toggleRenderer{t: t, frame: canvas.NewRectangle(nil), word: canvas.NewText(t.word, nil)}
	r.frame.CornerRadius = 4
	r.Refresh()
	return r
}

type toggleRenderer struct {
	t     *Toggle
	frame *canvas.Rectangle
	word  *canvas.Text
}

func (r *toggleRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	min := r.word.MinSize()
	r.word.Move(fyne.NewPos((size.Width-min.Width)/2, (size.Height-min.Height)/2))
}

// MinSize does not change with the state: bold letters are measured.
func (r *toggleRenderer) MinSize() fyne.Size {
	size := fyne.MeasureText(r.t.word, r.t.Theme().Size(theme.SizeNameText), fyne.TextStyle{Bold: true})
	return size.AddWidthHeight(2*switchSide, 12)
}

func (r *toggleRenderer) Refresh() {
	t, variant := r.t.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.frame.FillColor = t.Color(ColorSurface, variant)
	r.frame.StrokeColor, r.frame.StrokeWidth = t.Color(ColorOutline, variant), 1
	r.word.Color = t.Color(theme.ColorNameForeground, variant)
	r.word.TextSize, r.word.TextStyle.Bold = t.Size(theme.SizeNameText), r.t.On
	if r.t.On {
		r.frame.FillColor = t.Color(theme.ColorNameSelection, variant)
		r.word.Color = t.Color(theme.ColorNamePrimary, variant)
	}
	if r.t.focused {
		r.frame.StrokeColor, r.frame.StrokeWidth = t.Color(ColorFocusRing, variant), 2
	}
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

func (r *toggleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.word}
}

func (r *toggleRenderer) Destroy() {}
