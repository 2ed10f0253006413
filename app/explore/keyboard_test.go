package explore

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// typed presses a key with the limb map focused, as the window passes it on.
func (p *shownPage) typed(key fyne.KeyName) { p.limb.TypedKey(&fyne.KeyEvent{Name: key}) }

// heldKeys is the test driver with keys of the keyboard held down.
type heldKeys struct {
	fyne.Driver
	held fyne.KeyModifier
}

func (d heldKeys) CurrentKeyModifiers() fyne.KeyModifier { return d.held }
func (d heldKeys) CreateSplashWindow() fyne.Window       { return d.CreateWindow("") }
func (d heldKeys) HasSecondaryDisplay() bool             { return false }

var _ desktop.Driver = heldKeys{}

// heldApp is the test app with that driver.
type heldApp struct {
	fyne.App
	driver heldKeys
}

func (a heldApp) Driver() fyne.Driver { return a.driver }

// hold holds modifier keys down until the test ends.
func (p *shownPage) hold(keys fyne.KeyModifier) {
	fyne.SetCurrentApp(heldApp{p.app, heldKeys{p.app.Driver(), keys}}) // the test app itself comes back when it is torn down
}

func TestArrowKeysMoveTheCut(t *testing.T) {
	tests := map[string]struct {
		key  fyne.KeyName
		held fyne.KeyModifier
		want float64 // millimetres
	}{
		"down":                  {fyne.KeyDown, 0, 5},
		"up":                    {fyne.KeyUp, 0, -5},
		"down with shift":       {fyne.KeyDown, fyne.KeyModifierShift, 1},
		"up with shift":         {fyne.KeyUp, fyne.KeyModifierShift, -1},
		"down with another key": {fyne.KeyDown, fyne.KeyModifierAlt, 5},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := show(t, FirstState(), blank())
			before := math.Round(p.answer.cut.MM())
			p.hold(tt.held)
			p.typed(tt.key)
			if got := p.answer.cut.MM() - before; math.Abs(got-tt.want) > 1e-6 {
				t.Errorf("the cut moved by %g mm, want %g", got, tt.want)
			}
		})
	}
}

func TestPageKeysGoThroughAllLevels(t *testing.T) {
	for _, limb := range anatomy.Limbs() {
		levels := atlas(t).Levels(limb)
		p := show(t, FirstState().atLevel(levels[0]), blank())
		p.typed(fyne.KeyPageUp)
		if p.State().Level != levels[0].Slug {
			t.Errorf("above the first level there is %s", p.State().Level)
		}
		for _, l := range levels[1:] {
			p.typed(fyne.KeyPageDown)
			if p.State().Level != l.Slug || p.State().At != l.DefaultCut {
				t.Fatalf("Page Down leads to %s at %s, want %s at %s", p.State().Level, p.State().At, l.Slug, l.DefaultCut)
			}
		}
		p.typed(fyne.KeyPageDown)
		if last := levels[len(levels)-1].Slug; p.State().Level != last {
			t.Errorf("below the last level there is %s", p.State().Level)
		}
		p.typed(fyne.KeyPageUp)
		if want := levels[len(levels)-2].Slug; p.State().Level != want {
			t.Errorf("Page Up leads to %s, want %s", p.State().Level, want)
		}
	}
}

func TestLeftAndRightGoThroughTheNervesInARing(t *testing.T) {
	p := show(t, FirstState(), blank())
	var slugs []string
	for _, target := range p.answer.targets {
		slugs = append(slugs, target.Severed.Nerve.Slug)
	}
	for i := 1; i <= len(slugs); i++ {
		p.typed(fyne.KeyRight)
		if want := slugs[i%len(slugs)]; p.State().Nerve != want {
			t.Fatalf("step %d to the right leads to %s, want %s", i, p.State().Nerve, want)
		}
	}
	p.typed(fyne.KeyLeft)
	if want := slugs[len(slugs)-1]; p.State().Nerve != want {
		t.Errorf("left of the first is %s, want %s", p.State().Nerve, want)
	}
}

func TestOtherKeysDoNothing(t *testing.T) {
	p := show(t, FirstState(), blank())
	before := len(p.kept)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyF1, fyne.KeyZ, "LeftControl"} {
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
	for _, r := range "z5 ü" {
		p.TypedRune(r)
	}
	if len(p.kept) != before || p.limb.view != (figure.Window{}) {
		t.Errorf("%d changes, view %+v", len(p.kept)-before, p.limb.view)
	}
}

// Keys that no widget takes go to the limb map.
func TestThePageTakesKeys(t *testing.T) {
	p := show(t, FirstState(), usual())
	before := p.State().At
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if !before.ProximalTo(p.State().At) {
		t.Errorf("Down moved the cut from %s to %s", before, p.State().At)
	}
	p.TypedRune('+')
	if p.limb.shown.limb.Zoom() <= 1 {
		t.Errorf("plus zooms to %g", p.limb.shown.limb.Zoom())
	}
}

// The ring shows a focus that came by key, not one that came by a click.
func TestTheFocusRing(t *testing.T) {
	p := show(t, FirstState(), blank())
	c := p.window.Canvas()
	c.Focus(p.limb)
	if !p.limb.ring.Visible() {
		t.Error("no ring for a focus by key")
	}
	c.Unfocus()
	if p.limb.ring.Visible() {
		t.Error("the ring stays without focus")
	}
	p.limb.MouseDown(mouseAt(fyne.NewPos(3, 3)))
	if c.Focused() != p.limb || p.limb.ring.Visible() {
		t.Errorf("after a click: focus %T, ring %v", c.Focused(), p.limb.ring.Visible())
	}
}

// Tab reaches every part of the page.
func TestTabGoesThroughThePage(t *testing.T) {
	for _, v := range []view{blank(), small()} {
		p := show(t, FirstState(), v)
		c := p.window.Canvas()
		reached := map[fyne.Focusable]bool{}
		for range 60 {
			c.FocusNext()
			reached[c.Focused()] = true
		}
		want := map[string]fyne.Focusable{
			"side": p.toolbar.side, "limb": p.toolbar.limb, "level": p.toolbar.level, "height": p.toolbar.height,
			"length": p.toolbar.length, "map": p.limb, "turn": p.faces, "targets": p.targets.list, "copy": p.detail.copy, "text": p.detail.reading,
		}
		if v == small() {
			want["picker"], want["letters"] = p.narrow.nerve, p.detail.letters
		} else {
			want["nerves"] = p.nerves.list
		}
		for name, o := range want {
			if !reached[o] {
				t.Errorf("%g by %g: Tab never reaches %s", v.width, v.height, name)
			}
		}
	}
}

// The text of the detail scrolls by keys, within its ends.
func TestScrollingTheText(t *testing.T) {
	p := show(t, FirstState(), blank())
	r := p.detail.reading
	press := func(key fyne.KeyName) float32 {
		r.TypedKey(&fyne.KeyEvent{Name: key})
		return r.scroll.Offset.Y
	}
	p.window.Canvas().Focus(r)
	if !r.ring.Visible() {
		t.Error("the focus does not show")
	}
	if got := press(fyne.KeyUp); got != 0 {
		t.Errorf("above the top there is %g", got)
	}
	if got := press(fyne.KeyDown); got < lineStep/2 || got > lineStep || got != lineTop(r.scroll.Content, got) {
		t.Errorf("a line down is %g", got)
	}
	if got := press(fyne.KeyPageDown); got <= lineStep {
		t.Errorf("a page further down is %g", got)
	}
	end := press(fyne.KeyEnd)
	if end <= 0 || press(fyne.KeyDown) > end {
		t.Errorf("the end is at %g, a line further at %g", end, press(fyne.KeyDown))
	}
	if got := press(fyne.KeyPageUp); got >= end {
		t.Errorf("a page up from %g is %g", end, got)
	}
	if got := press(fyne.KeyHome); got != 0 {
		t.Errorf("Home leads to %g", got)
	}
	r.TypedRune('x')
	p.window.Canvas().Unfocus()
	if r.ring.Visible() || r.scroll.Offset.Y != 0 {
		t.Errorf("without focus: ring %v, offset %g", r.ring.Visible(), r.scroll.Offset.Y)
	}
}

// The buttons of the sources come into view when Tab reaches them.
func TestTabBringsSourcesIntoView(t *testing.T) {
	p := show(t, FirstState(), blank())
	r := p.detail.reading
	buttons := visibleIn[*rowButton](p.detail.sources)
	if len(buttons) < 3 {
		t.Fatalf("only %d buttons", len(buttons))
	}
	for i, b := range append(buttons, buttons[0]) {
		p.window.Canvas().Focus(b)
		top := p.place(b).Y - p.place(r).Y
		if top < 0 || top+b.Size().Height > r.Size().Height-fading+0.5 && r.below.Visible() {
			t.Errorf("button %d lies from %g to %g in a text of %g", i, top, top+b.Size().Height, r.Size().Height)
		}
	}
}
