package sheet

import (
	"github.com/tdewolff/canvas"

	"tmratlas/app/figure"
)

// framed is a drawing as a group of a page, its top left corner at a place. Groups that reach beyond its own frame are
// cut off there; the washes in which limbs end reach a little further, so that no edge shows.
func framed(id string, d *figure.Drawing, x, y, scale float64) figure.Group {
	frame := canvas.Rect{X1: d.Width, Y1: d.Height}
	g := figure.Group{ID: id, Title: d.Description, Transform: canvas.Matrix{{scale, 0, x}, {0, scale, y}}}
	for _, it := range d.Items {
		if _, isGroup := it.(figure.Group); isGroup && !within(it, frame) {
			it = figure.Group{Clip: frame.ToPath(), Items: []figure.Item{it}}
		}
		g.Items = append(g.Items, it)
	}
	return g
}

// within reports whether the shapes of an item surely lie inside the frame. Those of a transformed group are not looked
// at: the groups of figures that are transformed have a frame of their own.
func within(it figure.Item, frame canvas.Rect) bool {
	switch it := it.(type) {
	case figure.Shape:
		if it.Path == nil || it.Path.Empty() {
			return true
		}
		b := it.Path.Bounds()
		return b.X0 >= frame.X0 && b.Y0 >= frame.Y0 && b.X1 <= frame.X1 && b.Y1 <= frame.Y1
	case figure.Group:
		for _, inner := range it.Items {
			if it.Transform == (canvas.Matrix{}) && !within(inner, frame) {
				return false
			}
		}
	}
	return true
}
