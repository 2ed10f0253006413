package figure

import (
	"strings"

	"tmratlas/anatomy"
)

// TransferPlace tells what lies around the join, as far as the pictures show it. The zero value is a long bone cut through
// beside a spindle-shaped muscle.
type TransferPlace struct {
	Level  string           // slug of the level of amputation, which chooses bones and outline; "" for that of the segment
	Cut    anatomy.Position // where the limb is cut
	Behind bool             // seen from behind
	Medial bool             // the target lies medially of the severed nerve
	Form   MuscleForm
	Cutoff bool       // the cut goes through the flesh of the target, which has no tendon any more
	Part   MusclePart // what the branch enters; the zero value is the whole muscle
	Rest   RestNerve  // how the rest of the muscle is supplied
}

// MuscleForm is the shape of a target.
type MuscleForm string

// The forms. The zero value is a spindle with fibres along the limb.
const (
	Spindle    MuscleForm = ""
	ShortBelly MuscleForm = "short"   // a small muscle of hand or foot
	Slender    MuscleForm = "slender" // a lumbrical or an interosseous muscle
	FanDown    MuscleForm = "down"    // broad above, narrow below: deltoid, glutei
	FanAcross  MuscleForm = "across"  // broad and flat, its fibres run across: pectoralis major, latissimus dorsi
	Slips      MuscleForm = "slips"   // serratus anterior
)

// broad reports whether the target is a flat muscle of the trunk, whose parts lie above each other.
func (p TransferPlace) broad() bool { return p.Form == FanAcross || p.Form == Slips }

// MusclePart is the part of a muscle that a branch enters: between two shares across the fibres, and two along them. The
// zero value is the whole muscle. Across runs away from the severed nerve, in broad muscles from top to bottom; along runs
// from the origin down, in broad muscles from the tendon.
type MusclePart struct {
	Across, Along [2]float64
}

// whole reports whether the part is all of the muscle.
func (p MusclePart) whole() bool {
	return p.across() == [2]float64{0, 1} && p.along() == [2]float64{0, 1}
}

func (p MusclePart) across() [2]float64 { return orAll(p.Across) }
func (p MusclePart) along() [2]float64  { return orAll(p.Along) }

func orAll(span [2]float64) [2]float64 {
	if span == [2]float64{} {
		return [2]float64{0, 1}
	}
	return span
}

// RestNerve tells how the rest of a muscle that is a target in part is supplied.
type RestNerve struct{ Above, Below bool } // a nerve of its own enters above, or below, the part that the branch enters

// formOf is the form of a muscle.
func formOf(m *anatomy.Muscle) MuscleForm {
	switch m.Slug {
	case "pectoralis-major", "pectoralis-minor", "latissimus-dorsi", "trapezius", "subscapularis", "infraspinatus", "rhomboid-major", "rhomboid-minor", "subclavius":
		return FanAcross
	case "serratus-anterior":
		return Slips
	case "deltoid", "gluteus-maximus", "gluteus-medius", "gluteus-minimus", "iliacus":
		return FanDown
	}
	if strings.HasPrefix(m.Slug, "lumbrical") || strings.Contains(m.Slug, "inteross") {
		return Slender
	}
	switch m.Region {
	case "hand-thenar", "hand-hypothenar", "hand-deep", "foot-sole", "foot-dorsum", "rotator-cuff":
		return ShortBelly
	}
	if m.Slug == "pronator-quadratus" || m.Slug == "anconeus" || m.Slug == "popliteus" || m.Slug == "plantaris" {
		return ShortBelly
	}
	return Spindle
}

// liesMedially tells the side of the limb on which a muscle or a head of it lies, seen from front or behind.
func liesMedially(p anatomy.Part) bool {
	switch p.Muscle.Slug + "/" + p.Head {
	case "gastrocnemius/medial-head", "biceps-brachii/short-head", "triceps-brachii/long-head", "triceps-brachii/medial-head",
		"adductor-magnus/adductor-part", "adductor-magnus/hamstring-part", "flexor-digitorum-superficialis/humeroulnar-head",
		"flexor-digitorum-profundus/ulnar-half", "biceps-femoris/long-head":
		return true
	case "flexor-digitorum-profundus/radial-half", "flexor-digitorum-superficialis/radial-head":
		return false
	}
	switch p.Muscle.Slug {
	case "coracobrachialis", "vastus-medialis", "sartorius", "semitendinosus", "semimembranosus", "flexor-digitorum-longus",
		"tibialis-posterior", "abductor-hallucis", "flexor-hallucis-brevis", "palmaris-longus", "flexor-carpi-ulnaris",
		"flexor-carpi-radialis", "pronator-teres", "extensor-carpi-ulnaris", "anconeus":
		return true
	}
	switch p.Muscle.Region {
	case "medial-thigh", "hand-hypothenar", "girdle-anterior", "girdle-posterior", "girdle-lateral", "abdominal-wall", "iliopsoas":
		return true
	}
	return false
}

// headsAcross are the heads of a muscle from medial to lateral, or from above down in muscles whose fibres run across, where
// that is not the order of the atlas.
var headsAcross = map[string][]string{
	"biceps-brachii":             {"short-head", "long-head"},
	"triceps-brachii":            {"long-head", "medial-head", "lateral-head"},
	"flexor-carpi-ulnaris":       {"ulnar-head", "humeral-head"},
	"flexor-digitorum-profundus": {"ulnar-half", "radial-half"},
	"adductor-magnus":            {"hamstring-part", "adductor-part"},
}
