// Package cli is the command line: the same answers as the window, as text for people and as JSON for machines. It
// opens no window.
package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/alecthomas/kong"

	"tmratlas/anatomy"
	"tmratlas/app/search"
	"tmratlas/app/store"
	"tmratlas/data"
)

// Exit codes of [Run].
const (
	Done     = 0
	Failed   = 1 // the command was understood but could not be carried out
	WrongUse = 2 // an unknown command, option, name or height
)

// Environment is what a command may use of the world outside.
type Environment struct {
	Stdout, Stderr io.Writer
	Version        string // of the program
	Data           fs.FS  // the built-in data
}

// commands are the commands with their options, in the order of the help.
type commands struct {
	Residual   residualCommand   `cmd:"" help:"What a cut severs and what it leaves."`
	Targets    targetsCommand    `cmd:"" help:"The motor branches that could take each severed nerve."`
	Show       showCommand       `cmd:"" help:"Everything known of one record."`
	Search     searchCommand     `cmd:"" help:"Find records by any name, synonym, Latin or abbreviation."`
	Levels     levelsCommand     `cmd:"" help:"List the amputation levels."`
	Nerves     nervesCommand     `cmd:"" help:"List the nerves."`
	Muscles    musclesCommand    `cmd:"" help:"List the muscles."`
	Branches   branchesCommand   `cmd:"" help:"List the motor branches."`
	Transfers  transfersCommand  `cmd:"" help:"List the transfers that sources name or that we infer."`
	References referencesCommand `cmd:"" help:"List the references."`
	Figure     figureCommands    `cmd:"" help:"Draw the limb or the nerves of a cut, or a transfer in three pictures."`
	Sheet      sheetCommand      `cmd:"" help:"Write what a cut leaves and could take as a PDF to print."`
	Demo       demoCommand       `cmd:"" help:"Show the answers for a mid transtibial amputation, and draw a figure and a sheet."`
	Check      checkCommand      `cmd:"" help:"Check the built-in data, or a folder of data files."`
	Version    versionCommand    `cmd:"" help:"Tell the version of the program and of the data."`
}

const description = `A reference for targeted muscle reinnervation. Without a command it opens the window.

A CUT is a level (transtibial-mid), a height as a share of a segment from 0 proximal to 1 distal (leg@0.42), or a height in ` +
	`centimetres from the proximal landmark of the segment (leg@15cm). Where single rays are taken they follow a colon (ray:2,3).`

// session is what every command is given.
type session struct {
	Environment
	atlas *anatomy.Atlas
	index *search.Index
}

// load reads the built-in data once.
func (s *session) load() (*anatomy.Atlas, error) {
	if s.atlas == nil {
		a, err := data.Load(s.Data)
		if err != nil {
			return nil, fmt.Errorf("built-in data: %w", err)
		}
		s.atlas = a
	}
	return s.atlas, nil
}

// edition tells which data are built in.
func (s *session) edition() (data.Edition, error) {
	edition, err := data.ReadEdition(s.Data)
	if err != nil {
		return edition, err
	}
	edition.Hash, err = data.Hash(s.Data)
	return edition, err
}

// find searches the loaded data, all kinds of record or the kinds given.
func (s *session) find(query string, kinds ...anatomy.RecordKind) []search.Hit {
	if s.index == nil {
		s.index = search.New(s.atlas)
	}
	return ofKinds(s.index.Find(query, 0), kinds)
}

// Run carries out one command line, without the program's name, and returns an exit code. Answers go to Stdout, messages
// to Stderr. A Stdout that cannot be written to the end is a failure.
func Run(args []string, env Environment) int {
	out := bufio.NewWriter(env.Stdout)
	s := &session{Environment: env}
	s.Stdout = out
	code, message := s.run(args)
	if err := out.Flush(); err != nil {
		code, message = Failed, "the answer cannot be written: "+store.Cause(err).Error()
	}
	if message != "" {
		fmt.Fprintln(env.Stderr, "tmratlas:", message)
	}
	return code
}

func (s *session) run(args []string) (code int, message string) {
	var c commands
	exit := -1
	parser, err := kong.New(&c,
		kong.Name("tmratlas"),
		kong.Description(description),
		kong.Writers(s.Stdout, s.Stderr),
		kong.Exit(func(code int) { exit = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.PostBuild(func(k *kong.Kong) error {
			k.Model.HelpFlag.Help = "Show this help."
			return nil
		}),
	)
	if err != nil {
		return Failed, err.Error()
	}
	ctx, err := parser.Parse(joinNegative(args))
	if exit >= 0 {
		return exit, ""
	}
	if err != nil {
		return WrongUse, misuse(err, parser.Model)
	}
	if err := ctx.Run(s); err != nil {
		var wrong useError
		if errors.As(err, &wrong) {
			return WrongUse, s.message(err)
		}
		return Failed, s.message(err)
	}
	return Done, ""
}

// limbFlag restricts a list to one limb.
type limbFlag struct {
	Limb oneLimb `placeholder:"LIMB" help:"Only the upper or the lower limb."`
}

// oneLimb is the limb asked for, "" for both.
type oneLimb anatomy.Limb

// UnmarshalText reads the limb.
func (l *oneLimb) UnmarshalText(text []byte) error {
	switch limb := anatomy.Limb(strings.ToLower(string(text))); limb {
	case anatomy.UpperLimb, anatomy.LowerLimb:
		*l = oneLimb(limb)
		return nil
	}
	return fmt.Errorf("%q is not a limb: give upper or lower", text)
}

func (f limbFlag) has(l anatomy.Limb) bool { return f.Limb == "" || f.Limb == oneLimb(l) || l == "" }

// jsonFlag asks for JSON instead of text.
type jsonFlag struct {
	JSON bool `name:"json" help:"Answer in one JSON document."`
}

type versionCommand struct{ jsonFlag }

// versionJSON is the answer of version.
type versionJSON struct {
	Program       string `json:"program"`
	Data          string `json:"data"`
	Date          string `json:"date"`
	Hash          string `json:"hash"`
	SchemaVersion int    `json:"schema_version"`
}

// Run prints the versions.
func (c *versionCommand) Run(s *session) error {
	edition, err := s.edition()
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(s.Stdout, versionJSON{s.Version, edition.Version, edition.Date.String(), edition.Hash, edition.SchemaVersion})
	}
	fmt.Fprintf(s.Stdout, "TMR Atlas %s\nData %s of %s, hash %s\nA reference, not a medical device.\n", s.Version, edition.Version, edition.Date, edition.Hash)
	return nil
}
