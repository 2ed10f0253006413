package figure

import (
	"cmp"
	"slices"
	"strings"
)

// Room of the names at the left of the limb, in points.
const (
	leftClear   = 3  // from the levels
	skinClear   = 4  // from the limb
	leftNameMax = 38 // height of a name of two lines with the gap below it
	leftDown    = 60 // how far below the cut the names may begin, where the limb tapers
)

// namedAtLeft are the ends that are named below the cut at the left of the limb, with their column: as many of those left
// of its axis, from the skin inwards, as find room between the levels and the limb.
func (m *LimbMap) namedAtLeft(names []callout) (left column, named []callout) {
	cut := m.acrossCut()
	trunkAtLeft := len(m.scene.Plate.trunkJoin) > 0 && m.scene.Plate.lateral*m.mirror() > 0
	for _, c := range names {
		if c.end && c.target.X < (cut[0].X+cut[len(cut)-1].X)/2 {
			named = append(named, c)
		}
	}
	if trunkAtLeft {
		return left, nil
	}
	slices.SortStableFunc(named, func(a, b callout) int { return cmp.Compare(a.target.X, b.target.X) })
	for ; len(named) > 0; named = named[:len(named)-1] {
		for down := 0.0; down <= leftDown; down += leftDown / 10 {
			if left, ok := m.wrapLeft(named, m.CutY()+nameGap+down); ok {
				return left, named
			}
		}
	}
	return left, nil
}

// wrapLeft breaks names for a column at the left of the limb that begins below a height. ok is false without room.
func (m *LimbMap) wrapLeft(named []callout, cut float64) (left column, ok bool) {
	tall := float64(len(named)) * leftNameMax
	skin, _ := m.skinLeft(cut+nameGap, tall)
	left = column{x: skin - skinClear, direction: -1, cut: cut, bottom: m.scene.Height - 10, size: labelSize}
	room := left.x - m.left - m.heightScale().levelX() - leftClear - swatchLength - swatchToText
	for i := range named {
		c := &named[i]
		c.text = m.scene.Fonts.Balance(c.text, labelSize, c.bold, room)
		if strings.Count(c.text, "\n") > 1 || m.scene.Fonts.Width(c.text, labelSize, c.bold) > room {
			return left, false
		}
	}
	return left, cut+tall < left.bottom
}
