package figure

import (
	"math"

	"github.com/tdewolff/canvas"
)

// layTag places the tag: at the left margin, clear of skin and dots, further out or without its note where that takes it.
// At the zero of the ruler it stands beside the ruler when there is room.
func (m *LimbMap) layTag() {
	if m.scene.Tag == "" {
		return
	}
	y, h := m.CutY(), m.heightScale()
	edge := m.leftmost() - tagClear
	box := func(note string, x float64) canvas.Rect { return cutTagBox(m.scene.Fonts, m.scene.Tag, note, x, y) }
	x, least := m.left+mapMargin, m.left+leastTag
	beside := m.left + h.levelX() - tagGap
	if from, _, ok := m.rulerSpan(); ok && m.besideTag(from) && box("", beside).X1 <= edge {
		x, least = beside, beside
	}
	m.tagNote = m.scene.TagNote
	if box(m.tagNote, least).X1 > edge {
		m.tagNote = ""
	}
	m.tag = box(m.tagNote, x)
	m.tag = box(m.tagNote, math.Max(x-math.Max(m.tag.X1-edge, 0), least))
}

// leftmost is the left edge of skin and dots beside the tag.
func (m *LimbMap) leftmost() float64 {
	edge := math.Inf(1)
	if skin, ok := m.skinLeft(m.CutY()-tagHeight/2, tagHeight); ok {
		edge = skin
	}
	for _, e := range m.ends {
		if math.Abs(e.dot.Y-m.CutY()) < tagHeight/2+e.radius() {
			edge = math.Min(edge, e.dot.X-e.radius())
		}
	}
	return edge
}

// skinLeft is the left edge of the limb, from a height of the drawing down; ok is false where there is none.
func (m *LimbMap) skinLeft(top, height float64) (x float64, ok bool) {
	x = math.Inf(1)
	for down := 0.0; down <= height; down += 6 {
		at := m.matrix.Inv().Dot(canvas.Point{Y: top + down})
		if left, right, found := m.scene.Plate.limbSpan(at.Y); found {
			x, ok = math.Min(x, math.Min(m.toPage(canvas.Point{X: left}).X, m.toPage(canvas.Point{X: right}).X)), true
		}
	}
	return x, ok
}

// underTag reports whether a label of the ruler at y would touch the tag of the cut.
func (m *LimbMap) underTag(y float64) bool { return m.besideTag(y) && m.tag.X0 < m.left+rulerX }

// besideTag reports whether a label at y would touch the tag if it were there.
func (m *LimbMap) besideTag(y float64) bool {
	return m.scene.Tag != "" && math.Abs(y-m.CutY()) < tagHeight/2+labelSize*0.7
}
