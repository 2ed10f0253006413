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
		color := mix(ui.Surface, ui.Muted, 0.8)
		if n.bold {
			color = ui.Text
		}
		g.Items = append(g.Items, Shape{Path: path, Stroke: Stroke{Color: color, Width: leaderWidth}})
		if !n.end {
			g.Items = append(g.Items, ring(n.target, 2, ui.Muted, Stroke{}))
		}
	}
	for _, n := range m.notes {
		if n.swatch != nil {
			y := n.base - swatchRise*labelSize
			x := n.box.X0
			g.Items = append(g.Items, Shape{Path: polyline{{X: x, Y: y}, {X: x + swatchLength, Y: y}}.path(), Stroke: *n.swatch})
		}
		color := ui.Muted
		if n.bold {
			color = ui.Text
		}
		g.Items = append(g.Items, Label{ID: "name-" + n.id, Text: n.text, X: n.textX, Y: n.base, Size: labelSize, Bold: n.bold, Color: color, Leading: nameLeading * labelSize})
	}
	return []Item{g}
}
