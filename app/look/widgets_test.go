package look

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"tmratlas/anatomy"
)

// boxes are n objects with a size they ask for.
func boxes(height float32, n int) []fyne.CanvasObject {
	var made []fyne.CanvasObject
	for range n {
		r := canvas.NewRectangle(nil)
		r.SetMinSize(fyne.NewSize(10, height))
		made = append(made, r)
	}
	return made
}

func TestColumns(t *testing.T) {
	tests := map[string]struct {
		columns Columns
		scale   float32
		hidden  []int
		room    float32
		want    [][2]float32 // from and width of those that show
	}{
		"fixed":                      {Columns{Widths: []float32{20, 30}}, 1, nil, 100, [][2]float32{{0, 20}, {20, 30}}},
		"one takes the rest":         {Columns{Widths: []float32{20, 0, 30}}, 1, nil, 100, [][2]float32{{0, 20}, {20, 50}, {70, 30}}},
		"two share the rest":         {Columns{Widths: []float32{0, 20, 0}}, 1, nil, 100, [][2]float32{{0, 40}, {40, 20}, {60, 40}}},
		"with gaps":                  {Columns{Widths: []float32{20, 0, 30}, Gap: 5}, 1, nil, 100, [][2]float32{{0, 20}, {25, 40}, {70, 30}}},
		"hidden ones take no room":   {Columns{Widths: []float32{20, 0, 30}, Gap: 5}, 1, []int{0}, 100, [][2]float32{{0, 65}, {70, 30}}},
		"the flexible one is hidden": {Columns{Widths: []float32{20, 0, 30}}, 1, []int{1}, 100, [][2]float32{{0, 20}, {20, 30}}},
		"more objects than widths":   {Columns{Widths: []float32{20}}, 1, nil, 100, [][2]float32{{0, 20}, {20, 80}}},
		"too little room":            {Columns{Widths: []float32{60, 0, 60}}, 1, nil, 100, [][2]float32{{0, 60}, {60, 0}, {60, 60}}},
		"large text":                 {Columns{Widths: []float32{20, 0}}, 1.5, nil, 100, [][2]float32{{0, 30}, {30, 70}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			start(t, AlwaysLight, tt.scale)
			objects := boxes(10, max(len(tt.columns.Widths), len(tt.want)))
			for _, i := range tt.hidden {
				objects[i].Hide()
			}
			tt.columns.Layout(objects, fyne.NewSize(tt.room, 30))
			var got [][2]float32
			for _, o := range objects {
				if o.Visible() {
					got = append(got, [2]float32{o.Position().X, o.Size().Width})
				}
				if o.Visible() && (o.Position().Y != 10 || o.Size().Height != 10) {
					t.Errorf("an object of height 10 in a row of 30 lies at %v with %v", o.Position(), o.Size())
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestColumnsMinSize(t *testing.T) {
	start(t, AlwaysLight, 1)
	objects := append(boxes(10, 1), boxes(24, 2)...)
	c := Columns{Widths: []float32{20, 0, 30}, Gap: 4}
	if got, want := c.MinSize(objects), fyne.NewSize(20+60+30+3*4, 24); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	objects[1].Hide()
	objects[2].Hide()
	if got, want := c.MinSize(objects), fyne.NewSize(24, 10); got != want {
		t.Errorf("with two hidden: got %v, want %v", got, want)
	}
}

func TestStacked(t *testing.T) {
	objects := boxes(10, 3)
	objects[1].Hide()
	Stacked{}.Layout(objects, fyne.NewSize(50, 100))
	if got := objects[2]; got.Position() != fyne.NewPos(0, 10) || got.Size() != fyne.NewSize(50, 90) {
		t.Errorf("the last object has %v at %v", got.Size(), got.Position())
	}
	if got, want := (Stacked{}).MinSize(objects), fyne.NewSize(10, 20); got != want {
		t.Errorf("asks for %v, want %v", got, want)
	}
}

// A pair gives up the addition first, then the name, a letter at a time with an ellipsis.
func TestPairFits(t *testing.T) {
	start(t, AlwaysLight, 1)
	style := canvas.NewText("", nil)
	style.TextSize = 14
	width := func(s string) float32 { return fyne.MeasureText(s, 14, style.TextStyle).Width }
	tests := map[string]struct {
		text string
		room float32
		want string
	}{
		"it fits":            {"Soleus", 500, "Soleus"},
		"it fits exactly":    {"Soleus", width("Soleus"), "Soleus"},
		"a letter too long":  {"Soleus", width("Soleus") - 1, "Sole…"},
		"one letter":         {"Soleus", width("S…"), "S…"},
		"the ellipsis alone": {"Soleus", width("…"), "…"},
		"nothing":            {"Soleus", width("…") - 1, ""},
		"no room":            {"Soleus", -5, ""},
		"no text":            {"", 100, ""},
		"wide letters whole": {"ÄÖÜ µ", width("ÄÖ…"), "ÄÖ…"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := fit(tt.text, tt.room, style); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	for room := float32(300); room > 0; room -= 7 {
		p := NewPair()
		p.Set("Flexor hallucis longus", "proximal branch", true)
		r := test.WidgetRenderer(p).(*pairRenderer)
		p.Resize(fyne.NewSize(room, 30))
		if end := r.addition.Position().X + r.addition.MinSize().Width; r.addition.Text != "" && end > room {
			t.Errorf("in %g the addition %q ends at %g", room, r.addition.Text, end)
		}
		if end := r.name.Position().X + r.name.MinSize().Width; r.name.Text != "" && end > room {
			t.Errorf("in %g the name %q ends at %g", room, r.name.Text, end)
		}
		if strings.HasSuffix(r.name.Text, "…") && r.addition.Text != "" && r.addition.Text != "…" {
			t.Errorf("in %g the name is cut to %q beside the addition %q", room, r.name.Text, r.addition.Text)
		}
	}
}

// A name and an addition that do not fit beside each other ask for two lines, and take them where they are given.
func TestPairInTwoLines(t *testing.T) {
	start(t, AlwaysLight, 1)
	p := NewPair()
	p.Set("Flexor hallucis longus", "proximal branch", true)
	r := test.WidgetRenderer(p).(*pairRenderer)
	p.Resize(fyne.NewSize(300, 30))
	one := p.MinSize().Height
	if r.addition.Position().X <= r.name.Position().X {
		t.Errorf("with room beside it the addition begins at %v", r.addition.Position())
	}
	p.Resize(fyne.NewSize(200, one))
	two := p.MinSize().Height
	if two <= one {
		t.Fatalf("where they do not fit the pair asks for %g, as on one line", two)
	}
	p.Resize(fyne.NewSize(200, two))
	if r.name.Text != p.name || r.addition.Text != p.addition {
		t.Errorf("in two lines they read %q and %q", r.name.Text, r.addition.Text)
	}
	if a, n := r.addition.Position(), r.name.Position(); a.X != n.X || a.Y < n.Y+r.name.MinSize().Height {
		t.Errorf("the addition at %v does not lie below the name at %v", a, n)
	}
	p.Set("Flexor hallucis longus", "", true)
	if got := p.MinSize().Height; got != one {
		t.Errorf("a name alone asks for %g, want %g", got, one)
	}
}

// A name too long for one line is broken between words, the addition goes after or below it, and less height than that
// brings all back to one line.
func TestPairBreaksLongNames(t *testing.T) {
	start(t, AlwaysLight, 1)
	p := NewPair()
	r := test.WidgetRenderer(p).(*pairRenderer)
	lines := func() string { return r.name.Text + "|" + r.more.Text + "|" + r.addition.Text }
	tests := []struct{ name, addition, want string }{
		{"Common plantar digital nerves", "", "Common plantar|digital nerves|"},
		{"Common plantar digital", "3", "Common plantar|digital|3"},
		{"Interosseousnervewithoutblank", "", "Interosseousnerve…||"},
		{"Intermediate dorsal cutaneous nerve of the foot", "", "Intermediate dorsal|cutaneous nerve of …|"},
		{"Tibial", "upper", "Tibial||upper"},
	}
	for _, tt := range tests {
		p.Set(tt.name, tt.addition, false)
		p.Resize(fyne.NewSize(150, 20))
		p.Resize(fyne.NewSize(150, p.MinSize().Height))
		if got := lines(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	p.Set("Common plantar digital nerves", "", false)
	p.Resize(fyne.NewSize(150, 30))
	if r.more.Text != "" || !strings.HasSuffix(r.name.Text, "…") {
		t.Errorf("in too little height: %q", lines())
	}
}

func TestPairReadAloud(t *testing.T) {
	p := NewPair()
	p.Set("Soleus", "upper", true)
	p.Resize(fyne.NewSize(20, 30))
	if got := p.AccessibilityLabel(); got != "Soleus upper" {
		t.Errorf("cut short, the pair reads %q", got)
	}
	p.SetCaption("Branch")
	if got := p.AccessibilityLabel(); got != "Branch" {
		t.Errorf("as a caption it reads %q", got)
	}
}

func TestSwitch(t *testing.T) {
	start(t, AlwaysLight, 1)
	var chosen []int
	s := NewSwitch([]string{"Front", "Back", "Side"}, func(i int) { chosen = append(chosen, i) })
	show(t, s, s.MinSize())
	key := func(k fyne.KeyName) { s.TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyLeft) // there is nothing before the first
	key(fyne.KeyRight)
	key(fyne.KeyRight)
	key(fyne.KeyRight) // nor behind the last
	key(fyne.KeyUp)
	s.TypedRune('b')
	key(fyne.KeyLeft)
	if want := []int{1, 2, 1}; !slices.Equal(chosen, want) || s.Selected != 1 {
		t.Errorf("keys chose %v, at the end %d, want %v", chosen, s.Selected, want)
	}
	chosen = nil
	middle := func(i int) fyne.Position {
		x := float32(0)
		for j := range i {
			x += s.width(j)
		}
		return fyne.NewPos(x+s.width(i)/2, 5)
	}
	for _, i := range []int{0, 0, 2, 1} {
		test.TapAt(s, middle(i))
	}
	test.TapAt(s, fyne.NewPos(s.Size().Width+20, 5)) // beside it
	if want := []int{0, 2, 1}; !slices.Equal(chosen, want) {
		t.Errorf("clicks chose %v, want %v", chosen, want)
	}
	s.Select(7)
	s.Select(-1)
	if s.Selected != 1 || s.AccessibilityLabel() != "Back" {
		t.Errorf("out of range it selects %d, %q", s.Selected, s.AccessibilityLabel())
	}
}

// The chosen one is marked, and the focus shows.
func TestSwitchMarkup(t *testing.T) {
	start(t, AlwaysLight, 1)
	s := NewSwitch([]string{"Front", "Back"}, func(int) {})
	show(t, s, s.MinSize())
	matchesMarkup(t, "switch_first", s)
	s.Select(1)
	s.FocusGained()
	matchesMarkup(t, "switch_second_focused", s)
	s.FocusLost()
	if r := test.WidgetRenderer(s).(*switchRenderer); r.frame.StrokeWidth != 1 {
		t.Error("the focus shows after it is lost")
	}
}

// A toggle switches by click and by Space, tells each time, and keeps its width.
func TestToggle(t *testing.T) {
	start(t, AlwaysLight, 1)
	var told []bool
	g := NewToggle("Tree", func(on bool) { told = append(told, on) })
	show(t, g, g.MinSize())
	off := g.MinSize()
	test.Tap(g)
	if g.MinSize() != off || g.AccessibilityLabel() != "Tree, on" {
		t.Errorf("on it needs %v instead of %v and reads %q", g.MinSize(), off, g.AccessibilityLabel())
	}
	g.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	g.TypedRune('t')
	g.Set(true) // by the program: tells nothing
	if want := []bool{true, false}; !slices.Equal(told, want) || !g.On {
		t.Errorf("told %v, want %v; on %v", told, want, g.On)
	}
	matchesMarkup(t, "toggle_on", g)
	g.Set(false)
	g.FocusGained()
	matchesMarkup(t, "toggle_off_focused", g)
}

// The word of the basis is in the badge, and its ground is as wide as the word asks for, whatever it showed before.
func TestBadge(t *testing.T) {
	start(t, AlwaysLight, 1)
	b := NewBadge(anatomy.Derived)
	show(t, b, fyne.NewSize(200, 30))
	for _, basis := range anatomy.Bases() {
		t.Run(string(basis), func(t *testing.T) {
			b.SetBasis(basis)
			r := test.WidgetRenderer(b).(*badgeRenderer)
			if r.word.Text != BasisWord(basis) || !strings.EqualFold(r.word.Text, string(basis)) {
				t.Errorf("the badge reads %q", r.word.Text)
			}
			if got, want := r.ground.Size().Width, r.word.Position().X+r.word.MinSize().Width+badgeSide; got != want {
				t.Errorf("the ground of %q is %g wide, want %g", r.word.Text, got, want)
			}
			if got := b.AccessibilityLabel(); got != "basis: "+BasisWord(basis) {
				t.Errorf("read aloud it is %q", got)
			}
			matchesMarkup(t, "badge_"+string(basis), NewBadge(basis))
		})
	}
	glyph := test.WidgetRenderer(NewBasisGlyph(anatomy.Reported)).(*badgeRenderer)
	if !glyph.word.Hidden || !glyph.ground.Hidden || glyph.glyph.Hidden {
		t.Error("the glyph alone shows more or less than the glyph")
	}
}

// A select has an outline of its own, and a ring while it has the focus.
func TestSelectFocus(t *testing.T) {
	start(t, AlwaysLight, 1)
	var chosen []string
	s := NewSelect([]string{"Right", "Left"}, func(c string) { chosen = append(chosen, c) })
	w := show(t, s, s.MinSize())
	outline := func() *canvas.Rectangle {
		r := test.WidgetRenderer(s).(*selectRenderer)
		return test.WidgetRenderer(r.outline).Objects()[0].(*canvas.Rectangle)
	}
	if got := outline(); got.StrokeWidth != 1 || got.StrokeColor != (&Theme{Tokens: tokens(t)}).Color(ColorOutline, 1) {
		t.Errorf("the outline is %v, %g wide", got.StrokeColor, got.StrokeWidth)
	}
	w.Canvas().Focus(s)
	if got := outline(); got.StrokeWidth != 2 {
		t.Errorf("with the focus the outline is %g wide", got.StrokeWidth)
	}
	w.Canvas().Unfocus()
	if got := outline(); got.StrokeWidth != 1 {
		t.Errorf("without the focus the outline is %g wide", got.StrokeWidth)
	}
	s.SetSelected("Left")
	if !slices.Equal(chosen, []string{"Left"}) {
		t.Errorf("chosen %q", chosen)
	}
}
