package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tmratlas/data"
)

func runTo(t *testing.T, args ...string) (code int, out, messages string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = Run(args, Environment{Stdout: &stdout, Stderr: &stderr, Version: "0.0.0", Data: data.BuiltIn()})
	return code, stdout.String(), stderr.String()
}

func TestFiguresAndSheetsAreWritten(t *testing.T) {
	for name, c := range map[string]struct {
		args  []string
		file  string
		start string
	}{
		"map":    {[]string{"figure", "transtibial-mid"}, "map.svg", "<?xml"},
		"panels": {[]string{"figure", "transhumeral-mid", "--panels", "--nerve", "median", "--side", "left"}, "panels.png", "\x89PNG"},
		"sheet":  {[]string{"sheet", "leg@9cm", "--side", "left", "--paper", "letter"}, "sheet.pdf", "%PDF-"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), c.file)
			code, out, messages := runTo(t, append(c.args, "-o", file)...)
			if code != Done || out != "" || messages != "" {
				t.Fatalf("gives %d, %q, %q", code, out, messages)
			}
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if c.start != "<?xml" && !bytes.HasPrefix(content, []byte(c.start)) || c.start == "<?xml" && !bytes.Contains(content[:200], []byte("<svg")) {
				t.Errorf("begins with %q", content[:20])
			}
		})
	}
}

func TestFiguresThatCannotBeDrawn(t *testing.T) {
	folder := t.TempDir()
	for name, c := range map[string]struct {
		args []string
		code int
		says string
	}{
		"ending":       {[]string{"figure", "transtibial-mid", "-o", filepath.Join(folder, "x.gif")}, WrongUse, "must end in .svg, .pdf or .png"},
		"no folder":    {[]string{"figure", "transtibial-mid", "-o", filepath.Join(folder, "none", "x.svg")}, Failed, "cannot be written"},
		"other nerve":  {[]string{"figure", "transtibial-mid", "--nerve", "median", "-o", filepath.Join(folder, "x.svg")}, WrongUse, "severed are tibial"},
		"other branch": {[]string{"sheet", "transtibial-mid", "--nerve", "tibial", "--branch", "x", "-o", filepath.Join(folder, "x.pdf")}, WrongUse, "offered are tibial--soleus--1"},
		"not a pdf":    {[]string{"sheet", "transtibial-mid", "-o", filepath.Join(folder, "x.svg")}, WrongUse, "must end in .pdf"},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, messages := runTo(t, c.args...)
			if code != c.code || out != "" || !strings.Contains(messages, c.says) {
				t.Errorf("gives %d, %q, %q; want %d, %q", code, out, messages, c.code, c.says)
			}
		})
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind %v, %v", left, err)
	}
}

func TestDemoNamesWhatItDrew(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "demo")
	code, out, messages := runTo(t, "demo", "--folder", folder)
	if code != Done || messages != "" {
		t.Fatalf("gives %d, %q", code, messages)
	}
	for _, name := range []string{"transtibial-mid.svg", "transtibial-mid.pdf"} {
		file := filepath.Join(folder, name)
		if _, err := os.Stat(file); err != nil || !strings.Contains(out, file) {
			t.Errorf("%s: %v, or not named in %q", file, err, out[max(0, len(out)-200):])
		}
	}
	if !strings.Contains(out, "Tibial nerve (mixed)") {
		t.Error("does not show the targets")
	}
}
