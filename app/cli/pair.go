package cli

import (
	"fmt"
	"slices"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/sheet"
)

// pairArgument chooses a severed nerve and one of its candidates.
type pairArgument struct {
	Nerve  string `placeholder:"SLUG" help:"The severed nerve to show, by its slug or name; when left out the first that sources name a target for."`
	Branch string `placeholder:"ID" help:"The branch that takes it, by its id; the first candidate when left out."`
}

// pair is a severed nerve and the branch that takes it.
type pair struct {
	residual  *anatomy.Residual
	targets   *anatomy.NerveTargets // nil when no nerve is severed
	candidate *anatomy.Candidate    // nil when nothing is offered for the nerve
}

// chosenAt reads a cut, and the nerve and candidate chosen at it.
func chosenAt(s *session, c cutArgument, p pairArgument) (*anatomy.Atlas, pair, error) {
	a, err := s.load()
	if err != nil {
		return nil, pair{}, err
	}
	cut, err := c.parse(s, a)
	if err != nil {
		return nil, pair{}, err
	}
	chosen, err := p.choose(s, a, cut)
	return a, chosen, err
}

// choose finds the nerve and the candidate at a cut. A nerve that is not severed there, or a branch that is not offered
// for it, is a wrong use; the message says why not and what there is instead.
func (p pairArgument) choose(s *session, a *anatomy.Atlas, cut anatomy.Cut) (pair, error) {
	r := a.Residual(cut)
	targets := a.Targets(r)
	if p.Nerve != "" {
		of := *r
		if err := (&targetsCommand{Nerve: p.Nerve}).keepNerve(s, a, &of); err != nil {
			return pair{}, err
		}
		targets = a.Targets(&of)
	}
	i := sheet.FirstNerve(targets)
	if p.Nerve != "" && p.Branch != "" { // a sheath stands for its divisions: that of the branch
		i = max(0, slices.IndexFunc(targets, func(t anatomy.NerveTargets) bool { return candidateOf(&t, p.Branch) != nil }))
	}
	if i < 0 {
		return pair{residual: r}, nil
	}
	found := pair{residual: r, targets: &targets[i]}
	if p.Branch == "" {
		if len(found.targets.Candidates) > 0 {
			found.candidate = &found.targets.Candidates[0]
		}
		return found, nil
	}
	if found.candidate = candidateOf(found.targets, p.Branch); found.candidate == nil {
		return pair{}, useError{p.notOffered(a, found.targets)}
	}
	return found, nil
}

// candidateOf is the candidate of a branch, nil when it is not offered for the nerve.
func candidateOf(t *anatomy.NerveTargets, branch string) *anatomy.Candidate {
	for i := range t.Candidates {
		if t.Candidates[i].Branch.Branch.ID == branch {
			return &t.Candidates[i]
		}
	}
	return nil
}

// notOffered says why a branch cannot be shown for a nerve.
func (p pairArgument) notOffered(a *anatomy.Atlas, t *anatomy.NerveTargets) error {
	if a.Branch(p.Branch) == nil {
		var known []string
		for i := range a.Content().Branches {
			known = append(known, a.Content().Branches[i].ID)
		}
		return &anatomy.UnknownNameError{Kind: string(anatomy.BranchRecord), Name: p.Branch, Known: known}
	}
	return notOffered(t, "branch "+p.Branch, func(b *anatomy.Branch) bool { return b.ID == p.Branch })
}

// choice is what the pair makes stand out in a figure of the cut.
func (p pair) choice() figure.MapChoice {
	var choice figure.MapChoice
	if p.targets == nil {
		return choice
	}
	choice.Nerve = p.targets.Severed.Nerve.Slug
	for i := range p.targets.Candidates {
		choice.Offered = append(choice.Offered, p.targets.Candidates[i].Branch.Branch.ID)
	}
	if p.candidate != nil {
		choice.Branch = p.candidate.Branch.Branch.ID
	}
	return choice
}

// bodySide is a side of the body as a person types it.
type bodySide anatomy.Side

// UnmarshalText reads the side.
func (b *bodySide) UnmarshalText(text []byte) error {
	switch side := anatomy.Side(strings.ToLower(string(text))); side {
	case anatomy.LeftSide, anatomy.RightSide:
		*b = bodySide(side)
		return nil
	}
	return fmt.Errorf("%q is not a side: give left or right", text)
}
