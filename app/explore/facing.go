package explore

import "tmratlas/anatomy"

// face turns the limb so that the selected branch, or else the selected nerve, lies on the side that is seen.
func (p *Page) face() {
	if p.answer.nerve < 0 {
		return
	}
	t := p.answer.targets[p.answer.nerve]
	n, at := t.Severed.Nerve, p.answer.cut.At
	if p.answer.target >= 0 {
		b := t.Candidates[p.answer.target].Branch.Branch
		n, at = p.services.Atlas.Nerve(b.Nerve), b.Enters.Position()
		if _, runs := n.At(at); !runs {
			at = b.Leaves.Position()
		}
	}
	if w, runs := n.At(at); runs {
		p.behind = w.Depth == anatomy.Posterior
		p.view.Selected = 0
		if p.behind {
			p.view.Selected = 1
		}
		p.view.Refresh()
	}
}

// setBehind turns the limb.
func (p *Page) setBehind(behind bool) {
	p.behind = behind
	p.showMap()
}

// TurnLimb shows the other face of the limb.
func (p *Page) TurnLimb() {
	p.view.Select(1 - p.view.Selected)
}
