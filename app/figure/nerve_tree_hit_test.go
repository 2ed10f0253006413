package figure

import (
	"testing"

	"github.com/tdewolff/canvas"
)

func TestNerveTreeAt(t *testing.T) {
	tree := treeOf(t, treeScene(t, cutAt(t, "transtibial-mid"), "tibial", 480, 800))
	end := func(slug string) canvas.Point {
		for _, e := range tree.ends {
			if tree.lines[e.line].Nerve.Slug == slug {
				return e.at
			}
		}
		t.Fatalf("no end of %s", slug)
		return canvas.Point{}
	}
	station := func(id string) treeStop {
		for _, st := range tree.stations {
			if st.Branch.ID == id {
				return st
			}
		}
		t.Fatalf("no station of %s", id)
		return treeStop{}
	}
	name := func(id string) canvas.Point {
		for _, n := range tree.notes {
			if n.id == id {
				return canvas.Point{X: n.box.X1 - 4, Y: n.base - 3}
			}
		}
		t.Fatalf("no name of %s", id)
		return canvas.Point{}
	}
	soleus, lower := station("tibial--soleus--1"), station("tibial--soleus--2")
	tag := tree.tagBox()
	for label, c := range map[string]struct {
		at   canvas.Point
		want Hit
		ok   bool
	}{
		"an end":                  {end("saphenous"), Hit{HitNerve, "saphenous"}, true},
		"the selected end":        {end("tibial").Add(canvas.Point{X: 6}), Hit{HitNerve, "tibial"}, true},
		"a line":                  {canvas.Point{X: end("saphenous").X + 3, Y: tree.CutY() - 80}, Hit{HitNerve, "saphenous"}, true},
		"a dot":                   {canvas.Point{X: soleus.x + 2, Y: soleus.enters}, Hit{HitBranch, "tibial--soleus--1"}, true},
		"a range":                 {canvas.Point{X: lower.x, Y: lower.high - 10}, Hit{HitBranch, "tibial--soleus--2"}, true},
		"a branch":                {canvas.Point{X: lower.x, Y: lower.enters - 12}, Hit{HitBranch, "tibial--soleus--2"}, true},
		"the name of a muscle":    {name("tibial--soleus--2"), Hit{HitBranch, "tibial--soleus--2"}, true},
		"the name of a nerve":     {name("deep-peroneal"), Hit{HitNerve, "deep-peroneal"}, true},
		"the tag":                 {canvas.Point{X: tag.X0 + 5, Y: tag.Y0 + 5}, Hit{Kind: HitCut}, true},
		"the cut":                 {canvas.Point{X: tag.X1 + 12, Y: tree.CutY() + 3}, Hit{Kind: HitCut}, true},
		"what is removed":         {canvas.Point{X: end("superficial-peroneal").X, Y: tree.CutY() + 120}, Hit{}, false},
		"the page beside the map": {canvas.Point{X: 100, Y: 20}, Hit{}, false},
	} {
		t.Run(label, func(t *testing.T) {
			if got, ok := tree.At(c.at.X, c.at.Y, 5); got != c.want || ok != c.ok {
				t.Errorf("got %v %v, want %v %v", got, ok, c.want, c.ok)
			}
		})
	}
}

// Of two ends that stand close the nearer is met.
func TestNerveTreeAtTakesTheNearest(t *testing.T) {
	tree := treeOf(t, treeScene(t, cutAt(t, "transradial-distal"), "median", 260, 690))
	for i := 1; i < len(tree.ends); i++ {
		a, b := tree.ends[i-1], tree.ends[i]
		if tree.lines[a.line].Selected || tree.lines[b.line].Selected {
			continue
		}
		step := min(2, 0.4*(b.at.X-a.at.X))
		for x, want := range map[float64]treeEnd{a.at.X + step: a, b.at.X - step: b} {
			if got, _ := tree.At(x, tree.CutY(), 20); got.ID != tree.lines[want.line].Nerve.Slug {
				t.Errorf("%g points beside %s: got %v", step, tree.lines[want.line].Nerve.Slug, got)
			}
		}
	}
}
