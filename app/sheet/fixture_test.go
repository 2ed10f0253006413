package sheet

import (
	"math"
	"slices"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/assets"
	"tmratlas/data"
)

// What all tests share, because it is read only: the built-in data, the fonts, the tokens and the plates.
var (
	loadAtlas  = sync.OnceValues(func() (*anatomy.Atlas, error) { return data.Load(data.BuiltIn()) })
	loadTokens = sync.OnceValues(figure.LoadTokens)
	loadFonts  = sync.OnceValue(figure.NewFonts)
	plates     sync.Map
)

func atlas(tb testing.TB) *anatomy.Atlas {
	tb.Helper()
	a, err := loadAtlas()
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// smallAtlas is the atlas of testdata/leg.txtar, which does not change when the built-in data are corrected.
func smallAtlas(tb testing.TB) *anatomy.Atlas {
	tb.Helper()
	archive, err := txtar.ParseFile("testdata/leg.txtar")
	if err != nil {
		tb.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	a, err := data.Load(files)
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// sheetAt is the sheet of a cut as a person types it.
func sheetAt(tb testing.TB, a *anatomy.Atlas, text string, side anatomy.Side) Sheet {
	tb.Helper()
	cut, err := a.ParseCut(text, 0)
	if err != nil {
		tb.Fatal(err)
	}
	tokens, err := loadTokens()
	if err != nil {
		tb.Fatal(err)
	}
	return Sheet{
		Atlas: a, Cut: cut, Side: side, Program: "0.1.0", Made: time.Date(2026, 11, 25, 9, 30, 0, 0, time.UTC),
		Edition: Edition{Version: "0.1", Date: "2026-11-24", Hash: "0123abcd"},
		Fonts:   loadFonts(), Palette: tokens.Light,
		Plate: func(file string) (*figure.Plate, error) {
			if p, ok := plates.Load(file); ok {
				return p.(*figure.Plate), nil
			}
			p, err := figure.ReadPlate(assets.Plates, file, tokens.Light)
			if err == nil {
				plates.Store(file, p)
			}
			return p, err
		},
	}
}

func pagesOf(tb testing.TB, s Sheet) []*figure.Drawing {
	tb.Helper()
	pages, err := Pages(s)
	if err != nil {
		tb.Fatal(err)
	}
	return pages
}

// text is a label as it stands on a page.
type text struct {
	figure.Label
	box canvas.Rect
}

// textsOf gives every text of a page with its box, from top to bottom.
func textsOf(fonts *figure.Fonts, page *figure.Drawing) []text {
	var texts []text
	var walk func(items []figure.Item, m canvas.Matrix)
	walk = func(items []figure.Item, m canvas.Matrix) {
		for _, it := range items {
			switch it := it.(type) {
			case figure.Group:
				inner := m
				if it.Transform != (canvas.Matrix{}) {
					inner = m.Mul(it.Transform)
				}
				walk(it.Items, inner)
			case figure.Label:
				at := m.Dot(canvas.Point{X: it.X, Y: it.Y})
				scale := math.Sqrt(math.Abs(m.Det()))
				it.X, it.Y = at.X, at.Y
				it.Size *= scale
				it.Leading *= scale
				if m[0][0] < 0 {
					it.Anchor = figure.End - it.Anchor
				}
				texts = append(texts, text{it, fonts.Bounds(it)})
			}
		}
	}
	walk(page.Items, canvas.Identity)
	slices.SortStableFunc(texts, func(a, b text) int {
		if math.Abs(a.Y-b.Y) > 2 {
			return int(math.Copysign(1, a.Y-b.Y))
		}
		return int(math.Copysign(1, a.box.X0-b.box.X0))
	})
	return texts
}
