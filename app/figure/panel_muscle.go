package figure

import (
	"image/color"
	"math"

	"github.com/tdewolff/canvas"
)

// panelMuscle is the shape of a target. Its fibres run from near.at(0) to near.at(1) on the side of the severed nerve, or
// above, and from far.at(0) to far.at(1) on the other; all others lie between. Where they end inside the picture the muscle
// is rounded.
type panelMuscle struct {
	form      MuscleForm
	near, far curve
	begins    bool    // the fibres begin inside the picture
	cutOff    bool    // and end where the limb is cut
	tendon    float64 // the share of the fibres that is tendon at their end; 0 for none
	tendonTop float64 // and at their start
	fibres    int
	part      MusclePart
}

// muscleInk is how flesh is coloured.
type muscleInk struct{ body, light, edge color.NRGBA }

func (m muscleInk) towards(other muscleInk, share float64) muscleInk {
	return muscleInk{mix(m.body, other.body, share), mix(m.light, other.light, share), mix(m.edge, other.edge, share)}
}

func (m muscleInk) into(c color.NRGBA, share float64) muscleInk {
	return muscleInk{mix(m.body, c, share), mix(m.light, c, share), mix(m.edge, c, share)}
}

func (i panelInk) flesh() muscleInk {
	return muscleInk{i.fig.Muscle, i.fig.MuscleLight, i.fig.MuscleEdge}
}

func (i panelInk) warmFlesh() muscleInk {
	return muscleInk{i.fig.MuscleSelected, i.fig.MuscleSelectedLight, i.fig.MuscleSelectedEdge}
}

// muscle is the target of a place.
func (p TransferPlace) muscle(lift float64) panelMuscle {
	m := panelMuscle{form: p.Form, part: p.Part, fibres: 12}
	switch p.Form {
	case ShortBelly:
		m.near = curveOf(296, 38, 264, 68, 238, 118, 238, 172, 238, 218, 262, 260, 292, 280)
		m.far = curveOf(304, 38, 334, 66, 350, 116, 350, 168, 350, 214, 332, 258, 304, 280)
		m.begins, m.tendon, m.tendonTop, m.fibres = true, 0.13, 0.12, 11
	case Slender:
		m.near = curveOf(272, 40, 250, 84, 238, 130, 238, 176, 238, 224, 256, 266, 276, 286)
		m.far = curveOf(280, 40, 304, 84, 314, 130, 314, 176, 314, 224, 302, 266, 284, 286)
		m.begins, m.tendon, m.tendonTop, m.fibres = true, 0.15, 0.12, 7
	case FanDown:
		m.near = curveOf(230, -8, 228, 50, 231, 112, 238, 172, 245, 226, 272, 276, 298, 306)
		m.far = curveOf(354, -8, 356, 50, 355, 114, 350, 172, 344, 230, 330, 280, 316, 306)
		m.tendon, m.fibres = 0.1, 16
	case FanAcross:
		m.near = curveOf(236, 140, 262, 100, 308, 42, 396, 14)
		m.far = curveOf(240, 196, 262, 254, 312, 316, 396, 344)
		m.begins, m.tendonTop, m.fibres = true, 0.12, 20
	case Slips:
		m.near = curveOf(236, 126, 262, 102, 308, 62, 372, 46)
		m.far = curveOf(238, 210, 258, 240, 300, 290, 360, 318)
	default:
		m.near = curveOf(290, -8, 263, 50, 238, 110, 238, 178, 238, 240, 264, 288, 298, 306)
		m.far = curveOf(330, -8, 341, 50, 351, 110, 352, 176, 353, 234, 342, 284, 318, 306)
		m.tendon = 0.12
		if p.Cutoff {
			m.near = curveOf(288, -8, 262, 50, 238, 110, 238, 178, 238, 232, 252, 272, 272, 300)
			m.far = curveOf(332, -8, 342, 50, 351, 110, 352, 176, 353, 226, 344, 264, 326, 290)
		}
	}
	if p.Cutoff && !p.broad() && p.Form != FanDown {
		m.cutOff, m.tendon = true, 0
		if p.Form != Spindle {
			const left = 0.84 // of the belly
			m.near, m.far = m.near.part(0, left), m.far.part(0, left)
		}
	}
	if lift != 0 {
		down := canvas.Identity.Translate(0, lift)
		m.near, m.far = m.near.moved(down), m.far.moved(down)
	}
	return m
}

// at is the place at shares across and along the fibres.
func (m panelMuscle) at(across, along float64) canvas.Point {
	p, _ := m.near.between(m.far, across).at(along)
	return p
}

// inPart is the place at shares across and along the part that the branch enters.
func (m panelMuscle) inPart(across, along float64) canvas.Point {
	a, l := m.part.across(), m.part.along()
	return m.at(a[0]+(a[1]-a[0])*across, l[0]+(l[1]-l[0])*along)
}

// end is the rounded end of the muscle, from the last of its near fibre to that of its far one.
func (m panelMuscle) end() curve { return rounded(m.near, m.far) }

// start is the same for the first of its far fibre and that of its near one.
func (m panelMuscle) start() curve { return rounded(m.far.back(), m.near.back()) }

// rounded goes from the end of one curve round to that of another, without a corner.
func rounded(from, to curve) curve {
	a, out := from.at(1)
	b, in := to.at(1)
	reach := 0.46 * math.Hypot(b.X-a.X, b.Y-a.Y)
	return curve{a, {X: a.X + out.X*reach, Y: a.Y + out.Y*reach}, {X: b.X + in.X*reach, Y: b.Y + in.Y*reach}, b}
}

// outline is the whole muscle.
func (m panelMuscle) outline() *canvas.Path {
	p := m.near.path().Join(m.end().path()).Join(m.far.back().path())
	if m.begins {
		p = p.Join(m.start().path())
	}
	p.Close()
	return p
}

// headed reports whether the part that the branch enters is a belly of its own beside others.
func (m panelMuscle) headed() bool {
	return m.part.across() != [2]float64{0, 1} && m.form != FanAcross && m.form != FanDown
}

// strip is the belly between two shares across the fibres of a muscle. Bellies beside each other part a little where they
// begin, and where they are cut.
func (m panelMuscle) strip(from, to float64) panelMuscle {
	if from == 0 && to == 1 {
		return m
	}
	one := m
	one.part = MusclePart{}
	one.near, one.far = m.parting(from, 1), m.parting(to, -1)
	one.fibres = max(4, int(float64(m.fibres)*(to-from)+0.5))
	return one
}

// parting is the fibre at a share across the muscle, which at its ends turns towards the far side, 1, or the near one, -1.
func (m panelMuscle) parting(share, turn float64) curve {
	if share == 0 || share == 1 {
		return m.near.between(m.far, share)
	}
	const most = 0.06 // of the width
	c := make(curve, len(m.near))
	for i := range c {
		t := 2*float64(i)/float64(len(c)-1) - 1
		if t > 0 && !m.cutOff {
			t = 0 // a tendon is shared
		}
		c[i] = m.near[i].Interpolate(m.far[i], share+turn*most*t*t)
	}
	return c
}

// border runs across the muscle between two parts that follow each other along the fibres: aslant and in a gentle bend, as
// the fibres interlace there.
func (m panelMuscle) border(along float64) curve {
	const steps, beyond = 12, 0.12
	points := make([]canvas.Point, steps+1)
	for i := range points {
		across := -beyond + (1+2*beyond)*float64(i)/steps
		points[i] = m.at(across, min(max(along+aslant(across), 0), 1))
	}
	return through(points)
}

// aslant is how much further along the fibres the border between two parts lies at a share across them.
func aslant(across float64) float64 { return 0.13 * math.Cos(math.Pi*min(max(across, 0), 1)) }

// area is the part that the branch enters, wider by some units on the sides where it meets the rest.
func (m panelMuscle) area(wider float64) *canvas.Path {
	across, along := m.part.across(), m.part.along()
	if along == [2]float64{0, 1} {
		const outside = 0.3
		a, b := m.at(0, 0.5), m.at(1, 0.5)
		share := wider / math.Hypot(b.X-a.X, b.Y-a.Y)
		from, to := across[0]-share, across[1]+share
		if across[0] == 0 {
			from = -outside
		}
		if across[1] == 1 {
			to = 1 + outside
		}
		return m.near.between(m.far, from).closedBy(m.near.between(m.far, to))
	}
	a, b := m.at(0.5, 0), m.at(0.5, 1)
	share := wider / math.Hypot(b.X-a.X, b.Y-a.Y)
	line, edge := m.border(along[1]+share), 2*panelBoxTop // the part lies above the border
	if along[0] > 0 {
		line, edge = m.border(along[0]-share), panelBoxHeight
	}
	area := line.path()
	for _, corner := range []canvas.Point{{X: panelBoxWidth, Y: line[len(line)-1].Y}, {X: panelBoxWidth, Y: edge}, {X: 0, Y: edge}, {X: 0, Y: line[0].Y}} {
		area.LineTo(corner.X, corner.Y)
	}
	area.Close()
	return area
}
