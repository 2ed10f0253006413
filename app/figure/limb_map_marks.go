package figure

import (
	"fmt"
	"math"
	"strconv"

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

// levelMark is a level beside the ruler.
type levelMark struct {
	MapLevel
	from, to float64
	name     Label
	shown    bool // there is room for the name
}

// rulerStep is the distance of numbers in centimetres and the number of ticks from one to the next.
func rulerStep(pointsPerCM float64) (step float64, ticks int) {
	for _, s := range []struct {
		step  float64
		ticks int
	}{{1, 2}, {2, 2}, {5, 5}, {10, 2}} {
		if s.step*pointsPerCM >= leastTickGap {
			return s.step, s.ticks
		}
	}
	return 20, 4
}

// percents reports whether the ruler has numbers of percent too; on narrow maps only the tag tells them.
func (m *LimbMap) percents() bool { return m.scene.Width >= leastPercentMap }

// leastPercentMap is the least width of a map whose ruler has numbers of percent, in points.
const leastPercentMap = 440

// levelX is where the brackets of the levels stand, from the left edge of the map.
func (m *LimbMap) levelX() float64 {
	if m.percents() {
		return rulerX + percentRoom + levelGap
	}
	return rulerX + levelGap
}

func (m *LimbMap) levelNameX() float64 { return m.levelX() + levelNameGap }

// percentStep is the distance of the numbers of percent on a segment of a height in points.
func percentStep(height float64) int {
	for _, step := range []int{10, 25} {
		if height*float64(step)/100 >= leastPercentGap {
			return step
		}
	}
	return 50
}

// leastPercentGap is the least distance between two numbers of percent, in points.
const leastPercentGap = 62

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
	perCM := (to - from) / r.LengthCM
	ui := m.scene.Palette.UI
	pale := mix(ui.Surface, ui.Outline, 0.75)
	g := Group{ID: "ruler", Title: "Centimetres and percent"}
	line := func(x0, y0, x1, y1 float64, s Stroke) {
		if math.Max(y0, y1) >= 0 && math.Min(y0, y1) <= m.scene.Height {
			g.Items = append(g.Items, Shape{Path: polyline{{X: x0, Y: y0}, {X: x1, Y: y1}}.path(), Stroke: s})
		}
	}
	tick := Stroke{Color: pale, Width: 1.4, Cap: ButtCap}
	line(m.left+rulerX, math.Max(from, 0), m.left+rulerX, math.Min(to, m.scene.Height), tick)
	step, ticks := rulerStep(perCM)
	small := step / float64(ticks)
	for i := 0; float64(i)*small <= r.LengthCM+1e-9; i++ {
		cm := float64(i) * small
		y := from + cm*perCM
		reach := 5.0
		if i%ticks == 0 {
			reach = 8
			if y > 14 && y < m.scene.Height-6 && !m.underTag(y) {
				g.Items = append(g.Items, Label{Text: fmt.Sprintf("%g", cm), X: m.left + rulerX - 5, Y: y + 0.36*labelSize, Size: labelSize, Color: ui.Muted, Anchor: End})
			}
		}
		line(m.left+rulerX, y, m.left+rulerX+reach, y, tick)
	}
	for i, step := 0, percentStep(to-from); m.percents() && i*step <= 100; i++ {
		y := from + (to-from)*float64(i*step)/100
		if y > 14 && y < m.scene.Height-6 && !m.underTag(y) {
			g.Items = append(g.Items, Label{
				Text: strconv.Itoa(i * step), X: m.left + percentX, Y: y + 0.36*percentSize, Size: percentSize, Color: ui.Muted,
			})
		}
	}
	if from > 24 {
		if !m.underTag(from - 14) {
			g.Items = append(g.Items, Label{Text: "cm", X: m.left + rulerX - 5, Y: from - 10, Size: labelSize, Color: ui.Muted, Anchor: End})
			if m.percents() {
				g.Items = append(g.Items, Label{Text: "%", X: m.left + percentX, Y: from - 10, Size: percentSize, Color: ui.Muted})
			}
		}
		if left, right, ok := m.scene.Plate.limbSpan(start.Y); ok && r.Landmark != "" && !m.compact() && !m.underTag(from-10) {
			edge := math.Min(m.toPage(canvas.Point{X: left}).X, m.toPage(canvas.Point{X: right}).X)
			line(m.left+m.levelX()-9, from, edge-4, from, Stroke{Color: mix(ui.Surface, ui.Outline, 0.55), Width: 1, Dash: []float64{3, 2.5}, Cap: ButtCap})
			if m.left+m.levelNameX()+m.scene.Fonts.Width(r.Landmark, labelSize, false) < edge {
				g.Items = append(g.Items, Label{Text: r.Landmark, X: m.left + m.levelNameX(), Y: from - 6, Size: labelSize, Color: ui.Muted})
			}
		}
	}
	g.Items = append(g.Items, m.levelItems()...)
	return []Item{g}
}

// underTag reports whether a label at y would touch the tag of the cut.
func (m *LimbMap) underTag(y float64) bool {
	return m.scene.Tag != "" && math.Abs(y-m.CutY()) < tagHeight/2+labelSize*0.7
}

// layLevels places the levels; a name moves along its bracket to keep clear of names of nerves and of the tag.
func (m *LimbMap) layLevels() {
	for _, l := range m.scene.Levels {
		a, okA := m.scene.Plate.Point(l.From)
		b, okB := m.scene.Plate.Point(l.To)
		if !okA || !okB {
			continue
		}
		mark := levelMark{MapLevel: l, from: m.toPage(a).Y + 2, to: m.toPage(b).Y - 2}
		low, high := math.Max(mark.from, 8), math.Min(mark.to, m.scene.Height-8)
		mark.name = Label{Text: l.Name, X: m.left + m.levelNameX(), Size: labelSize, Bold: l.Active, Color: m.scene.Palette.UI.Muted}
		if l.Active {
			mark.name.Color = m.scene.Palette.UI.Primary
		}
		middle := (low + high) / 2
		fits := m.levelNameX()+m.scene.Fonts.Width(l.Name, labelSize, l.Active)+leaderToName <= m.limbX-m.left
		for shift := 0.0; fits && !mark.shown && shift < (high-low)/2-4; shift += 4 {
			for _, y := range []float64{middle + shift, middle - shift} {
				mark.name.Y = y + 0.36*labelSize
				if m.clear(m.scene.Fonts.Bounds(mark.name)) {
					mark.shown = true
					break
				}
			}
		}
		m.levels = append(m.levels, mark)
	}
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

// levelItems are the brackets and names of the levels.
func (m *LimbMap) levelItems() []Item {
	ui := m.scene.Palette.UI
	var items []Item
	for _, l := range m.levels {
		s := Stroke{Color: mix(ui.Surface, ui.Outline, 0.45), Width: 1.4, Cap: ButtCap}
		if l.Active {
			s = Stroke{Color: ui.Primary, Width: 2, Cap: ButtCap}
		}
		bracket := polyline{{X: m.left + m.levelX() - 5, Y: l.from}, {X: m.left + m.levelX(), Y: l.from}, {X: m.left + m.levelX(), Y: l.to}, {X: m.left + m.levelX() - 5, Y: l.to}}
		items = append(items, Shape{Path: bracket.path(), Stroke: s})
		if l.shown && !m.scene.Plain && !m.compact() {
			items = append(items, l.name)
		}
	}
	return items
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
	if tag := m.tagBox(); m.cut.level && tag.X1 > 0 {
		line := lines[0]
		first := &line[0]
		if len(line) == 2 && line[1].X < first.X {
			first = &line[1]
		}
		first.X = math.Min(first.X, tag.X1-2)
	}
	return lines
}

// cutMarks are the line of the cut and its tag.
func (m *LimbMap) cutMarks() []Item {
	f, ui := m.scene.Palette.Figure, m.scene.Palette.UI
	g := Group{ID: "cut", Title: "Cut"}
	tag := m.tagBox()
	for _, line := range m.cutLines() {
		g.Items = append(g.Items, Shape{Path: line.path(), Stroke: Stroke{Color: f.Cut, Width: cutWidth, Cap: ButtCap}})
	}
	if m.scene.Tag != "" {
		base := (tag.Y0+tag.Y1)/2 + 0.357*tagSize
		g.Items = append(g.Items,
			Shape{ID: "cut-tag", Path: canvas.RoundedRectangle(tag.W(), tag.H(), 4).Translate(tag.X0, tag.Y0), Fill: Solid(f.Cut)},
			Label{Text: m.scene.Tag, X: tag.X0 + tagPadding, Y: base, Size: tagSize, Bold: true, Color: ui.Surface})
		if m.tagNote() {
			g.Items = append(g.Items, Label{Text: m.scene.TagNote, X: tag.X1 - tagPadding, Y: base, Size: labelSize, Color: ui.Surface, Anchor: End})
		}
	}
	return []Item{g}
}

// tagNote reports whether there is room between the margin and the limb for the note of the tag.
func (m *LimbMap) tagNote() bool {
	if m.scene.TagNote == "" {
		return false
	}
	left, right, ok := m.scene.Plate.limbSpan(m.cut.y())
	if !ok || !m.cut.level {
		return true
	}
	fonts := m.scene.Fonts
	width := fonts.Width(m.scene.Tag, tagSize, true) + tagGap + fonts.Width(m.scene.TagNote, labelSize, false) + 2*tagPadding
	edge := math.Min(m.toPage(canvas.Point{X: left}).X, m.toPage(canvas.Point{X: right}).X)
	return m.left+mapMargin+width < edge-tagGap
}

// tagBox is where the tag stands; empty without one.
func (m *LimbMap) tagBox() canvas.Rect {
	if m.scene.Tag == "" {
		return canvas.Rect{}
	}
	w := m.scene.Fonts.Width(m.scene.Tag, tagSize, true) + 2*tagPadding
	if m.tagNote() {
		w += tagGap + m.scene.Fonts.Width(m.scene.TagNote, labelSize, false)
	}
	y := m.CutY()
	return canvas.Rect{X0: m.left + mapMargin, Y0: y - tagHeight/2, X1: m.left + mapMargin + w, Y1: y + tagHeight/2}
}

// endMarks are dots on the cut, the selected one ringed and in front.
func (m *LimbMap) endMarks() []Item {
	p := m.scene.Palette
	g := Group{ID: "ends", Title: "Severed ends"}
	for _, selected := range []bool{false, true} {
		for _, e := range m.ends {
			if e.nerve.Selected != selected {
				continue
			}
			if selected {
				g.Items = append(g.Items, ring(e.at, endRing, p.UI.Surface, Stroke{Color: p.Figure.Cut, Width: 1.8}))
				g.Items = append(g.Items, ring(e.at, endRadius+1, e.nerve.color, Stroke{}))
				continue
			}
			g.Items = append(g.Items, ring(e.at, endRadius, e.nerve.color, Stroke{Color: p.UI.Surface, Width: 1.6}))
		}
	}
	return []Item{g}
}
