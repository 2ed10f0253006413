package figure

import (
	"math"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// ruled reports whether the tree has ruler and tag: when it stands alone, or has a scale of its own and room.
func (t *NerveTree) ruled() bool {
	return t.scene.Alone || !t.scale.shared && t.scene.Width >= rulerTree
}

// slim reports whether the ruler is a plain one that stands at the edge, without levels.
func (t *NerveTree) slim() bool { return t.scene.Width < levelsTree }

// tagBox is where the tag stands; empty without one, and where there is no ruler.
func (t *NerveTree) tagBox() canvas.Rect {
	if !t.ruled() {
		return canvas.Rect{}
	}
	x := float64(mapMargin)
	if t.slim() {
		x = slimTag
	}
	return cutTagBox(t.scene.Fonts, t.scene.Tag, "", x, t.cutY)
}

// Places of a plain ruler, in points.
const (
	slimTag   = 2  // where the tag begins
	slimRuler = -6 // nearer to the edge than that of a wide tree
)

// layRuler places the levels of a tree that has a scale of its own.
func (t *NerveTree) layRuler() {
	if t.scene.Ruler == nil || !t.ruled() || t.slim() {
		return
	}
	t.levels = t.heightScale().layLevels(t.scene.Levels, t.left, func(p anatomy.Position) (float64, bool) { return t.scale.y(p.Along()) })
}

func (t *NerveTree) heightScale() heightScale {
	underTag := func(y float64) bool {
		return t.scene.Tag != "" && math.Abs(y-t.cutY) < tagHeight/2+labelSize*0.7
	}
	tag := t.tagBox()
	free := func(box canvas.Rect) bool {
		return t.scene.Tag == "" || box.Y1 < tag.Y0-4 || box.Y0 > tag.Y1+4
	}
	left := 0.0
	if t.slim() {
		left = slimRuler
	}
	return heightScale{
		left: left, palette: t.scene.Palette, fonts: t.scene.Fonts, height: t.scene.Height - t.keyHeight(), percents: t.scene.Width >= leastPercentMap,
		underTag: underTag, free: free,
	}
}

// rulerItems are ruler, levels and tag.
func (t *NerveTree) rulerItems() []Item {
	g := Group{ID: "ruler", Title: "Centimetres"}
	h := t.heightScale()
	if r := t.scene.Ruler; r != nil && t.ruled() {
		from, okFrom := t.scale.y((anatomy.Position{Segment: r.Segment}).Along() + 1e-9)
		to, okTo := t.scale.y((anatomy.Position{Segment: r.Segment, T: 1 - 1e-9}).Along())
		if okFrom && okTo {
			g.Items = append(g.Items, h.ticks(from, to, r.LengthCM)...)
			if t.slim() {
				g.Items = append(g.Items, h.landmarkAbove(r.Landmark, from, t.left-treeMargin/2)...)
			} else {
				g.Items = append(g.Items, h.landmark(r.Landmark, from, t.left-treeMargin/2)...)
			}
			g.Items = append(g.Items, h.brackets(t.levels, !t.scene.Plain)...)
		}
	}
	if tag := t.tagBox(); !tag.Empty() {
		g.Items = append(g.Items, cutTag(t.scene.Palette, t.scene.Tag, "", tag)...)
	}
	return []Item{g}
}
