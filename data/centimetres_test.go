package data_test

import (
	"slices"
	"strings"
	"testing"

	"tmratlas/anatomy"
)

// targets gives the answers for one nerve at a cut given as a person types it.
func targets(t *testing.T, a *anatomy.Atlas, cut, nerve string) anatomy.NerveTargets {
	t.Helper()
	c, err := a.ParseCut(cut, 0)
	if err != nil {
		t.Fatal(err)
	}
	r := a.Residual(c)
	i := slices.IndexFunc(r.Severed, func(s anatomy.SeveredNerve) bool { return s.Nerve.Slug == nerve })
	if i < 0 {
		t.Fatalf("%s is not severed at %s", nerve, cut)
	}
	return a.Candidates(r, r.Severed[i])
}

// offered finds the first candidate in a muscle, or in one head of it.
func offered(targets anatomy.NerveTargets, muscle, head string) (anatomy.Candidate, bool) {
	for _, c := range targets.Candidates {
		if c.Part.Muscle.Slug == muscle && (head == "" || c.Part.Head == head) {
			return c, true
		}
	}
	return anatomy.Candidate{}, false
}

// Moving the cut by centimetres changes the answer where anatomy says so.
func TestCentimetresMatter(t *testing.T) {
	a := builtIn(t)
	tests := map[string]struct {
		cut, nerve, muscle, head string
		offered                  bool
	}{
		"no flexor digitorum longus in a short transtibial stump": {"leg@8cm", "tibial", "flexor-digitorum-longus", "", false},
		"none at the end of the proximal third either":            {"leg@0.25", "tibial", "flexor-digitorum-longus", "", false},
		"flexor digitorum longus in a medium transtibial stump":   {"leg@16cm", "tibial", "flexor-digitorum-longus", "", true},
		"flexor digitorum longus in a long one":                   {"leg@0.75", "tibial", "flexor-digitorum-longus", "", true},
		"gastrocnemius even in a short one":                       {"leg@8cm", "tibial", "gastrocnemius", "medial-head", true},
		"no tibialis anterior just below the knee":                {"leg@3cm", "common-peroneal", "tibialis-anterior", "", false},
		"tibialis anterior at the usual length":                   {"leg@15cm", "deep-peroneal", "tibialis-anterior", "", true},
		"no pronator quadratus in a short transradial stump":      {"forearm@0.25", "median", "pronator-quadratus", "", false},
		"none in a medium one":                                    {"forearm@0.5", "median", "pronator-quadratus", "", false},
		"pronator quadratus in a long one":                        {"forearm@0.93", "median", "pronator-quadratus", "", true},
		"no lateral triceps head in a short transhumeral stump":   {"arm@0.25", "radial", "triceps-brachii", "lateral-head", false},
		"lateral triceps head from about mid-humerus down":        {"arm@0.55", "radial", "triceps-brachii", "lateral-head", true},
		"no short biceps head in a short transhumeral stump":      {"arm@0.25", "median", "biceps-brachii", "short-head", false},
		"short biceps head from about mid-humerus down":           {"arm@0.55", "median", "biceps-brachii", "short-head", true},
		"no short head of biceps femoris in a short stump":        {"thigh@0.2", "common-peroneal", "biceps-femoris", "short-head", false},
		"short head of biceps femoris in a long stump":            {"thigh@0.75", "common-peroneal", "biceps-femoris", "short-head", true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c, got := offered(targets(t, a, test.cut, test.nerve), test.muscle, test.head)
			if got != test.offered {
				t.Errorf("%s to %s %s at %s: offered %v, not %v", test.nerve, test.muscle, test.head, test.cut, got, test.offered)
			}
			if got && c.Reason == "" {
				t.Errorf("%s to %s %s at %s is offered without a reason", test.nerve, test.muscle, test.head, test.cut)
			}
		})
	}
}

// A branch that is not offered says why, and the reason is the one that anatomy gives.
func TestWhyNotOffered(t *testing.T) {
	a := builtIn(t)
	tests := map[string]struct{ cut, nerve, branch, reason string }{
		"beyond the cut":  {"leg@0.25", "tibial", "tibial--flexor-digitorum-longus--1", "beyond the cut"},
		"still needed":    {"leg@15cm", "tibial", "tibial--popliteus--1", "still moves the knee"},
		"muscle gone":     {"leg@0.05", "tibial", "deep-peroneal--extensor-hallucis-longus--1", "is removed with the limb"},
		"too far up":      {"foot@0.55", "lateral-dorsal-cutaneous", "tibial--flexor-hallucis-longus--1", "too far up to derive"},
		"across the limb": {"thigh@0", "tibial", "superior-gluteal--tensor-fasciae-latae--1", "across the limb"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, e := range targets(t, a, test.cut, test.nerve).Excluded {
				if e.Branch.Branch.ID == test.branch {
					if !strings.Contains(e.Reason, test.reason) {
						t.Errorf("%s is excluded because %q, not because it %q", test.branch, e.Reason, test.reason)
					}
					return
				}
			}
			t.Errorf("%s is not among the excluded", test.branch)
		})
	}
}

// The best-known pairs come first at the levels they were described for.
func TestKnownPairsComeFirst(t *testing.T) {
	a := builtIn(t)
	for _, test := range []struct{ cut, nerve, muscle, head string }{
		{"transhumeral-mid", "median", "biceps-brachii", "short-head"},
		{"transhumeral-distal", "radial", "triceps-brachii", "lateral-head"},
		{"shoulder-disarticulation", "musculocutaneous", "pectoralis-major", "clavicular-part"},
	} {
		got := targets(t, a, test.cut, test.nerve)
		if len(got.Candidates) == 0 {
			t.Errorf("%s at %s: no candidates", test.nerve, test.cut)
			continue
		}
		best := got.Candidates[0]
		if best.Part.Muscle.Slug != test.muscle || best.Part.Head != test.head {
			t.Errorf("%s at %s: %s comes first, not %s of %s", test.nerve, test.cut, best.Part.Name, test.head, test.muscle)
		}
		if best.Basis != anatomy.Reported {
			t.Errorf("%s at %s: %s is %s, not reported", test.nerve, test.cut, best.Part.Name, best.Basis)
		}
	}
}
