package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// mostPages is how long the sheet of the usual cut of a level may be.
const mostPages = 3

// The usual cut of every level, on both sides and both papers.
func TestEveryLevelFitsThePaper(t *testing.T) {
	a := atlas(t)
	for _, limb := range anatomy.Limbs() {
		for i, level := range a.Levels(limb) {
			for k, side := range []anatomy.Side{anatomy.LeftSide, anatomy.RightSide} {
				t.Run(level.Slug+" "+string(side), func(t *testing.T) {
					s := sheetAt(t, a, level.Slug, side)
					if (i+k)%2 == 0 {
						s.Paper = Letter
					}
					checkPages(t, s)
				})
			}
		}
	}
}

// Heights between the usual ones, single rays, a patient's own segment, and every nerve of a few cuts in detail.
func TestOtherSheetsFitThePaper(t *testing.T) {
	a := atlas(t)
	for _, cut := range []string{"thigh@0.01", "leg@2cm", "leg@38cm", "arm@29cm", "forearm@0.99", "hand@0.5:2,3", "ray:1", "foot@0.9:5", "shoulder-girdle@0.9"} {
		t.Run(cut, func(t *testing.T) { checkPages(t, sheetAt(t, a, cut, anatomy.LeftSide)) })
	}
	for _, cut := range []string{"transtibial-mid", "transhumeral-distal", "forequarter"} {
		s := sheetAt(t, a, cut, anatomy.RightSide)
		for _, n := range a.Targets(a.Residual(s.Cut)) {
			t.Run(cut+" "+n.Severed.Nerve.Slug, func(t *testing.T) {
				s.Nerve = n.Severed.Nerve.Slug
				if last := len(n.Candidates) - 1; last >= 0 {
					s.Branch = n.Candidates[last].Branch.Branch.ID
				}
				checkPages(t, s)
				s.Branch = ""
			})
		}
	}
}

func checkPages(t *testing.T, s Sheet) {
	t.Helper()
	pages := pagesOf(t, s)
	if len(pages) > mostPages {
		t.Errorf("%d pages", len(pages))
	}
	said := ""
	for i, page := range pages {
		texts := textsOf(s.Fonts, page)
		paper := canvas.Rect{X0: margin, Y0: margin, X1: page.Width - margin, Y1: page.Height - margin}
		for k, a := range texts {
			said += a.Text + "\n"
			if a.box.X0 < paper.X0-hair || a.box.X1 > paper.X1+hair || a.box.Y0 < paper.Y0-hair || a.box.Y1 > paper.Y1+hair {
				t.Errorf("page %d: %q stands in the margin: %v", i+1, a.Text, a.box)
			}
			for _, b := range texts[k+1:] {
				if overlap(a.box, b.box) {
					t.Errorf("page %d: %q and %q overlap: %v, %v", i+1, a.Text, b.Text, a.box, b.box)
				}
			}
		}
		if want := sideWords(s.Side, s.Cut); !strings.Contains(said, want) || !has(texts, want) {
			t.Errorf("page %d does not say %s", i+1, want)
		}
		if want := fmt.Sprintf("Page %d of %d", i+1, len(pages)); !has(texts, want) {
			t.Errorf("page %d does not say %q", i+1, want)
		}
	}
	if n := strings.Count(said, "A reference, not a medical device."); n != 1 {
		t.Errorf("says %d times that it is not a medical device", n)
	}
	if strings.ContainsAny(said, "\u2212\uFFFD") {
		t.Error("holds a letter that the font lacks")
	}
	said = strings.Join(strings.Fields(said), " ")
	for _, n := range s.Atlas.Residual(s.Cut).Severed {
		if name := figure.ShortNerve(n.Name); !strings.Contains(said, name) {
			t.Errorf("does not name the nerve %q", name)
		}
	}
}

func has(texts []text, want string) bool {
	for _, x := range texts {
		if x.Text == want {
			return true
		}
	}
	return false
}

// overlap reports whether two boxes share more than a hair.
func overlap(a, b canvas.Rect) bool {
	const slack = 0.2
	return a.X0 < b.X1-slack && b.X0 < a.X1-slack && a.Y0 < b.Y1-slack && b.Y0 < a.Y1-slack
}

// The two sides are mirror images: the map of a left limb has its severed ends where that of a right one has them seen
// in a mirror.
func TestTheMapOfTheLeftIsMirrored(t *testing.T) {
	a := atlas(t)
	for _, side := range []anatomy.Side{anatomy.LeftSide, anatomy.RightSide} {
		page := pagesOf(t, sheetAt(t, a, "transtibial-mid", side))[0]
		where := map[anatomy.Side]string{
			anatomy.LeftSide: "Left leg, from behind; lateral is to the left", anatomy.RightSide: "Right leg, from behind; lateral is to the right",
		}[side]
		if !has(textsOf(loadFonts(), page), where) {
			t.Errorf("the map of the %s side does not say %q", side, where)
		}
		found, ok := page.Find("ends")
		if !ok {
			t.Fatal("the map has no severed ends")
		}
		ends := found.(figure.Group).Items
		first, last := ends[0].(figure.Shape).Path.Bounds(), ends[len(ends)-1].(figure.Shape).Path.Bounds()
		if first.X0 == last.X0 {
			t.Fatal("the first and the last end lie on each other")
		}
		if right := first.X0 > last.X0; right == (side == anatomy.LeftSide) {
			t.Errorf("%s: the lateral end lies on the wrong side: %v, %v", side, first, last)
		}
	}
}

// A table that is longer than its page goes on on the next with its head and the name of the group repeated.
func TestLongTablesGoOn(t *testing.T) {
	s, err := newSubject(sheetAt(t, atlas(t), "transtibial-mid", anatomy.RightSide))
	if err != nil {
		t.Fatal(err)
	}
	l := &layout{fonts: s.Fonts, look: newLooks(s.Palette), paper: s.Paper}
	l.begin = func() { l.laterHead(s) }
	l.newPage()
	long := &table{heads: []string{"Name", "Row"}, widths: []float64{200, 300}}
	for i := range 3 {
		g := group{name: []cell{plain(fmt.Sprintf("Group %d", i), l.look.cell)}}
		for k := range 70 {
			g.rows = append(g.rows, row{cells: []cell{plain(fmt.Sprintf("%d.%d", i, k), l.look.cell)}})
		}
		long.groups = append(long.groups, g)
	}
	long.set(l)
	if len(l.pages) < 4 {
		t.Fatalf("%d pages", len(l.pages))
	}
	rows := 0
	for i := range l.pages {
		texts := textsOf(s.Fonts, l.drawing(s, i))
		if !has(texts, "Row") {
			t.Errorf("page %d: the head is not repeated", i+1)
		}
		named := false
		for _, x := range texts {
			named = named || strings.HasPrefix(x.Text, "Group")
			rows += strings.Count(x.Text, ".")
			if x.box.Y1 > l.bottom() {
				t.Errorf("page %d: %q stands below the table's end", i+1, x.Text)
			}
		}
		if !named {
			t.Errorf("page %d: no group is named", i+1)
		}
	}
	if heads := len(l.pages) - 1; rows-heads != 210 && rows != 210 {
		t.Errorf("%d rows, not 210", rows)
	}
}
