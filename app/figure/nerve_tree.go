package figure

import (
	"errors"
	"fmt"

	"tmratlas/anatomy"
)

// TreeScene is what a nerve tree shows: the severed nerves and those they come from as upright lines, their motor
// branches as stations, and the cut through them. TreeSceneOf makes one; the caller adds palette, fonts, side and size.
type TreeScene struct {
	Palette  *Palette
	Fonts    *Fonts
	Title    string
	Text     string // the text alternative; when empty one is made from the scene
	Side     anatomy.Side
	Cut      anatomy.Position
	Tag      string          // beside the cut: "15.0 cm"; "" for no tag
	Nerves   []MapNerve      // those that nerves come from before them
	Passing  map[string]bool // severed nerves, by slug, of which only twigs are divided: they go on beyond the cut
	Plexus   map[string]bool // nerves, by slug, that come from the plexus of the limb
	Stations []TreeStation
	Lengths  []SegmentLength // of the limb, proximal first: what a scale of its own is made from
	Levels   []MapLevel      // beside the ruler
	Ruler    *MapRuler       // nil for none
	// HeightOf is the scale of a picture beside the tree, as LimbMap.HeightOf: then the tree has no ruler of its own. When
	// it is nil, and where a cut goes through the shoulder girdle, the tree has its own scale.
	HeightOf func(pos anatomy.Position) (y float64, ok bool)
	// Alone tells that this picture is not shown, so that the tree has ruler and tag on its scale.
	Alone  bool
	Plain  bool    // no names; the marks stay
	Width  float64 // of the drawing, in points, more than zero
	Height float64
}

// TreeStation is a motor branch on the tree, as the cut leaves it.
type TreeStation struct {
	Branch   *anatomy.Branch
	Name     string // of what it supplies, beside it; "" for no name
	State    anatomy.BranchState
	Share    float64 // of limbs in which a branch that varies is kept, 0 to 1; 0 when not known
	Offered  bool    // to the selected nerve
	Selected bool    // the branch that is chosen among them
}

// SegmentLength is how long a segment of the limb is, in centimetres, more than zero.
type SegmentLength struct {
	Segment anatomy.Segment
	CM      float64
}

// NerveTree is a tree laid out for one scene. It is made anew for every change and not changed afterwards.
type NerveTree struct {
	scene    TreeScene
	scale    treeScale
	cutY     float64
	plexus   float64    // where the line of the plexus stands, when lines hang on it
	lines    []treeLine // from left to right
	stations []treeStop // in the order of the scene; those out of view are left out
	beyond   *treeStop  // the chosen one when it lies above what is shown, else nil
	ends     []treeEnd
	dotSize  float64 // radius of stations that are looked at
	focus    int     // the line whose stations are named first, -1 for none
	left     float64 // where the lines begin
	edge     float64 // where they and their stations end, and the room of the leaders begins
	namesX   float64 // where the names begin
	names    float64 // how wide they can be, 0 without names
	notes    []placedCallout
	levels   []levelMark
}

// NewNerveTree lays out a scene. It is an error when the scene lacks its palette, fonts, lengths or size.
func NewNerveTree(s TreeScene) (*NerveTree, error) {
	switch {
	case s.Palette == nil || s.Fonts == nil:
		return nil, errors.New("nerve tree: palette or fonts are missing")
	case s.Width <= 0 || s.Height <= 0:
		return nil, fmt.Errorf("nerve tree: size %g by %g is not positive", s.Width, s.Height)
	case s.Cut.Check() != nil:
		return nil, fmt.Errorf("nerve tree: cut: %w", s.Cut.Check())
	}
	t := &NerveTree{scene: s, focus: -1}
	scale, err := t.newScale()
	if err != nil {
		return nil, err
	}
	t.scale = scale
	t.cutY, _ = t.scale.y(s.Cut.Along())
	t.layLines()
	t.layPlexus()
	t.layStations()
	t.layColumns()
	t.layEnds()
	t.layNames()
	t.layRuler()
	return t, nil
}

// CutY is the height of the cut in the drawing, in points from the top.
func (t *NerveTree) CutY() float64 { return t.cutY }

// PositionAt is the height at y of the drawing, as for a cut that is dragged there. On the scale of a limb map it never
// gives a height in the shoulder girdle, as the map does not.
func (t *NerveTree) PositionAt(y float64) anatomy.Position { return t.scale.positionAt(y) }

// Drawing is the whole tree as one drawing.
func (t *NerveTree) Drawing() *Drawing {
	s := t.scene
	d := &Drawing{
		Title: s.Title, Description: t.description(), Width: s.Width, Height: s.Height,
		Ground: s.Palette.UI.Surface, Fonts: s.Fonts,
	}
	d.Items = t.items()
	return d
}
