package explore

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// The tree stands beside the limb on its scale, so that one line cuts both; there are the places of both to point at.
func TestTheTreeBesideTheLimb(t *testing.T) {
	p := show(t, FirstState(), usual())
	if p.limb.shown.tree != nil || p.limb.shown.split != p.limb.Size().Width {
		t.Fatal("the tree is shown before it is asked for")
	}
	before := p.limb.Size().Width
	test.Tap(p.tree)
	p.settle()
	shown := p.limb.shown
	if shown.tree == nil || shown.split <= 0 || p.limb.Size().Width <= before {
		t.Fatalf("no tree: split at %g of %g", shown.split, p.limb.Size().Width)
	}
	if limb, tree := shown.limb.CutY(), shown.tree.CutY(); math.Abs(limb-tree) > 0.01 {
		t.Errorf("the cut lies at %g in the limb and at %g in the tree", limb, tree)
	}
	if p.shows(p.nerves.list) || !p.shows(p.narrow.nerve) {
		t.Error("the nerve list did not give way to the picker")
	}
	if !p.kept[len(p.kept)-1].View.Tree || len(p.done) != 0 {
		t.Error("the tree is not kept, or is a step to undo")
	}
	onTree := func(want figure.Hit) fyne.Position {
		t.Helper()
		for y := float32(2); y < p.limb.Size().Height; y += 4 {
			for x := shown.split + 2; x < p.limb.Size().Width; x += 5 {
				if hit, ok := p.limb.at(fyne.NewPos(x, y)); ok && hit == want {
					return fyne.NewPos(x, y)
				}
			}
		}
		t.Fatalf("%+v is not in the tree", want)
		return fyne.Position{}
	}
	p.clickMap(onTree(figure.Hit{Kind: figure.HitNerve, ID: "saphenous"}))
	if p.State().Nerve != "saphenous" {
		t.Errorf("a click in the tree selected %s", p.State().Nerve)
	}
	p.setNerve("tibial")
	p.clickMap(onTree(figure.Hit{Kind: figure.HitBranch, ID: "tibial--gastrocnemius--medial-head--1"}))
	if p.State().Branch != "tibial--gastrocnemius--medial-head--1" {
		t.Errorf("a click in the tree chose %s", p.State().Branch)
	}
	at := onTree(figure.Hit{Kind: figure.HitCut})
	p.limb.MouseDown(mouseAt(at))
	p.limb.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(0, 40)}, Dragged: fyne.NewDelta(0, 40)})
	p.limb.DragEnd()
	if !FirstState().At.ProximalTo(p.State().At) {
		t.Errorf("dragging the cut down in the tree moved it to %s", p.State().At)
	}
	test.Tap(p.tree)
	p.settle()
	if p.limb.shown.tree != nil || !p.shows(p.nerves.list) {
		t.Error("the tree stays, or the nerve list does not come back")
	}
}

// In a narrow window the tree takes the place of the limb; in a very wide one the nerve list stays beside it.
func TestTheTreeInOtherWindows(t *testing.T) {
	s := FirstState()
	s.View.Tree = true
	p := show(t, s, small())
	if p.limb.shown.tree == nil || p.limb.shown.split != 0 || !p.tree.On {
		t.Errorf("in a narrow window the tree begins at %g", p.limb.shown.split)
	}
	p.insideWindow(t)
	p = show(t, s, view{1920, 1080, look.AlwaysLight, 1, usual().runner})
	if !p.shows(p.nerves.list) || p.limb.shown.split == 0 {
		t.Error("in a wide window nerve list and limb do not both stand beside the tree")
	}
}
