package anatomy

import "slices"

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
		// It can only mean that one where the trunk has ended before the level begins.
		same := named == nil || named.Kind == n.Kind || n.Kind == Mixed || named.End().Along() <= level.From.Along()
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
