package explore

import (
	"math"
	"strings"
	"testing"

	"tmratlas/anatomy"
)

func TestTheHeightEntry(t *testing.T) {
	tests := map[string]struct {
		typed string
		cm    float64
		want  string // in the entry afterwards
	}{
		"a number":                {"12", 12, "12.0 cm"},
		"with its unit":           {"12 cm", 12, "12.0 cm"},
		"unit without a space":    {"12cm", 12, "12.0 cm"},
		"a decimal comma":         {"12,5", 12.5, "12.5 cm"},
		"a decimal point":         {"12.5 cm", 12.5, "12.5 cm"},
		"room around it":          {"  7 ", 7, "7.0 cm"},
		"the very proximal end":   {"0", 0, "0.0 cm"},
		"the unit as a word":      {"12 Centimetres", 12, "12.0 cm"},
		"as the entry itself has": {"20.1 cm", 20.1, "20.1 cm"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := show(t, FirstState(), blank())
			p.toolbar.height.SetText(tt.typed)
			p.toolbar.height.OnSubmitted(tt.typed)
			if got := p.answer.cut.CM(); math.Abs(got-tt.cm) > 1e-9 || p.State().At.Segment != anatomy.Leg {
				t.Errorf("the cut is at %g cm of the %s, want %g", got, p.State().At.Segment, tt.cm)
			}
			if got := p.toolbar.height.Text; got != tt.want {
				t.Errorf("the entry reads %q, want %q", got, tt.want)
			}
			if len(p.told) != 0 || len(p.done) != 1 {
				t.Errorf("told %q, %d steps to undo", p.told, len(p.done))
			}
		})
	}
}

// What cannot be used is refused with the reason, and the entry has the old value back.
func TestTheHeightEntryRefuses(t *testing.T) {
	tests := map[string]struct{ typed, want string }{
		"beyond the segment": {"99", "99 cm is off the leg: give 0 to 38.5 cm"},
		"negative":           {"-3", "-3 cm is off the leg: give 0 to 38.5 cm"},
		"a letter":           {"x", `"x" is not a number of centimetres`},
		"nothing":            {"", `"" is not a number of centimetres`},
		"no number":          {"NaN", `"NaN" is not a number of centimetres`},
		"two numbers":        {"12 13", `"12 13" is not a number of centimetres`},
		"endless":            {"Inf", `"Inf" is not a number of centimetres`},
		"enormous":           {"1e300", "is off the leg: give 0 to 38.5 cm"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := show(t, FirstState(), blank())
			before, entry := p.State(), p.toolbar.height.Text
			p.toolbar.height.SetText(tt.typed)
			p.toolbar.height.OnSubmitted(tt.typed)
			if got := p.lastTold(t); !strings.Contains(got, tt.want) {
				t.Errorf("told %q, want %q in it", got, tt.want)
			}
			if p.State().At != before.At || len(p.done) != 0 {
				t.Errorf("the cut moved to %s", p.State().At)
			}
			if got := p.toolbar.height.Text; got != entry {
				t.Errorf("the entry reads %q, want %q back", got, entry)
			}
		})
	}
}

// The patient's own length keeps the distance of the cut from the proximal landmark.
func TestTheSegmentLength(t *testing.T) {
	p := show(t, FirstState(), blank())
	before := p.answer.cut.CM()
	p.toolbar.length.OnSubmitted("30 cm")
	if got := p.answer.cut; math.Abs(got.CM()-before) > 1e-9 || got.SegmentMM != 300 {
		t.Errorf("the cut is %g of %g mm, was at %g cm", got.MM(), got.SegmentMM, before)
	}
	if got := p.toolbar.length.Text; got != "30.0 cm" {
		t.Errorf("the entry reads %q", got)
	}
	for _, bad := range []string{"3", "300", "long"} {
		told := len(p.told)
		p.toolbar.length.OnSubmitted(bad)
		if len(p.told) != told+1 || p.answer.cut.SegmentMM != 300 || p.toolbar.length.Text != "30.0 cm" {
			t.Errorf("%q: told %q, length %g mm, entry %q", bad, p.told[told:], p.answer.cut.SegmentMM, p.toolbar.length.Text)
		}
	}
	p.toolbar.height.OnSubmitted("29")
	p.toolbar.length.OnSubmitted("25")
	if got := p.answer.cut; got.At != at(anatomy.Leg, 1) || got.SegmentMM != 250 {
		t.Errorf("a leg shorter than its stump is cut at %s of %g mm", got.At, got.SegmentMM)
	}
	p.setLevel(atlas(t).Level("transfemoral-mid"))
	if got := p.answer.cut.SegmentMM; got != atlas(t).SegmentMM(anatomy.Thigh) {
		t.Errorf("the thigh has the length %g mm", got)
	}
}

func TestTheButtonsBesideTheHeight(t *testing.T) {
	p := show(t, FirstState(), blank())
	start := math.Round(p.answer.cut.MM())
	p.press(t, p.toolbar.box, "plus.svg")
	if got := p.answer.cut.MM(); math.Abs(got-start-keyStep) > 1e-6 {
		t.Errorf("plus moved the cut from %g to %g mm", start, got)
	}
	p.press(t, p.toolbar.box, "minus.svg")
	if got := p.answer.cut.MM(); math.Abs(got-start) > 1e-6 {
		t.Errorf("minus moved the cut to %g mm, want %g", got, start)
	}
}

func TestChoosingSideLimbAndLevel(t *testing.T) {
	p := show(t, FirstState(), blank())
	p.toolbar.side.SetSelected("Left")
	if p.State().Side != anatomy.LeftSide {
		t.Errorf("side %q", p.State().Side)
	}
	p.toolbar.limb.SetSelected("Upper limb")
	if p.State().Limb != anatomy.UpperLimb || p.State().Side != anatomy.LeftSide {
		t.Errorf("limb %q, side %q", p.State().Limb, p.State().Side)
	}
	levels := atlas(t).Levels(anatomy.UpperLimb)
	if got := len(p.toolbar.level.Options); got != len(levels) {
		t.Fatalf("%d levels to choose from, want %d", got, len(levels))
	}
	for i, l := range levels {
		p.toolbar.level.SetSelectedIndex(i)
		if p.State().Level != l.Slug {
			t.Errorf("choice %d leads to %s, want %s", i, p.State().Level, l.Slug)
		}
	}
	p.toolbar.limb.SetSelected("Lower limb")
	if p.State().Level != FirstState().Level {
		t.Errorf("back at the lower limb the level is %s", p.State().Level)
	}
}

// Moving the cut over a border of levels shows in the list of levels.
func TestTheLevelFollowsTheHeight(t *testing.T) {
	p := show(t, FirstState(), blank())
	p.toolbar.height.OnSubmitted("4")
	if got, want := p.toolbar.level.Selected, shortLevel(atlas(t).Level("transtibial-proximal").Name); got != want {
		t.Errorf("4 cm below the knee the level reads %q, want %q", got, want)
	}
	if p.State().Level != "transtibial-proximal" {
		t.Errorf("the level is %s", p.State().Level)
	}
}

// Rays can be chosen at the levels that take part of the width, and only there.
func TestChoosingARay(t *testing.T) {
	for _, limb := range anatomy.Limbs() {
		for _, l := range atlas(t).Levels(limb) {
			p := show(t, FirstState().atLevel(l), blank())
			if got, want := p.toolbar.rays.Visible(), len(l.Rays) > 0; got != want {
				t.Errorf("%s: rays can be chosen: %v, want %v", l.Slug, got, want)
			}
			if len(l.Rays) == 0 {
				continue
			}
			any := len(p.answer.targets)
			for _, ray := range l.Rays {
				p.toolbar.rays.SetSelectedIndex(ray)
				if got := p.answer.cut.Rays; len(got) != 1 || got[0] != ray {
					t.Errorf("%s: choosing ray %d takes %v", l.Slug, ray, got)
				}
				if n := len(p.answer.targets); n == 0 || n > any {
					t.Errorf("%s: ray %d severs %d nerves, any ray %d", l.Slug, ray, n, any)
				}
			}
			p.toolbar.rays.SetSelectedIndex(0)
			if len(p.State().Rays) != 0 || len(p.answer.targets) != any {
				t.Errorf("%s: any ray is %v with %d nerves, was %d", l.Slug, p.State().Rays, len(p.answer.targets), any)
			}
		}
	}
}

// The landmark and the name of the length follow the segment.
func TestTheWordsOfTheToolbar(t *testing.T) {
	p := show(t, FirstState(), blank())
	if got := text(p.toolbar.landmark); !strings.HasPrefix(got, "below the ") || !p.toolbar.landmark.Visible() {
		t.Errorf("the landmark reads %q, visible %v", got, p.toolbar.landmark.Visible())
	}
	before := text(p.toolbar.landmark)
	p.setLevel(atlas(t).Level("transfemoral-mid"))
	if got := text(p.toolbar.landmark); got == before {
		t.Errorf("the thigh has the landmark of the leg, %q", got)
	}
	if got := text(p.toolbar.whole); got != "Length of the thigh" {
		t.Errorf("the length is named %q", got)
	}
}
