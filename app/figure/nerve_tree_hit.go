package figure

import (
	"math"

	"github.com/tdewolff/canvas"
)

// At is what lies at a point of the drawing, or nearest to it within a tolerance in points: a nerve by its line, its end or
// its name; a branch by its dot, its twig, its range or the name of what it supplies; the cut by its line or tag. Of several
// the nearest wins, and of equally near ones the one in front. ok is false where there is nothing.
func (t *NerveTree) At(x, y, tolerance float64) (hit Hit, ok bool) {
	at := canvas.Point{X: x, Y: y}
	best := math.Inf(1)
	for _, k := range t.marks() {
		if d := k.distance(at); d <= tolerance && d <= best {
			hit, best, ok = k.hit, d, true
		}
	}
	return hit, ok
}

// marks are all things that can be met, from the back to the front.
func (t *NerveTree) marks() []mark {
	var marks []mark
	from, to := t.cutLine()
	marks = append(marks, mark{Hit{Kind: HitCut}, polyline{{X: from, Y: t.cutY}, {X: to, Y: t.cutY}}.distanceTo})
	for _, st := range t.stations {
		hit := Hit{HitBranch, st.Branch.ID}
		if path := flattened(t.twig(st), nerveStray); len(path) > 0 {
			marks = append(marks, mark{hit, path[0].distanceTo})
		}
		if t.barred(st) {
			marks = append(marks, mark{hit, polyline{{X: st.x, Y: st.low}, {X: st.x, Y: st.high}}.distanceTo})
		}
	}
	for i, l := range t.lines {
		for _, line := range flattened(t.path(l, t.begin(l), math.Min(l.live, t.end(i))), nerveStray) {
			marks = append(marks, mark{Hit{HitNerve, l.Nerve.Slug}, line.distanceTo})
		}
	}
	for _, st := range t.stations {
		marks = append(marks, disc(Hit{HitBranch, st.Branch.ID}, canvas.Point{X: st.x, Y: st.enters}, dotRadius))
	}
	for _, n := range t.notes {
		hit := Hit{HitBranch, n.id}
		if n.swatch != nil {
			hit.Kind = HitNerve
		}
		marks = append(marks, mark{hit, func(at canvas.Point) float64 { return fromBox(n.box, at) }})
	}
	for i, e := range t.ends {
		l := t.lines[e.line]
		radius := endRadius * t.endShare(i)
		if l.Selected {
			radius = endRing * t.endShare(i)
		}
		marks = append(marks, disc(Hit{HitNerve, l.Nerve.Slug}, e.at, radius))
	}
	if tag := t.tagBox(); !tag.Empty() {
		marks = append(marks, mark{Hit{Kind: HitCut}, func(at canvas.Point) float64 { return fromBox(tag, at) }})
	}
	return marks
}

// disc is a mark that is met below 0 inside, so that of two the nearer wins.
func disc(hit Hit, at canvas.Point, radius float64) mark {
	return mark{hit, func(p canvas.Point) float64 { return p.Sub(at).Length() - radius }}
}
