package explore

import (
	"bytes"
	"errors"
	"flag"
	"log"
	"net/url"
	"os"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tmratlas/anatomy"
	"tmratlas/app/background"
	"tmratlas/app/figure"
	"tmratlas/app/look"
	"tmratlas/assets"
	"tmratlas/data"
)

// regen rewrites the golden files of the package: go test -tags ci ./app/explore -regen
var regen = flag.Bool("regen", false, "rewrite the golden files")

// What all tests share, because it is read only: the real data, the tokens, the fonts and the plates.
var (
	loadAtlas  = sync.OnceValues(func() (*anatomy.Atlas, error) { return data.Load(data.BuiltIn()) })
	loadTokens = sync.OnceValues(figure.LoadTokens)
	loadFonts  = sync.OnceValue(figure.NewFonts)
	loadPlates = sync.OnceValue(func() *Plates {
		tokens, err := loadTokens()
		if err != nil {
			panic(err)
		}
		return NewPlates(assets.Plates, tokens.Light)
	})
)

func atlas(t testing.TB) *anatomy.Atlas {
	t.Helper()
	a, err := loadAtlas()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func tokens(t testing.TB) *figure.Tokens {
	t.Helper()
	tok, err := loadTokens()
	if err != nil {
		t.Fatal(err)
	}
	return tok
}

// shownPage is a page in a window of its own, with what it asked of the window.
type shownPage struct {
	*Page
	app    fyne.App
	window fyne.Window
	told   []string
	copied string
	opened []string
	kept   []State
	deaf   bool // no browser opens
	saved  []savedPicture
}

// savedPicture is what the page wanted to save.
type savedPicture struct {
	name    string
	drawing *figure.Drawing
}

// view is how a page is shown.
type view struct {
	width, height float32
	brightness    look.Brightness
	textScale     float32
	runner        background.Runner
}

// usual is the window of a first start.
func usual() view { return view{1280, 800, look.AlwaysLight, 1, background.Inline{}} }

// small is the smallest window that everything must fit into.
func small() view { return view{800, 600, look.AlwaysDark, 1, background.Inline{}} }

// blank is the usual window with pictures that are never ready: for tests of words and numbers, which need none.
func blank() view { return view{1280, 800, look.AlwaysLight, 1, never{}} }

// never is a runner of a machine that is too busy to draw.
type never struct{}

func (never) Run(work func(), done func()) {}

// show shows the page in a state. With the inline runner everything is drawn before it returns.
func show(t testing.TB, s State, v view) *shownPage {
	t.Helper()
	quietLog(t)
	p := &shownPage{app: test.NewTempApp(t)}
	p.app.Settings().SetTheme(&look.Theme{Tokens: tokens(t), Brightness: v.brightness, TextScale: v.textScale})
	p.Page = New(Services{
		Atlas: atlas(t), Tokens: tokens(t), Fonts: loadFonts(), Plates: loadPlates(), Runner: v.runner,
		Copy: func(text string) { p.copied = text },
		Open: func(link *url.URL) error {
			if p.deaf {
				return errors.New("no browser")
			}
			p.opened = append(p.opened, link.String())
			return nil
		},
		Save:    func(name string, d *figure.Drawing) { p.saved = append(p.saved, savedPicture{name, d}) },
		Origin:  []string{"made from data of a test"},
		Tell:    func(message string) { p.told = append(p.told, message) },
		Changed: func(s State) { p.kept = append(p.kept, s) },
	}, s)
	p.window = p.app.NewWindow("")
	p.window.SetPadded(false)
	p.window.Resize(fyne.NewSize(v.width, v.height)) // before the content, which is then drawn once
	p.window.SetContent(p.Content())
	t.Cleanup(p.window.Close)
	return p
}

// quietLog makes what the toolkit or the page logs, such as a picture that cannot be drawn, a failure of the test.
func quietLog(t testing.TB) {
	t.Helper()
	var logged bytes.Buffer
	log.SetOutput(&logged)
	t.Cleanup(func() {
		log.SetOutput(os.Stderr)
		if logged.Len() > 0 {
			t.Errorf("logged: %s", logged.String())
		}
	})
}

// atLevel is the state of the usual cut of a level.
func atLevel(t testing.TB, slug string) State {
	t.Helper()
	l := atlas(t).Level(slug)
	if l == nil {
		t.Fatalf("level %q is not known", slug)
	}
	return FirstState().atLevel(l)
}

// place is where an object lies in the window.
func (p *shownPage) place(o fyne.CanvasObject) fyne.Position {
	return p.app.Driver().AbsolutePositionForObject(o)
}

// click clicks the middle of an object of the window.
func (p *shownPage) click(o fyne.CanvasObject) {
	size := o.Size()
	test.TapCanvas(p.window.Canvas(), p.place(o).AddXY(size.Width/2, size.Height/2))
}

// visibleIn are the objects of one type that an object shows, in the order they are drawn.
func visibleIn[T any](root fyne.CanvasObject) []T {
	if !root.Visible() {
		return nil
	}
	var found []T
	if o, ok := root.(T); ok {
		found = append(found, o)
	}
	var parts []fyne.CanvasObject
	switch o := root.(type) {
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
	}
	for _, o := range parts {
		found = append(found, visibleIn[T](o)...)
	}
	return found
}

func (p *shownPage) lastTold(t *testing.T) string {
	t.Helper()
	if len(p.told) == 0 {
		t.Fatal("nothing was told")
	}
	return p.told[len(p.told)-1]
}

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}
