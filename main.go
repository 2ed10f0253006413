// Command tmratlas is the TMR Atlas: a desktop reference for targeted muscle reinnervation. Without arguments it opens
// the window; with a command it answers on the command line.
package main

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	toolkit "fyne.io/fyne/v2/app"

	"tmratlas/app"
	"tmratlas/app/background"
	"tmratlas/app/cli"
	"tmratlas/assets"
	"tmratlas/data"
)

const (
	// version is the version of the program, the same as in FyneApp.toml.
	version = "0.1.0"
	// id names the program's settings, the same as in FyneApp.toml.
	id = "org.tmratlas.TMRAtlas"
)

func main() {
	if len(os.Args) > 1 {
		os.Exit(cli.Run(os.Args[1:], cli.Environment{Stdout: os.Stdout, Stderr: os.Stderr, Version: version, Data: data.BuiltIn()}))
	}
	if err := openWindow(); err != nil {
		fmt.Fprintln(os.Stderr, "tmratlas:", err)
		os.Exit(cli.Failed)
	}
}

// openWindow shows the window and returns when it is closed.
func openWindow() error {
	files := data.BuiltIn()
	atlas, err := data.Load(files)
	if err != nil {
		return fmt.Errorf("built-in data: %w", err)
	}
	edition, err := data.ReadEdition(files)
	if err != nil {
		return fmt.Errorf("built-in data: %w", err)
	}
	if edition.Hash, err = data.Hash(files); err != nil {
		return err
	}
	a := toolkit.NewWithID(id)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	window, err := app.NewWindow(app.Options{App: a, Atlas: atlas, Edition: edition, Plates: assets.Plates, Runner: background.Goroutines{}})
	if err != nil {
		return err
	}
	window.ShowAndRun()
	return nil
}
