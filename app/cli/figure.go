package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/store"
)

// figureCommands are the figures that can be drawn.
type figureCommands struct {
	Limb     limbFigure     `cmd:"" help:"The limb with its severed nerves and the cut through it."`
	Tree     treeFigure     `cmd:"" help:"The severed nerves as lines, with their motor branches in the order of their heights."`
	Transfer transferFigure `cmd:"" help:"One transfer in three pictures: before, at operation, after months."`
}

// pictureOptions are what all figures have in common.
type pictureOptions struct {
	Side   bodySide     `default:"right" placeholder:"SIDE" help:"left or right; right when left out."`
	Dark   bool         `help:"For a dark ground."`
	Width  pictureWidth `placeholder:"PX" help:"Width of the picture: pixels in .png, points in the others."`
	Output string       `short:"o" required:"" placeholder:"FILE" help:"File to write: .svg, .pdf or .png. An older one is replaced."`
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

// format chooses how to write by the ending of the file's name.
func (o pictureOptions) format() (func(io.Writer, *figure.Drawing) error, error) {
	write, err := figure.WriterFor(o.Output, int(o.Width))
	if err != nil {
		return nil, useError{err}
	}
	return write, nil
}

// ink is what a figure is drawn with. Plates are read in the light palette.
type ink struct {
	light, palette *figure.Palette
	fonts          *figure.Fonts
}

func (o pictureOptions) ink() (ink, error) {
	tokens, err := figure.LoadTokens()
	if err != nil {
		return ink{}, err
	}
	i := ink{tokens.Light, tokens.Light, figure.NewFonts()}
	if o.Dark {
		i.palette = tokens.Dark
	}
	return i, nil
}

// picture is a figure before it is written: what it shows, for its caption, and how to draw it.
type picture struct {
	atlas *anatomy.Atlas
	pair  pair
	text  float64 // size of the caption, in points
	draw  func(ink) (*figure.Drawing, error)
}

// write draws a picture with its caption into the file.
func (o pictureOptions) write(s *session, p picture) error {
	write, err := o.format()
	if err != nil {
		return err
	}
	i, err := o.ink()
	if err != nil {
		return err
	}
	edition, err := s.edition()
	if err != nil {
		return err
	}
	drawing, err := p.draw(i)
	if err != nil {
		return err
	}
	caption := figure.CaptionOf(p.atlas, p.pair.residual.Cut, anatomy.Side(o.Side), p.pair.candidate)
	caption.Small = []string{figure.EditionWords(s.Version, edition.Version, edition.Date.String(), edition.Hash), figure.NotADevice}
	drawing = figure.Captioned(drawing, i.palette, caption, p.text)
	return store.WriteFile(o.Output, func(w io.Writer) error { return write(w, drawing) })
}

// panelLetters are the pictures of a transfer that are asked for, "" for all three.
type panelLetters string

// UnmarshalText reads the letters, each at most once.
func (p *panelLetters) UnmarshalText(text []byte) error {
	letters := strings.ToUpper(string(text))
	for i, letter := range letters {
		if !strings.ContainsRune("ABC", letter) || slices.Contains([]rune(letters[:i]), letter) {
			letters = ""
			break
		}
	}
	if letters == "" {
		return fmt.Errorf("%q are not pictures of a transfer: give some of A, B and C, such as AB", text)
	}
	*p = panelLetters(letters)
	return nil
}
