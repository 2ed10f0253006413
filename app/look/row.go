package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// NewRow is the renderer of a list row: objects in columns, and at the left edge a bar that marks the selected row. The
// bar's colour follows the theme; whether it shows is up to the row.
func NewRow(bar *canvas.Rectangle, columns *Columns, objects ...fyne.CanvasObject) fyne.WidgetRenderer {
	return &rowRenderer{bar: bar, columns: columns, objects: objects}
}

type rowRenderer struct {
	size    fyne.Size
	bar     *canvas.Rectangle
	columns *Columns
	objects []fyne.CanvasObject
}

const (
	rowBar  = 3
	rowSide = 12
)

func (r *rowRenderer) Layout(size fyne.Size) {
	r.size = size
	r.bar.Move(fyne.NewPos(0, 0))
	r.bar.Resize(fyne.NewSize(rowBar, size.Height))
	r.columns.Layout(r.objects, fyne.NewSize(size.Width-2*rowSide, size.Height))
	for _, o := range r.objects {
		o.Move(o.Position().AddXY(rowSide, 0))
	}
}

func (r *rowRenderer) MinSize() fyne.Size {
	return r.columns.MinSize(r.objects).AddWidthHeight(2*rowSide, 0)
}

func (r *rowRenderer) Refresh() {
	if app := fyne.CurrentApp(); app != nil {
		r.bar.FillColor = app.Settings().Theme().Color(theme.ColorNamePrimary, app.Settings().ThemeVariant())
	}
	r.bar.Refresh()
	r.Layout(r.size) // other objects may be hidden now
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.bar}, r.objects...)
}

func (r *rowRenderer) Destroy() {}
