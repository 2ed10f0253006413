package figure

import (
	"cmp"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// mapEnd is a severed end.
type mapEnd struct {
	nerve *mapLine
	at    canvas.Point
}

// endGap keeps the ends apart on a cut through the shoulder girdle, in points.
const endGap = 11

// layEnds finds where the cut, given as lines of the drawing, meets the severed nerves.
func (m *LimbMap) layEnds(cut []polyline) {
	for i := range m.lines {
		l := &m.lines[i]
		if !l.Severed {
			continue
		}
		if at, ok := l.points.crossingAny(cut); ok {
			m.ends = append(m.ends, mapEnd{l, at})
		}
	}
	if m.scene.Cut.Segment == anatomy.ShoulderGirdle {
		m.layPlexusEnds(m.onPage(m.cut.lines[0]))
	}
}

// layPlexusEnds adds the ends of nerves that the plate does not draw as far as the cut, most of them because they are
// divided in the plexus: on the cut, where it lies nearest to them. The cut runs down from the neck to the axilla, and
// the ends keep the order in which their roots leave the spine.
func (m *LimbMap) layPlexusEnds(cut polyline) {
	for i := range m.lines {
		l := &m.lines[i]
		if l.Severed && !slices.ContainsFunc(m.ends, func(e mapEnd) bool { return e.nerve.Nerve == l.Nerve }) {
			nearest := slices.MinFunc(l.points, func(a, b canvas.Point) int { return cmp.Compare(cut.distanceTo(a), cut.distanceTo(b)) })
			m.ends = append(m.ends, mapEnd{l, cut.pointAt(cut.nearest(nearest))})
		}
	}
	slices.SortStableFunc(m.ends, func(a, b mapEnd) int {
		return cmp.Or(byRoots(a.nerve.Nerve, b.nerve.Nerve), cmp.Compare(cut.nearest(a.at), cut.nearest(b.at)))
	})
	wishes := make([]float64, len(m.ends))
	for i, e := range m.ends {
		wishes[i] = cut.nearest(e.at)
	}
	for i, along := range spread(wishes, make([]float64, len(m.ends)), endGap, 0, cut.length()) {
		m.ends[i].at = cut.pointAt(along)
	}
}

// byRoots orders nerves of the upper limb by their lowest root, then by their highest. "C8" sorts before "T1" as text too.
func byRoots(a, b *anatomy.Nerve) int {
	return cmp.Or(
		cmp.Compare(slices.Max(a.Roots), slices.Max(b.Roots)),
		cmp.Compare(slices.Min(a.Roots), slices.Min(b.Roots)),
	)
}
