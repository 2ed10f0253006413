package figure

import (
	"fmt"
	"math"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// View is the side from which a plate shows the limb.
type View string

// The views. Palmar and dorsal are used for the hand, plantar and dorsal for the foot.
const (
	AnteriorView  View = "anterior"
	PosteriorView View = "posterior"
	PalmarView    View = "palmar"
	DorsalView    View = "dorsal"
	PlantarView   View = "plantar"
)

// Layer is a part of a plate. It is the id of the group that holds its shapes.
type Layer string

// The layers of a plate, in the order in which they are drawn.
const (
	OutlineLayer     Layer = "outline"
	BoneLayer        Layer = "bones"
	DeepLayer        Layer = "muscles-deep"
	SuperficialLayer Layer = "muscles-superficial"
	NerveLayer       Layer = "nerves"
	BranchLayer      Layer = "branches"
	guideLayer       Layer = "guides" // lines for the program: not drawn
	axisLayer        Layer = "axes"   // one straight line a segment: not drawn
)

// Plate is a drawing of a right limb, read from an SVG file: shapes in layers, each with the slug of what it shows, and
// one axis per segment that carries heights. It is read once and never changes; several goroutines may use it.
//
// Its own unit is the unit of the file, about a millimetre, with y down. Wherever a method takes or gives a place it is
// in this unit, on the page of the file; the limb map mirrors and scales it.
type Plate struct {
	Name          string // of the file, for messages
	Title         string
	Limb          anatomy.Limb
	View          View
	Width, Height float64
	lateral       float64 // 1 where lateral is to the right on the page, -1 where it is to the left
	axes          map[anatomy.Segment]axis
	rays          map[int]axis // of digits 1 to 5, on plates of the hand and the foot
	layers        map[Layer][]plateShape
	nerves        map[string][]nerveLine
	branches      map[string][]nerveLine       // motor branches; the first is the one with the heights of the data, others are further twigs
	trunkJoin     polyline                     // where the limb joins a trunk on the plate, from the top to the axilla; empty without a trunk
	trunkGap      polyline                     // from there down, between limb and trunk
	groin         polyline                     // of a lower limb: where the thigh joins the trunk, from the hip joint to the perineum
	cuts          map[anatomy.Segment]polyline // the courses of cuts that follow no height, from their lateral or upper end
}

// plateShape is one element of the file.
type plateShape struct {
	id        string
	structure string // the slug, or slug--head, of what it shows; for shading, of what it shades
	part      string // what follows the dot of an id: "fibres", "tendons"
	layer     Layer
	outline   bool // carries the id of its structure, so it is its silhouette and not shading
	path      *canvas.Path
	area      []polyline // of outlines, flattened
	bounds    canvas.Rect
	fill      inkPaint
	stroke    inkPaint
	width     float64 // of the stroke
	evenOdd   bool
	under     []string // of nerves and branches: what lies over them in this view
}

// axis is the line along which heights are measured.
type axis struct{ from, to canvas.Point }

// upright reports whether heights of the axis are read off vertically, as they are but in the shoulder girdle.
func (a axis) upright() bool { return math.Abs(a.to.Y-a.from.Y) >= math.Abs(a.to.X-a.from.X) }

func (a axis) at(t float64) canvas.Point { return a.from.Interpolate(a.to, t) }

// wristOrAnkle is the height in hand and foot up to which a cut is one through the joint.
const wristOrAnkle = 0.02

// PlateFile is the path in assets.Plates of the plate for a cut, seen from the front (in the foot the back of the foot, in
// the hand the palm) or from behind. Cuts through hand or foot have plates of their own; a cut at the wrist or ankle is
// shown on the whole limb.
func PlateFile(cut anatomy.Position, behind bool) string {
	name := "lower-anterior"
	switch distal := cut.T > wristOrAnkle; {
	case cut.Segment == anatomy.Hand && distal && behind:
		name = "hand-dorsal"
	case cut.Segment == anatomy.Hand && distal:
		name = "hand-palmar"
	case cut.Segment == anatomy.Foot && distal && behind:
		name = "foot-plantar"
	case cut.Segment == anatomy.Foot && distal:
		name = "foot-dorsal"
	case cut.Limb() == anatomy.UpperLimb && behind:
		name = "upper-posterior"
	case cut.Limb() == anatomy.UpperLimb:
		name = "upper-anterior"
	case behind:
		name = "lower-posterior"
	}
	return "plates/" + name + ".svg"
}

// FaceNames are what the two faces of the limb are called on the plates for a cut, as PlateFile takes them: front first.
func FaceNames(cut anatomy.Position) (front, behind string) {
	switch distal := cut.T > wristOrAnkle; {
	case cut.Segment == anatomy.Hand && distal:
		return "Palm", "Back"
	case cut.Segment == anatomy.Foot && distal:
		return "Top", "Sole"
	default:
		return "Front", "Back"
	}
}

// Segments lists the segments that have an axis on the plate, proximal first.
func (p *Plate) Segments() []anatomy.Segment {
	var found []anatomy.Segment
	for _, s := range p.Limb.Segments() {
		if _, ok := p.axes[s]; ok {
			found = append(found, s)
		}
	}
	return found
}

// Shows reports whether the height lies on the page of the plate.
func (p *Plate) Shows(pos anatomy.Position) bool {
	at, ok := p.Point(pos)
	return ok && at.X >= 0 && at.X <= p.Width && at.Y >= 0 && at.Y <= p.Height
}

// Point is where a height lies on the axis of its segment. ok is false when the plate has no axis for the segment; a
// point may lie off the page on the plates that show only an end of it.
func (p *Plate) Point(pos anatomy.Position) (at canvas.Point, ok bool) {
	a, ok := p.axes[pos.Segment]
	if !ok {
		return canvas.Point{}, false
	}
	return a.at(pos.T), true
}

// PositionAt is the height of a horizontal line at y: the inverse of Point for the segments whose heights run down the
// page, clamped to them and to the page. It never gives a height in the shoulder girdle, whose heights run across.
func (p *Plate) PositionAt(y float64) anatomy.Position {
	y = min(max(y, 0), p.Height)
	var last anatomy.Position
	for _, s := range p.Segments() {
		a := p.axes[s]
		if !a.upright() {
			continue
		}
		t := (y - a.from.Y) / (a.to.Y - a.from.Y)
		last = anatomy.Position{Segment: s, T: min(max(t, 0), 1)}
		if t <= 1 {
			return last
		}
	}
	return last
}

// Structures lists what a layer shows, each once, in the order of drawing: muscles as slug or slug--head, nerves as
// slugs, branches as branch ids. Tendons and ligaments that belong to no muscle are among the muscles.
func (p *Plate) Structures(l Layer) []string {
	var found []string
	for _, s := range p.layers[l] {
		if s.structure != "" && s.outline && !slices.Contains(found, s.structure) {
			found = append(found, s.structure)
		}
	}
	return found
}

// near is the face of the limb that the view shows, in the terms of nerve courses.
func (p *Plate) near() anatomy.Depth {
	switch {
	case p.View == PosteriorView, p.View == PlantarView, p.View == DorsalView && p.Limb == anatomy.UpperLimb:
		return anatomy.Posterior
	default:
		return anatomy.Anterior
	}
}

// partID is the id on a plate of a muscle, or of one of its heads.
func partID(muscle, head string) string {
	if head == "" {
		return muscle
	}
	return muscle + "--" + head
}

// silhouettes are the outlines of a muscle: of its head, or of all its heads when the id names none.
func (p *Plate) silhouettes(id string) []plateShape {
	var found []plateShape
	for _, l := range []Layer{DeepLayer, SuperficialLayer} {
		for _, s := range p.layers[l] {
			if s.outline && isPartOf(s.structure, id) {
				found = append(found, s)
			}
		}
	}
	return found
}

// isPartOf reports whether a structure, slug or slug--head, is the muscle or head of the id.
func isPartOf(structure, id string) bool {
	return structure == id || len(structure) > len(id)+2 && structure[:len(id)+2] == id+"--"
}

func (s plateShape) String() string {
	if s.id == "" {
		return fmt.Sprintf("shading of %s", s.structure)
	}
	return s.id
}
