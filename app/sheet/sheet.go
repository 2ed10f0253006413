// Package sheet puts answers on paper, as PDF: what a cut severs and leaves, the first targets for every severed nerve,
// one transfer in pictures and words, and the sources. A page is a [figure.Drawing] like any other figure, so that the
// same page can be shown on the screen. The package knows no window.
package sheet

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/assets"
)

// Sheet is what the targets sheet of a cut shows. Atlas, Cut and Side must be given; the rest has a sensible value when
// it is left out.
type Sheet struct {
	Atlas   *anatomy.Atlas
	Cut     anatomy.Cut
	Side    anatomy.Side
	Nerve   string // slug of the severed nerve shown in detail; "" for the one that FirstNerve finds
	Branch  string // id of the branch that takes it; "" for its first candidate
	Paper   Paper  // the zero value is A4
	Edition Edition
	Program string    // version of the program
	Made    time.Time // the day written on the sheet and into its properties

	Fonts   *figure.Fonts                            // nil to load them
	Palette *figure.Palette                          // the light one; nil to load it
	Plate   func(file string) (*figure.Plate, error) // reads a limb drawing by its file; nil to read the built-in ones
}

// Edition tells which data a sheet was made from.
type Edition struct {
	Version string
	Date    string
	Hash    string
}

// Paper is a size of paper, upright.
type Paper struct {
	Name          string
	Width, Height float64 // in points
}

// The sizes of paper that sheets are made for.
var (
	A4     = Paper{"a4", 210 / mmPerPoint, 297 / mmPerPoint}
	Letter = Paper{"letter", 8.5 * 72, 11 * 72}
)

const (
	mmPerPoint = 25.4 / 72
	margin     = 15 / mmPerPoint // on all sides
)

// subject is a sheet with everything that follows from it.
type subject struct {
	Sheet
	residual *anatomy.Residual
	targets  []anatomy.NerveTargets
	nerve    int // the nerve shown in detail, as an index of targets; -1 when no nerve is severed
	target   int // the candidate shown in detail; -1 when the nerve has none
	plate    *figure.Plate
}

// candidate is the pair shown in detail, nil when there is none.
func (s *subject) candidate() *anatomy.Candidate {
	if s.nerve < 0 || s.target < 0 {
		return nil
	}
	return &s.targets[s.nerve].Candidates[s.target]
}

// newSubject derives what the sheet shows. The error says what is missing, or which nerve or branch is not among the
// answers for this cut.
func newSubject(s Sheet) (*subject, error) {
	if s.Atlas == nil || s.Cut.Level == nil {
		return nil, errors.New("sheet: atlas or cut is missing")
	}
	if s.Side != anatomy.LeftSide && s.Side != anatomy.RightSide {
		return nil, fmt.Errorf("sheet: side %q is not left or right", s.Side)
	}
	if s.Paper == (Paper{}) {
		s.Paper = A4
	}
	sub := &subject{Sheet: s}
	sub.residual = s.Atlas.Residual(s.Cut)
	sub.targets = s.Atlas.Targets(sub.residual)
	if err := sub.choose(); err != nil {
		return nil, err
	}
	return sub, sub.load()
}

// choose finds the nerve and the candidate shown in detail.
func (s *subject) choose() error {
	s.nerve, s.target = -1, -1
	if s.Nerve == "" {
		s.nerve = FirstNerve(s.targets)
	} else {
		s.nerve = slices.IndexFunc(s.targets, func(t anatomy.NerveTargets) bool { return t.Severed.Nerve.Slug == s.Nerve })
		if s.nerve < 0 {
			return fmt.Errorf("sheet: nerve %q is not severed at %s: choose one that is", s.Nerve, s.Cut.At)
		}
	}
	if s.nerve < 0 {
		return nil
	}
	offered := s.targets[s.nerve].Candidates
	if s.Branch == "" {
		s.target = min(0, len(offered)-1)
		return nil
	}
	s.target = slices.IndexFunc(offered, func(c anatomy.Candidate) bool { return c.Branch.Branch.ID == s.Branch })
	if s.target < 0 {
		return fmt.Errorf("sheet: branch %q is not offered for the nerve at %s: choose one that is", s.Branch, s.Cut.At)
	}
	return nil
}

// FirstNerve is the index of the nerve shown when none is chosen: the first for which a source names a target, else the
// first that has a target, else the first; -1 when no nerve is severed.
func FirstNerve(targets []anatomy.NerveTargets) int {
	for _, worth := range []func(t anatomy.NerveTargets) bool{
		func(t anatomy.NerveTargets) bool {
			return len(t.Candidates) > 0 && t.Candidates[0].Basis != anatomy.Derived
		},
		func(t anatomy.NerveTargets) bool { return len(t.Candidates) > 0 },
	} {
		if i := slices.IndexFunc(targets, worth); i >= 0 {
			return i
		}
	}
	return min(0, len(targets)-1)
}

// load reads what the sheet is drawn with, as far as it was not given.
func (s *subject) load() error {
	if s.Fonts == nil {
		s.Fonts = figure.NewFonts()
	}
	if s.Palette == nil {
		tokens, err := figure.LoadTokens()
		if err != nil {
			return fmt.Errorf("sheet: %w", err)
		}
		s.Palette = tokens.Light
	}
	if s.Plate == nil {
		s.Plate = func(file string) (*figure.Plate, error) { return figure.ReadPlate(assets.Plates, file, s.Palette) }
	}
	behind := false
	if c := s.candidate(); c != nil {
		behind = figure.Behind(s.Atlas, s.Cut, c.Nerve, c.Branch.Branch)
	} else if s.nerve >= 0 {
		behind = figure.Behind(s.Atlas, s.Cut, s.targets[s.nerve].Severed.Nerve, nil)
	}
	plate, err := s.Plate(figure.PlateFile(s.Cut.At, behind))
	if err != nil {
		return fmt.Errorf("sheet: %w", err)
	}
	s.plate = plate
	return nil
}
