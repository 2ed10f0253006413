package cli

import (
	"fmt"
	"slices"
	"strings"

	"tmratlas/anatomy"
)

// targetArgument chooses a severed nerve and what takes it.
type targetArgument struct {
	Nerve  string `required:"" placeholder:"SLUG" help:"The severed nerve, by its slug or name."`
	Target string `required:"" placeholder:"SLUG" help:"What takes it: a muscle, muscle--head, or the id of a branch. Of several branches of a muscle the best candidate."`
}

// choose finds the candidate. A nerve that is not severed, or a target that is not offered for it, is a wrong use.
func (t targetArgument) choose(s *session, a *anatomy.Atlas, cut anatomy.Cut) (pair, error) {
	r := a.Residual(cut)
	of := *r
	if err := (&targetsCommand{Nerve: t.Nerve}).keepNerve(s, a, &of); err != nil {
		return pair{}, err
	}
	meant, err := t.meant(s, a, cut)
	if err != nil {
		return pair{}, useError{err}
	}
	targets := a.Targets(&of)
	for i := range targets {
		for k := range targets[i].Candidates {
			if c := &targets[i].Candidates[k]; meant(c.Branch.Branch) {
				return pair{r, &targets[i], c}, nil
			}
		}
	}
	return pair{}, useError{notOffered(&targets[0], t.Target, meant)}
}

// meant tells which branches the target stands for. A name that stands for none of the limb is an error.
func (t targetArgument) meant(s *session, a *anatomy.Atlas, cut anatomy.Cut) (func(*anatomy.Branch) bool, error) {
	muscle, head, _ := strings.Cut(t.Target, "--")
	if a.Muscle(muscle) == nil && head == "" {
		muscle, _ = s.exactly(t.Target, anatomy.MuscleRecord)
	}
	meant := func(b *anatomy.Branch) bool {
		return b.ID == t.Target || b.Muscle == muscle && (head == "" || b.Head == head)
	}
	branches := a.Branches(cut.Limb())
	if slices.ContainsFunc(branches, meant) {
		return meant, nil
	}
	if a.Branch(t.Target) != nil || a.Muscle(muscle) != nil && head == "" {
		return nil, fmt.Errorf("%s is not in the %s limb", t.Target, cut.Limb())
	}
	kind, known := anatomy.MuscleRecord, []string(nil)
	if strings.Contains(t.Target, "--") {
		kind = anatomy.BranchRecord
	}
	for _, b := range branches {
		known = append(known, b.Muscle, targetSlug(b), b.ID)
	}
	return nil, &anatomy.UnknownNameError{Kind: string(kind), Name: t.Target, Known: unique(known)}
}

// targetSlug is a muscle or head as a target is written.
func targetSlug(b *anatomy.Branch) string {
	if b.Head == "" {
		return b.Muscle
	}
	return b.Muscle + "--" + b.Head
}

// notOffered says that none of the branches meant is offered for a nerve: why, for those that are excluded, and what is
// offered instead.
func notOffered(t *anatomy.NerveTargets, what string, meant func(*anatomy.Branch) bool) error {
	text := fmt.Sprintf("%s is not offered for the %s", what, lowerFirst(t.Severed.Name))
	var reasons, offered []string
	for i := range t.Excluded {
		if e := &t.Excluded[i]; meant(e.Branch.Branch) {
			reasons = append(reasons, strings.TrimSuffix(lowerFirst(e.Reason), "."))
		}
	}
	for i := range t.Candidates {
		offered = append(offered, targetSlug(t.Candidates[i].Branch.Branch))
	}
	if len(reasons) > 0 {
		text += ": " + strings.Join(unique(reasons), "; ")
	}
	if len(offered) == 0 {
		return fmt.Errorf("%s; no branch is offered", text)
	}
	return fmt.Errorf("%s; offered are %s", text, strings.Join(unique(offered), ", "))
}
