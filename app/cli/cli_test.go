package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"tmratlas/app/cli"
	"tmratlas/data"
)

var regen = flag.Bool("regen", false, "write the golden files anew")

// programVersion is the version that the program of the tests gives itself.
const programVersion = "1.2.3"

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"tmratlas": func() { os.Exit(cli.Run(os.Args[1:], environment(os.Stdout, os.Stderr))) },
	})
}

func environment(stdout, stderr io.Writer) cli.Environment {
	return cli.Environment{Stdout: stdout, Stderr: stderr, Version: programVersion, Data: data.BuiltIn()}
}

// The scripts run the program as a person or a machine would. Beside the usual commands they have
//
//	wrong N COMMAND...  the command ends with exit code N, with nothing on standard output and a message
//	document            the last command wrote exactly one JSON document and no message
//	fields PATH NAME... every object at the path has these fields
//	value PATH TEXT     the values at the path, joined by blanks
//	has PATH TEXT       one of the values at the path
//	hasnot PATH TEXT    none of them
//	count PATH N        how many there are, or at least with N+
//
// A path is a list of names joined by dots; NAME[] is every member of a list, NAME[2] the third, NAME[key=text] those
// with that field.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"wrong": func(ts *testscript.TestScript, neg bool, args []string) {
				if neg || len(args) == 0 {
					ts.Fatalf("usage: wrong N COMMAND...")
				}
				var stdout, stderr bytes.Buffer
				code := cli.Run(args[1:], environment(&stdout, &stderr))
				ts.Check(os.WriteFile(ts.MkAbs("message"), stderr.Bytes(), 0o600))
				ts.Logf("%s", stderr.String())
				if strconv.Itoa(code) != args[0] {
					ts.Fatalf("exit code %d, want %s", code, args[0])
				}
				if stdout.Len() > 0 || stderr.Len() == 0 {
					ts.Fatalf("want a message and no answer, got the answer %q", stdout.String())
				}
			},
			"document": func(ts *testscript.TestScript, neg bool, _ []string) {
				if neg {
					ts.Fatalf("document cannot be negated")
				}
				_ = document(ts)
				if message := ts.ReadFile("stderr"); message != "" {
					ts.Fatalf("message beside the document: %s", message)
				}
			},
			"fields": func(ts *testscript.TestScript, _ bool, args []string) {
				for _, v := range at(ts, args[0]) {
					object, ok := v.(map[string]any)
					if !ok {
						ts.Fatalf("%v is not an object", v)
					}
					for _, name := range args[1:] {
						if _, ok := object[name]; !ok {
							ts.Fatalf("no field %q in %v", name, object)
						}
					}
				}
			},
			"value": func(ts *testscript.TestScript, _ bool, args []string) {
				var texts []string
				for _, v := range at(ts, args[0]) {
					texts = append(texts, text(v))
				}
				if got := strings.Join(texts, " "); got != args[1] {
					ts.Fatalf("%s is %q, want %q", args[0], got, args[1])
				}
			},
			"has": func(ts *testscript.TestScript, _ bool, args []string) {
				if !anyText(at(ts, args[0]), args[1]) {
					ts.Fatalf("%q is not at %s", args[1], args[0])
				}
			},
			"hasnot": func(ts *testscript.TestScript, _ bool, args []string) {
				if anyText(at(ts, args[0]), args[1]) {
					ts.Fatalf("%q is at %s", args[1], args[0])
				}
			},
			"count": func(ts *testscript.TestScript, _ bool, args []string) {
				number, atLeast := strings.CutSuffix(args[1], "+")
				want, err := strconv.Atoi(number)
				ts.Check(err)
				if got := len(follow(document(ts), args[0])); got != want && !(atLeast && got > want) {
					ts.Fatalf("%d at %s, want %s", got, args[0], args[1])
				}
			},
		},
	})
}

// document is the one JSON document on the standard output of the last command.
func document(ts *testscript.TestScript) any {
	v, err := decode(ts.ReadFile("stdout"))
	ts.Check(err)
	return v
}

func decode(text string) (any, error) {
	d := json.NewDecoder(strings.NewReader(text))
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	if err := d.Decode(new(any)); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one document")
	}
	return v, nil
}

// at gives what lies at a path, at least one value.
func at(ts *testscript.TestScript, path string) []any {
	found := follow(document(ts), path)
	if len(found) == 0 {
		ts.Fatalf("nothing at %s", path)
	}
	return found
}

func follow(v any, path string) []any {
	found := []any{v}
	for step := range strings.SplitSeq(path, ".") {
		name, inside, isList := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		var next []any
		for _, v := range found {
			if name != "" {
				object, _ := v.(map[string]any)
				field, ok := object[name]
				if !ok {
					continue
				}
				v = field
			}
			if !isList {
				next = append(next, v)
				continue
			}
			list, _ := v.([]any)
			next = append(next, members(list, inside)...)
		}
		found = next
	}
	return found
}

func members(list []any, which string) []any {
	if which == "" {
		return list
	}
	key, want, isField := strings.Cut(which, "=")
	if !isField {
		if i, err := strconv.Atoi(which); err == nil && i < len(list) {
			return list[i : i+1]
		}
		return nil
	}
	var some []any
	for _, v := range list {
		if object, ok := v.(map[string]any); ok && text(object[key]) == want {
			some = append(some, v)
		}
	}
	return some
}

func text(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	encoded, _ := json.Marshal(v) // what was decoded can be encoded
	return string(encoded)
}

func anyText(values []any, want string) bool {
	for _, v := range values {
		if text(v) == want {
			return true
		}
	}
	return false
}
