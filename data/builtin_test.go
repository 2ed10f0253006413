package data_test

import (
	"slices"
	"testing"

	"tmratlas/anatomy"
	"tmratlas/data"
)

// builtIn loads the data that come with the program.
func builtIn(tb testing.TB) *anatomy.Atlas {
	tb.Helper()
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// step is the distance in t between two heights of a sweep: about 4 mm on a thigh.
const step = 0.01

// heights lists the heights at which a limb is cut in a sweep, proximal first: an even grid, and every height at which
// something begins or ends, with a hair's breadth to either side of it.
func heights(a *anatomy.Atlas, limb anatomy.Limb) []float64 {
	var found []float64
	add := func(along float64) {
		const hair = 1e-6
		for _, h := range []float64{along - hair, along, along + hair} {
			if h >= 0 && h <= 4 {
				found = append(found, h)
			}
		}
	}
	for h := 0.0; h <= 4; h += step {
		found = append(found, h)
	}
	for _, n := range a.Nerves(limb) {
		add(n.Start().Along())
		add(n.End().Along())
	}
	for _, b := range a.Branches(limb) {
		add(b.Leaves.Position().Along())
		add(b.Enters.Position().Along())
		for _, t := range b.Enters.Range {
			add(anatomy.Position{Segment: b.Enters.Segment, T: t}.Along())
		}
	}
	for _, p := range a.Parts(limb) {
		add(p.Origin.Along())
		add(p.Insertion.Along())
	}
	for _, l := range a.Levels(limb) {
		add(l.From.Along())
		add(l.To.Along())
		add(l.DefaultCut.Along())
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// raySets are the rays that a cut through part of the width takes in a sweep: not yet chosen, one, two neighbours, all.
func raySets(level *anatomy.Level) [][]int {
	if len(level.Rays) == 0 {
		return [][]int{nil}
	}
	return [][]int{nil, {1}, {2}, {3}, {4}, {5}, {2, 3}, {4, 5}, {1, 2, 3, 4, 5}}
}

// everyCut gives f every cut of a sweep over all levels of both limbs, those through part of the width with every set
// of rays.
func everyCut(tb testing.TB, a *anatomy.Atlas, f func(anatomy.Cut)) {
	tb.Helper()
	for _, limb := range anatomy.Limbs() {
		all := heights(a, limb)
		for _, level := range a.Levels(limb) {
			for _, rays := range raySets(level) {
				cutsOf(tb, a, level, all, rays, f)
			}
		}
	}
}

// cutsOf gives f the cuts of one level at those of the heights that belong to it.
func cutsOf(tb testing.TB, a *anatomy.Atlas, level *anatomy.Level, heights []float64, rays []int, f func(anatomy.Cut)) {
	tb.Helper()
	made := false
	for _, h := range heights {
		cut, err := a.CutIn(level, anatomy.PositionAlong(level.Limb, h), rays, 0)
		if err == nil {
			made = true
			f(cut)
		}
	}
	if !made {
		tb.Fatalf("no height of the sweep belongs to %s", level.Slug)
	}
}
