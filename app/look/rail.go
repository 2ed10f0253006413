package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewRailItem is the entry of the current page in the rail: its icon above its name, tinted, with a bar at the edge.
func NewRailItem(name, icon string) fyne.CanvasObject {
	i := &railItem{name: name, icon: icon}
	i.ExtendBaseWidget(i)
	return i
}

type railItem struct {
	widget.BaseWidget
	name, icon string
}

// CreateRenderer makes the parts once.
func (i *railItem) CreateRenderer() fyne.WidgetRenderer {
	r := &railItemRenderer{
		item: i, bar: canvas.NewRectangle(nil), tint: canvas.NewRectangle(nil),
		icon: canvas.NewImageFromResource(Icon(i.icon, theme.ColorNamePrimary)), name: canvas.NewText(i.name, nil),
	}
	r.tint.CornerRadius, r.name.TextStyle.Bold = 4, true
	r.Refresh()
	return r
}

type railItemRenderer struct {
	item      *railItem
	bar, tint *canvas.Rectangle
	icon      *canvas.Image
	name      *canvas.Text
}

const (
	railIcon = 20
	railSide = 6 // between the edge of the rail and the tint
)

func (r *railItemRenderer) Layout(size fyne.Size) {
	text := r.name.MinSize()
	r.bar.Resize(fyne.NewSize(rowBar, size.Height))
	r.tint.Move(fyne.NewPos(railSide, 0))
	r.tint.Resize(fyne.NewSize(size.Width-2*railSide, size.Height))
	top := (size.Height - railIcon - text.Height - 2) / 2
	r.icon.Move(fyne.NewPos((size.Width-railIcon)/2, top))
	r.icon.Resize(fyne.NewSize(railIcon, railIcon))
	r.name.Move(fyne.NewPos((size.Width-text.Width)/2, top+railIcon+2))
}

func (r *railItemRenderer) MinSize() fyne.Size {
	text := r.name.MinSize()
	return fyne.NewSize(text.Width+2*railSide+2, railIcon+2+text.Height+20)
}

func (r *railItemRenderer) Refresh() {
	t, variant := r.item.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.bar.FillColor = t.Color(theme.ColorNamePrimary, variant)
	r.tint.FillColor = t.Color(theme.ColorNameSelection, variant)
	r.name.Color, r.name.TextSize = t.Color(theme.ColorNamePrimary, variant), t.Size(theme.SizeNameCaptionText)
	r.icon.Refresh()
	r.Layout(r.item.Size())
	canvas.Refresh(r.item)
}

func (r *railItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.tint, r.bar, r.icon, r.name}
}

func (r *railItemRenderer) Destroy() {}
