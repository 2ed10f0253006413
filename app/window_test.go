package app

import (
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"tmratlas/anatomy"
	"tmratlas/app/background"
	"tmratlas/app/explore"
	"tmratlas/app/look"
	"tmratlas/assets"
	"tmratlas/data"
)

var loadAtlas = sync.OnceValues(func() (*anatomy.Atlas, error) { return data.Load(data.BuiltIn()) })

// never is a runner of a machine that is too busy to draw: these tests need no pictures.
type never struct{}

func (never) Run(work func(), done func()) {}

// quitting is the test app, which tells whether it was asked to quit.
type quitting struct {
	fyne.App
	quits int
}

func (a *quitting) Quit() { a.quits++ }

// open opens the window in an app, whose preferences stay from one window to the next.
func open(t *testing.T, app fyne.App, runner background.Runner) *Window {
	t.Helper()
	atlas, err := loadAtlas()
	if err != nil {
		t.Fatal(err)
	}
	edition, err := data.ReadEdition(data.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	edition.Hash = "01234567"
	w, err := NewWindow(Options{App: app, Atlas: atlas, Edition: edition, Plates: assets.Plates, Runner: runner})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Window().Close)
	return w
}

func TestAFirstStart(t *testing.T) {
	w := open(t, test.NewTempApp(t), background.Inline{})
	first := explore.FirstState()
	if got := w.explore.State(); got.Level != first.Level || got.At != first.At || got.Side != first.Side {
		t.Errorf("it shows %+v", got)
	}
	if got := w.Window().Title(); got != "TMR Atlas" {
		t.Errorf("the title is %q", got)
	}
	if got := w.Window().Canvas().Size(); got != fyne.NewSize(1280, 800) {
		t.Errorf("the size is %v", got)
	}
	for _, want := range []string{"Data ", "01234567"} {
		if got := w.status.String(); !strings.Contains(got, want) {
			t.Errorf("the status bar reads %q, without %q", got, want)
		}
	}
}

// What was chosen is there again after a restart.
func TestSettingsSurviveARestart(t *testing.T) {
	app := test.NewTempApp(t)
	before := open(t, app, never{})
	before.setBrightness(look.AlwaysDark)
	before.setTextScale(1.5)
	before.explore.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	before.explore.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	before.Window().Resize(fyne.NewSize(1100, 700))
	before.quit()
	want := before.explore.State()

	after := open(t, app, never{})
	if got := after.explore.State(); got.Level != want.Level || got.At != want.At || got.Nerve != want.Nerve || got.Branch != want.Branch {
		t.Errorf("it shows %+v, want %+v", got, want)
	}
	if want.Level == explore.FirstState().Level || want.Nerve == "" {
		t.Fatalf("nothing was changed before the restart: %+v", want)
	}
	if after.theme.Brightness != look.AlwaysDark || after.theme.TextScale != 1.5 {
		t.Errorf("brightness %q, text scale %g", after.theme.Brightness, after.theme.TextScale)
	}
	if got := after.Window().Canvas().Size(); got != fyne.NewSize(1100, 700) {
		t.Errorf("the size is %v", got)
	}
}

// Light, dark and the size of text reach the theme that is in use.
func TestAppearance(t *testing.T) {
	app := test.NewTempApp(t)
	w := open(t, app, never{})
	surface := func() any { return app.Settings().Theme().Color(look.ColorSurface, theme.VariantLight) }
	w.setBrightness(look.AlwaysDark)
	if got := surface(); got != any(w.tokens.Dark.UI.Surface) {
		t.Errorf("dark: the surface is %v", got)
	}
	w.setBrightness(look.AlwaysLight)
	if got := surface(); got != any(w.tokens.Light.UI.Surface) {
		t.Errorf("light: the surface is %v", got)
	}
	w.nextBrightness()
	if w.theme.Brightness != look.AlwaysDark {
		t.Errorf("the button leads from light to %q", w.theme.Brightness)
	}
	w.nextBrightness()
	if w.theme.Brightness != look.AlwaysLight {
		t.Errorf("the button leads from dark to %q", w.theme.Brightness)
	}
	for _, scale := range []float32{1.5, 1.25, 1} {
		w.setTextScale(scale)
		if got := look.TextScale(); got != scale {
			t.Errorf("text scale %g, want %g", got, scale)
		}
	}
}

// A notice stays until the next change of the page.
func TestTheStatusBar(t *testing.T) {
	w := open(t, test.NewTempApp(t), never{})
	edition := w.status.String()
	w.tell("Copied as text")
	if got := w.status.String(); got != "Copied as text" {
		t.Errorf("the status bar reads %q", got)
	}
	w.explore.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := w.status.String(); got != edition {
		t.Errorf("after a change the status bar reads %q, want %q", got, edition)
	}
}

func TestDateWords(t *testing.T) {
	tests := map[string]struct{ year, month, day int }{
		"23 Nov 2026": {2026, 11, 23},
		"1 Jan 2027":  {2027, 1, 1},
		"31 Dec 2026": {2026, 12, 31},
		"":            {2026, 13, 1},
	}
	for want, date := range tests {
		var e data.Edition
		e.Date.Year, e.Date.Month, e.Date.Day = date.year, date.month, date.day
		if got := dateWords(e); got != want {
			t.Errorf("%v reads %q, want %q", date, got, want)
		}
	}
}
