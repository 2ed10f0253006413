package main

import (
	"os"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tmratlas": main})
}

// The program itself answers on the command line, as app/cli does, without a display.
func TestCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Files:               []string{"app/cli/testdata/program.txtar"},
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("PROGRAM_VERSION", version)
			return nil
		},
	})
}

// The program and its description for the desktop agree.
func TestFyneApp(t *testing.T) {
	text, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Details struct{ ID, Version string } }
	if err := toml.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if file.Details.Version != version {
		t.Errorf("FyneApp.toml is of version %q, the program of %q", file.Details.Version, version)
	}
	if file.Details.ID != id {
		t.Errorf("FyneApp.toml has the id %q, the program %q", file.Details.ID, id)
	}
}
