package data_test

import (
	"bufio"
	"fmt"
	"os"
	"testing"

	"tmratlas/anatomy"
	"tmratlas/data"
)

func TestZZDump(t *testing.T) {
	out := os.Getenv("DUMP")
	if out == "" {
		t.Skip()
	}
	f, _ := os.Create(out)
	w := bufio.NewWriter(f)
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	dump := func(cut anatomy.Cut) {
		r := a.Residual(cut)
		fmt.Fprintf(w, "== %s %s %v\n", cut.At, cut.Level.Slug, cut.Rays)
		for _, m := range r.Muscles {
			fmt.Fprintln(w, "M", m.Part.Name, m.State, m.Redundancy, len(m.Moves), len(m.Lost), m.ByFlap)
		}
		for _, b := range r.Branches {
			fmt.Fprintln(w, "B", b.Branch.ID, b.State, b.Share, b.Spread, b.Reason)
		}
		for _, n := range a.Targets(r) {
			fmt.Fprintln(w, "N", n.Severed.Nerve.Slug, n.Severed.Name, n.Severed.Note)
			for _, c := range n.Candidates {
				fmt.Fprintln(w, "  C", c.Branch.Branch.ID, c.Basis, c.Preferred, c.Size, c.AlongMM, c.AcrossMM, c.Reason, c.Cautions, c.References, c.Signal, c.Purposes, c.Checked, len(c.Transfers))
			}
			for _, e := range n.Excluded {
				fmt.Fprintln(w, "  X", e.Branch.Branch.ID, e.Reason, e.Transfer != nil)
			}
			for _, e := range n.Alternatives {
				fmt.Fprintln(w, "  A", e.ID)
			}
		}
	}
	for _, limb := range anatomy.Limbs() {
		for _, l := range a.Levels(limb) {
			from, to := l.From.Along(), l.To.Along()
			for i := 0; i <= 20; i++ {
				p := anatomy.PositionAlong(limb, from+(to-from)*float64(i)/20)
				for _, rays := range [][]int{nil, {1}, {2, 3}} {
					if cut, err := a.CutIn(l, p, rays, 0); err == nil {
						dump(cut)
					}
				}
			}
		}
	}
	w.Flush()
	f.Close()
}
