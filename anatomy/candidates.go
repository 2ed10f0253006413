package anatomy

import (
	"cmp"
	"slices"
)

// Candidate is a motor branch that could take a severed nerve, with everything that speaks for and against it.
type Candidate struct {
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
	AlongMM    float64 // from the cut up to where the branch enters
	AcrossMM   float64 // between the nerve and the branch's nerve there, 0 when not known
	Reason     string  // why it is offered, in sentences
	Cautions   []string
	// Disagreements say where the sources of the transfers differ.
	Disagreements []string
}

// Exclusion is a branch that is not offered, and why.
type Exclusion struct {
	Part     Part
	Branch   ResidualBranch
	Reason   string
	Transfer *Transfer // a transfer that names it at this level, nil when none does
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
	for _, use := range a.transfersFor(r, s.Nerve) {
		if use.transfer.Treatment != "" {
			t.Alternatives = append(t.Alternatives, use.transfer)
			continue
		}
		for _, b := range a.branchesNamed(use.transfer) {
			if named[b] == nil && slices.Contains(use.transfer.Levels, r.Cut.Level.Slug) {
				named[b] = use.transfer
			}
			addTransfer(r, s.Nerve, found, b, use)
		}
	}
	offered := make([]*Candidate, 0, 2*len(found))
	t.Excluded = make([]Exclusion, 0, len(r.nearest)-len(found))
	first := 0 // how many exclusions a source names
	for _, b := range r.nearest {
		c := found[b.Branch]
		if c == nil {
			if why := a.whyNot(s.Nerve, b); why != "" {
				e := exclude(b, why, named[b.Branch])
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

// exclude makes the exclusion of a branch; by is a transfer that names it at this level, nil when none does.
func exclude(b *ResidualBranch, why string, by *Transfer) Exclusion {
	if by != nil && by.Exception != "" {
		who := "It is listed"
		if by.Basis == Reported {
			who = "A source names it"
		}
		why += " " + who + " for this level all the same: " + by.Exception
	}
	return Exclusion{Part: b.muscle.Part, Branch: *b, Reason: why, Transfer: by}
}

// compareCandidates orders by basis, preference, size match, state and distance. Where no ratio is known the branch
// with the most axons comes first.
func compareCandidates(x, y *Candidate) int {
	return cmp.Or(
		cmp.Compare(x.Basis.rank(), y.Basis.rank()),
		boolRank(y.Preferred)-boolRank(x.Preferred),
		cmp.Compare(x.Size.Grade().rank(), y.Size.Grade().rank()),
		cmp.Compare(y.Size.RecipientAxons, x.Size.RecipientAxons),
		boolRank(x.Branch.State == VariesBranch)-boolRank(y.Branch.State == VariesBranch),
		cmp.Compare(x.AlongMM+x.AcrossMM, y.AlongMM+y.AcrossMM),
	)
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// use is a transfer as it applies here, with the basis it has here.
type use struct {
	transfer *Transfer
	basis    Basis
	here     bool // named for this level and this nerve, its trunk or its direct continuation
}

// transfersFor lists the transfers that apply to a severed nerve: those of this level first, then those of the
// neighbouring levels as extrapolations.
func (a *Atlas) transfersFor(r *Residual, n *Nerve) []use {
	level := r.Cut.Level
	neighbours := a.neighbours(level)
	var here, near []use
	for _, donor := range a.donorNames(r, n) {
		named := a.nerves[donor]
		// A source that names a mixed trunk does not name the skin nerve it ends as.
		same := named == nil || named.Kind == n.Kind || n.Kind == Mixed
		for _, t := range a.transfersOf[donor] {
			switch {
			case slices.Contains(t.Levels, level.Slug) && same:
				here = append(here, use{t, t.Basis, true})
			case slices.Contains(t.Levels, level.Slug):
				near = append(near, use{t, Extrapolated, false})
			case t.Treatment == "" && t.Basis != Extrapolated && slices.ContainsFunc(neighbours, func(l string) bool { return slices.Contains(t.Levels, l) }):
				near = append(near, use{t, Extrapolated, false})
			}
		}
	}
	for _, next := range a.beyond(n) {
		for _, t := range a.transfersOf[next.Slug] {
			if slices.Contains(t.Levels, level.Slug) {
				here = append(here, use{t, t.Basis, true})
			}
		}
	}
	return append(here, near...)
}

// beyond lists the nerves that a severed nerve would have become, as long as there is only one to become: above
// mid-calf the sural nerve is still the medial sural cutaneous nerve.
func (a *Atlas) beyond(n *Nerve) []*Nerve {
	var names []*Nerve
	for len(n.ContinuedBy) == 1 {
		next := a.nerves[n.ContinuedBy[0]]
		if next == nil || next.Kind != n.Kind {
			break
		}
		names = append(names, next)
		n = next
	}
	return names
}

// donorNames lists under which names transfers may know the nerve that is severed here: its own, those of the nerves it
// continues or is a division of, as long as they are not themselves severed here, and for a mixed nerve the plexus.
func (a *Atlas) donorNames(r *Residual, n *Nerve) []string {
	names := []string{n.Slug}
	for child := n; ; {
		parent := a.nerves[child.Parent]
		if parent == nil || !slices.Contains(parent.ContinuedBy, child.Slug) && !slices.Contains(parent.Divisions, child.Slug) {
			break
		}
		if slices.ContainsFunc(r.Severed, func(s SeveredNerve) bool { return s.Nerve == parent }) {
			break
		}
		names = append(names, parent.Slug)
		child = parent
	}
	if plane := r.Cut.Level.Plane; plane != nil && n.Kind == Mixed {
		for _, slug := range plane.Severs {
			if a.plexuses[slug] != nil {
				names = append(names, slug)
			}
		}
	}
	return names
}

// neighbours lists the levels just proximal and just distal to a level.
func (a *Atlas) neighbours(level *Level) []string {
	levels := a.levelsOf[level.Limb]
	i := slices.Index(levels, level)
	var near []string
	if i > 0 {
		near = append(near, levels[i-1].Slug)
	}
	if i >= 0 && i+1 < len(levels) {
		near = append(near, levels[i+1].Slug)
	}
	return near
}

// branchesNamed lists the branches a transfer can mean: the one it names, or those of the muscle or head it names that
// come from the nerve it names.
func (a *Atlas) branchesNamed(t *Transfer) []*Branch {
	if t.TargetBranch != "" {
		if b := a.branches[t.TargetBranch]; b != nil {
			return []*Branch{b}
		}
		return nil
	}
	all := a.BranchesOf(t.TargetMuscle, t.TargetHead)
	fromNerve := slices.DeleteFunc(slices.Clone(all), func(b *Branch) bool { return b.Nerve != t.TargetNerve })
	if len(fromNerve) > 0 {
		return fromNerve
	}
	return all
}

func newCandidate(n *Nerve, b *ResidualBranch, basis Basis, checked Checked) *Candidate {
	return &Candidate{Nerve: n, Part: b.muscle.Part, Branch: *b, Basis: basis, Redundancy: b.muscle.Redundancy, Checked: checked, AlongMM: b.alongMM}
}

// addTransfer makes a branch that a transfer names a candidate, or adds the transfer to one. A branch that is lost is
// left to be excluded.
func addTransfer(r *Residual, n *Nerve, found map[*Branch]*Candidate, b *Branch, u use) {
	rb := r.branches[b]
	if rb == nil || rb.State == LostBranch {
		return
	}
	if !u.here && rb.muscle.Redundancy == InUse {
		return // a neighbouring level does not justify spending a muscle that is in use here
	}
	c := found[b]
	if c == nil {
		c = newCandidate(n, rb, u.basis, u.transfer.Checked)
		found[b] = c
	}
	if u.basis.rank() < c.Basis.rank() {
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
		if t.Disagreement != "" {
			c.Disagreements = appendNew(c.Disagreements, []string{t.Disagreement})
		}
	}
	c.References = appendNew(c.References, b.References)
	c.Reason = a.whyOffered(r, c)
	c.Cautions = a.cautions(c)
}

func appendNew(to, from []string) []string {
	for _, s := range from {
		if !slices.Contains(to, s) {
			to = append(to, s)
		}
	}
	return to
}
