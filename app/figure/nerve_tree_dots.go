package figure

import (
	"image/color"
	"math"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// twigItems are the ranges and the branches, behind their nerves, the chosen branch last.
func (t *NerveTree) twigItems() []Item {
	g := Group{ID: "branches", Title: "Motor branches"}
	for _, st := range t.stations {
		if t.barred(st) {
			g.Items = append(g.Items, t.bar(st)...)
		}
	}
	for _, selected := range []bool{false, true} {
		for _, st := range t.stations {
			if st.Selected == selected {
				g.Items = append(g.Items, t.twigShapes(st)...)
			}
		}
	}
	return []Item{g}
}

// stationItems are the dots over the light of those that are offered, that of the chosen branch last.
func (t *NerveTree) stationItems() []Item {
	g := Group{ID: "stations", Title: "Where they enter their muscles"}
	for i, st := range t.stations {
		if st.Offered && !st.Selected {
			g.Items = append(g.Items, glowDisc(t.scene.Palette, canvas.Point{X: st.x, Y: st.enters}, t.glow(i)))
		}
	}
	for _, selected := range []bool{false, true} {
		for _, st := range t.stations {
			if st.Selected == selected {
				g.Items = append(g.Items, t.dot(st)...)
			}
		}
	}
	return []Item{g}
}

// stationColor is the colour of a station that is left: full where it is offered or of the line that is looked at.
func (t *NerveTree) stationColor(st treeStop) color.NRGBA {
	c := t.lines[st.line].color
	if !st.Offered && st.line != t.focus && t.selected() >= 0 {
		return t.dimmed(c)
	}
	return c
}

// gone reports whether a height of a station is drawn as it was: beyond the cut on a nerve that ends there.
func (t *NerveTree) gone(st treeStop, y float64) bool {
	l := t.lines[st.line]
	return y > l.live && l.live < l.to
}

// rangeBar is a stretch of a range, a dashed line for an estimate.
func rangeBar(x, from, to float64, c color.NRGBA, estimate bool) Item {
	bar := Stroke{Color: c, Width: barWidth, Cap: ButtCap}
	if estimate {
		bar.Width, bar.Dash = barLine, []float64{2.4, 1.6}
	}
	return Shape{Path: polyline{{X: x, Y: from}, {X: x, Y: to}}.path(), Stroke: bar}
}

// rangeEnd is the end of a range.
func rangeEnd(x, y float64, c color.NRGBA) Item {
	return Shape{Path: polyline{{X: x - barCap, Y: y}, {X: x + barCap, Y: y}}.path(), Stroke: Stroke{Color: c, Width: barLine, Cap: ButtCap}}
}

// bar is the range over which a branch enters its muscle in published series, or an estimate of it as a thin line; what
// lies beyond the cut as it was.
func (t *NerveTree) bar(st treeStop) []Item {
	low, high := math.Max(st.low, -barCap), math.Min(st.high, t.scene.Height+barCap)
	live := t.lines[st.line].live
	if live >= t.lines[st.line].to {
		live = math.Inf(1)
	}
	p := t.scene.Palette
	tint := mix(p.UI.Surface, t.lines[st.line].color, barTint)
	ghost := mix(p.UI.Surface, p.Figure.GhostLine, 0.5)
	estimate := st.Branch.Enters.Basis == anatomy.Estimate
	cut := min(max(live, low), high)
	upper, lower := tint, tint
	if low > live {
		upper = ghost
	}
	if high > live {
		lower = ghost
	}
	items := []Item{rangeEnd(st.x, low, upper), rangeEnd(st.x, high, lower)}
	if low < cut {
		items = append(items, rangeBar(st.x, low, cut, tint, estimate))
	}
	if cut < high {
		items = append(items, rangeBar(st.x, cut, high, ghost, estimate))
	}
	return items
}

// twigShapes are a branch, dotted beyond the cut.
func (t *NerveTree) twigShapes(st treeStop) []Item {
	p := t.scene.Palette
	path := t.twig(st)
	width := treeTwig
	if st.Selected {
		width = treeTwigFirst
	}
	ghost := p.Lines.Ghost.Stroke(p.Figure.GhostLine, false)
	ghost.Width = 1
	live := t.lines[st.line].live
	switch {
	case t.gone(st, st.leaves):
		return []Item{Shape{Path: path, Stroke: ghost}}
	case t.gone(st, st.enters):
		above, below := partedAt(flattened(path, nerveStray)[0], live)
		return []Item{
			Shape{Path: below.path(), Stroke: ghost},
			Shape{ID: st.Branch.ID, Path: above.path(), Stroke: Stroke{Color: t.stationColor(st), Width: width}},
		}
	case st.State == anatomy.LostBranch:
		return []Item{Shape{Path: path, Stroke: ghost}}
	}
	return []Item{Shape{ID: st.Branch.ID, Path: path, Stroke: Stroke{Color: t.stationColor(st), Width: width}}}
}

// partedAt is what lies above and below the height at which a line going down first passes it.
func partedAt(line polyline, y float64) (above, below polyline) {
	for i, at := range line {
		if at.Y <= y {
			above = append(above, at)
			continue
		}
		if i > 0 {
			before := line[i-1]
			pass := before.Interpolate(at, (y-before.Y)/(at.Y-before.Y))
			above, below = append(above, pass), append(below, pass)
		}
		return above, append(below, line[i:]...)
	}
	return above, nil
}

// dot is where a branch enters its muscle: filled when it is kept, half when that varies, hollow when it is lost. The
// chosen one is ringed.
func (t *NerveTree) dot(st treeStop) []Item {
	p := t.scene.Palette
	at := canvas.Point{X: st.x, Y: st.enters}
	radius := t.dotSize
	if st.line != t.focus && !st.Offered || st.State == anatomy.LostBranch && st.line != t.focus {
		radius = compactDot
	}
	var items []Item
	if st.Selected {
		items = append(items, ring(at, chosenRing, p.UI.Surface, Stroke{Color: p.UI.Text, Width: 1.8}))
	}
	return append(items, stateDot(p, at, radius, t.stationColor(st), st.State)...)
}

// glow is the radius of the light of a station, which ends half way to its nearest neighbour.
func (t *NerveTree) glow(i int) float64 {
	radius := float64(glowRadius)
	for k, st := range t.stations {
		if k != i {
			radius = math.Min(radius, math.Hypot(st.x-t.stations[i].x, st.enters-t.stations[i].enters)/2)
		}
	}
	return math.Max(radius, dotRadius+dotEdge)
}

// glowDisc lights a station that is offered.
func glowDisc(p *Palette, at canvas.Point, radius float64) Item {
	return ring(at, radius, faded(p.Figure.Glow, glowStrength), Stroke{})
}

// stateDot is a dot that is filled when a branch is kept, its upper half when that varies, and hollow when it is lost.
func stateDot(p *Palette, at canvas.Point, radius float64, c color.NRGBA, state anatomy.BranchState) []Item {
	switch state {
	case anatomy.KeptBranch:
		return []Item{ring(at, radius, p.UI.Surface, Stroke{Color: p.UI.Surface, Width: dotEdge * 2}), ring(at, radius, c, Stroke{})}
	case anatomy.VariesBranch:
		half := &canvas.Path{}
		half.MoveTo(at.X-radius, at.Y)
		half.ArcTo(radius, radius, 0, false, true, at.X+radius, at.Y)
		half.Close()
		return []Item{
			ring(at, radius, p.UI.Surface, Stroke{Color: p.UI.Surface, Width: dotEdge}),
			Shape{Path: half, Fill: Solid(c)},
			ring(at, radius-dotEdge/2, color.NRGBA{}, Stroke{Color: c, Width: dotEdge}),
		}
	default:
		return []Item{ring(at, radius-dotEdge/2, p.UI.Surface, Stroke{Color: p.Figure.GhostLine, Width: dotEdge})}
	}
}
