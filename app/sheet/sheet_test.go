package sheet

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/data"
)

// made is the day on every sheet of the tests.
var made = time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)

func sheetAt(t *testing.T, a *anatomy.Atlas, level string, side anatomy.Side) Sheet {
	t.Helper()
	cut, err := a.CutAtLevel(level, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	return Sheet{Atlas: a, Cut: cut, Side: side, Program: "0.1.0", Made: made, Edition: Edition{Version: "0.1.0", Date: "2026-11-25", Hash: "0123abcd"}}
}

func atlas(t *testing.T) *anatomy.Atlas {
	t.Helper()
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// labels gives every text of a page.
func labels(items []figure.Item) []string {
	var texts []string
	for _, item := range items {
		switch i := item.(type) {
		case figure.Label:
			texts = append(texts, i.Text)
		case figure.Group:
			texts = append(texts, labels(i.Items)...)
		}
	}
	return texts
}

// Every level of both limbs makes a sheet that names side, limb and level, every severed nerve, and once that it is a
// reference, and whose text stays on the paper.
func TestEveryLevelMakesASheet(t *testing.T) {
	a := atlas(t)
	fonts := figure.NewFonts()
	for _, limb := range anatomy.Limbs() {
		for i, level := range a.Levels(limb) {
			side := []anatomy.Side{anatomy.LeftSide, anatomy.RightSide}[i%2]
			s := sheetAt(t, a, level.Slug, side)
			s.Fonts = fonts
			pages, err := Pages(s)
			if err != nil {
				t.Errorf("%s: %v", level.Slug, err)
				continue
			}
			var texts []string
			for n, page := range pages {
				texts = append(texts, labels(page.Items)...)
				for _, l := range onPaper(page.Items) {
					box := fonts.Bounds(l)
					if box.X0 < margin-2 || box.X1 > page.Width-margin+2 || box.Y1 > page.Height-10 {
						t.Errorf("%s page %d: %q leaves the paper: %v", level.Slug, n+1, l.Text, box)
					}
				}
			}
			all := strings.Join(texts, "\n")
			if want := strings.ToUpper(string(side)); !strings.Contains(all, want) {
				t.Errorf("%s: the sheet does not say %s", level.Slug, want)
			}
			if n := strings.Count(all, "not a medical device"); n != 1 {
				t.Errorf("%s: says %d times that it is not a medical device", level.Slug, n)
			}
			if strings.Contains(all, "\uFFFD") {
				t.Errorf("%s: holds a letter that cannot be shown", level.Slug)
			}
		}
	}
}

// onPaper gives the labels that lie in no group: those of figures are placed by the figures.
func onPaper(items []figure.Item) []figure.Label {
	var found []figure.Label
	for _, item := range items {
		if l, ok := item.(figure.Label); ok {
			found = append(found, l)
		}
	}
	return found
}

func TestSheetIsAPDFAndAlwaysTheSame(t *testing.T) {
	s := sheetAt(t, atlas(t), "transtibial-mid", anatomy.RightSide)
	var first, second bytes.Buffer
	if err := Write(&first, s); err != nil {
		t.Fatal(err)
	}
	if err := Write(&second, s); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(first.Bytes(), []byte("%PDF-")) {
		t.Errorf("begins with %q", first.Bytes()[:8])
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same sheet gives other bytes the second time")
	}
}

func TestWrongSheets(t *testing.T) {
	a := atlas(t)
	for name, spoil := range map[string]func(*Sheet){
		"side \"\" is not left or right":  func(s *Sheet) { s.Side = "" },
		"nerve \"median\" is not severed": func(s *Sheet) { s.Nerve = "median" },
		"atlas or cut is missing":         func(s *Sheet) { s.Atlas = nil },
	} {
		t.Run(name, func(t *testing.T) {
			s := sheetAt(t, a, "transtibial-mid", anatomy.RightSide)
			spoil(&s)
			var out bytes.Buffer
			if err := Write(&out, s); err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("gives %v, want %s", err, name)
			}
			if out.Len() > 0 {
				t.Error("wrote something all the same")
			}
		})
	}
}
