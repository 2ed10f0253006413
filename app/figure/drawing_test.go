package figure

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"image/png"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/tdewolff/canvas"
)

func red() color.NRGBA  { return color.NRGBA{R: 200, G: 40, B: 40, A: 255} }
func blue() color.NRGBA { return color.NRGBA{R: 40, G: 40, B: 200, A: 255} }

func box(x, y, w, h float64) *canvas.Path { return canvas.Rectangle(w, h).Translate(x, y) }

func TestImageHasTheAskedSize(t *testing.T) {
	d := &Drawing{Width: 100, Height: 50, Items: []Item{Shape{Path: box(0, 0, 100, 50), Fill: Solid(red())}}}
	for _, size := range [][2]int{{200, 100}, {200, 200}, {1, 1}, {0, -3}, {301, 77}} {
		b := Image(d, size[0], size[1]).Bounds()
		if b.Dx() != max(size[0], 1) || b.Dy() != max(size[1], 1) {
			t.Errorf("asked for %v, got %v", size, b)
		}
	}
	// in a square the drawing lies in the middle and the rest stays clear
	img := Image(d, 200, 200)
	if got := img.RGBAAt(100, 100); got != (color.RGBA{200, 40, 40, 255}) {
		t.Errorf("middle is %v", got)
	}
	if got := img.RGBAAt(100, 20); got.A != 0 {
		t.Errorf("above the drawing is %v, want nothing", got)
	}
	if scale, left, top := d.Fit(200, 200); scale != 2 || left != 0 || top != 50 {
		t.Errorf("Fit = %v, %v, %v, want 2, 0, 50", scale, left, top)
	}
}

func TestPixelsOfPaints(t *testing.T) {
	clear := faded(red(), 0)
	for name, tc := range map[string]struct {
		item Item
		want color.RGBA // at (50, 50) of 100 by 100, on white
	}{
		"solid":          {Shape{Path: box(20, 20, 60, 60), Fill: Solid(red())}, color.RGBA{200, 40, 40, 255}},
		"invisible":      {Shape{Path: box(20, 20, 60, 60), Fill: Solid(red()), Transparency: 1}, color.RGBA{255, 255, 255, 255}},
		"no path":        {Shape{Fill: Solid(red())}, color.RGBA{255, 255, 255, 255}},
		"half":           {Shape{Path: box(20, 20, 60, 60), Fill: Solid(red()), Transparency: 0.5}, color.RGBA{228, 148, 148, 255}},
		"linear":         {Shape{Path: box(0, 0, 100, 100), Fill: Linear(0, 0, 100, 0, Stop{0, red()}, Stop{1, blue()})}, color.RGBA{120, 40, 120, 255}},
		"radial to none": {Shape{Path: box(0, 0, 100, 100), Fill: Radial(50, 0, 100, Stop{0, red()}, Stop{1, clear})}, color.RGBA{228, 148, 148, 255}},
		"outside clip":   {Shape{Path: box(20, 20, 60, 60), Fill: Solid(red()), Clip: box(0, 0, 30, 30)}, color.RGBA{255, 255, 255, 255}},
		"hole":           {Shape{Path: box(0, 0, 100, 100).Append(box(40, 40, 20, 20)), Fill: Solid(red()), EvenOdd: true}, color.RGBA{255, 255, 255, 255}},
		"stroke on fill": {Shape{Path: box(50, 0, 100, 100), Fill: Solid(red()), Stroke: Stroke{Color: blue(), Width: 10}}, color.RGBA{40, 40, 200, 255}},
		"gap of a dash":  {Shape{Path: box(50, 0, 0, 100).Append(canvas.MustParseSVGPath("M50,0V100")), Stroke: Stroke{Color: blue(), Width: 10, Dash: []float64{40, 20}, Cap: ButtCap}}, color.RGBA{255, 255, 255, 255}},
		// two shapes on each other in a group that fades: the lower one must not show through the upper one
		"group fades as one": {Group{Transparency: 0.5, Items: []Item{
			Shape{Path: box(0, 0, 100, 100), Fill: Solid(blue())}, Shape{Path: box(20, 20, 60, 60), Fill: Solid(red())},
		}}, color.RGBA{228, 148, 148, 255}},
		"group in a clip": {Group{Clip: box(0, 0, 30, 100), Items: []Item{Shape{Path: box(0, 0, 100, 100), Fill: Solid(blue())}}}, color.RGBA{255, 255, 255, 255}},
		"moved group":     {Group{Transform: canvas.Identity.Translate(40, 40), Items: []Item{Shape{Path: box(0, 0, 20, 20), Fill: Solid(red())}}}, color.RGBA{200, 40, 40, 255}},
	} {
		d := &Drawing{Width: 100, Height: 100, Ground: white(), Items: []Item{tc.item}}
		got := Image(d, 100, 100).RGBAAt(50, 50)
		for i, pair := range [][2]uint8{{got.R, tc.want.R}, {got.G, tc.want.G}, {got.B, tc.want.B}, {got.A, tc.want.A}} {
			if diff := int(pair[0]) - int(pair[1]); diff < -2 || diff > 2 {
				t.Errorf("%s: part %d of %v, want %v", name, i, got, tc.want)
			}
		}
	}
}

func TestLabelsAreNotMirrored(t *testing.T) {
	l := Label{Text: "Tibial nerve", X: 10, Y: 20, Size: 12, Anchor: Start}
	got := l.placed(Mirror(100))
	if got.X != 90 || got.Y != 20 || got.Anchor != End || got.Size != 12 {
		t.Errorf("mirrored label is %+v", got)
	}
	if got := l.placed(canvas.Matrix{{2, 0, 5}, {0, 2, 6}}); got.X != 25 || got.Y != 46 || got.Size != 24 || got.Anchor != Start {
		t.Errorf("enlarged label is %+v", got)
	}
	if got := (Label{Anchor: Middle}).placed(Mirror(100)); got.Anchor != Middle {
		t.Errorf("a centred label is anchored at %v after mirroring", got.Anchor)
	}
}

func TestWrappedText(t *testing.T) {
	f := NewFonts()
	text := "Gastrocnemius, medial and lateral heads"
	wrapped := f.Wrap(text, 12, false, 110)
	for line := range strings.SplitSeq(wrapped, "\n") {
		if w := f.Width(line, 12, false); w > 110 {
			t.Errorf("line %q is %.1f wide, more than 110", line, w)
		}
	}
	if joined := strings.ReplaceAll(wrapped, "\n", " "); joined != text {
		t.Errorf("wrapping changed the words to %q", joined)
	}
	balanced := f.Balance(text, 12, false, 200)
	if strings.Count(balanced, "\n") != strings.Count(f.Wrap(text, 12, false, 200), "\n") || f.Width(balanced, 12, false) > f.Width(f.Wrap(text, 12, false, 200), 12, false) {
		t.Errorf("balanced text is %q", balanced)
	}
	if got := f.Wrap("Sternocleidomastoideus", 12, false, 20); got != "Sternocleidomastoideus" {
		t.Errorf("a long word became %q", got)
	}
	if got := f.Wrap("", 12, false, 20); got != "" {
		t.Errorf("no text became %q", got)
	}
	if a, b := f.Width("Soleus", 12, false), f.Width("Soleus", 24, false); a <= 0 || b < 2*a-1e-9 || b > 2*a+1e-9 {
		t.Errorf("widths at 12 and 24 are %v and %v", a, b)
	}
	if f.Width("Soleus", 12, true) <= f.Width("Soleus", 12, false) {
		t.Error("bold is not wider")
	}
}

func TestSVGIsWellFormed(t *testing.T) {
	d := &Drawing{
		Title: `A "cut" & <joined>`, Description: "x < y", Width: 100, Height: 50, Items: []Item{
			Group{ID: "tibial", Title: "Tibial & co", Transparency: 0.25, Transform: Mirror(100), Clip: box(0, 0, 50, 50), Items: []Item{
				Shape{ID: "line", Path: canvas.MustParseSVGPath("M10,10 A5,5 0 0 1 20,10"), Stroke: Stroke{Color: red(), Width: 2, Dash: []float64{7, 3}, Offset: 1}},
				Label{ID: "name", Text: "Nerve <1>\nsecond", X: 10, Y: 20, Size: 12, Color: blue()},
			}},
		},
	}
	var out bytes.Buffer
	if err := WriteSVG(&out, d); err != nil {
		t.Fatal(err)
	}
	for decoder := xml.NewDecoder(bytes.NewReader(out.Bytes())); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, out.String())
		}
	}
	for _, want := range []string{
		`<title>A &#34;cut&#34; &amp; &lt;joined&gt;</title>`, `<desc>x &lt; y</desc>`, `<g id="tibial" opacity="0.75" clip-path="url(#clip-`,
		`<title>Tibial &amp; co</title>`, `id="line" d="M90 10c`, `stroke-dasharray="7 3" stroke-dashoffset="1"`,
		`<text id="name"`, `text-anchor="end"`, `<tspan x="90" y="20"`, `Nerve &lt;1&gt;</tspan>`,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
}

// A gradient of opacity is stacked from plain layers on paper. What they add up to must follow the gradient.
func TestWashesFollowTheGradient(t *testing.T) {
	glow := color.NRGBA{R: 241, G: 184, B: 106, A: 255}
	for name, p := range map[string]Paint{
		"falling line": Linear(0, 0, 100, 0, Stop{0, glow}, Stop{1, faded(glow, 0)}),
		"rising line":  Linear(0, 0, 100, 0, Stop{0, faded(glow, 0)}, Stop{0.5, faded(glow, 0.3)}, Stop{1, faded(glow, 0.9)}),
		"falling disc": Radial(50, 50, 50, Stop{0, faded(glow, 0.8)}, Stop{0.6, faded(glow, 0.3)}, Stop{1, faded(glow, 0)}),
	} {
		stack := &Drawing{Width: 100, Height: 100, Ground: white()}
		for _, w := range p.washes(box(0, 0, 100, 100)) {
			stack.Items = append(stack.Items, Shape{Path: w.path, Fill: w.paint})
		}
		smooth := &Drawing{Width: 100, Height: 100, Ground: white(), Items: []Item{Shape{Path: box(0, 0, 100, 100), Fill: p}}}
		if most, mean := pixelDifference(Image(stack, 100, 100), Image(smooth, 100, 100)); most > 20 || mean > 2.5 {
			t.Errorf("%s: stack differs by up to %d, %.2f in the mean", name, most, mean)
		}
	}
	plain := Solid(glow).washes(box(0, 0, 9, 9))
	if len(plain) != 1 || plain[0].paint != Solid(glow) {
		t.Errorf("a plain colour became %v", plain)
	}
}

func TestPDFAndPNGAreWritten(t *testing.T) {
	d := TransferPanels(NewFonts(), tokens(t).Light, tibialToSoleus(), PanelOptions{Captions: true, Labels: true})
	var paper, picture bytes.Buffer
	if err := WritePDF(&paper, d); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(paper.Bytes(), []byte("%PDF-")) || !bytes.Contains(paper.Bytes(), []byte("NotoSans")) {
		t.Error("no PDF with an embedded face was written")
	}
	if err := WritePNG(&picture, d, 400); err != nil {
		t.Fatal(err)
	}
	if img, err := png.Decode(&picture); err != nil || img.Bounds().Dx() != 400 {
		t.Errorf("PNG: %v", err)
	}
	for name, write := range map[string]func(io.Writer) error{
		"pdf": func(w io.Writer) error { return WritePDF(w, d) },
		"svg": func(w io.Writer) error { return WriteSVG(w, d) },
		"png": func(w io.Writer) error { return WritePNG(w, d, 40) },
	} {
		if err := write(fullDisk{}); !errors.Is(err, errFull) || !strings.HasPrefix(err.Error(), "write "+name) {
			t.Errorf("%s: error is %v, want it to wrap that of the writer", name, err)
		}
	}
}

var errFull = errors.New("disk is full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

// A page renders in one goroutine while another one measures.
func TestFontsServeSeveralGoroutines(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			d := TransferPanels(fonts, tok.Light, tibialToSoleus(), PanelOptions{Captions: true, Labels: true})
			Image(d, 300, 100)
			var out bytes.Buffer
			if err := WritePDF(&out, d); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}
