package anatomy

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// MuscleState tells what a cut leaves of a muscle or head.
type MuscleState string

// The muscle states.
const (
	WholeMuscle     MuscleState = "whole"     // insertion proximal to the cut
	ShortenedMuscle MuscleState = "shortened" // the cut passes it: insertion lost
	GoneMuscle      MuscleState = "gone"      // removed with the limb
)

// Redundancy tells whether a muscle still has something to do.
type Redundancy string

// The redundancies.
const (
	Redundant       Redundancy = "redundant" // every joint it moved is gone
	PartlyRedundant Redundancy = "partly"    // some of its joints remain (hamstrings after a transfemoral cut still extend the hip)
	InUse           Redundancy = "in-use"    // all of its joints remain
	NoMuscle        Redundancy = "gone"      // the muscle itself is gone
)

// BranchState tells what a cut leaves of a motor branch.
type BranchState string

// The branch states.
const (
	KeptBranch   BranchState = "kept"   // enters its muscle proximal to the cut over its whole published range
	VariesBranch BranchState = "varies" // the published range straddles the cut
	LostBranch   BranchState = "lost"   // enters distal to the cut, or its muscle is gone
)

// ResidualMuscle is a muscle or head as the cut leaves it.
type ResidualMuscle struct {
	Part       Part
	State      MuscleState
	Redundancy Redundancy
	Moves      []*Joint // joints it still moves
	Lost       []*Joint // joints it moved that are gone
	ByFlap     bool     // kept or removed with the choice of flap

	sentence string // what it moved and still moves
}

// ResidualBranch is a motor branch as the cut leaves it.
type ResidualBranch struct {
	Branch *Branch
	State  BranchState
	// Share is the share of limbs, 0 to 1, in which a branch that varies is kept at this height. It is 0 where no
	// published spread allows one to be given; Spread says which figures it is from, or why there is none.
	Share  float64
	Spread string
	Reason string // why it is lost, "" otherwise

	muscle  *ResidualMuscle
	alongMM float64 // from the cut to where it enters
	entry   string  // where it enters, in words
	closed  string  // why it is derived for no nerve, "" when it may be for some
}

// Residual is what a cut severs and what it leaves.
type Residual struct {
	Cut      Cut
	Severed  []SeveredNerve
	Muscles  []ResidualMuscle
	Branches []ResidualBranch // by where they enter, proximal first

	muscles  map[partKey]*ResidualMuscle
	branches map[*Branch]*ResidualBranch
	nearest  []*ResidualBranch // by distance from the cut
}

// Muscle finds the state of a muscle or head, nil when the limb has none such.
func (r *Residual) Muscle(muscle, head string) *ResidualMuscle {
	return r.muscles[partKey{muscle, head}]
}

// Residual derives what the cut severs and leaves: every nerve of the limb whose course passes it, and the state of
// every muscle and motor branch of the limb. The heights decide, except where the level's plane says otherwise.
func (a *Atlas) Residual(cut Cut) *Residual {
	r := &Residual{Cut: cut}
	r.Severed = a.severed(cut)
	a.residualMuscles(r)
	a.residualBranches(r)
	return r
}

func (a *Atlas) residualMuscles(r *Residual) {
	cut := r.Cut
	parts := a.parts[cut.Limb()]
	r.Muscles = make([]ResidualMuscle, len(parts))
	r.muscles = make(map[partKey]*ResidualMuscle, len(parts))
	for i, p := range parts {
		m := &r.Muscles[i]
		*m = a.residualMuscle(cut, p)
		m.sentence = muscleSentence(m)
		r.muscles[partKey{p.Muscle.Slug, p.Head}] = m
	}
}

func (a *Atlas) residualBranches(r *Residual) {
	branches := a.byLimb[r.Cut.Limb()]
	r.Branches = make([]ResidualBranch, len(branches))
	r.branches = make(map[*Branch]*ResidualBranch, len(branches))
	r.nearest = make([]*ResidualBranch, len(branches))
	cutMM := a.fromTrunk(r.Cut.At)
	for i, b := range branches {
		rb := &r.Branches[i]
		*rb = residualBranch(r.Cut, b, r.Muscle(b.Muscle, b.Head))
		rb.alongMM = math.Abs(cutMM - a.fromTrunk(b.Enters.Position()))
		rb.entry = a.Entry(b, r.Cut)
		rb.closed = a.whyClosed(r, rb)
		r.branches[b], r.nearest[i] = rb, rb
	}
	slices.SortStableFunc(r.nearest, func(x, y *ResidualBranch) int { return cmp.Compare(x.alongMM, y.alongMM) })
}

func listed(slugs []string, p Part) bool {
	return slices.Contains(slugs, p.Muscle.Slug) || p.Head != "" && slices.Contains(slugs, p.Muscle.Slug+"/"+p.Head)
}

func (a *Atlas) residualMuscle(cut Cut, p Part) ResidualMuscle {
	m := ResidualMuscle{Part: p}
	at := cut.At.Along()
	switch plane := cut.Level.Plane; {
	case cut.partial() && !cut.takes(p.Muscle.Rays):
		m.State = WholeMuscle
		m.Redundancy = InUse
		m.Moves = a.jointsOf(p)
		return m
	case plane != nil && listed(plane.TakesMuscles, p):
		m.State = GoneMuscle
	case plane != nil && listed(plane.KeepsMuscles, p):
		m.State = ShortenedMuscle
	case plane != nil && listed(plane.FlapMuscles, p):
		m.State, m.ByFlap = ShortenedMuscle, true
	case p.Origin.Along() >= at:
		m.State = GoneMuscle
	case p.Insertion.Along() < at:
		m.State = WholeMuscle
	default:
		m.State = ShortenedMuscle
	}
	for _, j := range a.jointsOf(p) {
		if at <= j.At.Along() || goesWithRay(cut, j) {
			m.Lost = append(m.Lost, j)
		} else {
			m.Moves = append(m.Moves, j)
		}
	}
	switch {
	case m.State == GoneMuscle:
		m.Redundancy = NoMuscle
	case len(m.Moves) > 0 && m.State == WholeMuscle || len(m.Lost) == 0:
		m.Redundancy = InUse // with its insertion it has kept its work
	case len(m.Moves) == 0:
		m.Redundancy = Redundant
	default:
		m.Redundancy = PartlyRedundant
	}
	return m
}

// goesWithRay reports whether a joint of a digit goes with the ray that is taken, although it lies proximal to no cut: a
// ray resection takes the metacarpal and the whole digit.
func goesWithRay(cut Cut, j *Joint) bool {
	return cut.partial() && cut.Level.Plane != nil && j.At.Segment == cut.At.Segment && j.At.T > 0
}

func (a *Atlas) jointsOf(p Part) []*Joint {
	joints := make([]*Joint, 0, len(p.Joints))
	for _, slug := range p.Joints {
		if j := a.joints[slug]; j != nil {
			joints = append(joints, j)
		}
	}
	return joints
}

func residualBranch(cut Cut, b *Branch, m *ResidualMuscle) ResidualBranch {
	r := ResidualBranch{Branch: b, muscle: m}
	at := cut.At.Along()
	low, high := b.Enters.span()
	plane := cut.Level.Plane
	switch {
	case m.State == GoneMuscle:
		r.State, r.Reason = LostBranch, "the muscle is removed with the limb"
	case cut.partial() && m.Redundancy == InUse && m.State == WholeMuscle:
		r.State = KeptBranch
	case plane != nil && listed(plane.KeepsMuscles, m.Part):
		r.State = KeptBranch
	case m.ByFlap:
		r.State, r.Spread = VariesBranch, "kept or lost with the choice of flap"
	case b.Leaves.Position().Along() >= at:
		r.State, r.Reason = LostBranch, "the branch leaves its nerve beyond the cut"
	case high <= at:
		r.State = KeptBranch
	case low >= at:
		r.State = LostBranch
		r.Reason = "the branch enters the muscle beyond the cut"
		if b.Leaves.Position().Along() < at {
			r.Reason = "the branch is cut between its nerve and the muscle"
		}
	default:
		r.State = VariesBranch
		r.Share, r.Spread = shareKept(b.Enters, at)
	}
	return r
}

// shareKept is the share of limbs in which a branch enters proximal to the height, from the published mean and standard
// deviation taken as a normal distribution and never given as none or all.
func shareKept(p BranchPoint, at float64) (share float64, spread string) {
	switch {
	case p.SD > 0:
		z := (at - p.Position().Along()) / p.SD
		share = min(max(0.5*math.Erfc(-z/math.Sqrt2), 0.01), 0.99)
		return share, fmt.Sprintf("from the published mean %s and standard deviation %s of the %s", trimNumber(p.T, 3), trimNumber(p.SD, 3), p.Segment)
	case p.Basis == PublishedMean:
		return 0, "published without a standard deviation, so no share can be given"
	case p.Basis == PublishedSpan:
		return 0, "only a span is published, so no share can be given"
	default:
		return 0, "textbook height only, so no share can be given"
	}
}
