package figure

// outlines are skin and bones of the removed part.
func (m *LimbMap) outlines() []Item {
	f := m.scene.Palette.Figure
	shown := m.shownPlate()
	outline := Group{ID: "outline-only", Transform: m.matrix}
	edge := func(width, opacity float64) Stroke {
		return Stroke{Color: faded(f.GhostLine, opacity), Width: width / m.scale}
	}
	outline.Items = append(outline.Items, Shape{Path: m.skinPath(), Fill: Solid(f.Ghost)})
	for _, s := range m.scene.Plate.layers[OutlineLayer] {
		if s.structure == "skin-edge" && s.part != "trunk" || s.structure == "heel" {
			outline.Items = append(outline.Items, Shape{Path: s.path, Stroke: edge(1, 0.8)})
		}
	}
	if !m.hides(BoneLayer) {
		for _, s := range m.scene.Plate.layers[BoneLayer] {
			if _, stays := m.bone(s.structure); s.outline && s.part == "" && !stays && s.bounds.Overlaps(shown) {
				outline.Items = append(outline.Items, Shape{
					Path: s.path, EvenOdd: s.evenOdd, Fill: Solid(faded(m.scene.Palette.UI.Surface, 0.7)), Stroke: edge(0.8, 0.6),
				})
			}
		}
	}
	return []Item{outline}
}

// dots are the courses that the severed nerves had in the removed part.
func (m *LimbMap) dots() []Item {
	if m.hides(NerveLayer) {
		return nil
	}
	g := Group{ID: "former-courses"}
	for _, l := range m.lines {
		if l.Severed {
			g.Items = append(g.Items, Shape{Path: l.points.path(), Stroke: m.scene.Palette.Lines.Ghost.Stroke(m.scene.Palette.Figure.GhostLine, false)})
		}
	}
	return []Item{g}
}
