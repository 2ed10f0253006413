package data_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"tmratlas/data"
)

// refused loads files that must be refused and gives the problems.
func refused(tb testing.TB, files fs.FS) string {
	tb.Helper()
	a, err := data.Load(files)
	var problems data.Problems
	if a != nil || !errors.As(err, &problems) {
		tb.Fatalf("not refused with a list of problems: %v", err)
	}
	return problems.Error()
}

// closed is a file system in which one file or folder may not be read.
type closed struct {
	fs.FS
	name string
}

// Open refuses the closed file or folder, there or not.
func (c closed) Open(name string) (fs.File, error) {
	if name == c.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return c.FS.Open(name)
}

func TestUnreadableFiles(t *testing.T) {
	with := func(name string, text []byte) fs.FS {
		files := archive(t, "sound.txtar")
		files[name] = &fstest.MapFile{Data: text}
		return files
	}
	sound := archive(t, "sound.txtar")
	tests := map[string]struct {
		files fs.FS
		want  string
	}{
		"50 MB": {
			with("nerves/huge.toml", bytes.Repeat([]byte("# nothing to see\n"), 50<<20/17)),
			"nerves/huge.toml: holds 52428799 bytes: split it into files of at most 1048576",
		},
		"too large by a byte": {
			with("nerves/large.toml", bytes.Repeat([]byte("#"), 1<<20+1)),
			"nerves/large.toml: holds 1048577 bytes: split it into files of at most 1048576",
		},
		"a file of needed records too large": {
			with("references/papers.toml", bytes.Repeat([]byte("#"), 1<<20+1)),
			"references/papers.toml: holds 1048577 bytes: split it into files of at most 1048576",
		},
		"invalid UTF-8": {
			with("references/papers.toml", []byte("# Papers\n[[reference]]\nslug = \"paper-2020\"\ntitle = \"M\xfcller\"\n")),
			"references/papers.toml:4: holds a byte that is not UTF-8: save the file as UTF-8",
		},
		"a folder without permission":   {closed{sound, "nerves"}, "nerves: cannot be read: permission denied"},
		"a file without permission":     {closed{sound, "muscles/upper.toml"}, "muscles/upper.toml: cannot be read: permission denied"},
		"atlas.toml without permission": {closed{sound, "atlas.toml"}, "atlas.toml: cannot be read: permission denied"},
		"an empty folder":               {fstest.MapFS{}, "atlas.toml: cannot be read: file does not exist"},
		"several at once": {
			closed{with("segments/more.toml", []byte("\xff")), "facts"},
			"facts: cannot be read: permission denied\nsegments/more.toml:1: holds a byte that is not UTF-8: save the file as UTF-8",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := refused(t, test.files); got != test.want {
				t.Errorf("problems:\n%s\n\nnot:\n%s", got, test.want)
			}
		})
	}
}

// A mark that an editor puts before the text, and line ends of another system, are no faults.
func TestForeignTextFiles(t *testing.T) {
	files := archive(t, "sound.txtar")
	for _, f := range files {
		f.Data = append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))...)
	}
	a, err := data.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Nerve("radial").Name; got != "Radial nerve" {
		t.Errorf("the name of the radial nerve is %q", got)
	}
}

// snapshot is every path below a folder with its text and time of change.
func snapshot(tb testing.TB, folder string) map[string]string {
	tb.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil || d.IsDir() {
			found[name] = "folder"
			return err
		}
		text, err := os.ReadFile(name)
		found[name] = info.ModTime().String() + string(text)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return found
}

// Reading a folder, sound or broken, writes nothing into it.
func TestNothingIsWritten(t *testing.T) {
	for _, name := range []string{"sound.txtar", "broken/wrong-types.txtar", "broken/syntax.txtar"} {
		t.Run(path.Base(name), func(t *testing.T) {
			folder := t.TempDir()
			for file, f := range archive(t, name) {
				file = filepath.Join(folder, filepath.FromSlash(file))
				if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, f.Data, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			before := snapshot(t, folder)
			_, err := data.Load(os.DirFS(folder))
			if sound := name == "sound.txtar"; sound != (err == nil) {
				t.Errorf("error: %v", err)
			}
			if err != nil && strings.Contains(err.Error(), folder) {
				t.Errorf("a problem names the folder on this machine: %v", err)
			}
			if !maps.Equal(before, snapshot(t, folder)) {
				t.Error("the folder has changed")
			}
		})
	}
}

// A folder that the system itself keeps closed is named, and no more is said about what it holds.
func TestClosedFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may read every folder")
	}
	folder := t.TempDir()
	for _, name := range []string{"atlas.toml", "nerves/upper.toml"} {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, archive(t, "sound.txtar")[name].Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(filepath.Join(folder, "nerves"), 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Chmod(filepath.Join(folder, "nerves"), 0o755); err != nil {
			t.Error(err)
		}
	})
	if got, want := refused(t, os.DirFS(folder)), "nerves: cannot be read: permission denied"; got != want {
		t.Errorf("problems:\n%s\n\nnot:\n%s", got, want)
	}
}
