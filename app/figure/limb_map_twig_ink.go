package figure

import (
	"image/color"

	"github.com/tdewolff/canvas"
)

// Widths of motor branches, in points.
const (
	twigWidth         = 1.3
	keptTwigWidth     = 1.1
	twigWidthSelected = 2.6
	forkWidth         = 1.7
	forkLength        = 22
)

// twigItems are the branches: first those that are only kept, then those offered, the selected one last and with its
// divisions in the muscle.
func (m *LimbMap) twigItems() []Item {
	var items []Item
	for _, rank := range []twigRank{keptTwig, offeredTwig, selectedTwig} {
		for _, t := range m.twigs {
			if t.rank() != rank {
				continue
			}
			items = append(items, m.twigShapes(t)...)
		}
	}
	return items
}

// twigRank is how far a branch stands out.
type twigRank int

const (
	keptTwig twigRank = iota
	offeredTwig
	selectedTwig
)

func (t mapTwig) rank() twigRank {
	switch {
	case t.Selected:
		return selectedTwig
	case t.Offered:
		return offeredTwig
	default:
		return keptTwig
	}
}

// twigShapes are a branch: all its casings, then its lines, so that no casing lies on a line. The selected one shows
// through what lies over it and goes on into its muscle.
func (m *LimbMap) twigShapes(t mapTwig) []Item {
	var casings, lines []Item
	add := func(path *canvas.Path, stroke Stroke, id string, cased bool) {
		if cased {
			strength := 1.0
			if t.rank() == keptTwig {
				strength = keptCasing
			}
			casing := m.casing(stroke.Width+m.scene.Palette.Lines.Casing*0.8, strength)
			casing.Cap = RoundCap
			casings = append(casings, Shape{Path: path, Stroke: casing})
		}
		lines = append(lines, Shape{ID: id, Path: path, Stroke: stroke})
	}
	plain := m.twigStroke(t)
	for _, r := range t.runs {
		stroke, cased := plain, true
		switch {
		case r.depth == farDepth:
			stroke.Dash, cased = []float64{0.1, stroke.Width * 2}, t.Selected
		case r.depth == veiledDepth && !t.Selected:
			stroke.Color, stroke.Cap, cased = faded(stroke.Color, veiled), ButtCap, false
		}
		add(r.points.path(), stroke, t.Branch.ID, cased)
	}
	if t.Selected && !t.many {
		for _, fork := range forks(t.points) {
			add(fork, Stroke{Color: t.color, Width: forkWidth}, "", true)
		}
	}
	return append(casings, lines...)
}

// twigStroke is the line of a branch where it lies open.
func (m *LimbMap) twigStroke(t mapTwig) Stroke {
	switch t.rank() {
	case selectedTwig:
		return Stroke{Color: t.color, Width: twigWidthSelected}
	case offeredTwig:
		return Stroke{Color: t.color, Width: twigWidth}
	default:
		return Stroke{Color: m.dimmed(t.color), Width: keptTwigWidth}
	}
}

// keptCasing is the opacity of the casing of branches that are only kept.
const keptCasing = 0.4

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
			items = append(items, ring(t.entry(), entryRing, m.scene.Palette.UI.Surface, Stroke{Color: m.scene.Palette.UI.Text, Width: 1.8}))
		}
	}
	return items
}

func (t mapTwig) entry() canvas.Point { return t.points[len(t.points)-1] }

func ring(at canvas.Point, radius float64, fill color.NRGBA, edge Stroke) Shape {
	return Shape{Path: canvas.Circle(radius).Translate(at.X, at.Y), Fill: Solid(fill), Stroke: edge}
}
