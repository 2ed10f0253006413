package anatomy

import "math"

// How far a severed nerve is taken to reach a branch that no source names. These are limits of this program for
// derived candidates only; a reported transfer is never dropped for its distance.
const (
	reachAcrossMM   = 50  // between the course of the nerve and that of the branch's nerve, where the branch enters
	reachAlongMM    = 200 // from the cut up to where the branch enters
	reachClimbMM    = 30  // up the nerve that the severed one comes from, which has to be split for it
	defaultHalfWide = 50  // half the width of a limb where the data give none
)

// Along is the distance in millimetres along the limb from one position to another, 0 or more.
func (a *Atlas) Along(from, to Position) float64 {
	return math.Abs(a.fromTrunk(to) - a.fromTrunk(from))
}

// fromTrunk is the distance in millimetres along the limb from its proximal end to a position.
func (a *Atlas) fromTrunk(p Position) float64 {
	mm := p.T * a.SegmentMM(p.Segment)
	for _, s := range p.Limb().Segments()[:p.Segment.index()] {
		mm += a.SegmentMM(s)
	}
	return mm
}

// halfWidth is half the drawn width of the limb at a height in millimetres.
func (a *Atlas) halfWidth(p Position) float64 {
	f := a.segments[p.Segment]
	if f == nil || len(f.WidthsMM) == 0 {
		return defaultHalfWide
	}
	w := f.WidthsMM
	if p.T <= w[0].T {
		return w[0].MM / 2
	}
	for i := 1; i < len(w); i++ {
		if p.T <= w[i].T {
			share := (p.T - w[i-1].T) / (w[i].T - w[i-1].T)
			return (w[i-1].MM + share*(w[i].MM-w[i-1].MM)) / 2
		}
	}
	return w[len(w)-1].MM / 2
}

// pathAt is where a nerve lies at a height: on its own course or, no more than a given distance above its start, on that
// of the nerve it comes from, from which it can be split.
func (a *Atlas) pathAt(n *Nerve, p Position, climbMM float64) (Waypoint, bool) {
	start := n.Start()
	for ; n != nil; n = a.nerves[n.Parent] {
		if w, ok := n.At(p); ok {
			return w, !p.ProximalTo(start) || a.Along(p, start) <= climbMM
		}
	}
	return Waypoint{}, false
}

// near reports whether two places across the limb are on one face of it, or together at one border.
func near(x, y Waypoint) bool {
	const border = 0.5
	return x.Depth == y.Depth || x.X*y.X > 0 && math.Abs(x.X) >= border && math.Abs(y.X) >= border
}

// across is the distance in millimetres across the limb between a severed nerve, or the nerve it comes from, and the nerve
// of a branch at the height where the branch enters its muscle. ok is false when one of them does not run there.
func (a *Atlas) across(n *Nerve, b *Branch) (mm float64, ok bool) {
	at := b.Enters.Position()
	donor, ok := a.pathAt(n, at, math.Inf(1))
	if !ok {
		return 0, false
	}
	recipient, ok := a.recipientPath(b)
	if !ok {
		return 0, false
	}
	half := a.halfWidth(at)
	mm = (donor.X - recipient.X) * half
	if donor.Depth != recipient.Depth {
		return math.Hypot(mm, half), true
	}
	return math.Abs(mm), true
}

// recipientPath is where the nerve of a branch lies at the height where the branch enters its muscle, or where it leaves
// the nerve when that has ended by then.
func (a *Atlas) recipientPath(b *Branch) (Waypoint, bool) {
	if w, ok := a.pathAt(a.nerves[b.Nerve], b.Enters.Position(), math.Inf(1)); ok {
		return w, true
	}
	return a.pathAt(a.nerves[b.Nerve], b.Leaves.Position(), math.Inf(1))
}
