package figure

import (
	"slices"
	"strings"

	"tmratlas/anatomy"
)

// TransferOf is the scene of the transfer that a candidate offers, on one side of the body.
func TransferOf(a *anatomy.Atlas, side anatomy.Side, c *anatomy.Candidate) TransferScene {
	s := TransferScene{
		Donor: c.Nerve.Slug, DonorName: c.Nerve.Name, DonorKind: c.Nerve.Kind, DonorMM: widthOf(c.Nerve),
		BranchName: "branch to " + lowerFirst(c.Part.Muscle.Name), BranchMM: c.Branch.Branch.DiameterMM,
		Muscle: lowerFirst(c.Part.Muscle.Name), Side: side, Parent: ParentIn(a),
	}
	if c.Part.Head != "" {
		s.Heads = []string{lowerFirst(strings.TrimPrefix(c.Part.Name, c.Part.Muscle.Name+", "))}
	}
	s.Place = transferPlace(a, c)
	return s
}

// TreatmentOf is the scene of another treatment of a severed nerve, on one side of the body. ok is false for a treatment
// of which there is no picture.
func TreatmentOf(a *anatomy.Atlas, cut anatomy.Cut, side anatomy.Side, n *anatomy.Nerve, treatment string) (s TransferScene, ok bool) {
	if !drawnTreatment(treatment) {
		return TransferScene{}, false
	}
	s = TransferScene{
		Donor: n.Slug, DonorName: n.Name, DonorKind: n.Kind, DonorMM: widthOf(n), Side: side, Parent: ParentIn(a), Treatment: treatment,
	}
	s.Place = siteOf(cut, Behind(a, cut, n, nil))
	switch cut.At.Segment {
	case anatomy.Hand, anatomy.Foot:
		s.Place.Form = ShortBelly
	case anatomy.ShoulderGirdle:
		s.Place.Form = FanAcross
	case anatomy.Pelvis:
		s.Place.Form = FanDown
	}
	if s.Place.kind() == shoulderSocket {
		s.Place.Form = FanAcross
	}
	return s, true
}

// widthOf is the diameter of a nerve in millimetres, the larger one of a flat nerve; 0 when it is not known.
func widthOf(n *anatomy.Nerve) float64 {
	if len(n.DiameterMM) == 0 {
		return 0
	}
	return slices.Max(n.DiameterMM)
}

// siteOf is the place of a cut without a target.
func siteOf(cut anatomy.Cut, behind bool) TransferPlace {
	p := TransferPlace{Cut: cut.At, Behind: behind}
	if cut.Level != nil {
		p.Level = cut.Level.Slug
	}
	return p
}

// transferPlace is what lies around the join of a candidate.
func transferPlace(a *anatomy.Atlas, c *anatomy.Candidate) TransferPlace {
	p := siteOf(c.Cut, Behind(a, c.Cut, c.Nerve, c.Branch.Branch))
	p.Form, p.Medial = formOf(c.Part.Muscle), liesMedially(c.Part)
	flesh := c.Part.Insertion
	if c.Part.BellyEnd != nil {
		flesh = *c.Part.BellyEnd
	}
	wholeWidth := c.Cut.Level == nil || len(c.Cut.Level.Rays) == 0
	p.Cutoff = wholeWidth && !p.broad() && p.Form != FanDown && c.Cut.At.ProximalTo(flesh)
	if !p.ofHead(a, c) {
		p.ofBranch(a, c)
	}
	return p
}

// ofHead sets off the head that the branch enters from the other heads of its muscle. Heads beside each other are shown so
// that the target lies towards the severed nerve. It returns false for a muscle without heads.
func (p *TransferPlace) ofHead(a *anatomy.Atlas, c *anatomy.Candidate) bool {
	var heads []string
	for _, h := range c.Part.Muscle.Heads {
		heads = append(heads, h.Slug)
	}
	if order := headsAcross[c.Part.Muscle.Slug]; order != nil {
		heads = slices.Clone(order)
	}
	i := slices.Index(heads, c.Part.Head)
	if i < 0 || len(heads) < 2 {
		return false
	}
	last := len(heads) - 1
	if !p.broad() {
		if i == 0 || i == last {
			p.Medial = i == last
		}
		if p.Medial { // the picture runs from lateral to medial
			slices.Reverse(heads)
			i = last - i
		}
	}
	p.Part.Across = shareOf(i, len(heads))
	for k, h := range heads {
		if k != i && slices.ContainsFunc(a.BranchesOf(c.Part.Muscle.Slug, h), func(b *anatomy.Branch) bool { return keepsNerve(c, b) }) {
			p.Rest.Above = p.Rest.Above || k < i || !p.broad()
			p.Rest.Below = p.Rest.Below || k > i && p.broad()
		}
	}
	return true
}

// shareOf is the share of head i of n across a muscle; the first is drawn broader, as it is the one most often shown.
func shareOf(i, n int) [2]float64 {
	bounds := []float64{0, 0.56, 1}
	if n == 3 {
		bounds = []float64{0, 0.38, 0.74, 1}
	} else if n > 3 {
		return [2]float64{float64(i) / float64(n), float64(i+1) / float64(n)}
	}
	return [2]float64{bounds[i], bounds[i+1]}
}

// apartEnough is how far along the limb, in segments, two branches of a muscle must enter from each other to be drawn as
// entering different parts of it.
const apartEnough = 0.06

// ofBranch sets off the part that one of several branches of a muscle enters.
func (p *TransferPlace) ofBranch(a *anatomy.Atlas, c *anatomy.Candidate) {
	own := c.Branch.Branch
	for _, b := range a.BranchesOf(c.Part.Muscle.Slug, c.Part.Head) {
		if b.ID == own.ID || b.Enters.Segment != anatomy.ShoulderGirdle && !b.Enters.Position().ProximalTo(c.Cut.At) {
			continue
		}
		apart := b.Enters.Position().Along() - own.Enters.Position().Along()
		kept := keepsNerve(c, b)
		switch {
		case p.Form == FanAcross && strings.HasPrefix(own.Name, "lateral"):
			p.Part.Across, p.Rest.Above = [2]float64{0.5, 1}, kept
		case p.Form == FanAcross && strings.HasPrefix(own.Name, "medial"):
			p.Part.Across, p.Rest.Below = [2]float64{0, 0.5}, kept
		case p.Form != Spindle:
		case apart >= apartEnough:
			p.Part.Along, p.Rest.Below = [2]float64{0, 0.64}, kept
		case apart <= -apartEnough:
			p.Part.Along, p.Rest.Above = [2]float64{0.38, 1}, kept
		}
	}
}

// keepsNerve reports whether another branch still supplies its part when the severed nerve has been cut back to the branch
// that takes it: whether it enters above the cut and does not leave the severed nerve below that branch.
func keepsNerve(c *anatomy.Candidate, b *anatomy.Branch) bool {
	if b.Enters.Segment != anatomy.ShoulderGirdle && !b.Enters.Position().ProximalTo(c.Cut.At) {
		return false
	}
	return b.Nerve != c.Nerve.Slug || b.Leaves.Position().ProximalTo(c.Branch.Branch.Leaves.Position())
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
