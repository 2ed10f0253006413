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
	steepestSlant = 0.6 // of a leader from a severed end: sideways for each step down
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
	slices.SortStableFunc(order, func(a, b callout) int { return cmp.Compare(a.target.Y, b.target.Y) })
	for {
		var placed []placedCallout
		for range len(order)*len(order) + 1 {
			placed = c.stack(order, c.top, c.cut-nameGap, func(_ int, l callout) float64 { return l.target.Y })
			i, k, better := c.exchange(placed)
			if !better {
				break
			}
			order[i], order[k] = order[k], order[i]
		}
		bend := c.bend(placed)
		for i := range placed {
			l := &placed[i]
			l.leader = polyline{l.target, {X: bend, Y: c.level(*l)}, {X: c.x - c.direction*leaderToName, Y: c.level(*l)}}
		}
		worst := crossed(placed)
		if worst < 0 {
			return placed
		}
		order = slices.Delete(order, worst, worst+1)
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

// height of a name, from the top of the capitals to the bottom of the descenders.
func (c column) height(l callout) float64 {
	return (capHeight + descent + nameLeading*float64(strings.Count(l.text, "\n"))) * c.size
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

// spread moves the middles of boxes from where they wish to be until neighbours are a gap apart and all lie between top
// and bottom, with the least sum of squared moves, in the order given: pooling adjacent violators. There must be room.
func spread(wishes, heights []float64, gap, top, bottom float64) []float64 {
	type pool struct {
		sum float64
		n   int
	}
	if len(wishes) == 0 {
		return nil
	}
	offsets := make([]float64, len(wishes)) // of the middles when all boxes touch but for the gaps
	for i := 1; i < len(wishes); i++ {
		offsets[i] = offsets[i-1] + heights[i-1]/2 + gap + heights[i]/2
	}
	var pools []pool
	for i, w := range wishes {
		pools = append(pools, pool{w - offsets[i], 1})
		for len(pools) > 1 {
			a, b := pools[len(pools)-2], pools[len(pools)-1]
			if a.sum/float64(a.n) <= b.sum/float64(b.n) {
				break
			}
			pools = append(pools[:len(pools)-2], pool{a.sum + b.sum, a.n + b.n})
		}
	}
	last := len(wishes) - 1
	low, high := top+heights[0]/2, bottom-heights[last]/2-offsets[last]
	var middles []float64
	for _, p := range pools {
		base := math.Max(math.Min(p.sum/float64(p.n), high), low)
		for range p.n {
			middles = append(middles, base+offsets[len(middles)])
		}
	}
	return middles
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

// crossed is the lower-ranked of two names whose leaders cross, -1 when none do. Leaders from one place may meet there.
func crossed(placed []placedCallout) int {
	for i, a := range placed {
		for k := i + 1; k < len(placed); k++ {
			b := placed[k]
			if a.target == b.target {
				continue
			}
			if _, cross := a.leader.crossing(b.leader); !cross {
				continue
			}
			if a.rank < b.rank {
				return i
			}
			return k
		}
	}
	return -1
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
