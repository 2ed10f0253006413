package figure

import (
	"math"
	"slices"

	"github.com/tdewolff/canvas"
)

// treeEnd is a severed end.
type treeEnd struct {
	line int
	at   canvas.Point
}

// Sizes of stations, in points.
const (
	dotRadius     = 3.6
	dotEdge       = 1.3
	compactDot    = 2.4
	chosenRing    = 6.8
	glowRadius    = 8
	glowStrength  = 0.25
	leastEnd      = 0.62 // share of the usual size of severed ends
	barWidth      = 4.2
	barCap        = 3.4 // half the width of the end of a bar
	barLine       = 1.1 // width of an estimate and of the ends
	barTint       = 0.42
	treeTwig      = 1.3
	treeTwigFirst = 2.4
)

// layEnds finds the severed ends.
func (t *NerveTree) layEnds() {
	for i, l := range t.lines {
		if !l.Severed {
			continue
		}
		y := l.live
		if t.scene.Passing[l.Nerve.Slug] {
			y = t.cutY
		}
		t.ends = append(t.ends, treeEnd{i, canvas.Point{X: l.x, Y: y}})
	}
}

// items are the parts of the tree, the first at the back.
func (t *NerveTree) items() []Item {
	return slices.Concat(
		t.ghostItems(), t.cutItems(), t.twigItems(), t.lineItems(), t.fadeItems(), t.leaderItems(true), t.leaderItems(false), t.stationItems(),
		t.plexusItems(), t.rulerItems(), t.keyItems(), t.endItems(), t.nameItems(),
	)
}

// leaderItems are the lines from names, those of severed ends or all others, over the nerves, whose lines they part so that each stays
// one line.
func (t *NerveTree) leaderItems(ends bool) []Item {
	ui := t.scene.Palette.UI
	g := Group{ID: "leaders"}
	if ends {
		g.ID = "end-leaders"
	}
	for _, n := range t.notes {
		if n.end == ends {
			g.Items = append(g.Items,
				Shape{Path: n.leader.path(), Stroke: Stroke{Color: faded(ui.Surface, 0.75), Width: leaderCasing}},
				Shape{Path: n.leader.path(), Stroke: leaderStroke(ui, n.bold)})
		}
	}
	return []Item{g}
}

// cutItems is the line of the cut across the whole drawing.
func (t *NerveTree) cutItems() []Item {
	from, to := t.cutLine()
	g := Group{ID: "cut", Title: "Cut"}
	g.Items = append(g.Items, Shape{
		Path:   polyline{{X: from, Y: t.cutY}, {X: to, Y: t.cutY}}.path(),
		Stroke: Stroke{Color: t.scene.Palette.Figure.Cut, Width: cutWidth, Cap: ButtCap},
	})
	return []Item{g}
}

// cutLine is where the line of the cut begins and ends across.
func (t *NerveTree) cutLine() (from, to float64) {
	switch tag := t.tagBox(); {
	case !tag.Empty():
		from = tag.X1 - 2
	case !t.scale.shared:
		from = t.left - treeMargin/2
	}
	return from, t.edge + math.Min(cutOverhang, t.namesX-t.edge-leaderToName)
}

// endItems are the severed ends on the cut, the selected one in front. Where lines stand close, dots are smaller.
func (t *NerveTree) endItems() []Item {
	g := Group{ID: "ends", Title: "Severed ends"}
	for _, selected := range []bool{false, true} {
		for i, e := range t.ends {
			l := t.lines[e.line]
			if l.Selected == selected {
				g.Items = append(g.Items, endMark(t.scene.Palette, e.at, l.color, selected, t.endShare(i))...)
			}
		}
	}
	return []Item{g}
}

// endShare is the size of an end as a share of the usual one: such that it does not cover its neighbours.
func (t *NerveTree) endShare(i int) float64 {
	gap := math.Inf(1)
	if i > 0 {
		gap = t.ends[i].at.X - t.ends[i-1].at.X
	}
	if i+1 < len(t.ends) {
		gap = math.Min(gap, t.ends[i+1].at.X-t.ends[i].at.X)
	}
	return math.Min(math.Max(gap/(2*endRadius+1), leastEnd), 1)
}

// fadeItems let lines end softly at the edges of the drawing, above the key where there is one.
func (t *NerveTree) fadeItems() []Item {
	surface, width, height := t.scene.Palette.UI.Surface, t.scene.Width, t.scene.Height
	none := faded(surface, 0)
	foot := height - t.keyHeight()
	return []Item{
		Shape{Path: canvas.Rectangle(width, treeFade), Fill: Linear(0, 0, 0, treeFade, Stop{0, surface}, Stop{1, none})},
		Shape{Path: canvas.Rectangle(width, treeFade).Translate(0, foot-treeFade), Fill: Linear(0, foot-treeFade, 0, foot, Stop{0, none}, Stop{1, surface})},
	}
}

// treeFade is the height of the fades, in points.
const treeFade = 22

// nameItems are the names, without their leaders.
func (t *NerveTree) nameItems() []Item {
	return []Item{Group{ID: "names", Title: "Names", Items: nameItems(t.scene.Palette.UI, t.notes)}}
}
