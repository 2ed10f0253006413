package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/app/figure"
)

// NewPane puts content on the ground for content, which follows the theme.
func NewPane(content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(newGround(), content)
}

// ground is a rectangle in the surface colour.
type ground struct{ widget.BaseWidget }

func newGround() *ground {
	g := &ground{}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer shows the rectangle.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := &groundRenderer{ground: g, rectangle: canvas.NewRectangle(nil)}
	r.WidgetRenderer = widget.NewSimpleRenderer(r.rectangle)
	r.Refresh()
	return r
}

type groundRenderer struct {
	fyne.WidgetRenderer
	ground    *ground
	rectangle *canvas.Rectangle
}

func (r *groundRenderer) Refresh() {
	r.rectangle.FillColor = r.ground.Theme().Color(ColorSurface, fyne.CurrentApp().Settings().ThemeVariant())
	r.rectangle.Refresh()
}

// Compact lets a list have the row height of the design: less padding around its text.
func Compact(tokens *figure.Tokens, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, compact{Current(tokens)})
}

// FromTop shows a list from its first row when it is first laid out, whatever row was selected before it had a size.
func FromTop(list scrolledList) fyne.CanvasObject {
	return container.New(&fromTop{list: list}, list)
}

// scrolledList is a list of the toolkit, or one that extends it.
type scrolledList interface {
	fyne.CanvasObject
	ScrollToTop()
}

type fromTop struct {
	list scrolledList
	done bool
}

func (f *fromTop) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	if !f.done && size.Height > 1 {
		f.done = true
		f.list.ScrollToTop()
	}
}

func (f *fromTop) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Frameless shows an entry without a border of its own, inside an outline that several controls share.
func Frameless(tokens *figure.Tokens, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, frameless{Current(tokens)})
}

// frameless is a theme whose entries have no visible border until they have the focus.
type frameless struct{ *Theme }

func (f frameless) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameInputBorder {
		return color.Transparent
	}
	return f.Theme.Color(name, variant)
}

// Unshaded shows a scroll whose ends throw no shadow.
func Unshaded(tokens *figure.Tokens, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(o, unshaded{Current(tokens)})
}

// unshaded is a theme without shadows.
type unshaded struct{ *Theme }

func (u unshaded) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return color.Transparent
	}
	return u.Theme.Color(name, variant)
}

// compact is a theme with less inner padding.
type compact struct{ *Theme }

// compactPadding gives rows of 31 points with body text.
const compactPadding = 6

func (c compact) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInnerPadding:
		return compactPadding
	case theme.SizeNamePadding: // rows follow each other without gaps
		return 0
	}
	return c.Theme.Size(name)
}
