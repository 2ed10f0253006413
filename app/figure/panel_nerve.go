package figure

import (
	"image/color"
	"math"

	"github.com/tdewolff/canvas"
)

// The courses of the nerves. The donor and the branch meet at the end of donorJoined, which is where the stem of the
// branch begins, in every panel.
func donorBefore() curve {
	return curveOf(146, -8, 150, 52, 142, 112, 146, 172, 149, 212, 154, 240, 156, 272)
}

func donorJoined() curve {
	return curveOf(146, -8, 150, 30, 144, 62, 150, 90, 156, 116, 180, 124, 208, 146)
}

func branchTrunk() curve {
	return curveOf(214, -8, 213, 30, 205, 56, 203, 86, 201.5, 108, 201, 130, 208, 146)
}
func branchStump() curve { return curveOf(214, -8, 213, 22, 207, 42, 205, 66) }
func branchStem() curve  { return curveOf(208, 146, 214, 158, 222, 167, 234, 173.5) }

// joinedStem is the stem once it is sewn to the donor, whose direction it takes up.
func joinedStem() curve { return curveOf(208, 146, 214.3, 150.9, 219, 165, 234, 173.5) }

// twigs are the last branches, inside the muscle.
func twigs() []curve {
	return []curve{
		curveOf(224, 167.2, 236, 160, 248, 152, 276, 146),
		curveOf(229, 170.8, 250, 182, 274, 184, 300, 184),
		curveOf(232, 172.6, 246, 190, 258, 208, 284, 226),
	}
}

// terminals are the courses of the donor's fibres from the ends of the twigs to their end plates.
func terminals() []curve {
	return []curve{
		curveOf(276, 146, 290, 142, 300, 132, 318, 122),
		curveOf(276, 146, 292, 146, 306, 150, 324, 156),
		curveOf(300, 184, 316, 184, 326, 180, 340, 178),
		curveOf(300, 184, 314, 190, 322, 198, 336, 206),
		curveOf(284, 226, 298, 236, 310, 240, 328, 242),
		curveOf(284, 226, 292, 244, 300, 258, 310, 276),
	}
}

// tube is a nerve along a curve, round in section and lit from the left, with its fascicles showing through when it is
// wide enough.
func tube(c curve, width float64, ink tubeInk) []Item {
	items := []Item{Shape{Path: c.path(), Stroke: Stroke{Color: ink.edge, Width: width + 1.6, Cap: ButtCap}}}
	steps := 4
	if width > 10 {
		steps = 10
	}
	for n := range steps {
		share := float64(n) / float64(steps)
		items = append(items, Shape{
			Path:   c.beside(c.lit(constant(width * 0.2 * share))).path(),
			Stroke: Stroke{Color: ink.ramp(share + 0.5/float64(steps)), Width: width * (1 - 0.9*share), Cap: ButtCap},
		})
	}
	return append(items, fascicles(c, width, ink)...)
}

// fascicles are the fine lines along a nerve: more of them the wider it is, none when it is thin.
func fascicles(c curve, width float64, ink tubeInk) []Item {
	count := int(width / 5)
	var items []Item
	for n := range count {
		across := (float64(n)+0.5)/float64(count)*2 - 1
		items = append(items, Shape{
			Path:   c.beside(constant(across * width * 0.43)).path(),
			Stroke: Stroke{Color: faded(ink.edge, 0.5), Width: 0.75, Cap: ButtCap},
		})
	}
	return items
}

// cutFace is the end of a tube as it looks after a clean cut: an ellipse across the nerve with the fascicles in it. The
// curve ends there.
func cutFace(c curve, width float64, ink tubeInk, f color.NRGBA) []Item {
	end, along := c.at(1)
	angle := math.Atan2(along.X, -along.Y) * 180 / math.Pi
	face := func(x, y, rx, ry float64) *canvas.Path {
		return canvas.Ellipse(rx, ry).Transform(canvas.Identity.Translate(end.X, end.Y).Rotate(angle).Translate(x, y))
	}
	items := []Item{Shape{
		Path: face(0, 0, width/2+0.3, width*0.17), Fill: Solid(mix(ink.light, f, 0.25)), Stroke: Stroke{Color: ink.edge, Width: 1},
	}}
	if width < 10 {
		return items
	}
	r := width * 0.078
	for _, at := range [][2]float64{{-0.29, 0.01}, {-0.1, -0.045}, {0.1, 0.045}, {0.29, -0.01}} {
		items = append(items, Shape{
			Path: face(at[0]*width, at[1]*width, r, r*0.82), Fill: Solid(ink.body), Stroke: Stroke{Color: ink.edge, Width: 0.6},
		})
	}
	return items
}

// branchTree is a recipient branch with its twigs, tapering into the muscle.
func branchTree(branch curve, twigs []curve, width, twigWidth float64, ink tubeInk) []Item {
	var edges, bodies, lights []Item
	add := func(c curve, from, to float64) {
		edges = append(edges, Shape{Path: c.ribbon(tapering(from, to)), Fill: Solid(ink.edge), Stroke: Stroke{Color: ink.edge, Width: 1.6}})
		bodies = append(bodies, Shape{Path: c.ribbon(tapering(from, to)), Fill: Solid(mix(ink.shade, ink.body, 0.7))},
			Shape{Path: c.beside(c.lit(tapering(from*0.07, to*0.07))).ribbon(tapering(from*0.74, to*0.74)), Fill: Solid(ink.body)})
		lights = append(lights, Shape{Path: c.beside(c.lit(tapering(from*0.16, to*0.16))).ribbon(tapering(from*0.34, to*0.3)), Fill: Solid(ink.light)})
	}
	for _, t := range twigs {
		add(t, twigWidth*1.18, twigWidth*0.62)
	}
	add(branch, width, width*0.86)
	return append(append(edges, bodies...), lights...)
}
