package cli

import (
	"fmt"
	"slices"
	"strings"

	"tmratlas/anatomy"
)

type sizeJSON struct {
	DonorAxons     *float64 `json:"donor_axons"`
	RecipientAxons *float64 `json:"recipient_axons"`
	Ratio          *float64 `json:"ratio"`
	RecipientMM    *float64 `json:"recipient_mm"`
}

type candidateJSON struct {
	TargetMuscle  string              `json:"target_muscle"`
	Head          string              `json:"head"`
	Name          string              `json:"name"`
	Branch        string              `json:"branch"`
	TargetNerve   string              `json:"target_nerve"`
	Basis         anatomy.Basis       `json:"basis"`
	Preferred     bool                `json:"preferred"`
	Purposes      []anatomy.Purpose   `json:"purposes"`
	ControlSignal string              `json:"control_signal"`
	Checked       anatomy.Checked     `json:"checked"`
	References    []string            `json:"references"`
	Transfers     []string            `json:"transfers"`
	State         anatomy.BranchState `json:"state"`
	Share         *float64            `json:"share_kept"`
	Spread        string              `json:"share_from,omitempty"`
	Redundancy    anatomy.Redundancy  `json:"redundancy"`
	Reason        string              `json:"reason"`
	Cautions      []string            `json:"cautions"`
	Size          sizeJSON            `json:"size"`
	AlongCM       float64             `json:"above_cut_cm"`
}

type excludedJSON struct {
	TargetMuscle string `json:"target_muscle"`
	Head         string `json:"head"`
	Branch       string `json:"branch"`
	Reason       string `json:"reason"`
	Transfer     string `json:"transfer,omitempty"`
}

type alternativeJSON struct {
	Treatment  string          `json:"treatment"`
	Name       string          `json:"name"`
	Target     string          `json:"target"`
	Basis      anatomy.Basis   `json:"basis"`
	Checked    anatomy.Checked `json:"checked"`
	References []string        `json:"references"`
}

type nerveTargetsJSON struct {
	severedJSON
	Candidates   []candidateJSON   `json:"candidates"`
	Excluded     []excludedJSON    `json:"excluded"`
	Alternatives []alternativeJSON `json:"alternatives"`
}

type targetsJSON struct {
	Cut    cutJSON            `json:"cut"`
	Nerves []nerveTargetsJSON `json:"nerves"`
}

type targetsCommand struct {
	cutArgument
	Nerve string `help:"Only this severed nerve, by its slug."`
	All   bool   `help:"In text, list the excluded branches with their reasons too."`
	jsonFlag
}

// Run prints the candidates for each severed nerve.
func (c *targetsCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	cut, err := c.parse(a)
	if err != nil {
		return err
	}
	r := a.Residual(cut)
	if err := c.keepNerve(a, r); err != nil {
		return err
	}
	targets := a.Targets(r)
	if c.JSON {
		return writeJSON(s.Stdout, jsonTargets(a, cut, targets))
	}
	printCut(s, a, cut)
	for _, t := range targets {
		printTargets(s, a, t, c.All)
	}
	return nil
}

// keepNerve restricts the residual limb to the nerve asked for. A nerve that exists but is not severed here is a wrong
// use that names those that are.
func (c *targetsCommand) keepNerve(a *anatomy.Atlas, r *anatomy.Residual) error {
	if c.Nerve == "" {
		return nil
	}
	severed := make([]string, 0, len(r.Severed))
	for _, n := range r.Severed {
		severed = append(severed, n.Nerve.Slug)
	}
	i := slices.Index(severed, c.Nerve)
	if i >= 0 {
		r.Severed = r.Severed[i : i+1]
		return nil
	}
	if a.Nerve(c.Nerve) != nil {
		return useError{fmt.Errorf("the %s is not severed at %s; severed are %s", a.NerveName(c.Nerve), r.Cut.At, strings.Join(severed, ", "))}
	}
	known := make([]string, 0, 100)
	for _, n := range a.Nerves(r.Cut.Limb()) {
		known = append(known, n.Slug)
	}
	return useError{&anatomy.UnknownNameError{Kind: "nerve", Name: c.Nerve, Known: known}}
}

func jsonTargets(a *anatomy.Atlas, cut anatomy.Cut, targets []anatomy.NerveTargets) targetsJSON {
	out := targetsJSON{Cut: jsonCut(cut), Nerves: []nerveTargetsJSON{}}
	for _, t := range targets {
		n := nerveTargetsJSON{severedJSON: jsonSevered(t.Severed), Candidates: []candidateJSON{}, Excluded: []excludedJSON{}, Alternatives: []alternativeJSON{}}
		for _, c := range t.Candidates {
			n.Candidates = append(n.Candidates, jsonCandidate(c))
		}
		for _, e := range t.Excluded {
			x := excludedJSON{TargetMuscle: e.Part.Muscle.Slug, Head: e.Part.Head, Branch: e.Branch.Branch.ID, Reason: e.Reason}
			if e.Transfer != nil {
				x.Transfer = e.Transfer.ID
			}
			n.Excluded = append(n.Excluded, x)
		}
		for _, alt := range t.Alternatives {
			n.Alternatives = append(n.Alternatives, alternativeJSON{alt.Treatment, treatmentName(a, alt), alt.Target, alt.Basis, alt.Checked, orEmpty(alt.References)})
		}
		out.Nerves = append(out.Nerves, n)
	}
	return out
}

func treatmentName(a *anatomy.Atlas, t *anatomy.Transfer) string {
	if tr := a.Treatment(t.Treatment); tr != nil {
		return tr.Name
	}
	return t.Treatment
}

func jsonCandidate(c anatomy.Candidate) candidateJSON {
	out := candidateJSON{
		TargetMuscle: c.Part.Muscle.Slug, Head: c.Part.Head, Name: c.Part.Name, Branch: c.Branch.Branch.ID, TargetNerve: c.Branch.Branch.Nerve,
		Basis: c.Basis, Preferred: c.Preferred, Purposes: orEmpty(c.Purposes), ControlSignal: c.Signal, Checked: c.Checked,
		References: orEmpty(c.References), Transfers: []string{}, State: c.Branch.State, Share: shareJSON(c.Branch), Spread: c.Branch.Spread,
		Redundancy: c.Redundancy, Reason: c.Reason, Cautions: orEmpty(c.Cautions),
		Size:    sizeJSON{known(c.Size.DonorAxons), known(c.Size.RecipientAxons), known(round(c.Size.Ratio, 2)), known(c.Size.RecipientMM)},
		AlongCM: round(c.AlongMM/10, 1),
	}
	for _, t := range c.Transfers {
		out.Transfers = append(out.Transfers, t.ID)
	}
	return out
}

// known is nil for a figure that was not published.
func known(v float64) *float64 {
	if v == 0 {
		return nil
	}
	return &v
}

func printTargets(s *session, a *anatomy.Atlas, t anatomy.NerveTargets, all bool) {
	fmt.Fprintf(s.Stdout, "%s (%s)\n", t.Severed.Name, t.Severed.Nerve.Kind)
	if t.Severed.Note != "" {
		paragraph(s.Stdout, "  ", t.Severed.Note)
	}
	if len(t.Candidates) == 0 {
		fmt.Fprintln(s.Stdout, "  No spare branch is left here. Other treatments: RPNI, VDMT, burying.")
	}
	rows := newTable(s.Stdout)
	for _, c := range t.Candidates {
		name := c.Part.Name
		if c.Branch.Branch.Name != "" {
			name += " (" + c.Branch.Branch.Name + ")"
		}
		rows.row("  "+name, string(c.Basis), string(c.Branch.State), sizeWords(c.Size), sources(len(c.References)))
	}
	_ = rows.end() // a failed write shows at the next one
	for _, alt := range t.Alternatives {
		paragraph(s.Stdout, "  ", "Other: "+treatmentName(a, alt)+" ("+string(alt.Basis)+")")
	}
	switch {
	case all:
		for _, e := range t.Excluded {
			name := e.Part.Name
			if e.Branch.Branch.Name != "" {
				name += " (" + e.Branch.Branch.Name + ")"
			}
			paragraph(s.Stdout, "    ", "not "+name+": "+e.Reason)
		}
	case len(t.Excluded) > 0:
		fmt.Fprintf(s.Stdout, "  Not offered: %d branches (--all lists them with reasons)\n", len(t.Excluded))
	}
	fmt.Fprintln(s.Stdout)
}

func sizeWords(m anatomy.SizeMatch) string {
	if m.RecipientAxons == 0 {
		return "no count"
	}
	return fmt.Sprintf("%.0f axons", m.RecipientAxons)
}

func sources(n int) string {
	if n == 1 {
		return "1 source"
	}
	return fmt.Sprintf("%d sources", n)
}
