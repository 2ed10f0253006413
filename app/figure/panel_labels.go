package figure

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"
)

// panelName is a label with a leader line to what it names.
type panelName struct {
	part   string       // suffix of its id
	text   string       // wrapped
	target canvas.Point // in the drawing
	keep   int          // the lowest goes first when the column is too short
	mark   *Stroke      // a short line before the text that shows how a nerve is drawn; nil for none
}

// panelColumn lays out the callouts of one side of a panel.
type panelColumn struct {
	fonts       *Fonts
	size        float64 // of the text
	x           float64 // the edge of the text that faces the picture
	reach       float64 // from x to the bend of the leaders; less than zero when the picture lies to the left
	top, bottom float64
	text        Stroke // colour and width of the leaders
	casing      Stroke
}

// Gaps of the column in shares of the text size, taken from the design notes for 12 point text.
const (
	labelGap  = 0.8  // between two names
	leaderGap = 0.55 // between a name and its leader
)

// items are the leaders and names; leaders come first, so that none runs over a name. Names never overlap and leaders never
// cross: names stand as near to their targets as that allows. When the column is too short for all, those with the lowest
// keep are left out.
func (c panelColumn) items(prefix string, calls []panelName) []Item {
	calls = slices.Clone(calls)
	slices.SortStableFunc(calls, func(a, b panelName) int { return cmp.Compare(a.target.Y, b.target.Y) })
	var middles []float64
	for {
		ordered, at, crossings := c.order(calls)
		if len(calls) < 2 || (crossings == 0 && c.needed(calls) <= c.bottom-c.top) {
			calls, middles = ordered, at
			break
		}
		weakest := 0
		for i, k := range calls {
			if k.keep < calls[weakest].keep {
				weakest = i
			}
		}
		calls = slices.Delete(calls, weakest, weakest+1)
	}
	var leaders, names []Item
	for i, k := range calls {
		leaders = append(leaders, c.leader(k.target, middles[i])...)
		names = append(names, c.name(prefix+k.part, k, middles[i])...)
	}
	return append(leaders, names...)
}

// order finds the order from top to bottom with the fewest crossings, and among those the one that moves the names least
// from the heights of their targets. A panel has so few names that all orders can be tried, that of the targets first.
func (c panelColumn) order(calls []panelName) (best []panelName, middles []float64, crossings int) {
	least := math.Inf(1)
	var try func(done int)
	try = func(done int) {
		if done < len(calls) {
			for i := done; i < len(calls); i++ {
				calls[done], calls[i] = calls[i], calls[done]
				try(done + 1)
				calls[done], calls[i] = calls[i], calls[done]
			}
			return
		}
		want, heights := make([]float64, len(calls)), make([]float64, len(calls))
		for i, k := range calls {
			want[i], heights[i] = k.target.Y, c.height(k)
		}
		at := spread(want, heights, labelGap*c.size, c.top, c.bottom)
		crossed, moves := c.crossings(calls, at), 0.0
		for i := range at {
			moves += math.Abs(at[i] - want[i])
		}
		if cost := float64(crossed)*1e6 + moves; cost < least-1e-6 {
			least, best, middles, crossings = cost, slices.Clone(calls), at, crossed
		}
	}
	try(0)
	return best, middles, crossings
}

// crossings counts the pairs of leaders that cross.
func (c panelColumn) crossings(calls []panelName, middles []float64) int {
	count := 0
	for i := range calls {
		for k := i + 1; k < len(calls); k++ {
			a, b := c.course(calls[i].target, middles[i]), c.course(calls[k].target, middles[k])
			if segmentsCross(a[0], a[1], b[1], b[2]) || segmentsCross(a[1], a[2], b[0], b[1]) || segmentsCross(a[1], a[2], b[1], b[2]) {
				count++
			}
		}
	}
	return count
}

// course is the way of a leader from a name at a height: level to its bend, which does not lie beyond the target, and on to
// the target.
func (c panelColumn) course(to canvas.Point, y float64) [3]canvas.Point {
	gap, bend := leaderGap*c.size, min(c.x+c.reach, to.X)
	if c.reach < 0 {
		gap, bend = -gap, max(c.x+c.reach, to.X)
	}
	return [3]canvas.Point{{X: c.x + gap, Y: y}, {X: bend, Y: y}, to}
}

// segmentsCross reports whether the lines from a to b and from c to d cross; touching at an end is not crossing.
func segmentsCross(a, b, c, d canvas.Point) bool {
	side := func(a, b, c canvas.Point) float64 { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}

func (c panelColumn) height(k panelName) float64 {
	b := c.fonts.Bounds(Label{Text: k.text, Size: c.size})
	return b.Y1 - b.Y0
}

func (c panelColumn) needed(calls []panelName) float64 {
	sum := labelGap * c.size * float64(len(calls)-1)
	for _, k := range calls {
		sum += c.height(k)
	}
	return sum
}

// Length of the mark before a name, and the gap after it, in shares of the text size.
const (
	markLength = 1.15
	markGap    = 0.4
)

// width is the room of a name with its mark.
func (c panelColumn) width(k panelName) float64 {
	w := c.fonts.Width(k.text, c.size, false)
	if k.mark != nil {
		w += (markLength + markGap) * c.size
	}
	return w
}

// name is the label with its middle at a height, set towards the picture, and its mark before the first line.
func (c panelColumn) name(id string, k panelName, middle float64) []Item {
	l := Label{ID: id, Text: k.text, X: c.x, Size: c.size, Color: c.text.Color}
	first, _, _ := strings.Cut(k.text, "\n")
	start := l.X
	if c.reach > 0 {
		l.Anchor = End
		start -= c.fonts.Width(first, c.size, false) + (markLength+markGap)*c.size
	} else if k.mark != nil {
		l.X += (markLength + markGap) * c.size
	}
	b := c.fonts.Bounds(l)
	l.Y = middle - (b.Y0+b.Y1)/2
	if k.mark == nil {
		return []Item{l}
	}
	line := &canvas.Path{}
	y := l.Y - capHeight*c.size/2
	line.MoveTo(start, y)
	line.LineTo(start+markLength*c.size, y)
	pen := *k.mark
	pen.Width *= c.size / 12
	pen.Dash = scaledDash(pen.Dash, c.size/12)
	return []Item{Shape{ID: strings.Replace(id, "-label-", "-mark-", 1), Path: line, Stroke: pen}, l}
}

func scaledDash(dash []float64, factor float64) []float64 {
	var scaled []float64
	for _, d := range dash {
		scaled = append(scaled, d*factor)
	}
	return scaled
}

// leader is a line from a name, level at first, with one bend, to a dot inside what it names.
func (c panelColumn) leader(to canvas.Point, y float64) []Item {
	line := &canvas.Path{}
	way := c.course(to, y)
	line.MoveTo(way[0].X, way[0].Y)
	if y != to.Y {
		line.LineTo(way[1].X, way[1].Y)
	}
	line.LineTo(to.X, to.Y)
	dot := canvas.Circle(2*c.text.Width+0.2).Translate(to.X, to.Y)
	return []Item{
		Shape{Path: line, Stroke: c.casing},
		Shape{Path: line, Stroke: c.text},
		Shape{Path: dot, Fill: Solid(c.text.Color), Stroke: Stroke{Color: faded(c.casing.Color, 1), Width: c.text.Width}},
	}
}
