package explore

import (
	"fyne.io/fyne/v2"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// mapMenu is what can be done with a place of the limb map: choose what lies there, cut there, turn and zoom the limb, take
// the picture along. kind "" of the hit is for nothing.
func (p *Page) mapMenu(h figure.Hit, at anatomy.Position, place fyne.Position) *fyne.Menu {
	menu := fyne.NewMenu("")
	add := func(label string, do func()) { menu.Items = append(menu.Items, fyne.NewMenuItem(label, do)) }
	parted := func() {
		if n := len(menu.Items); n > 0 && !menu.Items[n-1].IsSeparator {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
	}
	if label, do := p.choiceFor(h); do != nil {
		add(label, do)
	}
	if name := p.describe(h, at); len(name) > 0 && h.Kind != figure.HitCut {
		add("Copy name", func() { p.services.Copy(name[0]) })
	}
	parted()
	if at.Segment != anatomy.ShoulderGirdle {
		add("Cut here, "+p.services.Atlas.Height(at, p.answer.cut), func() { p.cutAt(at) })
	}
	parted()
	add("Turn the limb", p.TurnLimb)
	add("Zoom in here", func() { p.limb.zoomAt(2, place) })
	add("Zoom out", func() { p.limb.zoomAt(0.5, place) })
	add("Fit the segment", func() { p.limb.zoomBy(0) })
	layers := fyne.NewMenuItem("Layers", nil)
	layers.ChildMenu = p.layersMenu()
	menu.Items = append(menu.Items, layers)
	parted()
	if p.limb.shown.onTree(place) {
		menu.Items = append(menu.Items, p.exportItems(p.treeExport())...)
	} else {
		menu.Items = append(menu.Items, p.exportItems(p.limbExport())...)
	}
	return menu
}

// choiceFor is what a click on a place chooses, in words; nil when a click there does nothing. What it chooses is looked up
// when it is done: the cut may have moved under an open menu.
func (p *Page) choiceFor(h figure.Hit) (label string, do func()) {
	switch h.Kind {
	case figure.HitNerve:
		if p.severs(h.ID) && h.ID != p.state.Nerve {
			return "Select the " + lowerFirst(p.services.Atlas.NerveName(h.ID)), func() { p.chooseOnMap(h) }
		}
	case figure.HitBranch, figure.HitMuscle:
		if c, ok := p.choiceOf(h); ok {
			return p.choiceLabel(c), func() { p.chooseOnMap(h) }
		}
	}
	return "", nil
}

func (p *Page) choiceLabel(c choice) string {
	t := &p.answer.targets[p.answer.nerve]
	if c.kind == excludedRow {
		return "Why not " + lowerFirst(t.Excluded[c.index].Part.Name)
	}
	return "Show " + lowerFirst(pairTitle(&t.Candidates[c.index]))
}
