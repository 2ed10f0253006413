package figure

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"tmratlas/anatomy"
	"tmratlas/assets"
)

// captionOf is the caption of the first candidate of a nerve at a cut.
func captionOf(tb testing.TB, text, nerve string) Caption {
	tb.Helper()
	cut := cutAt(tb, text)
	a := atlas(tb)
	for _, t := range a.Targets(a.Residual(cut)) {
		if t.Severed.Nerve.Slug == nerve {
			return CaptionOf(a, cut, anatomy.LeftSide, &t.Candidates[0])
		}
	}
	return CaptionOf(a, cut, anatomy.LeftSide, nil)
}

func TestCaptionOf(t *testing.T) {
	for _, c := range []struct {
		cut, nerve, title string
		lines             []string
	}{
		{
			"transtibial-mid", "tibial", "Transtibial amputation, middle third, left side",
			[]string{"Cut 15.0 cm below the knee joint line.", "Tibial nerve to soleus, upper branch. Recalled: known from the literature; no source naming this pair has been read yet."},
		},
		{"knee-disarticulation", "", "Knee disarticulation, left side", []string{"Cut at the knee joint line."}},
		{"ray:2,3", "", "Partial hand amputation, metacarpal: ray resection, left side, rays 2 and 3", []string{"Cut 5.7 cm distal to the radiocarpal joint."}},
		{"forequarter", "", "Scapulothoracic amputation (forequarter), left side", []string{"Cut on the shoulder girdle."}},
	} {
		got := captionOf(t, c.cut, c.nerve)
		if got.Title != c.title || !slices.Equal(got.Lines, c.lines) {
			t.Errorf("%s: %q, %q", c.cut, got.Title, got.Lines)
		}
	}
}

// A caption stands below the picture, inside the drawing, and covers what goes on below the picture.
func TestCaptioned(t *testing.T) {
	p := tokens(t).Light
	d := &Drawing{Title: "Leg", Description: "A leg.", Width: 200, Height: 100, Ground: p.UI.Surface, Fonts: sharedFonts(), Items: []Item{
		Shape{ID: "leg", Path: box(80, 20, 40, 400), Fill: Solid(red())},
	}}
	c := captionOf(t, "transtibial-mid", "tibial")
	c.Small = []string{EditionWords("1.2", "0.1", "2026-11-24", "0123abcd"), NotADevice}
	got := Captioned(d, p, c, 12)
	if got.Width != 200 || got.Height <= 150 || d.Height != 100 || len(d.Items) != 1 {
		t.Fatalf("is %g by %g, the picture %g high with %d items", got.Width, got.Height, d.Height, len(d.Items))
	}
	if got.Title != c.Title || !strings.HasPrefix(got.Description, c.Title+". A leg.") {
		t.Errorf("title %q, description %q", got.Title, got.Description)
	}
	caption, ok := got.Find("caption")
	if !ok {
		t.Fatal("no caption")
	}
	last := 100.0
	for _, it := range caption.(Group).Items {
		l, ok := it.(Label)
		if !ok {
			continue
		}
		b := sharedFonts().Bounds(l)
		if b.Y0 < last || b.Y1 > got.Height || b.X0 < 0 || b.X1 > got.Width {
			t.Errorf("%q stands at %v", l.Text, b)
		}
		last = b.Y1
	}
	img := Image(got, 200, int(got.Height))
	if c := img.RGBAAt(100, 60); c.R != red().R {
		t.Errorf("the picture is %v", c)
	}
	if c := img.RGBAAt(100, 105); c.G < 200 {
		t.Errorf("below it is %v", c)
	}
}

func TestEditionWords(t *testing.T) {
	if got := EditionWords("0.1.0", "0.1", "2026-11-24", "0123abcd"); got != "TMR Atlas 0.1.0 · data 0.1 of 2026-11-24, hash 0123abcd" {
		t.Error(got)
	}
	if got := EditionWords("", "", "", ""); got != "TMR Atlas" {
		t.Error(got)
	}
}

// exported is a limb map as the command line exports it.
func exported(tb testing.TB, text string, behind bool) *Drawing {
	tb.Helper()
	cut := cutAt(tb, text)
	p := tokens(tb).Light
	plate, err := ReadPlate(assets.Plates, PlateFile(cut.At, behind), p)
	if err != nil {
		tb.Fatal(err)
	}
	s := SceneOf(atlas(tb), atlas(tb).Residual(cut), MapChoice{})
	s.Plate, s.Palette, s.Fonts, s.Side, s.Width, s.Height = plate, p, sharedFonts(), anatomy.RightSide, 460, 620
	return Captioned(mapOf(tb, s).Drawing(), p, captionOf(tb, text, ""), 12)
}

// A limb map can be sent by mail and opened in a browser: its SVG stays small, and its text stays text.
func TestLimbMapIsSmallAsSVG(t *testing.T) {
	const most = 400 << 10
	for _, text := range []string{"leg@0.39", "thigh@0.55", "pelvis@0.5", "foot@0.4", "arm@0.5", "forearm@0.8", "hand@0.3", "shoulder-girdle@0.4"} {
		for _, behind := range []bool{false, true} {
			var b bytes.Buffer
			if err := WriteSVG(&b, exported(t, text, behind)); err != nil {
				t.Fatal(err)
			}
			if b.Len() > most {
				t.Errorf("%s, from behind %v: %d bytes, more than %d", text, behind, b.Len(), most)
			}
			if !strings.Contains(b.String(), ">Cut ") {
				t.Errorf("%s: the title is no text", text)
			}
		}
	}
}

func BenchmarkExportPDF(b *testing.B) {
	for _, text := range []string{"leg@0.39", "forearm@0.8"} {
		d := exported(b, text, text == "leg@0.39")
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				if err := WritePDF(io.Discard, d); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
