package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"tmratlas/anatomy"
	"tmratlas/app/sheet"
	"tmratlas/data"
)

type sheetCommand struct {
	cutArgument
	pairArgument
	Paper  string `enum:"a4,letter" default:"a4" help:"a4 or letter."`
	Output string `short:"o" required:"" placeholder:"FILE" help:"File to write, ending in .pdf."`
}

// Run writes the targets sheet of the cut.
func (c *sheetCommand) Run(s *session) error {
	if !strings.EqualFold(filepath.Ext(c.Output), ".pdf") {
		return useError{fmt.Errorf("file %s: the name must end in .pdf", c.Output)}
	}
	a, err := s.load()
	if err != nil {
		return err
	}
	cut, err := c.parse(s, a)
	if err != nil {
		return err
	}
	if _, _, err := c.choose(a.Targets(a.Residual(cut))); err != nil && (c.Nerve != "" || c.Branch != "") {
		return err
	}
	page, err := s.sheetOf(a, cut, c.pairArgument, c.Paper)
	if err != nil {
		return err
	}
	return writeFile(c.Output, func(w io.Writer) error { return sheet.Write(w, page) })
}

func (s *session) sheetOf(a *anatomy.Atlas, cut anatomy.Cut, pair pairArgument, paper string) (sheet.Sheet, error) {
	edition, err := data.ReadEdition(s.Data)
	if err != nil {
		return sheet.Sheet{}, err
	}
	hash, err := data.Hash(s.Data)
	if err != nil {
		return sheet.Sheet{}, err
	}
	page := sheet.Sheet{
		Atlas: a, Cut: cut, Side: anatomy.Side(pair.Side), Nerve: pair.Nerve, Branch: pair.Branch, Paper: sheet.A4,
		Edition: sheet.Edition{Version: edition.Version, Date: edition.Date.String(), Hash: hash}, Program: s.Version, Made: time.Now(),
	}
	if paper == sheet.Letter.Name {
		page.Paper = sheet.Letter
	}
	return page, nil
}
