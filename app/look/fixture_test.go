package look

import (
	"flag"
	"image/color"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tmratlas/app/figure"
)

// regen rewrites the golden files of the package: go test -tags ci ./app/look -regen
var regen = flag.Bool("regen", false, "rewrite the golden files")

var loadTokens = sync.OnceValues(figure.LoadTokens)

func tokens(t *testing.T) *figure.Tokens {
	t.Helper()
	tok, err := loadTokens()
	if err != nil {
		t.Fatal(err)
	}
	return tok
}

// start starts an app with our theme.
func start(t *testing.T, b Brightness, textScale float32) fyne.App {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(&Theme{Tokens: tokens(t), Brightness: b, TextScale: textScale})
	return app
}

// show puts an object into a window of its own size or larger.
func show(t *testing.T, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(size)
	return w
}

// matchesMarkup compares an object with its golden markup.
func matchesMarkup(t *testing.T, name string, o fyne.CanvasObject) {
	t.Helper()
	if *regen {
		if err := os.WriteFile(filepath.Join("testdata", name+".xml"), []byte(test.RenderObjectToMarkup(o)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	test.AssertObjectRendersToMarkup(t, name+".xml", o)
}

func opaque(c color.Color) bool {
	_, _, _, a := c.RGBA()
	return a == 0xffff
}

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(m.Run())
}
