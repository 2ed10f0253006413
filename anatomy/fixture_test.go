package anatomy_test

import (
	"testing"

	. "tmratlas/anatomy"
)

// atlas is a lower limb made up for the tests, with round figures: a thigh and a leg of 40 cm, three mixed nerves, two
// skin nerves, seven muscles.
func atlas(tb testing.TB) *Atlas {
	tb.Helper()
	a, err := NewAtlas(content())
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

func at(s Segment, t float64) Position { return Position{Segment: s, T: t} }

func height(s Segment, t float64, span ...float64) BranchPoint {
	return BranchPoint{Segment: s, T: t, Range: span, Basis: Estimate, Checked: Textbook}
}

func published(p BranchPoint, sd float64) BranchPoint {
	p.Basis, p.Checked, p.SD = PublishedMean, Abstract, sd
	return p
}

// course runs through the given heights, straight down the back of the limb.
func course(x float64, heights ...Position) []Waypoint {
	points := make([]Waypoint, len(heights))
	for i, p := range heights {
		points[i] = Waypoint{Segment: p.Segment, T: p.T, X: x, Depth: Posterior}
	}
	return points
}

func content() Content {
	return Content{
		Segments:   segments(),
		Joints:     joints(),
		Levels:     levels(),
		Plexuses:   []Plexus{{Slug: "sacral-plexus", Name: "Sacral plexus", Limb: LowerLimb}},
		Nerves:     nerves(),
		Muscles:    muscles(),
		Branches:   branches(),
		Transfers:  transfers(),
		Treatments: []Treatment{{Slug: "rpni", Name: "Muscle graft", Summary: "A free graft.", References: []string{"paper"}, Checked: Abstract}},
		References: []Reference{{Slug: "paper", Title: "A paper", Year: 2020, Checked: Abstract}, {Slug: "book", Title: "A book", Checked: Listing}},
	}
}

func segments() []SegmentFacts {
	segment := func(s Segment, mm float64, from, to string) SegmentFacts {
		return SegmentFacts{Slug: s, Name: string(s), Limb: LowerLimb, LengthMM: mm, ProximalLandmark: from, DistalLandmark: to, Checked: Textbook}
	}
	list := []SegmentFacts{
		segment(Pelvis, 100, "iliac crest", "hip"), segment(Thigh, 400, "trochanter", "knee joint line"),
		segment(Leg, 400, "knee joint line", "ankle joint line"), segment(Foot, 200, "ankle joint line", "tip of the toes"),
	}
	list[2].WidthsMM = []Width{{T: 0, MM: 120}, {T: 0.5, MM: 100}, {T: 1, MM: 60}}
	return list
}

func joints() []Joint {
	joint := func(slug string, p Position) Joint { return Joint{Slug: slug, Name: slug, Limb: LowerLimb, At: p} }
	return []Joint{joint("hip", at(Thigh, 0)), joint("knee", at(Leg, 0)), joint("ankle", at(Foot, 0)), joint("toes", at(Foot, 0.6))}
}

func levels() []Level {
	level := func(slug string, from, to, cut Position) Level {
		return Level{Slug: slug, Name: "Level " + slug, Limb: LowerLimb, From: from, To: to, DefaultCut: cut, References: []string{"paper"}, Checked: Abstract}
	}
	list := []Level{
		level("pelvic", at(Pelvis, 0), at(Pelvis, 0.999), at(Pelvis, 0.5)),
		level("hip", at(Thigh, 0), at(Thigh, 0), at(Thigh, 0)),
		level("above-knee", at(Thigh, 0), at(Thigh, 0.999), at(Thigh, 0.6)),
		level("through-knee", at(Leg, 0), at(Leg, 0), at(Leg, 0)),
		level("below-knee-short", at(Leg, 0), at(Leg, 0.4), at(Leg, 0.3)),
		level("below-knee-long", at(Leg, 0.4), at(Leg, 0.999), at(Leg, 0.75)),
		level("ankle", at(Foot, 0), at(Foot, 0), at(Foot, 0)),
		level("forefoot", at(Foot, 0), at(Foot, 1), at(Foot, 0.5)),
		level("toe", at(Foot, 0.4), at(Foot, 1), at(Foot, 0.7)),
	}
	list[1].Plane = &Plane{
		Keeps: []string{"gluteal"}, KeepsMuscles: []string{"gluteus"}, TakesMuscles: []string{"biceps-femoris/short-head"},
		FlapMuscles: []string{"biceps-femoris/long-head"}, Reason: "The buttock stays.", Checked: Textbook,
	}
	list[8].Rays = []int{1, 2, 3, 4, 5}
	return list
}

func nerves() []Nerve {
	nerve := func(slug, name, parent string, kind Kind, path []Waypoint, next ...string) Nerve {
		return Nerve{Slug: slug, Name: name, Limb: LowerLimb, Parent: parent, Roots: []string{"L5"}, Kind: kind, Course: path, ContinuedBy: next, Checked: Textbook}
	}
	sheath := func(n Nerve, name string) Nerve {
		n.InSheath = &Sheath{Nerve: "sciatic", Until: at(Thigh, 0.8), Name: name}
		return n
	}
	list := []Nerve{
		nerve("sciatic", "Sciatic nerve", "sacral-plexus", Mixed, course(0, at(Pelvis, 0.5), at(Thigh, 0.8))),
		sheath(nerve("tibial", "Tibial nerve", "sciatic", Mixed, course(0, at(Pelvis, 0.5), at(Leg, 1)), "plantar"), "Tibial division of the sciatic nerve"),
		sheath(nerve("common-peroneal", "Common peroneal nerve", "sciatic", Mixed, course(0.2, at(Pelvis, 0.5), at(Thigh, 0.8), at(Leg, 0.1)), "peroneal-branch"), "Peroneal division of the sciatic nerve"),
		nerve("peroneal-branch", "Peroneal branch", "common-peroneal", Mixed, course(0.9, at(Leg, 0.1), at(Leg, 0.8)), "dorsal-cutaneous"),
		nerve("dorsal-cutaneous", "Dorsal cutaneous nerve", "peroneal-branch", Sensory, course(0.9, at(Leg, 0.8), at(Foot, 0.9))),
		nerve("sural", "Sural nerve", "tibial", Sensory, course(0.1, at(Thigh, 0.9), at(Foot, 0.3))),
		nerve("plantar", "Plantar nerve", "tibial", Mixed, course(0, at(Leg, 1), at(Foot, 0.6)), "plantar-digital-1", "plantar-digital-2"),
		nerve("plantar-digital-1", "First plantar digital nerve", "plantar", Sensory, course(-0.5, at(Foot, 0.6), at(Foot, 1))),
		nerve("plantar-digital-2", "Second plantar digital nerve", "plantar", Sensory, course(0.5, at(Foot, 0.6), at(Foot, 1))),
		nerve("gluteal", "Gluteal nerve", "sacral-plexus", Motor, course(0, at(Pelvis, 0.4), at(Thigh, 0.05))),
	}
	list[0].Divisions = []string{"tibial", "common-peroneal"}
	list[1].Axons = &Count{Mean: 10000}
	list[6].Rays, list[7].Rays, list[8].Rays = []int{1, 2}, []int{1}, []int{2}
	return list
}

func muscles() []Muscle {
	muscle := func(slug, name, nerve string, origin, insertion Position, moves ...string) Muscle {
		return Muscle{Slug: slug, Name: name, Limb: LowerLimb, Nerve: nerve, Roots: []string{"L5"}, Origin: origin, Insertion: insertion, Joints: moves, Checked: Textbook}
	}
	list := []Muscle{
		muscle("gluteus", "Gluteus", "gluteal", at(Pelvis, 0.3), at(Thigh, 0.1), "hip"),
		muscle("biceps-femoris", "Biceps femoris", "tibial", at(Pelvis, 0.9), at(Leg, 0.05), "hip", "knee"),
		muscle("popliteus", "Popliteus", "tibial", at(Thigh, 0.97), at(Leg, 0.1), "knee"),
		muscle("gastrocnemius", "Gastrocnemius", "tibial", at(Thigh, 0.95), at(Foot, 0.05), "knee", "ankle"),
		muscle("soleus", "Soleus", "tibial", at(Leg, 0.05), at(Foot, 0.05), "ankle"),
		muscle("flexor-digitorum", "Flexor digitorum", "tibial", at(Leg, 0.2), at(Foot, 0.9), "ankle", "toes"),
		muscle("abductor-hallucis", "Abductor hallucis", "plantar", at(Foot, 0.05), at(Foot, 0.65), "toes"),
	}
	short := at(Thigh, 0.5)
	list[1].Heads = []Head{
		{Slug: "long-head", Name: "Long head", Kind: HeadOfMuscle, Nerve: "tibial"},
		{Slug: "short-head", Name: "Short head", Kind: HeadOfMuscle, Nerve: "common-peroneal", Origin: &short, Joints: []string{"knee"}},
	}
	list[6].Rays = []int{1}
	return list
}

func branches() []Branch {
	branch := func(id, nerve, muscle, head string, leaves, enters BranchPoint) Branch {
		return Branch{ID: id, Nerve: nerve, Muscle: muscle, Head: head, Leaves: leaves, Enters: enters, References: []string{"book"}, Checked: Textbook}
	}
	list := []Branch{
		branch("gluteal--gluteus--1", "gluteal", "gluteus", "", height(Pelvis, 0.5), height(Pelvis, 0.6)),
		branch("tibial--biceps-femoris--long-head--1", "tibial", "biceps-femoris", "long-head", height(Thigh, 0.1), height(Thigh, 0.2, 0.15, 0.3)),
		branch("common-peroneal--biceps-femoris--short-head--1", "common-peroneal", "biceps-femoris", "short-head", height(Thigh, 0.5), height(Thigh, 0.6, 0.55, 0.7)),
		branch("tibial--popliteus--1", "tibial", "popliteus", "", height(Thigh, 0.95), height(Leg, 0.02, -0.05, 0.08)),
		branch("tibial--gastrocnemius--1", "tibial", "gastrocnemius", "", height(Thigh, 0.95), height(Leg, 0.05, 0, 0.1)),
		branch("tibial--soleus--1", "tibial", "soleus", "", height(Leg, 0.1), published(height(Leg, 0.3, 0.2, 0.4), 0.05)),
		branch("tibial--soleus--2", "tibial", "soleus", "", height(Leg, 0.4), height(Leg, 0.6, 0.5, 0.7)),
		branch("tibial--flexor-digitorum--1", "tibial", "flexor-digitorum", "", height(Leg, 0.35), height(Leg, 0.5, 0.45, 0.6)),
		branch("plantar--abductor-hallucis--1", "plantar", "abductor-hallucis", "", height(Foot, 0.1), height(Foot, 0.2)),
	}
	list[4].Axons, list[5].Axons = &Count{Low: 400, High: 600}, &Count{Mean: 2000}
	return list
}

func transfers() []Transfer {
	transfer := func(id, donor, muscle string, basis Basis, checked Checked, levels ...string) Transfer {
		return Transfer{
			ID: id, Limb: LowerLimb, Levels: levels, Donor: donor, TargetMuscle: muscle, Target: "a branch", Basis: basis,
			Purposes: []Purpose{ForPain}, Support: "One patient.", References: []string{"paper"}, Checked: checked,
		}
	}
	list := []Transfer{
		transfer("tibial--soleus", "tibial", "soleus", Reported, Abstract, "below-knee-long"),
		transfer("tibial--gastrocnemius", "tibial", "gastrocnemius", Recalled, Unseen, "below-knee-short"),
		transfer("tibial--flexor", "tibial", "flexor-digitorum", Reported, FullText, "below-knee-short", "below-knee-long"),
		transfer("sural--rpni", "sural", "", Recalled, Unseen, "below-knee-long"),
	}
	list[0].TargetBranch, list[0].Preferred = "tibial--soleus--1", true
	list[0].ControlSignal = "toe flexion"
	list[2].Exception = "The flap is longer than the bone."
	list[3].Treatment = "rpni"
	return list
}
