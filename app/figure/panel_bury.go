package figure

import (
	"math"

	"github.com/tdewolff/canvas"
)

// buryAt is where a nerve end goes into the muscle, and buryCourse how it gets there.
func (s *panelStage) buryAt() canvas.Point {
	if s.muscle.form == FanAcross {
		return s.muscle.at(0.93, 0.14)
	}
	return s.muscle.at(0.01, 0.7)
}

func (s *panelStage) buryCourse() curve {
	at := s.buryAt()
	return curve{
		{X: 146, Y: -8},
		{X: 150, Y: 40},
		{X: 142, Y: 100},
		{X: 147, Y: 160},
		{X: 151, Y: 206},
		{X: 168, Y: at.Y - 18},
		{X: at.X - 34, Y: at.Y - 6},
		{X: at.X - 14, Y: at.Y},
		{X: at.X + 16, Y: at.Y + 4},
		{X: at.X + 40, Y: at.Y + 8},
	}
}

// buried is the nerve end on its way into the muscle; what lies in it shows through.
func (s *panelStage) buried(m panelMoment, part func(string, ...[]Item) Item) []Item {
	i := s.ink
	course := s.buryCourse()
	items := s.donorItems(m, 0.7, course, part)
	arrived := ramp(m.swung, 0.85, 1)
	if arrived == 0 {
		return items
	}
	at := s.buryAt()
	veil := i.flesh()
	// flesh over the end, and the slit that it went in by
	over := s.muscle.outline()
	inside := course.part(0.7, 1).ribbon(constant(s.donor + 5))
	items = append(items, appearing(part("covered", []Item{Group{Clip: over, Items: []Item{
		Shape{Path: inside, Fill: Solid(faded(veil.body, 0.62))},
		Shape{Path: inside, Stroke: Stroke{Color: faded(veil.edge, 0.7), Width: 1, Dash: []float64{4, 3}}},
	}}}), arrived))
	if m.grown > 0 {
		items = append(items, part("axons", s.sprouts(course, m.grown)))
	}
	if m.tied == 0 {
		return items
	}
	var stitches []Item
	for n := range int(m.tied*2 + 0.001) {
		side := 2*float64(n) - 1
		from := canvas.Point{X: at.X - 8, Y: at.Y + side*s.donor*0.42}
		to := canvas.Point{X: at.X + 6, Y: at.Y + side*(s.donor*0.5+5)}
		line := &canvas.Path{}
		line.MoveTo(from.X, from.Y)
		line.LineTo(to.X, to.Y)
		stitches = append(stitches, Shape{Path: line, Stroke: Stroke{Color: i.fig.Thread, Width: 1.15}}, Shape{Path: canvas.Circle(1.4).Translate(from.X, from.Y), Fill: Solid(i.fig.Thread)})
	}
	return append(items, part("join", stitches))
}

// sprouts are the few short fibres at a buried end: they have no muscle fibres of their own to go to.
func (s *panelStage) sprouts(course curve, grown float64) []Item {
	end, along := course.at(1)
	var items []Item
	for _, turn := range []float64{-38, -14, 12, 36} {
		tip := canvas.Point{X: end.X + along.X*17, Y: end.Y + along.Y*17}.Rot(turn*math.Pi/180, end)
		c := bend(end, tip, turn/14).first(grown)
		items = append(items, Shape{Path: c.path(), Stroke: Stroke{Color: s.ink.axonEdge, Width: 2.8}}, Shape{Path: c.path(), Stroke: Stroke{Color: s.ink.axon, Width: 1.4}})
	}
	return items
}
