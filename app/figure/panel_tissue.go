package figure

import (
	"image/color"

	"github.com/tdewolff/canvas"
)

// The three panels share one geometry, in a box 400 wide and 380 high whose top is at y = -8. Everything runs out of the
// box at the top and fades there.
const (
	panelBoxWidth  = 400.0
	panelBoxHeight = 380.0
	panelBoxTop    = -8.0
)

// skinCurve is the outline of the residual limb from the top left round its end to the top right; fasciaCurve is the same
// for the deep side of the fat.
func skinCurve() curve {
	return curveOf(22, -8, 16, 90, 14, 190, 24, 266, 34, 336, 110, 368, 200, 370, 290, 368, 366, 336, 376, 266, 386, 190, 384, 90, 378, -8)
}

func fasciaCurve() curve {
	return curveOf(38, -8, 33, 90, 32, 190, 40, 258, 50, 320, 118, 350, 200, 352, 282, 350, 350, 320, 360, 258, 368, 190, 367, 90, 362, -8)
}

// The two sides of the target muscle, from its origin down to its tendon.
func muscleMedial() curve {
	return curveOf(288, -8, 262, 50, 238, 110, 238, 180, 238, 250, 264, 300, 298, 326)
}

func muscleLateral() curve {
	return curveOf(332, -8, 344, 50, 357, 110, 359, 180, 360, 240, 350, 290, 326, 326)
}

func closed(c curve) *canvas.Path {
	p := c.path()
	p.Close()
	return p
}

// limb is the skin, the fat and the space between the muscles.
func (i panelInk) limb() []Item {
	f := i.fig
	deeper := mix(f.Tissue, f.SkinEdge, 0.09)
	scar := curveOf(196, 352, 198, 358, 202, 364, 201, 370).path()
	return []Item{
		Shape{Path: closed(skinCurve()), Fill: Linear(0, panelBoxTop, 0, 372, Stop{0, f.Skin}, Stop{1, mix(f.Skin, f.SkinEdge, 0.16)})},
		Shape{Path: closed(fasciaCurve()), Fill: Linear(34, 0, 366, 0, Stop{0, deeper}, Stop{0.2, f.Tissue}, Stop{0.8, f.Tissue}, Stop{1, deeper})},
		Shape{Path: fasciaCurve().path(), Stroke: Stroke{Color: faded(f.SkinEdge, 0.28), Width: 0.8}},
		Shape{Path: scar, Stroke: Stroke{Color: faded(f.SkinEdge, 0.8), Width: 1.2}},
		Shape{Path: skinCurve().path(), Stroke: Stroke{Color: f.SkinEdge, Width: 1.4}},
	}
}

// bone is the shaft and its cut end.
func (i panelInk) bone() []Item {
	f := i.fig
	shaft := closed(curveOf(68, -8, 71, 80, 72, 160, 69, 244, 76, 258, 110, 258, 117, 244, 113, 160, 112, 80, 115, -8))
	end := closed(curveOf(69, 244, 72, 234, 114, 234, 117, 244, 114, 256, 72, 256, 69, 244))
	marrow := closed(curveOf(77, 244.5, 80, 239, 106, 239, 109, 244.5, 106, 251, 80, 251, 77, 244.5))
	return []Item{
		Shape{
			Path: shaft, Stroke: Stroke{Color: f.BoneEdge, Width: 1},
			Fill: Linear(68, 0, 118, 0, Stop{0, mix(f.BoneShade, f.Bone, 0.15)}, Stop{0.26, f.Bone}, Stop{0.42, mix(f.Bone, white(), 0.25)},
				Stop{0.6, f.Bone}, Stop{1, mix(f.BoneShade, f.BoneEdge, 0.22)}),
		},
		Shape{Path: end, Fill: Linear(0, 236, 0, 254, Stop{0, f.Bone}, Stop{1, mix(f.Bone, white(), 0.3)}), Stroke: Stroke{Color: f.BoneEdge, Width: 1}},
		Shape{
			Path: marrow, Stroke: Stroke{Color: f.BoneEdge, Width: 0.7},
			Fill: Linear(0, 240, 0, 250, Stop{0, mix(f.Marrow, f.BoneEdge, 0.25)}, Stop{1, f.Marrow}),
		},
	}
}

// glow is a soft light behind the muscle that has its new nerve, kept inside the skin.
func (i panelInk) glow() Item {
	g := i.fig.Glow
	return Shape{
		Path: canvas.Circle(96).Translate(276, 182), Clip: closed(fasciaCurve()),
		Fill: Radial(276, 182, 96, Stop{0, faded(g, 0.8)}, Stop{0.42, faded(g, 0.58)}, Stop{0.7, faded(g, 0.22)}, Stop{0.88, faded(g, 0.05)}, Stop{1, faded(g, 0)}),
	}
}

// muscle is the target: a spindle of fibres that ends in a tendon.
func (i panelInk) muscle(body, light, edge color.NRGBA) []Item {
	medial, lateral := muscleMedial(), muscleLateral()
	belly := medial.path()
	belly.CubeTo(306, 334, 318, 334, 326, 326)
	belly = belly.Join(lateral.back().path())
	belly.Close()

	items := []Item{Shape{
		Path: belly,
		Fill: Linear(236, 0, 362, 0, Stop{0, edge}, Stop{0.1, mix(edge, body, 0.45)}, Stop{0.3, body}, Stop{0.48, light}, Stop{0.72, body}, Stop{0.91, mix(edge, body, 0.4)}, Stop{1, edge}),
	}}
	// a sheen, strongest a little to the light
	for _, half := range []float64{0.19, 0.16, 0.13, 0.1, 0.07, 0.04} {
		items = append(items, Shape{
			Path: medial.between(lateral, 0.42-half).closedBy(medial.between(lateral, 0.42+half)), Fill: Solid(faded(white(), 0.024)),
		})
	}
	for n := 1; n < 12; n++ {
		share := float64(n)/12 + 0.012*float64((n*5)%3-1)
		strength, width := 0.34, 0.8
		if n%2 == 1 {
			strength, width = 0.48, 0.95
		}
		items = append(items, Shape{Path: medial.between(lateral, share).path(), Stroke: Stroke{Color: faded(edge, strength), Width: width}})
		if n%3 != 0 {
			items = append(items, Shape{Path: medial.between(lateral, share+0.038).path(), Stroke: Stroke{Color: faded(white(), 0.2), Width: 0.9}})
		}
	}
	tendon := closed(curveOf(279, 308, 290, 318, 296, 324, 298, 326, 306, 334, 318, 334, 326, 326, 330, 320, 334, 314, 337, 306, 322, 318, 296, 320, 279, 308))
	return append(items,
		Shape{Path: tendon, Fill: Linear(0, 306, 0, 332, Stop{0, mix(i.fig.Tendon, body, 0.3)}, Stop{0.45, i.fig.Tendon}, Stop{1, mix(i.fig.Tendon, white(), 0.2)})},
		Shape{Path: belly, Stroke: Stroke{Color: edge, Width: 1.2}},
	)
}

// fade is the ground colour that lets everything run out at the top.
func (i panelInk) fade() Item {
	return Shape{
		Path: canvas.Rectangle(panelBoxWidth+8, 60).Translate(-4, -20),
		Fill: Linear(0, panelBoxTop, 0, 42, Stop{0, i.ground}, Stop{0.35, faded(i.ground, 0.66)}, Stop{0.75, faded(i.ground, 0.14)}, Stop{1, faded(i.ground, 0)}),
	}
}
