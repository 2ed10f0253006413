package explore

import (
	"fmt"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// describe says what a place of the map or the tree is: its name, then roots and parent of a nerve with the height of the
// place, the nerve of a muscle with what the cut leaves of it, and where a branch enters and whether it is kept.
func (p *Page) describe(h figure.Hit, at anatomy.Position) []string {
	a := p.services.Atlas
	switch h.Kind {
	case figure.HitNerve:
		if p := a.Plexus(h.ID); p != nil {
			return []string{p.Name}
		}
		if n := a.Nerve(h.ID); n != nil {
			return []string{n.Name, p.nerveWords(n), upperFirst(a.Height(at, p.answer.cut))}
		}
	case figure.HitMuscle:
		return p.muscleWords(h.ID)
	case figure.HitBranch:
		if b := a.Branch(h.ID); b != nil {
			return p.branchLines(b)
		}
	case figure.HitCut:
		return []string{"Cut: drag, or use the arrow keys"}
	}
	return nil
}

// nerveWords tells the roots of a nerve and the nerve it comes from.
func (p *Page) nerveWords(n *anatomy.Nerve) string {
	words := spanOfRoots(n.Roots)
	if parent := p.services.Atlas.NerveName(n.Parent); n.Parent != "" && parent != "" {
		words += ", from the " + lowerFirst(parent)
	}
	return words
}

// muscleWords tells of a muscle, or of a head of it, by its id on a plate.
func (p *Page) muscleWords(id string) []string {
	slug, head, _ := strings.Cut(id, "--")
	a := p.services.Atlas
	m := a.Muscle(slug)
	if m == nil {
		return nil
	}
	nerve, roots := m.Nerve, m.Roots
	for _, h := range m.Heads {
		if h.Slug == head && h.Nerve != "" {
			if nerve = h.Nerve; len(h.Roots) > 0 {
				roots = h.Roots
			}
		}
	}
	lines := []string{a.PartName(slug, head)}
	supply := upperFirst(a.NerveName(nerve))
	if len(roots) > 0 {
		supply += ", " + spanOfRoots(roots)
	}
	lines = append(lines, supply)
	if left := p.answer.residual.Muscle(slug, head); left != nil {
		lines = append(lines, upperFirst(stateWords(left)))
	}
	return lines
}

// stateWords says what a cut leaves of a muscle.
func stateWords(m *anatomy.ResidualMuscle) string {
	words := map[anatomy.MuscleState]string{
		anatomy.WholeMuscle: "whole", anatomy.ShortenedMuscle: "cut through, its insertion is lost", anatomy.GoneMuscle: "removed",
	}[m.State]
	if m.State == anatomy.GoneMuscle {
		return words
	}
	switch m.Redundancy {
	case anatomy.Redundant:
		words += "; moves no joint that is left"
	case anatomy.PartlyRedundant:
		words += "; some of its joints are lost"
	case anatomy.InUse:
		words += "; in use"
	}
	return words
}

// branchLines tell of a motor branch: where it goes, from which nerve, where it enters and whether the cut leaves it.
func (p *Page) branchLines(b *anatomy.Branch) []string {
	a := p.services.Atlas
	title := "Branch to " + lowerFirst(a.PartName(b.Muscle, b.Head))
	if name := shortBranch(b); name != "" {
		title += ", " + name
	}
	lines := []string{title, "From the " + lowerFirst(a.NerveName(b.Nerve)), "Enters " + a.Entry(b, p.answer.cut)}
	for _, r := range p.answer.residual.Branches {
		if r.Branch != b {
			continue
		}
		switch {
		case r.State == anatomy.KeptBranch:
			lines = append(lines, "Kept at this cut")
		case r.State == anatomy.VariesBranch && r.Share > 0:
			lines = append(lines, fmt.Sprintf("Varies: kept in about %.0f of 100 limbs", 100*r.Share))
		case r.State == anatomy.VariesBranch:
			lines = append(lines, "Varies: its published range straddles this cut")
		default:
			lines = append(lines, "Lost: "+lowerFirst(r.Reason))
		}
	}
	return lines
}
