package figure

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
		if !n.end {
			g.Items = append(g.Items, ring(n.target, 2, ui.Muted, Stroke{}))
		}
	}
	g.Items = append(g.Items, nameItems(ui, m.notes)...)
	return []Item{g}
}
