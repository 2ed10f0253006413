package figure

import (
	"image/color"
	"math"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// mapTwig is a motor branch in the drawing.
type mapTwig struct {
	MapBranch
	points polyline   // from its nerve to where it enters the muscle
	runs   []nerveRun // of all its twigs
	many   bool       // it has several twigs
	color  color.NRGBA
}

// layTwigs finds the course of the motor branches.
func (m *LimbMap) layTwigs() {
	for _, t := range m.scene.Twigs {
		lines := m.drawnTwigs(t.Branch)
		if len(lines) == 0 && (t.Offered || t.Selected) { // others show on the face of the limb that has them
			lines = m.madeTwig(t.Branch)
		}
		if len(lines) == 0 {
			continue
		}
		twig := mapTwig{MapBranch: t, points: m.onPage(lines[0].points), color: m.twigColor(t.Branch), many: len(lines) > 1}
		far := m.farBranch(t.Branch)
		for _, line := range lines {
			depths := m.depths(line, len(line.points))
			for i := range depths {
				if far {
					depths[i] = farDepth
				}
			}
			settle(line.points, depths)
			twig.runs = append(twig.runs, runsOf(m.onPage(line.points), depths)...)
		}
		m.twigs = append(m.twigs, twig)
	}
}

// farBranch reports whether the data place a branch on the far side of the limb.
func (m *LimbMap) farBranch(b *anatomy.Branch) bool {
	for _, l := range m.lines {
		if l.Nerve.Slug == b.Nerve {
			w, ok := l.Nerve.At(b.Leaves.Position())
			return ok && w.Depth != m.scene.Plate.near()
		}
	}
	return false
}

func (m *LimbMap) twigColor(b *anatomy.Branch) color.NRGBA {
	for _, l := range m.lines {
		if l.Nerve.Slug == b.Nerve {
			return l.color
		}
	}
	c, _ := m.scene.Palette.Nerve(b.Nerve, m.parentOf)
	return c
}

// drawnTwigs is the branch as the plate draws it, with the ends of its first twig moved to the heights of the data: the
// plate tells how it runs, the data where. The shift of each end fades out towards the other. Further twigs move along.
func (m *LimbMap) drawnTwigs(b *anatomy.Branch) []nerveLine {
	p := m.scene.Plate
	lines := slices.Clone(p.branches[b.ID])
	enters, known := p.Point(b.Enters.Position())
	if len(lines) == 0 || !known {
		return nil
	}
	first, last := lines[0].points[0], lines[0].points[len(lines[0].points)-1]
	start, end := canvas.Point{}, canvas.Point{}
	if p.upright(b.Leaves.Segment) {
		leaves, _ := p.Point(b.Leaves.Position())
		if at, on := m.onNerve(b.Nerve, leaves.Y); on {
			start = at.Sub(first)
		}
	}
	if p.upright(b.Enters.Segment) {
		end.Y = enters.Y - last.Y
	}
	for i := range lines {
		lines[i].points = lines[i].points.shifted(start, end)
	}
	return lines
}

// upright reports whether heights of a segment are read off vertically on the plate.
func (p *Plate) upright(s anatomy.Segment) bool {
	a, ok := p.axes[s]
	return ok && a.upright()
}

// shifted is the line with its first point moved by one way and its last by another, and those between by what lies
// between the two.
func (l polyline) shifted(first, last canvas.Point) polyline {
	moved, passed, length := slices.Clone(l), 0.0, l.length()
	for i := range moved {
		if i > 0 {
			passed += l[i].Sub(l[i-1]).Length()
		}
		if length > 0 {
			moved[i] = l[i].Add(first.Interpolate(last, passed/length))
		}
	}
	return moved
}

// madeTwig is a branch from its two heights: it leaves its nerve along it and bends to the middle of the muscle.
func (m *LimbMap) madeTwig(b *anatomy.Branch) []nerveLine {
	p := m.scene.Plate
	leaves, okLeaves := p.Point(b.Leaves.Position())
	enters, okEnters := p.Point(b.Enters.Position())
	from, onNerve := m.onNerve(b.Nerve, leaves.Y)
	if !okLeaves || !okEnters || !onNerve {
		return nil
	}
	to, ok := p.inside(partID(b.Muscle, b.Head), enters.Y, from.X)
	if !ok {
		return nil
	}
	if to.Y < from.Y+4 { // enters at the height where it leaves, or above: a short way down keeps it a curve
		from.Y = math.Min(from.Y, to.Y-4)
	}
	drop := (to.Y - from.Y) * 0.45
	path := &canvas.Path{}
	path.MoveTo(from.X, from.Y)
	path.CubeTo(from.X, from.Y+drop, to.X-(to.X-from.X)*0.35, to.Y-drop*0.8, to.X, to.Y)
	return []nerveLine{{points: flattened(path, nerveStray)[0]}}
}

// onNerve is where a nerve of the map lies at y, in the unit of the plate.
func (m *LimbMap) onNerve(slug string, y float64) (at canvas.Point, ok bool) {
	back := m.matrix.Inv()
	for _, l := range m.lines {
		if l.Nerve.Slug != slug {
			continue
		}
		for i := 1; i < len(l.points); i++ {
			a, b := back.Dot(l.points[i-1]), back.Dot(l.points[i])
			if (a.Y-y)*(b.Y-y) <= 0 && a.Y != b.Y {
				return a.Interpolate(b, (y-a.Y)/(b.Y-a.Y)), true
			}
		}
	}
	return canvas.Point{}, false
}

// inside is a place inside a muscle at y, on the side towards x but clear of its edge. Where the muscle is not drawn at
// that height, the nearest height at which it is.
func (p *Plate) inside(id string, y, x float64) (at canvas.Point, ok bool) {
	best := math.Inf(1)
	for _, s := range p.silhouettes(id) {
		if s.part != "" && s.part != "belly" {
			continue
		}
		h := min(max(y, s.bounds.Y0+0.06*s.bounds.H()), s.bounds.Y1-0.06*s.bounds.H())
		left, right := math.Inf(1), math.Inf(-1)
		for _, line := range s.area {
			for i := range line {
				a, b := line[i], line[(i+1)%len(line)]
				if (a.Y > h) != (b.Y > h) {
					c := a.X + (b.X-a.X)*(h-a.Y)/(b.Y-a.Y)
					left, right = math.Min(left, c), math.Max(right, c)
				}
			}
		}
		if left > right {
			continue
		}
		inset := 0.38 * (right - left)
		c := canvas.Point{X: min(max(x, left+inset), right-inset), Y: h}
		if d := math.Abs(h-y) + 0.1*math.Abs(c.X-x); d < best {
			best, at, ok = d, c, true
		}
	}
	return at, ok
}
