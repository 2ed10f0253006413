// Package anatomy is the vocabulary and the rules of targeted muscle reinnervation (TMR): limbs, nerves, muscles,
// motor branches, amputation levels, what a cut leaves behind, and which branches could take which severed nerve.
//
// It knows no files, colours or pixels and imports the standard library only. All content arrives as a [Content],
// is checked once by [NewAtlas] and never changes afterwards.
package anatomy

import (
	"fmt"
	"math"
)

// Limb is one of the two limbs the atlas describes. Left and right share one description; see [Side].
type Limb string

// The two limbs.
const (
	UpperLimb Limb = "upper"
	LowerLimb Limb = "lower"
)

// Limbs lists both limbs, upper first.
func Limbs() []Limb { return []Limb{UpperLimb, LowerLimb} }

// Side is the side of the body. The anatomy of both sides is the same, mirrored; the side is carried so that
// figures, plans and sheets can never confuse the two.
type Side string

// The two sides.
const (
	LeftSide  Side = "left"
	RightSide Side = "right"
)

// Segment is a stretch of a limb between two landmarks, measured by t from 0 (proximal) to 1 (distal).
type Segment string

// The segments of both limbs, proximal to distal.
const (
	ShoulderGirdle Segment = "shoulder-girdle" // sternoclavicular joint to glenohumeral joint
	Arm            Segment = "arm"             // acromion to interepicondylar line
	Forearm        Segment = "forearm"         // interepicondylar line to radial styloid
	Hand           Segment = "hand"            // radiocarpal joint to tip of the middle finger
	Pelvis         Segment = "pelvis"          // iliac crest to hip joint
	Thigh          Segment = "thigh"           // tip of greater trochanter to knee joint line
	Leg            Segment = "leg"             // knee joint line to ankle joint line
	Foot           Segment = "foot"            // ankle to tip of the toes
)

var segmentsOf = map[Limb][]Segment{
	UpperLimb: {ShoulderGirdle, Arm, Forearm, Hand},
	LowerLimb: {Pelvis, Thigh, Leg, Foot},
}

// Segments lists the segments of the limb, proximal first. It returns nil for an unknown limb.
func (l Limb) Segments() []Segment { return segmentsOf[l] }

// Limb tells which limb the segment belongs to, "" for an unknown segment.
func (s Segment) Limb() Limb {
	switch s {
	case ShoulderGirdle, Arm, Forearm, Hand:
		return UpperLimb
	case Pelvis, Thigh, Leg, Foot:
		return LowerLimb
	}
	return ""
}

// index is the place of the segment in its limb, 0 for the most proximal, -1 for an unknown segment.
func (s Segment) index() int {
	switch s {
	case ShoulderGirdle, Pelvis:
		return 0
	case Arm, Thigh:
		return 1
	case Forearm, Leg:
		return 2
	case Hand, Foot:
		return 3
	}
	return -1
}

// Position is a height along a limb: a segment and t in it, 0 at its proximal and 1 at its distal landmark.
type Position struct {
	Segment Segment `toml:"segment" json:"segment"`
	T       float64 `toml:"t" json:"t"`
}

// Along is the position as one number that grows from proximal to distal: 0 at the proximal end of the limb's first
// segment, 1 at the end of that segment and so on to 4. The distal end of a segment and the proximal end of the next
// are the same height. It compares positions of one limb only.
func (p Position) Along() float64 { return float64(p.Segment.index()) + p.T }

// Limb tells which limb the position lies in.
func (p Position) Limb() Limb { return p.Segment.Limb() }

// ProximalTo reports whether p lies nearer the trunk than q. Equal heights are not proximal to each other.
func (p Position) ProximalTo(q Position) bool { return p.Along() < q.Along() }

// String gives the position as a person types it, for example "leg@0.42".
func (p Position) String() string {
	return fmt.Sprintf("%s@%s", p.Segment, trimNumber(p.T, 3))
}

// Check reports what is wrong with the position: an unknown segment, or a t that is not a number from 0 to 1.
func (p Position) Check() error {
	if p.Segment.index() < 0 {
		return fmt.Errorf("segment %q is not one of %v or %v", p.Segment, segmentsOf[UpperLimb], segmentsOf[LowerLimb])
	}
	if math.IsNaN(p.T) || p.T < 0 || p.T > 1 {
		return fmt.Errorf("t %v is outside 0 to 1", p.T)
	}
	return nil
}

// PositionAlong is the inverse of [Position.Along]: along is clamped to 0..4, and a height on a joint is given as
// the proximal end of the distal segment.
func PositionAlong(limb Limb, along float64) Position {
	along = math.Min(math.Max(along, 0), 4)
	index := min(int(along), 3)
	return Position{Segment: limb.Segments()[index], T: along - float64(index)}
}
