package figure

import "github.com/tdewolff/canvas"

// items draws the muscle: the part that the branch enters in one ink, and the rest, when there is any, in another. Heads
// beside each other have outlines of their own; other parts pass into each other.
func (m panelMuscle) items(i panelInk, part, rest muscleInk) []Item {
	across := m.part.across()
	switch {
	case m.form == Slips:
		return m.slips(part, rest)
	case m.part.whole():
		return m.paint(i, part)
	case !m.headed():
		return m.blended(i, part, rest)
	}
	var items []Item
	if across[1] < 1 {
		items = append(items, m.strip(across[1], 1).paint(i, rest)...)
	}
	if across[0] > 0 {
		items = append(items, m.strip(0, across[0]).paint(i, rest)...)
	}
	return append(items, m.strip(across[0], across[1]).paint(i, part)...)
}

func (m panelMuscle) paint(i panelInk, ink muscleInk) []Item {
	items := append([]Item{m.flesh(ink, 1)}, m.sheen()...)
	return append(append(items, m.lines(ink)...), m.ends(i)...)
}

// blended paints the part over the rest, which passes into it over a few units.
func (m panelMuscle) blended(i panelInk, part, rest muscleInk) []Item {
	const feather, steps = 11.0, 6
	items := []Item{m.flesh(rest, 1)}
	for n := range steps {
		// each covers a share of what shows through those before, so that together they rise evenly
		layer := m.flesh(part, 1/float64(steps-n))
		layer.Clip = m.area(feather * (0.5 - (float64(n)+0.5)/steps))
		items = append(items, layer)
	}
	items = append(append(items, m.sheen()...), m.lines(rest)...)
	items = append(items, Group{Clip: m.area(0), Items: m.lines(part)})
	return append(items, m.ends(i)...)
}

// flesh is the ground of the muscle. It is darkest at the sides, so that a belly looks round; a broad muscle is flat and
// hardly shaded.
func (m panelMuscle) flesh(ink muscleInk, opacity float64) Shape {
	p := m.outline()
	b := p.Bounds()
	fill := Linear(b.X0, 0, b.X1, 0, Stop{0, mix(ink.edge, ink.body, 0.3)}, Stop{0.1, mix(ink.edge, ink.body, 0.62)}, Stop{0.3, ink.body}, Stop{0.47, ink.light},
		Stop{0.72, ink.body}, Stop{0.91, mix(ink.edge, ink.body, 0.56)}, Stop{1, mix(ink.edge, ink.body, 0.3)})
	if m.form == FanAcross {
		fill = Linear(0, b.Y0, 0, b.Y1, Stop{0, mix(ink.edge, ink.body, 0.5)}, Stop{0.2, ink.body}, Stop{0.45, ink.light}, Stop{0.75, ink.body}, Stop{1, mix(ink.edge, ink.body, 0.45)})
	}
	return Shape{Path: p, Fill: fill.faded(opacity)}
}

// sheen is strongest a little to the light, and glints between the fibres.
func (m panelMuscle) sheen() []Item {
	var items []Item
	for _, half := range []float64{0.19, 0.16, 0.13, 0.1, 0.07, 0.04} {
		items = append(items, Shape{
			Path: m.near.between(m.far, 0.42-half).closedBy(m.near.between(m.far, 0.42+half)), Fill: Solid(faded(white(), 0.024)),
		})
	}
	for n := 1; n < m.fibres; n++ {
		if n%3 != 0 {
			items = append(items, Shape{Path: m.fibre(n, 0.456).path(), Stroke: Stroke{Color: faded(white(), 0.2), Width: 0.9}})
		}
	}
	return items
}

// fibre is the line of one of the bundles, or what lies a share of the way to the next.
func (m panelMuscle) fibre(n int, further float64) curve {
	return m.near.between(m.far, (float64(n)+further)/float64(m.fibres)+0.012*float64((n*5)%3-1))
}

// lines are the fibres and the contour, at whose sides the belly turns away.
func (m panelMuscle) lines(ink muscleInk) []Item {
	var items []Item
	for n := 1; n < m.fibres; n++ {
		strength, width := 0.3, 0.75
		if n%2 == 1 {
			strength, width = 0.44, 0.9
		}
		items = append(items, Shape{Path: m.fibre(n, 0).path(), Stroke: Stroke{Color: faded(ink.edge, strength), Width: width}})
	}
	for _, share := range []float64{0.03, 0.065, 0.105} {
		items = append(items,
			Shape{Path: m.near.closedBy(m.near.between(m.far, share)), Fill: Solid(faded(ink.edge, 0.14))},
			Shape{Path: m.far.closedBy(m.near.between(m.far, 1-share)), Fill: Solid(faded(ink.edge, 0.14))})
	}
	return append(items, Shape{Path: m.outline(), Stroke: Stroke{Color: ink.edge, Width: 1.1}})
}

// ends are the tendons, into which flesh passes, and the bevel of a cut belly, which its fascia closes.
func (m panelMuscle) ends(i panelInk) []Item {
	pale := mix(i.fig.Tendon, white(), 0.12)
	end := func(near, far, tip curve, length, strength float64) Item {
		a, b := near.part(1-length, 1), far.part(1-length, 1)
		p := a.path().Join(tip.path()).Join(b.back().path())
		back, _ := near.between(far, 0.5).at(1 - 1.5*length)
		p.QuadTo(back.X, back.Y, a[0].X, a[0].Y)
		p.Close()
		from, _ := near.between(far, 0.5).at(1 - 1.25*length)
		to, _ := tip.at(0.5)
		return Shape{Path: p, Fill: Linear(from.X, from.Y, to.X, to.Y,
			Stop{0, faded(pale, 0)}, Stop{0.3, faded(pale, 0.14*strength)}, Stop{0.62, faded(pale, 0.8*strength)}, Stop{1, faded(pale, strength)})}
	}
	var items []Item
	if m.tendon > 0 {
		items = append(items, end(m.near, m.far, m.end(), m.tendon, 1))
	}
	if m.cutOff {
		items = append(items, end(m.near, m.far, m.end(), 0.1, 0.66))
	}
	if m.tendonTop > 0 {
		items = append(items, end(m.far.back(), m.near.back(), m.start(), m.tendonTop, 1))
	}
	return items
}

// slips are the digitations of serratus anterior, each on its rib.
func (m panelMuscle) slips(part, rest muscleInk) []Item {
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
