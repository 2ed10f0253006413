// Command tmratlas is the TMR Atlas: a desktop reference for targeted muscle reinnervation. Without arguments it opens
// the window; with a command it answers on the command line.
package main

import (
	"os"

	"tmratlas/app/cli"
	"tmratlas/data"
)

// version is the version of the program, the same as in FyneApp.toml.
const version = "0.1.0"

func main() {
	os.Exit(cli.Run(os.Args[1:], cli.Environment{Stdout: os.Stdout, Stderr: os.Stderr, Version: version, Data: data.BuiltIn()}))
}
