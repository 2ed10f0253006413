package cli

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/natefinch/atomic"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/assets"
)

// pairArgument chooses a severed nerve and one of its candidates, on one side of the body.
type pairArgument struct {
	Nerve  string `placeholder:"SLUG" help:"The severed nerve shown, by its slug; the first with a target when left out."`
	Branch string `placeholder:"ID" help:"The branch that takes it, by its id; the first candidate when left out."`
	Side   string `enum:"left,right" default:"right" help:"left or right."`
}

// choose finds the nerve and the candidate. A nerve that is not severed here, or a branch that is not offered for it, is a
// wrong use that names those that are. The candidate is nil when nothing is offered.
func (p pairArgument) choose(targets []anatomy.NerveTargets) (*anatomy.NerveTargets, *anatomy.Candidate, error) {
	var severed []string
	var chosen *anatomy.NerveTargets
	for i := range targets {
		t := &targets[i]
		severed = append(severed, t.Severed.Nerve.Slug)
		if chosen == nil && (t.Severed.Nerve.Slug == p.Nerve || p.Nerve == "" && len(t.Candidates) > 0) {
			chosen = t
		}
	}
	if chosen == nil && p.Nerve == "" {
		return nil, nil, useError{fmt.Errorf("no severed nerve has a target here")}
	}
	if chosen == nil {
		return nil, nil, useError{fmt.Errorf("nerve %q is not severed here; severed are %s", p.Nerve, strings.Join(severed, ", "))}
	}
	var offered []string
	for i := range chosen.Candidates {
		c := &chosen.Candidates[i]
		offered = append(offered, c.Branch.Branch.ID)
		if p.Branch == "" || c.Branch.Branch.ID == p.Branch {
			return chosen, c, nil
		}
	}
	if p.Branch != "" {
		return nil, nil, useError{fmt.Errorf("branch %q is not offered for the %s; offered are %s", p.Branch, lowerFirst(chosen.Severed.Name), strings.Join(offered, ", "))}
	}
	return chosen, nil, nil
}

type figureCommand struct {
	cutArgument
	pairArgument
	Panels bool   `help:"The pictures A, B and C of the transfer instead of the limb map."`
	Plain  bool   `help:"With --panels, in words for a patient."`
	View   string `enum:"auto,front,back" default:"auto" help:"front or back; the side that shows the target when left out."`
	Dark   bool   `help:"For a dark ground."`
	Output string `short:"o" required:"" placeholder:"FILE" help:"File to write: .svg, .pdf or .png."`
}

// Width of a PNG picture in pixels, and the size of a limb map in points.
const (
	pictureWidth         = 1600
	mapWidth, mapHeight  = 460, 620
	panelBox, panelLabel = 400, 17
)

// Run draws the limb map of the cut, or the pictures of one transfer, into a file.
func (c *figureCommand) Run(s *session) error {
	write, err := pictureWriter(c.Output)
	if err != nil {
		return err
	}
	a, err := s.load()
	if err != nil {
		return err
	}
	cut, err := c.parse(s, a)
	if err != nil {
		return err
	}
	r := a.Residual(cut)
	nerve, candidate, err := c.choose(a.Targets(r))
	if err != nil {
		return err
	}
	drawing, err := c.draw(a, r, nerve, candidate)
	if err != nil {
		return err
	}
	return writeFile(c.Output, func(w io.Writer) error { return write(w, drawing) })
}

func (c *figureCommand) draw(a *anatomy.Atlas, r *anatomy.Residual, nerve *anatomy.NerveTargets, candidate *anatomy.Candidate) (*figure.Drawing, error) {
	tokens, err := figure.LoadTokens()
	if err != nil {
		return nil, fmt.Errorf("design tokens: %w", err)
	}
	palette := tokens.Light
	if c.Dark {
		palette = tokens.Dark
	}
	fonts, side := figure.NewFonts(), anatomy.Side(c.Side)
	if c.Panels {
		if candidate == nil {
			return nil, useError{fmt.Errorf("nothing is offered for the %s here: there is no transfer to draw", lowerFirst(nerve.Severed.Name))}
		}
		return figure.TransferPanels(fonts, palette, figure.TransferOf(a, side, candidate), figure.PanelOptions{
			Box: panelBox, TextSize: panelLabel, Plain: c.Plain, Labels: true, Titles: true, Captions: true,
		}), nil
	}
	choice := figure.MapChoice{Nerve: nerve.Severed.Nerve.Slug}
	for i := range nerve.Candidates {
		choice.Offered = append(choice.Offered, nerve.Candidates[i].Branch.Branch.ID)
	}
	behind := c.View == "back"
	var branch *anatomy.Branch
	if candidate != nil {
		branch = candidate.Branch.Branch
		choice.Branch = branch.ID
	}
	if c.View == "auto" {
		behind = figure.Behind(a, r.Cut, nerve.Severed.Nerve, branch)
	}
	scene := figure.SceneOf(a, r, choice)
	scene.Palette, scene.Fonts, scene.Side, scene.Width, scene.Height = palette, fonts, side, mapWidth, mapHeight
	if scene.Plate, err = figure.ReadPlate(assets.Plates, figure.PlateFile(r.Cut.At, behind), tokens.Light); err != nil {
		return nil, err
	}
	m, err := figure.NewLimbMap(scene)
	if err != nil {
		return nil, err
	}
	return m.Drawing(), nil
}

// pictureWriter chooses the format by the ending of a file name.
func pictureWriter(name string) (func(io.Writer, *figure.Drawing) error, error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".svg":
		return figure.WriteSVG, nil
	case ".pdf":
		return figure.WritePDF, nil
	case ".png":
		return func(w io.Writer, d *figure.Drawing) error { return figure.WritePNG(w, d, pictureWidth) }, nil
	}
	return nil, useError{fmt.Errorf("file %s: the name must end in .svg, .pdf or .png", name)}
}

// writeFile writes a file whole or not at all.
func writeFile(name string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	if err := atomic.WriteFile(name, &content); err != nil {
		return fmt.Errorf("file %s cannot be written: %w", name, err)
	}
	return nil
}
