package figure

import "github.com/tdewolff/canvas"

// The rays of a hand or foot lie below nerves and muscle, the severed nerve between the second and the third of the
// picture and the target over the fourth.
var rayMiddles = [5]float64{50, 118, 190, 264, 338}

// handOrFoot sets the bones of a cut through hand or foot.
func (p TransferPlace) handOrFoot(s *panelSite) {
	s.skin = curveOf(20, -8, 16, 90, 15, 190, 20, 280, 26, 346, 90, 366, 200, 367, 310, 366, 374, 346, 380, 280, 385, 190, 384, 90, 380, -8)
	s.fascia = curveOf(32, -8, 29, 90, 28, 190, 33, 274, 38, 330, 96, 350, 200, 352, 304, 350, 362, 330, 367, 274, 372, 190, 371, 90, 368, -8)
	s.bone = canvas.Point{X: 50, Y: 150}
	switch p.kind() {
	case carpus:
		s.bones, s.boneName = panelInk.carpals, "Carpal bones"
	case metacarpals:
		s.bones, s.boneName = rays(34, [5]float64{206, 226, 232, 226, 212}), "Metacarpal, cut end"
	case metatarsals:
		s.bones, s.boneName = rays(27, [5]float64{206, 226, 232, 226, 212}), "Metatarsal, cut end"
	case midfoot:
		s.bones, s.boneName = panelInk.tarsals, "Tarsal bones"
	case hindfoot:
		s.bones, s.boneName = panelInk.hindfoot, "Talus and calcaneus"
		s.bone = canvas.Point{X: 72, Y: 130}
	case rayOfHand, rayOfFoot:
		width, name := 34.0, "Metacarpal, cut end"
		if p.kind() == rayOfFoot {
			width, name = 27, "Metatarsal, cut end"
		}
		s.bones, s.boneName = rays(width, [5]float64{0, 86, 0, 0, 0}), name
		s.bone, s.open.below = canvas.Point{X: 118, Y: 74}, true
		p.openBelow(s)
	case digitOfHand, digitOfFoot:
		width := 34.0
		if p.kind() == digitOfFoot {
			width = 27
		}
		s.bones, s.boneName = func(i panelInk) []Item { return i.digitStump(width) }, "Phalanx, cut end"
		s.bone, s.open.below = canvas.Point{X: 112, Y: 252}, true
		p.openBelow(s)
	}
}

// openBelow lets the rest of the hand or foot go on below the picture.
func (TransferPlace) openBelow(s *panelSite) {
	s.skin = curveOf(20, -8, 16, 90, 15, 190, 22, 372, 140, 372, 260, 372, 378, 372, 385, 190, 384, 90, 380, -8)
	s.fascia = curveOf(32, -8, 29, 90, 28, 190, 34, 372, 140, 372, 260, 372, 366, 372, 372, 190, 371, 90, 368, -8)
	s.scar = nil
	bones, within := s.bones, closed(s.fascia)
	s.bones = func(i panelInk) []Item { return []Item{Group{Clip: within, Items: bones(i)}} }
}

// rays draws the long bones of hand or foot, cut at their heights; one whose height is 0 is whole and goes on.
func rays(width float64, ends [5]float64) func(panelInk) []Item {
	return func(i panelInk) []Item {
		var items []Item
		for n, x := range rayMiddles {
			if ends[n] > 0 {
				items = append(items, i.shaft(x, width, ends[n])...)
				continue
			}
			const head = 268.0
			items = append(items, i.knuckle(x, width, head)...)
			items = append(items, i.phalanx(x, width*0.84, head+8, 420)...)
		}
		return items
	}
}

// knuckle is a metacarpal or metatarsal with its head at a height.
func (i panelInk) knuckle(x, w, head float64) []Item {
	bone := loop(x-w*0.5, -24, x-w*0.36, 60, x-w*0.34, head-90, x-w*0.46, head-40, x-w*0.6, head-20, x-w*0.45, head-4, x, head,
		x+w*0.45, head-4, x+w*0.6, head-20, x+w*0.46, head-40, x+w*0.34, head-90, x+w*0.36, 60, x+w*0.5, -24)
	return i.joint(bone, curveOf(x-w*0.62, head-18, x-w*0.5, head+5, x+w*0.5, head+5, x+w*0.62, head-18))
}

// phalanx is the first bone of a finger or toe, from its base down.
func (i panelInk) phalanx(x, w, base, end float64) []Item {
	return []Item{i.boneShape(loop(x-w*0.5, base+6, x-w*0.58, base+18, x-w*0.4, base+50, x-w*0.36, end, x+w*0.36, end, x+w*0.4, base+50, x+w*0.58, base+18, x+w*0.5, base+6, x, base+3))}
}

// digitStump is a hand or foot whose second ray in the picture ends in its first phalanx.
func (i panelInk) digitStump(width float64) []Item {
	var items []Item
	for n, x := range rayMiddles {
		const head = 168.0
		items = append(items, i.knuckle(x, width, head)...)
		if n == 1 {
			items = append(items, i.stumpPhalanx(x, width*0.85, head+8, 270)...)
			continue
		}
		items = append(items, i.phalanx(x, width*0.85, head+8, 430)...)
	}
	return items
}

func (i panelInk) stumpPhalanx(x, w, base, end float64) []Item {
	cut := canvas.Rectangle(w*2, end-base+20).Translate(x-w, base-20)
	whole := i.phalanx(x, w, base, end+60)[0].(Shape)
	whole.Clip = cut
	face := i.shaft(x, w*0.74, end)
	return append([]Item{whole}, face[1:]...)
}

// carpals are the wrist and what is left of the carpus.
func (i panelInk) carpals() []Item {
	var items []Item
	radius := loop(34, -30, 40, 20, 30, 52, 30, 70, 60, 76, 110, 84, 142, 76, 146, 50, 134, 10, 136, -30)
	ulna := loop(176, -30, 178, 20, 166, 48, 170, 68, 196, 72, 222, 62, 224, 40, 214, 10, 216, -30)
	items = append(items, i.boneShape(radius), i.boneShape(ulna))
	for _, p := range []*canvas.Path{
		loop(40, 96, 72, 88, 98, 100, 94, 138, 66, 168, 40, 150, 32, 118),
		loop(108, 100, 146, 90, 172, 104, 170, 142, 140, 156, 108, 140),
		loop(182, 92, 216, 84, 238, 100, 232, 140, 206, 152, 182, 134),
		loop(38, 182, 68, 180, 84, 198, 78, 226, 44, 228, 30, 206),
		loop(94, 178, 122, 164, 160, 172, 166, 214, 130, 232, 98, 222),
		loop(176, 168, 212, 162, 240, 176, 238, 216, 206, 230, 178, 216),
	} {
		items = append(items, i.boneShape(p))
	}
	return items
}

// tarsals are the bones of the midfoot, their joint surfaces bare.
func (i panelInk) tarsals() []Item {
	var items []Item
	items = append(items, i.boneShape(loop(40, -30, 36, 40, 60, 62, 130, 66, 176, 52, 180, -30)), i.boneShape(loop(200, -30, 196, 50, 240, 70, 320, 60, 352, 20, 350, -30)))
	for _, b := range [][4]float64{{36, 98, 74, 232}, {106, 164, 84, 214}, {172, 232, 78, 226}, {240, 356, 84, 218}} {
		l, r, top, end := b[0], b[1], b[2], b[3]
		bone := loop(l+4, top+2, (l+r)/2, top-4, r-4, top+2, r, (top+end)/2, r-3, end-10, (l+r)/2, end, l+3, end-10, l, (top+end)/2)
		items = append(items, i.joint(bone, curveOf(l-2, end-8, l+8, end+6, r-8, end+6, r+2, end-8))...)
	}
	return items
}

// hindfoot is talus and calcaneus after a cut through the joint beyond them.
func (i panelInk) hindfoot() []Item {
	calcaneus := loop(150, -30, 140, 60, 150, 130, 176, 206, 206, 232, 262, 228, 286, 200, 284, 120, 300, 40, 296, -30)
	talus := loop(30, -30, 32, 50, 44, 92, 56, 140, 58, 186, 76, 220, 112, 230, 146, 214, 158, 180, 150, 130, 166, 80, 176, 30, 170, -30)
	items := i.joint(calcaneus, curveOf(172, 204, 196, 244, 268, 244, 290, 196))
	return append(items, i.joint(talus, curveOf(56, 184, 66, 240, 146, 240, 160, 178))...)
}
