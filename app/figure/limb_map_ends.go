package figure

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// mapEnd is a severed end.
type mapEnd struct {
	nerve *mapLine
	at    canvas.Point // where the nerve meets the cut
	dot   canvas.Point // where its dot stands: there, or beside it where dots would hide one another
	share float64      // of the dot in the usual size
}

// Distances of the dots in points.
const (
	endGap     = 11 // from one middle to the next; beside a ring half of both
	ringGap    = 19
	endsBeyond = 16 // how far they may reach beyond the skin where there are many
)

// room is what a dot takes along the cut.
func (e mapEnd) room() float64 {
	if e.nerve.Selected {
		return ringGap * e.share
	}
	return endGap * e.share
}

// radius is that of a dot or of its ring.
func (e mapEnd) radius() float64 {
	if e.nerve.Selected {
		return endRing * e.share
	}
	return endRadius * e.share
}

// layEnds finds where the cut, given as lines of the drawing, meets the severed nerves.
func (m *LimbMap) layEnds(cut []polyline) {
	for i := range m.lines {
		l := &m.lines[i]
		if !l.Severed {
			continue
		}
		if at, ok := l.points.crossingAny(cut); ok {
			m.ends = append(m.ends, mapEnd{nerve: l, at: at, share: 1})
		}
	}
	across := m.acrossCut()
	along := func(a, b mapEnd) int { return cmp.Compare(across.nearest(a.at), across.nearest(b.at)) }
	if m.scene.Cut.Segment == anatomy.ShoulderGirdle || m.scene.Cut.Segment == anatomy.Pelvis {
		m.addPlexusEnds(across)
		slices.SortStableFunc(m.ends, func(a, b mapEnd) int { return cmp.Or(byRoots(a.nerve.Nerve, b.nerve.Nerve), along(a, b)) })
	} else {
		slices.SortStableFunc(m.ends, along)
	}
	m.layDots(across)
	m.addSideEnds()
}

// addSideEnds adds the ends of nerves that run into a removed digit from its side, beyond the cut across its ray. Their
// dots stand there, or as far along the nerve as they need to be clear of others.
func (m *LimbMap) addSideEnds() {
	if len(m.scene.Rays) == 0 {
		return
	}
	for i := range m.lines {
		l := &m.lines[i]
		if !l.Severed || slices.ContainsFunc(m.ends, func(e mapEnd) bool { return e.nerve == l }) {
			continue
		}
		taken := slices.IndexFunc(l.points, func(at canvas.Point) bool { return m.cut.takes(m.matrix.Inv().Dot(at)) })
		if taken <= 0 { // it begins in what is removed, so its parent is severed
			continue
		}
		e := mapEnd{nerve: l, at: l.points[taken], share: 1}
		if free := slices.IndexFunc(l.points[taken:], func(at canvas.Point) bool { return m.clearOfEnds(e, at) }); free >= 0 {
			e.dot = l.points[taken+free]
			m.ends = append(m.ends, e)
		}
	}
}

// clearOfEnds reports whether the dot of an end hides no other one at a place.
func (m *LimbMap) clearOfEnds(e mapEnd, at canvas.Point) bool {
	return !slices.ContainsFunc(m.ends, func(o mapEnd) bool { return o.dot.Sub(at).Length() < (o.room()+e.room())/2 })
}

// acrossCut is the cut through the nerves in the drawing as one line, from skin to skin; a cut through several rays is joined
// between them.
func (m *LimbMap) acrossCut() polyline { return m.onPage(slices.Concat(m.nerveCut.lines...)) }

// layDots sets the dots of the ends apart on the cut, in their order and each as near to its nerve as it can be. They stay
// between the edges of the skin unless their nerves do not, the cut ends in the axilla, or there are many; where there are
// too many they are smaller.
func (m *LimbMap) layDots(cut polyline) {
	if len(m.ends) == 0 {
		return
	}
	length, beyond := cut.length(), m.scene.Width
	line := cut.extended(beyond)
	wishes, rooms, need := make([]float64, len(m.ends)), make([]float64, len(m.ends)), 0.0
	for i, e := range m.ends {
		wishes[i], rooms[i] = line.nearest(e.at), e.room()
		need += rooms[i]
	}
	last := len(m.ends) - 1
	from := math.Min(beyond, wishes[0]-rooms[0]/2)
	to := math.Max(beyond+length, wishes[last]+rooms[last]/2)
	if m.nerveCut.level && len(cut) > 2 {
		to = beyond + length + need
	}
	share := math.Min(math.Max((to-from+2*endsBeyond)/need, leastEnd), 1)
	for i := range m.ends {
		m.ends[i].share = share
		rooms[i] = m.ends[i].room()
	}
	more := math.Max(share*need-(to-from), 0) / 2
	from, to = m.clearOfTag(line, from-more, to+more)
	for range mostWidenings {
		for i, along := range spread(wishes, rooms, 0, from, to) {
			m.ends[i].dot = line.pointAt(along)
		}
		if !m.widened(rooms) {
			break
		}
	}
}

// mostWidenings bounds how often dots are moved apart on a winding cut, where each step may ask for another.
const mostWidenings = 8

// clearOfTag moves the ends of a stretch of a level cut to the right of the place of the tag.
func (m *LimbMap) clearOfTag(line polyline, from, to float64) (newFrom, newTo float64) {
	tag := cutTagBox(m.scene.Fonts, m.scene.Tag, "", m.left+leastTag, 0)
	if tag.Empty() || !m.cut.level || len(line) > 2 {
		return from, to
	}
	left := tag.X1 + tagClear
	if line[0].X < line[1].X {
		move := math.Max(left-line.pointAt(from).X, 0)
		return from + move, to + move
	}
	move := math.Max(left-line.pointAt(to).X, 0)
	return from - move, to - move
}

// widened gives dots more room that the corner of a cut brings nearer to each other than they may be.
func (m *LimbMap) widened(rooms []float64) bool {
	found := false
	for i := 1; i < len(rooms); i++ {
		a, b := m.ends[i-1], m.ends[i]
		if short := (a.room()+b.room())/2 - a.dot.Sub(b.dot).Length(); short > 0.1 {
			rooms[i-1], rooms[i], found = rooms[i-1]+short, rooms[i]+short, true
		}
	}
	return found
}

// addPlexusEnds adds the ends of nerves that the plate does not draw as far as the cut, most of them because they are
// divided in the plexus: on the cut, on the way from the spine to where they begin. The cut runs down from neck or flank,
// and the ends keep the order in which their roots leave the spine.
func (m *LimbMap) addPlexusEnds(cut polyline) {
	spine := canvas.Point{X: m.toPage(canvas.Point{X: m.scene.Plate.midline()}).X, Y: cut[0].Y}
	for i := range m.lines {
		l := &m.lines[i]
		if l.Severed && !slices.ContainsFunc(m.ends, func(e mapEnd) bool { return e.nerve.Nerve == l.Nerve }) {
			at, ok := (polyline{l.points[0], spine}).crossing(cut)
			if !ok {
				at = cut.pointAt(cut.nearest(l.points[0]))
			}
			m.ends = append(m.ends, mapEnd{nerve: l, at: at, share: 1})
		}
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

// endMarks are dots on the cut, the selected one ringed and in front.
func (m *LimbMap) endMarks() []Item {
	g := Group{ID: "ends", Title: "Severed ends"}
	for _, e := range m.ends {
		g.Items = append(g.Items, m.endTick(e)...)
	}
	for _, selected := range []bool{false, true} {
		for _, e := range m.ends {
			if e.nerve.Selected == selected {
				g.Items = append(g.Items, endMark(m.scene.Palette, e.dot, e.nerve.color, selected, e.share)...)
			}
		}
	}
	return []Item{g}
}

// endTick leads from a dot that does not stand where its nerve meets the cut to the nerve a little above.
func (m *LimbMap) endTick(e mapEnd) []Item {
	line := e.nerve.points
	if e.dot.Sub(e.at).Length() < leastTick || line.distanceTo(e.at) > leastTick {
		return nil
	}
	from := line.pointAt(math.Max(line.nearest(e.at)-tickRise, 0))
	path := polyline{from, e.dot}.path()
	return []Item{
		Shape{Path: path, Stroke: Stroke{Color: m.scene.Palette.UI.Surface, Width: leaderCasing}},
		Shape{Path: path, Stroke: Stroke{Color: e.nerve.color, Width: leaderWidth}},
	}
}

// How far a dot must have moved for a tick, and how far above the cut that meets the nerve, in points.
const (
	leastTick = 1
	tickRise  = 12
)
