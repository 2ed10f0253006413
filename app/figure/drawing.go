// Package figure turns what a page wants to show into a Drawing: the limb map, the nerve tree, the three panels of a
// transfer. One drawing serves the screen, PDF, SVG and PNG. The package knows anatomy and nothing of windows, so it
// builds and tests without a display.
package figure

import (
	"image/color"

	"github.com/tdewolff/canvas"
)

// Drawing is a picture as a list of items, the first at the back. Coordinates are points (1/72 inch), x to the right and
// y down, from the top left corner.
type Drawing struct {
	Title       string      // a few words; the name of the picture for those who cannot see it
	Description string      // the text alternative: what the picture shows, in sentences
	Width       float64     // in points, more than zero
	Height      float64     // in points, more than zero
	Ground      color.NRGBA // painted behind everything; the zero value leaves the ground transparent
	Fonts       *Fonts      // the faces of the labels; when nil they are loaded for every rendering, which is slow
	Items       []Item
}

// Item is a Shape, a Label or a Group.
type Item interface {
	// Name is the id of the item, "" when it has none. In SVG it becomes the id attribute.
	Name() string
}

// Shape is a path with a fill, a stroke or both. The stroke lies on the fill.
type Shape struct {
	ID           string
	Path         *canvas.Path // in drawing units, y down; nil draws nothing
	Fill         Paint
	EvenOdd      bool // fill by the even-odd rule instead of non-zero winding
	Stroke       Stroke
	Transparency float64      // 0 opaque, 1 invisible; fill and stroke fade as one
	Clip         *canvas.Path // nothing outside it is drawn; nil for no clip
}

// Label is text. It is never mirrored or turned: a transformed group moves and scales its labels, and swaps the anchors
// Start and End when it mirrors them left to right, so that a label stays on the outer side of what it names.
type Label struct {
	ID           string
	Text         string  // one line, or several parted by "\n"
	X, Y         float64 // the anchor, on the baseline of the first line
	Size         float64 // of the face, in points
	Bold         bool
	Color        color.NRGBA
	Anchor       Anchor
	Leading      float64 // from baseline to baseline; 0 for 1.35 times Size
	Halo         Stroke  // drawn under the letters to part them from what lies behind; Dash and Cap are not used
	Transparency float64 // 0 opaque, 1 invisible
}

// Group holds items that belong together.
type Group struct {
	ID           string
	Title        string // the name of the group for those who cannot see it; "" for none
	Items        []Item
	Transparency float64       // 0 opaque, 1 invisible; see WritePDF for what it does on paper
	Transform    canvas.Matrix // applied to all items; it must scale evenly; the zero value changes nothing
	Clip         *canvas.Path  // in the coordinates of the items; nothing outside it is drawn; nil for no clip
}

// Name is the id of the shape.
func (s Shape) Name() string { return s.ID }

// Name is the id of the label.
func (l Label) Name() string { return l.ID }

// Name is the id of the group.
func (g Group) Name() string { return g.ID }

// Anchor tells which point of each line of a label lies on its X.
type Anchor int

// The anchors. Start is the left end of a line.
const (
	Start Anchor = iota
	Middle
	End
)

// Cap is the end of a stroke and of each of its dashes.
type Cap int

// The caps. Joins are always round.
const (
	RoundCap Cap = iota
	ButtCap
)

// Stroke is how a line is drawn. The zero value draws nothing.
type Stroke struct {
	Color  color.NRGBA
	Width  float64   // in points; 0 draws nothing
	Dash   []float64 // lengths of dashes and gaps in turn, in points; empty for a solid line
	Offset float64   // where in Dash the line begins
	Cap    Cap
}

// Paint fills a shape with a colour or a gradient. The zero value fills nothing.
type Paint struct {
	Color    color.NRGBA
	Gradient *Gradient // when set, Color is not used
}

// Gradient changes colour along a line, or from a centre outwards when Radius is more than zero. Beyond its ends the last
// colour goes on.
type Gradient struct {
	X1, Y1 float64 // start, or centre
	X2, Y2 float64 // end; not used when Radius is set
	Radius float64
	Stops  []Stop // in order of At
}

// Stop is a colour at a place along a gradient.
type Stop struct {
	At    float64 // 0 at the start or centre, 1 at the end or rim
	Color color.NRGBA
}

// Solid is a paint of one colour.
func Solid(c color.NRGBA) Paint { return Paint{Color: c} }

// Linear is a paint that changes from (x1, y1) to (x2, y2).
func Linear(x1, y1, x2, y2 float64, stops ...Stop) Paint {
	return Paint{Gradient: &Gradient{X1: x1, Y1: y1, X2: x2, Y2: y2, Stops: stops}}
}

// Radial is a paint that changes from the centre (x, y) to the circle of the given radius around it.
func Radial(x, y, radius float64, stops ...Stop) Paint {
	return Paint{Gradient: &Gradient{X1: x, Y1: y, Radius: radius, Stops: stops}}
}

// Mirror is the transform that swaps left and right in a drawing of the given width.
func Mirror(width float64) canvas.Matrix {
	return canvas.Matrix{{-1, 0, width}, {0, 1, 0}}
}

// Fit tells how the drawing lies in a box of the given size when it is scaled evenly to fill it and centred: a point
// (x, y) of the drawing is at (left + x*scale, top + y*scale), y down. Image uses it with the size in pixels, so the
// inverse turns the place of a pointer into a point of the drawing.
func (d *Drawing) Fit(width, height float64) (scale, left, top float64) {
	scale = min(width/d.Width, height/d.Height)
	return scale, (width - d.Width*scale) / 2, (height - d.Height*scale) / 2
}

// Find returns the first item with the id, looking into groups. ok is false when there is none.
func (d *Drawing) Find(id string) (item Item, ok bool) {
	return find(d.Items, id)
}

func find(items []Item, id string) (Item, bool) {
	for _, it := range items {
		if it.Name() == id {
			return it, true
		}
		if g, is := it.(Group); is {
			if found, ok := find(g.Items, id); ok {
				return found, true
			}
		}
	}
	return nil, false
}
