package cli

import (
	"fmt"
	"strings"

	"tmratlas/anatomy"
)

// printTargets lists the candidates for a severed nerve, one a line.
func printTargets(s *session, a *anatomy.Atlas, t anatomy.NerveTargets) {
	printNerve(s, t)
	rows := newTable(s.Stdout)
	for _, c := range t.Candidates {
		rows.row("  "+branchWords(c.Part, c.Branch.Branch), basisWord(c), shareWords(c.Branch), useWords(c.Redundancy), sizeWords(c.Size), plural(len(c.References), "source", "sources"))
	}
	_ = rows.end() // a failed write shows when the answer is flushed
	printOthers(s, a, t)
}

// useWords warns of a muscle that still has work to do.
func useWords(r anatomy.Redundancy) string {
	switch r {
	case anatomy.InUse:
		return "IN USE"
	case anatomy.PartlyRedundant:
		return "partly in use"
	}
	return "spare"
}

// printNerve writes the name of a severed nerve and what is to be said of it as a whole.
func printNerve(s *session, t anatomy.NerveTargets) {
	fmt.Fprintf(s.Stdout, "%s (%s)\n", t.Severed.Name, t.Severed.Nerve.Kind)
	paragraph(s.Stdout, "  ", t.Severed.Note)
	paragraph(s.Stdout, "  ", t.Severed.Remark)
	if len(t.Candidates) == 0 {
		fmt.Fprintln(s.Stdout, "  No spare motor branch is left within reach.")
	}
}

// printOthers lists the treatments named for the nerve that are not a local motor branch. Where there is neither a branch
// nor a treatment, it says where the treatments are described.
func printOthers(s *session, a *anatomy.Atlas, t anatomy.NerveTargets) {
	var names []string
	for _, alt := range t.Alternatives {
		names = append(names, treatmentName(a, alt)+" ("+string(alt.Basis)+")")
	}
	if len(names) == 0 && len(t.Candidates) == 0 {
		for _, tr := range a.Content().Treatments {
			names = append(names, tr.Slug)
		}
		paragraph(s.Stdout, "  ", "Other treatments, described by tmratlas show SLUG: "+strings.Join(names, ", "))
		return
	}
	if len(names) > 0 {
		hanging(s.Stdout, "  Other treatments: ", "    ", strings.Join(unique(names), "; "))
	}
}

// printDetail writes the candidates for a severed nerve with all that speaks for and against each.
func printDetail(s *session, a *anatomy.Atlas, r *anatomy.Residual, t anatomy.NerveTargets) {
	printNerve(s, t)
	for i, c := range t.Candidates {
		fmt.Fprintf(s.Stdout, "\n%2d  %s\n", i+1, branchWords(c.Part, c.Branch.Branch))
		p := page{w: indented{s.Stdout}, atlas: a}
		p.field("Basis", basisWord(c))
		p.field("Branch", shareWords(c.Branch)+", enters "+a.Height(c.Branch.Branch.Enters.Position(), r.Cut))
		p.field("Size", sizeDetail(c.Size))
		p.field("Aim", purposeWords(c.Purposes))
		p.field("Signal", c.Signal)
		p.field("Why", c.Reason)
		for _, text := range c.Pitfalls {
			p.field("Pitfalls", text)
		}
		for _, text := range c.Cautions {
			p.field("Caution", text)
		}
		for _, text := range c.Disagreements {
			p.field("Sources differ", strings.TrimPrefix(text, "Centres differ: "))
		}
		p.field("To find it", c.Branch.Branch.Find)
		p.field("Sources", strings.Join(c.References, ", "))
		for _, tr := range c.Transfers {
			p.field("Transfer", tr.ID)
		}
	}
	if len(t.Candidates) > 0 {
		fmt.Fprintln(s.Stdout)
	}
	printOthers(s, a, t)
}

// printExcluded tells how many branches are not offered, or which and why: those with a reason of their own one by one,
// those that share one together.
func printExcluded(s *session, t anatomy.NerveTargets, all bool) {
	if len(t.Excluded) == 0 {
		return
	}
	if !all {
		fmt.Fprintf(s.Stdout, "  Not offered: %s (--all gives the reasons)\n", plural(len(t.Excluded), "branch", "branches"))
		return
	}
	fmt.Fprintf(s.Stdout, "  Not offered: %s\n", plural(len(t.Excluded), "branch", "branches"))
	var reasons []string
	names := map[string][]string{}
	for _, e := range t.Excluded {
		name := branchWords(e.Part, e.Branch.Branch)
		// A reason that begins with the muscle is the same for many muscles.
		reason, shared := strings.CutPrefix(e.Reason, e.Part.Name+" ")
		if !shared {
			hanging(s.Stdout, "    ", "      ", name+". "+e.Reason)
			continue
		}
		if names[reason] == nil {
			reasons = append(reasons, reason)
		}
		names[reason] = append(names[reason], name)
	}
	for _, reason := range reasons {
		hanging(s.Stdout, "    ", "      ", upperFirst(strings.TrimSuffix(strings.TrimPrefix(reason, "is "), "."))+": "+strings.Join(unique(names[reason]), "; "))
	}
}

// printBases explains the words for a basis that occur.
func printBases(s *session, targets []anatomy.NerveTargets) {
	used := map[anatomy.Basis]bool{}
	for _, t := range targets {
		for _, c := range t.Candidates {
			used[c.Basis] = true
		}
	}
	for _, b := range anatomy.Bases() {
		if used[b] {
			fmt.Fprintln(s.Stdout, basisWords(b))
		}
	}
}

func basisWord(c anatomy.Candidate) string {
	word := string(c.Basis)
	if c.LevelInferred() {
		word += " (level inferred)"
	}
	if c.Preferred {
		word += ", preferred"
	}
	return word
}

func sizeWords(m anatomy.SizeMatch) string {
	if m.RecipientAxons == 0 {
		return "no count"
	}
	return whole(m.RecipientAxons) + " axons"
}

// sizeDetail compares the sizes of nerve and branch as far as they are published.
func sizeDetail(m anatomy.SizeMatch) string {
	counted := func(axons float64) string {
		if axons == 0 {
			return "not counted"
		}
		return whole(axons) + " axons"
	}
	text := "branch "
	if m.RecipientMM > 0 {
		text += number(m.RecipientMM, 1) + " mm, "
	}
	text += counted(m.RecipientAxons) + "; nerve " + counted(m.DonorAxons)
	if m.Ratio > 0 {
		text += "; " + number(m.Ratio, 1) + " to 1"
	}
	return text
}
