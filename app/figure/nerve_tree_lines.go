package figure

import (
	"image/color"
	"math"

	"github.com/tdewolff/canvas"
)

// treeLine is a nerve as an upright line.
type treeLine struct {
	MapNerve
	color    color.NRGBA
	style    LineStyle
	parent   int     // the line it comes from, -1 when it comes from none that is shown
	leaves   float64 // where it leaves that, in points from the top
	from, to float64 // its course, in points from the top; both may be out of view
	live     float64 // down to where it is left; below that it is drawn as it was
	x        float64
	aside    float64 // its place across above where it parts from another in one sheath
	parts    float64 // that height, in points from the top; 0 for none
	shape    columnShape
	hangs    bool // on the line of the plexus
}

// stubLength is how much is drawn above the cut of a nerve that is divided in the plexus, before it begins.
const stubLength = 16

// layLines finds the nerves that are in view, in the order of the scene.
func (t *NerveTree) layLines() {
	index := map[string]int{}
	for _, n := range t.scene.Nerves {
		proximal, distal := math.Inf(1), math.Inf(-1)
		for _, w := range n.Nerve.Course {
			at := w.Position().Along()
			proximal, distal = min(proximal, at), max(distal, at)
		}
		l := treeLine{MapNerve: n, parent: -1, style: t.scene.Palette.Line(n.Nerve.Slug, n.Nerve.Kind)}
		l.color, _ = t.scene.Palette.Nerve(n.Nerve.Slug, t.parentOf)
		l.leaves, _ = t.scale.y(n.Nerve.Start().Along())
		l.from, _ = t.scale.y(proximal)
		l.to, _ = t.scale.y(distal)
		if !n.Severed && (l.to < 0 || l.from > t.scene.Height) {
			continue
		}
		if parent, ok := index[n.Nerve.Parent]; ok {
			l.parent = parent
		}
		l.live = t.liveEnd(&l)
		index[n.Nerve.Slug] = len(t.lines)
		t.lines = append(t.lines, l)
	}
}

func (t *NerveTree) parentOf(slug string) string {
	for _, n := range t.scene.Nerves {
		if n.Nerve.Slug == slug {
			return n.Nerve.Parent
		}
	}
	return ""
}

// liveEnd is where a line ends that is severed: on the cut, but where single rays are taken and the nerve begins beyond
// the cut, at its parent, which stays for the neighbouring ray. A nerve that begins beyond the cut and comes from the
// plexus is divided there: it is drawn from a little above the cut.
func (t *NerveTree) liveEnd(l *treeLine) float64 {
	switch {
	case !l.Severed || t.scene.Passing[l.Nerve.Slug]:
		return l.to
	case l.from < t.cutY:
		return min(l.to, t.cutY)
	case l.parent >= 0:
		return l.leaves
	default:
		l.from = t.cutY - stubLength
		return t.cutY
	}
}

// elbowRadius is that of the bends of a line where it leaves another.
const elbowRadius = 6

// path is a line from one height to another, with its elbow when it begins at the beginning of the line; empty when the
// second lies above the first.
func (t *NerveTree) path(l treeLine, from, to float64) *canvas.Path {
	from, to = math.Max(from, -leaderCasing), math.Min(to, t.scene.Height+leaderCasing)
	path := &canvas.Path{}
	switch {
	case l.parent >= 0 && from <= l.leaves && l.leaves > -elbowRadius:
		start := t.lines[l.parent].x
		path.MoveTo(start, l.leaves-elbowRise(start, l.x))
		turn(path, start, l.x, l.leaves)
	case to <= from:
		return path
	case l.parts > 0 && from < l.parts:
		path.MoveTo(l.aside, from)
		if to < l.parts {
			path.LineTo(l.aside, to)
			return path
		}
		turn(path, l.aside, l.x, l.parts)
	default:
		path.MoveTo(l.x, from)
	}
	if at := path.Pos(); to > at.Y {
		path.LineTo(l.x, to)
	}
	return path
}

// elbowRise is how far an elbow reaches above and below the height at which it crosses from one place to another.
func elbowRise(from, to float64) float64 { return math.Min(elbowRadius, math.Abs(to-from)/2) }

// turn goes on across, in an elbow at a height.
func turn(path *canvas.Path, from, to, y float64) {
	r := elbowRise(from, to)
	side := math.Copysign(r, to-from)
	path.LineTo(from, y-r)
	path.QuadTo(from, y, from+side, y)
	path.LineTo(to-side, y)
	path.QuadTo(to, y, to, y+r)
}

// end is where the line of a nerve ends that divides: before the bend of the last that it divides into, so that it flows
// into it.
func (t *NerveTree) end(i int) float64 {
	to, last := t.lines[i].to, math.Inf(-1)
	for _, l := range t.lines {
		if l.parent == i && math.Abs(l.leaves-to) < 2*elbowRadius {
			last = math.Max(last, l.leaves-elbowRadius)
		}
	}
	if !math.IsInf(last, -1) {
		return last
	}
	return to
}

// ghostItems are the courses that severed nerves had beyond the cut.
func (t *NerveTree) ghostItems() []Item {
	stroke := t.scene.Palette.Lines.Ghost.Stroke(t.scene.Palette.Figure.GhostLine, false)
	g := Group{ID: "former-courses", Title: "What is removed, as it was"}
	for i, l := range t.lines {
		if from, to := t.ghostFrom(l), t.end(i); from < to && l.live < to {
			g.Items = append(g.Items, Shape{Path: t.path(l, from, to), Stroke: stroke})
		}
	}
	return []Item{g}
}

// lineItems are the nerves as far as they are left, the selected one in front. Those that are not selected dim, never
// their casing.
func (t *NerveTree) lineItems() []Item {
	g := Group{ID: "nerves", Title: "Nerves"}
	for _, selected := range []bool{false, true} {
		for i, l := range t.lines {
			if l.Selected != selected {
				continue
			}
			stroke := l.style.Stroke(l.color, selected)
			if !selected && t.selected() >= 0 {
				stroke.Color = t.dimmed(l.color)
			}
			casing := Stroke{Color: t.scene.Palette.UI.Surface, Width: stroke.Width + t.scene.Palette.Lines.Casing, Cap: ButtCap}
			if len(stroke.Dash) > 0 || l.parent >= 0 { // a round cap would stick out of the line that it leaves
				stroke.Cap = ButtCap
			}
			if root := t.rootPath(l); !root.Empty() {
				thin := stroke
				thin.Width *= plexusRoot
				g.Items = append(g.Items, Shape{Path: root, Stroke: casing}, Shape{Path: root, Stroke: thin})
			}
			if path := t.path(l, l.from, min(l.live, t.end(i))); !path.Empty() {
				g.Items = append(g.Items, Shape{Path: path, Stroke: casing}, Shape{ID: l.Nerve.Slug, Path: path, Stroke: stroke})
			}
		}
	}
	return []Item{g}
}

func (t *NerveTree) dimmed(c color.NRGBA) color.NRGBA {
	return mix(t.scene.Palette.UI.Surface, c, t.scene.Palette.Lines.UnselectedOpacity+dimFloor)
}

// selected is the line of the selected nerve, -1 without one.
func (t *NerveTree) selected() int {
	for i, l := range t.lines {
		if l.Selected {
			return i
		}
	}
	return -1
}
