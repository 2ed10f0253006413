package figure

import (
	"cmp"
	"math"
	"slices"

	"github.com/tdewolff/canvas"
)

// Ranks of names on a tree, the first to give way first.
const (
	rankOtherStation = iota // of a nerve that is not looked at
	rankLostStation
	rankOtherNerve // one that is not severed
	rankSevered
	rankStation
	rankOffered
	rankChosen
)

// layNames places the names: those of stations beside the heights at which they enter, above the cut or below it, and
// those of the severed ends in a block below the cut.
func (t *NerveTree) layNames() {
	if t.scene.Plain {
		return
	}
	upper := column{x: t.namesX, direction: 1, top: 10, bottom: t.scene.Height - math.Max(t.keyHeight(), 10), cut: t.cutY, size: labelSize}
	lower := upper
	lower.top, lower.cut = t.cutY+nameGap, upper.bottom+nameGap
	var above, below []callout
	for _, c := range append(t.stationCallouts(), t.nerveCallouts()...) {
		if c.target.Y <= t.cutY {
			above = append(above, c)
		} else {
			below = append(below, c)
		}
	}
	stations, ends := t.layBelow(lower, below, t.endCallouts())
	if i := t.selected(); i >= 0 && !slices.ContainsFunc(ends, func(n placedCallout) bool { return n.bold }) {
		above = append(above, t.lineCallout(t.lines[i], t.cutY-lineNameDown/2, rankChosen))
	}
	t.notes = slices.Concat(t.placeRows(upper, above), stations, ends)
}

// layBelow places the names of stations below the cut and the block of the severed ends: right below the cut, or after
// the first station below which it fits without moving one. When it fits nowhere, names give way in the order of their
// ranks.
func (t *NerveTree) layBelow(c column, stations, ends []callout) (placed, block []placedCallout) {
	byRank := func(a, b callout) int { return cmp.Compare(b.rank, a.rank) }
	slices.SortStableFunc(stations, byRank)
	slices.SortStableFunc(ends, byRank)
	for {
		placed = t.placeRows(c, stations)
		start, stop, ok := t.blockRoom(c, placed, ends)
		if ok {
			c.top, c.bottom, c.cut = start, stop, start-nameGap
			break
		}
		switch last := len(stations) - 1; {
		case len(ends) == 0: // as where the cut lies near the lower edge, or below it
			return placed, nil
		case last >= 0 && stations[last].rank <= ends[len(ends)-1].rank:
			stations = stations[:last]
		default:
			ends = ends[:len(ends)-1]
		}
	}
	block = c.placeEnds(ends)
	t.finish(c, block)
	if !t.slantsWell(block) {
		upright(block)
	}
	return placed, block
}

// finish gives placed names their boxes and their leaders.
func (t *NerveTree) finish(c column, placed []placedCallout) {
	for i := range placed {
		n := &placed[i]
		c.box(n, t.scene.Fonts.Width(n.text, labelSize, n.bold))
		if !n.end {
			n.leader = t.leader(*n)
		}
	}
}

// placeRows places names beside what they point at. Two whose leaders cross change places; where that does not help, the
// one of lower rank gives way.
func (t *NerveTree) placeRows(c column, callouts []callout) []placedCallout {
	order := t.inRows(callouts)
	top, bottom := -offScale, t.cutY-cutWidth // rows stay on their side of the cut
	if c.cut > t.cutY {
		top, bottom = t.cutY+cutWidth, offScale
	}
	tried := map[[2]string]bool{}
	for {
		placed := c.placeAbove(spreadRows(order, top, bottom))
		t.finish(c, placed)
		i, k := crossingPair(placed)
		if i < 0 {
			return placed
		}
		a, b := position(order, placed[i].id), position(order, placed[k].id)
		pair := [2]string{order[a].id, order[b].id}
		slices.Sort(pair[:])
		if !tried[pair] {
			tried[pair] = true
			order[a], order[b] = order[b], order[a]
			continue
		}
		if order[a].rank < order[b].rank {
			b = a
		}
		order = slices.Delete(order, b, b+1)
	}
}

func position(callouts []callout, id string) int {
	return slices.IndexFunc(callouts, func(c callout) bool { return c.id == id })
}

// crossingPair is two names whose leaders cross, -1 when none do.
func crossingPair(placed []placedCallout) (i, k int) {
	for i, a := range placed {
		for k := i + 1; k < len(placed); k++ {
			if _, cross := a.leader.crossing(placed[k].leader); cross {
				return i, k
			}
		}
	}
	return -1, -1
}

// blockRoom is where the block of the ends can begin and must end.
func (t *NerveTree) blockRoom(c column, placed []placedCallout, ends []callout) (start, stop float64, ok bool) {
	room := -float64(nameGap)
	for _, e := range ends {
		room += c.height(e) + nameGap
	}
	start = c.top
	for _, e := range ends {
		start = math.Max(start, e.target.Y+nameGap)
	}
	for i := 0; ; i++ {
		stop = c.bottom
		if i < len(placed) {
			stop = math.Min(placed[i].box.Y0, placed[i].target.Y) - nameGap
		}
		if start+room <= stop {
			return start, stop, true
		}
		if i == len(placed) {
			return 0, 0, false
		}
		start = math.Max(start, math.Max(placed[i].box.Y1, placed[i].target.Y)+nameGap)
	}
}

// inRows moves the targets of names to the edge of the lines, each in a row that runs clear of the stations further out,
// and sorts them by their rows.
func (t *NerveTree) inRows(callouts []callout) []callout {
	moved := slices.Clone(callouts)
	for i := range moved {
		c := &moved[i]
		for _, st := range t.stations {
			if st.x > c.target.X+1 && math.Abs(st.enters-c.target.Y) < rowClear {
				if c.target.Y <= st.enters {
					c.target.Y = st.enters - rowClear
				} else {
					c.target.Y = st.enters + rowClear
				}
			}
		}
		c.target.X = t.edge
	}
	slices.SortStableFunc(moved, func(a, b callout) int { return cmp.Compare(a.target.Y, b.target.Y) })
	return moved
}

// spreadRows sets the rows of callouts apart, in the order given, between two heights.
func spreadRows(order []callout, top, bottom float64) []callout {
	moved := slices.Clone(order)
	wishes := make([]float64, len(moved))
	for i, c := range moved {
		wishes[i] = c.target.Y
	}
	for i, y := range spread(wishes, make([]float64, len(moved)), rowGap, top, bottom) {
		moved[i].target.Y = y
	}
	return moved
}

// Distances of the rows in which leaders cross the stations, in points.
const (
	rowClear = 6 // from the middle of a station that is not theirs
	rowGap   = 3.4
)

// leader is the line from a name to what it names.
func (t *NerveTree) leader(n placedCallout) polyline {
	level := n.box.Y0 + capHeight/2*labelSize
	name := canvas.Point{X: n.box.X0 - leaderToName, Y: level}
	row := n.target
	from := row
	for _, st := range t.stations {
		if st.Branch.ID == n.id {
			from = canvas.Point{X: st.x, Y: st.enters}
		}
	}
	for i, l := range t.lines {
		if l.Nerve.Slug == n.id || t.beyond != nil && t.beyond.Branch.ID == n.id && t.beyond.line == i {
			from = canvas.Point{X: l.x, Y: row.Y}
		}
	}
	step := math.Min(math.Abs(row.Y-from.Y), row.X-from.X)
	return polyline{from, {X: from.X + step, Y: row.Y}, row, {X: name.X - leaderRun/2, Y: level}, name}
}
