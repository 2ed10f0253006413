package figure

import (
	"testing"

	"tmratlas/anatomy"
	"tmratlas/assets"
	"tmratlas/data"
)

// builtIn are the data of the program.
func builtIn(t testing.TB) *anatomy.Atlas {
	t.Helper()
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// cutScene is the map of a cut of the data, with the first target of its first nerve chosen, as the page shows it.
func cutScene(t testing.TB, cut string) MapScene {
	t.Helper()
	a := builtIn(t)
	at, err := a.ParseCut(cut, 0)
	if err != nil {
		t.Fatal(err)
	}
	r := a.Residual(at)
	var choice MapChoice
	behind := false
	if targets := a.Targets(r); len(targets) > 0 && len(targets[0].Candidates) > 0 {
		first := targets[0]
		choice = MapChoice{Nerve: first.Severed.Nerve.Slug, Branch: first.Candidates[0].Branch.Branch.ID}
		for _, c := range first.Candidates {
			choice.Offered = append(choice.Offered, c.Branch.Branch.ID)
		}
		behind = Behind(a, at, first.Severed.Nerve, first.Candidates[0].Branch.Branch)
	}
	s := SceneOf(a, r, choice)
	s.Palette, s.Fonts, s.Side, s.Width, s.Height = tokens(t).Light, NewFonts(), anatomy.RightSide, 407, 690
	if s.Plate, err = ReadPlate(assets.Plates, PlateFile(at.At, behind), s.Palette); err != nil {
		t.Fatal(err)
	}
	return s
}

// firstChoice is a severed nerve with its first candidate chosen.
func firstChoice(a *anatomy.Atlas, r *anatomy.Residual, nerve string) MapChoice {
	choice := MapChoice{Nerve: nerve}
	for _, s := range r.Severed {
		if s.Nerve.Slug != nerve {
			continue
		}
		for i, c := range a.Candidates(r, s).Candidates {
			if i == 0 {
				choice.Branch = c.Branch.Branch.ID
			}
			choice.Offered = append(choice.Offered, c.Branch.Branch.ID)
		}
	}
	return choice
}

// way makes waypoints of a leg or thigh from heights and places across.
func way(depth anatomy.Depth, points ...any) []anatomy.Waypoint {
	var course []anatomy.Waypoint
	for i := 0; i+2 < len(points); i += 3 {
		course = append(course, anatomy.Waypoint{
			Segment: points[i].(anatomy.Segment), T: points[i+1].(float64), X: points[i+2].(float64), Depth: depth,
		})
	}
	return course
}

// legNerves are the nerves of a leg, roughly; enough to draw a map and not the data of the program.
func legNerves() []*anatomy.Nerve {
	const thigh, leg, foot = anatomy.Thigh, anatomy.Leg, anatomy.Foot
	front, back := anatomy.Anterior, anatomy.Posterior
	return []*anatomy.Nerve{
		{Slug: "tibial", Name: "Tibial nerve", Kind: anatomy.Mixed, Course: way(back, thigh, 0.1, 0.1, leg, 0.0, 0.0, leg, 1.0, -0.6)},
		{Slug: "common-peroneal", Name: "Common peroneal nerve", Kind: anatomy.Mixed, Course: way(back, thigh, 0.1, 0.2, leg, 0.0, 0.5, leg, 0.13, 0.8)},
		{Slug: "deep-peroneal", Name: "Deep peroneal nerve", Parent: "common-peroneal", Kind: anatomy.Mixed, Course: way(front, leg, 0.13, 0.8, leg, 0.3, 0.3, leg, 1.0, 0.1)},
		{Slug: "superficial-peroneal", Name: "Superficial peroneal nerve", Parent: "common-peroneal", Kind: anatomy.Mixed, Course: way(front, leg, 0.13, 0.8, leg, 0.4, 0.7, leg, 0.8, 0.4)},
		{Slug: "saphenous", Name: "Saphenous nerve", Kind: anatomy.Sensory, Course: way(front, thigh, 0.3, -0.3, leg, 0.0, -0.8, leg, 0.6, -0.6, foot, 0.2, -0.6)},
		{Slug: "medial-sural-cutaneous", Name: "Medial sural cutaneous nerve", Parent: "tibial", Kind: anatomy.Sensory, Course: way(back, leg, 0.0, 0.05, leg, 0.5, 0.2)},
	}
}

// legScene is a right leg seen from behind, cut at a height, with the tibial nerve and the soleus chosen.
func legScene(t testing.TB, at float64) MapScene {
	t.Helper()
	s := MapScene{
		Plate: plateFor(t, "lower-posterior"), Palette: tokens(t).Light, Fonts: NewFonts(), Title: "Leg", Side: anatomy.RightSide,
		Cut: anatomy.Position{Segment: anatomy.Leg, T: at}, Tag: "15.0 cm", Width: 400, Height: 660,
		Ruler: &MapRuler{Segment: anatomy.Leg, LengthCM: 38.5, Landmark: "Knee line"},
		Levels: []MapLevel{
			{Name: "Proximal", From: anatomy.Position{Segment: anatomy.Leg}, To: anatomy.Position{Segment: anatomy.Leg, T: 0.33}},
			{Name: "Middle", From: anatomy.Position{Segment: anatomy.Leg, T: 0.33}, To: anatomy.Position{Segment: anatomy.Leg, T: 0.66}, Active: true},
		},
		Muscles: []MapMuscle{
			{ID: "soleus", Name: "Soleus", State: anatomy.ShortenedMuscle, Selected: true},
			{ID: "gastrocnemius--lateral-head", Name: "Lateral gastrocnemius", State: anatomy.ShortenedMuscle},
			{ID: "gastrocnemius--medial-head", State: anatomy.ShortenedMuscle},
			{ID: "semitendinosus", State: anatomy.WholeMuscle},
			{ID: "quadratus-plantae", State: anatomy.GoneMuscle},
		},
		Twigs: []MapBranch{{Name: "Branch to soleus", Selected: true, Branch: &anatomy.Branch{
			ID: "tibial--soleus--1", Nerve: "tibial", Muscle: "soleus",
			Leaves: anatomy.BranchPoint{Segment: anatomy.Leg, T: 0.01}, Enters: anatomy.BranchPoint{Segment: anatomy.Leg, T: 0.1},
		}}},
	}
	for _, n := range legNerves() {
		l := MapNerve{Nerve: n, Name: ShortNerve(n.Name), Severed: n.Passes(s.Cut), Selected: n.Slug == "tibial"}
		s.Nerves = append(s.Nerves, l)
	}
	return s
}

func mapOf(t testing.TB, s MapScene) *LimbMap {
	t.Helper()
	m, err := NewLimbMap(s)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
