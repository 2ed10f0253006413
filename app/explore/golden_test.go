package explore

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tmratlas/anatomy"
)

// matchesMarkup compares an object with its golden markup.
func matchesMarkup(t *testing.T, name string, o fyne.CanvasObject) {
	t.Helper()
	file := filepath.Join("testdata", name+".xml")
	if *regen {
		if err := os.WriteFile(file, []byte(test.RenderObjectToMarkup(o)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	test.AssertObjectRendersToMarkup(t, name+".xml", o)
}

// matchesPicture compares a window with its golden picture.
func (p *shownPage) matchesPicture(t *testing.T, name string) {
	t.Helper()
	if *regen {
		var picture bytes.Buffer
		if err := png.Encode(&picture, p.window.Canvas().Capture()); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("testdata", name+".png"), picture.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	test.AssertRendersToImage(t, name+".png", p.window.Canvas())
}

func TestToolbarMarkup(t *testing.T) {
	for name, state := range map[string]State{
		"toolbar_leg": FirstState(),
		"toolbar_ray": {Side: anatomy.LeftSide, Level: "ray", At: atlas(t).Level("ray").DefaultCut, Rays: []int{2}},
	} {
		t.Run(name, func(t *testing.T) {
			p := show(t, state, blank())
			matchesMarkup(t, name, p.toolbar.box)
		})
	}
	t.Run("toolbar_narrow", func(t *testing.T) {
		v := small()
		v.runner = never{}
		matchesMarkup(t, "toolbar_narrow", show(t, FirstState(), v).toolbar.box)
	})
}

// Rows of the target list, of answers made up for the test, in wide and narrow lists.
func TestRowMarkup(t *testing.T) {
	cut, err := atlas(t).CutAtLevel("transtibial-mid", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	muscle := &anatomy.Muscle{Slug: "gastrocnemius", Name: "Gastrocnemius"}
	head := anatomy.Part{Muscle: muscle, Head: "medial-head", Name: "Gastrocnemius, medial head"}
	branch := anatomy.ResidualBranch{
		Branch: &anatomy.Branch{
			ID: "tibial--gastrocnemius--1", Name: "upper (first)",
			Enters: anatomy.BranchPoint{Segment: anatomy.Leg, T: 0.05},
		},
		State: anatomy.KeptBranch,
	}
	candidate := func(basis anatomy.Basis, state anatomy.BranchState, share float64, size anatomy.SizeMatch) *anatomy.Candidate {
		b := branch
		b.State, b.Share = state, share
		return &anatomy.Candidate{Part: head, Branch: b, Basis: basis, Size: size, Redundancy: anatomy.Redundant}
	}
	counted := anatomy.SizeMatch{RecipientMM: 1.5, RecipientAxons: 1234}
	tests := map[string]struct {
		width float32
		fill  func(v *targetRowView)
	}{
		"row_heading": {620, func(v *targetRowView) { v.heading(cut) }},
		"row_kept": {620, func(v *targetRowView) {
			v.show(candidateContent(atlas(t), candidate(anatomy.Reported, anatomy.KeptBranch, 0, counted), cut, true))
		}},
		"row_varies": {620, func(v *targetRowView) {
			v.show(candidateContent(atlas(t), candidate(anatomy.Derived, anatomy.VariesBranch, 0.4, anatomy.SizeMatch{}), cut, false))
		}},
		"row_narrow": {400, func(v *targetRowView) {
			v.show(candidateContent(atlas(t), candidate(anatomy.Extrapolated, anatomy.KeptBranch, 0, counted), cut, false))
		}},
		"row_treatment": {620, func(v *targetRowView) { v.show(treatmentContent("Muscle graft (RPNI)", anatomy.Recalled, false)) }},
		"row_excluded": {620, func(v *targetRowView) {
			v.show(excludedContent("Popliteus", "", "It is the only muscle that still unlocks the knee, and the patient needs it to sit down.", true))
		}},
		"row_note": {620, func(v *targetRowView) { v.show(noteContent("›  Not offered: 12 branches, with reasons")) }},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			show(t, FirstState(), blank()) // for the theme
			v := newTargetRowView()
			v.Resize(fyne.NewSize(tt.width, 32))
			tt.fill(v)
			v.Resize(fyne.NewSize(tt.width, 32))
			matchesMarkup(t, name, v)
		})
	}
}

// The whole page as it is painted. After a change that is meant, look at the pictures and rewrite them with -regen.
func TestPagePictures(t *testing.T) {
	t.Run("light", func(t *testing.T) { show(t, FirstState(), usual()).matchesPicture(t, "explore_light_1280x800") })
	t.Run("dark", func(t *testing.T) {
		show(t, atLevel(t, "transhumeral-mid"), small()).matchesPicture(t, "explore_dark_800x600")
	})
}
