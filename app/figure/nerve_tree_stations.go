package figure

import (
	"cmp"
	"math"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// treeStop is a station in the drawing.
type treeStop struct {
	TreeStation
	line           int
	leaves, enters float64 // heights, in points from the top
	low, high      float64 // ends of the range of the entry; both at the entry where none is known
	ranged         bool
	lane           int  // beside its line, 0 the nearest
	hidden         bool // there is no lane for it
	x              float64
}

// Rims keep stations clear of the upper edge of the drawing, and of the key and the fade at the lower one, in points.
const (
	stationRim = 8
	footRim    = keyRoom + 14
)

// layStations finds the stations in view and the lanes in which they lie.
func (t *NerveTree) layStations() {
	index := map[string]int{}
	for i, l := range t.lines {
		index[l.Nerve.Slug] = i
	}
	for _, st := range t.scene.Stations {
		line, ok := index[st.Branch.Nerve]
		if !ok {
			continue
		}
		stop := treeStop{TreeStation: st, line: line}
		stop.leaves, _ = t.scale.y(st.Branch.Leaves.Position().Along())
		stop.enters, _ = t.scale.y(st.Branch.Enters.Position().Along())
		stop.low, stop.high = stop.enters, stop.enters
		if r := st.Branch.Enters.Range; len(r) == 2 {
			base := (anatomy.Position{Segment: st.Branch.Enters.Segment}).Along()
			stop.low, _ = t.scale.y(base + r[0])
			stop.high, _ = t.scale.y(base + r[1])
			stop.ranged = true
		}
		if stop.enters >= stationRim && stop.enters <= t.scene.Height-footRim {
			t.stations = append(t.stations, stop)
		} else if st.Selected && stop.enters < stationRim {
			t.beyond = &stop
		}
	}
	t.focus = t.focusLine()
	for i := range t.lines {
		t.layLanes(i)
	}
}

// laneGap is the least distance of two stations in a lane, in points.
const laneGap = 3

// Most lanes beside one line, but for that whose stations are looked at first.
const (
	mostLanes    = 3 // for stations that are not offered
	mostBarLanes = 6 // for those with their ranges; when there would be more, the ranges are left out
)

// layLanes puts the stations of a line into lanes, so that none covers another: the last into the nearest lane, those
// before it further out where they would meet. So no branch crosses another.
func (t *NerveTree) layLanes(line int) {
	var of []int
	shape := &t.lines[line].shape
	shape.rich = line == t.focus
	for i, st := range t.stations {
		if st.line == line {
			of = append(of, i)
			shape.rich = shape.rich || st.Offered
		}
	}
	slices.SortStableFunc(of, func(a, b int) int { return t.stations[b].compare(t.stations[a]) })
	shape.bars = shape.rich
	if shape.lanes = t.fillLanes(line, of); shape.lanes > mostBarLanes && line != t.focus {
		shape.bars = false
		shape.lanes = t.fillLanes(line, of)
	}
}

// fillLanes gives each of the stations of a line its lane, and returns how many there are.
func (t *NerveTree) fillLanes(line int, stations []int) int {
	var ends []float64 // the upper end of what lies in each lane
	for _, i := range stations {
		st := &t.stations[i]
		upper, lower := math.Min(st.enters-dotRadius, st.leaves+richFirst.tight), st.enters+dotRadius
		if t.barred(*st) {
			upper, lower = math.Min(upper, st.low), math.Max(lower, st.high)
		}
		lane := slices.IndexFunc(ends, func(end float64) bool { return lower+laneGap <= end })
		st.hidden = lane < 0 && len(ends) >= mostLanes && line != t.focus && !st.Offered
		if st.hidden {
			continue
		}
		if lane < 0 {
			lane = len(ends)
			ends = append(ends, 0)
		}
		ends[lane], st.lane = upper, lane
	}
	return len(ends)
}

// barred reports whether the range of a station is shown: of those that are left and looked at.
func (t *NerveTree) barred(st treeStop) bool {
	return st.ranged && st.State != anatomy.LostBranch && t.lines[st.line].shape.bars && (st.line == t.focus || st.Offered)
}

// compare orders stations of one line from proximal to distal.
func (s treeStop) compare(other treeStop) int {
	return cmp.Or(cmp.Compare(s.leaves, other.leaves), cmp.Compare(s.enters, other.enters), s.Branch.Order-other.Branch.Order)
}

// twig is the course of a branch: obliquely from its nerve to its lane, then along it to where it enters its muscle.
func (t *NerveTree) twig(st treeStop) *canvas.Path {
	from := canvas.Point{X: t.lines[st.line].x, Y: st.leaves}
	to := canvas.Point{X: st.x, Y: st.enters}
	across := to.X - from.X
	path := &canvas.Path{}
	path.MoveTo(from.X, from.Y)
	down := to.Y - from.Y
	if knee := across * twigSlope; down > knee+twigBend {
		path.LineTo(to.X-twigBend/twigSlope, from.Y+knee-twigBend)
		path.QuadTo(to.X, from.Y+knee, to.X, from.Y+knee+twigBend)
		path.LineTo(to.X, to.Y)
		return path
	}
	path.LineTo(to.X, to.Y)
	return path
}

// Course of branches: how far down for each step across, and the bend into the lane in points.
const (
	twigSlope = 1.0
	twigBend  = 4
)
