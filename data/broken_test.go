package data_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"tmratlas/data"
)

// archive reads the files of an archive in testdata, put over those of sound.txtar. An empty file takes one away.
func archive(tb testing.TB, name string) fstest.MapFS {
	tb.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"sound.txtar", name} {
		a, err := txtar.ParseFile(filepath.Join("testdata", filepath.FromSlash(name)))
		if err != nil {
			tb.Fatal(err)
		}
		for _, f := range a.Files {
			files[f.Name] = &fstest.MapFile{Data: f.Data}
			if len(f.Data) == 0 {
				delete(files, f.Name)
			}
		}
	}
	return files
}

func TestSoundDataLoads(t *testing.T) {
	a, err := data.Load(archive(t, "sound.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	if a.Nerve("radial") == nil || len(a.BranchesOf("triceps-brachii", "")) != 2 {
		t.Error("the radial nerve or its two branches are missing")
	}
}

// Every archive in testdata/broken gives exactly the problems that its file "problems" lists, one a line.
func TestBrokenDataIsExplained(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "broken", "*.txtar"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			files := archive(t, "broken/"+filepath.Base(name))
			if files["problems"] == nil {
				t.Fatal("the archive lists no problems")
			}
			want := strings.TrimSpace(string(files["problems"].Data))
			delete(files, "problems")
			a, err := data.Load(files)
			if a != nil {
				t.Error("an atlas was made of broken data")
			}
			var problems data.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("the error is %v, not a list of problems", err)
			}
			if got := problems.Error(); got != want {
				t.Errorf("problems:\n%s\n\nnot:\n%s", got, want)
			}
		})
	}
}
