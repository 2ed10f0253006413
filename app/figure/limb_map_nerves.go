package figure

import (
	"image/color"
	"math"

	"github.com/tdewolff/canvas"
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

// nerveRun is a stretch of a line on one face of the limb.
type nerveRun struct {
	points polyline
	far    bool // on the far side of the bone in this view
}

// layNerves finds the lines of the nerves and where the cut meets them.
func (m *LimbMap) layNerves() {
	cut := m.cut.lengthened(cutReach)
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
			m.addLine(n, l.id, m.reachingCut(l.points, n.Severed && !met))
		}
	}
	for _, n := range missing {
		if points := m.joined(n, m.scene.Plate.course(n.Nerve)); len(points) > 1 {
			m.addLine(n, "", smooth(points))
			continue
		}
		for _, l := range m.scene.Plate.nerves[n.Nerve.Slug] {
			m.addLine(n, l.id, l.points)
		}
	}
	for i := range cut {
		cut[i] = m.onPage(cut[i])
	}
	m.layEnds(cut)
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

// addLine takes a line of the plate into the drawing.
func (m *LimbMap) addLine(n MapNerve, id string, line polyline) {
	l := mapLine{MapNerve: n, id: id, points: m.onPage(line), color: m.nerveColor(n)}
	l.style = m.scene.Palette.Line(n.Nerve.Slug, n.Nerve.Kind)
	near := m.scene.Plate.near()
	far := false
	for i, at := range line {
		if w, ok := n.Nerve.At(m.scene.Plate.PositionAt(at.Y)); ok {
			far = w.Depth != near
		}
		if k := len(l.runs) - 1; k < 0 || l.runs[k].far != far {
			if k >= 0 {
				l.runs[k].points = append(l.runs[k].points, l.points[i])
			}
			l.runs = append(l.runs, nerveRun{far: far})
		}
		k := len(l.runs) - 1
		l.runs[k].points = append(l.runs[k].points, l.points[i])
	}
	m.lines = append(m.lines, l)
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

// nerveItems are the nerves, far ones at the back and the selected one in front, and the motor branches.
func (m *LimbMap) nerveItems() []Item {
	if m.hides(NerveLayer) {
		return nil
	}
	chosen := false
	for _, l := range m.lines {
		chosen = chosen || l.Selected
	}
	g := Group{ID: "nerves"}
	for _, pass := range []struct{ selected, far bool }{{false, true}, {false, false}, {true, true}, {true, false}} {
		if pass.selected && !pass.far {
			g.Items = append(g.Items, m.twigItems()...)
		}
		for _, l := range m.lines {
			if l.Selected != pass.selected {
				continue
			}
			for _, r := range l.runs {
				if r.far == pass.far {
					g.Items = append(g.Items, m.nerveShapes(l, r, chosen && !l.Selected)...)
				}
			}
		}
	}
	return []Item{g}
}

// nerveShapes are a stretch of nerve: the casing, then the line. Lines that are not selected dim, never their casing.
func (m *LimbMap) nerveShapes(l mapLine, r nerveRun, dim bool) []Item {
	lines := m.scene.Palette.Lines
	stroke := l.style.Stroke(l.color, l.Selected)
	if r.far {
		width := math.Max(stroke.Width, lines.Deep.Width)
		stroke = lines.Deep.Stroke(l.color, false)
		if l.Selected {
			stroke.Width = width
		}
	}
	if dim {
		stroke.Color = mix(m.scene.Palette.UI.Surface, l.color, lines.UnselectedOpacity+dimFloor)
	}
	casing := Stroke{Color: m.scene.Palette.UI.Surface, Width: stroke.Width + lines.Casing}
	if r.far {
		casing.Color = faded(casing.Color, farCasing)
	}
	if len(stroke.Dash) > 0 && !r.far {
		stroke.Cap = ButtCap
	}
	path := r.points.path()
	return []Item{Shape{Path: path, Stroke: casing}, Shape{ID: l.id, Path: path, Stroke: stroke}}
}

// farCasing is the opacity of the casing on the far side of the bone.
const farCasing = 0.7

// dimFloor keeps dimmed lines told apart where muscle shines beside them.
const dimFloor = 0.05
