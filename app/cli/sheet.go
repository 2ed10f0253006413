package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"tmratlas/anatomy"
	"tmratlas/app/sheet"
	"tmratlas/app/store"
)

type sheetCommand struct {
	cutArgument
	pairArgument
	Side   bodySide  `required:"" placeholder:"SIDE" help:"left or right: a sheet is never without its side."`
	Paper  paperSize `default:"a4" placeholder:"PAPER" help:"a4 or letter; a4 when left out."`
	Output string    `short:"o" required:"" placeholder:"FILE" help:"File to write, ending in .pdf. An older one is replaced."`
}

// paperSize is a size of paper as a person types it.
type paperSize struct{ sheet.Paper }

// UnmarshalText reads the size.
func (p *paperSize) UnmarshalText(text []byte) error {
	for _, paper := range []sheet.Paper{sheet.A4, sheet.Letter} {
		if strings.EqualFold(paper.Name, string(text)) {
			p.Paper = paper
			return nil
		}
	}
	return fmt.Errorf("%q is not a size of paper: give %s or %s", text, sheet.A4.Name, sheet.Letter.Name)
}

// Run writes the targets sheet of the cut.
func (c *sheetCommand) Run(s *session) error {
	if !strings.EqualFold(filepath.Ext(c.Output), ".pdf") {
		return useError{fmt.Errorf("file %s: the name must end in .pdf", c.Output)}
	}
	a, chosen, err := chosenAt(s, c.cutArgument, c.pairArgument)
	if err != nil {
		return err
	}
	page, err := s.sheetOf(a, chosen)
	if err != nil {
		return err
	}
	page.Side, page.Paper = anatomy.Side(c.Side), c.Paper.Paper
	return store.WriteFile(c.Output, func(w io.Writer) error { return sheet.Write(w, page) })
}

// sheetOf is the sheet of a cut with one pair in detail, made today from the built-in data.
func (s *session) sheetOf(a *anatomy.Atlas, chosen pair) (sheet.Sheet, error) {
	edition, err := s.edition()
	if err != nil {
		return sheet.Sheet{}, err
	}
	page := sheet.Sheet{
		Atlas: a, Cut: chosen.residual.Cut, Program: s.Version, Made: time.Now(),
		Edition: sheet.Edition{Version: edition.Version, Date: edition.Date.String(), Hash: edition.Hash},
	}
	if chosen.targets != nil {
		page.Nerve = chosen.targets.Severed.Nerve.Slug
	}
	if chosen.candidate != nil {
		page.Branch = chosen.candidate.Branch.Branch.ID
	}
	return page, nil
}
