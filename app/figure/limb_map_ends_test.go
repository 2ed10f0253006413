package figure

import (
	"cmp"
	"slices"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// Through the shoulder joint the nerves end in the axilla, not at the edge of the flap that the deltoid makes.
func TestNervesEndInTheAxillaThroughTheShoulder(t *testing.T) {
	s := cutScene(t, "shoulder-disarticulation")
	m := mapOf(t, s)
	axilla, _ := s.Plate.Point(anatomy.Position{Segment: anatomy.Arm, T: axillaHeight})
	course := m.onPage(m.cut.lines[0])
	flap := slices.MaxFunc(course, byHeight).Y
	if len(m.ends) < 5 {
		t.Fatalf("%d ends are drawn", len(m.ends))
	}
	for _, e := range m.ends {
		if e.at.Y > flap-20 {
			t.Errorf("%s ends at %.0f, as low as the flap (%.0f)", e.nerve.Nerve.Slug, e.at.Y, flap)
		}
		for _, r := range e.nerve.runs {
			if low := slices.MaxFunc(r.points, byHeight).Y; low > max(e.at.Y, m.toPage(axilla).Y)+4 {
				t.Errorf("%s is drawn as staying to %.0f, its end is at %.0f", e.nerve.Nerve.Slug, low, e.at.Y)
			}
		}
	}
}

// A digital nerve that reaches a removed digit from its side, beyond the cut across the ray, has an end of its own.
func TestNervesFromTheSideOfARayHaveEnds(t *testing.T) {
	s := cutScene(t, "ray:2")
	m := mapOf(t, s)
	for _, e := range m.ends {
		if e.nerve.Nerve.Slug == "proper-palmar-digital-index" {
			if at := m.matrix.Inv().Dot(e.dot); !m.cut.takes(at) {
				t.Errorf("its end at %v is not where the digit was removed", at)
			}
			return
		}
	}
	t.Error("the proper palmar digital nerves of the index finger have no end")
}

func byHeight(a, b canvas.Point) int { return cmp.Compare(a.Y, b.Y) }
