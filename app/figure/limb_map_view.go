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
// as wide as the limb is in that segment. Where limb and trunk join, and in the girdles, it takes in the trunk; a hand is
// shown whole.
func RegionOf(p *Plate, cut anatomy.Position) Window {
	if w, ok := p.trunkWindow(cut); ok {
		return w
	}
	a, ok := p.axes[cut.Segment]
	if !ok {
		return Window{0, 0, p.Width, p.Height}
	}
	length := a.to.Y - a.from.Y
	w := Window{Top: a.from.Y - viewAbove*length, Bottom: a.to.Y + viewBelow*length, Left: math.Inf(1), Right: math.Inf(-1)}
	if cut.Segment == anatomy.Hand && cut.T <= wristOrAnkle { // on the plate of the whole limb
		w.Top = p.axes[anatomy.Forearm].at(aboveWrist).Y
	}
	for y := math.Max(a.from.Y, 1); y < math.Min(a.to.Y, p.Height); y += spanStep {
		if left, right, ok := p.limbSpan(y); ok {
			w.Left, w.Right = math.Min(w.Left, left), math.Max(w.Right, right)
		}
	}
	if w.Left > w.Right {
		w.Left, w.Right = 0, p.Width
	}
	w.Left, w.Right = w.Left-spanStep/2, w.Right+spanStep/2
	switch cut.Segment {
	case anatomy.Arm:
		if len(p.trunkJoin) > 0 {
			w = p.widened(w, trunkRoom)
		}
	case anatomy.Thigh:
		if len(p.groin) > 0 {
			w = p.widened(w, groinRoom)
		}
	}
	top, bottom := p.extent()
	w.Top, w.Bottom = math.Max(w.Top, top-viewRim), math.Min(w.Bottom, bottom+viewRim)
	return w
}

// How much of the trunk is shown beside arm and thigh, for it to fade, in the unit of the plate.
const (
	trunkRoom = 26
	groinRoom = 14
)

// widened is a window with more room on the side of the trunk.
func (p *Plate) widened(w Window, by float64) Window {
	if p.lateral < 0 {
		w.Right += by
	} else {
		w.Left -= by
	}
	return w
}

// A cut of the thigh above nearHip, and any through the pelvis, is shown with the whole pelvis and the thigh down to
// belowHip, or belowPelvis when the hip bone goes too; one above the axilla with girdle and arm down to belowAxilla.
const (
	nearHip     = 0.18
	belowHip    = 0.55
	belowPelvis = 0.34
	belowAxilla = 0.75
)

// aboveWrist is the height of the forearm from which it is shown with a hand that goes whole.
const aboveWrist = 0.35

// spanStep is how closely the width of a limb is looked at for its window, in the unit of the plate.
const spanStep = 4

// viewRim is left free around the limb, in the unit of the plate.
const viewRim = 12

// trunkWindow is the window of a cut through a girdle or where the limb joins the trunk. ok is false for other cuts.
func (p *Plate) trunkWindow(cut anatomy.Position) (w Window, ok bool) {
	at, shown := p.Point(cut)
	arm, thigh := p.axes[anatomy.Arm], p.axes[anatomy.Thigh]
	switch {
	case !shown:
		return Window{}, false
	case len(p.trunkJoin) > 0 && at.Y < p.trunkJoin[len(p.trunkJoin)-1].Y:
		medial := p.axes[anatomy.ShoulderGirdle].at(besideGirdle)
		if cut.Segment == anatomy.Arm {
			medial = p.axes[anatomy.ShoulderGirdle].at(besideShoulder)
		}
		return p.besideLimb(arm.at(0.2).Y, medial.X, arm.at(belowAxilla).Y), true
	case cut.Segment == anatomy.Pelvis:
		return p.besideLimb(thigh.at(0.1).Y, p.midline(), thigh.at(belowPelvis).Y), true
	case cut.Segment == anatomy.Thigh && cut.T < nearHip:
		return p.besideLimb(thigh.at(0.1).Y, p.midline()+p.lateral*narrowRim, thigh.at(belowHip).Y), true
	default:
		return Window{}, false
	}
}

// How far up the shoulder girdle the window of a cut through it, and of one through shoulder or arm, reaches.
const (
	besideGirdle   = 0.05
	besideShoulder = 0.14
)

// narrowRim is left free beside a limb that is shown with the trunk, in the unit of the plate.
const narrowRim = 5

// besideLimb is the window from the top of the page to a height, and from the lateral skin at y to a place on the trunk.
func (p *Plate) besideLimb(y, medial, bottom float64) Window {
	w := Window{Left: medial, Right: medial, Top: -viewRim, Bottom: bottom}
	if left, right, ok := p.limbSpan(y); ok && p.lateral < 0 {
		w.Left = left - narrowRim
	} else if ok {
		w.Right = right + narrowRim
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
	trunk, ok := m.scene.Plate.trunkWindow(cut)
	return cut.Segment == anatomy.Hand || cut.Segment == anatomy.Foot || ok && m.view == trunk
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
	switch {
	case s.View == (Window{}) && throughJoint(s.Cut): // what is taken fades out, so there is no more to show
	case tall < limbBottom-limbTop:
		from = math.Max(math.Min(from, limbBottom-tall), limbTop)
	case s.View == (Window{}):
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
