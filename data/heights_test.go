package data_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"tmratlas/anatomy"
)

// branchRank orders the states of a branch from most to least left.
func branchRank(s anatomy.BranchState) int {
	switch s {
	case anatomy.KeptBranch:
		return 0
	case anatomy.VariesBranch:
		return 1
	}
	return 2
}

func muscleRank(s anatomy.MuscleState) int {
	switch s {
	case anatomy.WholeMuscle:
		return 0
	case anatomy.ShortenedMuscle:
		return 1
	}
	return 2
}

// compare reports what a more proximal cut leaves that a more distal one does not.
func compare(tb rapid.TB, proximal, distal *anatomy.Residual) {
	tb.Helper()
	for i, p := range proximal.Branches {
		d := distal.Branches[i]
		switch {
		case p.Branch != d.Branch:
			tb.Fatalf("branch %d is %s at one height and %s at another", i, p.Branch.ID, d.Branch.ID)
		case branchRank(p.State) < branchRank(d.State):
			tb.Errorf("%s is %s at %s but %s at %s, further from the trunk", p.Branch.ID, p.State, proximal.Cut.At, d.State, distal.Cut.At)
		case p.State == anatomy.VariesBranch && d.State == anatomy.VariesBranch && p.Share > d.Share:
			tb.Errorf("%s is left in a share of %v at %s but %v at %s, further from the trunk", p.Branch.ID, p.Share, proximal.Cut.At, d.Share, distal.Cut.At)
		}
	}
	for i, p := range proximal.Muscles {
		d := distal.Muscles[i]
		if muscleRank(p.State) < muscleRank(d.State) {
			tb.Errorf("%s is %s at %s but %s at %s, further from the trunk", p.Part.Name, p.State, proximal.Cut.At, d.State, distal.Cut.At)
		}
		if d.State != anatomy.GoneMuscle && p.State != anatomy.GoneMuscle && len(p.Moves) > len(d.Moves) {
			tb.Errorf("%s moves more joints at %s than at %s, further from the trunk", p.Part.Name, proximal.Cut.At, distal.Cut.At)
		}
	}
}

// byHeightAlone reports whether nothing but the height decides at a level: it takes the whole width and has no plane.
func byHeightAlone(l *anatomy.Level) bool { return l.Plane == nil && len(l.Rays) == 0 }

// As the cut moves proximally, what is left of branches and muscles only shrinks.
func TestKeptBranchesOnlyShrink(t *testing.T) {
	a := builtIn(t)
	for _, limb := range anatomy.Limbs() {
		var last *anatomy.Residual
		compared := 0
		for _, h := range heights(a, limb) {
			cut, err := a.Cut(anatomy.PositionAlong(limb, h), nil, 0)
			if err != nil || !byHeightAlone(cut.Level) {
				continue
			}
			r := a.Residual(cut)
			if last != nil {
				compare(t, last, r)
				compared++
			}
			last = r
		}
		if compared < 500 {
			t.Errorf("%s limb: only %d pairs of heights compared", limb, compared)
		}
	}
}

// height draws a cut at a level where the height alone decides.
func height(a *anatomy.Atlas, limb anatomy.Limb) *rapid.Generator[anatomy.Cut] {
	along := rapid.Float64Range(1, 4).Filter(func(along float64) bool {
		cut, err := a.Cut(anatomy.PositionAlong(limb, along), nil, 0)
		return err == nil && byHeightAlone(cut.Level)
	})
	return rapid.Custom(func(t *rapid.T) anatomy.Cut {
		cut, err := a.Cut(anatomy.PositionAlong(limb, along.Draw(t, "along")), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		return cut
	})
}

// The same of any two heights, however far apart.
func TestAnyHigherCutLeavesLess(t *testing.T) {
	a := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		limb := rapid.SampledFrom(anatomy.Limbs()).Draw(t, "limb")
		x, y := height(a, limb).Draw(t, "one cut"), height(a, limb).Draw(t, "another cut")
		if y.At.ProximalTo(x.At) {
			x, y = y, x
		}
		compare(t, a.Residual(x), a.Residual(y))
	})
}

// The patient's own segment length changes the centimetres and nothing else: the same t gives the same answers.
func TestSegmentLengthChangesCentimetresOnly(t *testing.T) {
	a := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		cut := height(a, rapid.SampledFrom(anatomy.Limbs()).Draw(t, "limb")).Draw(t, "cut")
		scale := rapid.Float64Range(0.3, 1.5).Draw(t, "scale")
		own, err := a.Cut(cut.At, nil, cut.SegmentMM*scale)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(own.CM()-cut.CM()*scale) > 1e-9 {
			t.Errorf("%s: %v cm in a limb of %v times the length, not %v", cut.At, own.CM(), scale, cut.CM()*scale)
		}
		x, y := a.Residual(cut), a.Residual(own)
		for i := range x.Branches {
			if x.Branches[i].State != y.Branches[i].State || x.Branches[i].Share != y.Branches[i].Share {
				t.Errorf("%s: %s is %s, but %s in a longer or shorter limb", cut.At, x.Branches[i].Branch.ID, x.Branches[i].State, y.Branches[i].State)
			}
		}
		if len(x.Severed) != len(y.Severed) {
			t.Errorf("%s: %d nerves are severed, but %d in a longer or shorter limb", cut.At, len(x.Severed), len(y.Severed))
		}
	})
}
