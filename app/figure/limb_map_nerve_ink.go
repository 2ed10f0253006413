package figure

import (
	"image/color"
	"math"
	"slices"
)

// nerveItems are the nerves, far ones at the back and the selected one in front, and the motor branches.
func (m *LimbMap) nerveItems() []Item {
	if m.hides(NerveLayer) {
		return nil
	}
	chosen := false
	for _, l := range m.lines {
		chosen = chosen || l.Selected
	}
	g := Group{ID: "nerves"}
	add := func(selected bool, depths ...depth) {
		for _, l := range m.lines {
			for _, r := range l.runs {
				if l.Selected == selected && slices.Contains(depths, r.depth) {
					g.Items = append(g.Items, m.nerveShapes(l, r, chosen && !selected)...)
				}
			}
		}
	}
	add(false, farDepth)
	add(false, veiledDepth)
	add(false, openDepth)
	add(true, farDepth, veiledDepth)
	g.Items = append(g.Items, m.twigItems()...)
	add(true, openDepth)
	return []Item{g}
}

// nerveShapes are a stretch of nerve: the casing, then the line. Lines that are not selected dim, never their casing.
// Under a muscle the line pales and has hardly a casing; on the far side it is dotted. Stretches meet without caps.
func (m *LimbMap) nerveShapes(l mapLine, r nerveRun, dim bool) []Item {
	lines := m.scene.Palette.Lines
	stroke := l.style.Stroke(l.color, l.Selected)
	if dim {
		stroke.Color = m.dimmed(l.color)
	}
	strength := 1.0 // of the casing
	switch r.depth {
	case farDepth:
		width := stroke.Width
		color := stroke.Color
		stroke = lines.Deep.Stroke(color, false)
		if l.Selected {
			stroke.Width = math.Max(width, stroke.Width)
		}
		strength = farCasing
	case veiledDepth:
		strength = veiledCasing
		opacity := veiled
		if l.Selected {
			opacity, strength = veiledSelected, selectedCasing
		}
		stroke.Color = faded(stroke.Color, opacity)
	}
	path := r.points.path()
	items := []Item{Shape{Path: path, Stroke: m.casing(stroke.Width+lines.Casing, strength)}}
	if r.depth != farDepth {
		stroke.Cap = ButtCap
		if len(stroke.Dash) > 0 { // the line goes on between its dashes
			under := stroke
			under.Dash, under.Color = nil, faded(stroke.Color, betweenDashes)
			items = append(items, Shape{Path: path, Stroke: under})
		}
	}
	return append(items, Shape{ID: l.id, Path: path, Stroke: stroke})
}

// casing parts a line of a width, its own included, from what it runs over. In the dark it is narrower and softer: dark
// edges would make ropes of bright lines.
func (m *LimbMap) casing(width, strength float64) Stroke {
	if m.scene.Palette.Dark {
		width, strength = width-darkNarrower, strength*darkCasing
	}
	return Stroke{Color: faded(m.scene.Palette.UI.Surface, strength), Width: width, Cap: ButtCap}
}

// dimmed is the colour of a line that is not selected.
func (m *LimbMap) dimmed(c color.NRGBA) color.NRGBA {
	share := m.scene.Palette.Lines.UnselectedOpacity + dimFloor
	if m.scene.Palette.Dark {
		share = darkDim
	}
	return mix(m.scene.Palette.UI.Surface, c, share)
}

// Opacity of lines under a muscle and of their casing, the same of the selected nerve, and of casings on the far side.
const (
	veiled         = 0.62
	veiledCasing   = 0.16
	veiledSelected = 0.86
	selectedCasing = 0.5
	farCasing      = 0.4
)

const (
	betweenDashes = 0.3  // opacity of a dashed line between its dashes
	darkCasing    = 0.6  // share of the opacity of casings in the dark
	darkNarrower  = 1.0  // in points
	darkDim       = 0.72 // share of its colour that an unselected line keeps in the dark
	dimFloor      = 0.05 // keeps dimmed lines told apart where muscle shines beside them
)
