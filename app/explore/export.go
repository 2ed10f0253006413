package explore

import (
	"bytes"

	"fyne.io/fyne/v2"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// export is a picture that can be taken along.
type export struct {
	name string // suggested for its file
	draw func() (*figure.Drawing, error)
}

// limbExport is that of the limb map as it is shown, zoom and layers included; on paper it is light.
func (p *Page) limbExport() export {
	return export{p.fileName("limb"), func() (*figure.Drawing, error) {
		plate, err := p.services.Plates.Plate(figure.PlateFile(p.answer.cut.At, p.behind))
		if err != nil {
			return nil, err
		}
		scene := figure.SceneOf(p.services.Atlas, p.answer.residual, p.mapChoice())
		p.state.View.apply(&scene)
		scene.Plate, scene.Side, scene.View = plate, p.state.Side, p.limb.view
		scene.Palette, scene.Fonts = p.services.Tokens.Light, p.services.Fonts
		return p.captioned(figure.CutCaption)(figure.LimbFigure(scene))
	}}
}

// treeExport is that of the nerve tree on a scale of its own.
func (p *Page) treeExport() export {
	return export{p.fileName("tree"), func() (*figure.Drawing, error) {
		scene := figure.TreeSceneOf(p.services.Atlas, p.answer.residual, p.mapChoice())
		scene.Palette, scene.Fonts, scene.Side = p.services.Tokens.Light, p.services.Fonts, p.state.Side
		return p.captioned(figure.CutCaption)(figure.TreeFigure(scene))
	}}
}

// transferExport is that of the pictures A, B and C of what the detail shows, at this very cut; ok is false where there are
// none.
func (p *Page) transferExport() (e export, ok bool) {
	scene, ok := p.transferScene()
	if !ok {
		return export{}, false
	}
	what := "transfer"
	if scene.Treatment != "" {
		what = scene.Treatment
	}
	plain := p.detail.panels.plain
	return export{p.fileName(what), func() (*figure.Drawing, error) {
		d := figure.TransferFigure(p.services.Fonts, p.services.Tokens.Light, scene, "", plain)
		return p.captioned(figure.TransferCaption)(d, nil)
	}}, true
}

func (p *Page) transferScene() (scene figure.TransferScene, ok bool) {
	if p.answer.nerve < 0 {
		return scene, false
	}
	t := &p.answer.targets[p.answer.nerve]
	switch c := p.chosen; {
	case c.kind == candidateRow && c.index >= 0 && c.index < len(t.Candidates):
		return figure.TransferOf(p.services.Atlas, p.state.Side, &t.Candidates[c.index]), true
	case c.kind == treatmentRow && c.index < len(t.Alternatives):
		return figure.TreatmentOf(p.services.Atlas, p.answer.cut, p.state.Side, t.Severed.Nerve, t.Alternatives[c.index].Treatment)
	}
	return scene, false
}

// fileName suggests a name for a file with what it shows: "transtibial-mid-right-limb.pdf".
func (p *Page) fileName(what string) string {
	return p.state.Level + "-" + string(p.state.Side) + "-" + what + ".pdf"
}

// captioned adds to a drawing what it shows and what it was made from, in sentences of a size; an error stays one.
func (p *Page) captioned(size float64) func(d *figure.Drawing, err error) (*figure.Drawing, error) {
	return func(d *figure.Drawing, err error) (*figure.Drawing, error) {
		if err != nil {
			return nil, err
		}
		return figure.Captioned(d, p.services.Tokens.Light, p.caption(), size), nil
	}
}

// caption says what is chosen: the pair, or another treatment, with its basis.
func (p *Page) caption() figure.Caption {
	var shown *anatomy.Candidate
	if p.answer.target >= 0 && p.chosen.kind == candidateRow {
		shown = &p.answer.targets[p.answer.nerve].Candidates[p.answer.target]
	}
	caption := figure.CaptionOf(p.services.Atlas, p.answer.cut, p.state.Side, shown)
	if p.answer.nerve >= 0 && p.chosen.kind == treatmentRow {
		t := &p.answer.targets[p.answer.nerve]
		other := t.Alternatives[p.chosen.index]
		name := other.Target
		if treatment := p.services.Atlas.Treatment(other.Treatment); treatment != nil {
			name = lowerFirst(treatment.Name)
		}
		caption.Lines = append(caption.Lines, t.Severed.Nerve.Name+": "+name+". "+upperFirst(string(other.Basis))+".")
	}
	caption.Small = p.services.Origin
	return caption
}

// SaveLimb asks where to write the limb map and writes it.
func (p *Page) SaveLimb() { p.save(p.limbExport()) }

// SaveTree saves the nerve tree, whether it is shown or not.
func (p *Page) SaveTree() { p.save(p.treeExport()) }

// SaveTransfer saves the pictures of the transfer, and tells when there are none.
func (p *Page) SaveTransfer() {
	e, ok := p.transferExport()
	if !ok {
		p.services.Tell("No transfer is shown that could be saved")
		return
	}
	p.save(e)
}

func (p *Page) save(e export) {
	d, err := e.draw()
	if err != nil {
		p.services.Tell(err.Error())
		return
	}
	p.services.Save(e.name, d)
}

// copy puts a picture on the clipboard as SVG, which drawing programs take.
func (p *Page) copy(e export) {
	d, err := e.draw()
	if err != nil {
		p.services.Tell(err.Error())
		return
	}
	var text bytes.Buffer
	p.services.Runner.Run(func() { err = figure.WriteSVG(&text, d) }, func() {
		if err != nil {
			p.services.Tell(err.Error())
			return
		}
		p.services.Copy(text.String())
		p.services.Tell("Copied as SVG")
	})
}

// exportItems are the items of a menu that take a picture along.
func (p *Page) exportItems(e export) []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem("Save picture…", func() { p.save(e) }),
		fyne.NewMenuItem("Copy picture as SVG", func() { p.copy(e) }),
	}
}

// transferMenu is what can be done with the pictures of a transfer.
func (p *Page) transferMenu() *fyne.Menu {
	e, ok := p.transferExport()
	if !ok {
		return fyne.NewMenu("")
	}
	return fyne.NewMenu("", p.exportItems(e)...)
}
