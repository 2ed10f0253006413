package figure

import "github.com/tdewolff/canvas"

// graftSize is the size of the piece of muscle beside that drawn; it stays clear of the bones.
func (s *panelStage) graftSize() float64 { return min(0.52+0.45*s.donor/22, 0.97) }

// onGraft places what was drawn round graftMiddle for a nerve 22 wide.
func (s *panelStage) onGraft() canvas.Matrix {
	k := s.graftSize()
	return canvas.Identity.Translate(graftMiddle.X, graftMiddle.Y).Scale(k, 0.5+k/2).Translate(-graftMiddle.X, -graftMiddle.Y)
}

// graft is a piece of muscle wrapped round the nerve end, which shows through.
func (s *panelStage) graft(ink muscleInk) []Item {
	m := s.onGraft()
	p := loop(139, 216, 155, 212, 172, 217, 187, 238, 189, 268, 178, 296, 156, 304, 134, 296, 122, 268, 124, 238).Transform(m)
	b := p.Bounds()
	items := []Item{Shape{
		Path: p, Fill: Linear(b.X0, 0, b.X1, 0, Stop{0, faded(ink.edge, 0.92)}, Stop{0.16, faded(ink.body, 0.86)}, Stop{0.42, faded(ink.light, 0.74)}, Stop{0.74, faded(ink.body, 0.86)}, Stop{1, faded(ink.edge, 0.92)}),
	}}
	left, right := curveOf(139, 216, 116, 240, 116, 286, 148, 303).moved(m), curveOf(172, 217, 196, 240, 196, 286, 164, 303).moved(m)
	for n := 1; n < 9; n++ {
		c := left.between(right, float64(n)/9)
		items = append(items, Shape{Path: c.path(), Stroke: Stroke{Color: faded(ink.edge, 0.42), Width: 0.8}})
		if n%3 != 0 {
			items = append(items, Shape{Path: left.between(right, (float64(n)+0.5)/9).path(), Stroke: Stroke{Color: faded(white(), 0.22), Width: 0.8}})
		}
	}
	// the free edge of the wrap
	items = append(items, Shape{Path: s.wrapEdge().path(), Stroke: Stroke{Color: faded(ink.edge, 0.95), Width: 1.3}})
	return append(items, Shape{Path: p, Stroke: Stroke{Color: ink.edge, Width: 1.2}})
}

// wrapEdge is the edge at which the piece of muscle overlaps itself.
func (s *panelStage) wrapEdge() curve {
	return curveOf(170, 217, 174, 242, 172, 276, 160, 303).moved(s.onGraft())
}

// graftStitches hold the wrap together along its edge and to the nerve at its mouth.
func (s *panelStage) graftStitches(tied float64) []Item {
	var items []Item
	thread := s.ink.fig.Thread
	edge := s.wrapEdge()
	stitch := func(p, across canvas.Point, length float64) {
		line := &canvas.Path{}
		line.MoveTo(p.X-across.X*length, p.Y-across.Y*length)
		line.LineTo(p.X+across.X*length, p.Y+across.Y*length)
		items = append(items,
			Shape{Path: line, Stroke: Stroke{Color: thread, Width: 1.15}},
			Shape{Path: canvas.Circle(1.4).Translate(p.X-across.X*length, p.Y-across.Y*length), Fill: Solid(thread)})
	}
	for n := range int(tied*6 + 0.001) {
		if n < 4 {
			p, along := edge.at(0.16 + 0.22*float64(n))
			stitch(p, canvas.Point{X: -along.Y, Y: along.X}, 4.4)
			continue
		}
		mouth := s.onGraft().Dot(canvas.Point{X: 155 + 30*(float64(n)-4.5), Y: 217})
		mouth.X = 152 + (float64(n)-4.5)*s.donor*0.66
		stitch(mouth, canvas.Point{X: 0.25 * (float64(n) - 4.5), Y: 1}, 4.6)
	}
	return items
}

// graftAxons are fibres that leave the nerve end inside the piece of muscle.
func (s *panelStage) graftAxons(grown float64) []Item {
	i := s.ink
	from, _ := donorBefore().at(graftedLength)
	m := s.onGraft()
	var courses []curve
	for _, to := range [][2]float64{{130, 258}, {137, 286}, {152, 296}, {166, 284}, {180, 270}, {180, 246}} {
		courses = append(courses, bend(from, m.Dot(canvas.Point{X: to[0], Y: to[1]}), 0))
	}
	var items []Item
	const ends = 0.9
	for _, width := range []float64{3, 1.5} {
		ink := i.axonEdge
		if width < 2 {
			ink = i.axon
		}
		for _, c := range courses {
			items = append(items, Shape{Path: c.first(min(grown/ends, 1)).path(), Stroke: Stroke{Color: ink, Width: width}})
		}
	}
	if plates := (grown - ends) / (1 - ends); plates > 0 {
		for _, c := range courses {
			items = append(items, i.endPlates(c, 0.8*min(plates, 1))...)
		}
	}
	return items
}

// vessels are the pedicle of a piece of muscle that was turned over from the muscle beside it.
func (s *panelStage) vessels() []Item {
	i, root := s.ink, s.buryAt()
	artery, vein := mix(i.fig.MuscleSelected, i.fig.MuscleSelectedEdge, 0.3), mix(i.fig.MuscleEdge, i.fig.GhostLine, 0.45)
	var items []Item
	for n, ink := range []Paint{Solid(artery), Solid(vein)} {
		c := curveOf(176, 260, 196, 250, root.X-34, root.Y+14, root.X+14, root.Y).moved(canvas.Identity.Translate(0, 7*float64(n)-3))
		items = append(items,
			Shape{Path: c.path(), Stroke: Stroke{Color: mix(ink.Color, nearBlack(), 0.45), Width: 4.4}},
			Shape{Path: c.path(), Stroke: Stroke{Color: ink.Color, Width: 3}},
			Shape{Path: c.beside(constant(-0.6)).path(), Stroke: Stroke{Color: faded(white(), 0.35), Width: 0.8}})
	}
	return items
}

// cap is a tube closed at its end over the nerve end, with a stitch on either side.
func (s *panelStage) cap(m panelMoment) []Item {
	w := s.donor/2 + 4
	x, top, end := 152.5, 206.0, 262.0
	p := &canvas.Path{}
	p.MoveTo(x-w, top)
	p.LineTo(x-w+3, end-w*0.6)
	p.CubeTo(x-w+3, end+w*0.4, x+w+4, end+w*0.4, x+w+4, end-w*0.6)
	p.LineTo(x+w, top)
	p.CubeTo(x+w*0.6, top+5, x-w*0.6, top+5, x-w, top)
	p.Close()
	glass := mix(s.ink.fig.GhostLine, white(), 0.55)
	edge := mix(s.ink.fig.GhostLine, s.ink.text, 0.25)
	items := []Item{
		Shape{Path: p, Fill: Linear(x-w, 0, x+w, 0, Stop{0, faded(glass, 0.72)}, Stop{0.3, faded(white(), 0.5)}, Stop{0.6, faded(glass, 0.5)}, Stop{1, faded(mix(glass, edge, 0.4), 0.75)}), Stroke: Stroke{Color: edge, Width: 1.3}},
	}
	for n := range int(m.tied*2 + 0.001) {
		at := x + w*(2*float64(n)-1)*0.72
		line := curveOf(at, top-5, at, top-1, at, top+3, at, top+8).path()
		items = append(items, Shape{Path: line, Stroke: Stroke{Color: s.ink.fig.Thread, Width: 1.15}}, Shape{Path: canvas.Circle(1.4).Translate(at, top-5), Fill: Solid(s.ink.fig.Thread)})
	}
	return items
}
