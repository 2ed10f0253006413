package figure

import (
	"math"

	"github.com/tdewolff/canvas"
)

// branchCourses are the courses of a branch inside its muscle and of the fibres that grow along them.
type branchCourses struct {
	twigs     []curve // from the stem into the muscle
	terminals []curve // from the ends of the twigs, two of each, to the end plates
}

// courses are those of a muscle. They were drawn by hand for a whole spindle; in other muscles and in parts they spread in
// the part that the branch enters.
func (m panelMuscle) courses() branchCourses {
	if m.form == Spindle && m.part.whole() {
		return branchCourses{twigs: twigs(), terminals: terminals()}
	}
	starts := []canvas.Point{{X: 224, Y: 167.2}, {X: 229, Y: 170.8}, {X: 232, Y: 172.6}}
	var c branchCourses
	for n, start := range starts {
		ends := m.spots(n)
		twig := bend(start, ends[0], [3]float64{-6, 9, 15}[n])
		c.twigs = append(c.twigs, twig)
		for _, end := range ends[1:] {
			c.terminals = append(c.terminals, bend(ends[0], end, 0))
		}
	}
	return c
}

// spots are the places in the part that the branch enters where twig n ends, and then its two fibres: shares across the
// part, and along the whole muscle.
func (m panelMuscle) spots(n int) []canvas.Point {
	across := [3][3]float64{{0.3, 0.66, 0.74}, {0.46, 0.84, 0.82}, {0.34, 0.72, 0.58}}
	along := [3][3]float64{{0.42, 0.35, 0.46}, {0.53, 0.52, 0.6}, {0.65, 0.7, 0.8}}
	switch part := m.part.along(); {
	case m.form == FanAcross || m.form == Slips:
		across = [3][3]float64{{0.26, 0.16, 0.36}, {0.5, 0.46, 0.6}, {0.76, 0.74, 0.88}}
		along = [3][3]float64{{0.36, 0.58, 0.62}, {0.42, 0.66, 0.64}, {0.36, 0.6, 0.54}}
	case m.form == ShortBelly || m.form == Slender:
		along = [3][3]float64{{0.44, 0.39, 0.47}, {0.53, 0.52, 0.59}, {0.63, 0.67, 0.75}}
	case part[0] > 0: // below a border that lies aslant
		along = [3][3]float64{{0.5, 0.43, 0.52}, {0.58, 0.58, 0.66}, {0.69, 0.74, 0.8}}
	case part[1] < 1: // above it
		across = [3][3]float64{{0.28, 0.52, 0.64}, {0.46, 0.74, 0.76}, {0.32, 0.56, 0.42}}
		along = [3][3]float64{{0.42, 0.32, 0.37}, {0.51, 0.42, 0.49}, {0.6, 0.56, 0.63}}
	}
	of := m.part.across()
	spots := make([]canvas.Point, 3)
	for k := range spots {
		spots[k] = m.at(of[0]+(of[1]-of[0])*across[n][k], along[n][k])
	}
	return spots
}

// bend is a gentle curve between two places; pull moves its first half up or down.
func bend(from, to canvas.Point, pull float64) curve {
	d := to.Sub(from)
	return curve{
		from, {X: from.X + d.X*0.36, Y: from.Y + d.Y*0.28 + pull*0.5}, {X: from.X + d.X*0.66, Y: from.Y + d.Y*0.82 + pull*0.2}, to,
	}
}

// restNerves are the nerves that the rest of a muscle keeps: they enter it from above, or pass behind the branch to what
// lies below.
func (s *panelStage) restNerves() []Item {
	m, rest := s.muscle, s.scene.Place.Rest
	if m.part.whole() {
		return nil
	}
	var courses []curve
	across, along := m.part.across(), m.part.along()
	broad := m.form == FanAcross || m.form == Slips
	if rest.Above {
		to := m.at((across[1]+1)/2, 0.4)
		from := canvas.Point{X: to.X - 6, Y: panelBoxTop}
		switch {
		case broad:
			to = m.at(across[0]/2, 0.32)
			from = canvas.Point{X: 232, Y: panelBoxTop}
		case along[0] > 0:
			to = m.at(0.5, along[0]*0.72)
			from = canvas.Point{X: 248, Y: panelBoxTop}
		}
		courses = append(courses, curve{from, {X: from.X - 2, Y: from.Y + (to.Y-from.Y)*0.5}, {X: to.X - 16, Y: to.Y - 22}, to})
	}
	if rest.Below {
		to := m.at((across[1]+1)/2, 0.3)
		if !broad {
			to = m.at(0.34, (along[1]+1)/2-0.02)
		}
		courses = append(courses, curve{{X: 233, Y: panelBoxTop}, {X: 231, Y: 60}, {X: 219, Y: 118}, {X: 219, Y: 176}, {X: 219, Y: to.Y - 44}, {X: to.X - 46, Y: to.Y - 16}, to})
	}
	var items []Item
	ink := s.ink.recipient.towards(s.ink.fig.Tissue, 0.34)
	const width = 4.2
	for _, c := range courses {
		end, heading := c.at(1)
		var tips []curve
		for _, turn := range []float64{-24, 22} {
			tip := canvas.Point{X: end.X + heading.X*20, Y: end.Y + heading.Y*20}.Rot(turn*math.Pi/180, end)
			tips = append(tips, bend(end, tip, 0))
		}
		items = append(items, Shape{Path: c.ribbon(constant(width + 4)), Fill: Solid(faded(s.ink.fig.Tissue, 0.7))})
		items = append(items, branchTree(c, tips, width, 2.2, ink)...)
	}
	return items
}
