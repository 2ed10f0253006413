package anatomy_test

import (
	"slices"
	"testing"

	. "tmratlas/anatomy"
)

func TestHeight(t *testing.T) {
	a := atlas(t)
	tests := map[string]struct {
		at        Position
		cut       string
		segmentCM float64
		want      string
	}{
		"on the cut segment":                     {at(Leg, 0.25), "leg@0.5", 0, "10.0 cm below the knee joint line"},
		"in the patient's own length":            {at(Leg, 0.25), "leg@0.5", 36, "9.0 cm below the knee joint line"},
		"at the landmark":                        {at(Leg, 0), "leg@0.5", 0, "at the knee joint line"},
		"far down the segment before":            {at(Thigh, 0.9), "leg@0.5", 0, "4.0 cm above the knee joint line"},
		"far down the segment itself":            {at(Thigh, 0.9), "thigh@0.5", 0, "36.0 cm below the trochanter"},
		"high up the segment before":             {at(Thigh, 0.5), "leg@0.5", 0, "20.0 cm below the trochanter"},
		"in the foot nothing is below":           {at(Foot, 0.5), "leg@0.5", 0, "10.0 cm distal to the ankle joint line"},
		"the shoulder girdle is schematic":       {at(ShoulderGirdle, 0.5), "leg@0.5", 0, "on the shoulder girdle"},
		"a segment of which nothing is known":    {at(Arm, 0.5), "leg@0.5", 0, "arm@0.5"},
		"another segment keeps the usual length": {at(Thigh, 0.5), "leg@0.5", 36, "20.0 cm below the trochanter"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			cut, err := a.ParseCut(test.cut, test.segmentCM)
			if err != nil {
				t.Fatal(err)
			}
			if got := a.Height(test.at, cut); got != test.want {
				t.Errorf("%q, not %q", got, test.want)
			}
		})
	}
}

// reasonOf gives the reason and cautions of one candidate.
func reasonOf(tb testing.TB, cut, nerve, branch string, change func(*Content)) (Candidate, bool) {
	tb.Helper()
	targets := targetsOf(tb, cut, nerve, change)
	i := slices.IndexFunc(targets.Candidates, func(c Candidate) bool { return c.Branch.Branch.ID == branch })
	if i < 0 {
		return Candidate{}, false
	}
	return targets.Candidates[i], true
}

// A plane keeps what lies beyond the height of the cut, or leaves it to the flap; the reason says which.
func TestReasonsAtAPlane(t *testing.T) {
	const long = "tibial--biceps-femoris--long-head--1"
	keep := func(c *Content) {
		c.Levels[1].Plane.KeepsMuscles, c.Levels[1].Plane.FlapMuscles = []string{"gluteus", "biceps-femoris/long-head"}, nil
	}
	tests := map[string]struct {
		cut, branch string
		change      func(*Content)
		reason      string
		cautions    []string
	}{
		"with the flap": {
			"hip", long, nil,
			"Anatomy alone: no source names this pair. Biceps femoris, long head moved only the hip and knee, which are gone. The branch enters 8.0 cm below the trochanter (6.0 to 12.0), and is kept or lost with the choice of flap.",
			[]string{"Whether the branch is left at this height varies: kept or lost with the choice of flap."},
		},
		"kept beyond the cut": {
			"hip", long, keep,
			"Anatomy alone: no source names this pair. Biceps femoris, long head moved only the hip and knee, which are gone. The branch enters 8.0 cm below the trochanter (6.0 to 12.0), beyond the height of this cut but outside what it removes.",
			nil,
		},
		"a range on both sides of a landmark": {
			"through-knee", "tibial--popliteus--1", nil,
			"Anatomy alone: no source names this pair. Popliteus moved only the knee, which is gone. The branch enters 0.8 cm below the knee joint line (from 2.0 cm on the other side of it to 3.2 cm), a range that this cut divides.",
			[]string{"Whether the branch is left at this height varies: textbook height only, so no share can be given."},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c, ok := reasonOf(t, test.cut, "tibial", test.branch, test.change)
			if !ok {
				t.Fatal("not offered")
			}
			if c.Reason != test.reason {
				t.Errorf("reason:\n%s\nnot:\n%s", c.Reason, test.reason)
			}
			if !slices.Equal(c.Cautions, test.cautions) {
				t.Errorf("cautions %q, not %q", c.Cautions, test.cautions)
			}
		})
	}
}

// A source may know a nerve by another name: that of the nerve it comes from, or of the one it becomes.
func TestOtherNamesOfANerve(t *testing.T) {
	donate := func(donor, level string) func(*Content) {
		return func(c *Content) { c.Transfers[1].Donor, c.Transfers[1].Levels = donor, []string{level} }
	}
	tests := map[string]struct {
		cut, nerve string
		change     func(*Content)
		basis      Basis
		begins     string
	}{
		"which it becomes": {
			"leg@0.08", "common-peroneal", donate("peroneal-branch", "below-knee-short"), Recalled,
			"Known from the literature; no source naming this pair has been read yet. Named for the peroneal branch, which this nerve becomes further down. ",
		},
		"from which it comes": {
			"leg@0.3", "peroneal-branch", donate("common-peroneal", "below-knee-short"), Recalled,
			"Known from the literature; no source naming this pair has been read yet. Named for the common peroneal nerve, from which this nerve comes. ",
		},
		"a trunk is not the skin nerve it ends as": {
			"leg@0.81", "dorsal-cutaneous", donate("peroneal-branch", "below-knee-long"), Extrapolated,
			"Carried over to this skin nerve from the trunk it comes from. Named for the peroneal branch, from which this nerve comes. ",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c, ok := reasonOf(t, test.cut, test.nerve, "tibial--gastrocnemius--1", test.change)
			if !ok {
				t.Fatal("not offered")
			}
			if c.Basis != test.basis || len(c.Reason) < len(test.begins) || c.Reason[:len(test.begins)] != test.begins {
				t.Errorf("%s: %q, not %s: %q", c.Basis, c.Reason, test.basis, test.begins)
			}
		})
	}
}

// A nerve that merely branches off another is not meant by a source that names the other.
func TestTransfersOfTheTrunkStayWithIt(t *testing.T) {
	c, ok := reasonOf(t, "below-knee-short", "sural", "tibial--gastrocnemius--1", nil)
	if !ok {
		t.Fatal("not offered")
	}
	if c.Basis != Derived || len(c.Transfers) != 0 {
		t.Errorf("%s by %d transfers of the tibial nerve, not derived", c.Basis, len(c.Transfers))
	}
}

// Several transfers to one branch make one candidate: the strongest basis counts, and it comes first.
func TestTransfersToOneBranch(t *testing.T) {
	c, ok := reasonOf(t, "below-knee-long", "tibial", "tibial--soleus--1", func(c *Content) {
		more := c.Transfers[0]
		more.ID, more.Basis, more.Checked, more.Preferred = "another", Recalled, Unseen, false
		more.Purposes, more.Pitfalls, more.Disagreement = []Purpose{ForControl}, "It may slip", "One centre prefers the flexor."
		c.Transfers = append([]Transfer{more}, c.Transfers...)
	})
	if !ok {
		t.Fatal("not offered")
	}
	if c.Basis != Reported || c.Checked != Abstract || !c.Preferred || len(c.Transfers) != 2 || c.Transfers[0].ID != "tibial--soleus" {
		t.Errorf("%s, checked %s, preferred %v, %d transfers", c.Basis, c.Checked, c.Preferred, len(c.Transfers))
	}
	if want := []Purpose{ForPain, ForControl}; !slices.Equal(c.Purposes, want) {
		t.Errorf("purposes %v, not %v", c.Purposes, want)
	}
	if want := []string{"It may slip"}; !slices.Equal(c.Pitfalls, want) {
		t.Errorf("pitfalls %q, not %q", c.Pitfalls, want)
	}
	if want := []string{"One centre prefers the flexor."}; !slices.Equal(c.Disagreements, want) {
		t.Errorf("disagreements %q, not %q", c.Disagreements, want)
	}
}

// A muscle in use is not spent on the word of a neighbouring level, unless the nerve would have no candidate at all.
func TestMusclesInUse(t *testing.T) {
	toGluteus := func(c *Content) {
		c.Transfers[1].Donor, c.Transfers[1].TargetMuscle, c.Transfers[1].Levels = "sural", "gluteus", []string{"through-knee"}
	}
	c, ok := reasonOf(t, "thigh@0.95", "sural", "gluteal--gluteus--1", toGluteus)
	if !ok {
		t.Fatal("a nerve without any other candidate is offered none")
	}
	if want := []string{"Gluteus is not redundant: it still moves the hip."}; c.Basis != Extrapolated || !slices.Equal(c.Cautions, want) {
		t.Errorf("%s with the cautions %q, not extrapolated with %q", c.Basis, c.Cautions, want)
	}
	toPopliteus := func(c *Content) { c.Transfers[0].TargetMuscle, c.Transfers[0].TargetBranch = "popliteus", "" }
	if _, ok := reasonOf(t, "below-knee-short", "tibial", "tibial--popliteus--1", toPopliteus); ok {
		t.Error("a muscle in use is offered beside one that is spare")
	}
}
