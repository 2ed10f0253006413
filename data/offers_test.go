package data_test

import (
	"fmt"
	"slices"
	"testing"

	"tmratlas/anatomy"
)

// Nothing that is gone or lost is offered, every branch of the limb is offered or excluded exactly once, and every
// exclusion says why.
func TestNothingLostIsOffered(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	everyCut(t, a, func(cut anatomy.Cut) {
		r := a.Residual(cut)
		for _, targets := range a.Targets(r) {
			place := fmt.Sprintf("%s (%s, rays %v): %s", cut.At, cut.Level.Slug, cut.Rays, targets.Severed.Nerve.Slug)
			seen := map[string]bool{}
			for _, c := range targets.Candidates {
				if c.Branch.State == anatomy.LostBranch || c.Redundancy == anatomy.NoMuscle {
					t.Errorf("%s: %s is offered, but it is %s and its muscle %s", place, c.Branch.Branch.ID, c.Branch.State, c.Redundancy)
				}
				if seen[c.Branch.Branch.ID] {
					t.Errorf("%s: %s is there twice", place, c.Branch.Branch.ID)
				}
				seen[c.Branch.Branch.ID] = true
			}
			for _, e := range targets.Excluded {
				if seen[e.Branch.Branch.ID] {
					t.Errorf("%s: %s is there twice", place, e.Branch.Branch.ID)
				}
				seen[e.Branch.Branch.ID] = true
			}
			if len(seen) != len(r.Branches) {
				t.Errorf("%s: %d branches offered or excluded of %d", place, len(seen), len(r.Branches))
			}
		}
	})
}

// Every reported transfer is offered at some cut of each of its levels, or records why it stands although the derivation
// calls its branch lost. The others may be listed as excluded, with the reason, or wait for a nerve that the usual
// plane of the level keeps.
func TestEveryTransferIsReached(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	type use struct{ transfer, level string }
	offered, excluded := map[use]bool{}, map[use]bool{}
	everyCut(t, a, func(cut anatomy.Cut) {
		for _, targets := range a.Targets(a.Residual(cut)) {
			for _, c := range targets.Candidates {
				for _, transfer := range c.Transfers {
					offered[use{transfer.ID, cut.Level.Slug}] = true
				}
			}
			for _, transfer := range targets.Alternatives {
				offered[use{transfer.ID, cut.Level.Slug}] = true
			}
			for _, e := range targets.Excluded {
				if e.Transfer != nil {
					excluded[use{e.Transfer.ID, cut.Level.Slug}] = true
				}
			}
		}
	})
	for _, transfer := range a.Content().Transfers {
		for _, slug := range transfer.Levels {
			here := use{transfer.ID, slug}
			switch plane := a.Level(slug).Plane; {
			case offered[here], transfer.Exception != "":
			case transfer.Basis != anatomy.Reported && excluded[here]:
			case transfer.Basis != anatomy.Reported && plane != nil && slices.Contains(plane.Keeps, transfer.Donor):
			default:
				t.Errorf("%s (%s) is offered at no cut of %s and records no exception", transfer.ID, transfer.Basis, slug)
			}
		}
	}
}

// An exception is recorded only where it is needed: at some cut of one of its levels the branch is lost.
func TestExceptionsAreNeeded(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	found := 0
	for i := range a.Content().Transfers {
		transfer := &a.Content().Transfers[i]
		if transfer.Exception == "" {
			continue
		}
		found++
		needed := false
		for _, slug := range transfer.Levels {
			level := a.Level(slug)
			cutsOf(t, a, level, heights(a, level.Limb), nil, func(cut anatomy.Cut) {
				for _, targets := range a.Targets(a.Residual(cut)) {
					needed = needed || slices.ContainsFunc(targets.Excluded, func(e anatomy.Exclusion) bool {
						return e.Transfer == transfer && e.Branch.State == anatomy.LostBranch
					})
				}
			})
		}
		if !needed {
			t.Errorf("%s records an exception, but its branch is never lost at %v", transfer.ID, transfer.Levels)
		}
	}
	if found == 0 {
		t.Error("no transfer records an exception: nothing was checked")
	}
}

// Candidates come in the order of their basis, then the preferred ones, then those whose muscle is spare.
func TestCandidatesAreInOrder(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	bases := anatomy.Bases()
	everyCut(t, a, func(cut anatomy.Cut) {
		for _, targets := range a.Targets(a.Residual(cut)) {
			for i := 1; i < len(targets.Candidates); i++ {
				x, y := targets.Candidates[i-1], targets.Candidates[i]
				bx, by := slices.Index(bases, x.Basis), slices.Index(bases, y.Basis)
				spareLast := x.Preferred == y.Preferred && x.Redundancy == anatomy.InUse && y.Redundancy != anatomy.InUse
				if bx > by || bx == by && (y.Preferred && !x.Preferred || spareLast) {
					t.Errorf("%s: %s: %s (%s, preferred %v, %s) comes before %s (%s, preferred %v, %s)", cut.At, targets.Severed.Nerve.Slug,
						x.Branch.Branch.ID, x.Basis, x.Preferred, x.Redundancy, y.Branch.Branch.ID, y.Basis, y.Preferred, y.Redundancy)
				}
			}
		}
	})
}

// Every candidate says where it comes from: a reported one rests on a pair that was read and cites it, a derived one on
// no transfer at all.
func TestBasisIsWhatWasRead(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	everyCut(t, a, func(cut anatomy.Cut) {
		for _, targets := range a.Targets(a.Residual(cut)) {
			for _, c := range targets.Candidates {
				id := fmt.Sprintf("%s: %s to %s", cut.At, targets.Severed.Nerve.Slug, c.Branch.Branch.ID)
				switch {
				case (c.Basis == anatomy.Derived) != (len(c.Transfers) == 0):
					t.Errorf("%s: basis %s with %d transfers", id, c.Basis, len(c.Transfers))
				case c.Basis == anatomy.Derived && c.Redundancy == anatomy.InUse:
					t.Errorf("%s: derived, but the muscle is in use", id)
				case c.Basis == anatomy.Derived && c.Preferred:
					t.Errorf("%s: derived, but preferred", id)
				case c.Basis == anatomy.Reported && (!c.Checked.Read() || len(c.References) == 0 || c.Transfers[0].Basis != anatomy.Reported):
					t.Errorf("%s: reported, but checked %s with %d references", id, c.Checked, len(c.References))
				case c.Basis == anatomy.Reported && !slices.Contains(c.Transfers[0].Levels, cut.Level.Slug):
					t.Errorf("%s: reported for %v, not for this level", id, c.Transfers[0].Levels)
				}
			}
		}
	})
}
