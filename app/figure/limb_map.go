package figure

import (
	"errors"
	"fmt"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// MapScene is what a limb map shows: a plate, a cut, and the state of everything on the plate.
type MapScene struct {
	Plate   *Plate
	Palette *Palette
	Fonts   *Fonts
	Title   string
	Text    string // the text alternative; when empty one is made from the scene
	Side    anatomy.Side
	Level   string // slug of the level of the cut: at some it goes through a joint
	Cut     anatomy.Position
	Rays    []int  // digits that the cut takes; empty for the whole width
	Tag     string // beside the cut: "15.0 cm"; "" for no tag
	TagNote string // after the tag, in lighter letters: "39 %"
	Nerves  []MapNerve
	Muscles []MapMuscle // muscles of the plate that are not listed are drawn whole
	Twigs   []MapBranch
	Levels  []MapLevel
	Ruler   *MapRuler // nil for none
	Hidden  map[Layer]bool
	Plain   bool    // no names of nerves and muscles; the marks stay
	Joined  bool    // a nerve tree stands to the right: the line of the cut goes on to it
	View    Window  // what part of the plate to show; the zero value takes the region of the cut
	Width   float64 // of the drawing, in points, more than zero
	Height  float64
}

// MapNerve is a nerve on the map.
type MapNerve struct {
	Nerve    *anatomy.Nerve
	Color    string // slug whose colour it takes when it has none of its own; "" for its own
	Name     string // beside it; "" for no name
	Severed  bool   // it ends on the cut; others are drawn as the way to those that do
	Selected bool
}

// MapMuscle is the state of a muscle or head on the map.
type MapMuscle struct {
	ID       string // slug, or slug--head; a slug alone stands for all its heads
	Name     string // beside it; "" for no name
	State    anatomy.MuscleState
	Stays    bool // it is taken off the bone that leaves: drawn whole although the cut passes it
	Offered  bool // a branch to it is offered: beside the selected muscle it does not recede
	Selected bool
}

// MapBranch is a motor branch on the map. Where the plate does not draw it, its course is made from its two heights.
type MapBranch struct {
	Branch   *anatomy.Branch
	Name     string // beside it; "" for no name
	Offered  bool   // for the selected nerve; others are there because the cut leaves them
	Selected bool
}

// MapLevel is a span of heights beside the ruler.
type MapLevel struct {
	Name     string
	From, To anatomy.Position
	Active   bool
}

// MapRuler is a scale of centimetres along one segment, 0 at its proximal end.
type MapRuler struct {
	Segment  anatomy.Segment
	LengthCM float64 // of the segment: the patient's own or the reference, more than zero
	Landmark string  // name of the proximal end; "" for none
}

// Window is a part of a plate, in the unit of the plate.
type Window struct{ Left, Top, Right, Bottom float64 }

// LimbMap is a limb drawn for one scene. It is made anew for every change and not changed afterwards.
type LimbMap struct {
	scene    MapScene
	matrix   canvas.Matrix // from the plate to the drawing
	scale    float64       // points for one unit of the plate
	room     float64       // width for the limb between ruler and names
	left     float64       // where the ruler stands; more than 0 when the box is wider than the map
	limbX    float64       // where the room of the limb begins, and beside it that of the names
	namesX   float64
	view     Window
	inks     inkColours
	cut      cutPlane
	nerveCut cutPlane  // where it severs the nerves
	lines    []mapLine // the nerves, in drawing coordinates
	twigs    []mapTwig
	ends     []mapEnd
	crowd    crowd
	tag      canvas.Rect // of the cut; empty without one
	notes    []placedCallout
	quiet    []Label // lines in the column of names that name nothing
	levels   []levelMark
	// thinned is how much of each muscle over the selected one stays, nil when none is selected.
	thinned map[string]float64

	tagNote string // of the scene, where there is room for it
}

// NewLimbMap lays out a scene. It is an error when the scene lacks its plate, palette, fonts or size, or when the plate
// does not show the height of the cut. A cut through the shoulder joint, the shoulder girdle or the pelvis follows no height:
// its map has no ruler, levels or tag.
func NewLimbMap(s MapScene) (*LimbMap, error) {
	switch {
	case s.Plate == nil || s.Palette == nil || s.Fonts == nil:
		return nil, errors.New("limb map: plate, palette or fonts are missing")
	case s.Width <= 0 || s.Height <= 0:
		return nil, fmt.Errorf("limb map: size %g by %g is not positive", s.Width, s.Height)
	case s.Cut.Check() != nil:
		return nil, fmt.Errorf("limb map: cut: %w", s.Cut.Check())
	case !s.Plate.Shows(s.Cut):
		return nil, fmt.Errorf("limb map: plate %s does not show a cut at %s", s.Plate.Name, s.Cut)
	}
	if throughJoint(s.Cut) {
		s.Ruler, s.Tag, s.TagNote, s.Levels = nil, "", "", nil
	}
	m := &LimbMap{scene: s, inks: s.Palette.inkColours(), view: s.View}
	if m.view == (Window{}) {
		m.view = RegionOf(s.Plate, s.Cut)
	}
	m.place()
	m.cut = s.Plate.cutAt(s.Cut, s.Rays)
	m.nerveCut = s.Plate.nerveCut(s.Cut, m.cut)
	m.thinned = m.coverOpacities()
	m.layNerves()
	m.layTwigs()
	m.layTag()
	m.layCrowd()
	m.layNames()
	m.layLevels()
	return m, nil
}

// View is the part of the plate that the map shows.
func (m *LimbMap) View() Window { return m.view }

// PositionAt is the height at y of the drawing, as for a cut that is dragged there.
func (m *LimbMap) PositionAt(y float64) anatomy.Position {
	return m.scene.Plate.PositionAt((y - m.matrix[1][2]) / m.scale)
}

// CutY is the height of the cut in the drawing, in points from the top.
func (m *LimbMap) CutY() float64 { return m.toPage(canvas.Point{Y: m.cut.y()}).Y }

// Drawing is the whole map as one drawing.
func (m *LimbMap) Drawing() *Drawing {
	removed := Group{ID: "removed", Title: "Removed part, outline only", Clip: moved(m.cut.removed, m.matrix)}
	removed.Items = slices.Concat(m.outlines(), m.staying(), m.dots())
	kept := Group{ID: "kept", Title: "Part that stays", Clip: moved(m.cut.kept(), m.matrix)}
	kept.Items = append(m.tissues(), m.nerveItems()...)
	d := m.empty()
	d.Items = append([]Item{removed, kept}, append(m.fades(), m.overlay()...)...)
	return d
}

func (m *LimbMap) empty() *Drawing {
	s := m.scene
	return &Drawing{
		Title: s.Title, Description: m.description(), Width: s.Width, Height: s.Height,
		Ground: s.Palette.UI.Surface, Fonts: s.Fonts,
	}
}

// overlay is what lies over the limb, from the ruler at the back to the marks in front.
func (m *LimbMap) overlay() []Item {
	return slices.Concat(m.ruler(), m.names(), m.cutMarks(), m.endMarks(), m.twigMarks())
}

// hides reports whether a layer is switched off.
func (m *LimbMap) hides(l Layer) bool { return m.scene.Hidden[l] }

// toPage is a point of the plate in the drawing.
func (m *LimbMap) toPage(at canvas.Point) canvas.Point { return m.matrix.Dot(at) }

// muscle is the state of a structure of the plate. A head that is not listed takes the state of its muscle, and a part
// of a muscle that is drawn without heads that of the first head listed.
func (m *LimbMap) muscle(structure string) MapMuscle {
	for _, l := range m.scene.Muscles {
		if isPartOf(structure, l.ID) {
			return l
		}
	}
	for _, l := range m.scene.Muscles {
		if isPartOf(l.ID, structure) {
			return l
		}
	}
	return MapMuscle{State: anatomy.WholeMuscle}
}
