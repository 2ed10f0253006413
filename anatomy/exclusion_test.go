package anatomy_test

import (
	"slices"
	"testing"

	. "tmratlas/anatomy"
)

func TestExclusions(t *testing.T) {
	named := func(id string) func(*Content) {
		return func(c *Content) { c.Transfers[0].TargetMuscle, c.Transfers[0].TargetBranch = "popliteus", id }
	}
	tests := map[string]struct {
		cut, nerve, branch string
		change             func(*Content)
		reason, transfer   string
	}{
		"muscle gone":       {"below-knee-long", "tibial", "plantar--abductor-hallucis--1", nil, "Abductor hallucis is removed with the limb.", ""},
		"muscle in use":     {"below-knee-long", "tibial", "tibial--popliteus--1", nil, "Popliteus still moves the knee.", ""},
		"beyond the cut":    {"leg@0.3", "sural", "tibial--soleus--2", nil, "Enters 24.0 cm below the knee joint line (20.0 to 28.0): the branch leaves its nerve beyond the cut.", ""},
		"cut in its course": {"leg@0.45", "sural", "tibial--soleus--2", nil, "Enters 24.0 cm below the knee joint line (20.0 to 28.0): the branch is cut between its nerve and the muscle.", ""},
		"seldom left": {
			"leg@0.21", "sural", "tibial--soleus--1", nil,
			"Enters 12.0 cm below the knee joint line (8.0 to 16.0): left at this height in only about 4 of 100 limbs, from the published mean 0.3 and standard deviation 0.05 of the leg.", "",
		},
		"too far up": {"below-knee-long", "sural", "tibial--gastrocnemius--1", nil, "Enters 2.0 cm below the knee joint line, 28.0 cm above the cut: too far up to derive.", ""},
		"across the limb": {
			"below-knee-long", "sural", "tibial--soleus--1", func(c *Content) { c.Nerves[5].Course = course(1, at(Thigh, 0.9), at(Foot, 0.3)) },
			"Lies about 5.4 cm across the limb from the nerve: too far to derive.", "",
		},
		"on the other face": {"below-knee-long", "sural", "tibial--soleus--1", func(c *Content) {
			for i := range c.Nerves[5].Course {
				c.Nerves[5].Course[i].Depth = Anterior
			}
		}, "Lies on the other face of the limb from the nerve.", ""},
		"too small": {"below-knee-long", "sural", "tibial--soleus--1", func(c *Content) { c.Muscles[4].Small = true }, "Soleus is too small a target to derive.", ""},
		"spared at the level": {"below-knee-long", "sural", "tibial--soleus--1", func(c *Content) {
			c.Levels[5].Spare = []Spare{{Muscles: []string{"soleus"}, Reason: "It pads the bone.", Checked: Textbook}}
		}, "Soleus usually keeps its own nerve at this level. It pads the bone.", ""},
		"for a nerve without skin": {"below-knee-long", "sural", "tibial--soleus--1", func(c *Content) { c.Nerves[5].Kind = Motor }, "Nothing is derived for a nerve without skin.", ""},
		"named by a source, lost all the same": {
			"below-knee-short", "tibial", "tibial--flexor-digitorum--1", nil,
			"Enters 20.0 cm below the knee joint line (18.0 to 24.0): the branch leaves its nerve beyond the cut. A source names it for this level all the same: The flap is longer than the bone.", "tibial--flexor",
		},
		"listed without a source read": {
			"below-knee-short", "tibial", "tibial--flexor-digitorum--1", func(c *Content) { c.Transfers[2].Basis, c.Transfers[2].Checked = Recalled, Unseen },
			"Enters 20.0 cm below the knee joint line (18.0 to 24.0): the branch leaves its nerve beyond the cut. It is listed for this level all the same: The flap is longer than the bone.", "tibial--flexor",
		},
		"a neighbouring level does not spend a muscle in use": {
			"below-knee-short", "tibial", "tibial--popliteus--1", named("tibial--popliteus--1"),
			"Named for a neighbouring level or by inference only, and popliteus still moves the knee.", "tibial--soleus",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, e := range targetsOf(t, test.cut, test.nerve, test.change).Excluded {
				if e.Branch.Branch.ID != test.branch {
					continue
				}
				transfer := ""
				if e.Transfer != nil {
					transfer = e.Transfer.ID
				}
				if e.Reason != test.reason || transfer != test.transfer {
					t.Errorf("%q by transfer %q, not %q by %q", e.Reason, transfer, test.reason, test.transfer)
				}
				return
			}
			t.Errorf("%s is not excluded", test.branch)
		})
	}
}

// What a source names stands first among the excluded, then what is nearest to the cut.
func TestExclusionOrder(t *testing.T) {
	var got []string
	for _, e := range targetsOf(t, "below-knee-short", "tibial", nil).Excluded {
		got = append(got, e.Branch.Branch.ID)
	}
	want := []string{
		"tibial--flexor-digitorum--1",                    // named
		"tibial--popliteus--1",                           // 112 mm up
		"tibial--soleus--2",                              // 120 mm down
		"common-peroneal--biceps-femoris--short-head--1", // 280 mm up
		"plantar--abductor-hallucis--1",                  // 320 mm down
		"tibial--biceps-femoris--long-head--1",           // 440 mm up
		"gluteal--gluteus--1",                            // 560 mm up
	}
	if !slices.Equal(got, want) {
		t.Errorf("excluded:\n%v\nnot:\n%v", got, want)
	}
}
