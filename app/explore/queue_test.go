package explore

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// queue is a runner that draws when the test says so, as the window does between frames.
type queue struct {
	waiting []func()
	started int
}

func (q *queue) Run(work func(), done func()) {
	q.started++
	q.waiting = append(q.waiting, func() { work(); done() })
}

// drain draws everything that waits, and what that asks for.
func (q *queue) drain() {
	for len(q.waiting) > 0 {
		next := q.waiting[0]
		q.waiting = q.waiting[1:]
		next()
	}
}

func queued() (view, *queue) {
	q := &queue{}
	v := usual()
	v.runner = q
	return v, q
}

// Steps of zoom count while a picture is being drawn, and belong to the plate that is wished for, not to the last one.
func TestZoomWhileAPictureIsDrawn(t *testing.T) {
	v, q := queued()
	p := show(t, FirstState(), v)
	q.drain()
	for range 5 {
		p.limb.zoomBy(1.1)
	}
	q.drain()
	if got := p.limb.shown.limb.Zoom(); math.Abs(got-math.Pow(1.1, 5)) > 0.01 {
		t.Errorf("five steps lead to %g", got)
	}
	p.setLimb(anatomy.UpperLimb)
	p.limb.zoomBy(1.25)
	q.drain()
	if y := p.limb.shown.limb.CutY(); y < 0 || y > float64(p.limb.Size().Height) {
		t.Errorf("after a change of limb the zoomed map lies elsewhere: cut at %g", y)
	}
}

// A choice draws the map once.
func TestOneMapForOneChoice(t *testing.T) {
	v, q := queued()
	p := show(t, FirstState(), v)
	q.drain()
	for _, nerve := range []string{"deep-peroneal", "saphenous", "tibial"} {
		before := q.started
		p.setNerve(nerve)
		if p.limb.stale {
			t.Errorf("%s: the map is wanted twice", nerve)
		}
		q.drain()
		if n := q.started - before; n > 1+len(p.detail.panels.pictures) {
			t.Errorf("%s: %d pictures were drawn", nerve, n)
		}
	}
	before := q.started
	p.limb.FocusGained()
	p.limb.FocusLost()
	if q.started != before {
		t.Error("a change of the focus draws the limb anew")
	}
}

// The wheel over the tree, or beside the limb, leaves the limb in the picture; dragging the tree does not move it.
func TestZoomFromTheTree(t *testing.T) {
	s := FirstState()
	s.View.Tree = true
	p := show(t, s, usual())
	tree := fyne.NewPos(p.limb.Size().Width-20, 200)
	for range 8 {
		p.limb.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: tree}, Scrolled: fyne.Delta{DY: 10}})
	}
	if _, ok := p.seek(figure.Hit{Kind: figure.HitMuscle, ID: "soleus"}); !ok {
		t.Error("the limb left the picture")
	}
	view := p.limb.view
	p.limb.MouseDown(mouseAt(tree))
	p.limb.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: tree}, Dragged: fyne.NewDelta(0, 40)})
	p.limb.DragEnd()
	if p.limb.view != view {
		t.Error("dragging the tree moved the limb")
	}
}

// A menu that is still open when the cut moved does not choose what is no longer there.
func TestAMenuOutOfDate(t *testing.T) {
	p := show(t, FirstState(), blank())
	p.cutAt(anatomy.Position{Segment: anatomy.Leg, T: 0.6})
	p.setNerve("tibial")
	candidates := p.answer.targets[p.answer.nerve].Candidates
	last := candidates[len(candidates)-1]
	menu := p.mapMenu(figure.Hit{Kind: figure.HitBranch, ID: last.Branch.Branch.ID}, p.State().At, fyne.Position{})
	p.Undo()
	p.cutAt(anatomy.Position{Segment: anatomy.Leg, T: 0.05})
	item(t, menu, "Show").Action()
	if branch := p.State().Branch; branch == last.Branch.Branch.ID && p.answer.target < 0 {
		t.Errorf("%s is chosen although it is not offered here", branch)
	}
	p.choose(choice{candidateRow, 99}) // as a list would that is about to be filled anew
	if p.detail.panels.scene != nil && p.answer.target < 0 {
		t.Error("a picture is shown of nothing")
	}
}

// The letters of the page work while the limb or a list has the focus.
func TestLettersWithTheFocusElsewhere(t *testing.T) {
	p := show(t, FirstState(), usual())
	for _, focused := range []fyne.Focusable{p.limb, p.nerves.list, p.targets.list} {
		p.setView(func(v *View) { v.Tree = false }) // which hides the nerve list
		focused.TypedRune('t')
		if !p.State().View.Tree {
			t.Errorf("with the focus on %T the letter T does nothing", focused)
		}
	}
	p.limb.TypedRune('b')
	if p.detail.panels.large != "B" {
		t.Errorf("large is %q", p.detail.panels.large)
	}
	p.limb.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.detail.panels.large != "" {
		t.Error("Escape does not end the large picture")
	}
}

// A saved picture of another treatment says which, for which nerve and on what basis.
func TestSavingATreatment(t *testing.T) {
	p := show(t, atLevel(t, "forequarter"), blank())
	for i, other := range p.answer.targets[p.answer.nerve].Alternatives {
		if other.Treatment != "rpni" {
			continue
		}
		p.choose(choice{treatmentRow, i})
		p.SaveTransfer()
		got := p.saved[len(p.saved)-1]
		if !strings.HasSuffix(got.name, "-rpni.pdf") {
			t.Errorf("suggested name %q", got.name)
		}
		var said strings.Builder
		if err := figure.WriteSVG(&said, got.drawing); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"Median nerve:", "peripheral nerve interface", upperFirst(string(other.Basis))} {
			if !strings.Contains(said.String(), want) {
				t.Errorf("the picture does not say %q", want)
			}
		}
		return
	}
	t.Fatal("RPNI is not among the treatments")
}
