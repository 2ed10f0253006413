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
	for name, want := range map[string]string{
		"a.doc":                          "must end in .svg, .pdf or .png",
		filepath.Join("no", "a.pdf"):     "cannot be written",
		filepath.Join("no", "no ending"): "must end in",
	} {
		w.write(filepath.Join(folder, name), d)
		if got := w.status.String(); !strings.Contains(got, want) {
			t.Errorf("%s: told %q, want %q", name, got, want)
		}
	}
}
