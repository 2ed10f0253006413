package explore

import (
	"errors"
	"flag"
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
}

// view is how a page is shown.
type view struct {
	width, height float32
	brightness    look.Brightness
	textScale     float32
}

func usual() view {
	return view{width: 1280, height: 800, brightness: look.AlwaysLight, textScale: 1}
}

// show shows the page in a state, with everything drawn before it returns.
func show(t testing.TB, s State, v view) *shownPage {
	t.Helper()
	p := &shownPage{app: test.NewTempApp(t)}
	p.app.Settings().SetTheme(&look.Theme{Tokens: tokens(t), Brightness: v.brightness, TextScale: v.textScale})
	p.Page = New(Services{
		Atlas: atlas(t), Tokens: tokens(t), Fonts: loadFonts(), Plates: loadPlates(), Runner: background.Inline{},
		Copy: func(text string) { p.copied = text },
		Open: func(link *url.URL) error {
			if p.deaf {
				return errors.New("no browser")
			}
			p.opened = append(p.opened, link.String())
			return nil
		},
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

// laidOut are the objects of one type that the window shows, in the order they are drawn.
func laidOut[T fyne.CanvasObject](p *shownPage) []T {
	var found []T
	for _, o := range test.LaidOutObjects(p.window.Content()) {
		if w, ok := o.(T); ok {
			found = append(found, w)
		}
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
