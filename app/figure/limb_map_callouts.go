package figure

import "slices"

// Widths of leader lines, in points.
const (
	leaderWidth  = 0.9
	leaderCasing = 3
	swatchRise   = 0.36 // of a swatch above the baseline, in sizes
)

// names are the names with their leaders.
func (m *LimbMap) names() []Item {
	ui := m.scene.Palette.UI
	g := Group{ID: "names", Title: "Names"}
	for _, n := range m.notes {
		path := n.leader.path()
		g.Items = append(g.Items, Shape{Path: path, Stroke: Stroke{Color: faded(ui.Surface, 0.75), Width: leaderCasing}})
	}
	for _, n := range m.notes {
		path := n.leader.path()
		g.Items = append(g.Items, Shape{Path: path, Stroke: leaderStroke(ui, n.bold)})
		if !m.atEnd(n.callout) {
			g.Items = append(g.Items, ring(n.target, 2, ui.Muted, Stroke{}))
		}
	}
	g.Items = append(g.Items, nameItems(ui, m.notes)...)
	for _, l := range m.quiet {
		g.Items = append(g.Items, l)
	}
	return []Item{g}
}

// atEnd reports whether a name points at the dot of a severed end.
func (m *LimbMap) atEnd(c callout) bool {
	return slices.ContainsFunc(m.ends, func(e mapEnd) bool { return e.nerve.Nerve.Slug == c.id })
}
