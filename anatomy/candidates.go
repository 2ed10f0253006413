package anatomy

import (
	"cmp"
	"slices"
)

// Candidate is a motor branch that could take a severed nerve, with everything that speaks for and against it.
type Candidate struct {
	Cut    Cut // where the limb is cut
	Nerve  *Nerve
	Part   Part
	Branch ResidualBranch
	Basis  Basis
	// Transfers are the records behind the candidate, the strongest first; none for a derived candidate.
	Transfers  []*Transfer
	Preferred  bool
	Purposes   []Purpose
	Signal     string // what it could control, "" when none is named
	Checked    Checked
	References []string // of the transfers, then of the branch
	Size       SizeMatch
	Redundancy Redundancy
	AlongMM    float64  // from the cut up to where the branch enters
	AcrossMM   float64  // between the nerve and the branch's nerve there, 0 when not known
	Reason     string   // why it is offered, in sentences
	BasisWords string   // the first of them: what the basis is
	Pitfalls   []string // of every transfer, as their sources and authors give them
	Cautions   []string
	// Disagreements say where the sources of the transfers differ.
	Disagreements []string
}

// NerveTargets are the answers for one severed nerve.
type NerveTargets struct {
	Severed      SeveredNerve
	Candidates   []Candidate // in order of basis, preference, size match, state, distance
	Excluded     []Exclusion // those a source names first, then nearest to the cut first
	Alternatives []*Transfer // treatments that are not a local motor branch
}

// Targets gives the candidates for every severed nerve, in the order of [Residual.Severed].
func (a *Atlas) Targets(r *Residual) []NerveTargets {
	targets := make([]NerveTargets, 0, len(r.Severed))
	for _, s := range r.Severed {
		targets = append(targets, a.Candidates(r, s))
	}
	return targets
}

// Candidates gives the candidates for one severed nerve: the transfers named for it at this level, those named at a
// neighbouring level (then extrapolated), and the branches that anatomy alone allows.
func (a *Atlas) Candidates(r *Residual, s SeveredNerve) NerveTargets {
	t := NerveTargets{Severed: s}
	found := map[*Branch]*Candidate{}
	named := map[*Branch]*Transfer{} // branches a transfer at this level names
	var withheld []withheldUse       // transfers to muscles in use here that are not named for this level
	for _, use := range a.transfersFor(r, s.Nerve) {
		if use.transfer.Treatment != "" {
			t.Alternatives = append(t.Alternatives, use.transfer)
			continue
		}
		for _, b := range a.branchesNamed(use.transfer) {
			if named[b] == nil && slices.Contains(use.transfer.Levels, r.Cut.Level.Slug) {
				named[b] = use.transfer
			}
			rb := r.branches[b]
			switch {
			case rb == nil || whyNever(rb) != "":
			case rb.muscle.Redundancy == InUse && use.basis == Extrapolated && !(use.here && r.Cut.Level.PlanAs != ""):
				withheld = append(withheld, withheldUse{rb, use})
			default:
				addTransfer(s.Nerve, found, rb, use)
			}
		}
	}
	withheldFor := a.settle(r, s.Nerve, found, withheld)
	offered := make([]*Candidate, 0, 2*len(found))
	t.Excluded = make([]Exclusion, 0, len(r.nearest)-len(found))
	first := 0 // how many exclusions a source names
	for _, b := range r.nearest {
		c := found[b.Branch]
		if c == nil {
			if why := a.whyNot(r.Cut, s.Nerve, b); why != "" {
				by := named[b.Branch]
				if u := withheldFor[b]; u != nil {
					why = "Named for a neighbouring level or by inference only, and " + lowerFirst(why)
					if by == nil {
						by = u
					}
				}
				e := exclude(b, why, by)
				if e.Transfer == nil {
					t.Excluded = append(t.Excluded, e)
				} else {
					t.Excluded = slices.Insert(t.Excluded, first, e)
					first++
				}
				continue
			}
			c = newCandidate(s.Nerve, b, Derived, b.Branch.Checked)
		}
		a.finish(r, c)
		offered = append(offered, c)
	}
	slices.SortStableFunc(offered, compareCandidates)
	t.Candidates = make([]Candidate, len(offered))
	for i, c := range offered {
		t.Candidates[i] = *c
	}
	return t
}

// compareCandidates orders by basis, by preference, by whether the muscle is spare, by whether a source names this very
// level, and then by size match, state and distance. Where no ratio is known the branch with the most axons comes first.
func compareCandidates(x, y *Candidate) int {
	return cmp.Or(
		cmp.Compare(x.Basis.rank(), y.Basis.rank()),
		boolRank(y.Preferred)-boolRank(x.Preferred),
		boolRank(x.Redundancy == InUse)-boolRank(y.Redundancy == InUse),
		boolRank(x.LevelInferred())-boolRank(y.LevelInferred()),
		boolRank(x.seldom())-boolRank(y.seldom()),
		cmp.Compare(x.Size.Grade().rank(), y.Size.Grade().rank()),
		cmp.Compare(y.Size.RecipientAxons, x.Size.RecipientAxons),
		boolRank(x.Branch.State == VariesBranch)-boolRank(y.Branch.State == VariesBranch),
		cmp.Compare(x.AlongMM+x.AcrossMM, y.AlongMM+y.AcrossMM),
	)
}

// LevelInferred reports whether a reported candidate rests only on sources that do not name this very level.
func (c *Candidate) LevelInferred() bool {
	return c.Basis == Reported && !slices.ContainsFunc(c.Transfers, func(t *Transfer) bool { return t.Basis == Reported && !t.LevelInferred() })
}

// seldom reports whether the branch is left at this height in less than half of all limbs.
func (c *Candidate) seldom() bool { return c.Branch.Share > 0 && c.Branch.Share < 0.5 }

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

func newCandidate(n *Nerve, b *ResidualBranch, basis Basis, checked Checked) *Candidate {
	return &Candidate{Nerve: n, Part: b.muscle.Part, Branch: *b, Basis: basis, Redundancy: b.muscle.Redundancy, Checked: checked, AlongMM: b.alongMM}
}

// withheldUse is a transfer that would spend a muscle that is in use.
type withheldUse struct {
	branch *ResidualBranch
	use    use
}

// settle decides about transfers that no source names for this level and that would spend a muscle in use. They are
// offered, with their caution, only to a nerve that would otherwise have no candidate at all, as between the arm and the
// shoulder; else they are left to be excluded, and the transfers behind them are given back.
func (a *Atlas) settle(r *Residual, n *Nerve, found map[*Branch]*Candidate, withheld []withheldUse) map[*ResidualBranch]*Transfer {
	open := len(found) > 0 || slices.ContainsFunc(r.nearest, func(b *ResidualBranch) bool { return a.whyNot(r.Cut, n, b) == "" })
	left := map[*ResidualBranch]*Transfer{}
	for _, w := range withheld {
		if open {
			left[w.branch] = w.use.transfer
		} else {
			addTransfer(n, found, w.branch, w.use)
		}
	}
	return left
}

// addTransfer makes a branch that a transfer names a candidate, or adds the transfer to one.
func addTransfer(n *Nerve, found map[*Branch]*Candidate, rb *ResidualBranch, u use) {
	c := found[rb.Branch]
	if c == nil {
		c = newCandidate(n, rb, u.basis, u.transfer.Checked)
		found[rb.Branch] = c
	}
	stronger := u.basis.rank() < c.Basis.rank()
	if stronger {
		c.Basis, c.Checked = u.basis, u.transfer.Checked
		c.Transfers = append([]*Transfer{u.transfer}, c.Transfers...)
	} else {
		c.Transfers = append(c.Transfers, u.transfer)
	}
	c.Preferred = c.Preferred || u.transfer.Preferred && u.here
}

// finish fills in what follows from the pair and the cut.
func (a *Atlas) finish(r *Residual, c *Candidate) {
	b := c.Branch.Branch
	c.Cut = r.Cut
	c.Size = sizeMatch(c.Nerve, b)
	c.AcrossMM, _ = a.across(c.Nerve, b)
	for _, t := range c.Transfers {
		for _, p := range t.Purposes {
			if !slices.Contains(c.Purposes, p) {
				c.Purposes = append(c.Purposes, p)
			}
		}
		if c.Signal == "" {
			c.Signal = t.ControlSignal
		}
		c.References = appendNew(c.References, t.References)
		if t.Pitfalls != "" {
			c.Pitfalls = appendNew(c.Pitfalls, []string{t.Pitfalls})
		}
		if t.Disagreement != "" {
			c.Disagreements = appendNew(c.Disagreements, []string{t.Disagreement})
		}
	}
	c.References = appendNew(c.References, b.References)
	c.BasisWords = a.basisSentence(r, c)
	c.Reason = a.whyOffered(r, c)
	c.Cautions = a.cautions(r, c)
}

func appendNew(to, from []string) []string {
	for _, s := range from {
		if !slices.Contains(to, s) {
			to = append(to, s)
		}
	}
	return to
}
