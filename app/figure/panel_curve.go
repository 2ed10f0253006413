package figure

import (
	"math"

	"github.com/tdewolff/canvas"
)

// curve is a chain of cubic Bézier pieces: a start, then three points for each piece. Anatomical lines are kept as curves
// as long as something has to be drawn beside them or along them.
type curve []canvas.Point

// curveOf makes a curve from coordinates x, y, x, y and so on.
func curveOf(xy ...float64) curve {
	c := make(curve, 0, len(xy)/2)
	for i := 0; i+1 < len(xy); i += 2 {
		c = append(c, canvas.Point{X: xy[i], Y: xy[i+1]})
	}
	return c
}

// pieces is the number of Bézier pieces.
func (c curve) pieces() int { return (len(c) - 1) / 3 }

// at is the point at t, 0 at the start and 1 at the end, each piece taking an equal share, and the unit direction there.
func (c curve) at(t float64) (p, along canvas.Point) {
	n := float64(c.pieces())
	i := min(int(t*n), c.pieces()-1)
	u := t*n - float64(i)
	a, b, d, e := c[3*i], c[3*i+1], c[3*i+2], c[3*i+3]
	v := 1 - u
	p = canvas.Point{
		X: v*v*v*a.X + 3*v*v*u*b.X + 3*v*u*u*d.X + u*u*u*e.X,
		Y: v*v*v*a.Y + 3*v*v*u*b.Y + 3*v*u*u*d.Y + u*u*u*e.Y,
	}
	along = canvas.Point{
		X: v*v*(b.X-a.X) + 2*v*u*(d.X-b.X) + u*u*(e.X-d.X),
		Y: v*v*(b.Y-a.Y) + 2*v*u*(d.Y-b.Y) + u*u*(e.Y-d.Y),
	}
	length := math.Hypot(along.X, along.Y)
	return p, canvas.Point{X: along.X / length, Y: along.Y / length}
}

// path is the curve as an open path.
func (c curve) path() *canvas.Path {
	p := &canvas.Path{}
	p.MoveTo(c[0].X, c[0].Y)
	for i := 1; i+2 < len(c); i += 3 {
		p.CubeTo(c[i].X, c[i].Y, c[i+1].X, c[i+1].Y, c[i+2].X, c[i+2].Y)
	}
	return p
}

// back is the curve run from its end to its start.
func (c curve) back() curve {
	b := make(curve, len(c))
	for i, p := range c {
		b[len(c)-1-i] = p
	}
	return b
}

// first is the part of the curve from its start to t.
func (c curve) first(t float64) curve { return c.part(0, t) }

// between is the curve that lies at a share of the way from c to other, which has as many pieces.
func (c curve) between(other curve, share float64) curve {
	m := make(curve, len(c))
	for i := range c {
		m[i] = c[i].Interpolate(other[i], share)
	}
	return m
}

// moved is the curve under a transform.
func (c curve) moved(m canvas.Matrix) curve {
	out := make(curve, len(c))
	for i, p := range c {
		out[i] = m.Dot(p)
	}
	return out
}

// beside is the curve that runs at a distance from c, which may change along it; more than zero is to the right of one
// who walks along c with y down.
func (c curve) beside(distance func(t float64) float64) curve {
	n := 4 * c.pieces()
	points := make([]canvas.Point, n+1)
	for i := range points {
		t := float64(i) / float64(n)
		p, along := c.at(t)
		d := distance(t)
		points[i] = canvas.Point{X: p.X - along.Y*d, Y: p.Y + along.X*d}
	}
	return through(points)
}

// constant is a distance that does not change.
func constant(d float64) func(float64) float64 { return func(float64) float64 { return d } }

// lit is the distance beside c that lies towards the light, which comes from the upper left: the full amount where the
// curve runs across the light and less where it runs along it.
func (c curve) lit(amount func(t float64) float64) func(t float64) float64 {
	return func(t float64) float64 {
		_, along := c.at(t)
		return amount(t) * (along.Y*0.9 - along.X*0.44)
	}
}

// through is a smooth curve through the points.
func through(points []canvas.Point) curve {
	last := len(points) - 1
	c := curve{points[0]}
	for i := range last {
		before, a, b, after := points[max(i-1, 0)], points[i], points[i+1], points[min(i+2, last)]
		c = append(c,
			canvas.Point{X: a.X + (b.X-before.X)/6, Y: a.Y + (b.Y-before.Y)/6},
			canvas.Point{X: b.X - (after.X-a.X)/6, Y: b.Y - (after.Y-a.Y)/6},
			b)
	}
	return c
}

// closedBy is the area between two curves that run the same way.
func (c curve) closedBy(other curve) *canvas.Path {
	p := c.path()
	b := other.back()
	p.LineTo(b[0].X, b[0].Y)
	p = p.Join(b.path())
	p.Close()
	return p
}

// ribbon is a band along c with a round end, as wide as width tells at each t.
func (c curve) ribbon(width func(t float64) float64) *canvas.Path {
	half := func(sign float64) func(float64) float64 {
		return func(t float64) float64 { return sign * width(t) / 2 }
	}
	right, left := c.beside(half(1)), c.beside(half(-1)).back()
	p := right.path()
	r := width(1) / 2
	p.ArcTo(r, r, 0, false, false, left[0].X, left[0].Y)
	p = p.Join(left.path())
	p.Close()
	return p
}

// tapering is a width that runs evenly from one value to another.
func tapering(from, to float64) func(float64) float64 {
	return func(t float64) float64 { return from + (to-from)*t }
}

// part is the stretch of the curve from one t to another.
func (c curve) part(from, to float64) curve {
	if from <= 0 && to >= 1 {
		return c
	}
	const steps = 8
	points := make([]canvas.Point, steps+1)
	for i := range points {
		points[i], _ = c.at(from + (to-from)*float64(i)/steps)
	}
	return through(points)
}

// moving is the curve on its way from c to other, both taken through points at the same shares of their length; 0 gives c
// and 1 gives other, unchanged.
func (c curve) moving(other curve, share float64) curve {
	switch {
	case share <= 0:
		return c
	case share >= 1:
		return other
	}
	const steps = 12
	points := make([]canvas.Point, steps+1)
	for i := range points {
		a, _ := c.at(float64(i) / steps)
		b, _ := other.at(float64(i) / steps)
		points[i] = a.Interpolate(b, share)
	}
	return through(points)
}
