package anatomy_test

import (
	"math"
	"slices"
	"testing"

	. "tmratlas/anatomy"
)

// residual derives what a cut leaves of the fixture, or of a content changed first.
func residual(tb testing.TB, text string, change func(*Content)) (*Atlas, *Residual) {
	tb.Helper()
	c := content()
	if change != nil {
		change(&c)
	}
	a, err := NewAtlas(c)
	if err != nil {
		tb.Fatal(err)
	}
	cut, err := a.ParseCut(text, 0)
	if err != nil {
		tb.Fatal(err)
	}
	return a, a.Residual(cut)
}

func slugs(r *Residual) []string {
	var found []string
	for _, s := range r.Severed {
		found = append(found, s.Nerve.Slug)
	}
	return found
}

// branch finds a motor branch as a cut leaves it.
func branch(tb testing.TB, r *Residual, id string) ResidualBranch {
	tb.Helper()
	i := slices.IndexFunc(r.Branches, func(b ResidualBranch) bool { return b.Branch.ID == id })
	if i < 0 {
		tb.Fatalf("no branch %s", id)
	}
	return r.Branches[i]
}

func TestSevered(t *testing.T) {
	tests := []struct {
		cut  string
		want []string
	}{
		{"thigh@0.6", []string{"tibial", "common-peroneal"}},           // the sciatic nerve as its divisions
		{"thigh@0.9", []string{"tibial", "common-peroneal"}},           // the sural nerve begins here: not yet met
		{"thigh@0.91", []string{"tibial", "common-peroneal", "sural"}}, // skin nerves after mixed ones
		{"leg@0.1", []string{"tibial", "common-peroneal", "sural"}},    // where it ends, a nerve is still met
		{"leg@0.11", []string{"tibial", "peroneal-branch", "sural"}},   // and its continuation just beyond
		{"leg@0.8", []string{"tibial", "peroneal-branch", "sural"}},    // mixed
		{"leg@0.81", []string{"tibial", "sural", "dorsal-cutaneous"}},  // now skin only
		{"foot@0.1", []string{"plantar", "sural", "dorsal-cutaneous"}},
		{"foot@0.7", []string{"dorsal-cutaneous", "plantar-digital-1", "plantar-digital-2"}}, // the whole width
		{"hip", []string{"tibial", "common-peroneal"}},                                       // the plane keeps the gluteal nerve
		{"toe:1", []string{"plantar-digital-1"}},                                             // one ray
		{"toe:1,2", []string{"plantar-digital-1", "plantar-digital-2"}},
		{"toe", []string{"plantar-digital-1", "plantar-digital-2"}}, // ray not yet chosen: those of any one
		{"toe:4", nil}, // no nerve of this ray in the fixture
		{"foot@0.5:1", []string{"plantar-digital-1"}}, // off its parent, which stays
		{"foot@0.5:1,2", []string{"plantar"}},         // its parent with all it serves
	}
	for _, test := range tests {
		t.Run(test.cut, func(t *testing.T) {
			if _, r := residual(t, test.cut, nil); !slices.Equal(slugs(r), test.want) {
				t.Errorf("severed: %v, not %v", slugs(r), test.want)
			}
		})
	}
}

func TestSeveredSaysHow(t *testing.T) {
	tests := map[string]struct {
		cut    string
		change func(*Content)
		nerve  string
		want   SeveredNerve
	}{
		"a division in its sheath": {"thigh@0.8", nil, "tibial", SeveredNerve{Name: "Tibial division of the sciatic nerve"}},
		"and beyond it":            {"thigh@0.81", nil, "tibial", SeveredNerve{Name: "Tibial nerve"}},
		"off a parent that stays": {"foot@0.5:1", nil, "plantar-digital-1", SeveredNerve{
			Name: "First plantar digital nerve", Note: "Divided at the plantar nerve, kept for the neighbouring ray.",
		}},
		"twigs to the ray": {"foot@0.5:1", func(c *Content) { c.Nerves[4].Rays = []int{1, 2, 3} }, "dorsal-cutaneous", SeveredNerve{
			Name: "Dorsal cutaneous nerve", Twigs: true, Note: "Only its twigs to the ray that is taken are divided.",
		}},
		"by the plane": {"hip", func(c *Content) { c.Levels[1].Plane.Severs = []string{"sural"} }, "sural", SeveredNerve{
			Name: "Sural nerve", Note: "Taken by the plane of this level; its height alone would not meet the cut.",
		}},
		"without skin": {"thigh@0.02", nil, "gluteal", SeveredNerve{
			Name: "Gluteal nerve", Remark: "It carries no skin: as a rule it is shortened and given no target.",
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, r := residual(t, test.cut, test.change)
			i := slices.Index(slugs(r), test.nerve)
			if i < 0 {
				t.Fatalf("%s is not severed", test.nerve)
			}
			got := r.Severed[i]
			got.Nerve = nil
			if got != test.want {
				t.Errorf("%+v, not %+v", got, test.want)
			}
		})
	}
}

func TestMuscles(t *testing.T) {
	tests := map[string]struct {
		cut, muscle, head string
		state             MuscleState
		redundancy        Redundancy
	}{
		"inserts above the cut":              {"leg@0.3", "popliteus", "", WholeMuscle, InUse},
		"inserts at the cut":                 {"leg@0.1", "popliteus", "", ShortenedMuscle, InUse},
		"its only joint is gone":             {"leg@0.3", "soleus", "", ShortenedMuscle, Redundant},
		"one of two joints is gone":          {"leg@0.3", "gastrocnemius", "", ShortenedMuscle, PartlyRedundant},
		"the hip remains":                    {"thigh@0.6", "biceps-femoris", "long-head", ShortenedMuscle, PartlyRedundant},
		"a head has joints of its own":       {"thigh@0.6", "biceps-femoris", "short-head", ShortenedMuscle, Redundant},
		"begins beyond the cut":              {"thigh@0.6", "soleus", "", GoneMuscle, NoMuscle},
		"begins at the cut":                  {"leg@0.05", "soleus", "", GoneMuscle, NoMuscle},
		"kept by the plane":                  {"hip", "gluteus", "", ShortenedMuscle, Redundant},
		"taken by the plane":                 {"hip", "biceps-femoris", "short-head", GoneMuscle, NoMuscle},
		"kept or taken with the flap":        {"hip", "biceps-femoris", "long-head", ShortenedMuscle, Redundant},
		"of the ray that is taken":           {"foot@0.5:1", "abductor-hallucis", "", ShortenedMuscle, Redundant},
		"of a ray that stays":                {"foot@0.5:2", "abductor-hallucis", "", WholeMuscle, InUse},
		"of a ray that is not yet chosen":    {"toe", "abductor-hallucis", "", WholeMuscle, InUse},
		"of no ray, though inserting beyond": {"foot@0.5:1", "flexor-digitorum", "", WholeMuscle, InUse},
		"a joint at the cut counts as gone":  {"leg@0", "popliteus", "", ShortenedMuscle, Redundant},
		"a joint just above the cut remains": {"leg@0.001", "popliteus", "", ShortenedMuscle, InUse},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, r := residual(t, test.cut, nil)
			m := r.Muscle(test.muscle, test.head)
			if m == nil {
				t.Fatal("no such muscle")
			}
			if m.State != test.state || m.Redundancy != test.redundancy {
				t.Errorf("%s and %s, not %s and %s", m.State, m.Redundancy, test.state, test.redundancy)
			}
			if len(m.Moves)+len(m.Lost) != len(m.Part.Joints) {
				t.Errorf("moves %d joints and has lost %d of %d", len(m.Moves), len(m.Lost), len(m.Part.Joints))
			}
		})
	}
	_, r := residual(t, "leg@0.3", nil)
	if r.Muscle("biceps-brachii", "") != nil || r.Muscle("biceps-femoris", "") != nil {
		t.Error("a muscle is found that the limb has not, or a muscle with heads as a whole")
	}
}

func TestBranches(t *testing.T) {
	const soleus, flexor = "tibial--soleus--1", "tibial--flexor-digitorum--1"
	tests := map[string]struct {
		cut, branch string
		state       BranchState
		reason      string
	}{
		"whole range above the cut":             {"leg@0.41", soleus, KeptBranch, ""},
		"range ends at the cut":                 {"leg@0.4", soleus, KeptBranch, ""},
		"range straddles the cut":               {"leg@0.39", soleus, VariesBranch, ""},
		"range begins at the cut":               {"leg@0.2", soleus, LostBranch, "the branch is cut between its nerve and the muscle"},
		"leaves its nerve at the cut":           {"leg@0.1", soleus, LostBranch, "the branch leaves its nerve beyond the cut"},
		"leaves above, enters beyond":           {"leg@0.42", flexor, LostBranch, "the branch is cut between its nerve and the muscle"},
		"leaves beyond":                         {"leg@0.3", flexor, LostBranch, "the branch leaves its nerve beyond the cut"},
		"muscle gone":                           {"leg@0.1", flexor, LostBranch, "the muscle is removed with the limb"},
		"no range, above":                       {"pelvis@0.61", "gluteal--gluteus--1", KeptBranch, ""},
		"no range, beyond":                      {"pelvis@0.59", "gluteal--gluteus--1", LostBranch, "the branch is cut between its nerve and the muscle"},
		"range reaches into the segment before": {"leg@0", "tibial--popliteus--1", VariesBranch, ""},
		"kept by the plane":                     {"hip", "gluteal--gluteus--1", KeptBranch, ""},
		"taken by the plane":                    {"hip", "common-peroneal--biceps-femoris--short-head--1", LostBranch, "the muscle is removed with the limb"},
		"by the choice of flap":                 {"hip", "tibial--biceps-femoris--long-head--1", VariesBranch, ""},
		"of a ray that stays":                   {"foot@0.5:2", "plantar--abductor-hallucis--1", KeptBranch, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, r := residual(t, test.cut, nil)
			b := branch(t, r, test.branch)
			if b.State != test.state || b.Reason != test.reason {
				t.Errorf("%s, %q, not %s, %q", b.State, b.Reason, test.state, test.reason)
			}
			if (b.Spread != "") != (b.State == VariesBranch) {
				t.Errorf("%s with the spread %q", b.State, b.Spread)
			}
		})
	}
}

// The share of limbs is that of a normal distribution around the published mean: 0.1587 below one standard deviation
// under it, one half at the mean, 0.8413 one above it. It is never none or all.
func TestShareKept(t *testing.T) {
	narrow := func(c *Content) { c.Branches[5].Enters.SD = 0.02 }
	const figures = "from the published mean 0.3 and standard deviation 0.05 of the leg"
	tests := map[string]struct {
		cut    string
		change func(*Content)
		share  float64
		spread string
	}{
		"at the mean":                  {"leg@0.3", nil, 0.5, figures},
		"one standard deviation under": {"leg@0.25", nil, 0.1587, figures},
		"one standard deviation over":  {"leg@0.35", nil, 0.8413, figures},
		"1.6 standard deviations over": {"leg@0.38", nil, 0.9452, figures},
		"never all":                    {"leg@0.39", narrow, 0.99, "from the published mean 0.3 and standard deviation 0.02 of the leg"},
		"never none":                   {"leg@0.21", narrow, 0.01, "from the published mean 0.3 and standard deviation 0.02 of the leg"},
		"mean without spread":          {"leg@0.3", func(c *Content) { c.Branches[5].Enters.SD = 0 }, 0, "published without a standard deviation, so no share can be given"},
		"span":                         {"leg@0.3", func(c *Content) { c.Branches[5].Enters.SD, c.Branches[5].Enters.Basis = 0, PublishedSpan }, 0, "only a span is published, so no share can be given"},
		"textbook":                     {"leg@0.3", func(c *Content) { c.Branches[5].Enters.SD, c.Branches[5].Enters.Basis = 0, Estimate }, 0, "textbook height only, so no share can be given"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, r := residual(t, test.cut, test.change)
			b := branch(t, r, "tibial--soleus--1")
			if math.Abs(b.Share-test.share) > 0.00005 || b.Spread != test.spread {
				t.Errorf("%v, %q, not %v, %q", b.Share, b.Spread, test.share, test.spread)
			}
		})
	}
}

// A nerve that turns back is met by a cut between its ends, whichever end its course begins with.
func TestRecurrentNerve(t *testing.T) {
	turn := func(c *Content) {
		c.Nerves[5].Recurrent = true
		c.Nerves[5].Course = course(0.1, at(Leg, 0.5), at(Leg, 0.2))
	}
	for cut, met := range map[string]bool{"leg@0.2": false, "leg@0.35": true, "leg@0.5": true, "leg@0.51": false} {
		if _, r := residual(t, cut, turn); slices.Contains(slugs(r), "sural") != met {
			t.Errorf("%s: severed %v, not %v", cut, !met, met)
		}
	}
}
