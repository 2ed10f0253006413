package look

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Columns lays objects side by side in one row: each as wide as its width, those of width 0 share what is left. Objects
// are centred in height. Widths are for normal text and grow with larger text. Header and rows of a list use the same
// Columns, so that they line up.
type Columns struct {
	Widths []float32
	Gap    float32
}

var _ fyne.Layout = (*Columns)(nil)

// Layout places the objects; hidden ones give their place to the flexible columns.
func (c *Columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	fixed, flexible := float32(0), 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		fixed += c.width(i) + c.Gap
		if c.width(i) == 0 {
			flexible++
		}
	}
	share := float32(0)
	if flexible > 0 {
		share = max(0, (size.Width-fixed+c.Gap)/float32(flexible))
	}
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		width := c.width(i)
		if width == 0 {
			width = share
		}
		o.Resize(fyne.NewSize(whole(width), o.Size().Height)) // first, as some need more height in less width
		height := min(o.MinSize().Height, size.Height)
		o.Resize(fyne.NewSize(whole(width), height))
		o.Move(fyne.NewPos(whole(x), whole((size.Height-height)/2)))
		x += width + c.Gap
	}
}

// MinSize is the sum of the fixed widths with room for a word in each flexible column.
func (c *Columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const word = 60
	size := fyne.NewSize(0, 0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		width := c.width(i)
		if width == 0 {
			width = word
		}
		size.Width += width + c.Gap
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

// whole rounds a place to points, so that text stays sharp.
func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// normalText is the size of body text in points that widths are given for.
const normalText = 14

// TextScale is how much larger than normal the body text of the running app is, 1 without an app.
func TextScale() float32 {
	if app := fyne.CurrentApp(); app != nil {
		return app.Settings().Theme().Size(theme.SizeNameText) / normalText
	}
	return 1
}

func (c *Columns) width(i int) float32 {
	if i < len(c.Widths) {
		return c.Widths[i] * TextScale()
	}
	return 0
}
