package anatomy_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	. "tmratlas/anatomy"
)

func TestPositions(t *testing.T) {
	tests := []struct {
		position Position
		along    float64
		text     string
		limb     Limb
	}{
		{at(Pelvis, 0), 0, "pelvis@0", LowerLimb},
		{at(Thigh, 0.25), 1.25, "thigh@0.25", LowerLimb},
		{at(Leg, 0.4204), 2.4204, "leg@0.42", LowerLimb},
		{at(Foot, 1), 4, "foot@1", LowerLimb},
		{at(ShoulderGirdle, 0.5), 0.5, "shoulder-girdle@0.5", UpperLimb},
		{at(Hand, 0.1), 3.1, "hand@0.1", UpperLimb},
	}
	for _, test := range tests {
		p := test.position
		if p.Along() != test.along || p.String() != test.text || p.Limb() != test.limb {
			t.Errorf("%+v: along %v, %q, %s, not %v, %q, %s", p, p.Along(), p, p.Limb(), test.along, test.text, test.limb)
		}
		if back := PositionAlong(test.limb, test.along); back.Segment != p.Segment || math.Abs(back.T-p.T) > 1e-12 {
			t.Errorf("%v along the %s limb is %v, not %v", test.along, test.limb, back, p)
		}
	}
	if got := PositionAlong(LowerLimb, 2); got != at(Leg, 0) {
		t.Errorf("the height of the knee is given as %v, not as the proximal end of the leg", got)
	}
	if got := PositionAlong(LowerLimb, 9); got != at(Foot, 1) {
		t.Errorf("a height beyond the limb is %v, not its end", got)
	}
	if at(Thigh, 1).ProximalTo(at(Leg, 0)) || !at(Thigh, 0.9).ProximalTo(at(Leg, 0)) {
		t.Error("the end of the thigh and the beginning of the leg are not one height")
	}
}

func TestPositionCheck(t *testing.T) {
	tests := map[string]struct {
		position Position
		want     string
	}{
		"proximal end":    {at(Leg, 0), ""},
		"distal end":      {at(Leg, 1), ""},
		"beyond":          {at(Leg, 1.01), "t 1.01 is outside 0 to 1"},
		"negative":        {at(Leg, -0.5), "t -0.5 is outside 0 to 1"},
		"no number":       {at(Leg, math.NaN()), "t NaN is outside 0 to 1"},
		"unknown segment": {at("calf", 0.5), `segment "calf" is not one of [shoulder-girdle arm forearm hand] or [pelvis thigh leg foot]`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := ""
			if err := test.position.Check(); err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("%q, not %q", got, test.want)
			}
		})
	}
}

func TestParseCut(t *testing.T) {
	a := atlas(t)
	tests := []struct {
		text      string
		segmentCM float64
		at        Position
		level     string
		rays      []int
		cm        float64
	}{
		{"below-knee-long", 0, at(Leg, 0.75), "below-knee-long", nil, 30},
		{" Below-Knee-LONG ", 0, at(Leg, 0.75), "below-knee-long", nil, 30},
		{"below-knee-long", 36, at(Leg, 0.75), "below-knee-long", nil, 27},
		{"leg@0.42", 0, at(Leg, 0.42), "below-knee-long", nil, 16.8},
		{"leg@0.4", 0, at(Leg, 0.4), "below-knee-short", nil, 16},
		{"leg@.4", 0, at(Leg, 0.4), "below-knee-short", nil, 16},
		{"leg@15cm", 0, at(Leg, 0.375), "below-knee-short", nil, 15},
		{"LEG @ 15 CM", 0, at(Leg, 0.375), "below-knee-short", nil, 15},
		{"leg@18cm", 36, at(Leg, 0.5), "below-knee-long", nil, 18},
		{"leg@0", 0, at(Leg, 0), "through-knee", nil, 0},
		{"leg@0cm", 0, at(Leg, 0), "through-knee", nil, 0},
		{"thigh@1", 0, at(Thigh, 1), "through-knee", nil, 40},
		{"thigh@0.9995", 0, at(Thigh, 0.9995), "through-knee", nil, 39.98},
		{"pelvis@0", 0, at(Pelvis, 0), "pelvic", nil, 0},
		{"foot@0.5", 0, at(Foot, 0.5), "forefoot", nil, 10},
		{"foot@0.5:2", 0, at(Foot, 0.5), "toe", []int{2}, 10},
		{"toe", 0, at(Foot, 0.7), "toe", nil, 14},
		{"toe:3, 2,3", 0, at(Foot, 0.7), "toe", []int{2, 3}, 14},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			cut, err := a.ParseCut(test.text, test.segmentCM)
			if err != nil {
				t.Fatal(err)
			}
			if cut.At != test.at || cut.Level.Slug != test.level || !slices.Equal(cut.Rays, test.rays) || math.Abs(cut.CM()-test.cm) > 1e-9 {
				t.Errorf("%v of %s, rays %v, %v cm, not %v of %s, rays %v, %v cm",
					cut.At, cut.Level.Slug, cut.Rays, cut.CM(), test.at, test.level, test.rays, test.cm)
			}
			if cut.Limb() != LowerLimb || math.Abs(cut.MM()-10*cut.CM()) > 1e-9 {
				t.Errorf("%s limb, %v mm and %v cm", cut.Limb(), cut.MM(), cut.CM())
			}
		})
	}
}

func TestParseCutRefuses(t *testing.T) {
	a := atlas(t)
	tests := []struct {
		text      string
		segmentCM float64
		want      string
	}{
		{"", 0, `level "" is not known`},
		{"below-nee", 0, `level "below-nee" is not known`},
		{"calf@0.4", 0, `segment "calf" is not known`},
		{"leg@", 0, `height "" is not a number: write leg@0.42, or leg@15cm`},
		{"leg@half", 0, `height "half" is not a number: write leg@0.42, or leg@15cm`},
		{"leg@NaN", 0, `height "NaN" is not a number: write leg@0.42, or leg@15cm`},
		{"leg@nancm", 0, `height "nancm" is not a number: write leg@0.42, or leg@15cm`},
		{"leg@15mm", 0, `height "15mm" is not a number: write leg@0.42, or leg@15cm`},
		{"leg@0.5@0.5", 0, `height "0.5@0.5" is not a number: write leg@0.42, or leg@15cm`},
		{"leg@-0.1", 0, "height -0.1 is off the leg: give 0 (proximal) to 1 (distal), or centimetres such as leg@15cm"},
		{"leg@1.01", 0, "height 1.01 is off the leg: give 0 (proximal) to 1 (distal), or centimetres such as leg@15cm"},
		{"leg@15", 0, "height 15 is off the leg: give 0 (proximal) to 1 (distal), or centimetres such as leg@15cm"},
		{"leg@Inf", 0, "height inf is off the leg: give 0 (proximal) to 1 (distal), or centimetres such as leg@15cm"},
		{"leg@-3cm", 0, "-3 cm is off the leg: give 0 to 40 cm from its proximal end"},
		{"leg@40.5cm", 0, "40.5 cm is off the leg: give 0 to 40 cm from its proximal end"},
		{"leg@1000000cm", 0, "1000000 cm is off the leg: give 0 to 40 cm from its proximal end"},
		{"leg@38cm", 36, "38 cm is off the leg: give 0 to 36 cm from its proximal end"},
		{"leg@10cm", 5, "a leg of 5 cm is not possible: give 10 to 64 cm"},
		{"leg@10cm", 400, "a leg of 400 cm is not possible: give 10 to 64 cm"},
		{"leg@10cm", -40, "a leg of -40 cm is not possible: give 10 to 64 cm"},
		{"below-knee-long", math.NaN(), "a leg of NaN cm is not possible: give 10 to 64 cm"},
		{"toe:6", 0, `ray "6" is not a number from 1 to 5`},
		{"toe:0", 0, `ray "0" is not a number from 1 to 5`},
		{"toe:", 0, `ray "" is not a number from 1 to 5`},
		{"toe:great", 0, `ray "great" is not a number from 1 to 5`},
		{"below-knee-long:2", 0, "Level below-knee-long takes the whole width: leave the rays out"},
		{"leg@0.5:2", 0, "no level at leg@0.5 takes single rays; leave the rays out, or cut through the hand or foot"},
		{"arm@0.5", 0, "no level covers arm@0.5"},
		{"shoulder-girdle@0", 0, "no level covers shoulder-girdle@0"},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			cut, err := a.ParseCut(test.text, test.segmentCM)
			if err == nil {
				t.Fatalf("accepted as %v", cut.At)
			}
			if err.Error() != test.want {
				t.Errorf("%q, not %q", err, test.want)
			}
		})
	}
}

// A name that is not known comes back with those that are, so that the caller can offer the nearest.
func TestUnknownNames(t *testing.T) {
	a := atlas(t)
	for text, want := range map[string]UnknownNameError{
		"below-nee-long": {Kind: "level", Name: "below-nee-long"},
		"thihg@0.4":      {Kind: "segment", Name: "thihg"},
	} {
		_, err := a.ParseCut(text, 0)
		var unknown *UnknownNameError
		if !errors.As(err, &unknown) {
			t.Fatalf("%s: %v", text, err)
		}
		if unknown.Kind != want.Kind || unknown.Name != want.Name {
			t.Errorf("%s: %s %q, not %s %q", text, unknown.Kind, unknown.Name, want.Kind, want.Name)
		}
		nearest := Nearest(unknown.Name, unknown.Known, 1)
		if len(nearest) != 1 || nearest[0] != map[string]string{"below-nee-long": "below-knee-long", "thihg": "thigh"}[unknown.Name] {
			t.Errorf("%s: the nearest of %v is %v", text, unknown.Known, nearest)
		}
	}
}

// Where levels overlap, the level can be chosen; a height must belong to it, and rays be among those it can take.
func TestCutIn(t *testing.T) {
	a := atlas(t)
	cut, err := a.CutIn(a.Level("toe"), at(Foot, 0.5), []int{5, 1}, 0)
	if err != nil || cut.Level.Slug != "toe" || !slices.Equal(cut.Rays, []int{1, 5}) {
		t.Errorf("%+v: %v", cut, err)
	}
	refused := func(err error, want string) {
		t.Helper()
		if err == nil || err.Error() != want {
			t.Errorf("%v, not %q", err, want)
		}
	}
	_, err = a.CutIn(a.Level("toe"), at(Foot, 0.2), nil, 0)
	refused(err, "foot@0.2 is not a cut of Level toe, which reaches from foot@0.4 to foot@1")
	_, err = a.CutIn(a.Level("toe"), at(Foot, 0.5), []int{6}, 0)
	refused(err, "ray 6 is not one of [1 2 3 4 5], the rays Level toe can take")
	_, err = a.CutIn(a.Level("toe"), at(Foot, 2), nil, 0)
	refused(err, "t 2 is outside 0 to 1")
	_, err = a.CutAtLevel("knee", nil, 0)
	refused(err, `level "knee" is not known`)
}

func TestAtCM(t *testing.T) {
	if p, err := AtCM(Leg, 10, 40); err != nil || p != at(Leg, 0.25) {
		t.Errorf("10 of 40 cm is %v: %v", p, err)
	}
	for cm, want := range map[float64]string{
		-0.5:       "-0.5 cm is off the leg: give 0 to 40 cm from its proximal end",
		40.1:       "40.1 cm is off the leg: give 0 to 40 cm from its proximal end",
		math.NaN(): "NaN cm is off the leg: give 0 to 40 cm from its proximal end",
	} {
		if _, err := AtCM(Leg, cm, 40); err == nil || err.Error() != want {
			t.Errorf("%v, not %q", err, want)
		}
	}
}

func TestAlong(t *testing.T) {
	a := atlas(t)
	for _, test := range []struct {
		from, to Position
		mm       float64
	}{
		{at(Leg, 0.25), at(Leg, 0.75), 200},
		{at(Leg, 0.75), at(Leg, 0.25), 200},
		{at(Thigh, 0.5), at(Leg, 0.5), 400},
		{at(Pelvis, 0), at(Foot, 1), 1100},
		{at(Leg, 1), at(Foot, 0), 0},
	} {
		if got := a.Along(test.from, test.to); math.Abs(got-test.mm) > 1e-9 {
			t.Errorf("from %v to %v: %v mm, not %v", test.from, test.to, got, test.mm)
		}
	}
}
