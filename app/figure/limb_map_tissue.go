package figure

import (
	"image/color"
	"math"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// Opacity of muscles in front of the selected one: a third for a single one, less for each where several lie on it, so
// that the target reads through them all.
const (
	coverOpacity      = 0.33
	leastCoverOpacity = 0.2
	coverEdgeOpacity  = 0.4 // of their contours
)

// tissues are skin, bones and muscles, uncut: what lies beyond the cut is clipped away later.
func (m *LimbMap) tissues() []Item {
	g := Group{ID: "tissues", Transform: m.matrix}
	shown := m.shownPlate()
	for _, l := range []Layer{OutlineLayer, BoneLayer, DeepLayer, SuperficialLayer} {
		if m.hides(l) {
			continue
		}
		glowing := false
		for _, s := range m.scene.Plate.layers[l] {
			if !s.bounds.Overlaps(shown) || m.leftOut(s) {
				continue
			}
			look := m.lookOf(s)
			if look.opacity < 1 && !s.outline {
				continue // a veil has no fibres
			}
			if look.emphasis == selectedLook && !glowing {
				glowing = true
				g.Items = append(g.Items, m.glow(l))
			}
			g.Items = append(g.Items, m.shape(s, look.opacity, look.emphasis)...)
		}
	}
	return []Item{g}
}

// shapeLook is how a shape stands among the others.
type shapeLook struct {
	opacity  float64
	emphasis emphasis
}

// lookOf is the look of a shape: the selected muscle stands out, what lies over it is thinned, and what has no part in it
// recedes.
func (m *LimbMap) lookOf(s plateShape) shapeLook {
	if s.layer != DeepLayer && s.layer != SuperficialLayer {
		return shapeLook{1, usualLook}
	}
	thinned, covers := m.thinned[s.structure]
	switch state := m.muscle(s.structure); {
	case state.Selected:
		return shapeLook{1, selectedLook}
	case covers:
		return shapeLook{thinned, usualLook}
	case m.thinned != nil && !state.Offered:
		return shapeLook{1, recedingLook}
	default:
		return shapeLook{1, usualLook}
	}
}

// leftOut reports whether a bone leaves whole, or a muscle is gone although its shape begins on the part that stays.
// Muscles that are gone with the part they lie on need not be left out: they are clipped.
func (m *LimbMap) leftOut(s plateShape) bool {
	switch leaves, _ := m.bone(s.structure); {
	case s.layer == BoneLayer:
		return leaves
	case m.muscle(s.structure).State != anatomy.GoneMuscle:
		return false
	}
	return !m.cut.level || s.bounds.Y0 < m.cut.y()-goneRim
}

// goneRim is how far a muscle that is gone may begin before the cut and still just be clipped, in the unit of the plate.
const goneRim = 2

// shape is a shape of the plate in the colours of the theme. Fill and stroke are parted where both would fade, which
// spares the renderer a layer.
func (m *LimbMap) shape(s plateShape, opacity float64, look emphasis) []Item {
	item := Shape{ID: s.id, Path: s.path, EvenOdd: s.evenOdd, Transparency: 1 - opacity}
	item.Fill = s.fill.in(m.inks, look)
	if !s.stroke.none() {
		item.Stroke = Stroke{Color: s.stroke.in(m.inks, look).strokeColor(), Width: s.width}
	}
	if opacity >= 1 || item.Fill.none() || item.Stroke.none() {
		return []Item{item}
	}
	edge := item
	edge.Transparency = 1 - math.Max(opacity, coverEdgeOpacity)
	item.Stroke, edge.Fill, edge.ID = Stroke{}, Paint{}, ""
	return []Item{item, edge}
}

// strokeColor is the one colour that stands for a paint on a line: the middle of a gradient.
func (p Paint) strokeColor() color.NRGBA {
	if p.Gradient == nil {
		return p.Color
	}
	return p.Gradient.at(0.5)
}

// coverOpacities tells how much of each muscle in front of the selected one stays; nil when none is selected.
func (m *LimbMap) coverOpacities() map[string]float64 {
	var target []plateShape
	var covers []string
	for _, l := range []Layer{DeepLayer, SuperficialLayer} {
		for _, s := range m.scene.Plate.layers[l] {
			switch state := m.muscle(s.structure); {
			case !s.outline || m.hides(l) || state.State == anatomy.GoneMuscle:
			case state.Selected:
				target = append(target, s)
			case len(target) > 0 && covered(target, s) && !slices.Contains(covers, s.structure):
				covers = append(covers, s.structure)
			}
		}
	}
	if len(target) == 0 {
		return nil
	}
	each := math.Max(leastCoverOpacity, 1-math.Pow(1-coverOpacity, 1/math.Max(1, 0.6*float64(len(covers)))))
	opacities := make(map[string]float64, len(covers))
	for _, c := range covers {
		opacities[c] = each
	}
	return opacities
}

// leastCover is the share of the target that a muscle must hide to count as lying on it.
const leastCover = 0.04

// covered reports whether a shape hides part of the targets, looked at on a grid of points.
func covered(target []plateShape, s plateShape) bool {
	const steps = 16
	hidden, all := 0, 0
	for _, t := range target {
		if !t.bounds.Overlaps(s.bounds) {
			continue
		}
		for i := range steps {
			for k := range steps {
				at := canvas.Point{
					X: t.bounds.X0 + (float64(i)+0.5)/steps*t.bounds.W(),
					Y: t.bounds.Y0 + (float64(k)+0.5)/steps*t.bounds.H(),
				}
				if !holds(t.area, at) {
					continue
				}
				all++
				if holds(s.area, at) {
					hidden++
				}
			}
		}
	}
	return all > 0 && float64(hidden) > leastCover*float64(all)
}

// glow is a faint halo around the selected muscles of a layer, kept inside the skin.
func (m *LimbMap) glow(l Layer) Item {
	halo := Group{Clip: m.skinPath()}
	for _, s := range m.scene.Plate.layers[l] {
		if !s.outline || !m.muscle(s.structure).Selected {
			continue
		}
		for _, width := range []float64{26, 19, 13, 8} {
			halo.Items = append(halo.Items, Shape{Path: s.path, Stroke: Stroke{
				Color: faded(m.scene.Palette.Figure.Glow, 0.12), Width: width / m.scale,
			}})
		}
	}
	return halo
}

// skinPath is the outline of limb and trunk.
func (m *LimbMap) skinPath() *canvas.Path {
	path := &canvas.Path{}
	for _, s := range m.scene.Plate.layers[OutlineLayer] {
		if s.outline && (s.structure == "skin" || s.structure == "skin-trunk") {
			if !s.path.CCW() { // so that limb and trunk do not cancel each other where they overlap
				path = path.Append(s.path.Reverse())
			} else {
				path = path.Append(s.path)
			}
		}
	}
	return path
}
