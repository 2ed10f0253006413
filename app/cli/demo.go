package cli

import (
	"fmt"
	"os"

	"tmratlas/anatomy"
	"tmratlas/app/sheet"
	"tmratlas/app/store"
)

type demoCommand struct {
	Folder string `placeholder:"FOLDER" help:"Where to draw; a new folder for temporary files when left out. No file is replaced."`
}

// The cut of the demonstration, and the nerve that it draws.
const (
	demoCut   = "transtibial-mid"
	demoNerve = "tibial"
)

// Run shows the main job without a window: the targets of a mid transtibial amputation, and a figure and a sheet of it.
func (c *demoCommand) Run(s *session) error {
	cut := cutArgument{Cut: demoCut}
	if err := (&targetsCommand{cutArgument: cut}).Run(s); err != nil {
		return err
	}
	folder, err := c.makeFolder()
	if err != nil {
		return err
	}
	chosen := pairArgument{Nerve: demoNerve}
	drawn := limbFigure{cutArgument: cut, pairArgument: chosen}
	drawn.Side, drawn.Output = bodySide(anatomy.RightSide), freeName(folder, demoCut, ".svg")
	if err := drawn.Run(s); err != nil {
		return err
	}
	printed := sheetCommand{
		cutArgument: cut, pairArgument: chosen, Side: drawn.Side, Paper: paperSize{sheet.A4}, Output: freeName(folder, demoCut, ".pdf"),
	}
	if err := printed.Run(s); err != nil {
		return err
	}
	fmt.Fprintf(s.Stdout, "Figure: %s\nSheet:  %s\n", drawn.Output, printed.Output)
	return nil
}

func (c *demoCommand) makeFolder() (string, error) {
	if c.Folder == "" {
		folder, err := os.MkdirTemp("", "tmratlas-")
		if err != nil {
			return "", fmt.Errorf("no folder for the figure can be made, give one with --folder: %w", err)
		}
		return folder, nil
	}
	if err := os.MkdirAll(c.Folder, 0o755); err != nil {
		return "", fmt.Errorf("folder %s cannot be made: %w", c.Folder, store.Cause(err))
	}
	return c.Folder, nil
}
