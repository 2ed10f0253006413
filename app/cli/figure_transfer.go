package cli

import (
	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

type transferFigure struct {
	cutArgument
	targetArgument
	Panels panelLetters `placeholder:"ABC" help:"Only these of the three pictures: A before, B at operation, C after months."`
	Plain  bool         `help:"In words for a patient."`
	pictureOptions
}

// Run draws the pictures of a transfer into a file.
func (c *transferFigure) Run(s *session) error {
	if _, err := c.format(); err != nil {
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
	return c.write(s, picture{a, chosen, figure.TransferCaption, func(i ink) (*figure.Drawing, error) {
		scene := figure.TransferOf(a, anatomy.Side(c.Side), chosen.candidate)
		return figure.TransferFigure(i.fonts, i.palette, scene, string(c.Panels), c.Plain), nil
	}})
}
