package figure

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// mapEnd is a severed end.
type mapEnd struct {
	nerve *mapLine
	at    canvas.Point
}

// endGap keeps the ends apart on a cut through a girdle, in points.
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
	if m.scene.Cut.Segment == anatomy.ShoulderGirdle || m.scene.Cut.Segment == anatomy.Pelvis {
		m.layPlexusEnds(m.onPage(m.cut.lines[0]))
	}
}

// layPlexusEnds adds the ends of nerves that the plate does not draw as far as the cut, most of them because they are
// divided in the plexus: on the cut, on the way from the spine to where they begin. The cut runs down from neck or flank,
// and the ends keep the order in which their roots leave the spine.
func (m *LimbMap) layPlexusEnds(cut polyline) {
	spine := canvas.Point{X: m.toPage(canvas.Point{X: m.scene.Plate.midline()}).X, Y: cut[0].Y}
	for i := range m.lines {
		l := &m.lines[i]
		if l.Severed && !slices.ContainsFunc(m.ends, func(e mapEnd) bool { return e.nerve.Nerve == l.Nerve }) {
			at, ok := (polyline{l.points[0], spine}).crossing(cut)
			if !ok {
				at = cut.pointAt(cut.nearest(l.points[0]))
			}
			m.ends = append(m.ends, mapEnd{l, at})
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

// byRoots orders nerves by their lowest root, then by their highest, down the spine.
func byRoots(a, b *anatomy.Nerve) int {
	return cmp.Or(
		byRoot(slices.MaxFunc(a.Roots, byRoot), slices.MaxFunc(b.Roots, byRoot)),
		byRoot(slices.MinFunc(a.Roots, byRoot), slices.MinFunc(b.Roots, byRoot)),
	)
}

// byRoot orders roots, such as "C8", "T12" and "L1", down the spine.
func byRoot(a, b string) int {
	part := func(root string) (region, number int) {
		number, _ = strconv.Atoi(root[1:])
		return strings.Index("CTLS", root[:1]), number
	}
	regionA, numberA := part(a)
	regionB, numberB := part(b)
	return cmp.Or(cmp.Compare(regionA, regionB), cmp.Compare(numberA, numberB))
}
