package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/store"
	"tmratlas/assets"
)

type figureCommand struct {
	cutArgument
	pairArgument
	Side   bodySide     `default:"right" placeholder:"SIDE" help:"left or right; right when left out."`
	View   limbView     `placeholder:"VIEW" help:"front or back; when left out the one that shows the branch."`
	Panels bool         `help:"The three pictures of the transfer, A before, B at operation, C after months, instead of the limb map."`
	Plain  bool         `help:"The map without names; with --panels in words for a patient."`
	Dark   bool         `help:"For a dark ground."`
	Width  pictureWidth `placeholder:"PX" help:"Width of the picture: pixels in .png, points in the others."`
	Output string       `short:"o" required:"" placeholder:"FILE" help:"File to write: .svg, .png or .pdf. An older one is replaced."`
}

// limbView is the face of the limb that is seen, "" for the one that shows most.
type limbView string

// UnmarshalText reads the view.
func (v *limbView) UnmarshalText(text []byte) error {
	switch view := strings.ToLower(string(text)); view {
	case "front", "back":
		*v = limbView(view)
		return nil
	}
	return fmt.Errorf("%q is not a view: give front or back", text)
}

// pictureWidth is the width of a picture in pixels or points, 0 for the usual one.
type pictureWidth int

// The widths that can be asked for.
const (
	leastWidth = 100
	mostWidth  = 8000
)

// UnmarshalText reads the width.
func (w *pictureWidth) UnmarshalText(text []byte) error {
	var width int
	if _, err := fmt.Sscanf(string(text), "%d", &width); err != nil || fmt.Sprint(width) != string(text) || width < leastWidth || width > mostWidth {
		return fmt.Errorf("%q is not a width: give a whole number from %d to %d", text, leastWidth, mostWidth)
	}
	*w = pictureWidth(width)
	return nil
}

// The usual sizes: of a PNG picture in pixels, of the others in points.
const (
	usualWidth           = 1600
	mapWidth, mapHeight  = 460, 620
	panelBox, panelLabel = 400, 17
)

// Run draws the limb map of the cut, or the pictures of one transfer, into a file.
func (c *figureCommand) Run(s *session) error {
	write, err := c.format()
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
	chosen, err := c.choose(s, a, cut)
	if err != nil {
		return err
	}
	drawing, err := c.draw(a, chosen)
	if err != nil {
		return err
	}
	return store.WriteFile(c.Output, func(w io.Writer) error { return write(w, drawing) })
}

func (c *figureCommand) draw(a *anatomy.Atlas, chosen pair) (*figure.Drawing, error) {
	tokens, err := figure.LoadTokens()
	if err != nil {
		return nil, err
	}
	palette, fonts := tokens.Light, figure.NewFonts()
	if c.Dark {
		palette = tokens.Dark
	}
	if !c.Panels {
		return c.limbMap(a, chosen, tokens.Light, palette, fonts)
	}
	if chosen.candidate == nil {
		return nil, chosen.nothing()
	}
	return figure.TransferPanels(fonts, palette, figure.TransferOf(a, anatomy.Side(c.Side), chosen.candidate), figure.PanelOptions{
		Box: panelBox, TextSize: panelLabel, Plain: c.Plain, Labels: true, Titles: true, Captions: true,
	}), nil
}

// limbMap draws the map in a palette; plates are read in the light one.
func (c *figureCommand) limbMap(a *anatomy.Atlas, chosen pair, light, palette *figure.Palette, fonts *figure.Fonts) (*figure.Drawing, error) {
	cut, choice := chosen.residual.Cut, figure.MapChoice{}
	behind := c.View == "back"
	if chosen.targets != nil {
		var branch *anatomy.Branch
		choice.Nerve = chosen.targets.Severed.Nerve.Slug
		for i := range chosen.targets.Candidates {
			choice.Offered = append(choice.Offered, chosen.targets.Candidates[i].Branch.Branch.ID)
		}
		if chosen.candidate != nil {
			branch = chosen.candidate.Branch.Branch
			choice.Branch = branch.ID
		}
		if c.View == "" {
			behind = figure.Behind(a, cut, chosen.targets.Severed.Nerve, branch)
		}
	}
	plate, err := figure.ReadPlate(assets.Plates, figure.PlateFile(cut.At, behind), light)
	if err != nil {
		return nil, err
	}
	scene := figure.SceneOf(a, chosen.residual, choice)
	scene.Title = fmt.Sprintf("%s, %s side", cut.Level.Name, c.Side)
	scene.Plate, scene.Palette, scene.Fonts, scene.Side, scene.Plain = plate, palette, fonts, anatomy.Side(c.Side), c.Plain
	scene.Width, scene.Height = mapWidth, mapHeight
	m, err := figure.NewLimbMap(scene)
	if err != nil {
		return nil, err
	}
	return m.Drawing(), nil
}

// format chooses how to write by the ending of the file's name.
func (c *figureCommand) format() (func(io.Writer, *figure.Drawing) error, error) {
	width := int(c.Width)
	switch strings.ToLower(filepath.Ext(c.Output)) {
	case ".svg":
		return func(w io.Writer, d *figure.Drawing) error { return figure.WriteSVG(w, scaled(d, width)) }, nil
	case ".pdf":
		return func(w io.Writer, d *figure.Drawing) error { return figure.WritePDF(w, scaled(d, width)) }, nil
	case ".png":
		if width == 0 {
			width = usualWidth
		}
		return func(w io.Writer, d *figure.Drawing) error { return figure.WritePNG(w, d, width) }, nil
	}
	return nil, useError{fmt.Errorf("file %s: the name must end in .svg, .png or .pdf", c.Output)}
}

// scaled is the drawing at another width; 0 leaves it as it is.
func scaled(d *figure.Drawing, width int) *figure.Drawing {
	if width == 0 {
		return d
	}
	scale := float64(width) / d.Width
	larger := *d
	larger.Width, larger.Height = d.Width*scale, d.Height*scale
	larger.Items = []figure.Item{figure.Group{Transform: canvas.Identity.Scale(scale, scale), Items: d.Items}}
	return &larger
}
