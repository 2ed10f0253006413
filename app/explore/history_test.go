package explore

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"fyne.io/fyne/v2"

	"tmratlas/anatomy"
)

// Every change of the cut is a step back and forth; selections are not.
func TestUndoAndRedo(t *testing.T) {
	p := show(t, FirstState(), blank())
	changes := []struct {
		name string
		do   func()
	}{
		{"height by key", func() { p.move(keyStep) }},
		{"side", func() { p.setSide(anatomy.LeftSide) }},
		{"height in centimetres", func() {
			if err := p.setHeightCM(20); err != nil {
				t.Fatal(err)
			}
		}},
		{"segment length", func() {
			if err := p.setSegmentCM(36); err != nil {
				t.Fatal(err)
			}
		}},
		{"next level", func() { p.moveLevel(1) }},
		{"limb", func() { p.setLimb(anatomy.UpperLimb) }},
		{"level of rays", func() { p.setLevel(atlas(t).Level("ray")) }},
		{"ray", func() { p.setRay(2) }},
	}
	states := []State{p.State()}
	for _, c := range changes {
		c.do()
		if cmp.Equal(p.State(), states[len(states)-1]) {
			t.Fatalf("%s changed nothing", c.name)
		}
		states = append(states, p.State())
	}
	for i := len(changes) - 1; i >= 0; i-- {
		p.Undo()
		if diff := cmp.Diff(states[i], p.State()); diff != "" {
			t.Fatalf("after undo of %s, -want +got:\n%s", changes[i].name, diff)
		}
	}
	p.Undo()
	if diff := cmp.Diff(states[0], p.State()); diff != "" {
		t.Errorf("undo with nothing left changed the page:\n%s", diff)
	}
	for i, c := range changes {
		p.Redo()
		if diff := cmp.Diff(states[i+1], p.State()); diff != "" {
			t.Fatalf("after redo of %s, -want +got:\n%s", c.name, diff)
		}
	}
	p.Redo()
	if diff := cmp.Diff(states[len(changes)], p.State()); diff != "" {
		t.Errorf("redo with nothing left changed the page:\n%s", diff)
	}
	if kept := p.kept[len(p.kept)-1]; !cmp.Equal(kept, states[len(changes)]) {
		t.Errorf("kept %+v, shown %+v", kept, states[len(changes)])
	}
}

func TestAChangeEndsRedo(t *testing.T) {
	p := show(t, FirstState(), blank())
	p.move(keyStep)
	p.Undo()
	p.move(-keyStep)
	want := p.State()
	p.Redo()
	if diff := cmp.Diff(want, p.State()); diff != "" {
		t.Errorf("redo after another change:\n%s", diff)
	}
}

func TestASelectionIsNoStep(t *testing.T) {
	p := show(t, FirstState(), blank())
	start := p.State()
	p.move(keyStep)
	p.moveNerve(1)
	p.choose(choice{candidateRow, 1})
	p.Undo()
	if p.State().At != start.At {
		t.Errorf("undo led to %s, want %s", p.State().At, start.At)
	}
}

// The whole drag is one step, however many times the pointer moved.
func TestADragIsOneStep(t *testing.T) {
	p := show(t, FirstState(), usual())
	start := p.State()
	p.drag(t, 12, 25, 40)
	dragged := p.State()
	if !start.At.ProximalTo(dragged.At) {
		t.Fatalf("dragged down from %s to %s", start.At, dragged.At)
	}
	p.drag(t, -10, -20)
	p.Undo()
	if p.State().At != dragged.At {
		t.Errorf("undo of the second drag led to %s, want %s", p.State().At, dragged.At)
	}
	p.Undo()
	if diff := cmp.Diff(start, p.State()); diff != "" {
		t.Errorf("undo of the first drag, -want +got:\n%s", diff)
	}
	p.Redo()
	if p.State().At != dragged.At {
		t.Errorf("redo led to %s, want %s", p.State().At, dragged.At)
	}
}

// Undo goes back to the other limb with its drawing, seen from the side of the selected branch.
func TestUndoOfALimbTurnsIt(t *testing.T) {
	p := show(t, FirstState(), blank())
	plate, seen := p.limb.plate, p.faces.Selected
	p.setLimb(anatomy.UpperLimb)
	if p.limb.plate == plate {
		t.Fatal("the upper limb has the drawing of the lower")
	}
	if p.faces.Selected == seen {
		t.Fatal("the test needs two limbs that are seen from different sides")
	}
	p.Undo()
	if p.limb.plate != plate || p.faces.Selected != seen {
		t.Errorf("undo shows %s, side %d of the switch, want %s, %d", p.limb.plate, p.faces.Selected, plate, seen)
	}
}

// drag takes the cut line and moves the pointer down by each of the distances from where it began, as the window does.
func (p *shownPage) drag(t *testing.T, distances ...float32) {
	t.Helper()
	start := fyne.NewPos(p.find(t, cutHit).X, float32(p.limb.shown.limb.CutY()))
	p.limb.MouseDown(mouseAt(start))
	for _, d := range distances {
		p.limb.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: start.AddXY(0, d)}})
	}
	p.limb.MouseUp(mouseAt(start.AddXY(0, distances[len(distances)-1])))
	p.limb.DragEnd()
}
