package figure

import (
	"math"

	"github.com/tdewolff/canvas"
)

// neuromaGrowth is the size of the bulb beside that of a nerve 22 wide.
func neuromaGrowth(width float64) float64 { return math.Pow(width/22, 0.55) }

// neuromaAt places what was drawn for the bulb of a nerve 22 wide on that of another.
func neuromaAt(width float64) canvas.Matrix {
	grow := neuromaGrowth(width)
	return canvas.Identity.Translate(156, 263).Scale(grow, grow).Translate(-156, -263)
}

// neuroma is the bulb of fibres at the end of a severed nerve; its size goes with the nerve's.
func neuroma(width float64, ink tubeInk) []Item {
	grow, m := neuromaGrowth(width), neuromaAt(width)
	bulb := closed(neuromaOutline()).Transform(m)
	centre := m.Dot(canvas.Point{X: 151, Y: 286})
	items := []Item{}
	for _, c := range []curve{
		curveOf(138, 316, 134, 322, 130, 326, 124, 328),
		curveOf(160, 322, 160, 328, 157, 333, 152, 337),
		curveOf(180, 312, 186, 317, 188, 322, 194, 324),
	} {
		items = append(items, Shape{Path: c.moved(m).path(), Stroke: Stroke{Color: faded(mix(ink.body, ink.edge, 0.25), 0.85), Width: 1.3}})
	}
	items = append(items, Shape{
		Path: bulb, Stroke: Stroke{Color: ink.edge, Width: 1.2},
		Fill: Radial(centre.X, centre.Y, 38*grow, Stop{0, mix(ink.light, white(), 0.15)}, Stop{0.45, ink.body}, Stop{0.78, ink.shade}, Stop{1, mix(ink.shade, ink.edge, 0.5)}),
	})
	for _, c := range []curve{
		curveOf(150, 266, 138, 282, 140, 306, 158, 312, 176, 314, 182, 296, 172, 286, 162, 278, 150, 288, 154, 298),
		curveOf(156, 264, 150, 280, 164, 286, 170, 298, 174, 312, 152, 320, 142, 304, 136, 290, 150, 280, 162, 284),
		curveOf(162, 264, 176, 274, 184, 290, 176, 304, 166, 316, 148, 310, 148, 296, 150, 284, 166, 282, 168, 294),
		curveOf(146, 270, 132, 284, 134, 300, 144, 310),
		curveOf(166, 268, 182, 280, 186, 296, 178, 310),
		curveOf(152, 300, 158, 308, 168, 306, 170, 298),
	} {
		items = append(items, Shape{Path: c.moved(m).path(), Stroke: Stroke{Color: faded(ink.edge, 0.62), Width: 0.9}})
	}
	return items
}

func neuromaOutline() curve {
	return curveOf(146, 262, 130, 272, 124, 292, 133, 309, 142, 325, 170, 328, 183, 314, 195, 299, 189, 274, 168, 262, 160, 258, 152, 258, 146, 262)
}

// removed is the outline of what was cut away: the end of the nerve, and the bulb when there was one.
func (i panelInk) removed(width float64, bulb bool, strength float64) []Item {
	pen := Stroke{Color: faded(i.fig.GhostLine, 0.95*strength), Width: 1, Dash: []float64{4, 4}}
	course := curveOf(145, 110, 144, 132, 144.6, 152, 146, 172, 149, 212, 154, 240, 156, 258)
	items := []Item{
		Shape{Path: course.beside(constant(width / 2)).path(), Stroke: pen},
		Shape{Path: course.beside(constant(-width / 2)).path(), Stroke: pen},
	}
	if bulb {
		open := neuromaOutline()
		items = append(items, Shape{Path: open[:len(open)-3].moved(neuromaAt(width)).path(), Stroke: pen})
	}
	return items
}

// join is the seam between the donor and the branch: fine stitches from rim to rim, of which a share from 0 to 1 is tied.
func (i panelInk) join(donorWidth, branchWidth float64, stitches int, tied float64) []Item {
	end, u := donorJoined().at(1)
	n := canvas.Point{X: -u.Y, Y: u.X}
	on := func(along, across float64) canvas.Point {
		return canvas.Point{X: end.X + u.X*along + n.X*across, Y: end.Y + u.Y*along + n.Y*across}
	}
	var items []Item
	for k := range int(tied*float64(stitches) + 0.001) {
		share := (float64(k)+0.5)/float64(stitches)*2 - 1
		from, to := on(-4.6, share*donorWidth*0.54), on(7.4, share*branchWidth*0.5)
		middle := on(1.6, share*(donorWidth*0.36+branchWidth*0.14))
		thread := &canvas.Path{}
		thread.MoveTo(from.X, from.Y)
		thread.QuadTo(middle.X, middle.Y, to.X, to.Y)
		items = append(items,
			Shape{Path: thread, Stroke: Stroke{Color: i.fig.Thread, Width: 1.05}},
			Shape{Path: canvas.Circle(1.3).Translate(from.X, from.Y), Fill: Solid(i.fig.Thread)})
	}
	return items
}

// axons are the donor's fibres, grown along the branch and out to their end plates in the muscle: a share of the way from
// 0 to 1, in the last tenth of which they end.
func (i panelInk) axons(courses branchCourses, branchWidth, grown float64) []Item {
	const inBranch, inMuscle = 0.5, 0.9 // how far they have come where the twigs end, and the plates begin
	var items []Item
	if out := min(max((grown-inBranch)/(inMuscle-inBranch), 0), 1); out > 0 {
		for _, c := range courses.terminals {
			items = append(items, Shape{Path: c.first(out).path(), Stroke: Stroke{Color: i.axonEdge, Width: 3, Cap: ButtCap}})
		}
		for _, c := range courses.terminals {
			items = append(items, Shape{Path: c.first(out).path(), Stroke: Stroke{Color: i.axon, Width: 1.5}})
		}
	}
	pen := Stroke{Color: i.axon, Width: 1.4}
	along := min(grown/inBranch, 1)
	for n, twig := range courses.twigs {
		beside := joinedStem().beside(constant((float64(n) - 1) * 0.27 * branchWidth))
		if n == 0 { // the first twig leaves the stem at an angle, so its fibre branches off inside the sheath
			items = append(items, Shape{Path: beside.first(0.66 * min(along*2, 1)).path(), Stroke: pen})
			if along > 0.5 {
				items = append(items, Shape{Path: twig.first(along*2 - 1).path(), Stroke: pen})
			}
			continue
		}
		var points []canvas.Point
		for _, t := range []float64{0, 0.2, 0.4, 0.6} {
			p, _ := beside.at(t)
			points = append(points, p)
		}
		for _, t := range []float64{0.24, 0.55, 0.8, 1} {
			p, _ := twig.at(t)
			points = append(points, p)
		}
		items = append(items, Shape{Path: through(points).first(along).path(), Stroke: pen})
	}
	if plates := (grown - inMuscle) / (1 - inMuscle); plates > 0 {
		for _, c := range courses.terminals {
			items = append(items, i.endPlates(c, min(plates, 1))...)
		}
	}
	return items
}

// endPlates are the three feet in which a fibre ends, at a share of their size.
func (i panelInk) endPlates(c curve, size float64) []Item {
	end, along := c.at(1)
	heading := math.Atan2(along.Y, along.X)
	var feet, plates []Item
	for _, turn := range []float64{-0.75, 0, 0.75} {
		x, y := end.X+6*size*math.Cos(heading+turn), end.Y+6*size*math.Sin(heading+turn)
		foot := &canvas.Path{}
		foot.MoveTo(end.X, end.Y)
		foot.LineTo(x, y)
		feet = append(feet,
			Shape{Path: foot, Stroke: Stroke{Color: i.axonEdge, Width: 2.5}},
			Shape{Path: foot, Stroke: Stroke{Color: i.axon, Width: 1.3}})
		plates = append(plates, Shape{
			Path: canvas.Circle(2.1*size).Translate(x, y), Fill: Solid(mix(i.axon, white(), 0.2)), Stroke: Stroke{Color: i.axonEdge, Width: 0.7},
		})
	}
	return append(feet, plates...)
}
