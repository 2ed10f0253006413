package explore

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tmratlas/app/look"
)

// settle lays the window out anew where sizes asked for have changed, as the window does between frames.
func (p *shownPage) settle() {
	size := p.window.Canvas().Size()
	for range 2 {
		p.window.Content().Refresh()
		p.window.Resize(size)
	}
}

// shows tells whether the window shows an object, which has room to be seen.
func (p *shownPage) shows(o fyne.CanvasObject) bool {
	return slices.Contains(visibleIn[fyne.CanvasObject](p.window.Content()), o) && o.Size().Width > 1 && o.Size().Height > 1
}

// Which parts are there at which size, with which text.
func TestTheArrangement(t *testing.T) {
	tests := []struct {
		width, height, text float32
		nerves, landmark    bool // a pane of their own, and the words in the toolbar
		letters             bool // one picture at a time
	}{
		{800, 600, 1, false, false, true},
		{1280, 800, 1, true, true, false},
		{1920, 1080, 1, true, true, false},
		{3840, 2160, 1, true, true, false},
		{800, 600, 1.5, false, false, true},
		{1280, 800, 1.5, false, false, true},
		{1920, 1080, 1.5, true, true, false},
		{640, 480, 1, false, false, true},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("%gx%g text %g", tt.width, tt.height, tt.text), func(t *testing.T) {
			p := show(t, FirstState(), view{tt.width, tt.height, look.AlwaysLight, tt.text, never{}})
			for name, part := range map[string]struct {
				o    fyne.CanvasObject
				want bool
			}{
				"limb map": {p.limb, true}, "targets": {p.targets.list, true}, "title of the pair": {p.detail.title, true},
				"pictures": {p.detail.panels, true}, "text": {p.detail.reading, true}, "height": {p.toolbar.height, true},
				"level": {p.toolbar.level, true}, "length": {p.toolbar.length, true},
				"nerve list": {p.nerves.list, tt.nerves}, "nerve picker": {p.narrow.nerve, !tt.nerves},
				"landmark": {p.toolbar.landmark, tt.landmark}, "letters": {p.detail.letters, tt.letters},
			} {
				if got := p.shows(part.o); got != part.want {
					t.Errorf("%s shown: %v, want %v", name, got, part.want)
				}
			}
			p.insideWindow(t)
		})
	}
}

// insideWindow fails for parts that stick out of the window.
func (p *shownPage) insideWindow(t *testing.T) {
	t.Helper()
	window := p.window.Canvas().Size()
	for name, o := range map[string]fyne.CanvasObject{
		"toolbar": p.toolbar.box, "level": p.toolbar.level, "rays": p.toolbar.rays, "height": p.toolbar.height, "length": p.toolbar.length, "limb map": p.limb, "nerves": p.nerves.list, "picker": p.narrow.box,
		"targets": p.targets.list, "copy": p.detail.copy, "pictures": p.detail.panels, "text": p.detail.reading,
	} {
		if !o.Visible() {
			continue
		}
		at := p.place(o)
		if right, bottom := at.X+o.Size().Width, at.Y+o.Size().Height; at.X < 0 || at.Y < 0 || right > window.Width+1 || bottom > window.Height+1 {
			t.Errorf("%s lies from %v to %g, %g in a window of %v", name, at, right, bottom, window)
		}
	}
}

// The arrangement follows the window while it is resized.
func TestResizing(t *testing.T) {
	p := show(t, FirstState(), usual())
	p.window.Resize(fyne.NewSize(800, 600))
	if p.shows(p.nerves.list) || !p.shows(p.narrow.nerve) {
		t.Error("the narrow window has the nerve list")
	}
	if got := p.toolbar.length.Text; got != "of 38.5 cm" {
		t.Errorf("in the narrow toolbar the length reads %q", got)
	}
	p.window.Resize(fyne.NewSize(1280, 800))
	if !p.shows(p.nerves.list) || p.shows(p.narrow.nerve) {
		t.Error("the wide window has the picker")
	}
	if got := p.toolbar.length.Text; got != "38.5 cm" {
		t.Errorf("in the wide toolbar the length reads %q", got)
	}
	if p.shows(p.detail.letters) {
		t.Error("the wide window has letters to choose a picture")
	}
}

// The picker of the narrow window does the work of the nerve list.
func TestTheNervePicker(t *testing.T) {
	p := show(t, FirstState(), small())
	if got := len(p.narrow.nerve.Options); got != len(p.answer.targets) {
		t.Fatalf("%d nerves to choose from, want %d", got, len(p.answer.targets))
	}
	p.narrow.nerve.SetSelectedIndex(3)
	if want := p.answer.targets[3].Severed.Nerve.Slug; p.State().Nerve != want {
		t.Errorf("the fourth choice selects %s, want %s", p.State().Nerve, want)
	}
	p.press(t, p.narrow.box, "chevron-right.svg")
	if want := p.answer.targets[4].Severed.Nerve.Slug; p.State().Nerve != want {
		t.Errorf("the next nerve is %s, want %s", p.State().Nerve, want)
	}
	p.press(t, p.narrow.box, "chevron-left.svg")
	p.press(t, p.narrow.box, "chevron-left.svg")
	if p.narrow.nerve.SelectedIndex() != 2 || p.answer.nerve != 2 {
		t.Errorf("two back is number %d, the picker shows %d", p.answer.nerve, p.narrow.nerve.SelectedIndex())
	}
}

// The letters choose the picture where there is room for one.
func TestTheLettersOfThePictures(t *testing.T) {
	p := show(t, FirstState(), small())
	seen := map[string]bool{}
	for i := range 3 {
		p.detail.letters.Select(i)
		pictures := p.detail.panels.pictures
		if !pictures[0].Visible() || pictures[1].Visible() || pictures[2].Visible() {
			t.Fatalf("letter %d does not show one picture", i)
		}
		seen[pictures[0].AccessibilityLabel()] = true
	}
	if len(seen) != 3 {
		t.Errorf("the three letters show %d different pictures: %v", len(seen), seen)
	}
}

func TestTurningTheLimb(t *testing.T) {
	p := show(t, FirstState(), usual())
	plate := p.limb.plate
	p.TurnLimb()
	if p.limb.plate == plate {
		t.Errorf("turned, the limb still shows %s", plate)
	}
	p.faces.Select(1)
	if p.limb.plate != plate {
		t.Errorf("turned back, the limb shows %s, want %s", p.limb.plate, plate)
	}
}

// In the room that a window of 800 by 600 points leaves for the page, large text hides no control and no name.
func TestLargeTextInASmallWindow(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5} {
		for _, state := range []State{FirstState(), atLevel(t, "ray")} {
			p := show(t, state, view{718, 520, look.AlwaysLight, scale, never{}})
			p.settle()
			p.insideWindow(t)
			least := 90 * scale
			for name, o := range map[string]fyne.CanvasObject{
				"level": p.toolbar.level, "height": p.toolbar.height, "length": p.toolbar.length, "nerve": p.narrow.nerve,
				"name of the first target": visibleIn[*targetRowView](p.targets.list)[0].name,
			} {
				if got := o.Size().Width; got < least*2/3 {
					t.Errorf("%s at text scale %g: %s is %g wide", state.Level, scale, name, got)
				}
			}
			if rows := p.toolbar.box.Size().Height; scale == 1.5 && rows < 2*p.toolbar.length.Size().Height {
				t.Errorf("%s at text scale %g: the toolbar is %g high", state.Level, scale, rows)
			}
		}
	}
}
