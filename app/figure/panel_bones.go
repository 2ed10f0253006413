package figure

import (
	"image/color"

	"github.com/tdewolff/canvas"
)

// bonePaint is ivory lit from the left, across a bone from x1 to x2.
func (i panelInk) bonePaint(x1, x2 float64) Paint {
	f := i.fig
	return Linear(x1, 0, x2, 0, Stop{0, mix(f.BoneShade, f.Bone, 0.15)}, Stop{0.26, f.Bone}, Stop{0.42, mix(f.Bone, white(), 0.25)},
		Stop{0.6, f.Bone}, Stop{1, mix(f.BoneShade, f.BoneEdge, 0.22)})
}

func (i panelInk) boneShape(p *canvas.Path) Item {
	b := p.Bounds()
	return Shape{Path: p, Fill: i.bonePaint(b.X0, b.X1), Stroke: Stroke{Color: i.fig.BoneEdge, Width: 1}}
}

// cartilage is what covers a joint end: paler and cooler than bone.
func (i panelInk) cartilage() color.NRGBA {
	return mix(mix(i.fig.Bone, white(), 0.35), color.NRGBA{R: 0xB4, G: 0xCE, B: 0xDC, A: 255}, 0.34)
}

// joint is a bone with cartilage along a part of its outline.
func (i panelInk) joint(bone *canvas.Path, surface curve) []Item {
	c := i.cartilage()
	if i.dark {
		c = mix(c, nearBlack(), 0.2)
	}
	b := bone.Bounds()
	return []Item{
		Shape{Path: bone, Fill: i.bonePaint(b.X0, b.X1)},
		Shape{Path: surface.path(), Clip: bone, Stroke: Stroke{Color: mix(c, i.fig.BoneEdge, 0.35), Width: 15}},
		Shape{Path: surface.path(), Clip: bone, Stroke: Stroke{Color: c, Width: 13}},
		Shape{Path: bone, Stroke: Stroke{Color: i.fig.BoneEdge, Width: 1}},
	}
}

// shaft is a long bone cut through at a height, and the marrow in its end.
func (i panelInk) shaft(middle, width, end float64) []Item {
	f := i.fig
	// the outlines were drawn for a bone 45 wide, cut at 244; its lower edge is that of its face
	across := width / 45
	place := canvas.Matrix{{across, 0, middle - 91.5*across}, {0, 1, end - 244}}
	onFace := canvas.Matrix{{across, 0, middle - 91.5*across}, {0, across, end - 244*across}}
	top := panelBoxTop - (end - 244)
	shaft := closed(curveOf(68, top, 71, 80, 72, 160, 69, 244, 74, 244, 112, 244, 117, 244, 113, 160, 112, 80, 115, top).moved(place))
	rim := closed(curveOf(69, 244, 72, 234, 114, 234, 117, 244, 114, 256, 72, 256, 69, 244).moved(onFace))
	marrow := closed(curveOf(77, 244.5, 80, 239, 106, 239, 109, 244.5, 106, 251, 80, 251, 77, 244.5).moved(onFace))
	b := shaft.Bounds()
	return []Item{
		Shape{Path: shaft, Fill: i.bonePaint(b.X0, b.X1), Stroke: Stroke{Color: f.BoneEdge, Width: 1}},
		Shape{Path: rim, Fill: Linear(0, end-8, 0, end+10, Stop{0, f.Bone}, Stop{1, mix(f.Bone, white(), 0.3)}), Stroke: Stroke{Color: f.BoneEdge, Width: 1}},
		Shape{
			Path: marrow, Stroke: Stroke{Color: f.BoneEdge, Width: 0.7},
			Fill: Linear(0, end-4, 0, end+6, Stop{0, mix(f.Marrow, f.BoneEdge, 0.25)}, Stop{1, f.Marrow}),
		},
	}
}

// membrane is the thin sheet between two bones of a forearm or leg.
func (i panelInk) membrane(x1, x2, end float64) Item {
	c := mix(i.fig.Tendon, i.fig.Tissue, 0.5)
	return Shape{Path: canvas.Rectangle(x2-x1, end-panelBoxTop).Translate(x1, panelBoxTop), Fill: Solid(faded(c, 0.8)), Stroke: Stroke{Color: faded(i.fig.SkinEdge, 0.25), Width: 0.6}}
}

// leg sets tibia and fibula, the fibula cut a little higher.
func (p TransferPlace) leg(s *panelSite) {
	const tibia, fibula, end = 42.0, 17.0, 246.0
	t, f := 69.0, 114.0
	if p.medial() {
		t, f = 96, 50
	}
	s.bones = func(i panelInk) []Item {
		items := []Item{i.membrane(min(t, f)+5, max(t, f)-5, end-26)}
		return append(append(items, i.shaft(f, fibula, end-16)...), i.shaft(t, tibia, end)...)
	}
	s.bone, s.boneName = canvas.Point{X: t, Y: 200}, "Tibia, cut end"
}

// forearm sets radius and ulna, whose widths change places along the forearm.
func (p TransferPlace) forearm(s *panelSite) {
	t := p.Cut.T
	radius, ulna := 21+11*t, 31-12*t
	const end = 244.0
	r, u := 102.0, 56.0
	if p.medial() {
		r, u = 56, 102
	}
	s.bones = func(i panelInk) []Item {
		items := []Item{i.membrane(min(r, u)+8, max(r, u)-8, end-8)}
		return append(append(items, i.shaft(u, ulna, end)...), i.shaft(r, radius, end)...)
	}
	s.bone, s.boneName = canvas.Point{X: r, Y: 196}, "Radius, cut end"
	if u < r {
		s.bone, s.boneName = canvas.Point{X: u, Y: 196}, "Ulna, cut end"
	}
}

// femurEnd is the lower end of the femur after a cut through the knee.
func (i panelInk) femurEnd() []Item {
	bone := loop(58, -20, 60, 80, 58, 150, 48, 190, 34, 212, 33, 240, 46, 262, 66, 262, 79, 246, 92, 246, 104, 262, 122, 260, 132, 238, 129, 210, 116, 188, 106, 150, 105, 80, 108, -20)
	return i.joint(bone, curveOf(30, 232, 34, 262, 52, 274, 66, 264, 76, 252, 76, 247, 85, 246, 94, 246, 96, 254, 106, 264, 120, 272, 134, 256, 134, 230))
}

// humerusEnd is the lower end of the humerus after a cut through the elbow, medial at the right or at the left.
func (i panelInk) humerusEnd(medialRight bool) []Item {
	m := canvas.Identity
	if medialRight {
		m = canvas.Matrix{{-1, 0, 166}, {0, 1, 0}}
	}
	bone := loop(66, -20, 68, 100, 66, 160, 52, 190, 31, 204, 33, 220, 48, 228, 52, 250, 66, 258, 78, 250, 88, 246, 100, 254, 118, 250, 124, 232, 132, 216, 126, 198, 108, 180, 102, 150, 101, 80, 103, -20).Transform(m)
	return i.joint(bone, curveOf(50, 240, 54, 262, 68, 262, 78, 252, 88, 242, 96, 258, 112, 256, 122, 252, 125, 240, 126, 228).moved(m))
}

// ankle sets the lower ends of tibia and fibula, the malleoli trimmed.
func (p TransferPlace) ankle(s *panelSite) {
	m := canvas.Identity
	if p.medial() {
		m = canvas.Matrix{{-1, 0, 162}, {0, 1, 0}}
	}
	tibia := loop(46, -20, 50, 80, 48, 160, 40, 206, 34, 240, 40, 262, 52, 260, 72, 254, 90, 258, 98, 250, 97, 210, 88, 160, 85, 80, 88, -20).Transform(m)
	fibula := loop(106, -20, 107, 100, 106, 180, 102, 226, 102, 256, 112, 266, 124, 258, 127, 230, 121, 180, 119, 100, 121, -20).Transform(m)
	s.bones = func(i panelInk) []Item {
		items := []Item{i.boneShape(fibula)}
		return append(items, i.joint(tibia, curveOf(38, 264, 60, 264, 76, 250, 98, 262).moved(m))...)
	}
	s.bone, s.boneName = m.Dot(canvas.Point{X: 68, Y: 200}), "Tibia, joint end"
}

// wrist sets the lower ends of radius and ulna.
func (p TransferPlace) wrist(s *panelSite) {
	m := canvas.Identity
	if p.medial() {
		m = canvas.Matrix{{-1, 0, 162}, {0, 1, 0}}
	}
	// ulna at the left, radius at the right
	ulna := loop(40, -20, 41, 80, 40, 160, 34, 214, 32, 240, 37, 262, 43, 250, 54, 248, 62, 236, 61, 212, 57, 160, 56, 80, 58, -20).Transform(m)
	radius := loop(78, -20, 79, 80, 76, 160, 67, 210, 66, 240, 76, 250, 98, 252, 116, 262, 127, 272, 130, 250, 126, 212, 112, 160, 106, 80, 108, -20).Transform(m)
	s.bones = func(i panelInk) []Item {
		items := i.joint(ulna, curveOf(42, 252, 52, 252, 60, 246, 64, 232).moved(m))
		return append(items, i.joint(radius, curveOf(66, 246, 82, 254, 106, 254, 128, 276).moved(m))...)
	}
	s.bone, s.boneName = m.Dot(canvas.Point{X: 96, Y: 200}), "Radius, joint end"
	if !p.medial() {
		s.bone, s.boneName = canvas.Point{X: 47, Y: 210}, "Ulna, joint end"
	}
}
