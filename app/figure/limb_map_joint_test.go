package figure

import (
	"slices"
	"testing"
)

// Every bone of the plates but the clavicle has a region, so that a cut through a joint knows where it belongs.
func TestEveryBoneHasARegion(t *testing.T) {
	for _, name := range plateFiles() {
		for _, bone := range plateFor(t, name).Structures(BoneLayer) {
			if _, ok := regionOf(bone); !ok && bone != "clavicle" {
				t.Errorf("%s: %s has no region", name, bone)
			}
		}
	}
}

// At a joint the bones of one side leave whole and those of the other stay whole; elsewhere the cut divides them.
func TestBonesAtAJoint(t *testing.T) {
	for cut, want := range map[string]struct{ leave, stay []string }{
		"forequarter":              {[]string{"scapula", "humerus"}, []string{"sternum"}},
		"shoulder-disarticulation": {[]string{"humerus", "radius"}, []string{"scapula", "acromion"}},
		"elbow-disarticulation":    {[]string{"radius", "ulna"}, []string{"humerus"}},
		"hip-disarticulation":      {[]string{"femur"}, []string{"hip-bone", "sacrum"}},
		"knee-disarticulation":     {[]string{"tibia", "fibula"}, []string{"femur", "patella"}},
		"lisfranc":                 {[]string{"metatarsal-5", "phalanx-1-distal"}, []string{"cuboid", "cuneiform-medial"}},
		"chopart":                  {[]string{"cuboid", "navicular"}, []string{"talus", "calcaneus"}},
		"transtibial-mid":          {nil, nil},
	} {
		m := mapOf(t, cutScene(t, cut))
		for _, l := range []struct {
			bones         []string
			leaves, stays bool
		}{{want.leave, true, false}, {want.stay, false, true}, {[]string{"clavicle"}, false, false}} {
			for _, b := range l.bones {
				if leaves, stays := m.bone(b); leaves != l.leaves || stays != l.stays {
					t.Errorf("%s: %s leaves %v, stays %v", cut, b, leaves, stays)
				}
			}
		}
		if cut == "transtibial-mid" {
			if leaves, stays := m.bone("tibia"); leaves || stays {
				t.Error("a cut through the shaft takes or leaves the whole tibia")
			}
		}
	}
}

// Muscles that a disarticulation takes off the bone are drawn whole; of long flap muscles only a cuff stays.
func TestMusclesThatStay(t *testing.T) {
	for cut, want := range map[string]map[string]bool{
		"hip-disarticulation":      {"gluteus-maximus": true, "quadratus-femoris": true, "rectus-femoris": false, "tensor-fasciae-latae": false, "gracilis": false},
		"shoulder-disarticulation": {"pectoralis-major--clavicular-part": true, "deltoid--acromial-part": true},
		"transfemoral-mid":         {"gluteus-maximus": false},
	} {
		s := cutScene(t, cut)
		for id, stays := range want {
			i := slices.IndexFunc(s.Muscles, func(m MapMuscle) bool { return m.ID == id })
			if i < 0 || s.Muscles[i].Stays != stays {
				t.Errorf("%s: %s stays: want %v", cut, id, stays)
			}
		}
	}
}

// Where the thumb's nerves are kept a cut through the metacarpals leaves the thumb.
func TestTheThumbStays(t *testing.T) {
	s := cutScene(t, "transmetacarpal")
	if !slices.Equal(s.Rays, []int{2, 3, 4, 5}) {
		t.Fatalf("rays %v", s.Rays)
	}
	m := mapOf(t, s)
	thumb := s.Plate.rays[1]
	if m.cut.takes(thumb.at(0.8)) {
		t.Error("the end of the thumb is cut away")
	}
	if !m.cut.takes(s.Plate.rays[3].at(0.8)) {
		t.Error("the middle finger stays")
	}
}
