package figure

import (
	"math"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// HitKind is the kind of thing that a pointer can meet on a limb map.
type HitKind string

// The kinds of hit. A name counts as what it names.
const (
	HitNerve  HitKind = "nerve"
	HitMuscle HitKind = "muscle"
	HitBranch HitKind = "branch"
	HitCut    HitKind = "cut" // the line of the cut or its tag: it can be dragged
)

// Hit is what a pointer meets.
type Hit struct {
	Kind HitKind
	ID   string // slug of a nerve; slug or slug--head of a muscle; id of a branch; "" for the cut
}

// mark is something small that a pointer can meet.
type mark struct {
	hit      Hit
	distance func(at canvas.Point) float64
}

// At is what lies at a point of the drawing, or nearest to it within a tolerance in points. Dots, lines and names come
// before the muscles they lie on; of several the nearest wins, and of equally near ones the one in front. Of muscles the
// one in front wins; what is cut away is not met. ok is false where there is nothing.
func (m *LimbMap) At(x, y, tolerance float64) (hit Hit, ok bool) {
	at := canvas.Point{X: x, Y: y}
	best := math.Inf(1)
	for _, k := range m.marks(at) {
		if d := k.distance(at); d <= tolerance && d <= best {
			hit, best, ok = k.hit, d, true
		}
	}
	if ok {
		return hit, true
	}
	return m.muscleAt(at)
}

// marks are all things but muscles, from the back to the front.
func (m *LimbMap) marks(at canvas.Point) []mark {
	var marks []mark
	onLine := func(h Hit, line polyline) {
		marks = append(marks, mark{h, line.distanceTo})
	}
	if !m.hides(NerveLayer) && m.visible(at) {
		for _, selected := range []bool{false, true} {
			for _, l := range m.lines {
				if l.Selected == selected {
					onLine(Hit{HitNerve, l.Nerve.Slug}, l.points)
				}
			}
			for _, t := range m.twigs {
				if t.Selected == selected {
					onLine(Hit{HitBranch, t.Branch.ID}, t.points)
				}
			}
		}
	}
	for _, line := range m.cutLines() {
		onLine(Hit{Kind: HitCut}, line)
	}
	for _, n := range m.notes {
		marks = append(marks, mark{m.named(n.id), func(at canvas.Point) float64 { return fromBox(n.box, at) }})
	}
	for _, e := range m.ends {
		marks = append(marks, mark{Hit{HitNerve, e.nerve.Nerve.Slug}, func(at canvas.Point) float64 {
			return at.Sub(e.dot).Length() - e.radius() // below 0 inside, so that of two dots the nearer wins
		}})
	}
	for _, t := range m.twigs {
		if t.Selected && m.visible(t.entry()) {
			marks = append(marks, mark{Hit{HitBranch, t.Branch.ID}, func(at canvas.Point) float64 {
				return at.Sub(t.entry()).Length() - entryRing
			}})
		}
	}
	if m.scene.Tag != "" {
		marks = append(marks, mark{Hit{Kind: HitCut}, func(at canvas.Point) float64 { return fromBox(m.tag, at) }})
	}
	return marks
}

// entryRing is the radius of the ring where the selected branch enters its muscle, in points.
const entryRing = 5

// named is what a name of the map stands for.
func (m *LimbMap) named(id string) Hit {
	for _, n := range m.scene.Nerves {
		if n.Nerve.Slug == id {
			return Hit{HitNerve, id}
		}
	}
	for _, t := range m.scene.Twigs {
		if t.Branch.ID == id {
			return Hit{HitBranch, id}
		}
	}
	return Hit{HitMuscle, id}
}

// fromBox is the distance of a point from a box, 0 inside.
func fromBox(b canvas.Rect, at canvas.Point) float64 {
	return math.Hypot(math.Max(math.Max(b.X0-at.X, at.X-b.X1), 0), math.Max(math.Max(b.Y0-at.Y, at.Y-b.Y1), 0))
}

// muscleAt is the muscle in front at a point; the selected one is met through those over it, which are thinned.
func (m *LimbMap) muscleAt(at canvas.Point) (hit Hit, ok bool) {
	if !m.visible(at) {
		return Hit{}, false
	}
	point := m.matrix.Inv().Dot(at)
	for _, l := range []Layer{DeepLayer, SuperficialLayer} {
		if m.hides(l) {
			continue
		}
		for _, s := range m.scene.Plate.layers[l] {
			if !s.outline || !m.known(s.structure) || !holds(s.area, point) {
				continue
			}
			state := m.muscle(s.structure)
			if state.State == anatomy.GoneMuscle {
				continue
			}
			if state.Selected {
				return Hit{HitMuscle, s.structure}, true
			}
			hit, ok = Hit{HitMuscle, s.structure}, true
		}
	}
	return hit, ok
}

// known reports whether a structure is a muscle of the scene and not a ligament or tendon sheet of the plate.
func (m *LimbMap) known(structure string) bool {
	for _, l := range m.scene.Muscles {
		if isPartOf(structure, l.ID) || isPartOf(l.ID, structure) {
			return true
		}
	}
	return false
}
