package figure

import (
	"image/color"
	"math"

	"github.com/tdewolff/canvas"
)

// within is the matrix of a group inside one with matrix m.
func (g Group) within(m canvas.Matrix) canvas.Matrix {
	if g.Transform == (canvas.Matrix{}) {
		return m
	}
	return m.Mul(g.Transform)
}

// scaleOf is the factor by which an even transform scales lengths.
func scaleOf(m canvas.Matrix) float64 { return math.Sqrt(math.Abs(m.Det())) }

// moved is the path under m; nil stays nil.
func moved(p *canvas.Path, m canvas.Matrix) *canvas.Path {
	if p == nil {
		return nil
	}
	return p.Copy().Transform(m)
}

// placed is the shape under m, with its clip.
func (s Shape) placed(m canvas.Matrix) Shape {
	s.Path, s.Clip = moved(s.Path, m), moved(s.Clip, m)
	s.Fill, s.Stroke = s.Fill.placed(m), s.Stroke.placed(m)
	return s
}

// placed is the label under m, upright.
func (l Label) placed(m canvas.Matrix) Label {
	at := m.Dot(canvas.Point{X: l.X, Y: l.Y})
	l.X, l.Y = at.X, at.Y
	l.Size *= scaleOf(m)
	l.Leading *= scaleOf(m)
	l.Halo = l.Halo.placed(m)
	if m[0][0] < 0 {
		l.Anchor = End - l.Anchor
	}
	return l
}

func (s Stroke) placed(m canvas.Matrix) Stroke {
	k := scaleOf(m)
	s.Width *= k
	s.Offset *= k
	if len(s.Dash) > 0 {
		scaled := make([]float64, len(s.Dash))
		for i, d := range s.Dash {
			scaled[i] = d * k
		}
		s.Dash = scaled
	}
	return s
}

func (p Paint) placed(m canvas.Matrix) Paint {
	if p.Gradient == nil {
		return p
	}
	g := *p.Gradient
	from, to := m.Dot(canvas.Point{X: g.X1, Y: g.Y1}), m.Dot(canvas.Point{X: g.X2, Y: g.Y2})
	g.X1, g.Y1, g.X2, g.Y2 = from.X, from.Y, to.X, to.Y
	g.Radius *= scaleOf(m)
	p.Gradient = &g
	return p
}

// none reports whether the paint leaves no mark.
func (p Paint) none() bool { return p.Gradient == nil && p.Color.A == 0 }

// none reports whether the stroke leaves no mark.
func (s Stroke) none() bool { return s.Width <= 0 || s.Color.A == 0 }

// outline is the area that the stroke covers along a path, to within the tolerance; it is filled by the non-zero rule.
func (s Stroke) outline(p *canvas.Path, tolerance float64) *canvas.Path {
	if len(s.Dash) > 0 {
		p = p.Dash(s.Offset, s.Dash...)
	}
	var end canvas.Capper = canvas.RoundCap
	if s.Cap == ButtCap {
		end = canvas.ButtCap
	}
	return p.Stroke(s.Width, end, canvas.RoundJoin, tolerance)
}

// faded is the colour with its opacity multiplied.
func faded(c color.NRGBA, opacity float64) color.NRGBA {
	c.A = uint8(math.Round(float64(c.A) * min(max(opacity, 0), 1)))
	return c
}

// faded is the paint with its opacity multiplied.
func (p Paint) faded(opacity float64) Paint {
	if opacity >= 1 {
		return p
	}
	p.Color = faded(p.Color, opacity)
	if p.Gradient != nil {
		g := *p.Gradient
		g.Stops = make([]Stop, len(p.Gradient.Stops))
		for i, s := range p.Gradient.Stops {
			g.Stops[i] = Stop{At: s.At, Color: faded(s.Color, opacity)}
		}
		p.Gradient = &g
	}
	return p
}

// on is the paint as the canvas package wants it, in the same coordinates.
func (p Paint) on() canvas.Paint {
	if p.Gradient == nil {
		return canvas.Paint{Color: premultiplied(p.Color)}
	}
	g := p.Gradient
	stops := canvas.NewGradient()
	for _, s := range g.Stops {
		stops.Add(s.At, premultiplied(s.Color))
	}
	centre := canvas.Point{X: g.X1, Y: g.Y1}
	if g.Radius > 0 {
		return canvas.Paint{Gradient: stops.ToRadial(centre, 0, centre, g.Radius)}
	}
	return canvas.Paint{Gradient: stops.ToLinear(centre, canvas.Point{X: g.X2, Y: g.Y2})}
}

// premultiplied rounds to the nearest value; color.RGBAModel rounds down, which darkens thin layers.
func premultiplied(c color.NRGBA) color.RGBA {
	part := func(v uint8) uint8 { return uint8((int(v)*int(c.A) + 127) / 255) }
	return color.RGBA{part(c.R), part(c.G), part(c.B), c.A}
}
