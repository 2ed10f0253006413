package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Select is the toolkit's select with an outline, so that it reads as a control on every ground, and a ring for the focus.
type Select struct {
	widget.Select
	focused bool
}

// NewSelect makes a select; changed is called with the chosen option.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = options, changed
	s.ExtendBaseWidget(s)
	return s
}

// FocusGained shows the ring.
func (s *Select) FocusGained() {
	s.focused = true
	s.Select.FocusGained()
	s.Refresh()
}

// FocusLost hides the ring.
func (s *Select) FocusLost() {
	s.focused = false
	s.Select.FocusLost()
	s.Refresh()
}

// CreateRenderer draws the outline over the toolkit's select.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &selectRenderer{WidgetRenderer: s.Select.CreateRenderer(), s: s, outline: NewOutline()}
	r.outline.SetFocused(s.focused)
	return r
}

type selectRenderer struct {
	fyne.WidgetRenderer
	s       *Select
	outline *Outline
}

func (r *selectRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.outline.Resize(size)
}

func (r *selectRenderer) Refresh() {
	r.outline.SetFocused(r.s.focused)
	r.WidgetRenderer.Refresh()
}

func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{}, r.WidgetRenderer.Objects()...), r.outline)
}

// Outline is the line around a control, in the colour of the theme; it lets the pointer through.
type Outline struct {
	widget.BaseWidget
	focused bool
}

// NewOutline makes an outline to be laid over a control.
func NewOutline() *Outline {
	o := &Outline{}
	o.ExtendBaseWidget(o)
	return o
}

// SetFocused shows the focus ring in place of the outline.
func (o *Outline) SetFocused(focused bool) {
	o.focused = focused
	o.Refresh()
}

// CreateRenderer shows the rectangle.
func (o *Outline) CreateRenderer() fyne.WidgetRenderer {
	r := &outlineRenderer{outline: o, rectangle: canvas.NewRectangle(nil)}
	r.WidgetRenderer = widget.NewSimpleRenderer(r.rectangle)
	r.Refresh()
	return r
}

type outlineRenderer struct {
	fyne.WidgetRenderer
	outline   *Outline
	rectangle *canvas.Rectangle
}

func (r *outlineRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }

func (r *outlineRenderer) Refresh() {
	t, variant := r.outline.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.rectangle.StrokeColor, r.rectangle.StrokeWidth = t.Color(ColorOutline, variant), 1
	if r.outline.focused {
		r.rectangle.StrokeColor, r.rectangle.StrokeWidth = t.Color(ColorFocusRing, variant), 2
	}
	r.rectangle.CornerRadius = t.Size(theme.SizeNameInputRadius)
	r.rectangle.Refresh()
}
