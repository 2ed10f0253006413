package anatomy_test

import (
	"math"
	"testing"

	. "tmratlas/anatomy"
)

func TestNerveAt(t *testing.T) {
	n := Nerve{Course: []Waypoint{
		{Segment: Thigh, T: 0.5, X: -0.2, Depth: Posterior},
		{Segment: Leg, T: 0.5, X: 0.6, Depth: Anterior},
		{Segment: Leg, T: 1, X: 0.6, Depth: Anterior},
	}}
	tests := []struct {
		at    Position
		x     float64
		depth Depth
		ok    bool
	}{
		{at(Thigh, 0.4), 0, "", false},
		{at(Thigh, 0.5), -0.2, Posterior, true},
		{at(Thigh, 0.75), 0, Posterior, true}, // a quarter of the way
		{at(Leg, 0), 0.2, Posterior, true},    // half-way the face has not changed yet
		{at(Leg, 0.25), 0.4, Anterior, true},
		{at(Leg, 0.8), 0.6, Anterior, true},
		{at(Foot, 0), 0.6, Anterior, true}, // the end of the leg is the beginning of the foot
		{at(Foot, 0.1), 0, "", false},
	}
	for _, test := range tests {
		w, ok := n.At(test.at)
		if ok != test.ok || ok && (math.Abs(w.X-test.x) > 1e-9 || w.Depth != test.depth || w.Position() != test.at) {
			t.Errorf("at %v: %+v, %v, not x %v, %s, %v", test.at, w, ok, test.x, test.depth, test.ok)
		}
	}
	if n.Start() != at(Thigh, 0.5) || n.End() != at(Leg, 1) {
		t.Errorf("runs from %v to %v", n.Start(), n.End())
	}
}

// At the height where one nerve ends and the next begins, the first is met and the second is not.
func TestNervePasses(t *testing.T) {
	first := Nerve{Course: course(0, at(Thigh, 0.5), at(Leg, 0.5))}
	second := Nerve{Course: course(0, at(Leg, 0.5), at(Foot, 0.5))}
	for _, test := range []struct {
		at            Position
		first, second bool
	}{
		{at(Thigh, 0.5), false, false},
		{at(Thigh, 0.51), true, false},
		{at(Leg, 0.5), true, false},
		{at(Leg, 0.51), false, true},
		{at(Foot, 0.5), false, true},
		{at(Foot, 0.51), false, false},
	} {
		if first.Passes(test.at) != test.first || second.Passes(test.at) != test.second {
			t.Errorf("at %v: met %v and %v, not %v and %v", test.at, first.Passes(test.at), second.Passes(test.at), test.first, test.second)
		}
	}
}

func TestParts(t *testing.T) {
	a := atlas(t)
	biceps := a.Muscle("biceps-femoris")
	parts := biceps.Parts()
	if len(parts) != 2 {
		t.Fatalf("%d parts, not 2", len(parts))
	}
	long, short := parts[0], parts[1]
	if long.Name != "Biceps femoris, long head" || long.Origin != at(Pelvis, 0.9) || len(long.Joints) != 2 || long.Nerve != "tibial" {
		t.Errorf("the long head is %+v: what it leaves out is the muscle's", long)
	}
	if short.Name != "Biceps femoris, short head" || short.Origin != at(Thigh, 0.5) || len(short.Joints) != 1 || short.Insertion != biceps.Insertion {
		t.Errorf("the short head is %+v", short)
	}
	if got := a.PartName("biceps-femoris", "short-head"); got != short.Name {
		t.Errorf("called %q, not %q", got, short.Name)
	}
	if got := a.PartName("soleus", ""); got != "Soleus" {
		t.Errorf("called %q, not Soleus", got)
	}
	if _, ok := a.Part("biceps-femoris", ""); ok {
		t.Error("a muscle with heads is found as a whole")
	}
	if got := len(a.BranchesOf("biceps-femoris", "")); got != 2 {
		t.Errorf("%d branches of all heads, not 2", got)
	}
}

// What is not in the atlas is nil, or its slug stands for its name.
func TestUnknown(t *testing.T) {
	a := atlas(t)
	if a.Nerve("x") != nil || a.Muscle("x") != nil || a.Branch("x") != nil || a.Level("x") != nil || a.Plexus("x") != nil || a.Joint("x") != nil ||
		a.Treatment("x") != nil || a.Reference("x") != nil || a.Transfer("x") != nil || a.Term("x") != nil || a.Segment("x") != nil {
		t.Error("something is found under an unknown slug")
	}
	if a.NerveName("x") != "x" || a.PartName("x", "y") != "x" || a.SegmentMM("x") != 0 || a.BranchesOf("x", "") != nil {
		t.Error("an unknown slug has a name, a length or branches")
	}
	if got := a.NerveName("sacral-plexus"); got != "Sacral plexus" {
		t.Errorf("the plexus is called %q", got)
	}
}
