package figure

import "github.com/tdewolff/canvas"

// chest sets the wall of the chest, lateral at the left, with the socket of the shoulder when the scapula stays.
func (p TransferPlace) chest(s *panelSite) {
	s.skin = curveOf(116, -8, 84, 10, 50, 40, 36, 96, 22, 150, 30, 260, 40, 372, 150, 372, 270, 372, 386, 372, 386, 240, 386, 120, 386, -8)
	s.fascia = curveOf(124, -8, 96, 14, 64, 46, 50, 100, 38, 152, 46, 260, 56, 372, 160, 372, 270, 372, 386, 372, 386, 240, 386, 120, 386, -8)
	s.scar = curveOf(39, 86, 46, 84, 50, 90, 57, 88)
	s.open.right, s.open.below = true, true
	s.bone, s.boneName = canvas.Point{X: 96, Y: 200}, "Ribs"
	if p.kind() == shoulderSocket {
		s.bone, s.boneName = canvas.Point{X: 84, Y: 120}, "Scapula with its socket"
	}
	within := closed(s.fascia)
	s.bones = func(i panelInk) []Item {
		items := i.ribs(p.Behind, within)
		if p.kind() == shoulderSocket {
			items = append(items, i.scapula()...)
		}
		return items
	}
}

// ribs run round the chest; they recede, since they only tell where the picture lies.
func (i panelInk) ribs(behind bool, within *canvas.Path) []Item {
	var items []Item
	f, recede := i.fig, 0.42
	if i.dark {
		recede = 0.58
	}
	for n := range 8 {
		y := -26 + 52*float64(n)
		course := curveOf(10, y-26, 60, y+2, 150, y+26, 250, y+34, 310, y+38, 360, y+30, 410, y+8)
		if behind {
			course = curveOf(10, y+44, 80, y+40, 170, y+16, 250, y-10, 310, y-28, 360, y-36, 410, y-38)
		}
		upper, lower := course.beside(constant(-12)), course.beside(constant(12))
		items = append(items, Shape{
			Path: upper.closedBy(lower), Stroke: Stroke{Color: mix(f.BoneEdge, f.Tissue, recede), Width: 0.9},
			Fill: Linear(0, y-6, 0, y+52, Stop{0, mix(f.Bone, f.Tissue, recede-0.1)}, Stop{0.35, mix(f.Bone, f.Tissue, recede)}, Stop{1, mix(f.BoneShade, f.Tissue, recede)}),
		})
	}
	return []Item{Group{Clip: within, Items: items}}
}

// scapula is the outer part of the shoulder blade: the socket, freed of the humerus, between acromion and lateral border.
func (i panelInk) scapula() []Item {
	blade := loop(112, 70, 96, 84, 72, 84, 65, 100, 62, 132, 68, 160, 80, 172, 89, 198, 98, 232, 106, 260, 115, 254, 116, 214, 121, 140, 120, 84)
	acromion := loop(116, 24, 94, 26, 66, 34, 58, 48, 70, 56, 96, 52, 120, 48)
	socket := canvas.Ellipse(9, 34).Transform(canvas.Identity.Translate(70, 130).Rotate(4))
	c := i.cartilage()
	return []Item{
		i.boneShape(blade), i.boneShape(acromion),
		Shape{Path: socket, Fill: Linear(60, 0, 80, 0, Stop{0, mix(c, i.fig.BoneEdge, 0.28)}, Stop{1, c}), Stroke: Stroke{Color: i.fig.BoneEdge, Width: 0.9}},
	}
}

// pelvis sets the hip bone with its empty socket, or the sacrum when the hip bone is gone; medial is at the left.
func (p TransferPlace) pelvis(s *panelSite) {
	s.skin = curveOf(14, -8, 14, 90, 14, 190, 14, 322, 80, 352, 140, 366, 208, 367, 300, 366, 370, 330, 378, 256, 386, 180, 384, 90, 378, -8)
	s.fascia = curveOf(14, -8, 14, 90, 14, 190, 14, 304, 84, 334, 142, 348, 208, 350, 290, 348, 354, 316, 362, 250, 369, 180, 368, 90, 362, -8)
	s.open.left = true
	if p.kind() == sacrumEdge {
		s.bones, s.boneName, s.bone = panelInk.sacrum, "Sacrum", canvas.Point{X: 62, Y: 130}
		return
	}
	s.bones, s.boneName, s.bone = panelInk.hipBone, "Hip bone with its socket", canvas.Point{X: 66, Y: 96}
}

func (i panelInk) hipBone() []Item {
	bone := loop(-20, 30, 20, -30, 80, -36, 128, -20, 130, 40, 116, 84, 118, 120, 132, 146, 134, 186, 120, 216, 112, 236, 118, 266, 106, 292, 80, 298, 60, 276, 44, 236, 10, 226, -20, 216, -20, 180, 30, 160, 40, 120, 20, 70)
	foramen := loop(70, 232, 92, 230, 98, 254, 86, 276, 72, 262)
	socket := canvas.Ellipse(23, 33).Transform(canvas.Identity.Translate(104, 168).Rotate(-8))
	c := i.cartilage()
	within := closed(curveOf(14, -8, 14, 90, 14, 190, 14, 304, 84, 334, 142, 348, 208, 350, 208, 200, 208, 100, 208, -8))
	return []Item{Group{Clip: within, Items: []Item{
		i.boneShape(bone),
		Shape{Path: foramen, Fill: Solid(mix(i.fig.Tissue, i.fig.SkinEdge, 0.18)), Stroke: Stroke{Color: i.fig.BoneEdge, Width: 0.9}},
		Shape{Path: socket, Fill: Solid(c), Stroke: Stroke{Color: i.fig.BoneEdge, Width: 1}},
		Shape{
			Path: canvas.Ellipse(13, 20).Transform(canvas.Identity.Translate(106, 172).Rotate(-8)),
			Fill: Radial(104, 164, 24, Stop{0, mix(i.fig.BoneShade, i.fig.BoneEdge, 0.4)}, Stop{1, mix(c, i.fig.BoneShade, 0.6)}),
		},
	}}}
}

func (i panelInk) sacrum() []Item {
	bone := loop(-30, -40, 80, -40, 112, -20, 118, 24, 108, 70, 92, 110, 82, 160, 66, 214, 44, 262, 24, 290, -30, 300)
	within := closed(curveOf(14, -8, 14, 90, 14, 190, 14, 304, 84, 334, 142, 348, 208, 350, 208, 200, 208, 100, 208, -8))
	items := i.joint(bone, curveOf(118, -4, 124, 40, 106, 74, 92, 112))
	for _, at := range [][2]float64{{66, 36}, {60, 88}, {52, 140}, {42, 190}} {
		items = append(items, Shape{
			Path: canvas.Ellipse(7.5, 6).Translate(at[0], at[1]), Fill: Solid(mix(i.fig.BoneShade, i.fig.BoneEdge, 0.55)), Stroke: Stroke{Color: i.fig.BoneEdge, Width: 0.8},
		})
	}
	for _, y := range []float64{62, 114, 166} {
		items = append(items, Shape{Path: curveOf(-10, y+2, 20, y+6, 50, y+4, 74-y*0.16, y-2).path(), Stroke: Stroke{Color: faded(i.fig.BoneEdge, 0.5), Width: 0.9}})
	}
	return []Item{Group{Clip: within, Items: items}}
}
