package cli_test

import (
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestFiguresAndSheetsAreWritten(t *testing.T) {
	for name, c := range map[string]struct {
		args  string
		file  string
		start string
		holds string
	}{
		"limb":         {"figure limb transtibial-mid", "limb.svg", "<svg ", ">15.0 cm<"},
		"left limb":    {"figure limb leg@9cm --side LEFT --view anterior --dark", "limb.SVG", "<svg ", "Left lower limb, anterior view"},
		"from behind":  {"figure limb leg@9cm --view back", "limb.svg", "<svg ", "Right lower limb, posterior view"},
		"palm":         {"figure limb hand@0.3 --view palmar", "limb.svg", "<svg ", "palmar view"},
		"back of hand": {"figure limb hand@0.3 --view dorsal", "limb.svg", "<svg ", "dorsal view"},
		"back of foot": {"figure limb foot@0.3 --view dorsal", "limb.svg", "<svg ", "Right foot, back of the foot"},
		"sole":         {"figure limb foot@0.3 --view plantar", "limb.svg", "<svg ", "Right foot, sole"},
		"wide limb":    {"figure limb transtibial-mid --width 920", "limb.svg", `<svg xmlns="http://www.w3.org/2000/svg" width="920"`, ""},
		"no target":    {"figure limb hand@0.5:2", "limb.svg", "<svg ", ""},
		"limb pdf":     {"figure limb transhumeral-mid --plain", "limb.pdf", "%PDF-", ""},
		"tree":         {"figure tree transtibial-mid --nerve tibial", "tree.svg", "<svg ", "Branches of the tibial nerve, from proximal to distal: "},
		"tree of left": {"figure tree forequarter --side left --dark", "tree.svg", "<svg ", "Nerves of the left upper limb"},
		"tree pdf":     {"figure tree transradial-distal --plain --width 300", "tree.pdf", "%PDF-", ""},
		"tree png":     {"figure tree ray:2", "tree.png", "\x89PNG", ""},
		"transfer":     {"figure transfer leg@15cm --nerve tibial --target soleus", "t.svg", "<svg ", "Tibial nerve ends in a neuroma"},
		"best branch":  {"figure transfer leg@15cm --nerve tibial --target soleus", "t.svg", "<svg ", "Tibial nerve to soleus, upper branch. Recalled: known from the literature; no source"},
		"of a branch":  {"figure transfer leg@15cm --nerve tibial --target tibial--soleus--2", "t.svg", "<svg ", "Tibial nerve to soleus, lower branch."},
		"of a head":    {"figure transfer leg@15cm --nerve saphenous --target gastrocnemius--medial-head", "t.svg", "<svg ", "medial head"},
		"by its name":  {"figure transfer leg@15cm --nerve tibial --target FDL", "t.svg", "<svg ", "Tibial nerve to flexor digitorum longus."},
		"of a sheath":  {"figure transfer thigh@20cm --nerve sciatic --target biceps-femoris--short-head", "t.svg", "<svg ", "biceps femoris, short head"},
		"for patients": {"figure transfer leg@15cm --nerve tibial --target soleus --plain --side left", "t.svg", "<svg ", "A sore lump"},
		"one panel":    {"figure transfer leg@15cm --nerve tibial --target soleus --panels b", "t.svg", "<svg ", ">At operation<"},
		"transfer png": {"figure transfer transhumeral-mid --nerve median --target biceps-brachii--short-head --side left", "t.png", "\x89PNG", ""},
		"sheet":        {"sheet leg@9cm --side left --paper letter", "sheet.pdf", "%PDF-", "/MediaBox[0 0 612 792]"},
		"sheet of one": {"sheet leg@15cm --side right --nerve saphenous --segment-length 40", "sheet.pdf", "%PDF-", "Saphenous nerve to soleus, upper branch"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), c.file)
			code, out, messages := run(append(strings.Fields(c.args), "-o", file)...)
			if code != 0 || out != "" || messages != "" {
				t.Fatalf("gives %d, %q, %q", code, out, messages)
			}
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(string(content), c.start) {
				t.Errorf("begins with %q", content[:min(len(content), 80)])
			}
			if !strings.Contains(lettersOf(string(content)), c.holds) {
				t.Errorf("does not hold %q", c.holds)
			}
		})
	}
}

// Every figure says below the picture what it shows and what it was made from.
func TestFiguresCarryACaption(t *testing.T) {
	folder := t.TempDir()
	for _, args := range []string{
		"figure limb transtibial-mid --side left --nerve tibial",
		"figure tree transtibial-mid --side left --nerve tibial",
		"figure transfer transtibial-mid --side left --nerve tibial --target soleus",
	} {
		file := filepath.Join(folder, "x.svg")
		if code, _, messages := run(append(strings.Fields(args), "-o", file)...); code != 0 {
			t.Fatal(messages)
		}
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := lettersOf(string(content))
		for _, want := range []string{
			">Transtibial amputation, middle third, left side<", "Cut 15.0 cm below the knee joint line.", "Tibial nerve to soleus, upper branch. Recalled: ",
			"TMR Atlas " + programVersion + " · data ", ", hash ", ">A reference, not a medical device.<",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q", args, want)
			}
		}
	}
}

// lettersOf is the text of an SVG file with its entities and lines made plain.
func lettersOf(svg string) string {
	return strings.Join(strings.Fields(svg), " ")
}

func TestWidthOfAPicture(t *testing.T) {
	file := filepath.Join(t.TempDir(), "map.png")
	if code, _, messages := run("figure", "limb", "transradial-mid", "--width", "300", "-o", file); code != 0 {
		t.Fatal(messages)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	picture, err := png.DecodeConfig(f)
	if err != nil || picture.Width != 300 {
		t.Errorf("is %d wide, %v", picture.Width, err)
	}
}

func TestFiguresThatCannotBeDrawn(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "folder.svg"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		args string
		file string
		code int
		says string
	}{
		"ending":          {"figure limb transtibial-mid", "x.gif", 2, "the name must end in .svg, .pdf or .png"},
		"no ending":       {"figure tree transtibial-mid", "svg", 2, "the name must end in"},
		"no file":         {"figure limb transtibial-mid", "", 2, "How it is used: tmratlas figure limb --help"},
		"no folder":       {"figure limb transtibial-mid", "none/x.svg", 1, "x.svg cannot be written: "},
		"a folder":        {"figure limb transtibial-mid", "folder.svg", 1, "it is not a file: give the name of one"},
		"no figure":       {"figure transtibial-mid", "x.svg", 2, `figure "transtibial-mid" is not known; known are limb, tree, transfer`},
		"unknown cut":     {"figure limb transtibal-mid", "x.svg", 2, "did you mean transtibial-mid"},
		"off the leg":     {"sheet leg@99cm --side left", "x.pdf", 2, "give 0 to 38.5 cm"},
		"other nerve":     {"figure tree transtibial-mid --nerve median", "x.svg", 2, "is not severed at leg@0.39; severed are tibial, "},
		"unknown nerve":   {"figure limb transtibial-mid --nerve tibail", "x.svg", 2, "did you mean tibial?"},
		"unknown branch":  {"figure limb transtibial-mid --nerve tibial --branch tibial--soleus--9", "x.svg", 2, "did you mean tibial--soleus--1"},
		"excluded branch": {"figure tree transtibial-mid --nerve tibial --branch tibial--popliteus--1", "x.svg", 2, "popliteus still moves the knee; offered are soleus, "},
		"no nerve given":  {"figure transfer transtibial-mid --target soleus", "x.svg", 2, "--nerve"},
		"no target given": {"figure transfer transtibial-mid --nerve tibial", "x.svg", 2, "--target"},
		"unknown target":  {"figure transfer transtibial-mid --nerve tibial --target solues", "x.svg", 2, `muscle "solues" is not known; did you mean soleus?`},
		"unknown head":    {"figure transfer transtibial-mid --nerve tibial --target gastrocnemius--medial", "x.svg", 2, "did you mean gastrocnemius--medial-head"},
		"other limb":      {"figure transfer transtibial-mid --nerve tibial --target brachialis", "x.svg", 2, "brachialis is not in the lower limb"},
		"not offered":     {"figure transfer transtibial-mid --nerve tibial --target popliteus", "x.svg", 2, "popliteus is not offered for the tibial nerve: popliteus still moves the knee; offered are soleus, gastrocnemius--medial-head, "},
		"nothing offered": {"figure transfer transradial-distal --nerve anterior-interosseous --target supinator", "x.svg", 2, "supinator is not offered for the anterior interosseous nerve: "},
		"panels":          {"figure transfer transtibial-mid --nerve tibial --target soleus --panels AD", "x.svg", 2, `"AD" are not pictures of a transfer: give some of A, B and C, such as AB`},
		"panels twice":    {"figure transfer transtibial-mid --nerve tibial --target soleus --panels AA", "x.svg", 2, "are not pictures of a transfer"},
		"view":            {"figure limb transtibial-mid --view top", "x.svg", 2, `"top" is not a view: give anterior, posterior, palmar, dorsal or plantar`},
		"view of another": {"figure limb transtibial-mid --view palmar", "x.svg", 2, "palmar is no view of a cut at leg@0.39: give anterior or posterior"},
		"width":           {"figure limb transtibial-mid --width 5", "x.png", 2, "give a whole number from 100 to 8000"},
		"negative width":  {"figure limb transtibial-mid --width -500", "x.png", 2, "give a whole number from 100 to 8000"},
		"not a pdf":       {"sheet transtibial-mid --side left", "x.svg", 2, "the name must end in .pdf"},
		"no side":         {"sheet transtibial-mid", "x.pdf", 2, "--side"},
		"both sides":      {"sheet transtibial-mid --side both", "x.pdf", 2, `"both" is not a side: give left or right`},
		"paper":           {"sheet transtibial-mid --side left --paper a3", "x.pdf", 2, `"a3" is not a size of paper: give a4 or letter`},
	} {
		t.Run(name, func(t *testing.T) {
			args := strings.Fields(c.args)
			if c.file != "" {
				args = append(args, "-o", filepath.Join(folder, filepath.FromSlash(c.file)))
			}
			code, out, messages := run(args...)
			if code != c.code || out != "" || !strings.Contains(messages, c.says) {
				t.Errorf("gives %d, %q, %q; want %d, %q", code, out, messages, c.code, c.says)
			}
		})
	}
	if left := namesIn(t, folder); len(left) != 1 {
		t.Errorf("left behind %v", left)
	}
}

// A file that is there is replaced whole, keeps its rights, and stays as it was when nothing can be written.
func TestFilesAreReplacedWhole(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "x.svg")
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, messages := run("figure", "limb", "leg@9cm", "--nerve", "median", "-o", file); code != 2 {
		t.Fatalf("gives %d, %s", code, messages)
	}
	if content, err := os.ReadFile(file); err != nil || string(content) != "mine" {
		t.Errorf("a failed command leaves %q, %v", content, err)
	}
	if code, _, messages := run("figure", "limb", "leg@9cm", "-o", file); code != 0 {
		t.Fatal(messages)
	}
	info, err := os.Stat(file)
	if err != nil || info.Size() < 10000 {
		t.Errorf("the figure has %v, %v", info, err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the figure has the rights %v", info.Mode())
	}
	if left := namesIn(t, folder); len(left) != 1 {
		t.Errorf("left behind %v", left)
	}
}

// A folder in which nothing may be written is told, and nothing is left in it.
func TestFolderWithoutRights(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("rights do not bind this user")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	code, out, messages := run("sheet", "leg@9cm", "--side", "left", "-o", filepath.Join(folder, "x.pdf"))
	if code != 1 || out != "" || !strings.Contains(messages, "permission denied") {
		t.Errorf("gives %d, %q, %q", code, out, messages)
	}
}

// The demonstration names what it drew and replaces no file, not even its own.
func TestDemoNamesWhatItDrew(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "some", "demo")
	for i, want := range [][]string{{"transtibial-mid.svg", "transtibial-mid.pdf"}, {"transtibial-mid-2.svg", "transtibial-mid-2.pdf"}} {
		code, out, messages := run("demo", "--folder", folder)
		if code != 0 || messages != "" {
			t.Fatalf("gives %d, %q", code, messages)
		}
		if !strings.Contains(out, "Tibial nerve (mixed)") {
			t.Error("does not show the targets")
		}
		for _, name := range want {
			file := filepath.Join(folder, name)
			if _, err := os.Stat(file); err != nil || !strings.Contains(out, ": "+file+"\n") && !strings.Contains(out, ":  "+file+"\n") {
				t.Errorf("%s: %v, or not named at the end of the answer", file, err)
			}
		}
		if left := namesIn(t, folder); len(left) != 2*(i+1) {
			t.Errorf("the folder holds %v", left)
		}
	}
}

func TestDemoWithoutAFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	code, _, messages := run("demo", "--folder", filepath.Join(file, "below"))
	if code != 1 || !strings.Contains(messages, "cannot be made") {
		t.Errorf("gives %d, %q", code, messages)
	}
}

func namesIn(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
