package figure

import (
	"testing"

	"tmratlas/anatomy"
)

// No leader of a severed end runs along the former course of its nerve: it slants away from it, or the former course
// begins below it.
func TestLeadersOfEndsLeaveFormerCourses(t *testing.T) {
	n := 0
	everyCut(t, func(cut anatomy.Cut, _ []string) {
		for _, size := range [][2]float64{{266, 640}, {420, 900}} {
			tree := treeOf(t, treeScene(t, cut, "", size[0], size[1]))
			for _, note := range tree.notes {
				if !note.end {
					continue
				}
				bend := note.leader[1]
				slant := (bend.X - note.target.X) / (bend.Y - note.target.Y)
				for _, l := range tree.lines {
					if l.Nerve.Slug == note.id && slant < leastSlant && tree.ghostFrom(l) < bend.Y {
						t.Errorf("%s: the leader of %s slants %.2f, and the former course begins at %g above its bend at %g", cut.At, note.id, slant, tree.ghostFrom(l), bend.Y)
					}
				}
				n++
			}
		}
	})
	if n < 300 {
		t.Errorf("%d leaders only", n)
	}
}
