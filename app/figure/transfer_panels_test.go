package figure

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

func tibialToSoleus() TransferScene {
	return TransferScene{Donor: "tibial", DonorName: "Tibial nerve", DonorKind: anatomy.Mixed, Muscle: "Soleus", Side: anatomy.RightSide}
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

// A figure for a page keeps its margin on all sides.
func TestTheMarginOfAFigure(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for _, side := range []anatomy.Side{anatomy.LeftSide, anatomy.RightSide} {
		for _, panels := range []string{"", "b"} {
			scene := transferScene(t, "shoulder-disarticulation", "musculocutaneous", "lateral-pectoral--pectoralis-major--clavicular-part--1")
			scene.Side = side
			d := Captioned(TransferPanels(fonts, tok.Light, scene, figureOptions(panels, false)), tok.Light, Caption{Title: "Shoulder", Small: []string{"Data"}}, TransferCaption)
			walk(d.Items, canvas.Identity, func(it Item, m canvas.Matrix) {
				l, ok := it.(Label)
				if !ok {
					return
				}
				b := fonts.Bounds(l.placed(m))
				if b.X0 < figureMargin-0.01 || b.Y0 < figureMargin-0.01 || b.X1 > d.Width-figureMargin+0.01 || b.Y1 > d.Height-figureMargin+1 {
					t.Errorf("%q at %v leaves the margin of a figure of %.0f by %.0f", l.Text, b, d.Width, d.Height)
				}
			})
		}
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

// BenchmarkMoment is one frame of the animation as the detail shows it.
func BenchmarkMoment(b *testing.B) {
	fonts, tok := NewFonts(), tokens(b)
	for _, at := range []float64{0.6, 1.7} {
		b.Run(fmt.Sprint(at), func(b *testing.B) {
			for b.Loop() {
				d := TransferMoment(fonts, tok.Light, tibialToSoleus(), at, PanelOptions{Box: 340, TextSize: 12, Captions: true})
				Image(d, int(d.Width), int(d.Height))
			}
		})
	}
}
