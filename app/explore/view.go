package explore

import (
	"slices"

	"fyne.io/fyne/v2"

	"tmratlas/app/figure"
)

// View is how the pictures show a state. It is kept between runs, and a change of it is no step for undo.
type View struct {
	Hidden  []figure.Layer // layers of the limb map that are switched off
	NoNames bool           // the limb map stands without names
	NoRuler bool
	Tree    bool // the nerve tree is shown
}

// layerChoices are the parts of the limb map that can be switched off, as the menu names them.
var layerChoices = []struct {
	name  string
	layer figure.Layer
}{
	{"Superficial muscles", figure.SuperficialLayer},
	{"Deep muscles", figure.DeepLayer},
	{"Bones", figure.BoneLayer},
	{"Nerves", figure.NerveLayer},
}

// layersMenu switches parts of the limb map on and off.
func (p *Page) layersMenu() *fyne.Menu {
	v := p.state.View
	menu := fyne.NewMenu("")
	add := func(name string, shown bool, change func(v *View)) {
		item := fyne.NewMenuItem(name, func() { p.setView(change) })
		item.Checked = shown
		menu.Items = append(menu.Items, item)
	}
	for _, c := range layerChoices {
		add(c.name, !slices.Contains(v.Hidden, c.layer), func(v *View) { v.toggle(c.layer) })
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	add("Names", !v.NoNames, func(v *View) { v.NoNames = !v.NoNames })
	add("Ruler and levels", !v.NoRuler, func(v *View) { v.NoRuler = !v.NoRuler })
	return menu
}

func (v *View) toggle(l figure.Layer) {
	hidden := slices.DeleteFunc(slices.Clone(v.Hidden), func(h figure.Layer) bool { return h == l })
	if len(hidden) == len(v.Hidden) {
		hidden = append(hidden, l)
	}
	v.Hidden = hidden
}

// setView changes how the state is shown.
func (p *Page) setView(change func(v *View)) {
	change(&p.state.View)
	p.tree.Set(p.state.View.Tree)
	p.body.Refresh()
	p.showMap()
	p.services.Changed(p.state)
}

// ToggleTree shows the nerve tree, or hides it.
func (p *Page) ToggleTree() { p.setView(func(v *View) { v.Tree = !v.Tree }) }

// apply shows the scene of a limb map as the view wants it.
func (v View) apply(s *figure.MapScene) {
	s.Plain = v.NoNames
	if v.NoRuler {
		s.Ruler, s.Levels = nil, nil
	}
	s.Hidden = map[figure.Layer]bool{}
	for _, l := range v.Hidden {
		s.Hidden[l] = true
	}
}
