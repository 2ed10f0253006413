package figure

import (
	"io/fs"
	"testing"

	"tmratlas/anatomy"
	"tmratlas/assets"
)

// smallAtlas is enough of an atlas for a scene.
type smallAtlas struct {
	nerves   []*anatomy.Nerve
	branches []*anatomy.Branch
}

func (a smallAtlas) Nerve(slug string) *anatomy.Nerve {
	for _, n := range a.nerves {
		if n.Slug == slug {
			return n
		}
	}
	return nil
}

func (a smallAtlas) Branch(id string) *anatomy.Branch {
	for _, b := range a.branches {
		if b.ID == id {
			return b
		}
	}
	return nil
}

func (a smallAtlas) Levels(anatomy.Limb) []*anatomy.Level {
	at := func(t float64) anatomy.Position { return anatomy.Position{Segment: anatomy.Leg, T: t} }
	return []*anatomy.Level{
		{Slug: "knee-disarticulation", Name: "Knee disarticulation", From: at(0), To: at(0)},
		{Slug: "transtibial-proximal", Name: "Transtibial amputation, proximal third", From: at(0), To: at(0.33)},
		{Slug: "transtibial-mid", Name: "Transtibial amputation, middle third", From: at(0.33), To: at(0.66)},
	}
}

func (a smallAtlas) Segment(s anatomy.Segment) *anatomy.SegmentFacts {
	return &anatomy.SegmentFacts{Slug: s, LengthMM: 385}
}

func TestSceneOf(t *testing.T) {
	a := smallAtlas{nerves: legNerves(), branches: []*anatomy.Branch{{ID: "tibial--soleus--1", Nerve: "tibial", Muscle: "soleus"}}}
	cut := anatomy.Cut{At: anatomy.Position{Segment: anatomy.Leg, T: 0.4}, Level: a.Levels("")[2], SegmentMM: 400}
	soleus := &anatomy.Muscle{Slug: "soleus", Name: "Soleus"}
	calf := &anatomy.Muscle{Slug: "gastrocnemius", Name: "Gastrocnemius", Heads: []anatomy.Head{{Slug: "medial-head", Name: "Medial head"}}}
	r := &anatomy.Residual{
		Cut:     cut,
		Severed: []anatomy.SeveredNerve{{Nerve: a.Nerve("deep-peroneal")}, {Nerve: a.Nerve("tibial")}},
		Muscles: []anatomy.ResidualMuscle{{Part: soleus.Parts()[0], State: anatomy.ShortenedMuscle}, {Part: calf.Parts()[0], State: anatomy.WholeMuscle}},
	}
	s := sceneOf(a, r, MapChoice{Nerve: "tibial", Branch: "tibial--soleus--1", Offered: []string{"tibial--soleus--1"}})

	var order []string
	for _, n := range s.Nerves {
		order = append(order, n.Nerve.Slug)
	}
	if len(order) != 3 || order[0] != "common-peroneal" || order[1] != "deep-peroneal" || order[2] != "tibial" {
		t.Errorf("nerves %v, want parents before those they give off", order)
	}
	if s.Nerves[0].Severed || !s.Nerves[1].Severed || !s.Nerves[2].Selected || s.Nerves[2].Name != "Tibial" {
		t.Errorf("nerves %+v", s.Nerves)
	}
	if m := s.Muscles[0]; !m.Selected || m.Name != "Soleus" {
		t.Errorf("the muscle of the chosen branch: %+v", m)
	}
	if m := s.Muscles[1]; m.ID != "gastrocnemius--medial-head" || m.Selected || m.Name != "" {
		t.Errorf("another muscle: %+v", m)
	}
	if shortMuscle(calf.Parts()[0]) != "Medial gastrocnemius" {
		t.Errorf("short name %q", shortMuscle(calf.Parts()[0]))
	}
	if s.Tag != "16.0 cm" || s.Ruler.LengthCM != 40 || s.Ruler.Landmark != "Knee line" {
		t.Errorf("tag %q, ruler %+v", s.Tag, s.Ruler)
	}
	if len(s.Levels) != 2 || s.Levels[1].Name != "Middle" || !s.Levels[1].Active || s.Levels[0].Active {
		t.Errorf("levels %+v", s.Levels)
	}
	if len(s.Twigs) != 1 || s.Twigs[0].Name != "Branch to soleus" || !s.Twigs[0].Selected {
		t.Errorf("branches %+v", s.Twigs)
	}
}

func TestPlateFileShowsTheCut(t *testing.T) {
	for _, limb := range anatomy.Limbs() {
		for _, segment := range limb.Segments() {
			for _, at := range []float64{0, 0.1, 0.5, 0.9} {
				for _, behind := range []bool{false, true} {
					cut := anatomy.Position{Segment: segment, T: at}
					file := PlateFile(cut, behind)
					if _, err := fs.Stat(assets.Plates, file); err != nil {
						t.Fatal(err)
					}
					p, err := ReadPlate(assets.Plates, file, tokens(t).Light)
					if err != nil {
						t.Fatal(err)
					}
					if !p.Shows(cut) {
						t.Errorf("%s does not show %s", file, cut)
					}
				}
			}
		}
	}
}
