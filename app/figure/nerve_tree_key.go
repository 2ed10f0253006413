package figure

import (
	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// Places in the key, in points.
const (
	keyRoom  = 26 // of the strip at the lower edge
	keyGlyph = 14 // from the middle of a mark to the next word
	keyGap   = 13 // from a word to the next mark
	keyBar   = 6  // half the length of a range
	keyLeast = 3  // marks without which there is no key
)

// keyMark is a mark of the key with its word.
type keyMark struct {
	word string
	draw func(at canvas.Point) []Item
}

// keyMarks are what the marks of stations mean, the first ones first where room is short.
func (t *NerveTree) keyMarks() []keyMark {
	p := t.scene.Palette
	ink := p.UI.Muted
	dot := func(state anatomy.BranchState) func(at canvas.Point) []Item {
		return func(at canvas.Point) []Item { return stateDot(p, at, dotRadius, ink, state) }
	}
	bar := func(estimate bool) func(at canvas.Point) []Item {
		return func(at canvas.Point) []Item {
			c := mix(p.UI.Surface, ink, 0.6)
			return []Item{rangeBar(at.X, at.Y-keyBar, at.Y+keyBar, c, estimate), rangeEnd(at.X, at.Y-keyBar, c), rangeEnd(at.X, at.Y+keyBar, c)}
		}
	}
	return []keyMark{
		{"kept", dot(anatomy.KeptBranch)},
		{"varies", dot(anatomy.VariesBranch)},
		{"lost", dot(anatomy.LostBranch)},
		{"offered", func(at canvas.Point) []Item {
			return append([]Item{glowDisc(p, at, glowRadius)}, stateDot(p, at, dotRadius, ink, anatomy.KeptBranch)...)
		}},
		{"published range", bar(false)},
		{"estimated", bar(true)},
	}
}

// keyItems are the key, as much of it as fits; none where not even the states of branches do.
func (t *NerveTree) keyItems() []Item {
	if t.keyHeight() == 0 {
		return nil
	}
	s := t.scene
	g := Group{ID: "key", Title: "Key"}
	strip := canvas.Rectangle(s.Width, keyRoom).Translate(0, s.Height-keyRoom)
	g.Items = append(g.Items, Shape{Path: strip, Fill: Solid(s.Palette.UI.Surface)})
	y := s.Height - keyRoom/2 + 1
	x := treeMargin + dotRadius
	for _, m := range t.keyMarks() {
		end := x + keyGlyph - dotRadius + s.Fonts.Width(m.word, labelSize, false)
		if end > s.Width-treeMargin/2 {
			break
		}
		g.Items = append(g.Items, m.draw(canvas.Point{X: x, Y: y})...)
		g.Items = append(g.Items, Label{Text: m.word, X: x + keyGlyph - dotRadius, Y: y + 0.36*labelSize, Size: labelSize, Color: s.Palette.UI.Muted})
		x = end + keyGap + dotRadius
	}
	return []Item{g}
}

// keyHeight is that of the key, 0 where there is no room for it and nothing that it would explain.
func (t *NerveTree) keyHeight() float64 {
	s := t.scene
	x := treeMargin + dotRadius
	for _, m := range t.keyMarks()[:keyLeast] {
		x += keyGlyph + s.Fonts.Width(m.word, labelSize, false) + keyGap
	}
	if s.Plain || len(t.stations) == 0 || x-keyGap > s.Width-treeMargin/2 {
		return 0
	}
	return keyRoom
}
