package anatomy_test

import (
	"math"
	"slices"
	"testing"

	. "tmratlas/anatomy"
)

// targetsOf gives the answers for one nerve that a cut severs.
func targetsOf(tb testing.TB, cut, nerve string, change func(*Content)) NerveTargets {
	tb.Helper()
	a, r := residual(tb, cut, change)
	i := slices.Index(slugs(r), nerve)
	if i < 0 {
		tb.Fatalf("%s does not sever %s", cut, nerve)
	}
	return a.Candidates(r, r.Severed[i])
}

// offer is a candidate in short.
type offer struct {
	branch    string
	basis     Basis
	preferred bool
}

func offers(t NerveTargets) []offer {
	var found []offer
	for _, c := range t.Candidates {
		found = append(found, offer{c.Branch.Branch.ID, c.Basis, c.Preferred})
	}
	return found
}

func TestCandidateOrder(t *testing.T) {
	const gastrocnemius, soleus1, soleus2, flexor = "tibial--gastrocnemius--1", "tibial--soleus--1", "tibial--soleus--2", "tibial--flexor-digitorum--1"
	tests := map[string]struct {
		cut, nerve string
		change     func(*Content)
		want       []offer
	}{
		"preferred, then the other reported, then a neighbouring level's, then anatomy": {"below-knee-long", "tibial", nil, []offer{
			{soleus1, Reported, true}, {flexor, Reported, false}, {gastrocnemius, Extrapolated, false}, {soleus2, Derived, false},
		}},
		"lost and seldom kept branches are left out": {"below-knee-short", "tibial", nil, []offer{
			{gastrocnemius, Recalled, false}, {soleus1, Extrapolated, false},
		}},
		"without a report: by axons, then by distance": {"below-knee-long", "sural", nil, []offer{
			{soleus1, Derived, false}, {soleus2, Derived, false}, {flexor, Derived, false},
		}},
		"a good size match before a poor one": {"below-knee-long", "tibial", func(c *Content) {
			c.Transfers[0].Preferred = false
			c.Branches[7].Axons = &Count{Mean: 100} // of the flexor: a hundredfold
		}, []offer{
			{soleus1, Reported, false}, {flexor, Reported, false}, {gastrocnemius, Extrapolated, false}, {soleus2, Derived, false},
		}},
		"an unknown size match between the two": {"below-knee-long", "tibial", func(c *Content) {
			c.Transfers[0].Preferred = false
			c.Branches[5].Axons = &Count{Mean: 100} // of soleus
		}, []offer{
			{flexor, Reported, false}, {soleus1, Reported, false}, {gastrocnemius, Extrapolated, false}, {soleus2, Derived, false},
		}},
		"recalled stays behind reported even when preferred": {"below-knee-long", "tibial", func(c *Content) {
			c.Transfers[0].Basis, c.Transfers[0].Checked = Recalled, Unseen
		}, []offer{
			{flexor, Reported, false}, {soleus1, Recalled, true}, {gastrocnemius, Extrapolated, false}, {soleus2, Derived, false},
		}},
		"a source of this very level first": {"below-knee-long", "tibial", func(c *Content) {
			c.Transfers[0].Preferred = false
			c.Transfers[0].Readings = []Reading{{Reference: "paper", Kind: "primary", Says: "Below the knee.", Checked: Abstract}}
		}, []offer{
			{flexor, Reported, false}, {soleus1, Reported, false}, {gastrocnemius, Extrapolated, false}, {soleus2, Derived, false},
		}},
		"a branch certain to be left before one that varies": {"leg@0.58", "tibial", func(c *Content) {
			c.Branches[5].Axons = nil
			c.Branches[5].Enters = height(Leg, 0.3, 0.2, 0.6)
			c.Transfers[0].Preferred = false
			c.Branches[7].Enters = height(Leg, 0.5, 0.4, 0.58)
		}, []offer{
			{flexor, Reported, false}, {soleus1, Reported, false}, {gastrocnemius, Extrapolated, false}, {soleus2, Derived, false},
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := offers(targetsOf(t, test.cut, test.nerve, test.change)); !slices.Equal(got, test.want) {
				t.Errorf("offered:\n%v\nnot:\n%v", got, test.want)
			}
		})
	}
}

func TestCandidateDetails(t *testing.T) {
	best := targetsOf(t, "below-knee-long", "tibial", nil).Candidates[0]
	if best.Signal != "toe flexion" || !slices.Equal(best.Purposes, []Purpose{ForPain}) || best.Checked != Abstract {
		t.Errorf("signal %q, purposes %v, checked %s", best.Signal, best.Purposes, best.Checked)
	}
	if want := []string{"paper", "book"}; !slices.Equal(best.References, want) {
		t.Errorf("references %v, not %v: those of the transfer, then of the branch", best.References, want)
	}
	// From leg 0.75 up to 0.3 of 400 mm; both nerves are the tibial nerve.
	if math.Abs(best.AlongMM-180) > 1e-9 || best.AcrossMM != 0 {
		t.Errorf("%v mm along and %v mm across, not 180 and 0", best.AlongMM, best.AcrossMM)
	}
	if want := (SizeMatch{DonorAxons: 10000, RecipientAxons: 2000, Ratio: 5}); best.Size != want || best.Size.Grade() != GoodSize {
		t.Errorf("size %+v is %s, not %+v and good", best.Size, best.Size.Grade(), want)
	}
	if want := "A source naming this pair has been read. Soleus moved only the ankle, which is gone. The branch enters 12.0 cm below the knee joint line (8.0 to 16.0), above this cut."; best.Reason != want {
		t.Errorf("reason %q, not %q", best.Reason, want)
	}
	if len(best.Cautions) != 0 {
		t.Errorf("cautions %q", best.Cautions)
	}
}

func TestReasons(t *testing.T) {
	tests := map[string]struct {
		cut, nerve, branch string
		change             func(*Content)
		reason             string
		cautions           []string
	}{
		"carried over from a neighbouring level": {
			"below-knee-short", "tibial", "tibial--soleus--1", nil,
			"Carried over from level below-knee-long; not named for this level. Soleus moved only the ankle, which is gone. The branch enters 12.0 cm below the knee joint line (8.0 to 16.0), a range that this cut divides.",
			[]string{"The branch is left in about 50 of 100 limbs at this height, from the published mean 0.3 and standard deviation 0.05 of the leg."},
		},
		"recalled, partly redundant, much smaller": {
			"below-knee-short", "tibial", "tibial--gastrocnemius--1", nil,
			"Known from the literature; no source naming this pair has been read yet. Gastrocnemius has lost the ankle but still moves the knee. The branch enters 2.0 cm below the knee joint line (0.0 to 4.0), above this cut.",
			[]string{"Taking it weakens the knee.", "Sizes differ: about 10,000 axons on to 500."},
		},
		"anatomy alone, range without figures": {
			"leg@0.55", "sural", "tibial--flexor-digitorum--1", nil,
			"Anatomy alone: no source names this pair. Flexor digitorum moved only the ankle and toes, which are gone. The branch enters 20.0 cm below the knee joint line (18.0 to 24.0), a range that this cut divides.",
			[]string{"Whether the branch is left at this height varies: textbook height only, so no share can be given."},
		},
		"read, but not of this very level": {
			"below-knee-long", "tibial", "tibial--soleus--1",
			func(c *Content) {
				c.Transfers[0].Readings = []Reading{{Reference: "paper", Kind: "primary", Says: "Below the knee.", Checked: Abstract}}
			},
			"A source naming this pair has been read; it does not name this very level or setting. Soleus moved only the ankle, which is gone. The branch enters 12.0 cm below the knee joint line (8.0 to 16.0), above this cut.",
			nil,
		},
		"named for the trunk of which it is a division": {
			"below-knee-long", "tibial", "tibial--soleus--1", func(c *Content) { c.Transfers[0].Donor = "sciatic" },
			"A source naming this pair has been read. Named for the sciatic nerve, of which this is a division. Soleus moved only the ankle, which is gone. The branch enters 12.0 cm below the knee joint line (8.0 to 16.0), above this cut.",
			nil,
		},
		"the branch itself and its neighbours": {
			"below-knee-long", "tibial", "tibial--soleus--2",
			func(c *Content) {
				c.Branches[6].Present, c.Branches[6].Accessory = 0.86, true
				c.Branches[6].Trunk, c.Branches[5].Trunk, c.Branches[7].Trunk = "stem", "stem", "stem"
				c.Muscles[4].Inconstant = true
			},
			"Anatomy alone: no source names this pair. Soleus moved only the ankle, which is gone. The branch enters 24.0 cm below the knee joint line (20.0 to 28.0), above this cut.",
			[]string{
				"The branch is present in 86 of 100 limbs.",
				"A secondary branch: taking it does not denervate the muscle.",
				"The muscle itself is inconstant.",
				"Shares a trunk with the other branch to soleus and the branch to flexor digitorum: divide beyond it.",
			},
		},
		"a muscle that the level spares": {
			"below-knee-long", "tibial", "tibial--soleus--1",
			func(c *Content) {
				c.Levels[5].Spare = []Spare{{Muscles: []string{"soleus"}, Reason: "It pads the bone.", Checked: Textbook}}
			},
			"A source naming this pair has been read. Soleus moved only the ankle, which is gone. The branch enters 12.0 cm below the knee joint line (8.0 to 16.0), above this cut.",
			[]string{"Soleus usually keeps its own nerve at this level. It pads the bone."},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			targets := targetsOf(t, test.cut, test.nerve, test.change)
			i := slices.IndexFunc(targets.Candidates, func(c Candidate) bool { return c.Branch.Branch.ID == test.branch })
			if i < 0 {
				t.Fatalf("%s is not offered", test.branch)
			}
			got := targets.Candidates[i]
			if got.Reason != test.reason {
				t.Errorf("reason:\n%s\nnot:\n%s", got.Reason, test.reason)
			}
			if !slices.Equal(got.Cautions, test.cautions) {
				t.Errorf("cautions:\n%q\nnot:\n%q", got.Cautions, test.cautions)
			}
		})
	}
}

// Treatments that are not a local branch are alternatives, not candidates; at the level of their transfer only.
func TestAlternatives(t *testing.T) {
	ids := func(cut string) []string {
		var found []string
		for _, transfer := range targetsOf(t, cut, "sural", nil).Alternatives {
			found = append(found, transfer.ID)
		}
		return found
	}
	if got, want := ids("below-knee-long"), []string{"sural--rpni"}; !slices.Equal(got, want) {
		t.Errorf("alternatives %v, not %v", got, want)
	}
	if got := ids("below-knee-short"); len(got) != 0 {
		t.Errorf("alternatives %v at a level that no transfer names", got)
	}
}

func TestSizeGrades(t *testing.T) {
	for _, test := range []struct {
		ratio float64
		want  SizeGrade
	}{{0, UnknownSize}, {0.69, PoorSize}, {0.7, GoodSize}, {1, GoodSize}, {10, GoodSize}, {10.1, PoorSize}} {
		if got := (SizeMatch{Ratio: test.ratio}).Grade(); got != test.want {
			t.Errorf("ratio %v is %s, not %s", test.ratio, got, test.want)
		}
	}
}
