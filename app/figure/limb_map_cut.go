package figure

import (
	"math"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// cutPlane is where a cut divides a plate, in the unit of the plate.
type cutPlane struct {
	height  float64      // on the page, of the position of the cut
	lines   []polyline   // through the limb, from its lateral to its medial edge; one for each digit of a cut through rays
	level   bool         // it is horizontal but for where it follows the trunk
	removed *canvas.Path // the area that is cut away
	areas   []polyline   // the same as points
}

// beyond is further than any plate reaches.
const beyond = 5000

// throughJoint reports whether a cut follows no height but a course of its own: through shoulder girdle and pelvis, which
// it leaves round the scapula and along the sacrum, and through the shoulder joint, where the deltoid stays as a flap.
func throughJoint(cut anatomy.Position) bool {
	switch cut.Segment {
	case anatomy.ShoulderGirdle, anatomy.Pelvis:
		return true
	default:
		return cut.Segment == anatomy.Arm && cut.T < jointHeight
	}
}

// jointHeight is the height in a segment below which a cut is one through the joint at its proximal end.
const jointHeight = 0.0015

// cutAt finds where a cut divides the plate. A cut is horizontal where heights run down the page; where limb and trunk
// join it goes on along the trunk to axilla or perineum. A cut through a girdle or the shoulder joint takes the course that
// the plate gives for it. A cut through single rays goes across each of them.
func (p *Plate) cutAt(pos anatomy.Position, rays []int) cutPlane {
	at, _ := p.Point(pos)
	if course, ok := p.cuts[pos.Segment]; ok && throughJoint(pos) {
		return p.courseCut(at.Y, course)
	}
	if len(rays) > 0 && len(p.rays) > 0 {
		return p.rayCut(at.Y, rays)
	}
	return p.levelCut(at.Y)
}

// nerveCut is where a cut severs the nerves: along it, but through the shoulder joint, where the flap of the deltoid is longer
// than they are, across the axilla.
func (p *Plate) nerveCut(pos anatomy.Position, cut cutPlane) cutPlane {
	if pos.Segment != anatomy.Arm || !throughJoint(pos) || len(p.cuts[pos.Segment]) == 0 {
		return cut
	}
	return p.levelCut(p.axes[anatomy.Arm].at(axillaHeight).Y)
}

// axillaHeight is the height in the arm at which the nerves leave the axilla.
const axillaHeight = 0.14

// levelCut is the cut at a height of the page.
func (p *Plate) levelCut(y float64) cutPlane {
	left, right, ok := p.limbSpan(y)
	if !ok {
		left, right = 0, p.Width
	}
	lateral, medial := canvas.Point{X: left, Y: y}, canvas.Point{X: right, Y: y}
	if p.lateral > 0 {
		lateral, medial = medial, lateral
	}
	far := canvas.Point{X: p.lateral * beyond, Y: y}
	join := slices.Concat(p.trunkJoin, p.groin)
	if len(join) == 0 || y >= join[len(join)-1].Y {
		if edge, ok := p.trunkEdge(y); ok { // beside the trunk, which stays
			area := polyline{far, {X: edge, Y: y}}
			return newCut(y, true, polyline{lateral, medial}, append(area, p.besideTrunk(area[1])...))
		}
		return newCut(y, true, polyline{lateral, medial}, polyline{far, {X: -far.X, Y: y}, {X: -far.X, Y: beyond}, {X: far.X, Y: beyond}})
	}
	line := polyline{lateral, {X: join.xAt(y), Y: y}}
	for _, at := range join {
		if at.Y > y {
			line = append(line, at)
		}
	}
	line = line.rounded(1, joinCurve)
	return newCut(y, true, line, slices.Concat(polyline{far}, line[1:], p.besideTrunk(line[len(line)-1])))
}

// joinCurve is how far before and behind it the corner is rounded at which a level cut turns along the trunk, in the unit
// of the plate.
const joinCurve = 14

// rounded is the line with a curve in the place of one of its inner points, from a distance before it to as far behind it.
func (l polyline) rounded(corner int, distance float64) polyline {
	before := l[:corner+1].length()
	from, to := l.pointAt(max(before-distance, 0)), l.pointAt(before+distance)
	line := polyline{l[0]}
	const pieces = 10
	for i := range pieces + 1 {
		t := float64(i) / pieces
		line = append(line, from.Interpolate(l[corner], t).Interpolate(l[corner].Interpolate(to, t), t))
	}
	for i := corner + 1; i < len(l); i++ {
		if l[:i+1].length() > before+distance {
			line = append(line, l[i])
		}
	}
	return line
}

// courseCut is the cut along a course of the plate; what lies lateral to it and below is taken.
func (p *Plate) courseCut(y float64, course polyline) cutPlane {
	first, last := course[0], course[len(course)-1]
	far := p.lateral * beyond
	above := polyline{{X: far, Y: first.Y}}
	if first.Y < last.Y-girdleRise { // it begins at the neck or the flank, so the shoulder or the crest beside it goes too
		above = polyline{{X: far, Y: -beyond}, {X: first.X, Y: -beyond}}
	}
	return newCut(y, false, course, slices.Concat(above, course, p.besideTrunk(last)))
}

// girdleRise is how much higher than its end a course begins that takes all that lies lateral to it.
const girdleRise = 80

// besideTrunk is the way from the medial end of a cut down between limb and trunk, or between the thighs, and round what is
// taken to the lateral side of the page.
func (p *Plate) besideTrunk(from canvas.Point) polyline {
	var way polyline
	for _, at := range p.trunkGap {
		if at.Y > from.Y {
			way = append(way, at)
		}
	}
	if len(p.trunkGap) == 0 {
		way = polyline{{X: p.midline(), Y: from.Y}}
	}
	end := slices.Concat(polyline{from}, way)[len(way)]
	return append(way, canvas.Point{X: end.X, Y: beyond}, canvas.Point{X: p.lateral * beyond, Y: beyond})
}

// midline is the border of the page on the side of the trunk.
func (p *Plate) midline() float64 {
	if p.lateral < 0 {
		return p.Width
	}
	return 0
}

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
	c := newCut(lines[0][0].Y, false, lines[0], areas...)
	c.lines = lines
	return c
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

// newCut is a cut at a height of the page along a line that takes areas away.
func newCut(y float64, level bool, line polyline, areas ...polyline) cutPlane {
	c := cutPlane{height: y, level: level, lines: []polyline{line}, areas: areas, removed: &canvas.Path{}}
	for _, area := range areas {
		outline := area.path()
		outline.Close()
		c.removed = c.removed.Append(outline)
	}
	return c
}

// y is the height of the cut on the page.
func (c cutPlane) y() float64 { return c.height }

// lengthened are the lines of the cut, longer at both ends; where one runs along the trunk it ends at axilla or perineum.
func (c cutPlane) lengthened(by float64) []polyline {
	lines := make([]polyline, len(c.lines))
	for i, line := range c.lines {
		l := slices.Clone(line)
		if n := len(l); n > 1 && l[0] != l[1] {
			l[0] = l[0].Add(l[0].Sub(l[1]).Norm(by))
			if n == 2 {
				l[1] = l[1].Add(l[1].Sub(line[0]).Norm(by))
			}
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
