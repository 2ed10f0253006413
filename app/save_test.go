package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"tmratlas/app/background"
	"tmratlas/app/figure"
)

// A picture is written in the format that its name asks for, and the status bar tells where, or why not.
func TestSavingAPicture(t *testing.T) {
	w := open(t, test.NewTempApp(t), background.Inline{})
	folder := t.TempDir()
	d := &figure.Drawing{Title: "A dot", Width: 40, Height: 40}
	for ending, begins := range map[string]string{".pdf": "%PDF", ".svg": "<svg", ".png": "\x89PNG"} {
		name := filepath.Join(folder, "a"+ending)
		w.write(name, d)
		if text, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(text), begins) {
			t.Errorf("%s: %v, begins %.10q", ending, err, text)
		}
		if got := w.status.String(); got != "Saved as "+name {
			t.Errorf("told %q", got)
		}
	}
	touch := func(name string) string {
		name = filepath.Join(folder, name)
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	plain := touch("without ending")
	if w.write(plain, d); w.status.String() != "Saved as "+plain+".pdf" {
		t.Errorf("told %q", w.status.String())
	}
	other := touch("a.doc")
	if w.write(other, d); !strings.Contains(w.status.String(), "must end in .svg, .pdf or .png") {
		t.Errorf("told %q", w.status.String())
	}
	if w.write(filepath.Join(folder, "no", "a.pdf"), d); !strings.Contains(w.status.String(), "cannot be written") {
		t.Errorf("told %q", w.status.String())
	}
	for _, empty := range []string{plain, other} {
		if _, err := os.Stat(empty); !os.IsNotExist(err) {
			t.Errorf("%s was left behind: %v", empty, err)
		}
	}
}
