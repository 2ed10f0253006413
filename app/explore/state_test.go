package explore

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tmratlas/anatomy"
)

func at(s anatomy.Segment, t float64) anatomy.Position { return anatomy.Position{Segment: s, T: t} }

func TestMovedBy(t *testing.T) {
	a := atlas(t)
	leg, thigh, foot := a.SegmentMM(anatomy.Leg), a.SegmentMM(anatomy.Thigh), a.SegmentMM(anatomy.Foot)
	tests := map[string]struct {
		from anatomy.Position
		own  float64 // the patient's own length of the segment
		by   float64
		want anatomy.Position
	}{
		"within a segment":               {at(anatomy.Leg, 0.5), 0, 5, at(anatomy.Leg, (math.Round(leg/2)+5)/leg)},
		"back within a segment":          {at(anatomy.Leg, 0.5), 0, -5, at(anatomy.Leg, (math.Round(leg/2)-5)/leg)},
		"the height becomes whole":       {at(anatomy.Leg, 100.4/leg), 0, 1, at(anatomy.Leg, 101/leg)},
		"to the very joint":              {at(anatomy.Leg, 5/leg), 0, -5, at(anatomy.Leg, 0)},
		"up over the knee":               {at(anatomy.Leg, 2/leg), 0, -5, at(anatomy.Thigh, 1-3/thigh)},
		"down over the knee":             {at(anatomy.Thigh, 1), 0, 5, at(anatomy.Leg, 5/leg)},
		"down over the ankle":            {at(anatomy.Leg, 1), 0, 1, at(anatomy.Foot, 1/foot)},
		"the patient's own length":       {at(anatomy.Leg, 0.5), 300, 15, at(anatomy.Leg, 0.55)},
		"own length, over the knee":      {at(anatomy.Leg, 0), 300, -5, at(anatomy.Thigh, 1-5/thigh)},
		"stops at the trunk":             {at(anatomy.Pelvis, 0), 0, -5, at(anatomy.Pelvis, 0)},
		"stops at the toes":              {at(anatomy.Foot, 1), 0, 5, at(anatomy.Foot, 1)},
		"a step longer than the segment": {at(anatomy.Thigh, 1), 0, 2 * leg, at(anatomy.Leg, 1)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := FirstState()
			s.At, s.SegmentMM = tt.from, tt.own
			got := s.movedBy(a, tt.by)
			if got.At.Segment != tt.want.Segment || math.Abs(got.At.T-tt.want.T) > 1e-9 {
				t.Errorf("got %s, want %s", got.At, tt.want)
			}
			if got.At.Segment != tt.from.Segment && got.SegmentMM != 0 {
				t.Errorf("the own length %g of the %s came along to the %s", got.SegmentMM, tt.from.Segment, got.At.Segment)
			}
		})
	}
}

// Every whole millimetre of both limbs is reached by steps, once down and once up again.
func TestMovedByWalksTheWholeLimb(t *testing.T) {
	a := atlas(t)
	for _, limb := range anatomy.Limbs() {
		segments := limb.Segments()
		s := State{Side: anatomy.RightSide, Limb: limb, At: at(segments[0], 0)}
		last := at(segments[len(segments)-1], 1)
		steps := 0
		for s.At != last {
			next := s.movedBy(a, keyStep)
			if next.At == s.At || next.At.ProximalTo(s.At) {
				t.Fatalf("%s: a step down from %s leads to %s", limb, s.At, next.At)
			}
			s, steps = next, steps+1
		}
		for s.At != at(segments[0], 0) {
			next := s.movedBy(a, -keyStep)
			if next.At == s.At || s.At.ProximalTo(next.At) {
				t.Fatalf("%s: a step up from %s leads to %s", limb, s.At, next.At)
			}
			s, steps = next, steps-1
		}
		if steps < -len(segments) || steps > len(segments) {
			t.Errorf("%s: %d steps more down than up", limb, steps)
		}
	}
}

func TestAtLevel(t *testing.T) {
	a := atlas(t)
	tests := map[string]struct {
		from State
		to   string
		own  float64 // what is left of the own length
	}{
		"in the same segment":  {State{At: at(anatomy.Leg, 0.9), SegmentMM: 350, Rays: []int{1}}, "transtibial-mid", 350},
		"in another segment":   {State{At: at(anatomy.Leg, 0.9), SegmentMM: 350}, "transfemoral-mid", 0},
		"in the other limb":    {State{Limb: anatomy.LowerLimb, At: at(anatomy.Leg, 0.9), SegmentMM: 350}, "transradial-distal", 0},
		"to a level with rays": {State{At: at(anatomy.Leg, 0.9), Rays: []int{3}}, "ray", 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			l := a.Level(tt.to)
			got := tt.from.atLevel(l)
			want := State{Limb: l.Limb, Level: tt.to, At: l.DefaultCut, SegmentMM: tt.own}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestDeriveMendsTheSelection(t *testing.T) {
	a := atlas(t)
	tests := map[string]struct {
		nerve, branch string
		wantNerve     string
	}{
		"nothing selected":                 {"", "", ""},
		"a nerve that is severed":          {"saphenous", "", "saphenous"},
		"a nerve of the other limb":        {"median", "", ""},
		"a nerve that ends above the cut":  {"obturator", "", ""},
		"no such nerve":                    {"no-such-nerve", "x", ""},
		"a branch that is not offered":     {"tibial", "no-such-branch", "tibial"},
		"a branch offered for other nerve": {"saphenous", "median.pronator-teres", "saphenous"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := FirstState()
			s.Nerve, s.Branch = tt.nerve, tt.branch
			ans, err := derive(a, &s)
			if err != nil {
				t.Fatal(err)
			}
			if tt.wantNerve == "" {
				tt.wantNerve = ans.targets[0].Severed.Nerve.Slug
			}
			if s.Nerve != tt.wantNerve {
				t.Errorf("nerve %q, want %q", s.Nerve, tt.wantNerve)
			}
			chosen := ans.targets[ans.nerve]
			if chosen.Severed.Nerve.Slug != s.Nerve {
				t.Errorf("the answer shows %q, the state %q", chosen.Severed.Nerve.Slug, s.Nerve)
			}
			if got := chosen.Candidates[ans.target].Branch.Branch.ID; s.Branch != got || ans.target != 0 {
				t.Errorf("branch %q, the answer shows number %d, %q", s.Branch, ans.target, got)
			}
		})
	}
}

func TestDeriveKeepsASelectedCandidate(t *testing.T) {
	a := atlas(t)
	s := FirstState()
	ans, err := derive(a, &s)
	if err != nil {
		t.Fatal(err)
	}
	third := ans.targets[0].Candidates[2].Branch.Branch.ID
	s.Branch = third
	if ans, err = derive(a, &s); err != nil {
		t.Fatal(err)
	}
	if s.Branch != third || ans.target != 2 {
		t.Errorf("branch %q, number %d, want %q, 2", s.Branch, ans.target, third)
	}
}

// What was kept by another version, or written by hand, gives a page all the same.
func TestDeriveFallsBack(t *testing.T) {
	a := atlas(t)
	first := FirstState()
	tests := map[string]struct {
		bad       State
		wantLevel string
	}{
		"empty":                       {State{}, first.Level},
		"no such segment":             {State{Side: anatomy.LeftSide, Limb: anatomy.UpperLimb, At: at("wing", 0.5)}, first.Level},
		"off the segment":             {State{Side: anatomy.LeftSide, At: at(anatomy.Leg, 7)}, first.Level},
		"not a number":                {State{Side: anatomy.LeftSide, At: at(anatomy.Leg, math.NaN())}, first.Level},
		"no such side":                {State{Side: "middle", Level: "transfemoral-mid", At: a.Level("transfemoral-mid").DefaultCut}, "transfemoral-mid"},
		"the wrong limb":              {State{Side: anatomy.LeftSide, Limb: anatomy.UpperLimb, Level: "ray", At: at(anatomy.Leg, 0.39)}, "transtibial-mid"},
		"no such level":               {State{Side: anatomy.LeftSide, Level: "neck", At: at(anatomy.Leg, 0.39)}, "transtibial-mid"},
		"no such ray":                 {State{Side: anatomy.LeftSide, Level: "ray", At: a.Level("ray").DefaultCut, Rays: []int{9}}, ""},
		"a ray at a level without":    {State{Side: anatomy.LeftSide, Level: "transtibial-mid", At: at(anatomy.Leg, 0.39), Rays: []int{2}}, "transtibial-mid"},
		"a segment without length":    {State{Side: anatomy.LeftSide, Level: "transtibial-mid", At: at(anatomy.Leg, 0.39), SegmentMM: -20}, "transtibial-mid"},
		"a segment of half a mile":    {State{Side: anatomy.LeftSide, Level: "transtibial-mid", At: at(anatomy.Leg, 0.39), SegmentMM: 8e5}, "transtibial-mid"},
		"a segment that is no number": {State{Side: anatomy.LeftSide, Level: "transtibial-mid", At: at(anatomy.Leg, 0.39), SegmentMM: math.NaN()}, "transtibial-mid"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := tt.bad
			ans, err := derive(a, &s)
			if err != nil {
				t.Fatal(err)
			}
			if tt.wantLevel != "" && s.Level != tt.wantLevel {
				t.Errorf("level %q, want %q", s.Level, tt.wantLevel)
			}
			if wantSide := tt.bad.Side; s.Side != wantSide && (wantSide == anatomy.LeftSide || s.Side != anatomy.RightSide) {
				t.Errorf("side %q of %q", s.Side, wantSide)
			}
			if s.Limb != ans.cut.Limb() || s.At != ans.cut.At || s.Level != ans.cut.Level.Slug {
				t.Errorf("the state %+v is not that of the cut %+v", s, ans.cut)
			}
			if len(s.Rays) != len(ans.cut.Rays) {
				t.Errorf("rays %v, the cut takes %v", s.Rays, ans.cut.Rays)
			}
			if err := a.CheckSegmentCM(s.At.Segment, ans.cut.SegmentMM/10); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestPageOfABadState(t *testing.T) {
	p := show(t, State{Level: "neck", Nerve: "funny-bone", SegmentMM: -1}, usual())
	if p.limb.shown.limb == nil || p.State().Side != anatomy.RightSide || p.State().Level != FirstState().Level {
		t.Errorf("the page shows %+v", p.State())
	}
}

// Moving the cut by centimetres changes the answer where anatomy says so.
func TestDeriveFollowsTheHeight(t *testing.T) {
	a := atlas(t)
	tests := []struct {
		nerve, branch string
		offered, not  anatomy.Position
	}{
		{"tibial", "flexor-digitorum-longus", at(anatomy.Leg, 0.62), at(anatomy.Leg, 0.25)},
		{"median", "pronator-quadratus", at(anatomy.Forearm, 0.93), at(anatomy.Forearm, 0.5)},
	}
	for _, tt := range tests {
		for _, p := range []anatomy.Position{tt.offered, tt.not} {
			s := State{Side: anatomy.RightSide, At: p, Nerve: tt.nerve}
			ans, err := derive(a, &s)
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, c := range ans.targets[ans.nerve].Candidates {
				found = found || c.Part.Muscle.Slug == tt.branch
			}
			if found != (p == tt.offered) {
				t.Errorf("%s to %s at %s: offered %v", tt.nerve, tt.branch, p, found)
			}
		}
	}
}
