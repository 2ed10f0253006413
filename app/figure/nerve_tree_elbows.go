package figure

import (
	"cmp"
	"slices"
)

// elbowGap is the least distance of two lines that leave the same line to one side, in points.
const elbowGap = 4.4

// partElbows lets lines that leave the same line together do so one below the other.
func (t *NerveTree) partElbows() {
	for p := range t.lines {
		for _, side := range []float64{-1, 1} {
			var children []int
			for i, l := range t.lines {
				if l.parent == p && side*(l.x-t.lines[p].x) > 0 {
					children = append(children, i)
				}
			}
			slices.SortStableFunc(children, func(a, b int) int {
				return cmp.Compare(side*t.lines[b].x, side*t.lines[a].x)
			})
			for k := 1; k < len(children); k++ {
				before := t.lines[children[k-1]].leaves
				if d := t.lines[children[k]].leaves - before; d >= 0 && d < elbowGap {
					t.lines[children[k]].leaves = before + elbowGap
				}
			}
		}
	}
}

// sheathGap is the distance of two lines that run in one sheath, in points.
const sheathGap = 6.5

// joinSheaths lets two nerves of one sheath run side by side down to where they part, when that is above the cut: the
// one with its stations nearer the names stays upright, the other turns aside to its own place.
func (t *NerveTree) joinSheaths() {
	for i := range t.lines {
		l := &t.lines[i]
		if l.parent >= 0 || l.Nerve.InSheath == nil {
			continue
		}
		parts, ok := t.scale.y(l.Nerve.InSheath.Until.Along())
		if !ok || parts < 2*elbowRadius || parts+2*elbowRadius > t.cutY || t.leavesAbove(i, parts) {
			continue
		}
		for k := i + 1; k < len(t.lines); k++ {
			if other := t.lines[k]; other.parent < 0 && other.Nerve.InSheath != nil && other.Nerve.InSheath.Nerve == l.Nerve.InSheath.Nerve {
				l.aside, l.parts = other.x-sheathGap, parts
			}
		}
	}
}

// leavesAbove reports whether a branch of a line leaves it above a height.
func (t *NerveTree) leavesAbove(line int, y float64) bool {
	return slices.ContainsFunc(t.stations, func(st treeStop) bool { return st.line == line && st.leaves < y })
}
