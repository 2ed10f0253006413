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
	LevelInferred bool                `json:"level_inferred"`
	Pitfalls      []string            `json:"pitfalls"`
	Cautions      []string            `json:"cautions"`
	Disagreements []string            `json:"disagreements"`
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
	Nerve string `placeholder:"SLUG" help:"Only this severed nerve, in text with reasons and sources."`
	All   bool   `help:"In text, list the branches that are not offered too, each with its reason."`
	jsonFlag
}

// Run prints the candidates for each severed nerve.
func (c *targetsCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	cut, err := c.parse(s, a)
	if err != nil {
		return err
	}
	r := a.Residual(cut)
	if err := c.keepNerve(s, a, r); err != nil {
		return err
	}
	targets := a.Targets(r)
	if c.JSON {
		return writeJSON(s.Stdout, jsonTargets(a, cut, targets))
	}
	printCut(s, a, cut)
	for _, t := range targets {
		if c.Nerve == "" {
			printTargets(s, a, t)
		} else {
			printDetail(s, a, r, t)
		}
		printExcluded(s, t, c.All)
		fmt.Fprintln(s.Stdout)
	}
	if c.Nerve == "" {
		printBases(s, targets)
	}
	return nil
}

// keepNerve restricts the residual limb to the nerve asked for, by its slug or a name that only it has; a sheath stands
// for its divisions. A nerve that exists but is not severed here is a wrong use that names those that are.
func (c *targetsCommand) keepNerve(s *session, a *anatomy.Atlas, r *anatomy.Residual) error {
	if c.Nerve == "" {
		return nil
	}
	n := a.Nerve(c.Nerve)
	if n == nil {
		slug, _ := s.exactly(c.Nerve, anatomy.NerveRecord)
		n = a.Nerve(slug)
	}
	if n == nil {
		known := make([]string, 0, 100)
		for _, n := range a.Nerves(r.Cut.Limb()) {
			known = append(known, n.Slug)
		}
		return useError{&anatomy.UnknownNameError{Kind: string(anatomy.NerveRecord), Name: c.Nerve, Known: known}}
	}
	var kept []anatomy.SeveredNerve
	severed := make([]string, 0, len(r.Severed))
	for _, cut := range r.Severed {
		severed = append(severed, cut.Nerve.Slug)
		if cut.Nerve == n || slices.Contains(n.Divisions, cut.Nerve.Slug) {
			kept = append(kept, cut)
		}
	}
	if len(kept) == 0 {
		return useError{fmt.Errorf("the %s is not severed at %s; severed are %s", lowerFirst(n.Name), r.Cut.At, strings.Join(severed, ", "))}
	}
	r.Severed = kept
	return nil
}

func jsonTargets(a *anatomy.Atlas, cut anatomy.Cut, targets []anatomy.NerveTargets) targetsJSON {
	out := targetsJSON{Cut: jsonCut(cut)}
	for _, t := range targets {
		n := nerveTargetsJSON{severedJSON: jsonSevered(t.Severed)}
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
			n.Alternatives = append(n.Alternatives, alternativeJSON{alt.Treatment, treatmentName(a, alt), alt.Target, alt.Basis, alt.Checked, alt.References})
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
		Basis: c.Basis, Preferred: c.Preferred, Purposes: c.Purposes, ControlSignal: c.Signal, Checked: c.Checked,
		References: c.References, State: c.Branch.State, Share: shareJSON(c.Branch), Spread: c.Branch.Spread,
		Redundancy: c.Redundancy, Reason: c.Reason, LevelInferred: c.LevelInferred(), Pitfalls: c.Pitfalls, Cautions: c.Cautions, Disagreements: c.Disagreements,
		Size:    sizeJSON{known(c.Size.DonorAxons), known(c.Size.RecipientAxons), known(round(c.Size.Ratio, 2)), known(c.Size.RecipientMM)},
		AlongCM: round(aboveMM(&c)/10, 1),
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

// aboveMM is how far above the cut a branch enters its muscle, less than 0 where that is beyond the cut.
func aboveMM(c *anatomy.Candidate) float64 {
	if c.Cut.At.ProximalTo(c.Branch.Branch.Enters.Position()) {
		return -c.AlongMM
	}
	return c.AlongMM
}
