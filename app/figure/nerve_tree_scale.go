package figure

import (
	"fmt"
	"math"

	"tmratlas/anatomy"
)

// treeScale turns heights along the limb, as anatomy.Position.Along counts them, into points of the drawing and back.
type treeScale struct {
	limb      anatomy.Limb
	stretches []stretch // proximal first, each ending where the next begins
	shared    bool      // it is that of a picture beside the tree
}

// stretch is a segment on the scale.
type stretch struct {
	segment  anatomy.Segment
	from, to float64 // where its t is 0 and 1, in points from the top
	perCM    float64
	across   bool // its heights run across the limb, so that those here are schematic
}

// Margins above and below a tree with a scale of its own, in points.
const (
	treeTop    = 26
	treeBottom = 30
	// below the cut there is room for the name of the selected nerve
	roomBelowCut = 84
)

// newScale is the scale that is shared with another picture, or one of the tree's own.
func (t *NerveTree) newScale() (treeScale, error) {
	s := t.scene
	if s.HeightOf != nil && s.Cut.Segment != anatomy.ShoulderGirdle {
		if scale := sharedScale(s); len(scale.stretches) > 0 {
			if _, ok := scale.y(s.Cut.Along()); ok {
				return scale, nil
			}
		}
		return treeScale{}, fmt.Errorf("nerve tree: the scale has no height for a cut at %s", s.Cut)
	}
	for _, l := range s.Lengths {
		if l.Segment == s.Cut.Segment && l.CM > 0 {
			return ownScale(s), nil
		}
	}
	return treeScale{}, fmt.Errorf("nerve tree: the length of the %s is missing", s.Cut.Segment)
}

// sharedScale is that of a picture beside the tree, with the shoulder girdle stacked above the arm.
func sharedScale(s TreeScene) treeScale {
	scale := treeScale{limb: s.Cut.Limb(), shared: true}
	for _, l := range s.Lengths {
		from, okFrom := s.HeightOf(anatomy.Position{Segment: l.Segment})
		to, okTo := s.HeightOf(anatomy.Position{Segment: l.Segment, T: 1})
		if okFrom && okTo && to > from {
			scale.stretches = append(scale.stretches, stretch{segment: l.Segment, from: from, to: to, perCM: (to - from) / l.CM})
		}
	}
	if len(scale.stretches) > 0 && scale.stretches[0].segment == anatomy.Arm {
		first := scale.stretches[0]
		for _, l := range s.Lengths {
			if l.Segment == anatomy.ShoulderGirdle {
				girdle := stretch{segment: l.Segment, from: first.from - l.CM*first.perCM, to: first.from, perCM: first.perCM, across: true}
				scale.stretches = append([]stretch{girdle}, scale.stretches...)
			}
		}
	}
	return scale
}

// ownScale shows the segment of the cut with the end of the one before it and the beginning of the one after it; the
// whole shoulder girdle above a cut through it or just below.
func ownScale(s TreeScene) treeScale {
	scale := treeScale{limb: s.Cut.Limb()}
	var start, end, limb float64 // of what is shown, and the length of the limb, in centimetres from its proximal end
	for _, l := range s.Lengths {
		if l.Segment == s.Cut.Segment {
			start, end = limb-viewAbove*l.CM, limb+l.CM+viewBelow*l.CM
		}
		limb += l.CM
	}
	if s.Cut.Limb() == anatomy.UpperLimb && s.Cut.Along() < 1+girdleShown {
		start = 0
	}
	start, end = max(start, 0), min(end, limb)
	room := s.Height - treeTop
	perCM := math.Max(room-treeBottom, 1) / (end - start)
	if cut := along(s) - start; cut > 0 {
		perCM = math.Min(perCM, math.Max(room-roomBelowCut, 1)/cut)
	}
	at := treeTop - start*perCM
	for _, l := range s.Lengths {
		next := at + l.CM*perCM
		scale.stretches = append(scale.stretches, stretch{segment: l.Segment, from: at, to: next, perCM: perCM, across: l.Segment == anatomy.ShoulderGirdle})
		at = next
	}
	return scale
}

// along is how far the cut lies from the proximal end of the limb, in centimetres.
func along(s TreeScene) float64 {
	cm := 0.0
	for _, l := range s.Lengths {
		if l.Segment == s.Cut.Segment {
			return cm + s.Cut.T*l.CM
		}
		cm += l.CM
	}
	return cm
}

// girdleShown is the t of the arm down to which a tree of its own scale shows the whole shoulder girdle.
const girdleShown = 0.3

// y is where a height lies, in points from the top. Heights in segments that the scale lacks lie far above or below all
// others, and ok is false.
func (s treeScale) y(along float64) (y float64, ok bool) {
	for _, st := range s.stretches {
		base := anatomy.Position{Segment: st.segment}.Along()
		if along >= base && along <= base+1 {
			return st.from + (along-base)*(st.to-st.from), true
		}
	}
	if len(s.stretches) > 0 && along < (anatomy.Position{Segment: s.stretches[0].segment}).Along() {
		return -offScale, false
	}
	return offScale, false
}

// offScale is further than any drawing reaches.
const offScale float64 = 1e5

// positionAt is the height at y, clamped to the segments that are shown, and where the scale is shared to those whose
// heights run along the limb.
func (s treeScale) positionAt(y float64) anatomy.Position {
	var last anatomy.Position
	for _, st := range s.stretches {
		if st.across && s.shared {
			continue
		}
		t := (y - st.from) / (st.to - st.from)
		last = anatomy.Position{Segment: st.segment, T: min(max(t, 0), 1)}
		if t <= 1 {
			break
		}
	}
	return last
}
