package figure

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// sharedPlates are read once for all maps of the data.
var sharedPlates sync.Map

// dataScene is the map of a cut of the data from in front or behind, with a nerve and its first candidate chosen.
func dataScene(tb testing.TB, cut anatomy.Cut, nerve string, behind bool) MapScene {
	tb.Helper()
	a := atlas(tb)
	r := a.Residual(cut)
	s := SceneOf(a, r, firstChoice(a, r, nerve))
	name := strings.TrimSuffix(filepath.Base(PlateFile(cut.At, behind)), ".svg")
	plate, ok := sharedPlates.Load(name)
	if !ok {
		plate, _ = sharedPlates.LoadOrStore(name, plateFor(tb, name))
	}
	s.Plate = plate.(*Plate)
	s.Palette, s.Fonts = tokens(tb).Light, sharedFonts()
	return s
}

// At every level and height, for every severed nerve, from both faces and on both sides: dots stand apart and can be hit,
// the tag is clear, names stand apart and point at what they name, no severed nerve loses its name unsaid, and what is
// said to be seen on the other face is seen there.
func TestLimbMapHoldsTogether(t *testing.T) {
	sizes := [][2]float64{{296, 480}, {404, 640}, {361, 640}, {540, 900}, {880, 1300}, {420, 400}}
	n, hints := 0, 0
	everyCut(t, func(cut anatomy.Cut, severed []string) {
		for _, nerve := range severed {
			s := dataScene(t, cut, nerve, n%2 == 1)
			s.Side = []anatomy.Side{anatomy.RightSide, anatomy.LeftSide}[n/2%2]
			size := sizes[n%len(sizes)]
			s.Width, s.Height = size[0], size[1]
			n++
			m := mapOf(t, s)
			what := fmt.Sprintf("%s %v %s %s %s %gx%g", cut.At, cut.Rays, nerve, s.Plate.Name, s.Side, s.Width, s.Height)
			checkDots(t, what, m)
			checkTag(t, what, m)
			checkMapNames(t, what, m)
			checkTargets(t, what, m)
			if hint := m.hint(); strings.Contains(hint, "see the") {
				hints++
				other := dataScene(t, cut, nerve, n%2 == 1) // n has moved on: the other face
				other.Width, other.Height = s.Width, s.Height
				if back := mapOf(t, other).hint(); back != "" {
					t.Errorf("%s: %q, and there %q", what, hint, back)
				}
			}
		}
	})
	if n < 300 || hints == 0 {
		t.Errorf("%d scenes only, %d that point to the other face", n, hints)
	}
}

func checkDots(t *testing.T, what string, m *LimbMap) {
	t.Helper()
	for i, e := range m.ends {
		under := slices.ContainsFunc(m.twigs, func(t mapTwig) bool { // the ring of the chosen branch may lie over a dot
			return t.Selected && t.entry().Sub(e.dot).Length() < entryRing+endRadius
		})
		if hit, ok := m.At(e.dot.X, e.dot.Y, 1); !ok || !under && hit.ID != e.nerve.Nerve.Slug {
			t.Errorf("%s: the dot of %s gives %v", what, e.nerve.Nerve.Slug, hit)
		}
		if len(m.cut.lines) == 1 && len(m.cut.lines[0]) == 2 && m.cut.level && math.Abs(e.dot.Y-m.CutY()) > 0.01 {
			t.Errorf("%s: the dot of %s lies off the cut", what, e.nerve.Nerve.Slug)
		}
		for _, b := range m.ends[i+1:] {
			want := 11.0 // smaller dots where there are too many
			switch {
			case e.nerve.Selected && b.nerve.Selected:
				want = 19
			case e.nerve.Selected || b.nerve.Selected:
				want = 15
			}
			if apart := e.dot.Sub(b.dot).Length(); apart < want*e.share-0.2 {
				t.Errorf("%s: the dots of %s and %s lie %.1f apart", what, e.nerve.Nerve.Slug, b.nerve.Nerve.Slug, apart)
			}
		}
	}
}

func checkTag(t *testing.T, what string, m *LimbMap) {
	t.Helper()
	if m.scene.Tag == "" {
		return
	}
	if m.tag.X0 < 0 {
		t.Errorf("%s: the tag begins at %g", what, m.tag.X0)
	}
	if short := m.tag.X1 + tagClear - m.leftmost(); short > 0.01 && m.tag.X0 > m.left+leastTag+0.01 {
		t.Errorf("%s: the tag lies %.1f too near to skin or dots", what, short)
	}
}

func checkMapNames(t *testing.T, what string, m *LimbMap) {
	t.Helper()
	for i, a := range m.notes {
		if a.box.X0 < 0 || a.box.X1 > m.scene.Width || a.box.Y0 < 0 || a.box.Y1 > m.scene.Height {
			t.Errorf("%s: %q stands outside: %v", what, a.text, a.box)
		}
		if strings.Count(a.text, "\n") > 2 {
			t.Logf("%s: %q takes many lines", what, a.text)
		}
		for _, b := range m.notes[i+1:] {
			if a.box.Overlaps(b.box) {
				t.Errorf("%s: %q and %q overlap", what, a.text, b.text)
			}
			if leadersCross(a, b) {
				t.Errorf("%s: the leaders of %q and %q cross", what, a.text, b.text)
			}
		}
		for _, l := range m.quiet {
			if a.box.Overlaps(m.scene.Fonts.Bounds(l)) {
				t.Errorf("%s: %q lies on %q", what, l.Text, a.text)
			}
		}
	}
	if m.narrow() {
		return
	}
	missing := 0
	for _, c := range m.callouts() {
		severed := slices.ContainsFunc(m.ends, func(e mapEnd) bool { return e.nerve.Nerve.Slug == c.id })
		if !slices.ContainsFunc(m.notes, func(n placedCallout) bool { return n.id == c.id }) && severed {
			missing++
		}
	}
	said := slices.ContainsFunc(m.quiet, func(l Label) bool { return strings.HasPrefix(l.Text, "and ") })
	if missing > 0 && !said {
		t.Errorf("%s: %d severed nerves lose their names unsaid", what, missing)
	}
	if missing > 0 {
		t.Logf("%s: %d severed nerves are not named", what, missing)
	}
}

// checkTargets looks at what lies under the dot of each leader.
func checkTargets(t *testing.T, what string, m *LimbMap) {
	t.Helper()
	for _, n := range m.notes {
		if m.atEnd(n.callout) {
			continue
		}
		hit, _ := m.At(n.target.X, n.target.Y, 2)
		named := m.named(n.id)
		nearEnd := slices.ContainsFunc(m.ends, func(e mapEnd) bool { return e.dot.Sub(n.target).Length() < e.radius()+entryRing })
		switch {
		case named.Kind != HitMuscle:
			if hit != named && named.Kind == HitBranch && nearEnd {
				continue // its ring lies over a dot
			}
			if hit != named {
				t.Errorf("%s: under the dot of %q lies %v", what, n.text, hit)
			}
		case hit.Kind != HitMuscle && !n.bold:
			t.Errorf("%s: under the dot of %q lies %v", what, n.text, hit)
		case !m.inMuscle(n.id, n.target):
			t.Errorf("%s: the dot of %q lies beside it", what, n.text)
		}
	}
}

// inMuscle reports whether a muscle lies at a point of the drawing, with no other in front of it unless it is selected.
func (m *LimbMap) inMuscle(id string, at canvas.Point) bool {
	point := m.matrix.Inv().Dot(at)
	for _, s := range m.scene.Plate.silhouettes(id) {
		if holds(s.area, point) && (m.muscle(s.structure).Selected || !anyHolds(m.over(s), point)) {
			return true
		}
	}
	return false
}
