package explore

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

var cutHit = figure.Hit{Kind: figure.HitCut}

func mouseAt(p fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary}
}

// seek looks for a place of the limb map where a pointer meets the wanted thing, by the drawing's own hit test: along
// the cut, so that a nerve is found by its dot, then everywhere.
func (p *shownPage) seek(want figure.Hit) (fyne.Position, bool) {
	const stride = 4
	size := p.limb.Size()
	heights := []float32{float32(p.limb.shown.limb.CutY())}
	for y := float32(stride); y < size.Height; y += stride {
		heights = append(heights, y)
	}
	for _, y := range heights {
		for x := float32(stride); x < size.Width; x += stride {
			if hit, ok := p.limb.at(fyne.NewPos(x, y)); ok && hit == want {
				return fyne.NewPos(x, y), true
			}
		}
	}
	return fyne.Position{}, false
}

func (p *shownPage) find(t *testing.T, want figure.Hit) fyne.Position {
	t.Helper()
	at, ok := p.seek(want)
	if !ok {
		t.Fatalf("%+v is nowhere on the map", want)
	}
	return at
}

// clickMap clicks a place of the limb map in the window.
func (p *shownPage) clickMap(at fyne.Position) {
	test.TapCanvas(p.window.Canvas(), p.place(p.limb).Add(at))
}

func TestAClickOnADotSelectsItsNerve(t *testing.T) {
	p := show(t, FirstState(), usual())
	for _, target := range slices.Clone(p.answer.targets) {
		slug := target.Severed.Nerve.Slug
		if slug == p.State().Nerve {
			continue
		}
		p.clickMap(p.find(t, figure.Hit{Kind: figure.HitNerve, ID: slug}))
		if p.State().Nerve != slug {
			t.Fatalf("a click on the dot of the %s selected the %s", slug, p.State().Nerve)
		}
		if got := p.targets.targets.Severed.Nerve.Slug; got != slug {
			t.Errorf("the list shows the targets of the %s, want the %s", got, slug)
		}
	}
}

func TestAClickOnABranchOrMuscleSelectsItsCandidate(t *testing.T) {
	p := show(t, FirstState(), usual())
	p.setNerve("tibial")
	offered := p.answer.targets[p.answer.nerve].Candidates
	clicked := 0
	for i, c := range offered {
		hit := figure.Hit{Kind: figure.HitBranch, ID: c.Branch.Branch.ID}
		at, ok := p.seek(hit)
		if i == p.answer.target || !ok {
			continue
		}
		p.clickMap(at)
		if p.State().Branch != hit.ID {
			t.Fatalf("a click on %s selected %s", hit.ID, p.State().Branch)
		}
		clicked++
	}
	if clicked < 2 {
		t.Fatalf("only %d branches were there to click", clicked)
	}
	p.choose(choice{candidateRow, 0})
	for _, id := range []string{"gastrocnemius--medial-head", "gastrocnemius--lateral-head"} {
		if at, ok := p.seek(figure.Hit{Kind: figure.HitMuscle, ID: id}); ok {
			p.clickMap(at)
			if got := p.answer.targets[p.answer.nerve].Candidates[p.answer.target].Part; got.Muscle.Slug != "gastrocnemius" {
				t.Errorf("a click on %s selected %s", id, got.Name)
			}
			return
		}
	}
	t.Fatal("gastrocnemius is not on the map")
}

// A click on a nerve that is not severed, or on nothing, changes nothing.
func TestAClickElsewhereChangesNothing(t *testing.T) {
	p := show(t, FirstState(), usual())
	before, told := p.State(), len(p.told)
	p.chooseOnMap(figure.Hit{Kind: figure.HitNerve, ID: "obturator"})
	p.chooseOnMap(figure.Hit{Kind: figure.HitMuscle, ID: "deltoid"})
	p.chooseOnMap(figure.Hit{Kind: figure.HitBranch, ID: "no-such-branch"})
	p.clickMap(fyne.NewPos(1, 1))
	p.clickMap(p.find(t, cutHit))
	if p.State().Nerve != before.Nerve || p.State().Branch != before.Branch || p.State().At != before.At || len(p.told) != told {
		t.Errorf("from %+v to %+v", before, p.State())
	}
}

func TestDragging(t *testing.T) {
	p := show(t, FirstState(), usual())
	start := p.State().At
	p.drag(t, 30)
	if !start.ProximalTo(p.State().At) {
		t.Errorf("dragged down from %s to %s", start, p.State().At)
	}
	if p.limb.dragging || p.limb.Cursor() != desktop.DefaultCursor {
		t.Error("the drag did not end")
	}
	p.drag(t, 1000)
	if got := p.State().At; got.Segment.Limb() != anatomy.LowerLimb || got.Check() != nil {
		t.Errorf("dragged out of the window, the cut is at %s", got)
	}
}

// A drag that does not begin on the cut line moves nothing.
func TestDraggingFromElsewhere(t *testing.T) {
	p := show(t, FirstState(), usual())
	start := p.State()
	from := fyne.NewPos(p.find(t, cutHit).X, float32(p.limb.shown.limb.CutY())-60)
	p.limb.MouseDown(mouseAt(from))
	p.limb.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(0, 30)}})
	p.limb.DragEnd()
	if p.State().At != start.At || len(p.done) != 0 {
		t.Errorf("the cut moved from %s to %s, %d steps to undo", start.At, p.State().At, len(p.done))
	}
}

// A click on the cut line without moving is no drag: names show under the pointer again.
func TestAClickOnTheCutIsNoDrag(t *testing.T) {
	p := show(t, FirstState(), usual())
	at := p.find(t, cutHit)
	p.limb.MouseDown(mouseAt(at))
	if p.limb.Cursor() != desktop.VResizeCursor {
		t.Error("the pressed cut line does not show that it can be dragged")
	}
	p.limb.MouseUp(mouseAt(at))
	if p.limb.Cursor() != desktop.DefaultCursor || len(p.done) != 0 {
		t.Errorf("after the click it is still being dragged, with %d steps to undo", len(p.done))
	}
	p.limb.MouseMoved(mouseAt(at))
	if !p.limb.name.Visible() {
		t.Error("no name under the pointer after a click on the cut")
	}
}

func TestTheNameUnderThePointer(t *testing.T) {
	p := show(t, FirstState(), usual())
	tests := []struct {
		hit  figure.Hit
		want string
	}{
		{figure.Hit{Kind: figure.HitNerve, ID: "tibial"}, "Tibial nerve\nL4 to S3, from the sciatic nerve\n15.0 cm below the knee joint line"},
		{figure.Hit{Kind: figure.HitMuscle, ID: "soleus"}, "Soleus\nTibial nerve, S1, S2\nCut through, its insertion is lost; moves no joint that is left"},
		{figure.Hit{Kind: figure.HitBranch, ID: p.State().Branch}, "Branch to soleus, upper\nFrom the tibial nerve\nEnters 2.7 cm below the knee joint line (0.4 to 6.2)\nKept at this cut"},
		{cutHit, "Cut: drag, or use the arrow keys"},
	}
	for _, tt := range tests {
		at := p.find(t, tt.hit)
		p.limb.MouseIn(mouseAt(at))
		if got := p.limb.name; !got.Visible() || got.String() != tt.want {
			t.Errorf("%+v: %q, want %q", tt.hit, got.String(), tt.want)
		}
		if right := p.limb.name.Position().X + p.limb.name.Size().Width; right > p.limb.Size().Width {
			t.Errorf("%+v: the name ends at %g, outside the map of %g", tt.hit, right, p.limb.Size().Width)
		}
	}
	p.limb.MouseMoved(mouseAt(fyne.NewPos(1, 1)))
	if p.limb.name.Visible() {
		t.Errorf("over nothing there is still the name %q", p.limb.name)
	}
	p.limb.MouseIn(mouseAt(p.find(t, cutHit)))
	p.limb.MouseOut()
	if p.limb.name.Visible() {
		t.Error("the name stays when the pointer leaves")
	}
}

func TestZoom(t *testing.T) {
	p := show(t, FirstState(), usual())
	height := func() float64 { v := p.limb.shown.limb.View(); return v.Bottom - v.Top }
	whole := height()
	p.limb.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 10}})
	near := height()
	p.limb.TypedRune('+')
	nearer := height()
	if near >= whole || nearer >= near {
		t.Errorf("zooming in shows %g, then %g, then %g of the limb", whole, near, nearer)
	}
	p.limb.zoomBy(1000)
	if got := p.limb.shown.limb.Zoom(); got != 8 {
		t.Errorf("zoom goes to %g", got)
	}
	p.limb.TypedRune('0')
	if got := height(); got != whole {
		t.Errorf("nought shows %g of the limb, want %g", got, whole)
	}
	p.limb.TypedRune('-')
	p.limb.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -10}})
	if got := p.limb.shown.limb.Zoom(); got >= 0.8 {
		t.Errorf("zooming out leads to %g", got)
	}
	p.limb.TypedRune('+')
	p.moveLevel(-3) // another segment is shown whole
	if p.State().At.Segment == anatomy.Leg || p.limb.shown.limb.Zoom() != 1 {
		t.Errorf("the %s is shown with zoom %g", p.State().At.Segment, p.limb.shown.limb.Zoom())
	}
}

// Zooming keeps what lies under the pointer there; a zoomed limb can be moved, and follows a cut that leaves the picture.
func TestZoomAtThePointerAndPan(t *testing.T) {
	for _, side := range []anatomy.Side{anatomy.RightSide, anatomy.LeftSide} {
		first := FirstState()
		first.Side = side
		p := show(t, first, usual())
		at := fyne.NewPos(200, 250)
		before := p.limb.shown.limb.PositionAt(float64(at.Y))
		p.limb.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.Delta{DY: 10}})
		p.limb.zoomAt(2, at)
		if after := p.limb.shown.limb.PositionAt(float64(at.Y)); after.Segment != before.Segment || math.Abs(after.T-before.T) > 1e-6 {
			t.Errorf("%s: zooming moved the height under the pointer from %s to %s", side, before, after)
		}
		p.limb.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
		for range 4 {
			p.limb.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(3, 20)})
		}
		p.limb.DragEnd()
		if moved := p.limb.shown.limb.PositionAt(float64(at.Y) + 80); math.Abs(moved.T-before.T) > 1e-6 {
			t.Errorf("%s: after a drag by 80 the height under the pointer is %s, want %s", side, moved, before)
		}
		if p.State().At != first.At {
			t.Errorf("%s: moving the limb moved the cut to %s", side, p.State().At)
		}
		for range 14 {
			p.limb.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		if y := p.limb.shown.limb.CutY(); y < 0 || y > float64(p.limb.Size().Height) {
			t.Errorf("%s: the cut left the picture: y %g", side, y)
		}
	}
}

func TestTheMapInWords(t *testing.T) {
	m := newLimbMap(&Services{})
	if got := m.AccessibilityLabel(); got != "limb map" {
		t.Errorf("before the first picture: %q", got)
	}
	p := show(t, FirstState(), usual())
	if got := p.limb.AccessibilityLabel(); !strings.Contains(got, "tibial") && !strings.Contains(got, "Tibial") {
		t.Errorf("the map in words does not name the tibial nerve: %q", got)
	}
}
