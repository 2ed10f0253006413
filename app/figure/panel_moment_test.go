package figure

import (
	"bytes"
	"testing"
)

func svgOf(t *testing.T, d *Drawing) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteSVG(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// momentScenes are a transfer to a whole muscle, to a part, and every treatment.
func momentScenes(t *testing.T) map[string]TransferScene {
	t.Helper()
	scenes := map[string]TransferScene{"transfer": tibialToSoleus(), "part": transferScene(t, "transtibial-mid", "saphenous", "tibial--soleus--1")}
	for _, slug := range []string{graftTreatment, flapTreatment, buryingTreatment, cappingTreatment} {
		s := tibialToSoleus()
		s.Treatment = slug
		scenes[slug] = s
	}
	return scenes
}

func TestWholeMomentsAreThePanels(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for name, scene := range momentScenes(t) {
		for _, opt := range []PanelOptions{{Captions: true}, {Labels: true, Titles: true, Primary: true, Plain: true}} {
			for n, letter := range []string{"A", "B", "C"} {
				panel := opt
				panel.Panels = letter
				if got, want := svgOf(t, TransferMoment(fonts, tok.Light, scene, float64(n), opt)), svgOf(t, TransferPanels(fonts, tok.Light, scene, panel)); got != want {
					line, a, b := firstDifference(got, want)
					t.Errorf("%s: moment %d differs from panel %s in line %d:\n%s\n%s", name, n, letter, line, a, b)
				}
			}
		}
	}
}

// Near a whole moment the picture must be nearly that of the moment, so that nothing jumps when the motion ends.
func TestMomentsRunIntoThePanels(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for name, scene := range momentScenes(t) {
		for _, near := range [][2]float64{{0.01, 0}, {0.99, 1}, {1.01, 1}, {1.99, 2}} {
			opt := PanelOptions{Box: 200}
			a := Image(TransferMoment(fonts, tok.Light, scene, near[0], opt), 220, 200)
			b := Image(TransferMoment(fonts, tok.Light, scene, near[1], opt), 220, 200)
			if _, mean := pixelDifference(a, b); mean > 0.35 {
				t.Errorf("%s: moment %g differs from %g by %.2f in the mean", name, near[0], near[1], mean)
			}
		}
	}
}

func TestMomentsOutsideAreTheEnds(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for at, end := range map[float64]float64{-1: 0, 3: 2} {
		if svgOf(t, TransferMoment(fonts, tok.Light, tibialToSoleus(), at, PanelOptions{})) != svgOf(t, TransferMoment(fonts, tok.Light, tibialToSoleus(), end, PanelOptions{})) {
			t.Errorf("moment %g is not %g", at, end)
		}
	}
}

// Half way the parts are those that the operation has by then.
func TestPartsOfMoments(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for _, tt := range []struct {
		at              float64
		present, absent []string
	}{
		{0.05, []string{"a-neuroma", "a-branch"}, []string{"a-removed", "a-branch-stump", "a-join"}},
		{0.6, []string{"b-removed", "b-branch-stump", "b-donor"}, []string{"b-neuroma", "b-join", "b-axons"}},
		{1.2, []string{"b-axons", "b-join", "b-removed"}, []string{"b-neuroma"}},
		{1.6, []string{"c-axons", "c-join"}, []string{"c-removed", "c-neuroma"}},
	} {
		d := TransferMoment(fonts, tok.Light, tibialToSoleus(), tt.at, PanelOptions{})
		for _, id := range tt.present {
			if _, ok := d.Find(id); !ok {
				t.Errorf("moment %g has no %s", tt.at, id)
			}
		}
		for _, id := range tt.absent {
			if _, ok := d.Find(id); ok {
				t.Errorf("moment %g has %s", tt.at, id)
			}
		}
	}
}
