package cli

import (
	"fmt"
	"math"

	"tmratlas/anatomy"
)

// cutJSON is a cut in JSON.
type cutJSON struct {
	Limb    anatomy.Limb    `json:"limb"`
	Segment anatomy.Segment `json:"segment"`
	T       float64         `json:"t"`
	CM      float64         `json:"cm"`
	Level   string          `json:"level"`
	Rays    []int           `json:"rays,omitempty"`
}

func jsonCut(c anatomy.Cut) cutJSON {
	return cutJSON{c.Limb(), c.At.Segment, round(c.At.T, 4), round(c.CM(), 2), c.Level.Slug, c.Rays}
}

func round(v float64, digits int) float64 {
	p := math.Pow(10, float64(digits))
	return math.Round(v*p) / p
}

type severedJSON struct {
	Nerve string       `json:"nerve"`
	Name  string       `json:"name"`
	Kind  anatomy.Kind `json:"kind"`
	Roots []string     `json:"roots"`
	Twigs bool         `json:"twigs_only,omitempty"`
	Note  string       `json:"note,omitempty"`
}

func jsonSevered(s anatomy.SeveredNerve) severedJSON {
	return severedJSON{s.Nerve.Slug, s.Name, s.Nerve.Kind, orEmpty(s.Nerve.Roots), s.Twigs, s.Note}
}

type entersJSON struct {
	Segment anatomy.Segment `json:"segment"`
	T       float64         `json:"t"`
	Range   []float64       `json:"range"`
	Basis   string          `json:"basis"`
}

type branchStateJSON struct {
	ID     string              `json:"id"`
	Nerve  string              `json:"nerve"`
	Muscle string              `json:"muscle"`
	Head   string              `json:"head"`
	State  anatomy.BranchState `json:"state"`
	Enters entersJSON          `json:"enters"`
	Share  *float64            `json:"share_kept"`
	Spread string              `json:"share_from,omitempty"`
	Reason string              `json:"reason,omitempty"`
}

func jsonBranchState(b anatomy.ResidualBranch) branchStateJSON {
	return branchStateJSON{
		b.Branch.ID, b.Branch.Nerve, b.Branch.Muscle, b.Branch.Head, b.State, jsonEnters(b.Branch.Enters), shareJSON(b), b.Spread, b.Reason,
	}
}

func shareJSON(b anatomy.ResidualBranch) *float64 {
	if b.Share == 0 {
		return nil
	}
	share := round(b.Share, 2)
	return &share
}

func jsonEnters(p anatomy.BranchPoint) entersJSON {
	return entersJSON{p.Segment, p.T, orEmpty(p.Range), string(p.Basis)}
}

type muscleStateJSON struct {
	Muscle     string              `json:"muscle"`
	Head       string              `json:"head"`
	Name       string              `json:"name"`
	State      anatomy.MuscleState `json:"state"`
	Redundancy anatomy.Redundancy  `json:"redundancy"`
}

type residualJSON struct {
	Cut      cutJSON           `json:"cut"`
	Severed  []severedJSON     `json:"severed"`
	Branches []branchStateJSON `json:"branches"`
	Muscles  []muscleStateJSON `json:"muscles"`
}

type residualCommand struct {
	cutArgument
	jsonFlag
}

// Run prints what the cut severs and leaves.
func (c *residualCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	cut, err := c.parse(a)
	if err != nil {
		return err
	}
	r := a.Residual(cut)
	if c.JSON {
		return writeJSON(s.Stdout, jsonResidual(r))
	}
	return printResidual(s, a, r)
}

func jsonResidual(r *anatomy.Residual) residualJSON {
	out := residualJSON{Cut: jsonCut(r.Cut), Severed: []severedJSON{}, Branches: []branchStateJSON{}, Muscles: []muscleStateJSON{}}
	for _, n := range r.Severed {
		out.Severed = append(out.Severed, jsonSevered(n))
	}
	for _, b := range r.Branches {
		out.Branches = append(out.Branches, jsonBranchState(b))
	}
	for _, m := range r.Muscles {
		out.Muscles = append(out.Muscles, muscleStateJSON{m.Part.Muscle.Slug, m.Part.Head, m.Part.Name, m.State, m.Redundancy})
	}
	return out
}

// printCut writes the heading of an answer about a cut.
func printCut(s *session, a *anatomy.Atlas, cut anatomy.Cut) {
	fmt.Fprintf(s.Stdout, "%s\nCut %s (%s)", cut.Level.Name, a.Height(cut.At, cut), cut.At)
	switch {
	case len(cut.Rays) > 0:
		fmt.Fprintf(s.Stdout, ", rays %v", cut.Rays)
	case len(cut.Level.Rays) > 0:
		fmt.Fprint(s.Stdout, ", one ray, not chosen: add :2 for the second")
	}
	fmt.Fprint(s.Stdout, "\n\n")
}

func printResidual(s *session, a *anatomy.Atlas, r *anatomy.Residual) error {
	printCut(s, a, r.Cut)
	fmt.Fprintf(s.Stdout, "Severed nerves (%d)\n", len(r.Severed))
	t := newTable(s.Stdout)
	for _, n := range r.Severed {
		t.row("  "+n.Name, string(n.Nerve.Kind), n.Nerve.Slug)
	}
	if err := t.end(); err != nil {
		return err
	}
	fmt.Fprintln(s.Stdout, "\nMotor branches left whose muscle has lost work")
	t = newTable(s.Stdout)
	inUse := 0
	for _, b := range r.Branches {
		if b.State == anatomy.LostBranch {
			continue
		}
		if r.Muscle(b.Branch.Muscle, b.Branch.Head).Redundancy == anatomy.InUse {
			inUse++
			continue
		}
		state := string(b.State)
		if b.Share > 0 {
			state = fmt.Sprintf("varies, kept in about %.0f of 100", b.Share*100)
		}
		m := r.Muscle(b.Branch.Muscle, b.Branch.Head)
		t.row("  "+m.Part.Name, b.Branch.Name, state, redundancyWord(m.Redundancy), "enters "+a.Height(b.Branch.Enters.Position(), r.Cut))
	}
	if err := t.end(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(s.Stdout, "\n%d more branches are left to muscles in use (--json lists all)\n", inUse)
	return err
}

func redundancyWord(r anatomy.Redundancy) string {
	switch r {
	case anatomy.Redundant:
		return "redundant"
	case anatomy.PartlyRedundant:
		return "partly redundant"
	case anatomy.InUse:
		return "in use"
	}
	return "gone"
}
