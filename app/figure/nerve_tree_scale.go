package figure

import (
	"fmt"
	"math"

	"tmratlas/anatomy"
)

// treeScale turns heights along the limb, as anatomy.Position.Along counts them, into points of the drawing and back.
type treeScale struct {
	limb   anatomy.Limb
	knots  []knot // proximal first; straight between two
	shared bool   // it is that of a picture beside the tree
}

// knot is a height of the limb with its place.
type knot struct {
	along float64
	y     float64 // in points from the top
}

// Margins above and below a tree with a scale of its own, in points.
const (
	treeTop    = 26
	treeBottom = 30
	// below the cut there is room for the name of the selected nerve
	roomBelowCut = 84
	leastAbove   = 0.55 // share of the height above the cut
	littleLeft   = 3    // centimetres at the proximal end of the limb that are shown rather than left out
	leastZoomed  = 4    // centimetres above the cut to which a tree zooms in at most
)

// newScale is the scale that is shared with another picture, or one of the tree's own.
func (t *NerveTree) newScale() (treeScale, error) {
	s := t.scene
	if s.HeightOf != nil && s.Cut.Segment != anatomy.ShoulderGirdle {
		if scale := sharedScale(s); len(scale.knots) > 0 {
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

// sharedScale is that of a picture beside the tree, with the shoulder girdle stacked above the arm: in what room there is
// for a cut just below it.
func sharedScale(s TreeScene) treeScale {
	scale := treeScale{limb: s.Cut.Limb(), shared: true}
	for _, l := range s.Lengths {
		from, okFrom := s.HeightOf(anatomy.Position{Segment: l.Segment})
		to, okTo := s.HeightOf(anatomy.Position{Segment: l.Segment, T: 1})
		if !okFrom || !okTo || to <= from {
			continue
		}
		if girdle := s.Lengths[0]; l.Segment == anatomy.Arm && girdle.Segment == anatomy.ShoulderGirdle {
			top := from - girdle.CM*(to-from)/l.CM
			if s.Cut.Along() < 1+girdleShown && from > 2*treeTop {
				top = math.Max(top, treeTop)
			}
			scale.add(girdle.Segment, 0, top)
		}
		scale.add(l.Segment, 0, from)
		scale.add(l.Segment, 1, to)
	}
	return scale
}

// add makes a height the most distal of the scale; nothing when it is so already.
func (s *treeScale) add(segment anatomy.Segment, t, y float64) {
	along := (anatomy.Position{Segment: segment}).Along() + t
	if n := len(s.knots); n == 0 || along > s.knots[n-1].along {
		s.knots = append(s.knots, knot{along, y})
	}
}

// ownScale shows the segment of the cut with the end of the one before it and the beginning of the one after it; the
// whole shoulder girdle above a cut through it or just below. At least leastAbove of the height lies above the cut: what
// is removed is cut short beyond the last branch that may be left, and where that is not enough, the segment before that
// of the cut has a wider scale.
func ownScale(s TreeScene) treeScale {
	if s.Cut.Segment == anatomy.ShoulderGirdle {
		return girdleScale(s)
	}
	var start, end, first, limb float64 // of what is shown and of the segment of the cut, and the length of the limb, in centimetres
	for _, l := range s.Lengths {
		if l.Segment == s.Cut.Segment {
			start, end, first = limb-viewAbove*l.CM, limb+l.CM+viewBelow*l.CM, limb
		}
		limb += l.CM
	}
	if s.Cut.Limb() == anatomy.UpperLimb && s.Cut.Along() < 1+girdleShown {
		start = 0
	}
	if start < littleLeft {
		start = 0
	}
	start, end = max(start, 0), min(end, limb)
	cut := s.cm(s.Cut)
	room := math.Max(s.Height-treeTop-treeBottom, 1)
	perCM := room / (end - start)
	if above := cut - start; above > 0 {
		perCM = math.Min(perCM, math.Max(s.Height-treeTop-roomBelowCut, 1)/above)
	}
	wider, until := perCM, start // the scale above, and down to where
	if above := cut - start; above*perCM < leastAbove*room {
		perCM = leastAbove * room / math.Max(above, leastZoomed)
		if reach := s.lowestLeft() - cut; reach > 0 {
			perCM = math.Min(perCM, math.Max(room*(1-leastAbove)+treeBottom-footRim, 1)/reach)
		}
		wider, until = perCM, first
		if until > start {
			wider += math.Max(leastAbove*room-above*perCM, 0) / (until - start)
		}
	}
	y := func(cm float64) float64 {
		return treeTop + (math.Min(cm, until)-start)*wider + math.Max(cm-until, 0)*perCM
	}
	scale := treeScale{limb: s.Cut.Limb()}
	for _, l := range s.Lengths {
		from := s.cm(anatomy.Position{Segment: l.Segment})
		scale.add(l.Segment, 0, y(from))
		scale.add(l.Segment, 1, y(from+l.CM))
	}
	return scale
}

// girdleScale is that of a cut through the shoulder girdle, whose heights are schematic: leastAbove of the height lies
// above the usual cut. It is the same for all cuts, so that one can be dragged on it.
func girdleScale(s TreeScene) treeScale {
	scale := treeScale{limb: anatomy.UpperLimb}
	usual := treeTop + leastAbove*math.Max(s.Height-treeTop-treeBottom, 1)
	foot := math.Max(s.Height-roomBelowCut, usual+1)
	scale.add(anatomy.ShoulderGirdle, 0, treeTop)
	scale.add(anatomy.ShoulderGirdle, usualGirdleCut, usual)
	scale.add(anatomy.ShoulderGirdle, 1, foot)
	perCM := (foot - treeTop) / s.cm(anatomy.Position{Segment: anatomy.Arm})
	for _, l := range s.Lengths[1:] {
		foot += l.CM * perCM
		scale.add(l.Segment, 1, foot)
	}
	return scale
}

// usualGirdleCut is the t of the shoulder girdle at which a forequarter amputation passes through it.
const usualGirdleCut = 0.4

// lowestLeft is where the most distal branch enters that a cut may leave, in centimetres from the proximal end of the
// limb; 0 without one.
func (s TreeScene) lowestLeft() float64 {
	lowest := 0.0
	for _, st := range s.Stations {
		if st.State != anatomy.LostBranch {
			lowest = math.Max(lowest, s.cm(st.Branch.Enters.Position()))
		}
	}
	return lowest
}

// cm is how far a height lies from the proximal end of the limb, in centimetres.
func (s TreeScene) cm(at anatomy.Position) float64 {
	cm := 0.0
	for _, l := range s.Lengths {
		if l.Segment == at.Segment {
			return cm + at.T*l.CM
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
	for i, k := range s.knots {
		switch {
		case along > k.along:
			continue
		case along == k.along:
			return k.y, true
		case i == 0:
			return -offScale, false
		}
		before := s.knots[i-1]
		return before.y + (along-before.along)/(k.along-before.along)*(k.y-before.y), true
	}
	return offScale, false
}

// offScale is further than any drawing reaches.
const offScale float64 = 1e5

// positionAt is the height at y, clamped to the segments that are shown, and where the scale is shared to those whose
// heights run along the limb.
func (s treeScale) positionAt(y float64) anatomy.Position {
	along := s.knots[0].along
	for i, k := range s.knots[1:] {
		if before := s.knots[i]; y > before.y {
			along = before.along + math.Min((y-before.y)/(k.y-before.y), 1)*(k.along-before.along)
		}
	}
	if s.shared && s.limb == anatomy.UpperLimb {
		along = math.Max(along, (anatomy.Position{Segment: anatomy.Arm}).Along())
	}
	return anatomy.PositionAlong(s.limb, along)
}
