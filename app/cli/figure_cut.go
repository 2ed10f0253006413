package cli

import (
	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/assets"
)

type limbFigure struct {
	cutArgument
	pairArgument
	View  limbView `placeholder:"VIEW" help:"anterior or posterior (also front or back), of the hand palmar or dorsal, of the foot dorsal or plantar; when left out the one that shows the branch."`
	Plain bool     `help:"Without names."`
	pictureOptions
}

// Run draws the limb map of the cut into a file.
func (c *limbFigure) Run(s *session) error {
	if _, err := c.format(); err != nil {
		return err
	}
	a, chosen, err := chosenAt(s, c.cutArgument, c.pairArgument)
	if err != nil {
		return err
	}
	cut := chosen.residual.Cut
	behind, err := c.View.behind(a, cut, chosen)
	if err != nil {
		return useError{err}
	}
	return c.write(s, picture{a, chosen, figure.CutCaption, func(i ink) (*figure.Drawing, error) {
		plate, err := figure.ReadPlate(assets.Plates, figure.PlateFile(cut.At, behind), i.light)
		if err != nil {
			return nil, err
		}
		scene := figure.SceneOf(a, chosen.residual, chosen.choice())
		scene.Plate, scene.Palette, scene.Fonts, scene.Side, scene.Plain = plate, i.palette, i.fonts, anatomy.Side(c.Side), c.Plain
		return figure.LimbFigure(scene)
	}})
}

type treeFigure struct {
	cutArgument
	pairArgument
	Plain bool `help:"Without names."`
	pictureOptions
}

// Run draws the nerve tree of the cut into a file.
func (c *treeFigure) Run(s *session) error {
	if _, err := c.format(); err != nil {
		return err
	}
	a, chosen, err := chosenAt(s, c.cutArgument, c.pairArgument)
	if err != nil {
		return err
	}
	return c.write(s, picture{a, chosen, figure.CutCaption, func(i ink) (*figure.Drawing, error) {
		scene := figure.TreeSceneOf(a, chosen.residual, chosen.choice())
		scene.Palette, scene.Fonts, scene.Side, scene.Plain = i.palette, i.fonts, anatomy.Side(c.Side), c.Plain
		return figure.TreeFigure(scene)
	}})
}
