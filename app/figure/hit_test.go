package figure

import (
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

func TestLimbMapAt(t *testing.T) {
	m := mapOf(t, legScene(t, 0.39))
	plate := func(segment anatomy.Segment, at, x float64) canvas.Point {
		point, _ := m.scene.Plate.across(m.scene.Plate.axes[segment].at(at).Y, x)
		return m.toPage(point)
	}
	end := func(slug string) canvas.Point { return m.nearestEnd(slug) }
	tag := m.tag
	name := canvas.Point{}
	for _, n := range m.notes {
		if n.id == "superficial-peroneal" {
			name = canvas.Point{X: n.box.X1 - 3, Y: n.base - 3}
		}
	}
	tibial, _ := m.onNerve("tibial", m.scene.Plate.axes[anatomy.Leg].at(0.2).Y)
	for label, c := range map[string]struct {
		at   canvas.Point
		want Hit
		ok   bool
	}{
		"an end":                   {end("tibial"), Hit{HitNerve, "tibial"}, true},
		"beside an end":            {end("superficial-peroneal").Add(canvas.Point{X: 7, Y: 6}), Hit{HitNerve, "superficial-peroneal"}, true},
		"a nerve":                  {m.toPage(tibial), Hit{HitNerve, "tibial"}, true},
		"near a nerve":             {m.toPage(tibial).Add(canvas.Point{X: -5}), Hit{HitNerve, "tibial"}, true},
		"where a branch enters":    {m.twigs[0].entry().Add(canvas.Point{X: 1}), Hit{HitBranch, "tibial--soleus--1"}, true},
		"a name":                   {name, Hit{HitNerve, "superficial-peroneal"}, true},
		"the target through more":  {plate(anatomy.Leg, 0.34, -0.35), Hit{HitMuscle, "soleus"}, true},
		"a muscle":                 {plate(anatomy.Leg, 0.06, -0.4), Hit{HitMuscle, "gastrocnemius--medial-head"}, true},
		"the tag":                  {canvas.Point{X: tag.X0 + 4, Y: tag.Y0 + 4}, Hit{Kind: HitCut}, true},
		"the cut beside the limb":  {canvas.Point{X: tag.X1 + 10, Y: m.CutY() + 3}, Hit{Kind: HitCut}, true},
		"what is cut away":         {plate(anatomy.Leg, 0.7, 0.1), Hit{}, false},
		"the page beside the limb": {canvas.Point{X: 120, Y: 60}, Hit{}, false},
	} {
		t.Run(label, func(t *testing.T) {
			if got, ok := m.At(c.at.X, c.at.Y, 6); got != c.want || ok != c.ok {
				t.Errorf("got %v %v, want %v %v", got, ok, c.want, c.ok)
			}
		})
	}
}

func TestLimbMapAtTakesTheNearest(t *testing.T) {
	m := mapOf(t, legScene(t, 0.39))
	a, b := m.nearestEnd("medial-sural-cutaneous"), m.nearestEnd("deep-peroneal")
	for share, want := range map[float64]string{0.1: "medial-sural-cutaneous", 0.9: "deep-peroneal"} {
		at := a.Interpolate(b, share)
		if got, _ := m.At(at.X, at.Y, 20); got.ID != want {
			t.Errorf("%g of the way: got %v, want %s", share, got, want)
		}
	}
}

func TestLimbMapAtHidesLayers(t *testing.T) {
	s := legScene(t, 0.39)
	s.Hidden = map[Layer]bool{NerveLayer: true, SuperficialLayer: true}
	m := mapOf(t, s)
	point, _ := m.scene.Plate.across(m.scene.Plate.axes[anatomy.Leg].at(0.2).Y, -0.4)
	at := m.toPage(point)
	if got, ok := m.At(at.X, at.Y, 6); ok {
		t.Errorf("got %v from hidden layers", got)
	}
}
