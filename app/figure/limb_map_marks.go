package figure

import (
	"cmp"
	"math"
	"slices"

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
	tagClear     = 10 // from skin and dots
	leastTag     = 4  // from the left edge, where the limb is near
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
	from, to, ok := m.rulerSpan()
	if !ok {
		return nil
	}
	h := m.heightScale()
	g := Group{ID: "ruler", Title: "Centimetres and percent", Items: h.ticks(from, to, r.LengthCM)}
	if edge, ok := m.skinLeft(from, 0); ok && !m.compact() && !m.besideTag(from-10) {
		g.Items = append(g.Items, h.landmark(r.Landmark, from, edge-4)...)
	}
	g.Items = append(g.Items, h.brackets(m.levels, !m.compact())...)
	return []Item{g}
}

// rulerSpan is where the segment of the ruler begins and ends in the drawing.
func (m *LimbMap) rulerSpan() (from, to float64, ok bool) {
	r := m.scene.Ruler
	if r == nil || r.LengthCM <= 0 {
		return 0, 0, false
	}
	start, okStart := m.scene.Plate.Point(anatomy.Position{Segment: r.Segment})
	end, okEnd := m.scene.Plate.Point(anatomy.Position{Segment: r.Segment, T: 1})
	return m.toPage(start).Y, m.toPage(end).Y, okStart && okEnd && end.Y > start.Y
}

// heightScale draws the ruler and the levels.
func (m *LimbMap) heightScale() heightScale {
	return heightScale{
		palette: m.scene.Palette, fonts: m.scene.Fonts, left: m.left, height: m.scene.Height, percents: m.percents(),
		underTag: m.underTag, free: m.clear,
	}
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

// cutLines are the lines of the cut in the drawing. A level one is a little longer than the limb is wide, holds all dots
// and reaches as far as the tag, unless limb and tag lie on opposite sides of the trunk.
func (m *LimbMap) cutLines() []polyline {
	if !m.cut.level {
		return m.cutOnPage(0)
	}
	lines := m.cutOnPage(cutOverhang)
	line, y := lines[0], m.CutY()
	left, right := &line[0], &line[len(line)-1]
	if right.X < left.X {
		left, right = right, left
	}
	for _, e := range m.ends {
		if left.Y == y {
			left.X = math.Min(left.X, e.dot.X-endRing)
		}
		if right.Y == y {
			right.X = math.Max(right.X, e.dot.X+endRing)
		}
	}
	if m.scene.Tag != "" && left.Y == y {
		left.X = math.Min(left.X, m.tag.X1-2)
	}
	if m.scene.Joined && right.Y == y {
		right.X = m.scene.Width
	}
	return lines
}

// cutOnPage are the lines of the cut in the drawing, longer at both ends by a way in points.
func (m *LimbMap) cutOnPage(by float64) []polyline {
	lines := m.cut.lengthened(by / m.scale)
	for i := range lines {
		lines[i] = m.onPage(lines[i])
	}
	return lines
}

// cutMarks are the line of the cut and its tag, joined by a thin line where they stand apart.
func (m *LimbMap) cutMarks() []Item {
	f := m.scene.Palette.Figure
	g := Group{ID: "cut", Title: "Cut"}
	lines := m.cutLines()
	for _, line := range lines {
		g.Items = append(g.Items, Shape{Path: line.path(), Stroke: Stroke{Color: f.Cut, Width: cutWidth, Cap: ButtCap}})
	}
	if m.scene.Tag == "" {
		return []Item{g}
	}
	from := canvas.Point{X: m.tag.X1, Y: m.CutY()}
	to := slices.MinFunc(slices.Concat(lines...), func(a, b canvas.Point) int { // one at its level, if there is any
		return cmp.Compare(math.Abs(a.Y-from.Y)+a.X/beyond, math.Abs(b.Y-from.Y)+b.X/beyond)
	})
	if to.X > from.X {
		path := polyline{from, to}.path()
		g.Items = append(g.Items,
			Shape{Path: path, Stroke: Stroke{Color: faded(m.scene.Palette.UI.Surface, 0.75), Width: leaderCasing}},
			Shape{Path: path, Stroke: Stroke{Color: f.Cut, Width: leaderWidth}})
	}
	g.Items = append(g.Items, cutTag(m.scene.Palette, m.scene.Tag, m.tagNote, m.tag)...)
	return []Item{g}
}
