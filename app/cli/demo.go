package cli

import (
	"fmt"
	"os"
	"path/filepath"
)

type demoCommand struct {
	Folder string `placeholder:"FOLDER" help:"Where to draw; a folder for temporary files when left out."`
}

// demoCut is the cut of the demonstration.
const demoCut = "transtibial-mid"

// Run shows the main job without a window: the targets of a mid transtibial amputation, and a figure and a sheet of it.
func (c *demoCommand) Run(s *session) error {
	targets := targetsCommand{cutArgument: cutArgument{Cut: demoCut}}
	if err := targets.Run(s); err != nil {
		return err
	}
	folder := c.Folder
	if folder == "" {
		var err error
		if folder, err = os.MkdirTemp("", "tmratlas-"); err != nil {
			return fmt.Errorf("folder for the figure: %w", err)
		}
	} else if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("folder %s cannot be made: %w", folder, err)
	}
	picture, page := filepath.Join(folder, demoCut+".svg"), filepath.Join(folder, demoCut+".pdf")
	pair := pairArgument{Nerve: "tibial", Side: "right"}
	drawn := figureCommand{cutArgument: targets.cutArgument, pairArgument: pair, View: "auto", Output: picture}
	if err := drawn.Run(s); err != nil {
		return err
	}
	printed := sheetCommand{cutArgument: targets.cutArgument, pairArgument: pair, Paper: "a4", Output: page}
	if err := printed.Run(s); err != nil {
		return err
	}
	fmt.Fprintf(s.Stdout, "Figure: %s\nSheet:  %s\n", picture, page)
	return nil
}
