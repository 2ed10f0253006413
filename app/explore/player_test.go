package explore

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tmratlas/app/look"
)

// shownLetters are the panels that the detail shows, by their descriptions.
func (p *shownPage) shownPictures() int {
	n := 0
	for _, picture := range p.detail.panels.pictures {
		if picture.Visible() {
			n++
		}
	}
	return n
}

// The test driver shows only the last moment of an animation: playing must end on what was shown before.
func TestPlayingEndsOnAllPanels(t *testing.T) {
	p := show(t, FirstState(), usual())
	p.click(p.detail.play)
	if p.detail.panels.playing() || p.shownPictures() != 3 || p.detail.panels.player.image.Visible() {
		t.Errorf("playing %v, %d pictures", p.detail.panels.playing(), p.shownPictures())
	}
	if got := p.detail.play.Text; got != "Play" {
		t.Errorf("the button says %q", got)
	}
	if p.window.Canvas().Focused() != p.detail.play {
		t.Error("the button has no focus, so that Escape would not reach it")
	}
}

func TestPlayingOnePanelEndsOnTheLast(t *testing.T) {
	p := show(t, FirstState(), small())
	p.click(p.detail.play)
	if got := p.detail.panels.only; got != "C" || p.detail.letters.Selected != 2 {
		t.Errorf("shows %s, the switch is at %d", got, p.detail.letters.Selected)
	}
}

// A moment between is shown in place of the panels; Escape or another press brings them back.
func TestAMomentOfPlaying(t *testing.T) {
	for name, stop := range map[string]func(p *shownPage){
		"Escape":        func(p *shownPage) { p.detail.play.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"another press": func(p *shownPage) { test.Tap(p.detail.play) },
		"another pair":  func(p *shownPage) { p.choose(choice{candidateRow, 1}) },
		"other side":    func(p *shownPage) { p.setSide("left") },
	} {
		t.Run(name, func(t *testing.T) {
			p := show(t, FirstState(), usual())
			f := p.detail.panels.player
			f.animation = fyne.NewAnimation(1, func(float32) {})
			f.refresh()
			p.detail.play.update()
			f.image.Resize(fyne.NewSize(600, 300))
			f.tick(0.4)
			if !f.image.Visible() || f.image.Image == nil || p.shownPictures() != 0 || p.detail.play.Text != "Stop" {
				t.Fatalf("image %v, %d pictures, button %q", f.image.Visible(), p.shownPictures(), p.detail.play.Text)
			}
			stop(p)
			if f.image.Visible() || p.shownPictures() != 3 || p.detail.play.Text != "Play" {
				t.Errorf("after: image %v, %d pictures, button %q", f.image.Visible(), p.shownPictures(), p.detail.play.Text)
			}
		})
	}
}

// late runs work when it is told to.
type late struct{ waiting []func() }

func (l *late) Run(work func(), done func()) {
	l.waiting = append(l.waiting, func() { work(); done() })
}

func (l *late) runAll() {
	for _, f := range l.waiting {
		f()
	}
	l.waiting = nil
}

// While a frame is being drawn no other is begun, and one that comes after the end is not shown.
func TestFramesDoNotPileUp(t *testing.T) {
	runner := &late{}
	p := show(t, FirstState(), view{1280, 800, look.AlwaysLight, 1, runner})
	runner.runAll()
	f := p.detail.panels.player
	f.animation = fyne.NewAnimation(1, func(float32) {})
	f.refresh()
	f.image.Resize(fyne.NewSize(300, 200))
	for _, at := range []float32{0.1, 0.2, 0.3} {
		f.tick(at)
	}
	if len(runner.waiting) != 1 {
		t.Fatalf("%d frames are being drawn", len(runner.waiting))
	}
	f.tick(1)
	runner.runAll()
	if f.image.Visible() || p.shownPictures() != 3 {
		t.Errorf("a late frame is shown: %v, %d pictures", f.image.Visible(), p.shownPictures())
	}
}

// Without animations the button shows A, B and C one by one.
func TestSteppingWithoutAnimations(t *testing.T) {
	p := show(t, FirstState(), blank())
	p.services.Still = func() bool { return true }
	for _, want := range []struct{ letter, word string }{{"A", "Next"}, {"B", "Next"}, {"C", "All three"}, {"", "Play"}} {
		p.click(p.detail.play)
		if got := p.detail.panels.large; got != want.letter || p.detail.play.Text != want.word {
			t.Errorf("shows %q and %q, want %q and %q", got, p.detail.play.Text, want.letter, want.word)
		}
		if got, want := p.shownPictures(), map[bool]int{true: 3, false: 1}[want.letter == ""]; got != want {
			t.Errorf("%d pictures, want %d", got, want)
		}
	}
}

func TestAPressOnAPictureShowsItLarge(t *testing.T) {
	p := show(t, FirstState(), blank())
	panels := p.detail.panels
	test.TapCanvas(p.window.Canvas(), p.place(panels).AddXY(panels.Size().Width/2, 60))
	if panels.large != "B" || p.shownPictures() != 1 || !panels.fit(float64(panels.Size().Width), float64(panels.Size().Height)).options.Labels {
		t.Errorf("shows %q in %d pictures", panels.large, p.shownPictures())
	}
	test.TapCanvas(p.window.Canvas(), p.place(panels).AddXY(panels.Size().Width/2, 60))
	if panels.large != "" || p.shownPictures() != 3 {
		t.Errorf("shows %q in %d pictures", panels.large, p.shownPictures())
	}
}

func TestWordsOfThePictures(t *testing.T) {
	p := show(t, FirstState(), blank())
	clinical := p.detail.panels.pictures[0].AccessibilityLabel()
	p.detail.words.Select(1)
	plain := p.detail.panels.pictures[0].AccessibilityLabel()
	if clinical == plain || plain == "" {
		t.Errorf("the words are %q and %q", clinical, plain)
	}
	p.choose(choice{candidateRow, 1})
	if got := p.detail.panels.pictures[0].AccessibilityLabel(); got != plain {
		t.Errorf("another pair is told in %q", got)
	}
}

// In a small window the choice stands below the text, and holds in a large one.
func TestWordsOfThePicturesInASmallWindow(t *testing.T) {
	v := small()
	v.runner = never{}
	p := show(t, FirstState(), v)
	if p.detail.words.Visible() || !p.detail.lowRow.Visible() {
		t.Errorf("in the head: %v, below: %v", p.detail.words.Visible(), p.detail.lowRow.Visible())
	}
	p.detail.lowWords.Select(1)
	if !p.detail.panels.plain || p.detail.words.Selected != 1 {
		t.Errorf("plain: %v, the switch in the head is at %d", p.detail.panels.plain, p.detail.words.Selected)
	}
}

func TestPlayButtonIsNamed(t *testing.T) {
	v := small()
	v.runner = never{}
	p := show(t, FirstState(), v)
	if got := p.detail.play.AccessibilityLabel(); got != "Play the pictures, A to B to C" || p.detail.play.Text != "" {
		t.Errorf("named %q, text %q", got, p.detail.play.Text)
	}
}

// Treatments with a picture show it; others show none.
func TestPicturesOfTreatments(t *testing.T) {
	seen := map[bool]int{}
	for _, l := range atlas(t).Content().Levels {
		p := show(t, FirstState().atLevel(&l), blank())
		for i := range p.answer.targets {
			n := p.answer.targets[i].Severed.Nerve
			p.detail.at(p.state.Side, p.answer.cut, n)
			for _, a := range p.answer.targets[i].Alternatives {
				p.detail.treatment(atlas(t), a)
				drawn := p.detail.panels.scene != nil
				columns := visible(p.detail.columns.Objects)
				for k := 1; k < len(columns); k++ {
					if before, o := columns[k-1], columns[k]; o.Position().Y == before.Position().Y && o.Position().X < before.Position().X+before.Size().Width {
						t.Errorf("%s of %s: columns of text overlap", a.Treatment, n.Slug)
					}
				}
				seen[drawn]++
				if want := a.Treatment == "rpni" || a.Treatment == "vdmt" || a.Treatment == "burying" || a.Treatment == "capping"; drawn != want {
					t.Errorf("%s of %s: picture %v", a.Treatment, n.Slug, drawn)
				}
				if drawn != p.detail.play.Visible() || drawn && p.detail.panels.scene.Donor != n.Slug {
					t.Errorf("%s of %s: button %v, donor %s", a.Treatment, n.Slug, p.detail.play.Visible(), p.detail.panels.scene.Donor)
				}
			}
		}
	}
	if seen[true] == 0 || seen[false] == 0 {
		t.Errorf("treatments with and without a picture: %v", seen)
	}
}
