package figure

import (
	"math"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// cutPlane is where a cut divides a plate, in the unit of the plate.
type cutPlane struct {
	lines   []polyline   // through the limb, from its lateral to its medial edge; one for each digit of a cut through rays
	level   bool         // it is horizontal but for where it follows the trunk
	removed *canvas.Path // the area that is cut away
	areas   []polyline   // the same as points
}

// beyond is further than any plate reaches.
const beyond = 5000

// cutAt finds where a cut divides the plate. A cut is horizontal where heights run down the page; where limb and trunk
// join it goes on along the trunk to the axilla. In the shoulder girdle, whose heights run across, it goes from the top
// of the shoulder to the axilla. A cut through single rays goes across each of them.
func (p *Plate) cutAt(pos anatomy.Position, rays []int) cutPlane {
	at, _ := p.Point(pos)
	switch {
	case len(rays) > 0 && len(p.rays) > 0:
		return p.rayCut(at.Y, rays)
	case !p.axes[pos.Segment].upright():
		return p.girdleCut(at)
	}
	left, right, ok := p.limbSpan(at.Y)
	if !ok {
		left, right = 0, p.Width
	}
	lateral, medial := canvas.Point{X: left, Y: at.Y}, canvas.Point{X: right, Y: at.Y}
	if p.lateral > 0 {
		lateral, medial = medial, lateral
	}
	line := polyline{lateral, medial}
	far := canvas.Point{X: p.lateral * beyond, Y: at.Y}
	edge, ok := p.trunkEdge(at.Y)
	if !ok {
		return newCut(true, []polyline{line}, polyline{far, {X: -far.X, Y: at.Y}, {X: -far.X, Y: beyond}, {X: far.X, Y: beyond}})
	}
	area := polyline{far, {X: edge, Y: at.Y}}
	for _, corner := range p.trunkJoin {
		if corner.Y > at.Y {
			line = append(line, corner)
			area = append(area, corner)
		}
	}
	for _, corner := range p.trunkGap {
		if corner.Y > at.Y {
			area = append(area, corner)
		}
	}
	area = append(area, canvas.Point{X: area[len(area)-1].X, Y: beyond}, canvas.Point{X: far.X, Y: beyond})
	return newCut(true, []polyline{line}, area)
}

// girdleCut takes the arm with part of the girdle: from above the height to the axilla.
func (p *Plate) girdleCut(at canvas.Point) cutPlane {
	if len(p.trunkJoin) == 0 {
		return newCut(false, []polyline{{at, at}})
	}
	axilla := p.trunkJoin[len(p.trunkJoin)-1]
	line := polyline{{X: at.X, Y: at.Y - girdleRise}, {X: (at.X + axilla.X) / 2, Y: (at.Y + axilla.Y) / 2}, axilla}
	area := slices.Concat(polyline{{X: at.X, Y: -beyond}}, line, p.trunkGap)
	far := p.lateral * beyond
	area = append(area, canvas.Point{X: area[len(area)-1].X, Y: beyond}, canvas.Point{X: far, Y: beyond}, canvas.Point{X: far, Y: -beyond})
	return newCut(false, []polyline{line}, area)
}

// girdleRise is how far above the axis of the girdle its skin lies.
const girdleRise = 46

// rayCut takes digits one by one: across the axis of each where it passes y, as far as half way to its neighbours.
func (p *Plate) rayCut(y float64, rays []int) cutPlane {
	var lines, areas []polyline
	for n := 1; n <= 5; n++ {
		ray, ok := p.rays[n]
		if !ok || !slices.Contains(rays, n) {
			continue
		}
		share := min(max((y-ray.from.Y)/(ray.to.Y-ray.from.Y), 0), 1)
		at, along := ray.at(share), ray.to.Sub(ray.from)
		acrossRay := canvas.Point{X: -along.Y, Y: along.X}.Norm(1)
		lower, upper := p.halfWay(n, n-1, at, acrossRay), p.halfWay(n, n+1, at, acrossRay)
		reach := along.Norm(beyond)
		lines = append(lines, polyline{lower, upper})
		areas = append(areas, polyline{lower, upper, upper.Add(reach), lower.Add(reach)})
	}
	if len(lines) == 0 {
		lines = []polyline{{{X: 0, Y: y}, {X: p.Width, Y: y}}}
	}
	return newCut(false, lines, areas...)
}

// halfWay is the point on a line across ray n that lies half way to ray k, or a digit's half width from it when there
// is no ray k.
func (p *Plate) halfWay(n, k int, at, acrossRay canvas.Point) canvas.Point {
	ray, other := p.rays[n], p.rays[k]
	if _, ok := p.rays[k]; !ok {
		other = p.rays[2*n-k] // the neighbour on the other side tells which side this is not
		away := at.Sub(other.at(0.5))
		if away.Dot(acrossRay) < 0 {
			acrossRay = acrossRay.Neg()
		}
		return at.Add(acrossRay.Mul(digitReach))
	}
	from, to := ray.from.Interpolate(other.from, 0.5), ray.to.Interpolate(other.to, 0.5)
	way := to.Sub(from)
	cross := acrossRay.PerpDot(way)
	if math.Abs(cross) < 1e-9 {
		return at
	}
	share := from.Sub(at).PerpDot(way) / cross
	share = min(max(share, -digitReach), digitReach)
	return at.Add(acrossRay.Mul(share))
}

// digitReach is more than half the width of a digit with its metacarpal.
const digitReach = 24

// newCut is a cut along lines that takes areas away.
func newCut(level bool, lines []polyline, areas ...polyline) cutPlane {
	c := cutPlane{level: level, lines: lines, areas: areas, removed: &canvas.Path{}}
	for _, area := range areas {
		outline := area.path()
		outline.Close()
		c.removed = c.removed.Append(outline)
	}
	return c
}

// y is the height of the cut: where its first line begins.
func (c cutPlane) y() float64 { return c.lines[0][0].Y }

// lengthened are the lines of the cut, longer at both ends.
func (c cutPlane) lengthened(by float64) []polyline {
	lines := make([]polyline, len(c.lines))
	for i, line := range c.lines {
		l := slices.Clone(line)
		if n := len(l); n > 1 && l[0] != l[1] {
			l[0] = l[0].Add(l[0].Sub(l[1]).Norm(by))
			l[n-1] = l[n-1].Add(l[n-1].Sub(l[n-2]).Norm(by))
		}
		lines[i] = l
	}
	return lines
}

// kept is the area that stays: all but the removed one.
func (c cutPlane) kept() *canvas.Path {
	all := canvas.Rectangle(4*beyond, 4*beyond).Translate(-2*beyond, -2*beyond)
	for _, area := range c.areas {
		hole := area.path()
		hole.Close()
		if hole.CCW() == all.CCW() {
			hole = hole.Reverse()
		}
		all = all.Append(hole)
	}
	return all
}

// takes reports whether a point of the plate is cut away.
func (c cutPlane) takes(at canvas.Point) bool {
	for _, area := range c.areas {
		if holds([]polyline{area}, at) {
			return true
		}
	}
	return false
}
