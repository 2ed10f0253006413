package data_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"tmratlas/anatomy"
	"tmratlas/data"
)

var regen = flag.Bool("regen", false, "write the JSON Schemas anew from the Go types")

// recordsOf lists the kinds of record in each folder of the data, as README.md does.
var recordsOf = map[string][]any{
	"segments":   {anatomy.SegmentFacts{}, anatomy.Joint{}, anatomy.Landmark{}, anatomy.Measurement{}},
	"levels":     {anatomy.Level{}},
	"nerves":     {anatomy.Plexus{}, anatomy.Nerve{}},
	"muscles":    {anatomy.Muscle{}},
	"branches":   {anatomy.Branch{}},
	"variations": {anatomy.Variation{}},
	"transfers":  {anatomy.Transfer{}},
	"treatments": {anatomy.Treatment{}},
	"facts":      {anatomy.Fact{}},
	"outcomes":   {anatomy.Outcome{}},
	"glossary":   {anatomy.Term{}},
	"references": {anatomy.Reference{}},
}

// required lists the fields that every value of a type must give; [TestRequiredFieldsAreChecked] holds those of records
// against the checks of the program.
var required = map[string][]string{
	"SegmentFacts": {"slug", "name", "limb", "length_mm", "proximal_landmark", "distal_landmark", "checked"},
	"Joint":        {"slug", "name", "limb", "at"},
	"Landmark":     {"slug", "name", "limb", "at", "checked"},
	"Measurement":  {"slug", "name", "limb", "checked"},
	"Level":        {"slug", "name", "limb", "from", "to", "default_cut", "references", "checked"},
	"Plane":        {"reason", "checked"},
	"Plexus":       {"slug", "name", "limb"},
	"Nerve":        {"slug", "name", "limb", "parent", "roots", "kind", "course", "checked"},
	"Sheath":       {"nerve", "until"},
	"Muscle":       {"slug", "name", "limb", "origin", "insertion", "joints", "checked"},
	"Head":         {"slug", "name", "kind", "nerve"},
	"Branch":       {"id", "nerve", "muscle", "leaves", "enters", "checked"},
	"BranchPoint":  {"segment", "t", "basis", "checked"},
	"Position":     {"segment", "t"},
	"Waypoint":     {"segment", "t", "x", "depth"},
	"Width":        {"t", "mm"},
	"Variation":    {"slug", "name", "limb", "detail", "references", "checked"},
	"Transfer":     {"id", "limb", "levels", "donor", "target", "basis", "purposes", "support", "references", "checked"},
	"Reading":      {"reference", "says", "checked"},
	"Treatment":    {"slug", "name", "summary", "references", "checked"},
	"Fact":         {"id", "topic", "statement", "references", "checked"},
	"Outcome":      {"id", "reference", "population", "comparison", "checked"},
	"Term":         {"slug", "plain", "clinical"},
	"Reference":    {"slug", "title", "checked"},
}

// schemaOf makes the JSON Schema of the files of a folder.
func schemaOf(docs documentation, folder string) *schema {
	root := &schema{
		Schema:      "http://json-schema.org/draft-04/schema#",
		Title:       "TMR Atlas: " + folder,
		Type:        "object",
		Properties:  map[string]*schema{},
		Definitions: map[string]*schema{},
		Additional:  new(bool),
	}
	for _, record := range recordsOf[folder] {
		t := reflect.TypeOf(record)
		root.Properties[tableOf(t)] = &schema{Type: "array", Items: docs.schema(t, root.Definitions), Description: docs.types[t.Name()]}
	}
	return root
}

// tableOf is the name of the table in which records of a type stand.
func tableOf(t reflect.Type) string {
	for field := range reflect.TypeFor[anatomy.Content]().Fields() {
		if field.Type.Elem() == t {
			return field.Tag.Get("toml")
		}
	}
	return ""
}

func schemaFile(folder string) string { return filepath.Join("schema", folder+".json") }

// The schemas in schema/ are those of the Go types; go test -regen writes them.
func TestSchemasMatchTheTypes(t *testing.T) {
	docs := document(t, filepath.Join("..", "anatomy"))
	for folder := range recordsOf {
		var want bytes.Buffer
		encoder := json.NewEncoder(&want)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(schemaOf(docs, folder)); err != nil {
			t.Fatal(err)
		}
		if *regen {
			if err := os.WriteFile(schemaFile(folder), want.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(schemaFile(folder))
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")), want.Bytes()) {
			t.Errorf("%s is not the schema of the types: run go test ./data -run Schemas -regen", schemaFile(folder))
		}
	}
}

// Every folder of the data has a schema, and there is none besides.
func TestEveryFolderHasASchema(t *testing.T) {
	entries, err := os.ReadDir("schema")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if folder := strings.TrimSuffix(e.Name(), ".json"); recordsOf[folder] == nil {
			t.Errorf("schema/%s belongs to no folder", e.Name())
		}
	}
	folders, err := fs.ReadDir(data.BuiltIn(), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range folders {
		if e.IsDir() && recordsOf[e.Name()] == nil {
			t.Errorf("folder %s has no schema", e.Name())
		}
	}
	if len(entries) != len(recordsOf) {
		t.Errorf("%d schemas for %d folders", len(entries), len(recordsOf))
	}
}

// eachFile gives f every file of the data that is in a folder.
func eachFile(t *testing.T, f func(name string, text []byte)) {
	t.Helper()
	files := data.BuiltIn()
	names, err := fs.Glob(files, "*/*.toml")
	if err != nil || len(names) < 50 {
		t.Fatalf("%d files: %v", len(names), err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		f(name, text)
	}
}

// The first line of every file names the schema of its folder, so that an editor finds it.
func TestEveryFileNamesItsSchema(t *testing.T) {
	eachFile(t, func(name string, text []byte) {
		line, _, _ := bytes.Cut(text, []byte("\n"))
		if want := "#:schema ../schema/" + path.Dir(name) + ".json"; string(line) != want {
			t.Errorf("%s begins with %q, not %q", name, line, want)
		}
	})
}

// Every file of the data passes its own schema, as an editor will check it.
func TestEveryFilePassesItsSchema(t *testing.T) {
	eachFile(t, func(name string, text []byte) {
		var content map[string]any
		if err := toml.Unmarshal(text, &content); err != nil {
			t.Fatal(err)
		}
		for _, fault := range faults(readSchema(t, path.Dir(name)), content) {
			t.Errorf("%s: %s", name, fault)
		}
	})
}

func readSchema(t *testing.T, folder string) *schema {
	t.Helper()
	text, err := os.ReadFile(schemaFile(folder))
	if err != nil {
		t.Fatal(err)
	}
	var s schema
	if err := json.Unmarshal(text, &s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// A schema refuses what the program refuses: the check above is able to fail.
func TestSchemasRefuse(t *testing.T) {
	sound := `[[plexus]]
slug = "cord"
name = "Cord"
limb = "upper"
`
	tests := map[string]struct{ text, want string }{
		"nothing wrong": {sound, ""},
		"unknown field": {sound + "colour = 1\n", "plexus[0]: colour is not a field"},
		"wrong type":    {sound + "roots = \"C5\"\n", "plexus[0].roots: a string, not of type array"},
		"wrong item":    {sound + "roots = [5]\n", "plexus[0].roots[0]: an integer, not of type string"},
		"missing field": {"[[plexus]]\nslug = \"cord\"\nname = \"Cord\"\n", "plexus[0]: limb is missing"},
		"no such value": {strings.Replace(sound, "upper", "left", 1), "plexus[0].limb: left is not one of [upper lower]"},
		"bad slug":      {strings.Replace(sound, `"cord"`, `"The Cord"`, 1), "plexus[0].slug: The Cord does not match ^[a-z0-9]+(-[a-z0-9]+)*$"},
		"wrong record":  {"[[muscle]]\nslug = \"x\"\n", "muscle is not a field"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var content map[string]any
			if err := toml.Unmarshal([]byte(test.text), &content); err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(faults(readSchema(t, "nerves"), content), "\n"); got != test.want {
				t.Errorf("faults %q, not %q", got, test.want)
			}
		})
	}
	outside := map[string]any{"joint": []any{map[string]any{
		"slug": "knee", "name": "knee", "limb": "lower", "at": map[string]any{"segment": "leg", "t": 1.5},
	}}}
	if got, want := faults(readSchema(t, "segments"), outside), []string{"joint[0].at.t: 1.5 is outside 0 to 1"}; !slices.Equal(got, want) {
		t.Errorf("faults %q, not %q", got, want)
	}
}
