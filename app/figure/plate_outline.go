package figure

import (
	"math"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// polyline is a curve as a run of points.
type polyline []canvas.Point

// How far the straight pieces of flattened curves may stray, in the unit of the plate.
const (
	nerveStray   = 0.15
	outlineStray = 0.4
	guideStray   = 0.04 // cuts are drawn along them in a strong line
)

// prepare flattens what is asked for often: nerves, branches, skin and the silhouettes of muscles. It reports the nerves
// and branches that name something over them that the plate does not show.
func (p *Plate) prepare() []error {
	for _, l := range []Layer{BoneLayer, DeepLayer, SuperficialLayer, OutlineLayer} {
		for i := range p.layers[l] {
			if s := &p.layers[l][i]; s.outline {
				s.area = flattened(s.path, outlineStray)
			}
		}
	}
	var problems []error
	for _, s := range p.layers[NerveLayer] {
		lines, err := p.nerveLines(s)
		p.nerves[s.structure] = append(p.nerves[s.structure], lines...)
		problems = append(problems, err...)
	}
	for _, s := range p.layers[BranchLayer] {
		lines, err := p.nerveLines(s)
		p.branches[s.structure] = append(p.branches[s.structure], lines...)
		problems = append(problems, err...)
	}
	for _, s := range p.layers[guideLayer] {
		switch lines := flattened(s.path, guideStray); s.id {
		case "trunk-join":
			p.trunkJoin = lines[0]
		case "trunk-gap":
			p.trunkGap = lines[0]
		case "groin":
			p.groin = lines[0]
		default:
			if segment, ok := strings.CutPrefix(s.id, "cut-"); ok {
				p.cuts[anatomy.Segment(segment)] = lines[0]
			}
		}
	}
	return problems
}

// flattened are the subpaths of a path as points.
func flattened(path *canvas.Path, stray float64) []polyline {
	var lines []polyline
	for _, sub := range path.Flatten(stray).Split() {
		if points := sub.Coords(); len(points) > 1 {
			lines = append(lines, points)
		}
	}
	return lines
}

// skin are the silhouettes of the limb; on plates with a trunk, without the trunk.
func (p *Plate) skin() []plateShape {
	var found []plateShape
	for _, s := range p.layers[OutlineLayer] {
		if s.structure == "skin" && s.outline {
			found = append(found, s)
		}
	}
	return found
}

// limbSpan is how far the limb reaches across the page at y, fingers and toes taken as one. ok is false where there is
// no limb.
func (p *Plate) limbSpan(y float64) (left, right float64, ok bool) {
	left, right = math.Inf(1), math.Inf(-1)
	for _, s := range p.skin() {
		for _, line := range s.area {
			for i := range line {
				a, b := line[i], line[(i+1)%len(line)]
				if (a.Y > y) != (b.Y > y) {
					x := a.X + (b.X-a.X)*(y-a.Y)/(b.Y-a.Y)
					left, right = min(left, x), max(right, x)
				}
			}
		}
	}
	if left > right {
		return 0, 0, false
	}
	if edge, ok := p.trunkEdge(y); ok {
		if p.lateral < 0 {
			right = min(right, edge)
		} else {
			left = max(left, edge)
		}
	}
	return left, right, left < right
}

// trunkEdge is where the trunk begins at y on plates that show it.
func (p *Plate) trunkEdge(y float64) (x float64, ok bool) {
	line := slices.Concat(p.trunkJoin, p.trunkGap)
	if len(line) == 0 {
		return 0, false
	}
	return line.xAt(y), true
}

// xAt is where a line that runs down the page lies across it at y, beyond its ends as there.
func (l polyline) xAt(y float64) float64 {
	if y <= l[0].Y {
		return l[0].X
	}
	for i := 1; i < len(l); i++ {
		if a, b := l[i-1], l[i]; y <= b.Y && b.Y > a.Y {
			return a.X + (b.X-a.X)*(y-a.Y)/(b.Y-a.Y)
		}
	}
	return l[len(l)-1].X
}

// across is the place of a share of the half width at a height: -1 is the medial and 1 the lateral edge of the limb.
func (p *Plate) across(y, x float64) (at canvas.Point, ok bool) {
	left, right, ok := p.limbSpan(y)
	if !ok {
		return canvas.Point{}, false
	}
	return canvas.Point{X: (left+right)/2 + p.lateral*x*(right-left)/2, Y: y}, true
}

// course is where a nerve runs by its waypoints, for nerves that the plate does not draw. Waypoints off the limb, or in a
// segment whose heights run across, are left out.
func (p *Plate) course(n *anatomy.Nerve) polyline {
	var points polyline
	for _, w := range n.Course {
		a, ok := p.axes[w.Segment]
		if !ok || !a.upright() {
			continue
		}
		if at, ok := p.across(a.at(w.T).Y, w.X*courseInset); ok {
			points = append(points, at)
		}
	}
	return points
}

// courseInset keeps a nerve at the edge of the limb inside the skin.
const courseInset = 0.9

// smooth is a curve through the points: a centripetal Catmull-Rom spline.
func smooth(points polyline) polyline {
	const pieces = 12
	line := polyline{points[0]}
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		before, after := a.Mul(2).Sub(b), b.Mul(2).Sub(a)
		if i > 1 {
			before = points[i-2]
		}
		if i+1 < len(points) {
			after = points[i+1]
		}
		for k := 1; k <= pieces; k++ {
			line = append(line, catmullRom(before, a, b, after, float64(k)/pieces))
		}
	}
	return line
}

func catmullRom(p0, p1, p2, p3 canvas.Point, share float64) canvas.Point {
	step := func(a, b canvas.Point) float64 { return math.Max(math.Sqrt(b.Sub(a).Length()), 1e-6) }
	t0 := 0.0
	t1 := t0 + step(p0, p1)
	t2 := t1 + step(p1, p2)
	t3 := t2 + step(p2, p3)
	t := t1 + share*(t2-t1)
	between := func(a, b canvas.Point, ta, tb float64) canvas.Point { return a.Interpolate(b, (t-ta)/(tb-ta)) }
	a1, a2, a3 := between(p0, p1, t0, t1), between(p1, p2, t1, t2), between(p2, p3, t2, t3)
	b1, b2 := between(a1, a2, t0, t2), between(a2, a3, t1, t3)
	return between(b1, b2, t1, t2)
}

// path is the line as a path.
func (l polyline) path() *canvas.Path {
	path := &canvas.Path{}
	for i, at := range l {
		if i == 0 {
			path.MoveTo(at.X, at.Y)
		} else {
			path.LineTo(at.X, at.Y)
		}
	}
	return path
}

// crossing is where the line first meets another one. ok is false when it does not.
func (l polyline) crossing(other polyline) (at canvas.Point, ok bool) {
	for i := 1; i < len(l); i++ {
		for k := 1; k < len(other); k++ {
			if at, ok := segmentsMeet(l[i-1], l[i], other[k-1], other[k]); ok {
				return at, true
			}
		}
	}
	return canvas.Point{}, false
}

// crossingAny is where the line first meets one of several.
func (l polyline) crossingAny(others []polyline) (at canvas.Point, ok bool) {
	for _, other := range others {
		if at, ok := l.crossing(other); ok {
			return at, true
		}
	}
	return canvas.Point{}, false
}

// upTo counts the points of the line as far as the first behind one of several lines that it meets.
func (l polyline) upTo(others []polyline) int {
	for i := 1; i < len(l); i++ {
		if _, ok := l[i-1 : i+1].crossingAny(others); ok {
			return i + 1
		}
	}
	return len(l)
}

func segmentsMeet(a, b, c, d canvas.Point) (at canvas.Point, ok bool) {
	ab, cd := b.Sub(a), d.Sub(c)
	cross := ab.PerpDot(cd)
	if cross == 0 {
		return canvas.Point{}, false
	}
	s, t := c.Sub(a).PerpDot(cd)/cross, c.Sub(a).PerpDot(ab)/cross
	if s < 0 || s > 1 || t < 0 || t > 1 {
		return canvas.Point{}, false
	}
	return a.Add(ab.Mul(s)), true
}

// holds reports whether a point lies inside the closed lines, by the even-odd rule.
func holds(lines []polyline, at canvas.Point) bool {
	inside := false
	for _, line := range lines {
		for i := range line {
			a, b := line[i], line[(i+1)%len(line)]
			if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(b.X-a.X)*(at.Y-a.Y)/(b.Y-a.Y) {
				inside = !inside
			}
		}
	}
	return inside
}

// length is the length of the line.
func (l polyline) length() float64 {
	sum := 0.0
	for i := 1; i < len(l); i++ {
		sum += l[i].Sub(l[i-1]).Length()
	}
	return sum
}

// nearest is how far along the line the place lies that is nearest to a point.
func (l polyline) nearest(at canvas.Point) (along float64) {
	least, passed := math.Inf(1), 0.0
	for i := 1; i < len(l); i++ {
		a, way := l[i-1], l[i].Sub(l[i-1])
		share := 0.0
		if d := way.Dot(way); d > 0 {
			share = min(max(at.Sub(a).Dot(way)/d, 0), 1)
		}
		if d := at.Sub(a.Add(way.Mul(share))).Length(); d < least {
			least, along = d, passed+share*way.Length()
		}
		passed += way.Length()
	}
	return along
}

// distanceTo is how far a point lies from the line; from one without points it is infinite.
func (l polyline) distanceTo(at canvas.Point) float64 {
	if len(l) == 0 {
		return math.Inf(1)
	}
	return l.pointAt(l.nearest(at)).Sub(at).Length()
}

// pointAt is the point a distance along the line, which is not empty; its last point beyond its end.
func (l polyline) pointAt(along float64) canvas.Point {
	for i := 1; i < len(l); i++ {
		size := l[i].Sub(l[i-1]).Length()
		if along <= size && size > 0 {
			return l[i-1].Interpolate(l[i], along/size)
		}
		along -= size
	}
	return l[len(l)-1]
}

// extended is the line, longer at both ends by a way in the direction in which it ends; a line of one place stays.
func (l polyline) extended(by float64) polyline {
	longer, n := slices.Clone(l), len(l)
	if n < 2 {
		return longer
	}
	if way := l[0].Sub(l[1]); way.Length() > 0 {
		longer[0] = l[0].Add(way.Norm(by))
	}
	if way := l[n-1].Sub(l[n-2]); way.Length() > 0 {
		longer[n-1] = l[n-1].Add(way.Norm(by))
	}
	return longer
}
