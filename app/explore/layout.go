package explore

import (
	"math"

	"fyne.io/fyne/v2"
)

// thirds lays objects side by side in equal widths, or below each other where they would be too narrow to read. Hidden
// objects take no room.
type thirds struct{ gap float32 }

// readable is the least width of a column of text.
const readable = 190

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

func (t *thirds) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	if len(shown) == 0 {
		return
	}
	width := (size.Width - t.gap*float32(len(shown)-1)) / float32(len(shown))
	if width >= readable {
		for i, o := range shown {
			o.Resize(fyne.NewSize(width, size.Height))
			o.Move(fyne.NewPos(float32(i)*(width+t.gap), 0))
		}
		return
	}
	y := float32(0)
	for _, o := range shown {
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		height := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, height))
		o.Move(fyne.NewPos(0, y))
		y += height
	}
}

func (t *thirds) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	size := fyne.NewSize(0, 0)
	stacked := len(shown) > 1 && shown[0].Size().Width > 0 && shown[1].Position().Y > 0
	for _, o := range shown {
		min := o.MinSize()
		size.Width = max(size.Width, min.Width)
		if stacked {
			size.Height += min.Height
		} else {
			size.Height = max(size.Height, min.Height)
		}
	}
	return size
}

// tight lays objects below each other with less room between them than a box leaves.
type tight struct{}

// overlap is how far the padding of one text may reach into that of the next.
const overlap = 10

func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		o.Move(fyne.NewPos(0, y))
		y += o.MinSize().Height - overlap
	}
}

func (tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, overlap)
	for _, o := range objects {
		size.Width = max(size.Width, o.MinSize().Width)
		size.Height += o.MinSize().Height - overlap
	}
	return size
}

// figureHeadLayout lays out the controls of the figure: the first at the left, the others at the right in one row. Where
// they do not fit, the last ones, which have keys, are left out.
type figureHeadLayout struct{}

const headGap = 6

func (figureHeadLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - objects[0].MinSize().Width
	x := size.Width
	shown := len(objects)
	for needed := headWidth(objects[1:]); shown > 1 && needed > room; needed = headWidth(objects[1:shown]) {
		shown--
	}
	for i := len(objects) - 1; i > 0; i-- {
		setShown(objects[i], i < shown)
		if i < shown {
			x -= objects[i].MinSize().Width
			place(objects[i], x, 0, objects[i].MinSize().Width, size.Height)
			x -= headGap
		}
	}
	place(objects[0], 0, 0, objects[0].MinSize().Width, size.Height)
}

func headWidth(objects []fyne.CanvasObject) float32 {
	width := float32(0)
	for _, o := range objects {
		width += o.MinSize().Width + headGap
	}
	return width
}

func (figureHeadLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	for _, o := range objects {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	// whole points keep pictures and text sharp
	left, top := float32(math.Round(float64(x))), float32(math.Round(float64(y)))
	o.Move(fyne.NewPos(left, top))
	o.Resize(fyne.NewSize(float32(math.Round(float64(x+width)))-left, float32(math.Round(float64(y+height)))-top))
}
