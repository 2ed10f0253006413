package explore

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// press clicks the button inside an object that has an icon of that name.
func (p *shownPage) press(t *testing.T, in fyne.CanvasObject, name string) {
	t.Helper()
	for _, b := range visibleIn[fyne.Tappable](in) {
		icon := ""
		switch b := b.(type) {
		case *rowButton:
			icon = b.Icon.Name()
		case *widget.Button:
			icon = b.Icon.Name()
		}
		if strings.HasSuffix(icon, name) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", name)
}

// The detail tells why a candidate is offered, where to find it, what to mind and what the sources say.
func TestTheDetailOfACandidate(t *testing.T) {
	p := show(t, FirstState(), blank())
	for i, c := range p.answer.targets[p.answer.nerve].Candidates {
		p.choose(choice{candidateRow, i})
		d := p.detail
		if got := text(d.why.text); got != c.Reason || !d.why.box.Visible() {
			t.Errorf("%s: why reads %q, want %q", pairTitle(&c), got, c.Reason)
		}
		if got := text(d.find.text); got == "" || got != c.WhereToFind() {
			t.Errorf("%s: find reads %q", pairTitle(&c), got)
		}
		for _, caution := range append(append([]string{}, c.Pitfalls...), c.Cautions...) {
			if got := text(d.care.text); !strings.Contains(got, caution) {
				t.Errorf("%s: the caution %q is missing in %q", pairTitle(&c), caution, got)
			}
		}
		if d.care.box.Visible() != (text(d.care.text) != "") {
			t.Errorf("%s: an empty section shows", pairTitle(&c))
		}
		if !d.badge.Visible() || d.badge.AccessibilityLabel() != "basis: "+look.BasisWord(c.Basis) {
			t.Errorf("%s: badge %q", pairTitle(&c), d.badge.AccessibilityLabel())
		}
		if got, want := len(d.sources.Objects), 1+len(c.References); len(c.References) > 0 && got != want {
			t.Errorf("%s: %d rows for %d sources", pairTitle(&c), got, len(c.References))
		}
	}
}

func TestCopyingTheDetail(t *testing.T) {
	p := show(t, FirstState(), blank())
	p.click(p.detail.copy)
	c := p.answer.targets[p.answer.nerve].Candidates[p.answer.target]
	for _, want := range []string{pairTitle(&c), strings.ToLower(look.BasisWord(c.Basis)), c.Reason, c.WhereToFind()} {
		if !strings.Contains(p.copied, want) {
			t.Errorf("copied %q, without %q", p.copied, want)
		}
	}
	if got := p.lastTold(t); got != "Copied as text" {
		t.Errorf("told %q", got)
	}
	p.targets.list.Select(p.rowsOf(moreRow)[0])
	p.targets.list.Select(p.rowsOf(excludedRow)[0])
	p.click(p.detail.copy)
	if !strings.HasPrefix(p.copied, "Not offered: ") {
		t.Errorf("copied %q", p.copied)
	}
}

func TestOpeningAndCopyingASource(t *testing.T) {
	p := show(t, FirstState(), blank())
	r, row := p.sourceWithLink(t)
	p.press(t, row, "open.svg")
	if len(p.opened) != 1 || p.opened[0] != linkOf(r).String() || p.copied != "" {
		t.Errorf("opened %q, copied %q, want %s opened", p.opened, p.copied, linkOf(r))
	}
	p.press(t, row, "content-copy.svg")
	if p.copied != citeWithLink(r) || p.lastTold(t) != "Reference copied" {
		t.Errorf("copied %q, told %q", p.copied, p.told)
	}
}

// Where no browser opens, the link is on the clipboard and in the notice.
func TestOpeningASourceWithoutABrowser(t *testing.T) {
	p := show(t, FirstState(), blank())
	p.deaf = true
	r, row := p.sourceWithLink(t)
	p.press(t, row, "open.svg")
	link := linkOf(r).String()
	if p.copied != link || !strings.Contains(p.lastTold(t), link) {
		t.Errorf("copied %q, told %q, want %s in both", p.copied, p.told, link)
	}
}

// sourceWithLink is the first source shown that can be opened, and its row.
func (p *shownPage) sourceWithLink(t *testing.T) (*anatomy.Reference, fyne.CanvasObject) {
	t.Helper()
	c := p.answer.targets[p.answer.nerve].Candidates[p.answer.target]
	for i, slug := range c.References {
		if r := atlas(t).Reference(slug); linkOf(r) != nil {
			return r, p.detail.sources.Objects[1+i]
		}
	}
	t.Fatal("no source of the first candidate has a link")
	return nil, nil
}

func TestLinkOf(t *testing.T) {
	tests := map[string]struct {
		r    anatomy.Reference
		want string
	}{
		"by DOI":        {anatomy.Reference{DOI: "10.1097/x(1)", PMID: "7", URL: "https://example.org"}, "https://doi.org/10.1097/x(1)"},
		"by PMID":       {anatomy.Reference{PMID: "7", URL: "https://example.org"}, "https://pubmed.ncbi.nlm.nih.gov/7/"},
		"by address":    {anatomy.Reference{URL: "http://example.org/a"}, "http://example.org/a"},
		"none":          {anatomy.Reference{Title: "A book"}, ""},
		"a file":        {anatomy.Reference{URL: "file:///etc/passwd"}, ""},
		"a script":      {anatomy.Reference{URL: "javascript:alert(1)"}, ""},
		"not an URL":    {anatomy.Reference{URL: "http://[::1"}, ""},
		"without http:": {anatomy.Reference{URL: "example.org"}, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := ""
			if link := linkOf(&tt.r); link != nil {
				got = link.String()
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// The pictures mirror with the side.
func TestTheSideOfThePictures(t *testing.T) {
	p := show(t, FirstState(), blank())
	for _, side := range []anatomy.Side{anatomy.LeftSide, anatomy.RightSide} {
		p.setSide(side)
		if p.detail.panels.scene.Side != side {
			t.Errorf("%s: the pictures are of the %s", side, p.detail.panels.scene.Side)
		}
		if p.limb.scene.Side != side {
			t.Errorf("%s: the map is of the %s", side, p.limb.scene.Side)
		}
	}
}

// Pictures come back when a candidate follows something without pictures.
func TestPicturesComeBack(t *testing.T) {
	for _, v := range []view{usual(), small()} {
		p := show(t, FirstState(), v)
		p.targets.list.Select(p.rowsOf(moreRow)[0])
		p.targets.list.Select(p.rowsOf(excludedRow)[0])
		p.settle()
		p.targets.list.Select(p.rowsOf(candidateRow)[0])
		p.settle()
		if got := p.detail.panels.pictures[0]; got.Size().Height < 80 || got.AccessibilityLabel() == "" {
			t.Errorf("%g by %g: the first picture is %v, %q", v.width, v.height, got.Size(), got.AccessibilityLabel())
		}
		if got, want := p.detail.letters.Visible(), v == small(); got != want {
			t.Errorf("%g by %g: letters to choose a picture: %v, want %v", v.width, v.height, got, want)
		}
	}
}

// The title has the room that it needs, whatever was shown before: the controls give way to it. It shares a baseline with
// the badge.
func TestTheRoomOfTheTitle(t *testing.T) {
	for _, v := range []view{blank(), {800, 600, look.AlwaysLight, 1, never{}}} {
		for _, level := range []string{"transtibial-mid", "transradial-distal"} {
			state := atLevel(t, level)
			state.View.Tree = true // leaves the least room
			p := show(t, state, v)
			for range 2 {
				for i, c := range p.answer.targets[p.answer.nerve].Candidates {
					p.choose(choice{candidateRow, i})
					p.titleFits(t, pairTitle(&c))
				}
				p.moveNerve(1)
			}
		}
	}
}

func (p *shownPage) titleFits(t *testing.T, text string) {
	t.Helper()
	d := p.detail
	title, head := d.title, d.head.Size()
	if title.Wrapping == fyne.TextWrapOff && title.Size().Width < title.Width() || title.Size().Height < title.MinSize().Height-1 {
		t.Errorf("%q has %v of %g by %g", text, title.Size(), title.Width(), title.MinSize().Height)
	}
	shown := visibleIn[fyne.CanvasObject](d.head)
	for _, o := range []fyne.CanvasObject{d.badge, d.words, d.play, d.copy, d.letters} {
		if !slices.Contains(shown, o) {
			continue
		}
		at, size := o.Position(), o.Size()
		padding := theme.InnerPadding()
		besides := at.X >= title.Position().X+title.Size().Width-padding || at.Y >= title.Position().Y+title.Size().Height-padding-4 || at.X+size.Width <= title.Position().X+padding
		if !besides || at.X < 0 || at.X+size.Width > head.Width+1 || at.Y+size.Height > head.Height+1 {
			t.Errorf("%q: a control at %v, %v in a head of %v, with the title at %v, %v", text, at, size, head, title.Position(), title.Size())
		}
	}
	if d.badge.Visible() && d.badge.Position().Y < headLine() {
		bold := fyne.TextStyle{Bold: true}
		words, baseline := fyne.CurrentApp().Driver().RenderedTextSize("x", theme.Size(theme.SizeNameCaptionText), bold, nil)
		badge := d.badge.Position().Y + (d.badge.Size().Height-words.Height)/2 + baseline
		_, baseline = fyne.CurrentApp().Driver().RenderedTextSize("x", theme.Size(theme.SizeNameSubHeadingText), bold, nil)
		if own := title.Position().Y + theme.InnerPadding() + baseline; own < badge-1 || own > badge+1 {
			t.Errorf("%q stands at %g, its badge at %g", text, own, badge)
		}
	}
}

// The text ends with a whole line and fades after it, and the number of sources stays in sight and leads to them.
func TestTheEndOfTheText(t *testing.T) {
	for _, size := range [][2]float32{{1280, 800}, {1024, 700}, {800, 600}, {2560, 1440}} {
		p := show(t, FirstState(), view{size[0], size[1], look.AlwaysLight, 1, never{}})
		r, link := p.detail.reading, p.detail.toSources
		end := r.Size().Height - fading - 2
		eachLine(r.scroll.Content, 0, func(top, bottom float32) {
			if top < end-1 && bottom > end+1 {
				t.Errorf("%v: a line from %g to %g is cut at %g", size, top, bottom, end)
			}
		})
		c := p.answer.targets[p.answer.nerve].Candidates[p.answer.target]
		if want := fmt.Sprintf("Sources %d", len(c.References)); link.Text != want || !p.shows(link) || p.place(link).Y+link.Size().Height > size[1]+theme.InnerPadding() {
			t.Errorf("%v: %q at %v, want %q", size, link.Text, p.place(link), want)
		}
		if r.last() < 1 {
			continue
		}
		if !r.below.Visible() || r.above.Visible() {
			t.Errorf("%v: at the beginning it fades above: %v, below: %v", size, r.above.Visible(), r.below.Visible())
		}
		link.OnTapped()
		if top := p.place(p.detail.sources).Y - p.place(r).Y; top < -1 || top > r.Size().Height-fading {
			t.Errorf("%v: the sources lie at %g in a text of %g", size, top, r.Size().Height)
		}
		r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		if r.below.Visible() || !r.above.Visible() {
			t.Errorf("%v: at the end it fades above: %v, below: %v", size, r.above.Visible(), r.below.Visible())
		}
	}
}

// The pictures fill the width of their cells, and no room is left below them.
func TestPicturesFillTheirCells(t *testing.T) {
	for _, size := range [][2]float32{{1280, 800}, {1920, 1080}, {2560, 1440}} {
		p := show(t, FirstState(), view{size[0], size[1], look.AlwaysLight, 1, never{}})
		panels := p.detail.panels
		cell, height := float64(panels.Size().Width)/3, float64(panels.Size().Height)
		f := panels.fitNow(panels.Size().Width, panels.Size().Height)
		if f.needs < height-2 {
			t.Errorf("%v: pictures %.0f high in cells of %.0f", size, f.needs, height)
		}
		if large := cell >= largeCell; large != f.options.Labels || large != (f.options.TextSize == 14) {
			t.Errorf("%v: cells of %.0f with names: %v, text of %g", size, cell, f.options.Labels, f.options.TextSize)
		}
	}
}
