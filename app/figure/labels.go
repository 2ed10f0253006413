package figure

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"
)

// callout is a name that a leader line ties to a place in the figure.
type callout struct {
	id     string
	text   string // lines parted by "\n"
	bold   bool
	lit    bool    // as dark as a bold name
	swatch *Stroke // a short line before the text that shows how a nerve is drawn; nil for none
	target canvas.Point
	end    bool // a severed end: its name goes below the cut, all others above it
	rank   int  // names of low rank give way first when a column is full
}

// Ranks of callouts. Those of selected structures never give way to others.
const (
	rankMuscle = iota
	rankNerve
	rankSkinEnd // of a cutaneous nerve
	rankEnd
	rankSelected
)

// column is a strip beside the limb in which names stand below each other, clear of the figure. x is its edge towards
// the figure, and direction is 1 for a column to the right of the figure and -1 for one to its left.
type column struct {
	x, direction float64
	top, bottom  float64
	cut          float64 // parts the names of severed ends, below, from all others, above
	size         float64 // of the letters
	far          float64 // how far up or down a name of the lowest rank may stand from its target; 0 for any way
}

// Distances between names and along leaders, in points.
const (
	nameGap       = 6  // least, between two names
	endStep       = 24 // from one severed end's name to the next, where there is room
	leaderRun     = 14 // the level stretch of a leader before it bends
	leaderToName  = 4
	leaderClear   = 2 // from a target to the bends
	swatchLength  = 10
	swatchToText  = 5
	nameLeading   = 1.2 // from line to line, in sizes
	steepestSlant = 0.4 // of a leader from a severed end: sideways for each step down
)

// placedCallout is a callout with its place: the box of its swatch and text, the left end of its first baseline, and its
// leader from target to name.
type placedCallout struct {
	callout
	box    canvas.Rect
	textX  float64
	base   float64
	leader polyline
}

// place lays the callouts into the column. Boxes keep the least gap and no two leaders cross. What does not fit is left
// out, lowest rank first. width measures a text.
func (c column) place(callouts []callout, width func(text string, bold bool) float64) []placedCallout {
	var above, ends []callout
	for _, l := range callouts {
		if l.end {
			ends = append(ends, l)
		} else {
			above = append(above, l)
		}
	}
	placed := append(c.placeAbove(above), c.placeEnds(ends)...)
	for i := range placed {
		c.box(&placed[i], width(placed[i].text, placed[i].bold))
	}
	return placed
}

// placeAbove places names beside what they point at. They start in the order of their targets; two whose leaders would
// be shorter the other way round change places, as crossing ones would.
func (c column) placeAbove(callouts []callout) []placedCallout {
	order := c.fitting(callouts, c.cut-nameGap-c.top)
	slices.SortStableFunc(order, func(a, b callout) int {
		return cmp.Or(cmp.Compare(a.target.Y, b.target.Y), cmp.Compare(c.direction*b.target.X, c.direction*a.target.X))
	})
	wish := func(_ int, l callout) float64 { return l.target.Y }
	for {
		placed := c.stack(order, c.top, c.cut-nameGap, wish)
		for range len(order)*len(order) + 1 {
			i, k, better := c.exchange(placed)
			if !better {
				break
			}
			order[i], order[k] = order[k], order[i]
			placed = c.stack(order, c.top, c.cut-nameGap, wish)
		}
		c.leadAbove(placed)
		i, k := crossed(placed)
		for tries := 0; i >= 0 && tries < len(order)*len(order); tries++ {
			order[i], order[k] = order[k], order[i]
			placed = c.stack(order, c.top, c.cut-nameGap, wish)
			c.leadAbove(placed)
			i, k = crossed(placed)
		}
		switch {
		case i < 0:
			if k = c.farthest(placed); k < 0 {
				return placed
			}
		case order[i].rank < order[k].rank:
			k = i
		}
		order = slices.Delete(order, k, k+1)
	}
}

// farthest is the name of the lowest rank that stands farthest from its target, -1 when none stands too far.
func (c column) farthest(placed []placedCallout) int {
	worst, way := -1, c.far
	for i, l := range placed {
		if d := math.Abs(c.level(l) - l.target.Y); c.far > 0 && l.rank == rankMuscle && d > way {
			worst, way = i, d
		}
	}
	return worst
}

// leadAbove gives names above the cut their leaders.
func (c column) leadAbove(placed []placedCallout) {
	bend := c.bend(placed)
	for i := range placed {
		l := &placed[i]
		l.leader = polyline{l.target, {X: bend, Y: c.level(*l)}, {X: c.x - c.direction*leaderToName, Y: c.level(*l)}}
	}
}

// placeEnds places the names of severed ends below the cut, from the end nearest the column inwards.
func (c column) placeEnds(callouts []callout) []placedCallout {
	order := c.fitting(callouts, c.bottom-c.cut-nameGap)
	slices.SortStableFunc(order, func(a, b callout) int { return cmp.Compare(c.direction*b.target.X, c.direction*a.target.X) })
	next := c.cut + nameGap + c.height(callout{})
	placed := c.stack(order, c.cut+nameGap, c.bottom, func(k int, l callout) float64 {
		at := next
		next += math.Max(endStep, c.height(l)+nameGap)
		return at
	})
	slant := c.slant(placed)
	for i := range placed {
		l := &placed[i]
		bend := l.target.X + c.direction*slant*(c.level(*l)-l.target.Y)
		l.leader = polyline{l.target, {X: bend, Y: c.level(*l)}, {X: c.x - c.direction*leaderToName, Y: c.level(*l)}}
	}
	return placed
}

// lifted lets ends be named above the cut where there is no room for all below it, from the end nearest the column
// inwards and as many as there is room for when all names of lower rank give way.
func (c column) lifted(callouts []callout) []callout {
	all := slices.Clone(callouts)
	slices.SortStableFunc(all, func(a, b callout) int { return cmp.Compare(c.direction*b.target.X, c.direction*a.target.X) })
	below, above := -float64(nameGap), 0.0
	for _, l := range all {
		switch room := c.height(l) + nameGap; {
		case l.end:
			below += room
		case l.rank > rankNerve:
			above += room
		}
	}
	for i, l := range all {
		room := c.height(l) + nameGap
		if !l.end {
			continue
		}
		if below <= c.bottom-c.cut-nameGap || above+room > c.cut-c.top {
			break
		}
		all[i].end = false
		below, above = below-room, above+room
	}
	return all
}

// height of a name, from the top of the capitals to the bottom of the descenders.
func (c column) height(l callout) float64 {
	return (capHeight + descent + nameLeading*float64(strings.Count(l.text, "\n"))) * c.size
}

// width is that of the swatch and the text.
func (l callout) width(width func(text string, bold bool) float64) float64 {
	if l.swatch == nil {
		return width(l.text, l.bold)
	}
	return swatchLength + swatchToText + width(l.text, l.bold)
}

// level is where the leader meets a name: the middle of its first line.
func (c column) level(l placedCallout) float64 { return l.box.Y0 + capHeight/2*c.size }

// box sets the box, whose height is known by now, across.
func (c column) box(l *placedCallout, text float64) {
	w := text
	if l.swatch != nil {
		w += swatchLength + swatchToText
	}
	l.box.X0, l.box.X1 = c.x, c.x+w
	if c.direction < 0 {
		l.box.X0, l.box.X1 = c.x-w, c.x
	}
	l.textX = l.box.X1 - text
	l.base = l.box.Y0 + capHeight*c.size
}

// fitting are the callouts that fit into a height, the highest ranks kept.
func (c column) fitting(callouts []callout, room float64) []callout {
	kept := slices.Clone(callouts)
	slices.SortStableFunc(kept, func(a, b callout) int { return cmp.Compare(b.rank, a.rank) })
	used := -float64(nameGap)
	for i, l := range kept {
		if used += c.height(l) + nameGap; used > room {
			return kept[:i]
		}
	}
	return kept
}

// stack gives each callout a height as near as possible to where its leader wants to be, in the order given, the gap
// apart and between top and bottom. There must be room.
func (c column) stack(order []callout, top, bottom float64, wish func(k int, l callout) float64) []placedCallout {
	wishes, heights := make([]float64, len(order)), make([]float64, len(order))
	for i, l := range order {
		heights[i] = c.height(l)
		wishes[i] = wish(i, l) + heights[i]/2 - capHeight/2*c.size
	}
	middles := spread(wishes, heights, nameGap, top, bottom)
	placed := make([]placedCallout, len(order))
	for i, l := range order {
		placed[i] = placedCallout{callout: l, box: canvas.Rect{Y0: middles[i] - heights[i]/2, Y1: middles[i] + heights[i]/2}}
	}
	return placed
}

// bend is where the leaders of names above the cut leave the level: outside of all their targets.
func (c column) bend(placed []placedCallout) float64 {
	x := c.direction * (c.x - c.direction*leaderRun)
	for _, l := range placed {
		x = math.Max(x, c.direction*l.target.X+leaderClear)
	}
	return c.direction * math.Min(x, c.direction*(c.x-c.direction*leaderToName))
}

// exchange finds two names that would have shorter leaders in each other's place.
func (c column) exchange(placed []placedCallout) (i, k int, better bool) {
	bend := c.bend(placed)
	length := func(l, at placedCallout) float64 {
		return l.target.Sub(canvas.Point{X: bend, Y: c.level(at)}).Length()
	}
	for i := range placed {
		for k := i + 1; k < len(placed); k++ {
			a, b := placed[i], placed[k]
			if length(a, b)+length(b, a) < length(a, a)+length(b, b)-1e-6 {
				return i, k, true
			}
		}
	}
	return 0, 0, false
}

// crossed is two names whose leaders cross, -1 when none do. Leaders from one place may meet there.
func crossed(placed []placedCallout) (i, k int) {
	for i, a := range placed {
		for k := i + 1; k < len(placed); k++ {
			b := placed[k]
			if a.target == b.target {
				continue
			}
			if _, cross := a.leader.crossing(b.leader); cross {
				return i, k
			}
		}
	}
	return -1, -1
}

// slant is how far the leaders of severed ends move sideways for each step down. It is the same for all in a column, so
// that they run side by side, and small enough for the bends to stay clear of the names.
func (c column) slant(ends []placedCallout) float64 {
	slant := steepestSlant
	for _, l := range ends {
		room := c.direction*(c.x-l.target.X) - leaderRun
		if down := c.level(l) - l.target.Y; down > 0 {
			slant = math.Min(slant, room/down)
		}
	}
	return math.Max(slant, 0)
}
