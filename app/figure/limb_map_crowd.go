package figure

import (
	"math"

	"github.com/tdewolff/canvas"
)

// crowd is what the dots of leaders keep clear of, in square cells of the drawing.
type crowd struct {
	cells   [][]crowded
	columns int
}

// crowded is a place on a nerve, a branch or the cut, or the middle of a ring.
type crowded struct {
	id     string
	at     canvas.Point
	radius float64 // half the width of the line, or that of the ring
}

// crowdCell is the width of a cell: no smaller than the largest radius and the largest distance asked for together.
const crowdCell = endRing + 1 + nerveClear

// crowdStep is how finely lines are looked at.
const crowdStep = 3

// layCrowd finds what the dots of leaders keep clear of.
func (m *LimbMap) layCrowd() {
	m.crowd.columns = int(m.scene.Width/crowdCell) + 1
	m.crowd.cells = make([][]crowded, m.crowd.columns*(int(m.scene.Height/crowdCell)+1))
	line := func(id string, line polyline, width float64) {
		for _, at := range line.divided(crowdStep) {
			m.crowd.add(crowded{id, at, width / 2})
		}
	}
	for _, cut := range m.cutOnPage(0) {
		line("", cut, cutWidth)
	}
	for _, e := range m.ends {
		m.crowd.add(crowded{"", e.dot, e.radius()})
	}
	if m.hides(NerveLayer) {
		return
	}
	for _, l := range m.lines {
		line(l.Nerve.Slug, l.points, l.style.Stroke(l.color, l.Selected).Width)
	}
	for _, t := range m.twigs {
		for _, r := range t.runs {
			line(t.Branch.ID, r.points, m.twigStroke(t).Width)
		}
		if t.Selected {
			m.crowd.add(crowded{t.Branch.ID, t.entry(), entryRing})
		}
	}
}

func (c *crowd) add(p crowded) {
	if p.at.X < 0 || p.at.Y < 0 {
		return
	}
	x, y := int(p.at.X/crowdCell), int(p.at.Y/crowdCell)
	if i := y*c.columns + x; x < c.columns && i < len(c.cells) {
		c.cells[i] = append(c.cells[i], p)
	}
}

// distance is how far a point lies from all but what has the given id, at most nerveClear.
func (c *crowd) distance(at canvas.Point, but string) float64 {
	least := float64(nerveClear)
	column, row := int(at.X/crowdCell), int(at.Y/crowdCell)
	for y := row - 1; y <= row+1; y++ {
		for x := max(column-1, 0); x <= min(column+1, c.columns-1); x++ {
			i := y*c.columns + x
			if i < 0 || i >= len(c.cells) {
				continue
			}
			for _, p := range c.cells[i] {
				if but == "" || p.id != but {
					least = math.Min(least, math.Hypot(p.at.X-at.X, p.at.Y-at.Y)-p.radius)
				}
			}
		}
	}
	return least
}
