package figure

import (
	"strings"
	"testing"

	"github.com/tdewolff/canvas"
	"pgregory.net/rapid"

	"tmratlas/anatomy"
)

// longNames are the longest names that the atlas holds, and a few longer ones.
func longNames() (nerves, muscles []string) {
	nerves = []string{
		"Common peroneal division of the sciatic nerve", "Posterior cutaneous nerve of the forearm", "Sural",
		"Superficial branch of the radial nerve", "Palmar cutaneous branch of the median nerve", "Nerve",
	}
	muscles = []string{
		"Flexor carpi ulnaris", "Extensor carpi radialis brevis", "Pectoralis major", "Semitendinosus", "Soleus",
		"Sternocleidomastoideusundserratusanterior", "Flexor digitorum superficialis",
	}
	return nerves, muscles
}

func TestNamesNeverCollide(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	nerves, muscles := longNames()
	rapid.Check(t, func(t *rapid.T) {
		scene := TransferScene{
			DonorName: rapid.SampledFrom(nerves).Draw(t, "nerve"), Muscle: rapid.SampledFrom(muscles).Draw(t, "muscle"),
			Heads:   rapid.SliceOfN(rapid.SampledFrom([]string{"Long head", "Lower sternocostal segment", "Humeral head"}), 0, 2).Draw(t, "heads"),
			DonorMM: rapid.Float64Range(0, 12).Draw(t, "donor"), BranchMM: rapid.Float64Range(0, 4).Draw(t, "branch"),
			Side: rapid.SampledFrom([]anatomy.Side{anatomy.LeftSide, anatomy.RightSide}).Draw(t, "side"),
		}
		opt := PanelOptions{
			Labels: true, Titles: rapid.Bool().Draw(t, "titles"), Captions: rapid.Bool().Draw(t, "captions"),
			Plain: rapid.Bool().Draw(t, "plain"), Primary: rapid.Bool().Draw(t, "primary"),
			Box: rapid.Float64Range(150, 600).Draw(t, "box"), TextSize: rapid.Float64Range(9, 30).Draw(t, "text"),
		}
		checkRow(t, fonts, TransferPanels(fonts, tok.Light, scene, opt), "a", "b", "c")
	})
}

// The same holds for every pair of the data, at every level, on both sides, in both kinds of words; and for treatments.
func TestNamesOfEveryPairNeverCollide(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	check := func(s TransferScene, opt PanelOptions) {
		stage := newPanelStage(fonts, tok.Light, s, opt)
		width, height := stage.size()
		d := &Drawing{Width: width, Height: height}
		for n, letter := range []string{"a", "b", "c"} {
			d.Items = nil
			place := canvas.Matrix{{stage.scale, 0, stage.left}, {0, stage.scale, stage.above - panelBoxTop*stage.scale}}
			if s.mirrored() {
				place = place.Mul(Mirror(panelBoxWidth))
			}
			names := Group{ID: letter + "-labels", Items: stage.names(n, letter, place, stage.left, panelBoxWidth*stage.scale)}
			limb := Group{ID: letter + "-limb", Items: stage.site.body(stage.ink)[:1]}
			d.Items = append(d.Items, names, Group{Transform: place, Items: []Item{limb}})
			checkRow(t, fonts, d, letter)
		}
	}
	n := 0
	everyScene(t, func(s TransferScene, _ *anatomy.Candidate) {
		n++
		opt := PanelOptions{Labels: true, Captions: n%2 == 0, Plain: n%3 == 0, Primary: n%5 == 0, Box: []float64{190, 260, 420}[n%3], TextSize: 12}
		for _, side := range []anatomy.Side{anatomy.LeftSide, anatomy.RightSide} {
			s.Side = side
			check(s, opt)
		}
		s.Treatment = []string{graftTreatment, flapTreatment, buryingTreatment, cappingTreatment}[n%4]
		check(s, opt)
	})
}

// Leaders that end near each other cannot be told apart, and one that ends beside what it names points at nothing.
func TestWhereLeadersEnd(t *testing.T) {
	const apart = 24
	fonts, tok := NewFonts(), tokens(t)
	check := func(s TransferScene, primary bool) {
		stage := newPanelStage(fonts, tok.Light, s, PanelOptions{Labels: true, Primary: primary})
		for n, letter := range "ABC" {
			left, right := stage.panelNames(n)
			calls := append(left, right...)
			for i, c := range calls {
				for _, other := range calls[:i] {
					if d := c.target.Sub(other.target).Length(); d < apart {
						t.Errorf("%c of %s %q at %+v: %q and %q are pointed at %.1f from each other", letter, s.title(), s.Treatment, s.Place, c.text, other.text, d)
					}
				}
				if strings.HasSuffix(c.part, "-muscle") && !stage.muscle.outline().ContainsPoint(c.target.X, c.target.Y, canvas.NonZero) {
					t.Errorf("%c of %s: %q is beside the muscle", letter, s.title(), c.text)
				}
			}
			if n == 1 && !primary && !onOutline(stage.ink.removed(stage.donor, true, 1), stage.removedPlace()) {
				t.Errorf("%s: the name of the neuroma that was removed ends beside its outline", s.title())
			}
		}
	}
	n := 0
	everyScene(t, func(s TransferScene, _ *anatomy.Candidate) {
		n++
		check(s, n%5 == 0)
		s.Treatment = []string{graftTreatment, flapTreatment, buryingTreatment, cappingTreatment}[n%4]
		s.Place.Part = MusclePart{} // the muscle beside a treatment is whole
		check(s, false)
	})
}

// onOutline reports whether a point lies on one of the lines.
func onOutline(lines []Item, p canvas.Point) bool {
	for _, line := range lines {
		if line.(Shape).Path.Stroke(2, canvas.RoundCap, canvas.RoundJoin, 0.1).ContainsPoint(p.X, p.Y, canvas.NonZero) {
			return true
		}
	}
	return false
}

// failing is a test, or a draw of one.
type failing interface {
	Fatalf(format string, args ...any)
}

// checkRow fails when two labels overlap, a label leaves the drawing or runs into a limb, or two leaders of one of the
// panels cross.
func checkRow(t failing, fonts *Fonts, d *Drawing, panels ...string) {
	var names []Label
	var boxes []canvas.Rect
	walk(d.Items, canvas.Identity, func(it Item, m canvas.Matrix) {
		switch it := it.(type) {
		case Label:
			l := it.placed(m)
			names, boxes = append(names, l), append(boxes, fonts.Bounds(l))
		case Group:
			if !strings.HasSuffix(it.ID, "-limb") {
				return
			}
			limb := it.Items[0].(Shape).placed(m).Path.Bounds()
			for i, b := range boxes {
				if strings.Contains(names[i].ID, "-label-") && overlap(limb, b) {
					t.Fatalf("%q at %v runs into the limb at %v", names[i].Text, b, limb)
				}
			}
		}
	})
	for i, a := range boxes {
		if a.X0 < -0.01 || a.Y0 < -0.01 || a.X1 > d.Width+0.01 || a.Y1 > d.Height+0.01 {
			t.Fatalf("%q at %v leaves the drawing of %.1f by %.1f", names[i].Text, a, d.Width, d.Height)
		}
		for k := i + 1; k < len(boxes); k++ {
			if overlap(a, boxes[k]) {
				t.Fatalf("%q at %v and %q at %v overlap", names[i].Text, a, names[k].Text, boxes[k])
			}
		}
	}
	for _, letter := range panels {
		group, _ := d.Find(letter + "-labels")
		lines := leaderLines(group.(Group))
		for i := range lines {
			for k := i + 1; k < len(lines); k++ {
				if linesCross(lines[i], lines[k]) {
					t.Fatalf("leaders %v and %v of panel %s cross", lines[i], lines[k], letter)
				}
			}
		}
	}
}

// leaderLines are the open strokes of a group of labels, without their casings.
func leaderLines(g Group) []*canvas.Path {
	var lines []*canvas.Path
	for _, it := range g.Items {
		if s, ok := it.(Shape); ok && !s.Path.Closed() && s.Stroke.Color.A == 255 && s.ID == "" {
			lines = append(lines, s.Path)
		}
	}
	return lines
}

// linesCross reports whether two paths of straight lines meet.
func linesCross(p, q *canvas.Path) bool {
	as, bs := p.Coords(), q.Coords()
	for i := 1; i < len(as); i++ {
		for k := 1; k < len(bs); k++ {
			if segmentsCross(as[i-1], as[i], bs[k-1], bs[k]) {
				return true
			}
		}
	}
	return false
}

func overlap(a, b canvas.Rect) bool {
	const touch = 0.01
	return a.X0 < b.X1-touch && b.X0 < a.X1-touch && a.Y0 < b.Y1-touch && b.Y0 < a.Y1-touch
}
