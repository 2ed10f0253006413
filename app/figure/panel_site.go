package figure

import (
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// panelSite is the part of the body that a picture shows, in the panels' own geometry: everything that no operation
// changes but the target muscle.
type panelSite struct {
	skin, fascia curve // from the top left round the end to the top right
	scar         curve
	bones        func(panelInk) []Item
	bone         canvas.Point // a place on the bone that is named
	boneName     string       // for a clinician: "Tibia"
	open         openEdges
	lift         float64 // how far the target is moved down, so that the part that matters lies at the join
}

// openEdges are the edges besides the upper one over which the body goes on.
type openEdges struct{ left, right, below bool }

// kindOfSite groups the levels that are drawn alike.
type kindOfSite int

const (
	longBone kindOfSite = iota
	femurEnd
	humerusEnd
	twoBonesLeg
	ankleEnd
	twoBonesForearm
	wristEnd
	carpus
	metacarpals
	rayOfHand
	digitOfHand
	hindfoot
	midfoot
	metatarsals
	rayOfFoot
	digitOfFoot
	chestWall
	shoulderSocket
	hipSocket
	sacrumEdge
)

// toes is the share of the foot from which a cut of one ray takes the toe alone: the joints of toes and metatarsals.
const toes = 0.68

// kind tells how a place is drawn; a level that is not known is drawn as its segment is.
func (p TransferPlace) kind() kindOfSite {
	switch p.Level {
	case "hemipelvectomy":
		return sacrumEdge
	case "hip-disarticulation":
		return hipSocket
	case "knee-disarticulation":
		return femurEnd
	case "ankle-disarticulation":
		return ankleEnd
	case "chopart":
		return hindfoot
	case "lisfranc":
		return midfoot
	case "transmetatarsal":
		return metatarsals
	case "ray-toe":
		if p.Cut.T >= toes {
			return digitOfFoot
		}
		return rayOfFoot
	case "forequarter":
		return chestWall
	case "shoulder-disarticulation":
		return shoulderSocket
	case "elbow-disarticulation":
		return humerusEnd
	case "wrist-disarticulation":
		return wristEnd
	case "transcarpal":
		return carpus
	case "transmetacarpal":
		return metacarpals
	case "ray":
		return rayOfHand
	case "digit":
		return digitOfHand
	}
	switch p.Cut.Segment {
	case anatomy.ShoulderGirdle:
		return chestWall
	case anatomy.Pelvis:
		return sacrumEdge
	case anatomy.Forearm:
		return twoBonesForearm
	case anatomy.Leg:
		return twoBonesLeg
	case anatomy.Hand:
		return metacarpals
	case anatomy.Foot:
		return metatarsals
	}
	return longBone
}

// medial reports whether the target lies medially of the severed nerve in the picture. The trunk is always medial.
func (p TransferPlace) medial() bool {
	switch p.kind() {
	case chestWall, shoulderSocket:
		return true
	case hipSocket, sacrumEdge:
		return false
	}
	return p.Medial
}

// mirrored reports whether the picture shows the panels' own geometry with left and right exchanged: seen from behind, a
// right limb has lateral at the right. A left limb is always the mirror image of a right one.
func (s TransferScene) mirrored() bool {
	lateralAtRight := s.Place.Behind
	if s.Place == (TransferPlace{}) {
		lateralAtRight = true
	}
	if s.Side == anatomy.LeftSide {
		lateralAtRight = !lateralAtRight
	}
	return s.Place.medial() == lateralAtRight
}

// site is the body around the join.
func (p TransferPlace) site() panelSite {
	s := panelSite{skin: skinCurve(), fascia: fasciaCurve(), scar: curveOf(196, 352, 198, 358, 202, 364, 201, 370), bone: canvas.Point{X: 92, Y: 200}}
	across := p.Part.across()
	if p.broad() {
		s.lift = 98 - 204*(across[0]+across[1])/2 // the middle of the part comes to where the branch arrives
	}
	switch p.kind() {
	case femurEnd:
		s.bones, s.boneName = panelInk.femurEnd, "Femoral condyles"
	case humerusEnd:
		s.bones, s.boneName = func(i panelInk) []Item { return i.humerusEnd(p.medial()) }, "Humerus, joint end"
	case twoBonesLeg:
		p.leg(&s)
	case ankleEnd:
		p.ankle(&s)
	case twoBonesForearm:
		p.forearm(&s)
	case wristEnd:
		p.wrist(&s)
	case carpus, metacarpals, rayOfHand, digitOfHand, hindfoot, midfoot, metatarsals, rayOfFoot, digitOfFoot:
		p.handOrFoot(&s)
	case chestWall, shoulderSocket:
		p.chest(&s)
	case hipSocket, sacrumEdge:
		p.pelvis(&s)
	default:
		name := "Femur"
		if strings.HasPrefix(p.Level, "transhumeral") || p.Cut.Segment == anatomy.Arm {
			name = "Humerus"
		}
		s.bones, s.boneName = func(i panelInk) []Item { return i.shaft(91.5, 45, 244) }, name+", cut end"
		if p.Level == "" && p.Cut.Segment == "" {
			s.boneName = "Bone end"
		}
		s.open.right = p.broad() // the muscle comes from the trunk
	}
	return s
}

// The outline of the residual limb from the top left round its end to the top right; fasciaCurve is the same for the deep
// side of the fat.
func skinCurve() curve {
	return curveOf(22, -8, 16, 90, 14, 190, 24, 266, 34, 336, 110, 368, 200, 370, 290, 368, 366, 336, 376, 266, 386, 190, 384, 90, 378, -8)
}

func fasciaCurve() curve {
	return curveOf(38, -8, 33, 90, 32, 190, 40, 258, 50, 320, 118, 350, 200, 352, 282, 350, 350, 320, 360, 258, 368, 190, 367, 90, 362, -8)
}

func closed(c curve) *canvas.Path {
	p := c.path()
	p.Close()
	return p
}

// loop is a smooth closed outline through points given as x, y, x, y and so on.
func loop(xy ...float64) *canvas.Path {
	var points []canvas.Point
	for i := 0; i+1 < len(xy); i += 2 {
		points = append(points, canvas.Point{X: xy[i], Y: xy[i+1]})
	}
	n := len(points)
	at := func(i int) canvas.Point { return points[(i+n)%n] }
	p := &canvas.Path{}
	p.MoveTo(points[0].X, points[0].Y)
	for i := range n {
		before, a, b, after := at(i-1), at(i), at(i+1), at(i+2)
		p.CubeTo(a.X+(b.X-before.X)/6, a.Y+(b.Y-before.Y)/6, b.X-(after.X-a.X)/6, b.Y-(after.Y-a.Y)/6, b.X, b.Y)
	}
	p.Close()
	return p
}

// body is the skin, the fat and the space between the muscles.
func (s panelSite) body(i panelInk) []Item {
	f := i.fig
	deeper := mix(f.Tissue, f.SkinEdge, 0.09)
	items := []Item{
		Shape{Path: closed(s.skin), Fill: Linear(0, panelBoxTop, 0, 372, Stop{0, f.Skin}, Stop{1, mix(f.Skin, f.SkinEdge, 0.16)})},
		Shape{Path: closed(s.fascia), Fill: Linear(34, 0, 366, 0, Stop{0, deeper}, Stop{0.2, f.Tissue}, Stop{0.8, f.Tissue}, Stop{1, deeper})},
		Shape{Path: s.fascia.path(), Stroke: Stroke{Color: faded(f.SkinEdge, 0.28), Width: 0.8}},
	}
	if s.scar != nil {
		items = append(items, Shape{Path: s.scar.path(), Stroke: Stroke{Color: faded(f.SkinEdge, 0.8), Width: 1.2}})
	}
	return append(items, Shape{Path: s.skin.path(), Stroke: Stroke{Color: f.SkinEdge, Width: 1.4}})
}

// fade is the ground colour that lets everything run out at the edges over which the body goes on.
func (s panelSite) fade(i panelInk) []Item {
	edge := func(p *canvas.Path, x1, y1, x2, y2 float64) Item {
		return Shape{Path: p, Fill: Linear(x1, y1, x2, y2, Stop{0, i.ground}, Stop{0.35, faded(i.ground, 0.66)}, Stop{0.75, faded(i.ground, 0.14)}, Stop{1, faded(i.ground, 0)})}
	}
	items := []Item{edge(canvas.Rectangle(panelBoxWidth+8, 94).Translate(-4, -54), 0, panelBoxTop, 0, 42)}
	const bottom = panelBoxTop + panelBoxHeight
	if s.open.below {
		items = append(items, edge(canvas.Rectangle(panelBoxWidth+8, 60).Translate(-4, bottom-50), 0, bottom-2, 0, bottom-50))
	}
	if s.open.left {
		items = append(items, edge(canvas.Rectangle(60, panelBoxHeight+20).Translate(2, panelBoxTop-10), 12, 0, 62, 0))
	}
	if s.open.right {
		items = append(items, edge(canvas.Rectangle(60, panelBoxHeight+20).Translate(338, panelBoxTop-10), 388, 0, 338, 0))
	}
	return items
}
