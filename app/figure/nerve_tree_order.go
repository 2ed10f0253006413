package figure

import (
	"cmp"
	"slices"

	"tmratlas/anatomy"
)

// order is the lines from left to right. Each stands beside those it gives off, so that no elbow crosses a line: the one
// that leaves first stands furthest away. Skin nerves come first, as one bundle. The line whose stations are named comes last, and before it its tree and that
// of the selected nerve.
func (t *NerveTree) order() []int {
	t.focus = t.focusLine()
	children := make([][]int, len(t.lines))
	var roots []int
	for i, l := range t.lines {
		if l.parent < 0 {
			roots = append(roots, i)
		} else {
			children[l.parent] = append(children[l.parent], i)
		}
	}
	for _, c := range children {
		slices.SortStableFunc(c, func(a, b int) int { return cmp.Compare(t.lines[a].leaves, t.lines[b].leaves) })
	}
	last := t.rootOf(t.focus)
	slices.SortStableFunc(roots, func(a, b int) int {
		rank := func(i int) int {
			switch {
			case i == last:
				return 3
			case last >= 0 && t.lines[i].Nerve.InSheath != nil && t.lines[i].Nerve.Parent == t.lines[last].Nerve.Parent:
				return 2
			case i == t.rootOf(t.selected()):
				return 1
			case t.bundled(i):
				return -1
			}
			return 0
		}
		return cmp.Compare(rank(a), rank(b))
	})
	var order []int
	var toRight, toLeft func(i int)
	toRight = func(i int) {
		order = append(order, i)
		for _, c := range slices.Backward(children[i]) {
			toRight(c)
		}
	}
	toLeft = func(i int) {
		for _, c := range children[i] {
			toLeft(c)
		}
		order = append(order, i)
	}
	for _, root := range roots {
		if root != last {
			toRight(root)
			continue
		}
		way := t.wayTo(t.focus)
		for k, i := range way {
			for _, c := range children[i] {
				if k+1 == len(way) || c != way[k+1] {
					toLeft(c)
				}
			}
			order = append(order, i)
		}
	}
	return order
}

// bundled reports whether a line is one of those that stand close at the left: a severed skin nerve that comes from no
// other line, gives off none and is not looked at.
func (t *NerveTree) bundled(i int) bool {
	l := t.lines[i]
	return l.Severed && !l.Selected && l.Nerve.Kind == anatomy.Sensory && l.parent < 0 && l.shape.lanes == 0 &&
		!slices.ContainsFunc(t.lines, func(other treeLine) bool { return other.parent == i })
}

// wayTo is the lines from a root to a line.
func (t *NerveTree) wayTo(i int) []int {
	var way []int
	for ; i >= 0; i = t.lines[i].parent {
		way = append(way, i)
	}
	slices.Reverse(way)
	return way
}

// rootOf is where the tree of a line begins, -1 for no line.
func (t *NerveTree) rootOf(i int) int {
	if i < 0 {
		return -1
	}
	return t.wayTo(i)[0]
}

// focusLine is the line whose stations matter most: that of the selected nerve when the cut leaves it some, else that of
// the chosen branch, else the one with most offered branches, else the selected one.
func (t *NerveTree) focusLine() int {
	selected := t.selected()
	offered := make([]int, len(t.lines))
	chosen := -1
	if t.beyond != nil {
		chosen = t.beyond.line
	}
	for _, st := range t.stations {
		if st.line == selected && st.State != anatomy.LostBranch {
			return selected
		}
		if st.Offered {
			offered[st.line]++
		}
		if st.Selected {
			chosen = st.line
		}
	}
	if chosen >= 0 {
		return chosen
	}
	if len(offered) > 0 {
		if most := slices.Max(offered); most > 0 {
			return slices.Index(offered, most)
		}
	}
	return selected
}
