package figure

import (
	"math"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/assets"
)

// eachLevel gives the default cut of every level of the data on both its plates.
func eachLevel(t *testing.T, do func(name string, p *Plate, cut anatomy.Cut)) {
	t.Helper()
	a := builtIn(t)
	plates := map[string]*Plate{}
	for _, limb := range anatomy.Limbs() {
		for _, l := range a.Levels(limb) {
			cut, err := a.ParseCut(l.Slug, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, behind := range []bool{false, true} {
				file := PlateFile(cut.At, behind)
				if plates[file] == nil {
					if plates[file], err = ReadPlate(assets.Plates, file, tokens(t).Light); err != nil {
						t.Fatal(err)
					}
				}
				do(l.Slug+" on "+file, plates[file], cut)
			}
		}
	}
}

// A cut is a straight line or a smooth curve without corners, and it ends at the skin.
func TestCutsAreSmoothAndEndAtTheSkin(t *testing.T) {
	const mostTurn, mostOff = 20 * math.Pi / 180, 4.0
	eachLevel(t, func(name string, p *Plate, cut anatomy.Cut) {
		if len(cut.Rays) > 0 {
			return
		}
		line := p.cutAt(cut.At, nil).lines[0]
		for i := 2; i < len(line); i++ {
			a, b := line[i-1].Sub(line[i-2]), line[i].Sub(line[i-1])
			if turn := math.Abs(a.AngleBetween(b)); turn > mostTurn {
				t.Errorf("%s turns by %.0f degrees at %v", name, turn*180/math.Pi, line[i-1])
			}
		}
		for _, end := range []canvas.Point{line[0], line[len(line)-1]} {
			off := math.Inf(1)
			for _, s := range p.layers[OutlineLayer] {
				if s.structure == "skin" || s.structure == "skin-trunk" {
					for _, edge := range s.area {
						off = min(off, edge.distanceTo(end))
					}
				}
			}
			if off > mostOff {
				t.Errorf("%s ends at %v, %.1f off the skin", name, end, off)
			}
		}
	})
}

// The middle of what leaves lies on the side that is taken, the middle of what stays does not.
func TestCoursesPartTheBones(t *testing.T) {
	for _, c := range []struct {
		plate       string
		at          anatomy.Segment
		taken, left string
	}{
		{"upper-anterior", anatomy.ShoulderGirdle, "humerus", "sternum"},
		{"upper-posterior", anatomy.ShoulderGirdle, "scapula", "vertebra-t4"},
		{"upper-anterior", anatomy.Arm, "ulna", "clavicle"},
		{"upper-posterior", anatomy.Arm, "ulna", "scapula"},
		{"lower-anterior", anatomy.Pelvis, "femur.head", "sacrum.body"},
		{"lower-posterior", anatomy.Pelvis, "hip-bone", "sacrum.body"},
	} {
		p := plateFor(t, c.plate)
		cut := p.cutAt(anatomy.Position{Segment: c.at}, nil)
		for _, s := range p.layers[BoneLayer] {
			middle := canvas.Point{X: (s.bounds.X0 + s.bounds.X1) / 2, Y: (s.bounds.Y0 + s.bounds.Y1) / 2}
			if (s.id == c.taken || s.id == c.left) && cut.takes(middle) != (s.id == c.taken) {
				t.Errorf("%s at %s: %s is on the wrong side", c.plate, c.at, s.id)
			}
		}
	}
}

func TestRootsRunDownTheSpine(t *testing.T) {
	nerve := func(roots ...string) *anatomy.Nerve { return &anatomy.Nerve{Roots: roots} }
	down := []*anatomy.Nerve{
		nerve("C5", "C6"), nerve("C8", "T1"), nerve("T12", "L1"), nerve("L2", "L4"), nerve("L3", "L4"), nerve("L4", "S3"),
	}
	for i := 1; i < len(down); i++ {
		if byRoots(down[i-1], down[i]) >= 0 || byRoots(down[i], down[i-1]) <= 0 {
			t.Errorf("%v does not come before %v", down[i-1].Roots, down[i].Roots)
		}
	}
}
