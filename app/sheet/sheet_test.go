package sheet

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tmratlas/anatomy"
)

// regen rewrites the golden file: go test -tags ci ./app/sheet -regen
var regen = flag.Bool("regen", false, "rewrite the golden file")

// What the sheet of a small atlas says, line by line.
func TestWhatTheSheetSays(t *testing.T) {
	s := sheetAt(t, smallAtlas(t), "below-the-knee", anatomy.LeftSide)
	var said strings.Builder
	for i, page := range pagesOf(t, s) {
		fmt.Fprintf(&said, "== page %d\n", i+1)
		for _, x := range textsOf(s.Fonts, page) {
			fmt.Fprintln(&said, x.Text)
		}
	}
	const golden = "testdata/leg.txt"
	if *regen {
		if err := os.WriteFile(golden, []byte(said.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), said.String()); diff != "" {
		t.Errorf("the sheet says other things than %s (-regen writes it anew):\n%s", golden, diff)
	}
}

func TestWritePDF(t *testing.T) {
	var out bytes.Buffer
	if err := Write(&out, sheetAt(t, atlas(t), "transtibial-mid", anatomy.RightSide)); err != nil {
		t.Fatal(err)
	}
	file := out.String()
	if !strings.HasPrefix(file, "%PDF-") || !strings.HasSuffix(file, "%%EOF\n") {
		t.Error("not a whole PDF file")
	}
	if out.Len() > 2_000_000 {
		t.Errorf("%d bytes", out.Len())
	}
	for what, pattern := range map[string]string{
		"title":    `/Title ?\(Right leg: transtibial amputation, middle third, 15\.0 cm below the knee joint line\)`,
		"author":   `/Author ?\(TMR Atlas\)`,
		"program":  `/Creator ?\(TMR Atlas 0\.1\.0\)`,
		"day":      `/CreationDate ?\(D:20261125093000Z\)`,
		"language": `/Lang ?\(en\)`,
		"contents": `/Outlines `,
		"a source": `/URI ?\(https://doi\.org/`,
		"font":     `[A-Z]{6}\+NotoSans`,
	} {
		if !regexp.MustCompile(pattern).MatchString(file) {
			t.Errorf("the file has no %s %s", what, pattern)
		}
	}
	checkPlaces(t, file)
}

// checkPlaces finds every object where the table of the file says.
func checkPlaces(t *testing.T, file string) {
	t.Helper()
	var start int
	if _, err := fmt.Sscanf(file[strings.LastIndex(file, "startxref"):], "startxref\n%d", &start); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(file[start:], "xref\n") {
		t.Fatalf("the table of objects does not begin at %d", start)
	}
	for i, found := range objectPlace.FindAllStringSubmatch(file[start:], -1) {
		var at int
		if _, err := fmt.Sscanf(found[1], "%d", &at); err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf("%d 0 obj", i+1); !strings.HasPrefix(file[at:], want) {
			t.Errorf("object %d is not at %d", i+1, at)
		}
	}
}

func TestUnfinishedFiles(t *testing.T) {
	for name, file := range map[string]string{
		"empty":      "",
		"no table":   "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n",
		"no objects": "%PDF-1.7\n\nxref\n0 1\n0000000000 65535 f \n\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n",
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := finished([]byte(file), "en", sheetAt(t, atlas(t), "ray", anatomy.LeftSide).Made); err == nil {
				t.Error("is taken for a PDF file")
			}
		})
	}
}

func TestWrongSheets(t *testing.T) {
	a := atlas(t)
	for says, spoil := range map[string]func(*Sheet){
		`side "" is not left or right`:    func(s *Sheet) { s.Side = "" },
		`nerve "median" is not severed`:   func(s *Sheet) { s.Nerve = "median" },
		`branch "x" is not offered`:       func(s *Sheet) { s.Branch = "x" },
		"atlas or cut is missing":         func(s *Sheet) { s.Atlas = nil },
		"sheet: atlas or cut is missing":  func(s *Sheet) { s.Cut = anatomy.Cut{} },
		"branch \"tibial--soleus--1\" is": func(s *Sheet) { s.Nerve, s.Branch = "deep-peroneal", "tibial--soleus--1" },
	} {
		t.Run(says, func(t *testing.T) {
			s := sheetAt(t, a, "transtibial-mid", anatomy.RightSide)
			spoil(&s)
			var out bytes.Buffer
			if err := Write(&out, s); err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("gives %v, want %s", err, says)
			}
			if out.Len() > 0 {
				t.Error("wrote something all the same")
			}
		})
	}
}

// full is a disk without room.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteToAFullDisk(t *testing.T) {
	if err := Write(full{}, sheetAt(t, smallAtlas(t), "leg@0.4", anatomy.LeftSide)); !errors.Is(err, errFull) {
		t.Errorf("gives %v", err)
	}
}

// A sheet needs no more than its atlas, cut and side.
func TestSheetWithDefaults(t *testing.T) {
	s := sheetAt(t, smallAtlas(t), "leg@0.4", anatomy.LeftSide)
	pages := pagesOf(t, Sheet{Atlas: s.Atlas, Cut: s.Cut, Side: s.Side})
	if pages[0].Width != A4.Width || pages[0].Height != A4.Height {
		t.Errorf("the paper is %g by %g", pages[0].Width, pages[0].Height)
	}
	if pages[0].Description == "" {
		t.Error("no text alternative")
	}
}

func BenchmarkWrite(b *testing.B) {
	s := sheetAt(b, atlas(b), "transtibial-mid", anatomy.RightSide)
	for b.Loop() {
		var out bytes.Buffer
		if err := Write(&out, s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPages(b *testing.B) {
	s := sheetAt(b, atlas(b), "transtibial-mid", anatomy.RightSide)
	for b.Loop() {
		if _, err := Pages(s); err != nil {
			b.Fatal(err)
		}
	}
}
