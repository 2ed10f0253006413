package cli

import (
	"errors"
	"fmt"
	"os"

	"tmratlas/app/store"
	"tmratlas/data"
)

type checkCommand struct {
	Folder string `arg:"" optional:"" help:"Folder of data files; the built-in data when left out."`
	jsonFlag
}

// errProblems ends a check that found problems; they have been written already.
var errProblems = errors.New("the data cannot be used")

// Run reads the data as the window does and lists every problem with file, line and record.
func (c *checkCommand) Run(s *session) error {
	files, name := s.Data, "built-in data"
	if c.Folder != "" {
		info, err := os.Stat(c.Folder)
		if err != nil {
			return useError{fmt.Errorf("folder %s cannot be read: %w", c.Folder, store.Cause(err))}
		}
		if !info.IsDir() {
			return useError{fmt.Errorf("%s is not a folder: give the folder that holds atlas.toml", c.Folder)}
		}
		files, name = os.DirFS(c.Folder), c.Folder
	}
	atlas, err := data.Load(files)
	var problems data.Problems
	if err != nil && !errors.As(err, &problems) {
		return err
	}
	if c.JSON {
		if err := writeJSON(s.Stdout, problems); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		if !c.JSON {
			for _, p := range problems {
				fmt.Fprintln(s.Stdout, p.Error())
			}
		}
		return fmt.Errorf("%s: %s: %w", name, plural(len(problems), "problem", "problems"), errProblems)
	}
	if c.JSON {
		return nil
	}
	content := atlas.Content()
	fmt.Fprintf(s.Stdout, "%s: no problems in %d nerves, %d muscles, %d branches, %d levels, %d transfers, %d references\n",
		name, len(content.Nerves), len(content.Muscles), len(content.Branches), len(content.Levels), len(content.Transfers), len(content.References))
	return nil
}
