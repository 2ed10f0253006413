package figure

import (
	"slices"
	"strings"

	"tmratlas/anatomy"
)

// TransferOf is the scene of the transfer that a candidate offers, on one side of the body.
func TransferOf(a *anatomy.Atlas, side anatomy.Side, c *anatomy.Candidate) TransferScene {
	s := TransferScene{
		Donor: c.Nerve.Slug, DonorName: c.Nerve.Name, DonorKind: c.Nerve.Kind,
		BranchName: "branch to " + lowerFirst(c.Part.Muscle.Name), BranchMM: c.Branch.Branch.DiameterMM,
		Muscle: lowerFirst(c.Part.Muscle.Name), Side: side, Parent: ParentIn(a),
	}
	if len(c.Nerve.DiameterMM) > 0 {
		s.DonorMM = slices.Max(c.Nerve.DiameterMM)
	}
	if c.Part.Head != "" {
		s.Heads = []string{lowerFirst(strings.TrimPrefix(c.Part.Name, c.Part.Muscle.Name+", "))}
	}
	return s
}

// ParentIn tells the nerve that a nerve of the atlas comes from, as Palette.Nerve asks.
func ParentIn(a *anatomy.Atlas) func(slug string) string {
	return func(slug string) string {
		if n := a.Nerve(slug); n != nil {
			return n.Parent
		}
		return ""
	}
}

// Behind reports whether a limb is better seen from behind to show a severed nerve and, when it is not nil, the branch
// that takes it: whether the branch runs at the back where it enters its muscle, else the nerve where it is cut.
func Behind(a *anatomy.Atlas, cut anatomy.Cut, n *anatomy.Nerve, b *anatomy.Branch) bool {
	at := cut.At
	if b != nil {
		n, at = a.Nerve(b.Nerve), b.Enters.Position()
		if n == nil {
			return false
		}
		if _, runs := n.At(at); !runs {
			at = b.Leaves.Position()
		}
	}
	w, runs := n.At(at)
	return runs && w.Depth == anatomy.Posterior
}

// LateralAtRight reports whether lateral lies to the right on the page when the plate shows a limb of the side.
func (p *Plate) LateralAtRight(side anatomy.Side) bool {
	return (p.lateral > 0) == (side == anatomy.RightSide)
}
