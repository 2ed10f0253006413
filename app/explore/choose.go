package explore

import (
	"slices"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// choose selects a row of the target list.
func (p *Page) choose(c choice) {
	if p.answer.nerve < 0 {
		return
	}
	p.chosen = c
	p.targets.open = p.targets.open || c.kind == excludedRow
	if candidates := p.answer.targets[p.answer.nerve].Candidates; c.kind == candidateRow && c.index < len(candidates) {
		p.state.Branch = candidates[c.index].Branch.Branch.ID
		p.answer.target = c.index
		p.services.Changed(p.state)
		p.face()
	}
	p.showNerve()
}

// chooseOnMap selects what was clicked: a severed nerve, or what is known of a branch or muscle as a target.
func (p *Page) chooseOnMap(h figure.Hit) {
	switch c, ok := p.choiceOf(h); {
	case h.Kind == figure.HitNerve && p.severs(h.ID):
		p.setNerve(h.ID)
	case ok:
		p.choose(c)
	}
}

// severs reports whether the cut severs a nerve.
func (p *Page) severs(nerve string) bool {
	return slices.ContainsFunc(p.answer.targets, func(t anatomy.NerveTargets) bool { return t.Severed.Nerve.Slug == nerve })
}

// choiceOf is the candidate that a branch or muscle is for the selected nerve, or the reason why it is none.
func (p *Page) choiceOf(h figure.Hit) (c choice, ok bool) {
	if p.answer.nerve < 0 {
		return choice{}, false
	}
	muscle, head, _ := strings.Cut(h.ID, "--")
	meant := func(part anatomy.Part, b *anatomy.Branch) bool {
		ofMuscle := h.Kind == figure.HitMuscle && part.Muscle.Slug == muscle && (head == "" || part.Head == head)
		return ofMuscle || h.Kind == figure.HitBranch && b.ID == h.ID
	}
	t := &p.answer.targets[p.answer.nerve]
	for i, c := range t.Candidates {
		if meant(c.Part, c.Branch.Branch) {
			return choice{candidateRow, i}, true
		}
	}
	for i, e := range t.Excluded {
		if meant(e.Part, e.Branch.Branch) {
			return choice{excludedRow, i}, true
		}
	}
	return choice{}, false
}
