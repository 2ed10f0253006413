package figure

import "github.com/tdewolff/canvas"

// place is where a box lies to an area.
type place int

// The places.
const (
	across  place = iota // its edge passes the box, or may
	within               // the whole box is in the area
	without              // no part of it is
)

// clipTolerance is how far, in the unit of a clip, a flattened curve of it may stray.
const clipTolerance = 0.05

// placeOf tells where a box lies to a clip, so that areas need not be cut that the clip leaves whole. A nil clip leaves
// everything.
func placeOf(box canvas.Rect, clip *canvas.Path) place {
	if clip == nil {
		return within
	}
	var lines []polyline
	for _, sub := range clip.Flatten(clipTolerance).Split() {
		lines = append(lines, sub.Coords())
	}
	grown := canvas.Rect{X0: box.X0 - clipTolerance, Y0: box.Y0 - clipTolerance, X1: box.X1 + clipTolerance, Y1: box.Y1 + clipTolerance}
	for _, line := range lines {
		for i, a := range line {
			if passes(a, line[(i+1)%len(line)], grown) {
				return across
			}
		}
	}
	if windings(lines, canvas.Point{X: box.X0, Y: box.Y0}) != 0 {
		return within
	}
	return without
}

// passes reports whether a straight line may pass a box: whether it does not lie on one side of it.
func passes(a, b canvas.Point, box canvas.Rect) bool {
	if max(a.X, b.X) < box.X0 || min(a.X, b.X) > box.X1 || max(a.Y, b.Y) < box.Y0 || min(a.Y, b.Y) > box.Y1 {
		return false
	}
	way := b.Sub(a)
	left, right := false, false
	for _, corner := range []canvas.Point{{X: box.X0, Y: box.Y0}, {X: box.X1, Y: box.Y0}, {X: box.X1, Y: box.Y1}, {X: box.X0, Y: box.Y1}} {
		if way.PerpDot(corner.Sub(a)) > 0 {
			left = true
		} else {
			right = true
		}
	}
	return left && right
}

// windings is how often closed lines go round a point, those the other way round taken off.
func windings(lines []polyline, at canvas.Point) int {
	n := 0
	for _, line := range lines {
		for i, a := range line {
			b := line[(i+1)%len(line)]
			side := b.Sub(a).PerpDot(at.Sub(a))
			switch {
			case a.Y <= at.Y && b.Y > at.Y && side > 0:
				n++
			case a.Y > at.Y && b.Y <= at.Y && side < 0:
				n--
			}
		}
	}
	return n
}
