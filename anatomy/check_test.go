package anatomy_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	. "tmratlas/anatomy"
)

// problems gives what NewAtlas says of a content, one line a problem.
func problems(t *testing.T, c Content) []string {
	t.Helper()
	a, err := NewAtlas(c)
	if err == nil {
		return nil
	}
	if a != nil {
		t.Error("an atlas comes with an error")
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("%v does not join problems", err)
	}
	var found []string
	for _, e := range joined.Unwrap() {
		var p Problem
		if !errors.As(e, &p) {
			t.Errorf("%v is no problem of a record", e)
		}
		found = append(found, e.Error())
	}
	return found
}

// faults are ways to spoil the fixture, each with everything that must be said about it.
type faults map[string]struct {
	spoil func(*Content)
	want  []string
}

func (f faults) test(t *testing.T) {
	for name, fault := range f {
		t.Run(name, func(t *testing.T) {
			c := content()
			fault.spoil(&c)
			if got := problems(t, c); !slices.Equal(got, fault.want) {
				t.Errorf("problems:\n%q\nnot:\n%q", got, fault.want)
			}
		})
	}
}

func TestSoundContent(t *testing.T) {
	if got := problems(t, content()); got != nil {
		t.Errorf("problems: %q", got)
	}
	if got := problems(t, Content{}); got != nil {
		t.Errorf("an empty content has problems: %q", got)
	}
}

func TestNames(t *testing.T) {
	faults{
		"slug used twice": {
			func(c *Content) { c.Joints[1].Slug = "ankle" },
			[]string{
				`joint ankle: slug "ankle" is used twice: rename or remove one`,
				`muscle biceps-femoris: joint "knee" of head long-head has no record in the lower limb`,
				`muscle biceps-femoris: joint "knee" of head short-head has no record in the lower limb`,
				`muscle popliteus: joint "knee" of the muscle has no record in the lower limb`,
				`muscle gastrocnemius: joint "knee" of the muscle has no record in the lower limb`,
			},
		},
		"slug of another kind": {
			func(c *Content) { c.Treatments[0].Slug, c.Transfers[3].Treatment = "sural", "sural" },
			[]string{`treatment sural: slug "sural" is used already by a nerve: rename or remove one`},
		},
		"no slug": {
			func(c *Content) { c.Joints = append(c.Joints, Joint{Name: "heel", Limb: LowerLimb, At: at(Foot, 0)}) },
			[]string{"joint without a slug: slug is missing: give the record a kebab-case name"},
		},
		"capital letters": {
			func(c *Content) { c.References[1].Slug = "Book"; citeBook(c, "Book") },
			[]string{`reference Book: slug "Book" may hold a to z, 0 to 9 and single hyphens only`},
		},
		"two hyphens": {
			func(c *Content) { c.References[1].Slug = "a--book"; citeBook(c, "a--book") },
			[]string{`reference a--book: slug "a--book" begins, ends or doubles a hyphen`},
		},
		"id used twice": {
			func(c *Content) { c.Transfers[1].ID = "tibial--soleus" },
			[]string{`transfer tibial--soleus: id "tibial--soleus" is used twice: rename or remove one`},
		},
		"id missing": {
			func(c *Content) { c.Transfers[1].ID = "" },
			[]string{"transfer without a slug: id is missing"},
		},
		"id with a slash": {
			func(c *Content) { c.Transfers[1].ID = "tibial/gastrocnemius" },
			[]string{`transfer tibial/gastrocnemius: id "tibial/gastrocnemius": slug "tibial/gastrocnemius" may hold a to z, 0 to 9 and single hyphens only`},
		},
		"branch id that does not say what it joins": {
			func(c *Content) { c.Branches[6].ID = "tibial--soleus--distal" },
			[]string{"branch tibial--soleus--distal: id must be tibial--soleus--1, --2 and so on"},
		},
	}.test(t)
}

// citeBook makes the branches cite the book under another slug.
func citeBook(c *Content, slug string) {
	for i := range c.Branches {
		c.Branches[i].References = []string{slug}
	}
}

func TestNerveFaults(t *testing.T) {
	faults{
		"parent unknown": {
			func(c *Content) { c.Nerves[5].Parent = "tibail" },
			[]string{`nerve sural: parent: nerve "tibail" has no record: add it, or correct the slug (did you mean "tibial"?)`},
		},
		"parent missing": {
			func(c *Content) { c.Nerves[5].Parent = "" },
			[]string{"nerve sural: parent is missing: name a nerve or plexus"},
		},
		"circle of parents": {
			func(c *Content) { c.Nerves[0].Parent = "sural" },
			[]string{
				`nerve sciatic: parent "sural" leads back to this nerve: correct one parent of the circle`,
				`nerve tibial: parent "sciatic" leads back to this nerve: correct one parent of the circle`,
				`nerve sural: parent "tibial" leads back to this nerve: correct one parent of the circle`,
			},
		},
		"own parent": {
			func(c *Content) { c.Nerves[5].Parent = "sural" },
			[]string{`nerve sural: parent "sural" leads back to this nerve: correct one parent of the circle`},
		},
		"formed by what comes from it": {
			func(c *Content) { c.Nerves[1].AlsoFormedBy = []string{"sural"} },
			[]string{
				`nerve tibial: also_formed_by "sural" leads back to this nerve: remove it, or correct a parent of the circle`,
				`nerve sural: parent "tibial" leads back to this nerve: correct one parent of the circle`,
			},
		},
		"gap before the continuation": {
			func(c *Content) { c.Nerves[4].Course[0].T = 0.85 },
			[]string{"nerve peroneal-branch: ends at leg@0.8 but dorsal-cutaneous, which continues it, begins at leg@0.85: a cut between them would meet neither or both"},
		},
		"continued by a nerve of another": {
			func(c *Content) { c.Nerves[4].Parent = "tibial" },
			[]string{`nerve peroneal-branch: continued_by "dorsal-cutaneous", which names another parent: make peroneal-branch its parent, or add it to its also_formed_by`},
		},
		"continued by nothing": {
			func(c *Content) { c.Nerves[5].ContinuedBy = []string{"lateral-dorsal"} },
			[]string{`nerve sural: continued_by or divisions: nerve "lateral-dorsal" has no record or course`},
		},
		"turning back": {
			func(c *Content) { c.Nerves[5].Course = course(0.1, at(Leg, 0.5), at(Leg, 0.4), at(Foot, 0.3)) },
			[]string{"nerve sural: course point 2 turns back towards the trunk: order the points, or set recurrent"},
		},
		"off the limb": {
			func(c *Content) { c.Nerves[5].Course[1] = Waypoint{Segment: Hand, T: 1.5, X: 2, Depth: "deep"} },
			[]string{
				"nerve sural: course point 2: t 1.5 is outside 0 to 1",
				"nerve sural: course point 2: x 2 is outside -1 to 1",
				`nerve sural: course point 2: depth "deep" is not anterior or posterior`,
			},
		},
		"in the other limb": {
			func(c *Content) { c.Nerves[5].Course[1] = Waypoint{Segment: Hand, T: 0.5, Depth: Posterior} },
			[]string{"nerve sural: course point 2: segment hand is not in the lower limb"},
		},
		"one waypoint": {
			func(c *Content) { c.Nerves[5].Course = c.Nerves[5].Course[:1] },
			[]string{"nerve sural: course needs at least two waypoints"},
		},
		"no such kind, no roots, a sixth ray": {
			func(c *Content) { c.Nerves[5].Kind, c.Nerves[5].Roots, c.Nerves[5].Rays = "autonomic", nil, []int{6} },
			[]string{"nerve sural: roots is empty", `nerve sural: kind "autonomic" is not mixed, sensory or motor`, "nerve sural: ray 6 is not 1 to 5"},
		},
		"in a sheath that does not hold it": {
			func(c *Content) {
				c.Nerves[5].InSheath = &Sheath{Nerve: "sciatic", Until: at(Thigh, 0.95), Name: "Sural"}
			},
			[]string{`nerve sural: in_sheath: nerve "sciatic" does not list sural among its divisions`},
		},
		"axons that are no count": {
			func(c *Content) { c.Nerves[1].Axons = &Count{Mean: math.NaN(), Low: 5, High: 4} },
			[]string{"nerve tibial: axons: NaN is not a count", "nerve tibial: axons: low 5 is more than high 4"},
		},
	}.test(t)
}

func TestProblemsNameTheirRecord(t *testing.T) {
	c := content()
	c.Nerves[5].Parent = ""
	_, err := NewAtlas(c)
	var p Problem
	if !errors.As(err, &p) {
		t.Fatal(err)
	}
	if want := (RecordID{Kind: NerveRecord, Index: 5, Slug: "sural"}); p.Record != want {
		t.Errorf("the problem is of %+v, not %+v", p.Record, want)
	}
}
