// Package cli is the command line: the same answers as the window, as text for people and as JSON for machines. It
// opens no window.
package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/alecthomas/kong"

	"tmratlas/anatomy"
	"tmratlas/app/search"
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
	Transfers  transfersCommand  `cmd:"" help:"List the reported, recalled and extrapolated transfers."`
	References referencesCommand `cmd:"" help:"List the references."`
	Check      checkCommand      `cmd:"" help:"Check the built-in data, or a folder of data files."`
	Version    versionCommand    `cmd:"" help:"Version of the program and of the data."`
}

// session is what every command is given.
type session struct {
	Environment
	atlas *anatomy.Atlas
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

// useError marks an error of the person at the keyboard, so that [Run] returns [WrongUse].
type useError struct{ error }

func (e useError) Unwrap() error { return e.error }

// Run carries out one command line, without the program's name, and returns an exit code. Answers go to Stdout, messages
// to Stderr.
func Run(args []string, env Environment) int {
	var c commands
	exit := -1
	parser, err := kong.New(&c,
		kong.Name("tmratlas"),
		kong.Description("A reference for targeted muscle reinnervation. Without a command it opens the window.\n\n"+
			"CUT is a level (transtibial-mid), a height as a share of a segment (leg@0.42) or in centimetres from its proximal landmark (leg@15cm). "+
			"Rays follow a colon (ray:2,3)."),
		kong.Writers(env.Stdout, env.Stderr),
		kong.Exit(func(code int) { exit = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
	if err != nil {
		fmt.Fprintln(env.Stderr, "tmratlas:", err)
		return Failed
	}
	ctx, err := parser.Parse(args)
	if exit >= 0 {
		return exit
	}
	if err != nil {
		fmt.Fprintln(env.Stderr, "tmratlas:", err)
		return WrongUse
	}
	if err := ctx.Run(&session{Environment: env}); err != nil {
		fmt.Fprintln(env.Stderr, "tmratlas:", message(err))
		var wrong useError
		if errors.As(err, &wrong) {
			return WrongUse
		}
		return Failed
	}
	return Done
}

// message is the error in words, with the nearest known names after an unknown one.
func message(err error) string {
	var unknown *anatomy.UnknownNameError
	if errors.As(err, &unknown) {
		if near := anatomy.Nearest(strings.ToLower(unknown.Name), unknown.Known, 3); len(near) > 0 {
			return fmt.Sprintf("%v; did you mean %s?", err, strings.Join(near, ", "))
		}
		if unknown.Kind == "segment" || unknown.Kind == "level" {
			return fmt.Sprintf("%v; known are %s", err, strings.Join(unknown.Known, ", "))
		}
	}
	return err.Error()
}

// limbFlag restricts a list to one limb.
type limbFlag struct {
	Limb string `enum:"upper,lower,both" default:"both" help:"upper or lower."`
}

func (f limbFlag) has(l anatomy.Limb) bool { return f.Limb == "both" || f.Limb == string(l) || l == "" }

// jsonFlag asks for JSON instead of text.
type jsonFlag struct {
	JSON bool `name:"json" help:"One JSON document instead of text."`
}

// cutArgument is a cut with the patient's own segment length.
type cutArgument struct {
	Cut           string  `arg:"" help:"Level or height: transtibial-mid, leg@0.42, leg@15cm."`
	SegmentLength float64 `name:"segment-length" placeholder:"CM" help:"This patient's length of the cut segment in centimetres."`
}

func (c cutArgument) parse(a *anatomy.Atlas) (anatomy.Cut, error) {
	cut, err := a.ParseCut(c.Cut, c.SegmentLength)
	if err != nil {
		return cut, useError{err}
	}
	return cut, nil
}

type versionCommand struct{ jsonFlag }

// Run prints the versions.
func (c *versionCommand) Run(s *session) error {
	edition, err := data.ReadEdition(s.Data)
	if err != nil {
		return err
	}
	if edition.Hash, err = data.Hash(s.Data); err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(s.Stdout, map[string]any{
			"program": s.Version, "data": edition.Version, "date": edition.Date.String(), "hash": edition.Hash, "schema_version": edition.SchemaVersion,
		})
	}
	fmt.Fprintf(s.Stdout, "TMR Atlas %s\ndata %s of %s, hash %s\nA reference, not a medical device.\n", s.Version, edition.Version, edition.Date, edition.Hash)
	return nil
}

type searchCommand struct {
	Words []string `arg:"" help:"Words, abbreviations or parts of names."`
	Limit int      `default:"20" help:"Most hits to list, 0 for all."`
	jsonFlag
}

// Run prints the hits, best first; no hit is an empty answer, not a failure.
func (c *searchCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	if c.Limit < 0 {
		return useError{fmt.Errorf("limit %d is negative", c.Limit)}
	}
	query := strings.Join(c.Words, " ")
	hits := search.New(a).Find(query, c.Limit)
	if c.JSON {
		return writeJSON(s.Stdout, orEmpty(hits))
	}
	if len(hits) == 0 {
		fmt.Fprintf(s.Stdout, "Nothing is called %q.\n", query)
		return nil
	}
	t := newTable(s.Stdout)
	for _, h := range hits {
		note := ""
		if h.Matched != h.Name && h.Matched != h.Slug {
			note = "(" + h.Matched + ")"
		}
		t.row(string(h.Kind), h.Slug, shorten(h.Name, 70), note)
	}
	return t.end()
}
