package sheet

import (
	"github.com/tdewolff/canvas"

	"tmratlas/app/figure"
)

// framed is a drawing as a group of a page, its top left corner at a place. What reaches beyond its own frame is cut off
// there.
func framed(id string, d *figure.Drawing, x, y, scale float64) figure.Group {
	// the washes in which limbs end reach a little further, so that no edge shows
	const hem = 3
	frame := canvas.Rect{X1: d.Width, Y1: d.Height}
	loose := canvas.Rect{X0: -hem, Y0: -hem, X1: d.Width + hem, Y1: d.Height + hem}
	g := figure.Group{ID: id, Title: d.Description, Transform: canvas.Matrix{{scale, 0, x}, {0, scale, y}}}
	for _, it := range d.Items {
		bounds := frame
		if _, single := it.(figure.Shape); single {
			bounds = loose
		}
		if !within(it, bounds, canvas.Identity) {
			it = figure.Group{Clip: frame.ToPath(), Items: []figure.Item{it}}
		}
		g.Items = append(g.Items, it)
	}
	return g
}

// within reports whether the shapes of an item lie inside a frame.
func within(it figure.Item, frame canvas.Rect, m canvas.Matrix) bool {
	switch it := it.(type) {
	case figure.Shape:
		if it.Path == nil || it.Path.Empty() {
			return true
		}
		b := it.Path.Bounds().Transform(m)
		return b.X0 >= frame.X0 && b.Y0 >= frame.Y0 && b.X1 <= frame.X1 && b.Y1 <= frame.Y1
	case figure.Group:
		if it.Transform != (canvas.Matrix{}) {
			m = m.Mul(it.Transform)
		}
		for _, inner := range it.Items {
			if !within(inner, frame, m) {
				return false
			}
		}
	}
	return true
}
