package cli

import (
	"fmt"
	"math"
	"strings"

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
	Nerve  string       `json:"nerve"`
	Name   string       `json:"name"`
	Kind   anatomy.Kind `json:"kind"`
	Roots  []string     `json:"roots"`
	Twigs  bool         `json:"twigs_only,omitempty"`
	Note   string       `json:"note,omitempty"`
	Remark string       `json:"remark,omitempty"`
}

func jsonSevered(s anatomy.SeveredNerve) severedJSON {
	return severedJSON{s.Nerve.Slug, s.Name, s.Nerve.Kind, s.Nerve.Roots, s.Twigs, s.Note, s.Remark}
}

type entersJSON struct {
	Segment anatomy.Segment     `json:"segment"`
	T       float64             `json:"t"`
	Range   []float64           `json:"range"`
	Basis   anatomy.HeightBasis `json:"basis"`
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
	enters := b.Branch.Enters
	return branchStateJSON{
		b.Branch.ID, b.Branch.Nerve, b.Branch.Muscle, b.Branch.Head, b.State,
		entersJSON{enters.Segment, enters.T, enters.Range, enters.Basis},
		shareJSON(b), b.Spread, b.Reason,
	}
}

func shareJSON(b anatomy.ResidualBranch) *float64 {
	if b.Share == 0 {
		return nil
	}
	share := round(b.Share, 2)
	return &share
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
	cut, err := c.parse(s, a)
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
	out := residualJSON{Cut: jsonCut(r.Cut)}
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
		fmt.Fprint(s.Stdout, ", "+rayWords(cut.Rays))
	case len(cut.Level.Rays) > 0:
		fmt.Fprint(s.Stdout, "\nThe ray is not chosen; name it after a colon: "+cut.Level.Slug+":2")
	}
	fmt.Fprint(s.Stdout, "\n\n")
}

func printResidual(s *session, a *anatomy.Atlas, r *anatomy.Residual) error {
	printCut(s, a, r.Cut)
	fmt.Fprintf(s.Stdout, "Severed nerves (%d)\n", len(r.Severed))
	t := newTable(s.Stdout)
	for _, n := range r.Severed {
		twigs := ""
		if n.Twigs {
			twigs = "twigs only"
		}
		t.row("  "+n.Name, string(n.Nerve.Kind), rootWords(n.Nerve.Roots), n.Nerve.Slug, twigs)
	}
	if err := t.end(); err != nil {
		return err
	}
	if err := printSpare(s, a, r); err != nil {
		return err
	}
	printMuscles(s, r)
	return nil
}

// printSpare lists the branches that are left to muscles which have lost work.
func printSpare(s *session, a *anatomy.Atlas, r *anatomy.Residual) error {
	t := newTable(s.Stdout)
	spare, inUse := 0, 0
	for _, b := range r.Branches {
		m := r.Muscle(b.Branch.Muscle, b.Branch.Head)
		switch {
		case b.State == anatomy.LostBranch:
		case m.Redundancy == anatomy.InUse:
			inUse++
		default:
			if spare == 0 {
				fmt.Fprintln(s.Stdout, "\nMotor branches left to muscles that have lost work")
			}
			spare++
			t.row("  "+branchWords(m.Part, b.Branch), shareWords(b), redundancyWords(m.Redundancy), "enters "+a.Height(b.Branch.Enters.Position(), r.Cut))
		}
	}
	if spare == 0 {
		fmt.Fprintln(s.Stdout, "\nNo motor branch is left to a muscle that has lost work.")
	}
	if err := t.end(); err != nil {
		return err
	}
	if inUse > 0 {
		fmt.Fprintf(s.Stdout, "%s left to muscles in use (--json lists all)\n", plural(inUse, "more branch is", "more branches are"))
	}
	return nil
}

// printMuscles lists the muscles that have lost work by name and counts the others.
func printMuscles(s *session, r *anatomy.Residual) {
	names := map[anatomy.Redundancy][]string{}
	for _, m := range r.Muscles {
		names[m.Redundancy] = append(names[m.Redundancy], m.Part.Name)
	}
	fmt.Fprintln(s.Stdout, "\nMuscles and heads")
	for _, kind := range []anatomy.Redundancy{anatomy.Redundant, anatomy.PartlyRedundant, anatomy.InUse, anatomy.NoMuscle} {
		list := names[kind]
		text := fmt.Sprintf("%d", len(list))
		if kind == anatomy.Redundant || kind == anatomy.PartlyRedundant {
			text = strings.Join(list, "; ")
		}
		if len(list) > 0 {
			hanging(s.Stdout, fmt.Sprintf("  %-18s", redundancyWords(kind)), strings.Repeat(" ", 20), text)
		}
	}
}
