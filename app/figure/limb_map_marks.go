package figure

import (
	"math"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// Places and sizes of ruler, levels and marks, in points.
const (
	rulerX       = 30
	percentX     = 41 // left edge of the numbers of percent
	percentRoom  = 18
	levelGap     = 18 // from the ruler, or from the numbers of percent, to the levels
	levelNameGap = 6
	labelSize    = 12
	percentSize  = 10
	tagHeight    = 24
	tagPadding   = 9
	tagGap       = 7
	tagSize      = 13.5
	cutWidth     = 2.4
	cutOverhang  = 14
	endRadius    = 4.6
	endRing      = 8.6
	leastTickGap = 64 // between two numbers of the ruler
)

// percents reports whether the ruler has numbers of percent too; on narrow maps only the tag tells them.
func (m *LimbMap) percents() bool { return m.scene.Width >= leastPercentMap }

// leastPercentMap is the least width of a map whose ruler has numbers of percent, in points.
const leastPercentMap = 440

// ruler is the scale in centimetres and percent with the landmark at its zero, and the levels.
func (m *LimbMap) ruler() []Item {
	r := m.scene.Ruler
	if r == nil || r.LengthCM <= 0 {
		return nil
	}
	start, okStart := m.scene.Plate.Point(anatomy.Position{Segment: r.Segment})
	end, okEnd := m.scene.Plate.Point(anatomy.Position{Segment: r.Segment, T: 1})
	if !okStart || !okEnd || end.Y <= start.Y {
		return nil
	}
	from, to := m.toPage(start).Y, m.toPage(end).Y
	h := m.heightScale()
	g := Group{ID: "ruler", Title: "Centimetres and percent", Items: h.ticks(from, to, r.LengthCM)}
	if left, right, ok := m.scene.Plate.limbSpan(start.Y); ok && !m.compact() {
		edge := math.Min(m.toPage(canvas.Point{X: left}).X, m.toPage(canvas.Point{X: right}).X)
		g.Items = append(g.Items, h.landmark(r.Landmark, from, edge-4)...)
	}
	g.Items = append(g.Items, h.brackets(m.levels, !m.compact())...)
	return []Item{g}
}

// heightScale draws the ruler and the levels.
func (m *LimbMap) heightScale() heightScale {
	return heightScale{
		palette: m.scene.Palette, fonts: m.scene.Fonts, left: m.left, height: m.scene.Height, percents: m.percents(),
		underTag: m.underTag, free: m.clear,
	}
}

// underTag reports whether a label at y would touch the tag of the cut.
func (m *LimbMap) underTag(y float64) bool {
	return m.scene.Tag != "" && math.Abs(y-m.CutY()) < tagHeight/2+labelSize*0.7
}

// layLevels places the levels; a name moves along its bracket to keep clear of names of nerves and of the tag.
func (m *LimbMap) layLevels() {
	m.levels = m.heightScale().layLevels(m.scene.Levels, m.limbX, func(p anatomy.Position) (float64, bool) {
		at, ok := m.scene.Plate.Point(p)
		return m.toPage(at).Y, ok
	})
}

// clear reports whether a box touches no name and not the tag.
func (m *LimbMap) clear(box canvas.Rect) bool {
	y := m.CutY()
	if m.scene.Tag != "" && box.Y1 > y-tagHeight/2-4 && box.Y0 < y+tagHeight/2+4 {
		return false
	}
	for _, n := range m.notes {
		if n.box.X0-8 < box.X1 && box.X0 < n.box.X1+8 && n.box.Y0-3 < box.Y1 && box.Y0 < n.box.Y1+3 {
			return false
		}
	}
	return true
}

// cutLines are the lines of the cut in the drawing: a little longer than the limb is wide, and as far as the tag.
func (m *LimbMap) cutLines() []polyline {
	overhang := 0.0
	if m.cut.level {
		overhang = cutOverhang / m.scale
	}
	lines := m.cut.lengthened(overhang)
	for i := range lines {
		lines[i] = m.onPage(lines[i])
	}
	if tag := m.tagBox(); m.cut.level {
		line, y := lines[0], m.CutY()
		first, last := &line[0], &line[len(line)-1]
		if last.X < first.X {
			first, last = last, first
		}
		if tag.X1 > 0 && first.Y == y {
			first.X = math.Min(first.X, tag.X1-2)
		}
		if m.scene.Joined && last.Y == y {
			last.X = m.scene.Width
		}
	}
	return lines
}

// cutMarks are the line of the cut and its tag.
func (m *LimbMap) cutMarks() []Item {
	f := m.scene.Palette.Figure
	g := Group{ID: "cut", Title: "Cut"}
	tag := m.tagBox()
	for _, line := range m.cutLines() {
		g.Items = append(g.Items, Shape{Path: line.path(), Stroke: Stroke{Color: f.Cut, Width: cutWidth, Cap: ButtCap}})
	}
	if m.scene.Tag != "" {
		g.Items = append(g.Items, cutTag(m.scene.Palette, m.scene.Tag, m.tagNote(), tag)...)
	}
	return []Item{g}
}

// tagNote is the note of the tag where there is room for it between the margin and the limb, else "".
func (m *LimbMap) tagNote() string {
	left, right, ok := m.scene.Plate.limbSpan(m.cut.y())
	if !ok || !m.cut.level {
		return m.scene.TagNote
	}
	edge := math.Min(m.toPage(canvas.Point{X: left}).X, m.toPage(canvas.Point{X: right}).X)
	if cutTagBox(m.scene.Fonts, m.scene.Tag, m.scene.TagNote, m.left+mapMargin, 0).X1 > edge-tagGap {
		return ""
	}
	return m.scene.TagNote
}

// tagBox is where the tag stands; empty without one.
func (m *LimbMap) tagBox() canvas.Rect {
	return cutTagBox(m.scene.Fonts, m.scene.Tag, m.tagNote(), m.left+mapMargin, m.CutY())
}

// endMarks are dots on the cut, the selected one ringed and in front.
func (m *LimbMap) endMarks() []Item {
	g := Group{ID: "ends", Title: "Severed ends"}
	for _, selected := range []bool{false, true} {
		for _, e := range m.ends {
			if e.nerve.Selected == selected {
				g.Items = append(g.Items, endMark(m.scene.Palette, e.at, e.nerve.color, selected, 1)...)
			}
		}
	}
	return []Item{g}
}
