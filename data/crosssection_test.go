package data_test

import (
	"slices"
	"strings"
	"testing"

	"tmratlas/anatomy"
)

// paths lists every way from a nerve that continues no other to an end in skin, joint or muscle. Sheaths are left out,
// since their divisions are counted, and so are nerves found in a minority of limbs.
func paths(a *anatomy.Atlas, limb anatomy.Limb) [][]*anatomy.Nerve {
	continues := map[string]bool{}
	for _, n := range a.Nerves(limb) {
		for _, next := range n.ContinuedBy {
			continues[next] = true
		}
	}
	var found [][]*anatomy.Nerve
	var follow func(path []*anatomy.Nerve, n *anatomy.Nerve)
	follow = func(path []*anatomy.Nerve, n *anatomy.Nerve) {
		path = append(slices.Clone(path), n)
		for _, next := range n.ContinuedBy {
			follow(path, a.Nerve(next))
		}
		if len(n.ContinuedBy) == 0 {
			found = append(found, path)
		}
	}
	for _, n := range a.Nerves(limb) {
		if !continues[n.Slug] && len(n.Divisions) == 0 && !n.Variant {
			follow(nil, n)
		}
	}
	return found
}

func names(nerves []*anatomy.Nerve) string {
	var slugs []string
	for _, n := range nerves {
		slugs = append(slugs, n.Slug)
	}
	return strings.Join(slugs, ", ")
}

func severed(r *anatomy.Residual, n *anatomy.Nerve) bool {
	return slices.ContainsFunc(r.Severed, func(s anatomy.SeveredNerve) bool { return s.Nerve == n })
}

// keptByPlane reports whether the plane of the level says that the nerve stays.
func keptByPlane(cut anatomy.Cut, n *anatomy.Nerve) bool {
	return cut.Level.Plane != nil && slices.Contains(cut.Level.Plane.Keeps, n.Slug)
}

// At every height between its two ends, a path from plexus to skin or muscle is met exactly once: there is no gap
// between a nerve and its continuation, and no height at which both are counted.
func TestSeveredSetIsFullCrossSection(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	of := map[anatomy.Limb][][]*anatomy.Nerve{}
	for _, limb := range anatomy.Limbs() {
		of[limb] = paths(a, limb)
		if len(of[limb]) < 20 {
			t.Fatalf("%s limb: only %d paths from plexus to end", limb, len(of[limb]))
		}
	}
	everyCut(t, a, func(cut anatomy.Cut) {
		if len(cut.Level.Rays) > 0 {
			return // takes part of the width: see TestRaysTakeOnlyTheirNerves
		}
		r, at := a.Residual(cut), cut.At.Along()
		for _, path := range of[cut.Limb()] {
			start, end := path[0].Start().Along(), path[len(path)-1].End().Along()
			if path[0].Recurrent {
				start, end = end, start
			}
			met, kept := 0, false
			for _, n := range path {
				if severed(r, n) {
					met++
				}
				kept = kept || keptByPlane(cut, n)
			}
			switch {
			case met > 1:
				t.Errorf("%s (%s): %d of %s are severed", cut.At, cut.Level.Slug, met, names(path))
			case met == 0 && start < at && at <= end && !kept:
				t.Errorf("%s (%s): none of %s is severed", cut.At, cut.Level.Slug, names(path))
			}
		}
	})
}

// spared reports whether nothing that the nerve supplies is surely lost: the plane of the level, or the choice of flap,
// leaves its muscles on the trunk.
func spared(r *anatomy.Residual, n *anatomy.Nerve) bool {
	supplies := false
	for _, b := range r.Branches {
		if b.Branch.Nerve == n.Slug {
			supplies = true
			if b.State == anatomy.LostBranch {
				return false
			}
		}
	}
	return supplies && n.Kind == anatomy.Motor
}

// cutsPlexus reports whether the plane of the level cuts part of a plexus rather than the nerves that come from it.
func cutsPlexus(a *anatomy.Atlas, cut anatomy.Cut) bool {
	return cut.Level.Plane != nil && slices.ContainsFunc(cut.Level.Plane.Severs, func(s string) bool { return a.Plexus(s) != nil })
}

// Whatever lies beyond the cut hangs on a nerve or plexus that is severed, or that the plane of the level says stays.
func TestNothingBeyondTheCutIsForgotten(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	everyCut(t, a, func(cut anatomy.Cut) {
		if len(cut.Level.Rays) > 0 {
			return
		}
		r := a.Residual(cut)
		for _, n := range a.Nerves(cut.Limb()) {
			if len(n.Divisions) > 0 || n.End().Along() < cut.At.Along() {
				continue
			}
			found := spared(r, n)
			for up := n; up != nil && !found; up = a.Nerve(up.Parent) {
				found = severed(r, up) || keptByPlane(cut, up) || a.Plexus(up.Parent) != nil && cutsPlexus(a, cut)
			}
			for _, other := range n.AlsoFormedBy {
				found = found || severed(r, a.Nerve(other))
			}
			if !found {
				t.Errorf("%s (%s): %s lies beyond the cut, but neither it nor any nerve it comes from is severed", cut.At, cut.Level.Slug, n.Slug)
			}
		}
	})
}

// A severed nerve's course passes the cut, or a note says why it is severed all the same.
func TestSeveredCoursePassesTheCut(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	everyCut(t, a, func(cut anatomy.Cut) {
		for _, s := range a.Residual(cut).Severed {
			if len(s.Nerve.Divisions) > 0 {
				t.Errorf("%s: %s is a sheath; its divisions are what is severed", cut.At, s.Nerve.Slug)
			}
			if _, passes := s.Nerve.At(cut.At); !passes && s.Note == "" {
				t.Errorf("%s (%s, rays %v): %s is severed, but runs from %s to %s", cut.At, cut.Level.Slug, cut.Rays, s.Nerve.Slug, s.Nerve.Start(), s.Nerve.End())
			}
			if s.Note != "" && cut.Level.Plane == nil && len(cut.Level.Rays) == 0 {
				t.Errorf("%s (%s): %s has the note %q at a level whose height alone decides", cut.At, cut.Level.Slug, s.Nerve.Slug, s.Note)
			}
		}
	})
}

// endOfRay is the height at which the last nerve of a ray ends.
func endOfRay(a *anatomy.Atlas, limb anatomy.Limb, ray int) float64 {
	end := 0.0
	for _, n := range a.Nerves(limb) {
		if slices.Equal(n.Rays, []int{ray}) {
			end = max(end, n.End().Along())
		}
	}
	return end
}

// A cut that takes single rays severs no nerve that serves other rays only, and takes every nerve of a ray it takes,
// itself or where it leaves what stays.
func TestRaysTakeOnlyTheirNerves(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	everyCut(t, a, func(cut anatomy.Cut) {
		if len(cut.Rays) == 0 {
			return
		}
		r := a.Residual(cut)
		for _, s := range r.Severed {
			if !slices.ContainsFunc(s.Nerve.Rays, func(ray int) bool { return slices.Contains(cut.Rays, ray) }) {
				t.Errorf("%s rays %v: %s serves rays %v", cut.At, cut.Rays, s.Nerve.Slug, s.Nerve.Rays)
			}
			all := !slices.ContainsFunc(s.Nerve.Rays, func(ray int) bool { return !slices.Contains(cut.Rays, ray) })
			if s.Twigs == all {
				t.Errorf("%s rays %v: %s serves rays %v, only its twigs divided: %v", cut.At, cut.Rays, s.Nerve.Slug, s.Nerve.Rays, s.Twigs)
			}
		}
		for _, ray := range cut.Rays {
			met := slices.ContainsFunc(r.Severed, func(s anatomy.SeveredNerve) bool { return slices.Contains(s.Nerve.Rays, ray) })
			if !met && cut.At.Along() <= endOfRay(a, cut.Limb(), ray) {
				t.Errorf("%s rays %v: no nerve of ray %d is severed", cut.At, cut.Rays, ray)
			}
		}
	})
}
