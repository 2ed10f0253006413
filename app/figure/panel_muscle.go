package figure

import (
	"image/color"

	"github.com/tdewolff/canvas"
)

// panelMuscle is the shape of a target. Its fibres run from near.at(0) to near.at(1) on the side of the severed nerve, or
// above, and from far.at(0) to far.at(1) on the other; all others lie between.
type panelMuscle struct {
	form      MuscleForm
	near, far curve
	cap       curve   // from the end of near to the end of far
	origin    curve   // from the start of far to the start of near; nil when that lies beyond the edge
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
		m.near = curveOf(296, 34, 262, 66, 238, 118, 238, 172, 238, 220, 262, 262, 292, 282)
		m.far = curveOf(304, 34, 334, 64, 352, 116, 352, 168, 352, 216, 332, 260, 304, 282)
		m.cap, m.origin = curveOf(292, 282, 296, 287, 300, 287, 304, 282), curveOf(304, 34, 302, 30, 298, 30, 296, 34)
		m.tendon, m.tendonTop, m.fibres = 0.11, 0.08, 11
	case Slender:
		m.near = curveOf(272, 40, 250, 84, 238, 130, 238, 176, 238, 224, 256, 266, 276, 286)
		m.far = curveOf(280, 40, 304, 84, 314, 130, 314, 176, 314, 224, 302, 266, 284, 286)
		m.cap, m.origin = curveOf(276, 286, 278, 290, 282, 290, 284, 286), curveOf(280, 40, 279, 36, 273, 36, 272, 40)
		m.tendon, m.tendonTop, m.fibres = 0.14, 0.1, 7
	case FanDown:
		m.near = curveOf(262, -8, 247, 50, 237, 110, 238, 172, 239, 232, 270, 286, 302, 326)
		m.far = curveOf(384, -8, 380, 50, 372, 120, 362, 180, 352, 240, 338, 290, 322, 326)
		m.cap, m.tendon, m.fibres = curveOf(302, 326, 307, 333, 317, 333, 322, 326), 0.07, 16
	case FanAcross, Slips:
		m.near = curveOf(236, 132, 262, 96, 308, 42, 396, 14)
		m.far = curveOf(240, 204, 262, 258, 312, 316, 396, 344)
		m.cap, m.origin = curveOf(396, 14, 396, 120, 396, 230, 396, 344), curveOf(240, 204, 232, 180, 231, 156, 236, 132)
		m.tendonTop, m.fibres = 0.09, 20
		if p.Form == Slips {
			m.near = curveOf(236, 126, 262, 102, 308, 62, 372, 46)
			m.far = curveOf(238, 210, 258, 240, 300, 290, 360, 318)
			m.cap, m.tendonTop = curveOf(372, 46, 378, 130, 376, 230, 360, 318), 0
		}
	default:
		m.near = curveOf(288, -8, 262, 50, 238, 110, 238, 180, 238, 250, 264, 300, 298, 326)
		m.far = curveOf(332, -8, 344, 50, 357, 110, 359, 180, 360, 240, 350, 290, 326, 326)
		m.cap, m.tendon = curveOf(298, 326, 306, 334, 318, 334, 326, 326), 0.085
		if p.Cutoff {
			m.near = curveOf(284, -8, 260, 50, 238, 110, 238, 180, 238, 232, 240, 272, 250, 312)
			m.far = curveOf(334, -8, 346, 50, 357, 110, 359, 180, 360, 232, 358, 272, 347, 312)
			m.cap, m.tendon = curveOf(250, 312, 262, 334, 336, 334, 347, 312), 0
		}
	}
	if p.Cutoff && (p.Form == ShortBelly || p.Form == Slender) {
		const left = 0.84 // of the belly
		m.near, m.far, m.tendon = m.near.part(0, left), m.far.part(0, left), 0
		a, b := m.near[len(m.near)-1], m.far[len(m.far)-1]
		m.cap = curve{a, {X: a.X + 8, Y: a.Y + 18}, {X: b.X - 8, Y: b.Y + 18}, b}
	}
	if lift != 0 {
		down := canvas.Identity.Translate(0, lift)
		for _, c := range []*curve{&m.near, &m.far, &m.cap, &m.origin} {
			*c = c.moved(down)
		}
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

// outline is the whole muscle.
func (m panelMuscle) outline() *canvas.Path {
	p := m.near.path().Join(m.cap.path()).Join(m.far.back().path())
	if m.origin != nil {
		p = p.Join(m.origin.path())
	}
	p.Close()
	return p
}

// strip is the muscle between two shares across its fibres, as a muscle of its own.
func (m panelMuscle) strip(from, to float64) panelMuscle {
	if from == 0 && to == 1 {
		return m
	}
	one := m
	one.part = MusclePart{}
	one.near, one.far = m.near.between(m.far, from), m.near.between(m.far, to)
	one.cap = m.cap.part(from, to)
	one.cap[0], one.cap[len(one.cap)-1] = one.near[len(one.near)-1], one.far[len(one.far)-1]
	if m.origin != nil {
		one.origin = m.origin.part(1-to, 1-from)
		one.origin[0], one.origin[len(one.origin)-1] = one.far[0], one.near[0]
	}
	one.fibres = max(4, int(float64(m.fibres)*(to-from)+0.5))
	return one
}

// row runs across the fibres at a height along them, with a slight sag.
func (m panelMuscle) row(along, from, to float64) curve {
	const steps = 6
	sag := 0.028
	if along < 0.02 || along > 0.98 {
		sag = 0
	}
	points := make([]canvas.Point, steps+1)
	for i := range points {
		u := float64(i) / steps
		points[i] = m.at(from+(to-from)*u, along+sag*4*u*(1-u))
	}
	return through(points)
}

// items draws the muscle: the part that the branch enters in one ink, and the rest, when there is any, in another, with a
// fine border between the two. Heads and parts beside each other have outlines of their own.
func (m panelMuscle) items(i panelInk, part, rest muscleInk) []Item {
	across, along := m.part.across(), m.part.along()
	if m.form == Slips {
		return m.slips(i, part, rest)
	}
	var items []Item
	if across[1] < 1 {
		items = append(items, m.strip(across[1], 1).paint(i, rest)...)
	}
	if across[0] > 0 {
		items = append(items, m.strip(0, across[0]).paint(i, rest)...)
	}
	own := m.strip(across[0], across[1])
	if along == [2]float64{0, 1} {
		return append(items, own.paint(i, part)...)
	}
	own.part = MusclePart{}
	items = append(items, own.paint(i, rest)...)
	border, edge := own.row(along[1], 0, 1), 2*panelBoxTop // the part lies above the border
	if along[0] > 0 {
		border, edge = own.row(along[0], 0, 1), panelBoxHeight
	}
	area := border.path()
	for _, corner := range []canvas.Point{{X: panelBoxWidth, Y: border[len(border)-1].Y}, {X: panelBoxWidth, Y: edge}, {X: 0, Y: edge}, {X: 0, Y: border[0].Y}} {
		area.LineTo(corner.X, corner.Y)
	}
	area.Close()
	return append(items,
		Group{Clip: area, Items: own.paint(i, part)},
		Shape{Path: border.path(), Stroke: Stroke{Color: part.edge, Width: 1.6, Cap: ButtCap}})
}

func (m panelMuscle) paint(i panelInk, ink muscleInk) []Item {
	items := []Item{Shape{Path: m.outline(), Fill: m.shading(ink)}}
	// a sheen, strongest a little to the light
	for _, half := range []float64{0.19, 0.16, 0.13, 0.1, 0.07, 0.04} {
		items = append(items, Shape{
			Path: m.near.between(m.far, 0.42-half).closedBy(m.near.between(m.far, 0.42+half)), Fill: Solid(faded(white(), 0.024)),
		})
	}
	for n := 1; n < m.fibres; n++ {
		share := float64(n)/float64(m.fibres) + 0.012*float64((n*5)%3-1)
		strength, width := 0.34, 0.8
		if n%2 == 1 {
			strength, width = 0.48, 0.95
		}
		items = append(items, Shape{Path: m.near.between(m.far, share).path(), Stroke: Stroke{Color: faded(ink.edge, strength), Width: width}})
		if n%3 != 0 {
			items = append(items, Shape{Path: m.near.between(m.far, share+0.456/float64(m.fibres)).path(), Stroke: Stroke{Color: faded(white(), 0.2), Width: 0.9}})
		}
	}
	items = append(items, m.tendons(i, ink)...)
	return append(items, Shape{Path: m.outline(), Stroke: Stroke{Color: ink.edge, Width: 1.2}})
}

// shading is darkest at the sides, so that a belly looks round; a broad muscle is flat and hardly shaded.
func (m panelMuscle) shading(ink muscleInk) Paint {
	if m.form == FanAcross {
		b := m.outline().Bounds()
		return Linear(0, b.Y0, 0, b.Y1, Stop{0, mix(ink.edge, ink.body, 0.5)}, Stop{0.2, ink.body}, Stop{0.45, ink.light}, Stop{0.75, ink.body}, Stop{1, mix(ink.edge, ink.body, 0.45)})
	}
	b := m.outline().Bounds()
	return Linear(b.X0, 0, b.X1, 0, Stop{0, ink.edge}, Stop{0.1, mix(ink.edge, ink.body, 0.45)}, Stop{0.3, ink.body}, Stop{0.48, ink.light},
		Stop{0.72, ink.body}, Stop{0.91, mix(ink.edge, ink.body, 0.4)}, Stop{1, ink.edge})
}

// tendons are the pale ends of the fibres; the cut end of a belly is closed by its fascia.
func (m panelMuscle) tendons(i panelInk, ink muscleInk) []Item {
	tint := func(p *canvas.Path) Item {
		b := p.Bounds()
		from, to := canvas.Point{X: 0, Y: b.Y0}, canvas.Point{X: 0, Y: b.Y1}
		if m.form == FanAcross {
			from, to = canvas.Point{X: b.X1}, canvas.Point{X: b.X0}
		} else if b.Y1 < 120 {
			from, to = to, from
		}
		return Shape{Path: p, Fill: Linear(from.X, from.Y, to.X, to.Y, Stop{0, mix(i.fig.Tendon, ink.body, 0.4)}, Stop{0.45, i.fig.Tendon}, Stop{1, mix(i.fig.Tendon, white(), 0.2)})}
	}
	var items []Item
	if m.tendon > 0 {
		a, b := m.near.part(1-m.tendon, 1), m.far.part(1-m.tendon, 1)
		p := a.path().Join(m.cap.path()).Join(b.back().path())
		p.QuadTo((a[0].X+b[0].X)/2, (a[0].Y+b[0].Y)/2+13, a[0].X, a[0].Y)
		p.Close()
		items = append(items, tint(p))
	}
	if m.tendonTop > 0 && m.origin != nil {
		a, b := m.near.part(0, m.tendonTop), m.far.part(0, m.tendonTop)
		p := m.origin.path().Join(a.path())
		last, first := a[len(a)-1], b[len(b)-1]
		middle := last.Interpolate(first, 0.5)
		if m.form == FanAcross {
			middle.X += 12
		} else {
			middle.Y -= 12
		}
		p.QuadTo(middle.X, middle.Y, first.X, first.Y)
		p = p.Join(b.back().path())
		p.Close()
		items = append(items, tint(p))
	}
	if m.form != FanAcross && m.tendon == 0 { // a cut belly
		inside := m.cap.path()
		last := m.cap[len(m.cap)-1]
		inside.CubeTo(last.X-14, last.Y+8, m.cap[0].X+14, m.cap[0].Y+8, m.cap[0].X, m.cap[0].Y)
		inside.Close()
		items = append(items, tint(inside))
	}
	return items
}

// slips are the digitations of serratus anterior, each on its rib.
func (m panelMuscle) slips(i panelInk, part, rest muscleInk) []Item {
	const count = 7
	var items []Item
	for n := range count {
		from, to := float64(n)/count, float64(n+1)/count
		ink := rest
		if middle := (from + to) / 2; middle >= m.part.across()[0] && middle <= m.part.across()[1] {
			ink = part
		}
		a, b := m.near.between(m.far, from), m.near.between(m.far, to)
		tip := m.at((from+to)/2, 1)
		p := a.part(0, 0.86).path()
		p.QuadTo(m.at(from, 0.96).X, m.at(from, 0.96).Y, tip.X, tip.Y)
		end := b.part(0, 0.86).back()
		p.QuadTo(m.at(to, 0.96).X, m.at(to, 0.96).Y, end[0].X, end[0].Y)
		p = p.Join(end.path())
		p.Close()
		box := p.Bounds()
		items = append(items, Shape{
			Path: p, Stroke: Stroke{Color: ink.edge, Width: 1.2},
			Fill: Linear(0, box.Y0, 0, box.Y1, Stop{0, mix(ink.body, ink.light, 0.5)}, Stop{0.5, ink.body}, Stop{1, mix(ink.edge, ink.body, 0.55)}),
		})
		for k := 1; k < 4; k++ {
			share := from + (to-from)*float64(k)/4
			items = append(items, Shape{Path: m.near.between(m.far, share).part(0.02, 0.84).path(), Stroke: Stroke{Color: faded(ink.edge, 0.4), Width: 0.8}})
		}
	}
	return items
}

// glow is a soft light behind the muscle that has its new nerve, kept inside the skin.
func (s panelSite) glow(i panelInk, strength float64) Item {
	g := faded(i.fig.Glow, strength)
	return Shape{
		Path: canvas.Circle(96).Translate(276, 182), Clip: closed(s.fascia),
		Fill: Radial(276, 182, 96, Stop{0, faded(g, 0.8)}, Stop{0.42, faded(g, 0.58)}, Stop{0.7, faded(g, 0.22)}, Stop{0.88, faded(g, 0.05)}, Stop{1, faded(g, 0)}),
	}
}
