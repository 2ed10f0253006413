package data_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"tmratlas/anatomy"
	"tmratlas/data"
)

// Whatever a file holds, Load gives an atlas that answers or a list of problems that can be read, and never panics.
func FuzzLoad(f *testing.F) {
	names, err := filepath.Glob(filepath.Join("testdata", "*", "*.txtar"))
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range append(names, filepath.Join("testdata", "sound.txtar")) {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(text).Files {
			f.Add(file.Name, file.Data)
		}
	}
	sound := archive(f, "sound.txtar")
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		files := fstest.MapFS{}
		for known, file := range sound {
			files[known] = file
		}
		if _, known := files[name]; !known {
			name = "nerves/more.toml"
		}
		files[name] = &fstest.MapFile{Data: text}
		a, err := data.Load(files)
		if err == nil {
			answers(t, a)
			return
		}
		var problems data.Problems
		if a != nil || !errors.As(err, &problems) || len(problems) == 0 {
			t.Fatalf("neither an atlas nor problems: %v", err)
		}
		for _, p := range problems {
			if p.File == "" || p.Message == "" || p.Line < 0 || strings.ContainsAny(p.Message, "\r\n") {
				t.Errorf("%+v is no problem that an author can read", p)
			}
		}
		if !slices.IsSortedFunc(problems, func(x, y data.Problem) int { return strings.Compare(x.File, y.File) }) {
			t.Errorf("the problems are not in the order of files:\n%v", problems)
		}
	})
}

// answers asks an atlas at every level and at the ends of every segment.
func answers(t *testing.T, a *anatomy.Atlas) {
	t.Helper()
	for _, limb := range anatomy.Limbs() {
		for _, level := range a.Levels(limb) {
			cut, err := a.CutAtLevel(level.Slug, nil, 0)
			if err != nil {
				t.Errorf("%s: %v", level.Slug, err)
				continue
			}
			r := a.Residual(cut)
			if got := len(a.Targets(r)); got != len(r.Severed) {
				t.Errorf("%s: %d answers for %d severed nerves", level.Slug, got, len(r.Severed))
			}
		}
		for _, segment := range limb.Segments() {
			for _, height := range []string{"@0", "@1", "@0cm"} {
				if cut, err := a.ParseCut(string(segment)+height, 0); err == nil && cut.Level == nil {
					t.Errorf("%s%s: a cut of no level", segment, height)
				}
			}
		}
	}
}
