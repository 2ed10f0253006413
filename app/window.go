// Package app is the window: its pages, commands and settings. The program's main function gives it the toolkit's app.
package app

import (
	"fmt"
	"io/fs"
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/background"
	"tmratlas/app/explore"
	"tmratlas/app/figure"
	"tmratlas/app/look"
	"tmratlas/data"
)

// Options are what the window is made of.
type Options struct {
	App     fyne.App
	Atlas   *anatomy.Atlas
	Edition data.Edition
	Plates  fs.FS
	Runner  background.Runner
}

// Window is the program's window with its pages.
type Window struct {
	options  Options
	tokens   *figure.Tokens
	theme    *look.Theme
	settings settings
	window   fyne.Window
	explore  *explore.Page
	status   *look.Text
	edition  string
}

// NewWindow makes the window; Show and Run are the caller's. An error means that this build is broken.
func NewWindow(o Options) (*Window, error) {
	tokens, err := figure.LoadTokens()
	if err != nil {
		return nil, fmt.Errorf("design tokens: %w", err)
	}
	w := &Window{options: o, tokens: tokens, settings: settings{o.App.Preferences()}}
	w.theme = &look.Theme{Tokens: tokens, Brightness: w.settings.brightness(), TextScale: w.settings.textScale()}
	o.App.Settings().SetTheme(w.theme)
	w.window = o.App.NewWindow("TMR Atlas")
	w.window.SetMaster()
	w.window.SetPadded(false)
	w.edition = fmt.Sprintf("Data %s · %s · %s", o.Edition.Version, dateWords(o.Edition), o.Edition.Hash)
	w.status = look.NewText(w.edition, look.Caption)
	w.explore = explore.New(explore.Services{
		Atlas: o.Atlas, Tokens: tokens, Fonts: figure.NewFonts(), Plates: explore.NewPlates(o.Plates, tokens.Light), Runner: o.Runner,
		Copy: o.App.Clipboard().SetContent, Open: func(link *url.URL) error { return o.App.OpenURL(link) },
		Tell: w.tell, Changed: w.changed, Still: w.settings.still, Save: w.save, Origin: origin(o.Edition),
	}, w.settings.explore())
	w.window.SetContent(w.content())
	w.window.SetMainMenu(w.menu())
	w.addShortcuts()
	w.window.Resize(w.settings.size())
	w.window.SetCloseIntercept(w.quit)
	return w, nil
}

// origin are the lines that say what a picture was made from.
func origin(e data.Edition) []string {
	return []string{figure.EditionWords("", e.Version, e.Date.String(), e.Hash), figure.NotADevice}
}

// ShowAndRun shows the window and returns when it is closed.
func (w *Window) ShowAndRun() {
	w.window.Canvas().SetOnTypedKey(w.explore.TypedKey)
	w.window.Canvas().SetOnTypedRune(w.explore.TypedRune)
	w.window.ShowAndRun()
}

// Window is the toolkit's window.
func (w *Window) Window() fyne.Window { return w.window }

func dateWords(e data.Edition) string {
	months := []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	if e.Date.Month < 1 || e.Date.Month > 12 {
		return ""
	}
	return fmt.Sprintf("%d %s %d", e.Date.Day, months[e.Date.Month-1], e.Date.Year)
}

// tell shows a short notice in the status bar until the next change.
func (w *Window) tell(message string) { w.status.Set(message) }

// changed keeps the view of the page; a notice about the one before goes.
func (w *Window) changed(s explore.State) {
	w.settings.keepExplore(s)
	w.status.Set(w.edition)
	w.showSwitches()
}

func (w *Window) quit() {
	w.settings.keepSize(w.window.Canvas().Size())
	w.options.App.Quit()
}

func (w *Window) content() fyne.CanvasObject {
	warning := look.NewText("A reference, not a medical device", look.Caption)
	foot := container.New(look.Inset(8, 0, 8, 0), container.New(&look.Ends{}, w.status, warning))
	brightness := widget.NewButtonWithIcon("", look.Icon("brightness", theme.ColorNameForeground), w.nextBrightness)
	brightness.Importance = widget.LowImportance
	rail := container.New(look.Inset(0, 8, 0, 8), container.NewBorder(look.NewRailItem("Explore", "explore"), container.NewPadded(brightness), nil, nil))
	return container.New(look.Shell{}, rail, widget.NewSeparator(), w.explore.Content(), widget.NewSeparator(), foot)
}

// nextBrightness goes from light to dark and back.
func (w *Window) nextBrightness() {
	next := look.AlwaysDark
	if w.theme.Palette().Dark {
		next = look.AlwaysLight
	}
	w.setBrightness(next)
}

func (w *Window) setBrightness(b look.Brightness) {
	w.settings.keepBrightness(b)
	w.theme.Brightness = b
	w.applyTheme()
}

func (w *Window) setTextScale(scale float32) {
	w.settings.keepTextScale(scale)
	w.theme.TextScale = scale
	w.applyTheme()
}

func (w *Window) applyTheme() {
	w.options.App.Settings().SetTheme(w.theme)
	w.explore.Repaint()
}
