package figure

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// How far plates and data may part, in the unit of the plates, about a millimetre.
const (
	branchTolerance = 6.0 // the ends of a motor branch from its heights
	onNerve         = 2.5 // the start of a branch from the line of its nerve
	insideRim       = 2.5 // the end of a branch outside its muscle
)

// passive are the names of what lies among the muscles without being one.
var passive = regexp.MustCompile(`(aponeurosis|tendons?|ligament|retinaculum|expansion|tract|membrane|juncturae|capsule|wall)|^(extensor-hood|pulley|sagittal-band|fibrous-sheath)-`)

// limbPlates are all plates of a limb.
func limbPlates(t testing.TB, l anatomy.Limb) []*Plate {
	var found []*Plate
	for _, name := range plateFiles() {
		if p := plateFor(t, name); p.Limb == l {
			found = append(found, p)
		}
	}
	return found
}

func plateFiles() []string {
	var names []string
	for name := range plateNames {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Every nerve, muscle, head and motor branch of the data is drawn on a plate.
func TestPlatesShowAllData(t *testing.T) {
	a := builtIn(t)
	for _, l := range []anatomy.Limb{anatomy.LowerLimb, anatomy.UpperLimb} {
		plates := limbPlates(t, l)
		shown := func(drawn func(p *Plate) bool) bool { return slices.ContainsFunc(plates, drawn) }
		for _, n := range a.Nerves(l) {
			if len(n.Divisions) == 0 && !shown(func(p *Plate) bool { return len(p.nerves[n.Slug]) > 0 }) {
				t.Errorf("nerve %s is on no plate", n.Slug)
			}
		}
		for _, part := range a.Parts(l) {
			id := partID(part.Muscle.Slug, part.Head)
			if !shown(func(p *Plate) bool { return len(p.silhouettes(id)) > 0 }) {
				t.Errorf("muscle %s is on no plate", id)
			}
		}
		for _, b := range a.Branches(l) {
			if !shown(func(p *Plate) bool { _, ok := p.branches[b.ID]; return ok }) {
				t.Errorf("branch %s is on no plate", b.ID)
			}
		}
	}
}

// Every id of a plate is a nerve, muscle, head or branch of the data, or a tendon, sheet or ligament of the plate.
func TestPlatesShowNothingUnknown(t *testing.T) {
	a := builtIn(t)
	for _, name := range plateFiles() {
		p := plateFor(t, name)
		for _, id := range p.Structures(NerveLayer) {
			if n := a.Nerve(id); a.Plexus(id) == nil && (n == nil || n.Limb != p.Limb) {
				t.Errorf("%s: nerve %s is not in the data of the limb", name, id)
			}
		}
		for id := range p.branches {
			if a.Branch(id) == nil {
				t.Errorf("%s: branch %s is not in the data", name, id)
			}
		}
		for _, l := range []Layer{DeepLayer, SuperficialLayer} {
			for _, id := range p.Structures(l) {
				slug, head, _ := strings.Cut(id, "--")
				m := a.Muscle(slug)
				switch {
				case m == nil && !passive.MatchString(id):
					t.Errorf("%s: %s is no muscle of the data", name, id)
				case m != nil && head != "" && !slices.ContainsFunc(m.Heads, func(h anatomy.Head) bool { return h.Slug == head }):
					t.Errorf("%s: muscle %s has no head %s", name, slug, head)
				}
			}
		}
	}
}

// Motor branches leave their nerve and enter their muscle on the plate where the data say.
func TestPlateBranchesKeepToTheData(t *testing.T) {
	a := builtIn(t)
	for _, name := range plateFiles() {
		p := plateFor(t, name)
		for id, lines := range p.branches {
			b := a.Branch(id)
			if b == nil {
				continue
			}
			line := lines[0]
			first, last := line.points[0], line.points[len(line.points)-1]
			for _, end := range []struct {
				what string
				at   canvas.Point
				pos  anatomy.Position
			}{{"leaves", first, b.Leaves.Position()}, {"enters", last, b.Enters.Position()}} {
				want, ok := p.Point(end.pos)
				if ok && p.upright(end.pos.Segment) && math.Abs(end.at.Y-want.Y) > branchTolerance {
					t.Errorf("%s: %s %s at y %.1f, the data say %.1f", name, id, end.what, end.at.Y, want.Y)
				}
			}
			if lines := p.nerves[b.Nerve]; len(lines) > 0 {
				off := math.Inf(1)
				for _, l := range lines {
					off = min(off, l.points.distanceTo(first))
				}
				if off > onNerve {
					t.Errorf("%s: %s starts %.1f beside its nerve", name, id, off)
				}
			}
			if shapes := p.silhouettes(partID(b.Muscle, b.Head)); len(shapes) > 0 && !nearShape(shapes, last) {
				t.Errorf("%s: %s ends at %.1f, %.1f outside its muscle", name, id, last.X, last.Y)
			}
		}
	}
}

// nearShape reports whether a point lies in one of the shapes or hardly outside.
func nearShape(shapes []plateShape, at canvas.Point) bool {
	for _, s := range shapes {
		if holds(s.area, at) {
			return true
		}
		for _, line := range s.area {
			if line.distanceTo(at) <= insideRim {
				return true
			}
		}
	}
	return false
}
