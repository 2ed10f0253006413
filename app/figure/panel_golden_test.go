package figure

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
		matchesSVG(t, name, d)
	}
}

// One picture of each kind of place, of each form of muscle, and of each treatment.
func TestPlacesAsSVG(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for _, p := range []struct{ level, nerve, branch string }{
		{"transfemoral-mid", "tibial", "tibial--semitendinosus--1"},
		{"knee-disarticulation", "tibial", "tibial--gastrocnemius--medial-head--1"},
		{"transtibial-mid", "saphenous", "tibial--soleus--1"},
		{"ankle-disarticulation", "sural", "superficial-peroneal--peroneus-brevis--1"},
		{"chopart", "medial-plantar", "medial-plantar--flexor-digitorum-brevis--1"},
		{"lisfranc", "medial-plantar", "medial-plantar--abductor-hallucis--1"},
		{"hip-disarticulation", "femoral", "femoral--rectus-femoris--1"},
		{"hemipelvectomy", "femoral", "femoral--iliacus--1"},
		{"forequarter", "median", "lateral-pectoral--pectoralis-major--sternocostal-part--1"},
		{"shoulder-disarticulation", "musculocutaneous", "lateral-pectoral--pectoralis-major--clavicular-part--1"},
		{"elbow-disarticulation", "median", "musculocutaneous--biceps-brachii--short-head--1"},
		{"transradial-mid", "superficial-radial", "radial--brachioradialis--1"},
		{"wrist-disarticulation", "median", "median--flexor-digitorum-superficialis--radial-head--1"},
		{"transcarpal", "median", "median--flexor-digitorum-superficialis--radial-head--1"},
		{"transmetatarsal", "common-plantar-digital-medial", "medial-plantar--flexor-digitorum-brevis--1"},
		{"ray-toe", "proper-plantar-digital-hallux", "medial-plantar--abductor-hallucis--1"},
		{"ray", "proper-palmar-digital-index", "common-palmar-digital-median--lumbrical-1--1"},
		{"digit", "proper-palmar-digital-index", "common-palmar-digital-median--lumbrical-1--1"},
	} {
		matchesSVG(t, "place-"+p.level, TransferPanels(fonts, tok.Light, transferScene(t, p.level, p.nerve, p.branch), PanelOptions{Panels: "C"}))
	}
	serratus := tibialToSoleus()
	serratus.Place = TransferPlace{Level: "forequarter", Form: Slips, Part: MusclePart{Across: [2]float64{0.74, 1}}, Rest: RestNerve{Above: true}}
	deltoid := tibialToSoleus()
	deltoid.Place = TransferPlace{Level: "transhumeral-proximal", Form: FanDown, Part: MusclePart{Across: [2]float64{0.38, 0.74}}, Rest: RestNerve{Above: true}}
	matchesSVG(t, "muscle-slips", TransferPanels(fonts, tok.Light, serratus, PanelOptions{Panels: "A"}))
	matchesSVG(t, "muscle-down", TransferPanels(fonts, tok.Light, deltoid, PanelOptions{Panels: "A"}))
	for _, slug := range []string{graftTreatment, flapTreatment, buryingTreatment, cappingTreatment} {
		s := tibialToSoleus()
		s.Treatment = slug
		matchesSVG(t, "treatment-"+slug, TransferPanels(fonts, tok.Light, s, PanelOptions{Panels: "C"}))
	}
}

// matchesSVG compares a drawing with its golden file.
func matchesSVG(t *testing.T, name string, d *Drawing) {
	t.Helper()
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
