package figure

import (
	"bytes"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tdewolff/canvas"
	"pgregory.net/rapid"

	"tmratlas/anatomy"
)

func TestLimbMapEnds(t *testing.T) {
	m := mapOf(t, legScene(t, 0.39))
	found := map[string]canvas.Point{}
	for _, e := range m.ends {
		found[e.nerve.Nerve.Slug] = e.at
	}
	for _, n := range m.scene.Nerves {
		at, ok := found[n.Nerve.Slug]
		if ok != n.Severed {
			t.Errorf("%s: end drawn %v, severed %v", n.Nerve.Slug, ok, n.Severed)
		}
		if ok && math.Abs(at.Y-m.CutY()) > 0.01 {
			t.Errorf("%s ends %g points off the cut", n.Nerve.Slug, at.Y-m.CutY())
		}
	}
	// On the back of a right leg medial is to the left.
	order := []string{"saphenous", "tibial", "medial-sural-cutaneous", "deep-peroneal", "superficial-peroneal"}
	for i := 1; i < len(order); i++ {
		if found[order[i-1]].X >= found[order[i]].X {
			t.Errorf("%s does not lie medial to %s", order[i-1], order[i])
		}
	}
}

// The oblique cut of a forequarter amputation lies above where the nerves of the arm are drawn.
func TestLimbMapEndsOnAnObliqueCut(t *testing.T) {
	s := legScene(t, 0.39)
	s.Plate = plateFor(t, "upper-anterior")
	s.Cut = anatomy.Position{Segment: anatomy.ShoulderGirdle, T: 0.5}
	s.View = RegionOf(s.Plate, s.Cut)
	s.Nerves, s.Twigs, s.Muscles = nil, nil, nil
	course := way(anatomy.Anterior, anatomy.Arm, 0.0, 0.0, anatomy.Arm, 0.9, 0.1)
	for _, c := range []struct {
		slug  string
		roots []string
	}{
		{"ulnar", []string{"C8", "T1"}},
		{"median", []string{"C5", "T1"}},
		{"musculocutaneous", []string{"C5", "C7"}},
		{"axillary", []string{"C5", "C6"}},
		{"intercostobrachial", []string{"T2"}},
	} {
		n := &anatomy.Nerve{Slug: c.slug, Kind: anatomy.Mixed, Roots: c.roots, Course: course}
		s.Nerves = append(s.Nerves, MapNerve{Nerve: n, Name: c.slug, Severed: true})
	}
	m := mapOf(t, s)
	if len(m.ends) != len(s.Nerves) {
		t.Fatalf("%d ends of %d severed nerves", len(m.ends), len(s.Nerves))
	}
	cut := m.onPage(m.cut.lines[0])
	for i, want := range []string{"axillary", "musculocutaneous", "median", "ulnar", "intercostobrachial"} {
		e := m.ends[i]
		if e.nerve.Nerve.Slug != want {
			t.Errorf("end %d from the neck is of %s, want %s", i, e.nerve.Nerve.Slug, want)
		}
		if off := cut.distanceTo(e.dot); off > 1e-6 {
			t.Errorf("%s ends %g points off the cut", e.nerve.Nerve.Slug, off)
		}
		if i == 0 {
			continue
		}
		if apart := cut.nearest(e.dot) - cut.nearest(m.ends[i-1].dot); apart < endGap-1e-6 {
			t.Errorf("%s ends %g points from the one before", want, apart)
		}
	}
}

func TestLimbMapMirrorsTheLeftSide(t *testing.T) {
	s := legScene(t, 0.39)
	right := mapOf(t, s)
	s.Side = anatomy.LeftSide
	left := mapOf(t, s)
	for i := range right.ends {
		a, b := right.toPage(canvas.Point{X: 100}).X-right.ends[i].at.X, left.toPage(canvas.Point{X: 100}).X-left.ends[i].at.X
		if math.Abs(a+b) > 0.01 {
			t.Errorf("%s lies %g and %g from the middle", right.ends[i].nerve.Nerve.Slug, a, b)
		}
	}
	if left.CutY() != right.CutY() {
		t.Error("the height changes with the side")
	}
}

func TestLimbMapGivesTheHeightBack(t *testing.T) {
	for name, cut := range map[string]anatomy.Position{
		"lower-posterior": {Segment: anatomy.Leg, T: 0.39}, "upper-anterior": {Segment: anatomy.Arm, T: 0.5}, "hand-palmar": {Segment: anatomy.Hand, T: 0.3},
	} {
		s := legScene(t, 0.39)
		s.Plate, s.Cut, s.Nerves, s.Twigs, s.Ruler, s.Levels = plateFor(t, name), cut, nil, nil, nil, nil
		m := mapOf(t, s)
		if got := m.PositionAt(m.CutY()); got.Segment != cut.Segment || math.Abs(got.T-cut.T) > 1e-6 {
			t.Errorf("%s: %s comes back as %s", name, cut, got)
		}
	}
}

func TestLimbMapRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		change func(s *MapScene)
		want   string
	}{
		"no plate":        {func(s *MapScene) { s.Plate = nil }, "missing"},
		"no size":         {func(s *MapScene) { s.Width = 0 }, "size 0 by 660"},
		"wrong cut":       {func(s *MapScene) { s.Cut.T = 2 }, "t 2 is outside 0 to 1"},
		"cut off a plate": {func(s *MapScene) { s.Cut.Segment = anatomy.Arm }, "plate plates/lower-posterior.svg does not show a cut at arm@0.39"},
	} {
		t.Run(name, func(t *testing.T) {
			s := legScene(t, 0.39)
			c.change(&s)
			if _, err := NewLimbMap(s); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestCutsTakeWhatTheyShould(t *testing.T) {
	on := func(p *Plate, segment anatomy.Segment, at, x float64) canvas.Point {
		y := p.axes[segment].at(at).Y
		point, _ := p.across(y, x)
		return point
	}
	upper, hand := plateFor(t, "upper-anterior"), plateFor(t, "hand-palmar")
	middle := hand.rays[3].at(0.9)
	index := hand.rays[2].at(0.9)
	for name, c := range map[string]struct {
		plate *Plate
		cut   anatomy.Position
		rays  []int
		at    canvas.Point
		want  bool
	}{
		"above a cut":        {upper, anatomy.Position{Segment: anatomy.Arm, T: 0.5}, nil, on(upper, anatomy.Arm, 0.45, 0), false},
		"below a cut":        {upper, anatomy.Position{Segment: anatomy.Arm, T: 0.5}, nil, on(upper, anatomy.Arm, 0.55, 0), true},
		"chest beside it":    {upper, anatomy.Position{Segment: anatomy.Arm, T: 0.5}, nil, canvas.Point{X: 230, Y: 300}, false},
		"chest, high cut":    {upper, anatomy.Position{Segment: anatomy.Arm, T: 0.1}, nil, canvas.Point{X: 230, Y: 180}, false},
		"arm, high cut":      {upper, anatomy.Position{Segment: anatomy.Arm, T: 0.1}, nil, on(upper, anatomy.Arm, 0.3, 0), true},
		"arm, girdle":        {upper, anatomy.Position{Segment: anatomy.ShoulderGirdle, T: 0.5}, nil, on(upper, anatomy.Arm, 0.3, 0), true},
		"sternum, girdle":    {upper, anatomy.Position{Segment: anatomy.ShoulderGirdle, T: 0.5}, nil, canvas.Point{X: 310, Y: 150}, false},
		"the finger taken":   {hand, anatomy.Position{Segment: anatomy.Hand, T: 0.6}, []int{2}, index, true},
		"the finger beside":  {hand, anatomy.Position{Segment: anatomy.Hand, T: 0.6}, []int{2}, middle, false},
		"both fingers taken": {hand, anatomy.Position{Segment: anatomy.Hand, T: 0.6}, []int{2, 3}, middle, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.plate.cutAt(c.cut, c.rays).takes(c.at); got != c.want {
				t.Errorf("takes %v is %v, want %v", c.at, got, c.want)
			}
		})
	}
}

func TestLimbMapNamesStayInOrder(t *testing.T) {
	base := legScene(t, 0.39)
	rapid.Check(t, func(t *rapid.T) {
		s := base
		s.Cut.T = rapid.Float64Range(0.05, 0.95).Draw(t, "cut")
		s.Side = rapid.SampledFrom([]anatomy.Side{anatomy.LeftSide, anatomy.RightSide}).Draw(t, "side")
		s.Width, s.Height = rapid.Float64Range(240, 900).Draw(t, "width"), rapid.Float64Range(300, 1200).Draw(t, "height")
		s.Nerves = append([]MapNerve(nil), base.Nerves...)
		for i := range s.Nerves {
			s.Nerves[i].Severed = s.Nerves[i].Nerve.Passes(s.Cut)
		}
		m, err := NewLimbMap(s)
		if err != nil {
			t.Fatal(err)
		}
		for i, a := range m.notes {
			if a.box.X0 < 0 || a.box.X1 > s.Width || a.box.Y0 < 0 || a.box.Y1 > s.Height {
				t.Fatalf("%q stands outside: %v", a.text, a.box)
			}
			for _, b := range m.notes[i+1:] {
				if a.box.Overlaps(b.box) {
					t.Fatalf("%q and %q overlap", a.text, b.text)
				}
				if (a.leader[2].X > a.target.X) == (b.leader[2].X > b.target.X) && leadersCross(a, b) {
					t.Fatalf("leaders of %q and %q cross", a.text, b.text)
				}
			}
		}
	})
}

func TestMapImagesShowTheDrawing(t *testing.T) {
	var images MapImages
	for _, at := range []float64{0.39, 0.45, 0.1} {
		m := mapOf(t, legScene(t, at))
		whole, parts := Image(m.Drawing(), 200, 330), images.Image(m, 200, 330)
		sum := 0.0
		for i := range whole.Pix {
			sum += math.Abs(float64(whole.Pix[i]) - float64(parts.Pix[i]))
		}
		if mean := sum / float64(len(whole.Pix)); mean > 0.6 {
			t.Errorf("cut at %g: pictures differ by %.2f in the mean", at, mean)
		}
	}
}

func TestLimbMapGolden(t *testing.T) {
	plate, err := ParsePlate(strings.NewReader(smallPlate), "small.svg", tokens(t).Light)
	if err != nil {
		t.Fatal(err)
	}
	s := legScene(t, 0.5)
	s.Plate, s.Width, s.Height = plate, 360, 420
	s.Nerves, s.Muscles = s.Nerves[:1], s.Muscles[:3]
	var got bytes.Buffer
	if err := WriteSVG(&got, mapOf(t, s).Drawing()); err != nil {
		t.Fatal(err)
	}
	const file = "testdata/limb_map_small.svg"
	if regen() {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("%s differs (-want +got; run with -regen after looking):\n%s", file, diff)
	}
}

func BenchmarkLimbMap(b *testing.B) {
	s := legScene(b, 0.39)
	s.Height = 700
	m := mapOf(b, s)
	b.Run("layout", func(b *testing.B) {
		for b.Loop() {
			mapOf(b, s)
		}
	})
	b.Run("first frame", func(b *testing.B) {
		for b.Loop() {
			var images MapImages
			images.Image(m, 400, 700)
		}
	})
	for name, scale := range map[string]int{"drag": 1, "drag HiDPI": 2} {
		b.Run(name, func(b *testing.B) {
			var images MapImages
			images.Image(m, 400*scale, 700*scale)
			for i := 0; b.Loop(); i++ {
				s.Cut.T = 0.3 + float64(i%40)/200
				images.Image(mapOf(b, s), 400*scale, 700*scale)
			}
		})
	}
}

// What a person waits for: another level of the same segment, of the other limb, and a large picture anew.
func BenchmarkLevelChange(b *testing.B) {
	leg, lower, arm := cutScene(b, "transtibial-mid"), cutScene(b, "transtibial-distal"), cutScene(b, "transhumeral-mid")
	for name, scenes := range map[string][2]MapScene{"same segment": {leg, lower}, "other limb": {leg, arm}} {
		b.Run(name, func(b *testing.B) {
			var images MapImages
			for i := 0; b.Loop(); i++ {
				images.Image(mapOf(b, scenes[i%2]), 407, 690)
			}
		})
	}
	b.Run("what lies under the pointer", func(b *testing.B) {
		m := mapOf(b, leg)
		for i := 0; b.Loop(); i++ {
			m.At(float64(120+i%160), float64(i%690), 6)
		}
	})
	b.Run("1600x1000 anew", func(b *testing.B) {
		leg.Width, leg.Height = 1600, 1000
		for b.Loop() {
			var images MapImages
			images.Image(mapOf(b, leg), 1600, 1000)
		}
	})
}
