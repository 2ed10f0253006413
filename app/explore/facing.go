package explore

import (
	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// face turns the limb so that the selected branch, or else the selected nerve, lies on the side that is seen.
func (p *Page) face() {
	if p.answer.nerve < 0 {
		return
	}
	t := p.answer.targets[p.answer.nerve]
	var branch *anatomy.Branch
	if p.answer.target >= 0 {
		branch = t.Candidates[p.answer.target].Branch.Branch
	}
	p.behind = figure.Behind(p.services.Atlas, p.answer.cut, t.Severed.Nerve, branch)
	p.showFace()
}

// showFace names the faces of the limb as they are called where the cut is, and marks the one that is seen.
func (p *Page) showFace() {
	p.faces.SetChoices(figure.FaceNames(p.answer.cut.At))
	p.faces.Selected = 0
	if p.behind {
		p.faces.Selected = 1
	}
	p.faces.Refresh()
}

// setBehind turns the limb.
func (p *Page) setBehind(behind bool) {
	p.behind = behind
	p.showMap()
}

// TurnLimb shows the other face of the limb.
func (p *Page) TurnLimb() {
	p.faces.Select(1 - p.faces.Selected)
}
