package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// Inset is a layout that leaves room around its object.
func Inset(left, top, right, bottom float32) fyne.Layout {
	return layout.NewCustomPaddedLayout(top, bottom, left, right)
}

// Stacked lays objects below each other without gaps, each as high as it asks for and the last as high as what is left.
type Stacked struct{}

var _ fyne.Layout = Stacked{}

// Layout places the objects; hidden ones take no room.
func (Stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		height := o.MinSize().Height
		if i == len(objects)-1 {
			height = max(0, size.Height-y)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height
	}
}

// MinSize is the height of all together and the width of the widest.
func (Stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width)
			size.Height += o.MinSize().Height
		}
	}
	return size
}

// Shell lays out the window: rail, the line beside it, page, the line below it, and status bar, in this order.
type Shell struct{}

var _ fyne.Layout = Shell{}

const (
	railWide, railNarrow = 76, 64
	wideWindow           = 1000
	statusBar            = 28
)

// Layout places the five parts without gaps.
func (Shell) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rail := float32(railNarrow)
	if size.Width >= wideWindow {
		rail = railWide
	}
	rail = max(rail, objects[0].MinSize().Width)
	foot := max(statusBar*TextScale(), objects[4].MinSize().Height)
	page := fyne.NewSize(size.Width-rail-1, size.Height-foot-1)
	for i, box := range [][4]float32{
		{0, 0, rail, size.Height},
		{rail, 0, 1, size.Height},
		{rail + 1, 0, page.Width, page.Height},
		{rail + 1, page.Height, page.Width, 1},
		{rail + 1, page.Height + 1, page.Width, foot},
	} {
		objects[i].Move(fyne.NewPos(box[0], box[1]))
		objects[i].Resize(fyne.NewSize(box[2], box[3]))
	}
}

// MinSize is that of the page with rail and status bar.
func (Shell) MinSize(objects []fyne.CanvasObject) fyne.Size {
	rail, page, foot := objects[0].MinSize(), objects[2].MinSize(), objects[4].MinSize()
	return fyne.NewSize(max(rail.Width, railNarrow)+1+page.Width, max(rail.Height, page.Height+1+max(foot.Height, statusBar)))
}
