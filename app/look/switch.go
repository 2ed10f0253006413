package look

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Switch shows a few choices side by side in one frame, the chosen one tinted. Click a choice, or move with the arrow
// keys while it has the focus.
type Switch struct {
	widget.BaseWidget
	Selected int
	choices  []string
	changed  func(index int)
	focused  bool
}

var (
	_ fyne.Widget        = (*Switch)(nil)
	_ fyne.Focusable     = (*Switch)(nil)
	_ fyne.Tappable      = (*Switch)(nil)
	_ desktop.Cursorable = (*Switch)(nil)
	_ fyne.Accessible    = (*Switch)(nil)
)

// NewSwitch makes a switch with its first choice selected; changed is called when another one is.
func NewSwitch(choices []string, changed func(index int)) *Switch {
	s := &Switch{choices: choices, changed: changed}
	s.ExtendBaseWidget(s)
	return s
}

// Select chooses by index, and tells when that changed the choice. An index out of range is ignored.
func (s *Switch) Select(index int) {
	if index == s.Selected || index < 0 || index >= len(s.choices) {
		return
	}
	s.Selected = index
	s.Refresh()
	s.changed(index)
}

// SetChoices names the choices anew; there must be as many as before.
func (s *Switch) SetChoices(choices ...string) {
	if len(choices) == len(s.choices) && !slices.Equal(choices, s.choices) {
		s.choices = choices
		s.Refresh()
	}
}

// Tapped chooses what was clicked.
func (s *Switch) Tapped(e *fyne.PointEvent) {
	x := float32(0)
	for i := range s.choices {
		x += s.width(i)
		if e.Position.X < x {
			s.Select(i)
			return
		}
	}
}

// TypedKey moves the choice by the arrow keys.
func (s *Switch) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		s.Select(s.Selected - 1)
	case fyne.KeyRight:
		s.Select(s.Selected + 1)
	}
}

// TypedRune does nothing: choices have no letters.
func (s *Switch) TypedRune(rune) {}

// FocusGained shows the focus.
func (s *Switch) FocusGained() {
	s.focused = true
	s.Refresh()
}

// FocusLost hides the focus.
func (s *Switch) FocusLost() {
	s.focused = false
	s.Refresh()
}

// Cursor is the pointing hand.
func (s *Switch) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel reads the chosen one.
func (s *Switch) AccessibilityLabel() string { return s.choices[s.Selected] }

// AccessibilityRole is button.
func (s *Switch) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

const switchSide = 14

func (s *Switch) width(i int) float32 {
	size := s.Theme().Size(theme.SizeNameText)
	return fyne.MeasureText(s.choices[i], size, fyne.TextStyle{Bold: true}).Width + 2*switchSide
}

// CreateRenderer makes the frame, the tint and the words once.
func (s *Switch) CreateRenderer() fyne.WidgetRenderer {
	r := &switchRenderer{s: s, frame: canvas.NewRectangle(nil), tint: canvas.NewRectangle(nil)}
	r.frame.CornerRadius, r.tint.CornerRadius = 4, 4
	for _, c := range s.choices {
		r.words = append(r.words, canvas.NewText(c, nil))
		r.dividers = append(r.dividers, canvas.NewRectangle(nil))
	}
	r.Refresh()
	return r
}

type switchRenderer struct {
	s           *Switch
	frame, tint *canvas.Rectangle
	words       []*canvas.Text
	dividers    []*canvas.Rectangle // between the choices
}

func (r *switchRenderer) Layout(size fyne.Size) {
	x := float32(0)
	for i, w := range r.words {
		width := r.s.width(i)
		min := w.MinSize()
		w.Move(fyne.NewPos(x+(width-min.Width)/2, (size.Height-min.Height)/2))
		if i == r.s.Selected {
			r.tint.Move(fyne.NewPos(x, 0))
			r.tint.Resize(fyne.NewSize(width, size.Height))
		}
		x += width
		r.dividers[i].Move(fyne.NewPos(x, 1))
		r.dividers[i].Resize(fyne.NewSize(1, size.Height-2))
		r.dividers[i].Hidden = i == len(r.words)-1 || i == r.s.Selected || i+1 == r.s.Selected
	}
	r.frame.Resize(fyne.NewSize(x, size.Height))
}

func (r *switchRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, r.words[0].MinSize().Height+12)
	for i := range r.words {
		size.Width += r.s.width(i)
	}
	return size
}

func (r *switchRenderer) Refresh() {
	t, variant := r.s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.frame.FillColor = t.Color(ColorSurface, variant)
	r.frame.StrokeColor, r.frame.StrokeWidth = t.Color(ColorOutline, variant), 1
	if r.s.focused {
		r.frame.StrokeColor, r.frame.StrokeWidth = t.Color(ColorFocusRing, variant), 2
	}
	r.tint.FillColor = t.Color(theme.ColorNameSelection, variant)
	r.tint.StrokeColor, r.tint.StrokeWidth = t.Color(ColorOutline, variant), 1
	for i, w := range r.words {
		r.dividers[i].FillColor = t.Color(ColorOutline, variant)
		w.Text, w.TextSize = r.s.choices[i], t.Size(theme.SizeNameText)
		w.TextStyle.Bold = i == r.s.Selected
		w.Color = t.Color(theme.ColorNameForeground, variant)
		if i == r.s.Selected {
			w.Color = t.Color(theme.ColorNamePrimary, variant)
		}
	}
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *switchRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.frame, r.tint}
	for i, w := range r.words {
		objects = append(objects, w, r.dividers[i])
	}
	return objects
}

func (r *switchRenderer) Destroy() {}
