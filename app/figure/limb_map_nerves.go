package figure

import (
	"image/color"
	"math"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// mapLine is one line of a nerve in the drawing.
type mapLine struct {
	MapNerve
	id     string // of the element on the plate, "" when the course was made from the data
	points polyline
	runs   []nerveRun
	color  color.NRGBA
	style  LineStyle
}

// nerveRun is a stretch of a line that lies at one depth.
type nerveRun struct {
	points polyline
	depth  depth
}

// layNerves finds the lines of the nerves and where the cut meets them.
func (m *LimbMap) layNerves() {
	cut := m.nerveCut.lengthened(cutReach)
	m.layPlexus()
	var missing []MapNerve
	for _, n := range m.scene.Nerves {
		drawn := m.scene.Plate.nerves[n.Nerve.Slug]
		met := false
		for _, l := range drawn {
			_, crosses := l.points.crossingAny(cut)
			met = met || crosses
		}
		if len(drawn) == 0 || n.Severed && !met && !m.nearCut(drawn) && n.Nerve.Passes(m.scene.Cut) {
			missing = append(missing, n)
			continue
		}
		for _, l := range drawn {
			l.points = m.reachingCut(l.points, n.Severed && !met)
			m.addLine(n, l)
		}
	}
	for _, n := range missing {
		if points := m.joined(n, m.scene.Plate.course(n.Nerve)); len(points) > 1 {
			m.addLine(n, nerveLine{points: smooth(points)})
			continue
		}
		for _, l := range m.scene.Plate.nerves[n.Nerve.Slug] {
			m.addLine(n, l)
		}
	}
	for i := range cut {
		cut[i] = m.onPage(cut[i])
	}
	m.layEnds(cut)
}

// layPlexus draws the trunks and cords of the brachial plexus where a cut through shoulder or girdle shows them: the nerves
// that it severs come from them. They have no name and no colour of their own.
func (m *LimbMap) layPlexus() {
	plate := m.scene.Plate
	if w, ok := plate.trunkWindow(m.scene.Cut); !ok || len(plate.trunkJoin) == 0 || m.view != w {
		return
	}
	var ids []string
	for id := range plate.nerves {
		if strings.HasPrefix(id, "brachial-plexus-") {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		for _, l := range plate.nerves[id] {
			m.addLine(MapNerve{Nerve: &anatomy.Nerve{Slug: id, Kind: anatomy.Mixed}}, l)
		}
	}
}

// cutReach is how far beyond the skin the cut still severs a nerve drawn there.
const cutReach = 8

// nearCutReach is how far from the cut a nerve may end on the plate and still be led on to it.
const nearCutReach = 30

// joinReach is how far from its parent a course may begin and still be joined to it.
const joinReach = 24

// nearCut reports whether one of the lines ends a little before the cut.
func (m *LimbMap) nearCut(lines []nerveLine) bool {
	for _, l := range lines {
		if end := l.points[len(l.points)-1]; m.cut.level && math.Abs(end.Y-m.cut.y()) < nearCutReach {
			return true
		}
	}
	return false
}

// reachingCut is the line, led on to the cut when it must reach it and ends a little before.
func (m *LimbMap) reachingCut(line polyline, must bool) polyline {
	end := line[len(line)-1]
	if y := m.cut.y(); must && m.cut.level && end.Y <= y && y-end.Y < nearCutReach {
		before := line[max(len(line)-6, 0)]
		slope := 0.0
		if end.Y > before.Y {
			slope = min(max((end.X-before.X)/(end.Y-before.Y), -0.5), 0.5)
		}
		return append(append(polyline{}, line...), canvas.Point{X: end.X + slope*(y+1-end.Y), Y: y + 1})
	}
	return line
}

// joined lets a course made from waypoints begin on the line of its parent, when that passes near.
func (m *LimbMap) joined(n MapNerve, points polyline) polyline {
	if len(points) < 2 {
		return points
	}
	nearest, from := float64(joinReach), canvas.Point{}
	for _, l := range m.lines {
		if l.Nerve.Slug != n.Nerve.Parent {
			continue
		}
		for _, at := range l.points {
			back := m.matrix.Inv().Dot(at)
			if d := back.Sub(points[0]).Length(); d < nearest {
				nearest, from = d, back
			}
		}
	}
	if nearest == joinReach {
		return points
	}
	for len(points) > 1 && points[0].Y < from.Y+joinReach/2 {
		points = points[1:]
	}
	return append(polyline{from}, points...)
}

// addLine takes a line of the plate into the drawing. What the data place on the far side of the limb is far even where
// nothing on the plate covers it.
func (m *LimbMap) addLine(n MapNerve, line nerveLine) {
	l := mapLine{MapNerve: n, id: line.id, points: m.onPage(line.points), color: m.nerveColor(n)}
	l.style = m.scene.Palette.Line(n.Nerve.Slug, n.Nerve.Kind)
	near := m.scene.Plate.near()
	depths := m.depths(line, len(line.points))
	far := false
	for i, at := range line.points {
		if w, ok := n.Nerve.At(m.scene.Plate.PositionAt(at.Y)); ok {
			far = w.Depth != near
		}
		if far {
			depths[i] = farDepth
		}
	}
	settle(line.points, depths)
	stays := len(l.points)
	if n.Severed && m.nerveCut.height != m.cut.height { // the clip at the cut does not end it
		stays = line.points.upTo(m.nerveCut.lengthened(cutReach))
	}
	l.runs = runsOf(l.points[:stays], depths[:stays])
	m.lines = append(m.lines, l)
}

// runsOf parts a line where its depth changes; each run ends where the next begins.
func runsOf(points polyline, depths []depth) []nerveRun {
	var runs []nerveRun
	for i, at := range points {
		if k := len(runs) - 1; k < 0 || runs[k].depth != depths[i] {
			if k >= 0 {
				runs[k].points = append(runs[k].points, at)
			}
			runs = append(runs, nerveRun{depth: depths[i]})
		}
		k := len(runs) - 1
		runs[k].points = append(runs[k].points, at)
	}
	return runs
}

// onPage is a line of the plate in the drawing.
func (m *LimbMap) onPage(line polyline) polyline {
	moved := make(polyline, len(line))
	for i, at := range line {
		moved[i] = m.toPage(at)
	}
	return moved
}

func (m *LimbMap) nerveColor(n MapNerve) color.NRGBA {
	c, ok := m.scene.Palette.Nerve(n.Nerve.Slug, m.parentOf)
	if !ok && n.Color != "" {
		c, _ = m.scene.Palette.Nerve(n.Color, m.parentOf)
	}
	return c
}

func (m *LimbMap) parentOf(slug string) string {
	for _, n := range m.scene.Nerves {
		if n.Nerve.Slug == slug {
			return n.Nerve.Parent
		}
	}
	return ""
}
