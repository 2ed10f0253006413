package explore

import (
	"fyne.io/fyne/v2"

	"tmratlas/app/look"
)

// rowHeights keeps how high the rows of a list are by what they show, for one width of the list and one text size.
type rowHeights[K comparable] struct {
	width, textScale float32
	known            map[K]float32
}

// of is the height of a row in a list of a width; measure finds one that is not known yet.
func (h *rowHeights[K]) of(content K, width float32, measure func() float32) float32 {
	if scale := look.TextScale(); h.width != width || h.textScale != scale {
		*h = rowHeights[K]{width: width, textScale: scale, known: map[K]float32{}}
	}
	height, ok := h.known[content]
	if !ok {
		height = measure()
		h.known[content] = height
	}
	return height
}

// fittedRows lays out a list and fits its rows to the width.
type fittedRows struct{ fit func() }

func (f *fittedRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	f.fit()
}

func (f *fittedRows) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
