package figure

import (
	"math"
	"slices"
	"testing"

	"tmratlas/anatomy"
)

// Where the line of a plexus is shown, all nerves of the plexus hang on it and no other; with a scale of its own a tree
// that shows the beginning of a nerve of the plexus shows the line.
func TestNervesHangOnTheirPlexus(t *testing.T) {
	hung := 0
	everyCut(t, func(cut anatomy.Cut, _ []string) {
		tree := treeOf(t, treeScene(t, cut, "", 420, 690))
		shown := slices.ContainsFunc(tree.lines, func(l treeLine) bool { return l.hangs })
		_, drawn := tree.Drawing().Find("plexus")
		if shown != drawn {
			t.Errorf("%s: lines hang on a plexus: %v, it is drawn: %v", cut.At, shown, drawn)
		}
		for _, l := range tree.lines {
			of := tree.fromPlexus(l)
			if l.hangs != (of && shown) {
				t.Errorf("%s: %s hangs: %v, comes from the plexus: %v", cut.At, l.Nerve.Slug, l.hangs, of)
			}
			if l.hangs {
				hung++
			}
			if of && !l.hangs && tree.begin(l) > treeTop && !slices.ContainsFunc(tree.lines, func(o treeLine) bool { return tree.fromPlexus(o) && o.from < treeTop }) {
				t.Errorf("%s: %s begins in view at %g and hangs on nothing", cut.At, l.Nerve.Slug, l.from)
			}
		}
	})
	if hung < 300 {
		t.Errorf("%d lines hang on a plexus only", hung)
	}
}

// In the forequarter tree the pectoral nerves hang on the plexus, and what comes from the neck and the chest wall does not.
func TestPectoralNervesHangOnThePlexus(t *testing.T) {
	tree := treeOf(t, treeScene(t, cutAt(t, "forequarter"), "musculocutaneous", 480, 640))
	for slug, want := range map[string]bool{"lateral-pectoral": true, "median": true, "intercostobrachial": false, "supraclavicular": false} {
		i := slices.IndexFunc(tree.lines, func(l treeLine) bool { return l.Nerve.Slug == slug })
		if i < 0 {
			t.Errorf("%s is not shown", slug)
		} else if tree.lines[i].hangs != want {
			t.Errorf("%s hangs: %v, want %v", slug, tree.lines[i].hangs, want)
		}
	}
}

// A tree with a scale of its own shows a disarticulation in its upper half, its branches that may be left in view.
func TestDisarticulationsHaveRoomAboveTheCut(t *testing.T) {
	for _, text := range []string{"shoulder-disarticulation", "forequarter", "hip-disarticulation", "knee-disarticulation", "elbow-disarticulation"} {
		for _, height := range []float64{640, 1100} {
			cut := cutAt(t, text)
			s := treeScene(t, cut, "", 480, height)
			tree := treeOf(t, s)
			if share := (tree.CutY() - treeTop) / (height - treeTop - treeBottom); share < leastAbove-1e-9 {
				t.Errorf("%s, %g high: %.2f above the cut", text, height, share)
			}
			for _, st := range s.Stations {
				if y, _ := tree.scale.y(st.Branch.Enters.Position().Along()); st.State != anatomy.LostBranch && y > height-footRim+1e-9 {
					t.Errorf("%s, %g high: %s enters at %g", text, height, st.Branch.ID, y)
				}
			}
		}
	}
}

// Heights of a scale rise with their places, and are found again.
func TestScalesAreInverted(t *testing.T) {
	everyCut(t, func(cut anatomy.Cut, _ []string) {
		scale := treeOf(t, treeScene(t, cut, "", 480, 690)).scale
		last := math.Inf(-1)
		for along := scale.knots[0].along; along <= scale.knots[len(scale.knots)-1].along; along += 0.05 {
			y, ok := scale.y(along)
			if got := scale.positionAt(y).Along(); !ok || y <= last || math.Abs(got-along) > 1e-9 {
				t.Errorf("%s: %g lies at %g, %v after %g, where %g is", cut.At, along, y, ok, last, got)
			}
			last = y
		}
	})
}

// A cut that is dragged through the shoulder girdle stays under the pointer: all cuts there have one scale.
func TestGirdleCutsHaveOneScale(t *testing.T) {
	low, high := treeScene(t, cutAt(t, "forequarter"), "", 266, 640), treeScene(t, cutAt(t, "forequarter"), "", 266, 640)
	low.Cut.T, high.Cut.T = 0.2, 0.8
	for y := 40.0; y < 560; y += 40 {
		if a, b := treeOf(t, low).PositionAt(y), treeOf(t, high).PositionAt(y); a != b {
			t.Errorf("%g is %s and %s", y, a, b)
		}
	}
}
