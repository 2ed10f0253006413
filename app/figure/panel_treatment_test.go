package figure

import (
	"strings"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

func TestWordsOfTreatments(t *testing.T) {
	scene := tibialToSoleus()
	jargon := []string{"neuroma", "axon", "fascicle", "graft", "reinnervat", "belly", "RPNI"}
	for slug, want := range map[string]string{
		graftTreatment:   "a small free piece of the patient's own muscle",
		flapTreatment:    "keeps its vessels and has lost its nerve",
		buryingTreatment: "the muscle keeps its own nerve",
		cappingTreatment: "closed with a cap",
	} {
		scene.Treatment = slug
		for _, primary := range []bool{false, true} {
			clinical, plain := scene.Words(false, primary), scene.Words(true, primary)
			if !strings.Contains(clinical[1].Description, want) {
				t.Errorf("%s: B reads %q, without %q", slug, clinical[1].Description, want)
			}
			for n := range clinical {
				for _, w := range []PanelText{clinical[n], plain[n]} {
					if w.Title == "" || w.Caption == "" || !strings.HasPrefix(w.Description, w.Title+". ") {
						t.Errorf("%s, panel %d: %+v", slug, n, w)
					}
				}
				for _, word := range jargon {
					if text := plain[n].Caption + plain[n].Description + plain[n].Join + plain[n].Muscle; strings.Contains(text, word) {
						t.Errorf("%s, panel %d says %q to a patient: %q", slug, n, word, text)
					}
				}
				if text := strings.ToLower(clinical[n].Description + clinical[n].Caption + clinical[n].End + plain[n].Description); primary && (strings.Contains(text, "neuroma") || strings.Contains(text, "lump")) {
					t.Errorf("%s, panel %d: a fresh cut has no neuroma: %q", slug, n, text)
				}
			}
		}
	}
}

// What a treatment does not touch is in all of its panels, and what belongs to a transfer alone is in none.
func TestPartsOfTreatments(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for slug, parts := range map[string][]string{
		graftTreatment:   {"b-graft", "c-graft", "c-axons"},
		flapTreatment:    {"b-graft", "b-vessels", "c-axons"},
		buryingTreatment: {"b-covered", "b-removed", "c-axons"},
		cappingTreatment: {"b-cap", "c-cap"},
	} {
		scene := tibialToSoleus()
		scene.Treatment = slug
		d := TransferPanels(fonts, tok.Light, scene, PanelOptions{Labels: true})
		for _, id := range append(parts, "a-neuroma", "a-branch", "b-branch", "c-branch", "a-muscle", "b-muscle", "c-muscle", "b-label-join") {
			if _, ok := d.Find(id); !ok {
				t.Errorf("%s: no %s", slug, id)
			}
		}
		for _, id := range []string{"b-branch-stump", "c-branch-stump", "b-neuroma"} {
			if _, ok := d.Find(id); ok {
				t.Errorf("%s: there is %s", slug, id)
			}
		}
	}
}

func TestTreatmentsWithoutAPicture(t *testing.T) {
	a := builtIn(t)
	cut, err := a.CutAtLevel("transtibial-mid", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	drawn := 0
	for _, tr := range a.Content().Treatments {
		s, ok := TreatmentOf(a, cut, anatomy.LeftSide, a.Nerve("tibial"), tr.Slug)
		if ok {
			drawn++
			if s.Treatment != tr.Slug || s.Side != anatomy.LeftSide || s.Donor != "tibial" || s.Place.Level != "transtibial-mid" {
				t.Errorf("%s: scene %+v", tr.Slug, s)
			}
		}
	}
	if drawn != 4 {
		t.Errorf("%d treatments of the atlas have a picture", drawn)
	}
}

// Several nerves under one name take the plural.
func TestWordsOfSeveralNerves(t *testing.T) {
	s := TransferScene{DonorName: "Common palmar digital nerves of the median nerve", Muscle: "First lumbrical of hand"}
	for _, s.Treatment = range []string{"", graftTreatment, flapTreatment, buryingTreatment, cappingTreatment} {
		for _, primary := range []bool{false, true} {
			for _, w := range s.Words(false, primary) {
				for _, wrong := range []string{"nerve is ", "nerve was ", "nerve has ", "nerve ends ", " Its end", "beside it has", "beside it is", "given to it"} {
					if strings.Contains(w.Caption+". "+w.Description, wrong) {
						t.Errorf("%q, primary %v: %q in %q, %q", s.Treatment, primary, wrong, w.Caption, w.Description)
					}
				}
			}
		}
	}
}

// The vessels of a flap come from its muscle.
func TestVesselsComeFromTheMuscle(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for _, form := range []MuscleForm{Spindle, ShortBelly, FanDown, FanAcross} {
		s := tibialToSoleus()
		s.Treatment, s.Place.Form = flapTreatment, form
		stage := newPanelStage(fonts, tok.Light, s, PanelOptions{})
		for _, it := range stage.vessels() {
			ends := it.(Shape).Path.Coords()
			if p := ends[len(ends)-1]; !stage.muscle.outline().ContainsPoint(p.X, p.Y, canvas.NonZero) {
				t.Errorf("%q: a vessel ends at %v, outside the muscle", form, p)
			}
		}
	}
}
