package explore

import (
	"math"
	"slices"

	"tmratlas/anatomy"
)

// State is what the page shows: the limb, the cut, and what is selected. It is a plain value: a copy is a snapshot for
// undo, and it is what is kept between runs.
type State struct {
	Side      anatomy.Side
	Limb      anatomy.Limb
	Level     string // slug; with At it tells ray from digit levels at one height
	At        anatomy.Position
	Rays      []int
	SegmentMM float64 // the patient's own length of the cut segment, 0 for the reference length
	Nerve     string  // slug of the selected severed nerve
	Branch    string  // id of the selected candidate's branch
	View      View
}

// FirstState is what a new user sees: a usual transtibial cut of the right leg.
func FirstState() State {
	return State{Side: anatomy.RightSide, Limb: anatomy.LowerLimb, Level: "transtibial-mid", At: anatomy.Position{Segment: anatomy.Leg, T: 0.39}}
}

// answer is what follows from a state.
type answer struct {
	cut      anatomy.Cut
	residual *anatomy.Residual
	targets  []anatomy.NerveTargets
	nerve    int // index of the selected nerve in targets, -1 for none
	target   int // index of the selected candidate, -1 for none
}

// derive answers a state and mends what in it no longer holds: a nerve that is not severed here gives way to the first
// that is, a branch that is not offered to the first candidate, a length that no patient has to the reference length.
// A state that no level covers becomes the first state.
func derive(a *anatomy.Atlas, s *State) (answer, error) {
	if s.Side != anatomy.LeftSide {
		s.Side = anatomy.RightSide
	}
	if a.CheckSegmentCM(s.At.Segment, s.SegmentMM/10) != nil {
		s.SegmentMM = 0
	}
	cut, err := cutOf(a, *s)
	if err != nil {
		first := FirstState()
		first.Side = s.Side
		*s = first
		if cut, err = cutOf(a, *s); err != nil {
			return answer{}, err
		}
	}
	s.Level, s.At, s.Limb, s.Rays = cut.Level.Slug, cut.At, cut.Limb(), cut.Rays
	r := a.Residual(cut)
	ans := answer{cut: cut, residual: r, targets: a.Targets(r), nerve: -1, target: -1}
	ans.nerve = slices.IndexFunc(ans.targets, func(t anatomy.NerveTargets) bool { return t.Severed.Nerve.Slug == s.Nerve })
	if ans.nerve < 0 && len(ans.targets) > 0 {
		ans.nerve = 0
	}
	if ans.nerve < 0 {
		s.Nerve, s.Branch = "", ""
		return ans, nil
	}
	t := ans.targets[ans.nerve]
	s.Nerve = t.Severed.Nerve.Slug
	ans.target = slices.IndexFunc(t.Candidates, func(c anatomy.Candidate) bool { return c.Branch.Branch.ID == s.Branch })
	if ans.target < 0 && len(t.Candidates) > 0 {
		ans.target = 0
	}
	s.Branch = ""
	if ans.target >= 0 {
		s.Branch = t.Candidates[ans.target].Branch.Branch.ID
	}
	return ans, nil
}

// cutOf makes the cut of a state: that of its level while the height is in it, without rays that the level cannot take;
// else that of the height.
func cutOf(a *anatomy.Atlas, s State) (anatomy.Cut, error) {
	if l := a.Level(s.Level); l != nil {
		for _, rays := range [][]int{s.Rays, nil} {
			if cut, err := a.CutIn(l, s.At, rays, s.SegmentMM); err == nil {
				return cut, nil
			}
		}
	}
	return a.Cut(s.At, nil, s.SegmentMM)
}

// cutAt moves the cut to a height; the patient's own length is that of one segment.
func (s State) cutAt(at anatomy.Position) State {
	if at.Segment != s.At.Segment {
		s.SegmentMM = 0
	}
	s.At = at
	return s
}

// atLevel moves the cut to the usual height of a level.
func (s State) atLevel(l *anatomy.Level) State {
	s.Limb, s.Level, s.Rays = l.Limb, l.Slug, nil
	if s.At.Segment != l.DefaultCut.Segment {
		s.SegmentMM = 0
	}
	s.At = l.DefaultCut
	return s
}

// movedBy moves the cut by millimetres along the limb, positive to distal, over joints too. It stops at the ends of the
// limb. Steps of the cut are whole: the height is rounded to the millimetre.
func (s State) movedBy(a *anatomy.Atlas, mm float64) State {
	length := s.SegmentMM
	if length == 0 {
		length = a.SegmentMM(s.At.Segment)
	}
	segments := s.Limb.Segments()
	i := slices.Index(segments, s.At.Segment)
	at := math.Round(s.At.T*length) + mm
	switch {
	case at < 0 && i > 0:
		return s.inSegment(segments[i-1], 1+at/a.SegmentMM(segments[i-1]))
	case at > length && i+1 < len(segments):
		return s.inSegment(segments[i+1], (at-length)/a.SegmentMM(segments[i+1]))
	}
	s.At.T = min(max(at/length, 0), 1)
	return s
}

func (s State) inSegment(segment anatomy.Segment, t float64) State {
	s.At = anatomy.Position{Segment: segment, T: min(max(t, 0), 1)}
	s.SegmentMM = 0
	return s
}
