package figure

import (
	"image/color"
	"math"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// mapTwig is a motor branch in the drawing.
type mapTwig struct {
	MapBranch
	points polyline // from its nerve to where it enters the muscle
	color  color.NRGBA
}

// twigStray is how far, as a height, a branch drawn on the plate may lie from the data before the data are drawn
// instead.
const twigStray = 8

// layTwigs finds the course of the motor branches.
func (m *LimbMap) layTwigs() {
	for _, t := range m.scene.Twigs {
		line := m.drawnTwig(t.Branch)
		if line == nil {
			line = m.madeTwig(t.Branch)
		}
		if line == nil {
			continue
		}
		m.twigs = append(m.twigs, mapTwig{t, m.onPage(line), m.twigColor(t.Branch)})
	}
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

// drawnTwig is the branch as the plate draws it, nil when it does not or when the data place it elsewhere.
func (m *LimbMap) drawnTwig(b *anatomy.Branch) polyline {
	path := m.scene.Plate.branchPath(b.ID)
	if path == nil {
		return nil
	}
	line := flattened(path, nerveStray)[0]
	enters, ok := m.scene.Plate.Point(b.Enters.Position())
	if !ok || math.Abs(line[len(line)-1].Y-enters.Y) > twigStray {
		return nil
	}
	return line
}

// madeTwig is a branch from its two heights: it leaves its nerve along it and bends to the middle of the muscle.
func (m *LimbMap) madeTwig(b *anatomy.Branch) polyline {
	p := m.scene.Plate
	leaves, okLeaves := p.Point(b.Leaves.Position())
	enters, okEnters := p.Point(b.Enters.Position())
	from, onNerve := m.onNerve(b.Nerve, leaves.Y)
	if !okLeaves || !okEnters || !onNerve {
		return nil
	}
	id := b.Muscle
	if b.Head != "" {
		id += "--" + b.Head
	}
	to, ok := p.inside(id, enters.Y, from.X)
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
	return flattened(path, nerveStray)[0]
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

// Widths of motor branches, in points.
const (
	twigWidth         = 1.3
	twigWidthSelected = 2.8
	forkLength        = 22
)

// twigItems are the branches, the selected one last and with its divisions in the muscle.
func (m *LimbMap) twigItems() []Item {
	var items []Item
	for _, selected := range []bool{false, true} {
		for _, t := range m.twigs {
			if t.Selected != selected {
				continue
			}
			width := twigWidth
			paths := []*canvas.Path{t.points.path()}
			if selected {
				width = twigWidthSelected
				paths = append(paths, forks(t.points)...)
			}
			for _, path := range paths {
				items = append(items, Shape{Path: path, Stroke: Stroke{Color: m.scene.Palette.UI.Surface, Width: width + m.scene.Palette.Lines.Casing*0.8}})
			}
			for i, path := range paths {
				id := ""
				if i == 0 {
					id = t.Branch.ID
				}
				items = append(items, Shape{ID: id, Path: path, Stroke: Stroke{Color: t.color, Width: width}})
			}
		}
	}
	return items
}

// forks are the divisions of a branch inside its muscle: two curves that go on from its end and part.
func forks(line polyline) []*canvas.Path {
	end := line[len(line)-1]
	before := line[max(0, len(line)-8)]
	way := end.Sub(before)
	if way.Length() == 0 {
		way = canvas.Point{Y: 1}
	}
	way = way.Norm(1)
	if way.Y < 0.5 { // muscles run along the limb, and so do their nerves
		way = canvas.Point{X: way.X * 0.8, Y: 0.7}.Norm(1)
	}
	side := canvas.Point{X: -way.Y, Y: way.X}
	var paths []*canvas.Path
	for _, turn := range []float64{-0.34, 0.3} {
		path := &canvas.Path{}
		path.MoveTo(end.X, end.Y)
		knee := end.Add(way.Mul(forkLength * 0.45)).Add(side.Mul(turn * forkLength * 0.6))
		tip := end.Add(way.Mul(forkLength * 1.1)).Add(side.Mul(turn * forkLength * 0.75))
		path.QuadTo(knee.X, knee.Y, tip.X, tip.Y)
		paths = append(paths, path)
	}
	return paths
}

// twigMarks ring the place where the selected branch enters its muscle.
func (m *LimbMap) twigMarks() []Item {
	var items []Item
	for _, t := range m.twigs {
		if t.Selected && !m.cut.takes(m.matrix.Inv().Dot(t.entry())) {
			items = append(items, ring(t.entry(), 5, m.scene.Palette.UI.Surface, Stroke{Color: m.scene.Palette.UI.Text, Width: 1.8}))
		}
	}
	return items
}

func (t mapTwig) entry() canvas.Point { return t.points[len(t.points)-1] }

func ring(at canvas.Point, radius float64, fill color.NRGBA, edge Stroke) Shape {
	return Shape{Path: canvas.Circle(radius).Translate(at.X, at.Y), Fill: Solid(fill), Stroke: edge}
}
