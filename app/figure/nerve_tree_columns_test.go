package figure

import (
	"slices"
	"testing"

	"tmratlas/anatomy"
)

// Where there is room, no two nodes lie less than 12 points apart and no two nerves less than 10, or 20 where there is
// plenty. Severed skin nerves may stand closer, left of all others and with a gap after them.
func TestColumnsAreReadable(t *testing.T) {
	everyCut(t, func(cut anatomy.Cut, _ []string) {
		tree := treeOf(t, treeScene(t, cut, "", 900, 1100))
		least := columnLead.fair
		if total := tree.total(tree.order(), wideShare); total < tree.namesX-tree.left-leaderRoom {
			least = columnLead.wide
		}
		for i := 1; i < len(tree.lines); i++ {
			gap := tree.lines[i].x - tree.lines[i-1].x
			switch before, now := tree.bundled(i-1), tree.bundled(i); {
			case now && !before:
				t.Errorf("%s: %s stands right of %s", cut.At, tree.lines[i].Nerve.Slug, tree.lines[i-1].Nerve.Slug)
			case !now && gap < least-1e-9:
				t.Errorf("%s: %s stands %.1f after %s", cut.At, tree.lines[i].Nerve.Slug, gap, tree.lines[i-1].Nerve.Slug)
			}
		}
		for _, a := range tree.stations {
			for _, b := range tree.stations {
				if a.line == b.line && a.lane < b.lane && tree.lines[a.line].shape.rich && b.x-a.x < richPitch.fair-1e-9 {
					t.Errorf("%s: %s and %s lie %.1f apart", cut.At, a.Branch.ID, b.Branch.ID, b.x-a.x)
				}
			}
		}
	})
}

// The light of offered branches ends before their neighbours do.
func TestLightSparesNeighbours(t *testing.T) {
	tree := treeOf(t, treeScene(t, cutAt(t, "transmetacarpal"), "common-palmar-digital-median", 900, 1100))
	offered := 0
	for i, a := range tree.stations {
		if !a.Offered {
			continue
		}
		offered++
		if slices.ContainsFunc(tree.stations, func(b treeStop) bool {
			dx, dy, least := b.x-a.x, b.enters-a.enters, tree.glow(i)+compactDot
			return b.Branch.ID != a.Branch.ID && dx*dx+dy*dy < least*least
		}) {
			t.Errorf("the light of %s covers a neighbour", a.Branch.ID)
		}
	}
	if offered < 10 {
		t.Errorf("%d branches are offered", offered)
	}
}
