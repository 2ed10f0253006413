package figure

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
)

// Plates are drawn in the light figure colours, so that they look right in an illustrator's program. The reader takes
// every colour as an ink: one of four materials and how light it is. A theme then has its own colours for the inks.

// material is what a shape is made of.
type material int

const (
	skinMaterial material = iota
	boneMaterial
	muscleMaterial
	tendonMaterial
)

func (m material) String() string { return [...]string{"skin", "bone", "muscle", "tendon"}[m] }

// plateInk is a tone of a material: 0 its own colour, -1 its edge or shade, 1 its light; up to 2 beyond for shadows and
// glints of muscle and for the contour of bone.
type plateInk struct {
	material material
	tone     float64
}

// inkStop is a stop of a gradient in ink.
type inkStop struct {
	at, opacity float64
	ink         plateInk
}

// inkPaint is a fill or stroke in ink. Without stops it paints nothing; with one it is plain.
type inkPaint struct {
	gradient *Gradient // its geometry, without stops
	stops    []inkStop
}

func (p inkPaint) none() bool { return len(p.stops) == 0 }

// faded is the paint with its opacity multiplied.
func (p inkPaint) faded(opacity float64) inkPaint {
	if opacity >= 1 {
		return p
	}
	p.stops = slices.Clone(p.stops)
	for i := range p.stops {
		p.stops[i].opacity *= opacity
	}
	return p
}

// emphasis is how a shape stands out.
type emphasis int

const (
	usualLook    emphasis = iota
	selectedLook          // muscles take the warmer red
	recedingLook          // paled towards the skin, beside something selected
)

// recede is how far receding shapes pale.
const recede = 0.38

// in is the paint in the colours of a theme.
func (p inkPaint) in(c inkColours, e emphasis) Paint {
	if p.none() {
		return Paint{}
	}
	stops := make([]Stop, len(p.stops))
	for i, s := range p.stops {
		stops[i] = Stop{At: s.at, Color: faded(c.colour(s.ink, e), s.opacity)}
	}
	if p.gradient == nil {
		return Solid(stops[0].Color)
	}
	g := *p.gradient
	g.Stops = stops
	return Paint{Gradient: &g}
}

// inkColours are the colours of the inks in one theme, by material from dark to light; muscles twice, unselected and
// selected.
type inkColours struct {
	ladder   [4][]rung
	selected []rung
}

// rung is the colour of a material at one tone.
type rung struct {
	tone   float64
	colour color.NRGBA
}

func (c inkColours) colour(i plateInk, e emphasis) color.NRGBA {
	rungs := c.ladder[i.material]
	if e == selectedLook && i.material == muscleMaterial {
		rungs = c.selected
	}
	plain := onLadder(rungs, i)
	if e == recedingLook {
		return mix(plain, c.ladder[skinMaterial][1].colour, recede)
	}
	return plain
}

func onLadder(rungs []rung, i plateInk) color.NRGBA {
	tone := min(max(i.tone, rungs[0].tone), rungs[len(rungs)-1].tone)
	for k := 1; k < len(rungs); k++ {
		if a, b := rungs[k-1], rungs[k]; tone <= b.tone {
			return mix(a.colour, b.colour, (tone-a.tone)/(b.tone-a.tone))
		}
	}
	return rungs[len(rungs)-1].colour
}

// mostStray is how far a colour of a plate may lie from the inks of its layer, as a distance in 8-bit RGB.
const mostStray = 26

// inkOf is the ink nearest to a colour among those that a layer may use. It is an error when none is near.
func (c inkColours) inkOf(colour color.NRGBA, allowed []material) (plateInk, error) {
	best, stray := plateInk{}, math.Inf(1)
	for _, m := range allowed {
		rungs := c.ladder[m]
		for k := 1; k < len(rungs); k++ {
			a, b := rungs[k-1], rungs[k]
			share := nearestShare(colour, a.colour, b.colour)
			if d := rgbDistance(colour, mix(a.colour, b.colour, share)); d < stray {
				stray, best = d, plateInk{m, a.tone + share*(b.tone-a.tone)}
			}
		}
	}
	if stray > mostStray {
		names := make([]string, len(allowed))
		for i, m := range allowed {
			names[i] = m.String()
		}
		return plateInk{}, fmt.Errorf("colour #%02X%02X%02X is no tone of %s", colour.R, colour.G, colour.B, strings.Join(names, " or "))
	}
	return best, nil
}

// nearestShare is how far along the way from a to b the colour nearest to c lies, 0 to 1.
func nearestShare(c, a, b color.NRGBA) float64 {
	dot, length := 0.0, 0.0
	for _, v := range [3][3]uint8{{c.R, a.R, b.R}, {c.G, a.G, b.G}, {c.B, a.B, b.B}} {
		way := float64(v[2]) - float64(v[1])
		dot += (float64(v[0]) - float64(v[1])) * way
		length += way * way
	}
	if length == 0 {
		return 0
	}
	return min(max(dot/length, 0), 1)
}

func rgbDistance(a, b color.NRGBA) float64 {
	dr, dg, db := float64(a.R)-float64(b.R), float64(a.G)-float64(b.G), float64(a.B)-float64(b.B)
	return math.Sqrt(dr*dr + dg*dg + db*db)
}

// inkColours of a theme. What the tokens do not name is mixed: the glint of bone and tendon, and the shadow and glint of
// muscle.
func (p *Palette) inkColours() inkColours {
	f := p.Figure
	white, black := color.NRGBA{255, 255, 255, 255}, color.NRGBA{0, 0, 0, 255}
	glint := 0.3
	if p.Dark {
		glint = 0.15
	}
	muscle := func(edge, body, light color.NRGBA) []rung {
		return []rung{{-2, mix(edge, black, 0.45)}, {-1, edge}, {0, body}, {1, light}, {2, mix(light, white, 1.4*glint)}}
	}
	var c inkColours
	c.ladder[skinMaterial] = []rung{{-1, f.SkinEdge}, {0, f.Skin}, {1, f.Tissue}}
	c.ladder[boneMaterial] = []rung{{-2, f.BoneEdge}, {-1, f.BoneShade}, {0, f.Bone}, {1, mix(f.Bone, white, glint)}}
	c.ladder[muscleMaterial] = muscle(f.MuscleEdge, f.Muscle, f.MuscleLight)
	c.ladder[tendonMaterial] = []rung{{-1, f.BoneEdge}, {0, f.Tendon}, {1, mix(f.Tendon, white, glint)}}
	c.selected = muscle(f.MuscleSelectedEdge, f.MuscleSelected, f.MuscleSelectedLight)
	return c
}
