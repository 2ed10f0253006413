package figure

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/assets"
	"tmratlas/data"
)

var loadAtlas = sync.OnceValues(func() (*anatomy.Atlas, error) { return data.Load(data.BuiltIn()) })

func atlas(tb testing.TB) *anatomy.Atlas {
	tb.Helper()
	a, err := loadAtlas()
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// sharedFonts measure for all tests of trees.
var sharedFonts = sync.OnceValue(NewFonts)

// treeScene is the scene of a cut with a nerve and its first candidate chosen, in light, without the scale of a map.
func treeScene(tb testing.TB, cut anatomy.Cut, nerve string, width, height float64) TreeScene {
	tb.Helper()
	a := atlas(tb)
	r := a.Residual(cut)
	s := TreeSceneOf(a, r, firstChoice(a, r, nerve))
	s.Palette, s.Fonts, s.Side, s.Title = tokens(tb).Light, sharedFonts(), anatomy.RightSide, cut.Level.Name
	s.Width, s.Height = width, height
	return s
}

func cutAt(tb testing.TB, text string) anatomy.Cut {
	tb.Helper()
	cut, err := atlas(tb).ParseCut(text, 0)
	if err != nil {
		tb.Fatal(err)
	}
	return cut
}

// mapBeside is the map of a cut from in front, for its scale.
func mapBeside(tb testing.TB, cut anatomy.Cut, height float64) *LimbMap {
	tb.Helper()
	plate := plateFor(tb, strings.TrimSuffix(filepath.Base(PlateFile(cut.At, false)), ".svg"))
	s := SceneOf(atlas(tb), atlas(tb).Residual(cut), MapChoice{})
	s.Plate, s.Palette, s.Fonts, s.Side, s.Width, s.Height = plate, tokens(tb).Light, sharedFonts(), anatomy.RightSide, 420, height
	return mapOf(tb, s)
}

func treeOf(tb testing.TB, s TreeScene) *NerveTree {
	tb.Helper()
	tree, err := NewNerveTree(s)
	if err != nil {
		tb.Fatal(err)
	}
	return tree
}

// everyCut calls f with cuts through all levels, and the severed nerves of each.
func everyCut(t *testing.T, f func(cut anatomy.Cut, severed []string)) {
	t.Helper()
	a := atlas(t)
	for _, limb := range anatomy.Limbs() {
		for _, l := range a.Levels(limb) {
			cuts := []anatomy.Position{l.DefaultCut}
			for _, share := range []float64{0.02, 0.35, 0.65, 1} {
				cuts = append(cuts, anatomy.PositionAlong(limb, l.From.Along()+share*(l.To.Along()-l.From.Along())))
			}
			for i, at := range cuts {
				var rays []int
				if len(l.Rays) > 0 {
					rays = []int{l.Rays[i%len(l.Rays)]}
				}
				cut, err := a.CutIn(l, at, rays, 0)
				if err != nil {
					continue // the rounding of a height at the end of a level
				}
				var severed []string
				for _, s := range a.Residual(cut).Severed {
					severed = append(severed, s.Nerve.Slug)
				}
				f(cut, severed)
			}
		}
	}
}

// At every level and height, for every severed nerve: names stand inside the drawing and apart, stations in the order of
// their heights, ends on the cut.
func TestNerveTreeHoldsTogether(t *testing.T) {
	sizes := [][2]float64{{200, 500}, {260, 690}, {330, 690}, {480, 900}, {640, 420}}
	n := 0
	everyCut(t, func(cut anatomy.Cut, severed []string) {
		for _, nerve := range severed {
			size := sizes[n%len(sizes)]
			n++
			what := fmt.Sprintf("%s, %s, %g by %g", cut.At, nerve, size[0], size[1])
			tree := treeOf(t, treeScene(t, cut, nerve, size[0], size[1]))
			checkNames(t, what, tree)
			checkPlaces(t, what, tree)
		}
	})
	if n < 300 {
		t.Errorf("%d scenes only", n)
	}
}

func checkNames(t *testing.T, what string, tree *NerveTree) {
	t.Helper()
	for i, a := range tree.notes {
		if a.box.X0 < 0 || a.box.X1 > tree.scene.Width || a.box.Y0 < 0 || a.box.Y1 > tree.scene.Height {
			t.Errorf("%s: %q stands outside: %v", what, a.text, a.box)
		}
		if a.box.Y0 < tree.cutY && a.box.Y1 > tree.cutY {
			t.Errorf("%s: %q stands on the cut", what, a.text)
		}
		for _, b := range tree.notes[i+1:] {
			if a.box.Overlaps(b.box) {
				t.Errorf("%s: %q and %q overlap", what, a.text, b.text)
			}
			if a.end == b.end && leadersCross(a, b) {
				t.Errorf("%s: leaders of %q and %q cross", what, a.text, b.text)
			}
		}
	}
	for _, n := range tree.scene.Nerves {
		named := slices.ContainsFunc(tree.notes, func(l placedCallout) bool { return l.id == n.Nerve.Slug })
		if n.Selected && !named {
			t.Errorf("%s: the selected nerve is not named", what)
		}
	}
}

func checkPlaces(t *testing.T, what string, tree *NerveTree) {
	t.Helper()
	for i, a := range tree.stations {
		if a.x < 0 || a.x > tree.edge+1e-9 {
			t.Errorf("%s: %s lies at %g across", what, a.Branch.ID, a.x)
		}
		for _, b := range tree.stations[i+1:] {
			if (a.Branch.Enters.Position().Along() < b.Branch.Enters.Position().Along()) != (a.enters < b.enters) && a.enters != b.enters {
				t.Errorf("%s: %s and %s are not in the order of their heights", what, a.Branch.ID, b.Branch.ID)
			}
			if a.line == b.line && a.lane == b.lane && math.Abs(a.enters-b.enters) < dotRadius {
				t.Errorf("%s: %s and %s lie on each other", what, a.Branch.ID, b.Branch.ID)
			}
		}
	}
	for i := 1; i < len(tree.lines); i++ {
		if tree.lines[i].x <= tree.lines[i-1].x {
			t.Errorf("%s: %s does not stand to the right of %s", what, tree.lines[i].Nerve.Slug, tree.lines[i-1].Nerve.Slug)
		}
	}
	ends := 0
	for _, n := range tree.scene.Nerves {
		if n.Severed {
			ends++
		}
	}
	if len(tree.ends) != ends {
		t.Errorf("%s: %d ends of %d severed nerves", what, len(tree.ends), ends)
	}
}

// Beside a limb map the tree has its heights.
func TestNerveTreeSharesTheScale(t *testing.T) {
	for _, text := range []string{"transtibial-mid", "thigh@0.2", "transhumeral-proximal", "transradial-distal", "wrist-disarticulation", "ray:2", "lisfranc", "hemipelvectomy"} {
		cut := cutAt(t, text)
		beside := mapBeside(t, cut, 690)
		s := treeScene(t, cut, "", 300, 690)
		s.HeightOf = beside.HeightOf
		tree := treeOf(t, s)
		want, ok := beside.HeightOf(cut.At)
		if !ok || math.Abs(tree.CutY()-want) > 1e-6 {
			t.Errorf("%s: the cut lies at %g, on the map at %g, %v", text, tree.CutY(), want, ok)
		}
		for _, st := range tree.stations {
			if y, ok := beside.HeightOf(st.Branch.Enters.Position()); ok && math.Abs(y-st.enters) > 1e-6 {
				t.Errorf("%s: %s enters at %g, on the map at %g", text, st.Branch.ID, st.enters, y)
			}
		}
		for _, y := range []float64{60, 300, 640} {
			got, want := tree.PositionAt(y), beside.PositionAt(y)
			if back, _ := beside.HeightOf(want); math.Abs(back-y) > 1e-6 {
				continue // the map takes a place off the page of its plate to the edge of the page
			}
			if math.Abs(got.Along()-want.Along()) > 1e-6 {
				t.Errorf("%s: %g is %s, on the map %s", text, y, got, want)
			}
		}
		if _, ok := tree.Drawing().Find("cut-tag"); ok {
			t.Errorf("%s: the tag is drawn twice", text)
		}
	}
}

// A tree that stands alone on the scale of a map has ruler and tag, its cut begins at the tag, and no name has more than
// two lines.
func TestNerveTreeAlone(t *testing.T) {
	everyCut(t, func(cut anatomy.Cut, severed []string) {
		for _, nerve := range severed[:min(2, len(severed))] {
			s := treeScene(t, cut, nerve, 296, 440)
			s.Alone = true
			tree := treeOf(t, s)
			what := fmt.Sprintf("%s, %s", cut.At, nerve)
			checkNames(t, what, tree)
			tag := tree.tagBox()
			if from, _ := tree.cutLine(); s.Tag != "" && (tag.X0 < 0 || from > tag.X1 || from < tag.X0) {
				t.Errorf("%s: the cut begins at %g, the tag stands at %v", what, from, tag)
			}
			if tree.lines[0].x < tag.X1 {
				t.Errorf("%s: the first line stands at %g behind the tag", what, tree.lines[0].x)
			}
			for _, n := range tree.notes {
				if strings.Count(n.text, "\n") > 1 {
					t.Errorf("%s: %q has more than two lines", what, n.text)
				}
			}
		}
	})
	s := treeScene(t, cutAt(t, "transtibial-mid"), "tibial", 296, 440)
	s.HeightOf, s.Alone = mapBeside(t, cutAt(t, "transtibial-mid"), 440).HeightOf, true
	if _, ok := treeOf(t, s).Drawing().Find("cut-tag"); !ok {
		t.Error("on the scale of a map a tree alone has no tag")
	}
}

// A cut through the shoulder girdle, whose heights run across the map, has a scale of its own; a height there is found
// again.
func TestNerveTreeOfItsOwnScale(t *testing.T) {
	for _, text := range []string{"forequarter", "shoulder-disarticulation", "leg@0.39", "hand@0.3"} {
		cut := cutAt(t, text)
		s := treeScene(t, cut, "", 480, 700)
		if cut.At.Segment == anatomy.ShoulderGirdle {
			s.HeightOf = mapBeside(t, cut, 700).HeightOf
		}
		tree := treeOf(t, s)
		if got := tree.PositionAt(tree.CutY()); math.Abs(got.Along()-cut.At.Along()) > 1e-9 {
			t.Errorf("%s: the height of the cut is %s", text, got)
		}
		if tree.CutY() < treeTop-1e-9 || tree.CutY() > s.Height-treeBottom {
			t.Errorf("%s: the cut lies at %g", text, tree.CutY())
		}
	}
}

func TestLimbMapHeightOf(t *testing.T) {
	m := mapBeside(t, cutAt(t, "transhumeral-mid"), 600)
	if y, ok := m.HeightOf(anatomy.Position{Segment: anatomy.Arm, T: 0.5}); !ok || math.Abs(y-m.CutY()) > 1e-9 {
		t.Errorf("the cut lies at %g, %v, want %g", y, ok, m.CutY())
	}
	if y, ok := m.HeightOf(anatomy.Position{Segment: anatomy.ShoulderGirdle, T: 0.5}); ok {
		t.Errorf("the shoulder girdle runs across, but has the height %g", y)
	}
	if _, ok := m.HeightOf(anatomy.Position{Segment: anatomy.Leg}); ok {
		t.Error("a height of another limb")
	}
}

func TestNerveTreeRefusesWhatItCannotDraw(t *testing.T) {
	good := treeScene(t, cutAt(t, "transtibial-mid"), "tibial", 300, 600)
	for name, break_ := range map[string]func(s *TreeScene){
		"palette": func(s *TreeScene) { s.Palette = nil },
		"width":   func(s *TreeScene) { s.Width = 0 },
		"cut":     func(s *TreeScene) { s.Cut.T = 2 },
		"lengths": func(s *TreeScene) { s.Lengths = nil },
		"scale":   func(s *TreeScene) { s.HeightOf = func(anatomy.Position) (float64, bool) { return 0, false } },
		"far away": func(s *TreeScene) {
			s.HeightOf = mapBeside(t, cutAt(t, "lisfranc"), 600).HeightOf
			s.Cut.Segment = anatomy.Thigh
		},
	} {
		s := good
		break_(&s)
		if _, err := NewNerveTree(s); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestNerveTreeInWords(t *testing.T) {
	s := treeScene(t, cutAt(t, "transfemoral-mid"), "tibial", 300, 600)
	for i := range s.Stations {
		if s.Stations[i].Selected {
			s.Stations[i].Share = 0.384
		}
	}
	text := treeOf(t, s).Drawing().Description
	for _, want := range []string{
		"Nerves of the right lower limb, cut at thigh@0.55.",
		"Severed: Tibial",
		"Branches of the tibial nerve, from proximal to distal: semitendinosus, superior kept; ",
		"semimembranosus varies (kept in about 38 of 100 limbs), chosen; ",
		"plantaris lost",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	if text := treeOf(t, treeScene(t, cutAt(t, "transfemoral-mid"), "saphenous", 300, 600)).Drawing().Description; !strings.Contains(text, "No motor branch leaves the saphenous nerve.") {
		t.Errorf("of the saphenous nerve it says %q", text)
	}
}

// The states of branches differ in form and not in colour alone.
func TestStatesDifferInForm(t *testing.T) {
	p := tokens(t).Light
	shapes := map[anatomy.BranchState]int{}
	for _, state := range []anatomy.BranchState{anatomy.KeptBranch, anatomy.VariesBranch, anatomy.LostBranch} {
		filled := 0
		for _, it := range stateDot(p, canvas.Point{X: 50, Y: 50}, 4, p.UI.Text, state) {
			if s := it.(Shape); s.Fill.Color == p.UI.Text {
				filled += int(math.Round(area(flattened(s.Path, 0.05)[0])))
			}
		}
		shapes[state] = filled
	}
	if !(shapes[anatomy.KeptBranch] > shapes[anatomy.VariesBranch] && shapes[anatomy.VariesBranch] > shapes[anatomy.LostBranch] && shapes[anatomy.LostBranch] == 0) {
		t.Errorf("areas filled: %v", shapes)
	}
}

func TestNerveTreeGolden(t *testing.T) {
	for _, c := range []struct{ cut, nerve string }{
		{"transtibial-mid", "tibial"}, {"transradial-distal", "median"}, {"shoulder-disarticulation", "median"},
	} {
		var got bytes.Buffer
		if err := WriteSVG(&got, treeOf(t, treeScene(t, cutAt(t, c.cut), c.nerve, 400, 600)).Drawing()); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join("testdata", "nerve_tree_"+strings.ReplaceAll(c.cut, "-", "_")+".svg")
		if regen() {
			if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if line, a, b := firstDifference(got.String(), string(want)); line > 0 {
			t.Errorf("%s differs in line %d:\n got %s\nwant %s\nlook at the picture, then run with -regen", file, line, a, b)
		}
	}
}

func BenchmarkNerveTree(b *testing.B) {
	cut := cutAt(b, "transtibial-mid")
	s := treeScene(b, cut, "tibial", 300, 700)
	plate, err := ReadPlate(assets.Plates, PlateFile(cut.At, true), tokens(b).Light)
	if err != nil {
		b.Fatal(err)
	}
	m := legScene(b, cut.At.T)
	m.Plate, m.Height = plate, 700
	s.HeightOf = mapOf(b, m).HeightOf
	b.Run("layout", func(b *testing.B) {
		for b.Loop() {
			treeOf(b, s)
		}
	})
	b.Run("frame", func(b *testing.B) {
		for b.Loop() {
			Image(treeOf(b, s).Drawing(), 300, 700)
		}
	})
}

// area of a closed line.
func area(line polyline) float64 {
	sum := 0.0
	for i, a := range line {
		sum += a.PerpDot(line[(i+1)%len(line)])
	}
	return math.Abs(sum) / 2
}
