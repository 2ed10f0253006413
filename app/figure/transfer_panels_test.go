package figure

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/canvas"
	"pgregory.net/rapid"

	"tmratlas/anatomy"
)

// regen rewrites the golden files of the package: go test -tags ci ./app/figure -regen
func regen() bool {
	f := flag.Lookup("regen")
	return f != nil && f.Value.String() == "true"
}

func TestMain(m *testing.M) {
	flag.Bool("regen", false, "rewrite the golden files")
	flag.Parse()
	os.Exit(m.Run())
}

func tibialToSoleus() TransferScene {
	return TransferScene{Donor: "tibial", DonorName: "Tibial nerve", DonorKind: anatomy.Mixed, Muscle: "Soleus", Side: anatomy.RightSide}
}

// The rows that are compared with golden files.
func goldenRows(tok *Tokens, fonts *Fonts) map[string]*Drawing {
	full := PanelOptions{Labels: true, Titles: true, Captions: true}
	plain, compact := full, PanelOptions{Captions: true, Box: 232, TextSize: 12}
	plain.Plain = true
	left := TransferScene{
		Donor: "common-peroneal", DonorName: "Common peroneal nerve", DonorKind: anatomy.Mixed,
		Muscle: "Biceps femoris", Heads: []string{"Short head"}, Side: anatomy.LeftSide,
	}
	return map[string]*Drawing{
		"panels-clinical-light": TransferPanels(fonts, tok.Light, tibialToSoleus(), full),
		"panels-plain-light":    TransferPanels(fonts, tok.Light, tibialToSoleus(), plain),
		"panels-left-light":     TransferPanels(fonts, tok.Light, left, full),
		"panels-compact-dark":   TransferPanels(fonts, tok.Dark, tibialToSoleus(), compact),
	}
}

func TestPanelsAsSVG(t *testing.T) {
	for name, d := range goldenRows(tokens(t), NewFonts()) {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := WriteSVG(&got, d); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", name+".svg")
			if regen() {
				if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if line, a, b := firstDifference(got.String(), string(want)); line > 0 {
				t.Errorf("%s differs in line %d:\n got %s\nwant %s\nlook at the picture, then run with -regen", file, line, a, b)
			}
		})
	}
}

// firstDifference is the number of the first line in which two texts differ, 0 when they are equal, and the two lines.
func firstDifference(got, want string) (line int, a, b string) {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b = "", ""
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return i + 1, a, b
		}
	}
	return 0, "", ""
}

// The rasteriser works in floating point, and processors may round differently, so pixels may differ a little: no part
// of a colour by more than 24, and the mean over the picture by no more than 0.2.
func TestPanelsAsPNG(t *testing.T) {
	d := TransferPanels(NewFonts(), tokens(t).Light, tibialToSoleus(), PanelOptions{Captions: true, Labels: true})
	const width = 1200
	file := filepath.Join("testdata", "panels-clinical-light.png")
	if regen() {
		var b bytes.Buffer
		if err := WritePNG(&b, d, width); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	got := Image(d, want.Bounds().Dx(), want.Bounds().Dy())
	most, mean := pixelDifference(got, want)
	if most > 24 || mean > 0.2 {
		t.Errorf("picture differs from %s by up to %d, %.3f in the mean", file, most, mean)
	}
}

func pixelDifference(a, b image.Image) (most int, mean float64) {
	sum, n := 0, 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r1, g1, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			for _, d := range []int{int(r1>>8) - int(r2>>8), int(g1>>8) - int(g2>>8), int(b1>>8) - int(b2>>8), int(a1>>8) - int(a2>>8)} {
				d = max(d, -d)
				most, sum, n = max(most, d), sum+d, n+1
			}
		}
	}
	return most, float64(sum) / float64(n)
}

func TestPanelsHaveTheirParts(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	common := []string{"a-limb", "a-bone", "a-muscle", "a-branch", "a-donor", "b-branch-stump", "b-branch", "b-removed", "b-donor", "b-join", "c-muscle", "c-branch", "c-donor", "c-join", "c-axons", "panel-a", "panel-b", "panel-c"}
	for _, tc := range []struct {
		name    string
		opt     PanelOptions
		present []string
		absent  []string
	}{
		{"pictures only", PanelOptions{}, append(common, "a-neuroma"), []string{"a-labels", "a-caption", "a-title", "a-cut-end"}},
		{"with text", PanelOptions{Labels: true, Titles: true, Captions: true}, append(common, "a-label-donor", "b-label-join", "c-label-plates", "a-caption", "c-title"), nil},
		{"primary", PanelOptions{Primary: true}, append(common, "a-cut-end"), []string{"a-neuroma"}},
		{"one panel", PanelOptions{Panels: "b"}, []string{"panel-b", "b-join"}, []string{"panel-a", "panel-c"}},
		{"unknown letters", PanelOptions{Panels: "xyz"}, common, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d := TransferPanels(fonts, tok.Light, tibialToSoleus(), tc.opt)
			for _, id := range tc.present {
				if _, ok := d.Find(id); !ok {
					t.Errorf("no %s", id)
				}
			}
			for _, id := range tc.absent {
				if _, ok := d.Find(id); ok {
					t.Errorf("there is %s", id)
				}
			}
			seen := map[string]bool{}
			walk(d.Items, canvas.Identity, func(it Item, _ canvas.Matrix) {
				if id := it.Name(); id != "" && seen[id] {
					t.Errorf("%s stands twice", id)
				}
				seen[it.Name()] = true
			})
		})
	}
}

// walk visits every item with the transform that holds for it.
func walk(items []Item, m canvas.Matrix, visit func(Item, canvas.Matrix)) {
	for _, it := range items {
		visit(it, m)
		if g, ok := it.(Group); ok {
			walk(g.Items, g.within(m), visit)
		}
	}
}

// A panel drawn alone must lie exactly where it lies in the row, so that one may be laid over the other.
func TestPanelsShareOneGeometry(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	opt := PanelOptions{Labels: true, Titles: true, Captions: true, Box: 300}
	size := func(d *Drawing) [2]float64 { return [2]float64{d.Width, d.Height} }
	var sizes [][2]float64
	for _, p := range []string{"A", "B", "C"} {
		opt.Panels = p
		sizes = append(sizes, size(TransferPanels(fonts, tok.Light, tibialToSoleus(), opt)))
	}
	if sizes[0] != sizes[1] || sizes[1] != sizes[2] {
		t.Errorf("sizes of A, B and C are %v, want one size", sizes)
	}
}

func TestPanelsSayWhatTheyShow(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	d := TransferPanels(fonts, tok.Light, tibialToSoleus(), PanelOptions{Panels: "C"})
	if want := "Tibial nerve to soleus"; d.Title != want {
		t.Errorf("title is %q, want %q", d.Title, want)
	}
	if want := "After months. Axons of the tibial nerve have grown along the branch into soleus and end on its fibres. There is no free end and no neuroma."; d.Description != want {
		t.Errorf("description is %q, want %q", d.Description, want)
	}
}

func TestWordsOfTransfers(t *testing.T) {
	scene := tibialToSoleus()
	for _, tc := range []struct {
		muscle string
		heads  []string
		branch string
		want   string // label of the branch
		target string
	}{
		{"Soleus", nil, "", "Motor branch to soleus", "Soleus"},
		{"Soleus", nil, "Upper branch to soleus", "Upper branch to soleus", "Soleus"},
		{"Biceps brachii", []string{"Short head"}, "", "Motor branch to biceps brachii, short head", "Biceps brachii, short head"},
		{"Gastrocnemius", []string{"Medial head", "Lateral head"}, "", "Motor branch to gastrocnemius, medial and lateral heads", "Gastrocnemius, medial and lateral heads"},
		{"Pectoralis major", []string{"Clavicular part", "Sternocostal part"}, "", "Motor branch to pectoralis major, clavicular part and sternocostal part", "Pectoralis major, clavicular part and sternocostal part"},
	} {
		scene.Muscle, scene.Heads, scene.BranchName = tc.muscle, tc.heads, tc.branch
		words := scene.Words(false, false)
		if words[0].Branch != tc.want || words[0].Muscle != tc.target {
			t.Errorf("%s %v: got %q and %q, want %q and %q", tc.muscle, tc.heads, words[0].Branch, words[0].Muscle, tc.want, tc.target)
		}
	}
	for _, w := range scene.Words(true, true) {
		if strings.Contains(strings.ToLower(w.Description+w.End+w.Caption), "lump") && w.Title != "Months later" {
			t.Errorf("a fresh cut has no lump: %q, %q", w.Caption, w.Description)
		}
	}
}

// longNames are the longest names that the atlas holds, and a few longer ones.
func longNames() (nerves, muscles []string) {
	return []string{
			"Common peroneal division of the sciatic nerve", "Posterior cutaneous nerve of the forearm", "Sural",
			"Superficial branch of the radial nerve", "Palmar cutaneous branch of the median nerve", "Nerve",
		}, []string{
			"Flexor carpi ulnaris", "Extensor carpi radialis brevis", "Pectoralis major", "Semitendinosus", "Soleus",
			"Sternocleidomastoideusundserratusanterior", "Flexor digitorum superficialis",
		}
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
		checkRow(t, fonts, TransferPanels(fonts, tok.Light, scene, opt), opt)
	})
}

// checkRow fails when two labels overlap, a label leaves the drawing or runs into a limb, or two leaders cross.
func checkRow(t *rapid.T, fonts *Fonts, d *Drawing, opt PanelOptions) {
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
	for _, letter := range []string{"a", "b", "c"} {
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
		if s, ok := it.(Shape); ok && !s.Path.Closed() && s.Stroke.Color.A == 255 {
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

func TestSpreadBoxes(t *testing.T) {
	for name, tc := range map[string]struct {
		want, heights, middles []float64
	}{
		"room for all":         {[]float64{20, 60}, []float64{10, 10}, []float64{20, 60}},
		"both give way":        {[]float64{50, 50}, []float64{10, 10}, []float64{44, 56}},
		"kept inside the top":  {[]float64{0, 30}, []float64{10, 10}, []float64{5, 30}},
		"kept inside the foot": {[]float64{90, 99}, []float64{10, 10}, []float64{83, 95}},
		"tall and low":         {[]float64{50, 50}, []float64{30, 10}, []float64{39, 61}},
		"none":                 {nil, nil, []float64{}},
	} {
		if got := spreadBoxes(tc.want, tc.heights, 2, 0, 100); !slices.Equal(got, tc.middles) {
			t.Errorf("%s: %v, want %v", name, got, tc.middles)
		}
	}
}

func BenchmarkPanels(b *testing.B) {
	fonts, tok := NewFonts(), tokens(b)
	for _, size := range []struct {
		name   string
		height int
	}{{"300px", 300}, {"600px", 600}} {
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d := TransferPanels(fonts, tok.Light, tibialToSoleus(), PanelOptions{Captions: true})
				Image(d, int(float64(size.height)*d.Width/d.Height), size.height)
			}
		})
	}
	b.Run("svg", func(b *testing.B) {
		for b.Loop() {
			d := TransferPanels(fonts, tok.Light, tibialToSoleus(), PanelOptions{Captions: true})
			var out bytes.Buffer
			if err := WriteSVG(&out, d); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func ExampleTransferPanels() {
	tokens, err := LoadTokens()
	if err != nil {
		fmt.Println(err)
		return
	}
	scene := TransferScene{
		Donor: "tibial", DonorName: "Tibial nerve", DonorKind: anatomy.Mixed,
		Muscle: "Soleus", Side: anatomy.RightSide,
	}
	d := TransferPanels(NewFonts(), tokens.Light, scene, PanelOptions{Panels: "B", Captions: true})
	fmt.Println(d.Title)
	fmt.Println(d.Description)
	_, hasJoin := d.Find("b-join")
	fmt.Println(hasJoin)
	// Output:
	// Tibial nerve to soleus
	// At operation. The neuroma is removed and the tibial nerve cut back. The motor branch to soleus is divided near its muscle, and its end at the muscle is joined to the tibial nerve with fine stitches.
	// true
}
