package figure

import (
	"math"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// Lengths of the fades: where the drawing leaves its room, in points and as a share of the height of small maps, and the
// least where there is less room for one.
const (
	fadeHeight = 56
	fadeShare  = 0.11
	leastFade  = 11
)

// fadeLength is the length of a fade on this map, in points.
func (m *LimbMap) fadeLength() float64 { return math.Min(fadeHeight, fadeShare*m.scene.Height) }

// fades are washes of the surface over everything but ruler, names and marks. They let the limb end softly where the box
// or the page of the plate cuts it off, the trunk where ruler or names begin, and what a cut through a joint has taken
// before it fills the box. Where two of them meet their edges are round.
func (m *LimbMap) fades() []Item {
	items := append(m.trunkFades(), m.takenFade()...)
	if m.scene.View != (Window{}) {
		items = append(items, m.sideFades()...)
	}
	return append(items, m.endFades()...)
}

// wash covers an area of the drawing from one place to another with more and more of the surface, and wholly beyond.
func (m *LimbMap) wash(area *canvas.Path, x1, y1, x2, y2 float64) Item {
	surface := m.scene.Palette.UI.Surface
	stops := make([]Stop, 0, 8)
	for _, at := range []float64{0, 0.15, 0.3, 0.5, 0.7, 0.85, 1} {
		stops = append(stops, Stop{at * washFull, faded(surface, at*at*(3-2*at))})
	}
	return Shape{Path: area, Fill: Linear(x1, y1, x2, y2, append(stops, Stop{1, surface})...)}
}

// washFull is the share of the length of a wash after which nothing shines through; its steps on paper need the rest.
const washFull = 0.93

// band is a rectangle by its edges.
func band(left, top, right, bottom float64) *canvas.Path {
	return canvas.Rectangle(math.Max(right-left, 0), math.Max(bottom-top, 0)).Translate(left, top)
}

// endFades are those at top and bottom.
func (m *LimbMap) endFades() []Item {
	s, shown := m.scene, m.shownPlate()
	top, bottom := s.Plate.extent()
	var items []Item
	if open := s.Plate.opensAt(top); shown.Y0 > top+1 || open {
		y := math.Max(m.toPage(canvas.Point{Y: math.Min(top-pageRim, 0)}).Y, 0)
		length := m.fadeLength()
		if first := m.toPage(s.Plate.axes[s.Plate.Segments()[0]].from).Y; first > y { // the crest of the ilium stays clear
			length = math.Min(length, math.Max(first-y, leastFade))
		}
		items = append(items, m.wash(band(0, 0, s.Width, y+length), 0, y+length, 0, y))
	}
	if shown.Y1 < bottom-1 {
		items = append(items, m.wash(band(0, s.Height-m.fadeLength(), s.Width, s.Height+0.5), 0, s.Height-m.fadeLength(), 0, s.Height))
	}
	return items
}

// pageRim is how far beyond its page a plate is drawn, in its unit.
const pageRim = 5

// trunkFades let the trunk beside an arm end before ruler or names, and below the axilla.
func (m *LimbMap) trunkFades() []Item {
	p, height := m.scene.Plate, m.scene.Height
	if len(p.trunkJoin) == 0 {
		return nil
	}
	inner, border := m.medialEdge(), m.toPage(canvas.Point{X: p.midline()}).X
	var side Item
	if m.trunkAtRight() {
		x := math.Min(border, m.namesX-leaderToName)
		from := math.Min(math.Max(inner, x-m.fadeLength()), x-leastFade)
		side = m.wash(band(from, 0, m.scene.Width, height), from, 0, x, 0)
	} else {
		x := math.Max(border, m.limbX-limbToRuler)
		from := math.Max(math.Min(inner, x+m.fadeLength()), x+leastFade)
		side = m.wash(band(0, 0, from, height), from, 0, x, 0)
	}
	y := p.trunkJoin[len(p.trunkJoin)-1].Y + trunkBelow
	if w, ok := p.trunkWindow(m.scene.Cut); ok {
		y = w.Bottom - m.fadeLength()/m.scale
	}
	return []Item{side, m.besideGap(y, -p.lateral)}
}

// trunkBelow is how far below the axilla the trunk beside an arm begins to fade, in the unit of the plate.
const trunkBelow = 24

// takenFade lets the arm or thigh that a cut through a joint has taken end below its upper third.
func (m *LimbMap) takenFade() []Item {
	p := m.scene.Plate
	if !throughJoint(m.scene.Cut) {
		return nil
	}
	if len(p.trunkGap) > 0 {
		return []Item{m.besideGap(p.axes[anatomy.Arm].at(takenArm).Y, p.lateral)}
	}
	y := m.toPage(p.axes[anatomy.Thigh].at(takenThigh)).Y
	return []Item{m.wash(band(0, y, m.scene.Width, m.scene.Height), 0, y, 0, y+m.fadeLength())}
}

// The heights at which an arm or thigh that was taken begins to fade.
const (
	takenArm   = 0.45
	takenThigh = 0.22
)

// besideGap is a wash downwards from a height of the plate on one side of the gap between arm and trunk, which is side 1
// where x grows, else -1.
func (m *LimbMap) besideGap(y, side float64) Item {
	gap := m.scene.Plate.trunkGap
	area := polyline{{X: side * beyond, Y: y}, {X: gap.xAt(y), Y: y}}
	for _, at := range gap {
		if at.Y > y {
			area = append(area, at)
		}
	}
	area = append(area, canvas.Point{X: area[len(area)-1].X, Y: beyond}, canvas.Point{X: side * beyond, Y: beyond})
	path := m.onPage(area).path()
	path.Close()
	top := m.toPage(canvas.Point{Y: y}).Y
	return m.wash(path, 0, top, 0, top+m.fadeLength())
}

// trunkAtRight reports whether the trunk is drawn at the right of the limb.
func (m *LimbMap) trunkAtRight() bool { return m.scene.Plate.lateral*m.mirror() < 0 }

// sideFades let a limb that was zoomed end softly where ruler and names begin.
func (m *LimbMap) sideFades() []Item {
	left, right := math.Max(m.limbX-limbToRuler, 0), m.limbX+m.room+limbToNames-leaderToName
	length := math.Min(sideFade, m.room/4)
	return []Item{
		m.wash(band(0, 0, left+length, m.scene.Height), left+length, 0, left, 0),
		m.wash(band(right-length, 0, m.scene.Width, m.scene.Height), right-length, 0, right, 0),
	}
}

// sideFade is the width of the fades beside a limb that was zoomed, in points.
const sideFade = 32

// medialEdge is the place across the drawing of the most medial edge of the limb in view, below the axilla.
func (m *LimbMap) medialEdge() float64 {
	p := m.scene.Plate
	shown := m.shownPlate()
	at, found := 0.0, false
	for y := math.Max(shown.Y0, p.trunkJoin[len(p.trunkJoin)-1].Y); y < math.Min(shown.Y1, p.Height); y += 8 {
		left, right, ok := p.limbSpan(y)
		if !ok {
			continue
		}
		edge := right
		if p.lateral > 0 {
			edge = left
		}
		if !found || edge*p.lateral < at*p.lateral {
			at, found = edge, true
		}
	}
	return m.toPage(canvas.Point{X: at}).X
}

// opensAt reports whether the limb or the trunk is cut off by the page at y: it is wide just below.
func (p *Plate) opensAt(y float64) bool {
	left, right, ok := p.limbSpan(y + 4)
	return len(p.trunkJoin) > 0 || ok && right-left > 0.2*p.Width
}
