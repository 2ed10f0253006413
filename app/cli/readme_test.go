package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tmratlas/app/cli"
)

// run carries out a command line in this process.
func run(args ...string) (code int, stdout, stderr string) {
	var out, messages bytes.Buffer
	code = cli.Run(args, environment(&out, &messages))
	return code, out.String(), messages.String()
}

// commandLine is the section of README.md about the command line.
func commandLine(t *testing.T) string {
	t.Helper()
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, ok := strings.Cut(strings.ReplaceAll(string(readme), "\r\n", "\n"), "\n## Command line\n")
	if !ok {
		t.Fatal("README.md has no section \"Command line\"")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	return section
}

// The names of all fields, as machines rely on them: one may be added, none renamed or removed. README.md names each.
func TestFields(t *testing.T) {
	questions := [][]string{
		{"levels"},
		{"nerves"},
		{"muscles"},
		{"branches"},
		{"transfers"},
		{"references"},
		{"residual", "transtibial-mid"},
		{"residual", "transhumeral-mid"},
		{"residual", "forequarter"},
		{"residual", "ray:2"},
		{"targets", "transtibial-mid"},
		{"targets", "transhumeral-mid"},
		{"targets", "forequarter"},
		{"targets", "digit:3"},
		{"search", "tibial"},
		{"check", t.TempDir()},
		{"show", "tibial"},
		{"version"},
	}
	var names []string
	for _, args := range questions {
		_, stdout, _ := run(append(args, "--json")...)
		v, err := decode(stdout)
		if err != nil {
			t.Fatalf("%v: %v", args, err)
		}
		if args[0] == "show" {
			// What is in a record depends on its kind.
			v.(map[string]any)["record"] = nil
		}
		names = fieldNames(v, args[0]+" ", names)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	got := strings.Join(names, "\n") + "\n"

	golden := filepath.Join("testdata", "fields.txt")
	if *regen {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("fields differ from %s (- golden, + now):\n%s", golden, diff)
	}
	section := commandLine(t)
	for _, name := range names {
		field := name[strings.LastIndexAny(name, ". ")+1:]
		if !regexp.MustCompile(`\b` + regexp.QuoteMeta(field) + `\b`).MatchString(section) {
			t.Errorf("README.md does not name the field %s", name)
		}
	}
}

// fieldNames adds the paths of all fields of a document: "levels [].from.segment".
func fieldNames(v any, path string, names []string) []string {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			dot := "."
			if strings.HasSuffix(path, " ") {
				dot = ""
			}
			names = append(names, path+dot+key)
			names = fieldNames(value, path+dot+key, names)
		}
	case []any:
		for _, value := range v {
			names = fieldNames(value, path+"[]", names)
		}
	}
	return names
}

// The examples of README.md: after a command, lines that its answer holds in this order. An ellipsis stands for any text;
// alone on a line, for any lines. The width of columns does not matter.
func TestReadmeExamples(t *testing.T) {
	examples := 0
	section := commandLine(t)
	t.Chdir(t.TempDir())
	var answer []string
	command := ""
	for line := range strings.SplitSeq(section, "\n") {
		shown, isCode := strings.CutPrefix(line, "    ")
		if given, ok := strings.CutPrefix(shown, "$ tmratlas "); ok && isCode {
			examples++
			command = given
			code, stdout, stderr := run(strings.Fields(given)...)
			if code != cli.Done || stderr != "" {
				t.Errorf("tmratlas %s ends with %d and %q", given, code, stderr)
			}
			answer = nil
			for line := range strings.SplitSeq(stdout, "\n") {
				answer = append(answer, oneBlank(line))
			}
			continue
		}
		if !isCode {
			command = ""
			continue
		}
		if command == "" || strings.TrimSpace(shown) == "…" {
			continue
		}
		at := slices.IndexFunc(answer, pattern(shown).MatchString)
		if at < 0 {
			t.Errorf("tmratlas %s does not answer, or not in this place: %s", command, shown)
			continue
		}
		answer = answer[at+1:]
	}
	if examples < 10 {
		t.Errorf("%d examples found in README.md, want one for every command", examples)
	}
}

// oneBlank has one blank for each run of blanks.
func oneBlank(line string) string { return strings.Join(strings.Fields(line), " ") }

func pattern(line string) *regexp.Regexp {
	parts := strings.Split(oneBlank(line), "…")
	for i, part := range parts {
		parts[i] = regexp.QuoteMeta(part)
	}
	return regexp.MustCompile(fmt.Sprintf(`^%s$`, strings.Join(parts, ".*")))
}
