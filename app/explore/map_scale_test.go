package explore

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"tmratlas/app/figure"
)

// With larger text the whole map grows, and what lies under the pointer is still found.
func TestTheMapGrowsWithTheText(t *testing.T) {
	v := usual()
	v.width, v.height, v.textScale = 1920, 1080, 1.5
	p := show(t, FirstState(), v)
	at := p.find(t, figure.Hit{Kind: figure.HitMuscle, ID: "soleus"})
	if p.limb.shown.unit != 1.5 || at.X >= p.limb.Size().Width {
		t.Errorf("the map is drawn %g times as large", p.limb.shown.unit)
	}
	cut := p.find(t, cutHit)
	if d := math.Abs(float64(cut.Y - p.limb.shown.cutY())); d > 26 {
		t.Errorf("the cut is met %g from where it is drawn", d)
	}
	before := p.limb.shown.heightAt(at)
	p.limb.zoomAt(2, at)
	if after := p.limb.shown.heightAt(at); math.Abs(after.T-before.T) > 1e-6 {
		t.Errorf("zooming moved the height under the pointer from %s to %s", before, after)
	}
	p.limb.MouseDown(mouseAt(at))
	p.limb.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(0, 30)})
	p.limb.DragEnd()
	if moved := p.limb.shown.heightAt(at.AddXY(0, 30)); math.Abs(moved.T-before.T) > 1e-6 {
		t.Errorf("after a drag the height under the pointer is %s, want %s", moved, before)
	}
}
