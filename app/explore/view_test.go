package explore

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// item is the item of a menu with a label that begins so.
func item(t *testing.T, menu *fyne.Menu, label string) *fyne.MenuItem {
	t.Helper()
	i := slices.IndexFunc(menu.Items, func(m *fyne.MenuItem) bool { return strings.HasPrefix(m.Label, label) })
	if i < 0 {
		t.Fatalf("the menu has no %q", label)
	}
	return menu.Items[i]
}

// Layers are switched off and on, kept, and no step for undo.
func TestLayers(t *testing.T) {
	p := show(t, FirstState(), blank())
	for _, c := range layerChoices {
		if !item(t, p.layersMenu(), c.name).Checked {
			t.Errorf("%s are not shown at first", c.name)
		}
		item(t, p.layersMenu(), c.name).Action()
		if item(t, p.layersMenu(), c.name).Checked || !p.limb.scene.Hidden[c.layer] {
			t.Errorf("%s are still shown", c.name)
		}
	}
	item(t, p.layersMenu(), "Names").Action()
	item(t, p.layersMenu(), "Ruler").Action()
	if s := p.limb.scene; !s.Plain || s.Ruler != nil || s.Levels != nil {
		t.Error("names or ruler are still shown")
	}
	if len(p.done) != 0 {
		t.Errorf("%d steps to undo", len(p.done))
	}
	kept := p.kept[len(p.kept)-1].View
	p.move(keyStep)
	p.Undo()
	if got := p.State().View; !slices.Equal(got.Hidden, kept.Hidden) || !got.NoNames {
		t.Errorf("undo of a cut changed the view to %+v", got)
	}
	item(t, p.layersMenu(), "Bones").Action()
	if p.limb.scene.Hidden[figure.BoneLayer] {
		t.Error("bones stay hidden")
	}
}

// A right click offers what a click would choose and what else the place allows.
func TestTheMenuOfThePlace(t *testing.T) {
	p := show(t, FirstState(), usual())
	at, place := anatomy.Position{Segment: anatomy.Leg, T: 0.5}, fyne.NewPos(200, 300)
	item(t, p.mapMenu(figure.Hit{Kind: figure.HitNerve, ID: "saphenous"}, at, place), "Select the saphenous nerve").Action()
	if p.State().Nerve != "saphenous" {
		t.Errorf("%s is selected", p.State().Nerve)
	}
	p.setNerve("tibial")
	muscle := figure.Hit{Kind: figure.HitMuscle, ID: "tibialis-posterior"}
	item(t, p.mapMenu(muscle, at, place), "Show tibial to tibialis posterior").Action()
	if !strings.HasPrefix(p.State().Branch, "tibial--tibialis-posterior") {
		t.Errorf("%s is chosen", p.State().Branch)
	}
	item(t, p.mapMenu(muscle, at, place), "Copy name").Action()
	if p.copied != "Tibialis posterior" {
		t.Errorf("copied %q", p.copied)
	}
	item(t, p.mapMenu(figure.Hit{Kind: figure.HitMuscle, ID: "biceps-femoris--long-head"}, at, place), "Why not biceps femoris").Action()
	if p.chosen.kind != excludedRow || !strings.HasPrefix(text(p.detail.title), "Not offered") || len(p.rowsOf(excludedRow)) == 0 {
		t.Errorf("the detail reads %q", text(p.detail.title))
	}
	item(t, p.mapMenu(figure.Hit{}, at, place), "Cut here, 19.2 cm below the knee joint line").Action()
	if p.State().At != at || len(p.done) != 1 {
		t.Errorf("the cut is at %s with %d steps to undo", p.State().At, len(p.done))
	}
	item(t, p.mapMenu(figure.Hit{}, at, place), "Zoom in here").Action()
	if p.limb.shown.limb.Zoom() <= 1 {
		t.Errorf("zoom %g", p.limb.shown.limb.Zoom())
	}
	item(t, p.mapMenu(figure.Hit{}, at, place), "Fit").Action()
	if p.limb.shown.limb.Zoom() != 1 {
		t.Errorf("zoom %g", p.limb.shown.limb.Zoom())
	}
	for _, hit := range []figure.Hit{{}, {Kind: figure.HitCut}, {Kind: figure.HitMuscle, ID: "patellar-ligament"}} {
		for _, m := range p.mapMenu(hit, at, place).Items {
			if strings.HasPrefix(m.Label, "Show") || strings.HasPrefix(m.Label, "Select") {
				t.Errorf("%+v offers %q", hit, m.Label)
			}
		}
	}
}
