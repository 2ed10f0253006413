package figure

import (
	"math"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// How much of the neighbours of the cut segment a window takes in, as shares of the length of that segment.
const (
	viewAbove = 0.34
	viewBelow = 0.24
)

// RegionOf is the window around a cut: its segment with the end of the one before and the beginning of the one after,
// as wide as the limb is in that segment; rays are the digits that are cut, none for the whole width. Where limb and trunk
// join, and in the shoulder girdle, it takes in the trunk.
func RegionOf(p *Plate, cut anatomy.Position, rays []int) Window {
	a, ok := p.axes[cut.Segment]
	if !ok {
		return Window{0, 0, p.Width, p.Height}
	}
	at := a.at(cut.T)
	if n := len(p.trunkJoin); n > 0 && at.Y < p.trunkJoin[n-1].Y {
		return p.shoulder()
	}
	w, a := p.stretch(cut, rays)
	for y := math.Max(a.from.Y, 1); y < math.Min(a.to.Y, p.Height); y += 6 {
		if left, right, ok := p.limbSpan(y); ok {
			w.Left, w.Right = math.Min(w.Left, left), math.Max(w.Right, right)
		}
	}
	if w.Left > w.Right {
		w.Left, w.Right = 0, p.Width
	}
	if cut.Segment == anatomy.Arm && len(p.trunkJoin) > 0 { // room for the trunk to fade
		if p.lateral < 0 {
			w.Right += trunkRoom
		} else {
			w.Left -= trunkRoom
		}
	}
	top, bottom := p.extent()
	w.Top, w.Bottom = math.Max(w.Top, top-viewRim), math.Min(w.Bottom, bottom+viewRim)
	return w
}

// stretch is how far up and down a cut is shown, and the axis along which it is given the whole width of the limb.
func (p *Plate) stretch(cut anatomy.Position, rays []int) (w Window, across axis) {
	a := p.axes[cut.Segment]
	length := a.to.Y - a.from.Y
	w = Window{Top: a.from.Y - viewAbove*length, Bottom: a.to.Y + viewBelow*length, Left: math.Inf(1), Right: math.Inf(-1)}
	switch {
	case cut.Segment == anatomy.Pelvis, cut.Segment == anatomy.Thigh && cut.T < nearHip:
		across = axis{p.axes[anatomy.Pelvis].from, p.axes[anatomy.Thigh].at(belowHip)}
		w.Top, w.Bottom = across.from.Y, across.to.Y
		return w, across
	case cut.Segment == anatomy.Hand && len(rays) == 0: // spread fingers that are cut away need no room of their own
		w.Bottom = a.at(math.Min(cut.T+belowHand, 1)).Y
		return w, axis{a.from, a.at(math.Min(cut.T+besideHand, 1))}
	default:
		return w, a
	}
}

// trunkRoom is how much of the trunk is shown beside the arm, in the unit of the plate.
const trunkRoom = 16

// A cut of the thigh above nearHip, and any through the pelvis, is shown with the whole pelvis and the thigh down to
// belowHip.
const (
	nearHip  = 0.18
	belowHip = 0.55
)

// How much further than the cut a hand is shown, and how much further it is given its whole width.
const (
	belowHand  = 0.35
	besideHand = 0.15
)

// viewRim is left free around the limb, in the unit of the plate.
const viewRim = 12

// shoulder is the window of a cut near or in the shoulder girdle.
func (p *Plate) shoulder() Window {
	w := Window{Left: 0, Right: p.Width, Top: 20, Bottom: p.axes[anatomy.Arm].at(0.75).Y}
	left, right, ok := p.limbSpan(p.axes[anatomy.Arm].at(0.2).Y)
	switch {
	case ok && p.lateral < 0:
		w.Left = left - viewRim
	case ok:
		w.Right = right + viewRim
	}
	return w
}

// extent is where the limb begins and ends on the page.
func (p *Plate) extent() (top, bottom float64) {
	top, bottom = math.Inf(1), math.Inf(-1)
	for y := 1.0; y < p.Height; y += 3 {
		if _, _, ok := p.limbSpan(y); ok {
			top, bottom = math.Min(top, y), math.Max(bottom, y)
		}
	}
	if top > bottom {
		return 0, p.Height
	}
	return top, bottom
}

// Margins of the map, in points: the ruler stands in the left one, the names in the right one.
const (
	mapMargin     = 16
	plainMargin   = 24
	leastRuler    = 44  // beyond the brackets of the levels
	mostRuler     = 0.3 // share of the width
	narrowMap     = 320 // below this width only what is selected is named
	limbToNames   = 12
	limbToRuler   = 8
	fadeHeight    = 34
	farFade       = 46
	leastFade     = 10
	namesShare    = 0.32 // of the width, for the names
	mostNames     = 164
	compactMargin = 16 // the same for hand and foot, which are wide: without names of levels
)

// leftMargin is the room of ruler, levels and their names.
func (m *LimbMap) leftMargin() float64 {
	s := m.scene
	switch {
	case s.Ruler == nil && s.Tag == "":
		return plainMargin
	case m.compact():
		tag := cutTagBox(s.Fonts, s.Tag, "", mapMargin, 0)
		return math.Max(m.heightScale().levelX()+compactMargin, tag.X1+limbToRuler)
	}
	room := m.heightScale().levelX() + leastRuler
	for _, l := range s.Levels {
		room = math.Max(room, m.heightScale().levelNameX()+s.Fonts.Width(l.Name, labelSize, true)+limbToRuler)
	}
	if s.Ruler != nil {
		room = math.Max(room, m.heightScale().levelNameX()+s.Fonts.Width(s.Ruler.Landmark, labelSize, false)+limbToRuler)
	}
	return math.Min(room, s.Width*mostRuler)
}

// compact reports whether the names of levels and landmark are left out to show the limb larger: where hand, foot or
// trunk make it wide.
func (m *LimbMap) compact() bool {
	cut := m.scene.Cut
	return cut.Segment == anatomy.Hand || cut.Segment == anatomy.Foot || cut.Segment == anatomy.Arm && m.view == m.scene.Plate.shoulder()
}

// mirror is -1 where the plate is drawn mirrored, else 1.
func (m *LimbMap) mirror() float64 {
	if m.scene.Side == anatomy.LeftSide {
		return -1
	}
	return 1
}

// place finds how the window lies in the box: between ruler and names, scaled evenly; in the middle of a box that is wider
// than all three need. A box taller than the window shows more of the limb, up or down as far as there is some.
func (m *LimbMap) place() {
	s, v := m.scene, m.view
	margin, names := m.leftMargin(), float64(plainMargin)
	if room := m.nameRoom(); room > 0 {
		names = limbToNames + room + mapMargin/2
	}
	m.room = s.Width - margin - names
	m.scale = m.scaleOf(v)
	wide := m.scale * (v.Right - v.Left)
	m.left = (s.Width - margin - wide - names) / 2
	m.limbX = m.left + margin
	m.namesX = m.limbX + wide + limbToNames
	tall := s.Height / m.scale
	from := v.Top - (tall-(v.Bottom-v.Top))/2
	limbTop, limbBottom := s.Plate.extent()
	limbTop, limbBottom = math.Min(limbTop-viewRim, v.Top), math.Max(limbBottom+viewRim, v.Bottom)
	if tall < limbBottom-limbTop {
		from = math.Max(math.Min(from, limbBottom-tall), limbTop)
	} else if s.View == (Window{}) {
		from = (limbTop + limbBottom - tall) / 2
	}
	mirror := m.mirror()
	m.matrix = canvas.Matrix{
		{mirror * m.scale, 0, m.limbX + wide/2 - mirror*m.scale*(v.Left+v.Right)/2},
		{0, m.scale, -m.scale * from},
	}
}

// scaleOf is the scale at which a window fills the room of the limb.
func (m *LimbMap) scaleOf(v Window) float64 {
	return math.Min(m.room/(v.Right-v.Left), m.scene.Height/(v.Bottom-v.Top))
}

// shownPlate is the part of the plate that the whole box shows.
func (m *LimbMap) shownPlate() canvas.Rect {
	a := m.matrix.Inv().Dot(canvas.Point{})
	b := m.matrix.Inv().Dot(canvas.Point{X: m.scene.Width, Y: m.scene.Height})
	return canvas.Rect{X0: math.Min(a.X, b.X), Y0: a.Y, X1: math.Max(a.X, b.X), Y1: b.Y}
}

// fades lets the limb end softly where the box or the page of the plate cuts it off, and the trunk where ruler or names
// begin.
func (m *LimbMap) fades() []Item {
	s, surface := m.scene, m.scene.Palette.UI.Surface
	noColor := faded(surface, 0)
	shown := m.shownPlate()
	top, bottom := s.Plate.extent()
	var items []Item
	wash := func(x, y, w, h float64, p Paint) {
		items = append(items, Shape{Path: canvas.Rectangle(w, h).Translate(x, y), Fill: p})
	}
	if len(s.Plate.trunkJoin) > 0 {
		top = 0
		border := 0.0 // of the page, on the side of the trunk
		if s.Plate.lateral < 0 {
			border = s.Plate.Width
		}
		x := m.toPage(canvas.Point{X: border}).X
		inner := m.medialEdge()
		if s.Plate.lateral*m.mirror() < 0 {
			x = math.Min(x, m.namesX-leaderToName)
			from := math.Min(math.Max(inner, x-farFade), x-leastFade)
			wash(from, 0, x-from, s.Height, Linear(from, 0, x, 0, Stop{0, noColor}, Stop{0.9, surface}, Stop{1, surface}))
			wash(x-0.5, 0, math.Max(s.Width-x, 0)+0.5, s.Height, Solid(surface))
		} else {
			x = math.Max(x, m.limbX-limbToRuler)
			to := math.Max(math.Min(inner, x+farFade), x+leastFade)
			wash(x, 0, to-x, s.Height, Linear(x, 0, to, 0, Stop{0, surface}, Stop{0.1, surface}, Stop{1, noColor}))
			wash(0, 0, x+0.5, s.Height, Solid(surface))
		}
	}
	items = append(items, m.sideFades()...)
	if open := s.Plate.opensAt(top); shown.Y0 > top+1 || open {
		y := math.Max(m.toPage(canvas.Point{Y: top}).Y, 0)
		wash(0, 0, s.Width, y, Solid(surface))
		wash(0, y-2, s.Width, fadeHeight+2, Linear(0, y, 0, y+fadeHeight, Stop{0, surface}, Stop{0.15, surface}, Stop{1, noColor}))
	}
	if shown.Y1 < bottom-1 {
		y := s.Height - fadeHeight
		wash(0, y, s.Width, fadeHeight+0.5, Linear(0, y, 0, s.Height, Stop{0, noColor}, Stop{0.85, surface}, Stop{1, surface}))
	}
	return items
}

// sideFades let a limb that was zoomed, and fingers, end softly where ruler and names begin.
func (m *LimbMap) sideFades() []Item {
	if m.scene.View == (Window{}) && m.scene.Cut.Segment != anatomy.Hand {
		return nil
	}
	surface := m.scene.Palette.UI.Surface
	noColor, height := faded(surface, 0), m.scene.Height
	left, right := m.limbX-limbToRuler, m.limbX+m.room+limbToNames-leaderToName
	return []Item{
		Shape{Path: canvas.Rectangle(math.Max(left, 0)+0.5, height), Fill: Solid(surface)},
		Shape{Path: canvas.Rectangle(leastFade, height).Translate(left, 0), Fill: Linear(left, 0, left+leastFade, 0, Stop{0, surface}, Stop{1, noColor})},
		Shape{
			Path: canvas.Rectangle(leastFade, height).Translate(right-leastFade, 0),
			Fill: Linear(right-leastFade, 0, right, 0, Stop{0, noColor}, Stop{1, surface}),
		},
		Shape{Path: canvas.Rectangle(math.Max(m.scene.Width-right, 0)+0.5, height).Translate(right-0.5, 0), Fill: Solid(surface)},
	}
}

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
