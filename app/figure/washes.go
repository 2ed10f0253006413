package figure

import (
	"image/color"
	"math"

	"github.com/tdewolff/canvas"
)

// wash is an area filled with one opacity.
type wash struct {
	path  *canvas.Path
	paint Paint
}

// fadeSteps is the largest number of layers that a gradient of opacity is drawn with. Faint gradients get fewer, because
// the colour of a layer that adds less than about a twentieth is not exact.
const fadeSteps = 24

// washes is the fill of an area without a gradient of opacity. A plain colour, and a gradient of one opacity, stay as they
// are. A gradient whose opacity only rises, or only falls, is stacked from areas within each other, of which each adds a
// little, so that no seams show; its colour is that of its most opaque stop. Any other gradient becomes a plain colour of
// its mean opacity.
func (p Paint) washes(area *canvas.Path) []wash {
	if p.Gradient == nil || p.Gradient.even() {
		return []wash{{area, p}}
	}
	g := *p.Gradient
	falls, monotone := g.falls()
	strongest := g.strongest()
	if !monotone {
		return []wash{{area, Solid(color.NRGBA{strongest.R, strongest.G, strongest.B, g.mean()})}}
	}
	if !falls && g.Radius > 0 {
		return []wash{{area, Solid(color.NRGBA{strongest.R, strongest.G, strongest.B, g.mean()})}}
	}
	var stack []wash
	below := 0.0
	steps := min(max(int(strongest.A)/12, 4), fadeSteps)
	for i := range steps {
		t := (float64(i) + 0.5) / float64(steps) // from the faint end to the strong one
		if falls {
			t = 1 - t
		}
		want := float64(g.at(t).A) / 255
		if want <= below {
			continue
		}
		add := 1 - (1-want)/(1-below)
		shade := uint8(math.Round(add * 255))
		if shade == 0 {
			continue
		}
		edge := float64(i) / float64(steps)
		if falls {
			edge = 1 - edge
		}
		inside := area
		if i > 0 {
			inside = intersected(area, g.beyond(edge, falls, area.Bounds()))
		}
		stack = append(stack, wash{inside, Solid(color.NRGBA{strongest.R, strongest.G, strongest.B, shade})})
		below += (1 - below) * float64(shade) / 255
		if below >= 1 {
			break
		}
	}
	return stack
}

// beyond is the area on the strong side of the place t: a disc for a radial gradient, a half plane for a linear one, cut
// to a box that holds the bounds.
func (g Gradient) beyond(t float64, falls bool, bounds canvas.Rect) *canvas.Path {
	if g.Radius > 0 {
		return canvas.Circle(g.Radius*t).Translate(g.X1, g.Y1)
	}
	dx, dy := g.X2-g.X1, g.Y2-g.Y1
	length := math.Hypot(dx, dy)
	far := 2 * (math.Hypot(bounds.X1-bounds.X0, bounds.Y1-bounds.Y0) + length)
	dx, dy = dx/length, dy/length
	if falls {
		dx, dy = -dx, -dy
	}
	x, y := g.X1+(g.X2-g.X1)*t, g.Y1+(g.Y2-g.Y1)*t
	half := &canvas.Path{}
	half.MoveTo(x-dy*far, y+dx*far)
	half.LineTo(x+dy*far, y-dx*far)
	half.LineTo(x+dy*far+dx*far, y-dx*far+dy*far)
	half.LineTo(x-dy*far+dx*far, y+dx*far+dy*far)
	half.Close()
	return half
}

// even reports whether all stops have one opacity.
func (g Gradient) even() bool {
	for _, s := range g.Stops {
		if s.Color.A != g.Stops[0].Color.A {
			return false
		}
	}
	return true
}

// falls reports whether the opacity falls from start to end; ok is false when it both rises and falls.
func (g Gradient) falls() (falls, ok bool) {
	var up, down bool
	for i := 1; i < len(g.Stops); i++ {
		up = up || g.Stops[i].Color.A > g.Stops[i-1].Color.A
		down = down || g.Stops[i].Color.A < g.Stops[i-1].Color.A
	}
	return down, up != down
}

func (g Gradient) strongest() color.NRGBA {
	var c color.NRGBA
	for _, s := range g.Stops {
		if s.Color.A >= c.A {
			c = s.Color
		}
	}
	return c
}

func (g Gradient) mean() uint8 {
	sum := 0.0
	for i := range fadeSteps {
		sum += float64(g.at((float64(i) + 0.5) / fadeSteps).A)
	}
	return uint8(sum / fadeSteps)
}

// at is the colour at a place along the gradient.
func (g Gradient) at(t float64) color.NRGBA {
	if len(g.Stops) == 0 {
		return color.NRGBA{}
	}
	if t <= g.Stops[0].At {
		return g.Stops[0].Color
	}
	for i := 1; i < len(g.Stops); i++ {
		a, b := g.Stops[i-1], g.Stops[i]
		if t < b.At {
			return mix(a.Color, b.Color, (t-a.At)/(b.At-a.At))
		}
	}
	return g.Stops[len(g.Stops)-1].Color
}

// mix is the colour on the way from a to b; share 0 gives a, 1 gives b.
func mix(a, b color.NRGBA, share float64) color.NRGBA {
	part := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*share)) }
	return color.NRGBA{part(a.R, b.R), part(a.G, b.G), part(a.B, b.B), part(a.A, b.A)}
}
