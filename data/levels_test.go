package data_test

import (
	"slices"
	"testing"

	"tmratlas/anatomy"
)

// The levels of both limbs, as surgeons name them, proximal first.
func TestLevels(t *testing.T) {
	a := builtIn(t)
	want := map[anatomy.Limb][]string{
		anatomy.UpperLimb: {
			"forequarter", "shoulder-disarticulation", "transhumeral-proximal", "transhumeral-mid", "transhumeral-distal",
			"elbow-disarticulation", "transradial-proximal", "transradial-mid", "transradial-distal", "wrist-disarticulation",
			"transcarpal", "transmetacarpal", "ray", "digit",
		},
		anatomy.LowerLimb: {
			"hemipelvectomy", "hip-disarticulation", "transfemoral-proximal", "transfemoral-mid", "transfemoral-distal",
			"knee-disarticulation", "transtibial-proximal", "transtibial-mid", "transtibial-distal", "ankle-disarticulation",
			"chopart", "lisfranc", "transmetatarsal", "ray-toe",
		},
	}
	for limb, slugs := range want {
		var got []string
		for _, l := range a.Levels(limb) {
			got = append(got, l.Slug)
		}
		if !slices.Equal(got, slugs) {
			t.Errorf("%s limb: levels are %v, not %v", limb, got, slugs)
		}
	}
}

// Every height of a limb belongs to a level, and a height on a boundary to the level before it.
func TestEveryHeightHasALevel(t *testing.T) {
	a := builtIn(t)
	for _, limb := range anatomy.Limbs() {
		for _, h := range heights(a, limb) {
			at := anatomy.PositionAlong(limb, h)
			if a.LevelAt(at, nil) == nil {
				t.Errorf("no level at %s", at)
			}
		}
	}
	for at, want := range map[anatomy.Position]string{
		{Segment: anatomy.Pelvis, T: 0}:   "hemipelvectomy",
		{Segment: anatomy.Pelvis, T: 1}:   "hip-disarticulation",
		{Segment: anatomy.Thigh, T: 0}:    "hip-disarticulation",
		{Segment: anatomy.Thigh, T: 0.01}: "transfemoral-proximal",
		{Segment: anatomy.Thigh, T: 0.33}: "transfemoral-proximal",
		{Segment: anatomy.Thigh, T: 0.34}: "transfemoral-mid",
		{Segment: anatomy.Leg, T: 0}:      "knee-disarticulation",
		{Segment: anatomy.Foot, T: 0}:     "ankle-disarticulation",
		{Segment: anatomy.Foot, T: 0.9}:   "ray-toe",
		{Segment: anatomy.Forearm, T: 0}:  "elbow-disarticulation",
		{Segment: anatomy.Hand, T: 0}:     "wrist-disarticulation",
		{Segment: anatomy.Hand, T: 0.9}:   "digit",
	} {
		if l := a.LevelAt(at, nil); l == nil || l.Slug != want {
			t.Errorf("level at %s is %v, not %s", at, l, want)
		}
	}
}

// What the sources name as severed at a level, the derivation gives at its usual cut. Parts of a plexus are not nerves
// of the limb: they stand for the nerves that come from them.
func TestLevelsSeverWhatTheirSourcesName(t *testing.T) {
	a := builtIn(t)
	for _, limb := range anatomy.Limbs() {
		for _, l := range a.Levels(limb) {
			if len(l.Severed) == 0 {
				t.Errorf("%s names no severed nerve", l.Slug)
			}
			cut, err := a.CutAtLevel(l.Slug, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			r := a.Residual(cut)
			for _, slug := range l.Severed {
				n := a.Nerve(slug)
				if n == nil && a.Plexus(slug) != nil {
					continue
				}
				if !severed(r, n) {
					t.Errorf("%s: %s is named as severed, but the cut at %s does not meet it", l.Slug, slug, cut.At)
				}
			}
		}
	}
}

// What every surgeon expects at a cut, and what must not be there.
func TestExpectedNerves(t *testing.T) {
	a := builtIn(t)
	tests := map[string]struct{ severed, spared []string }{
		"leg@0.05": {
			[]string{"tibial", "common-peroneal", "saphenous", "medial-sural-cutaneous"},
			[]string{"deep-peroneal", "superficial-peroneal", "sural", "sciatic", "femoral", "pudendal"},
		},
		"leg@0.25": {
			[]string{"tibial", "deep-peroneal", "superficial-peroneal", "saphenous", "medial-sural-cutaneous", "sural-communicating", "lateral-sural-cutaneous"},
			[]string{"common-peroneal", "sural", "medial-dorsal-cutaneous", "medial-plantar"},
		},
		"leg@15cm": {
			[]string{"tibial", "deep-peroneal", "superficial-peroneal", "saphenous", "medial-sural-cutaneous", "sural-communicating"},
			[]string{"common-peroneal", "sural", "infrapatellar-saphenous"},
		},
		"leg@0.75": {
			[]string{"tibial", "deep-peroneal", "superficial-peroneal", "saphenous", "sural"},
			[]string{"medial-sural-cutaneous", "sural-communicating", "medial-dorsal-cutaneous"},
		},
		"leg@0.85": {
			[]string{"tibial", "deep-peroneal", "medial-dorsal-cutaneous", "intermediate-dorsal-cutaneous", "saphenous", "sural"},
			[]string{"superficial-peroneal"},
		},
		"foot@0": {
			[]string{"medial-plantar", "lateral-plantar", "deep-peroneal", "medial-dorsal-cutaneous", "intermediate-dorsal-cutaneous", "sural", "saphenous"},
			[]string{"tibial", "medial-calcaneal"},
		},
		"thigh@0": {
			[]string{"tibial", "common-peroneal", "femoral", "obturator", "posterior-femoral-cutaneous", "lateral-femoral-cutaneous"},
			[]string{"sciatic", "superior-gluteal", "inferior-gluteal", "pudendal", "nerve-to-quadratus-femoris", "saphenous"},
		},
		"thigh@0.01": {
			[]string{"tibial", "common-peroneal", "femoral", "obturator", "posterior-femoral-cutaneous", "lateral-femoral-cutaneous"},
			[]string{"saphenous", "obturator-anterior", "pudendal", "superior-gluteal", "inferior-gluteal"},
		},
		"thigh@0.3": {
			[]string{"tibial", "common-peroneal", "saphenous", "obturator-anterior", "obturator-posterior", "posterior-femoral-cutaneous", "lateral-femoral-cutaneous", "anterior-femoral-cutaneous"},
			[]string{"femoral", "obturator", "pudendal", "sciatic"},
		},
		"thigh@0.55": {
			[]string{"tibial", "common-peroneal", "saphenous", "obturator-cutaneous", "posterior-femoral-cutaneous", "lateral-femoral-cutaneous", "anterior-femoral-cutaneous"},
			[]string{"femoral", "obturator-anterior", "obturator-posterior", "pudendal"},
		},
		"thigh@0.8": {
			[]string{"tibial", "common-peroneal", "saphenous", "posterior-femoral-cutaneous", "lateral-femoral-cutaneous", "anterior-femoral-cutaneous"},
			[]string{"femoral", "obturator-anterior", "obturator-posterior", "obturator-cutaneous", "pudendal"},
		},
		"pelvis@0.5": {
			[]string{"tibial", "common-peroneal", "femoral", "obturator", "posterior-femoral-cutaneous", "lateral-femoral-cutaneous", "superior-gluteal"},
			[]string{"pudendal", "psoas-branches", "sciatic"},
		},
		"shoulder-girdle@0.4": {
			[]string{"median", "ulnar", "radial", "musculocutaneous", "axillary", "suprascapular", "medial-antebrachial-cutaneous", "medial-brachial-cutaneous"},
			[]string{"long-thoracic", "thoracodorsal", "accessory", "dorsal-scapular", "lateral-pectoral", "medial-pectoral"},
		},
		"arm@0": {
			[]string{"median", "ulnar", "radial", "musculocutaneous", "medial-antebrachial-cutaneous", "medial-brachial-cutaneous"},
			[]string{"long-thoracic", "thoracodorsal", "axillary", "suprascapular", "lateral-pectoral", "medial-pectoral", "accessory"},
		},
		"arm@0.25": {
			[]string{"median", "ulnar", "radial", "musculocutaneous", "medial-antebrachial-cutaneous", "medial-brachial-cutaneous", "posterior-brachial-cutaneous"},
			[]string{"lateral-antebrachial-cutaneous", "posterior-antebrachial-cutaneous", "thoracodorsal", "long-thoracic"},
		},
		"arm@0.5": {
			[]string{"median", "ulnar", "radial", "musculocutaneous", "medial-antebrachial-cutaneous", "medial-brachial-cutaneous", "posterior-antebrachial-cutaneous"},
			[]string{"lateral-antebrachial-cutaneous", "superficial-radial", "axillary"},
		},
		"arm@0.8": {
			[]string{"median", "ulnar", "radial", "lateral-antebrachial-cutaneous", "medial-antebrachial-cutaneous", "medial-brachial-cutaneous", "posterior-antebrachial-cutaneous"},
			[]string{"musculocutaneous", "superficial-radial"},
		},
		"forearm@0.1": {
			[]string{"median", "ulnar", "superficial-radial", "radial-deep-branch", "lateral-antebrachial-cutaneous", "medial-antebrachial-cutaneous", "posterior-antebrachial-cutaneous"},
			[]string{"anterior-interosseous", "posterior-interosseous", "radial", "musculocutaneous"},
		},
		"forearm@0.5": {
			[]string{"median", "ulnar", "superficial-radial", "anterior-interosseous", "posterior-interosseous", "lateral-antebrachial-cutaneous", "medial-antebrachial-cutaneous", "posterior-antebrachial-cutaneous"},
			[]string{"radial-deep-branch", "radial", "dorsal-ulnar-cutaneous", "median-palmar-cutaneous"},
		},
		"forearm@0.85": {
			[]string{"median", "ulnar", "superficial-radial", "anterior-interosseous", "posterior-interosseous", "dorsal-ulnar-cutaneous", "median-palmar-cutaneous", "lateral-antebrachial-cutaneous", "medial-antebrachial-cutaneous", "posterior-antebrachial-cutaneous"},
			[]string{"radial-deep-branch"},
		},
	}
	for text, test := range tests {
		t.Run(text, func(t *testing.T) {
			cut, err := a.ParseCut(text, 0)
			if err != nil {
				t.Fatal(err)
			}
			r := a.Residual(cut)
			for _, slug := range test.severed {
				if !severed(r, a.Nerve(slug)) {
					t.Errorf("%s is not severed", slug)
				}
			}
			for _, slug := range test.spared {
				if n := a.Nerve(slug); n == nil || severed(r, n) {
					t.Errorf("%s is severed, or not known", slug)
				}
			}
		})
	}
}

// Inside the sciatic nerve its two divisions are what a cut meets, and they are called so.
func TestSciaticIsCutAsItsDivisions(t *testing.T) {
	a := builtIn(t)
	names := func(text string) map[string]string {
		cut, err := a.ParseCut(text, 0)
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]string{}
		for _, s := range a.Residual(cut).Severed {
			found[s.Nerve.Slug] = s.Name
		}
		return found
	}
	high, low := names("thigh@0.5"), names("thigh@0.95")
	if got, want := high["tibial"], "Tibial division of the sciatic nerve"; got != want {
		t.Errorf("above the split the tibial nerve is called %q, not %q", got, want)
	}
	if got, want := low["tibial"], "Tibial nerve"; got != want {
		t.Errorf("below the split the tibial nerve is called %q, not %q", got, want)
	}
	if _, listed := high["sciatic"]; listed {
		t.Error("the sciatic nerve is listed beside its divisions")
	}
}

// The structures that stay with the trunk are not severed by any cut through the free limb.
func TestTrunkNervesStay(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	stay := map[anatomy.Limb][]string{
		anatomy.LowerLimb: {"pudendal", "superior-gluteal", "inferior-gluteal", "nerve-to-obturator-internus"},
		anatomy.UpperLimb: {"long-thoracic", "thoracodorsal", "suprascapular", "lateral-pectoral", "medial-pectoral", "accessory", "dorsal-scapular"},
	}
	everyCut(t, a, func(cut anatomy.Cut) {
		if cut.At.Along() < 1 {
			return // through the girdle itself
		}
		r := a.Residual(cut)
		for _, slug := range stay[cut.Limb()] {
			if severed(r, a.Nerve(slug)) {
				t.Errorf("%s (%s): %s is severed", cut.At, cut.Level.Slug, slug)
			}
		}
	})
}
