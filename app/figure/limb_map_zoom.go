package figure

import (
	"math"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// mostZoom is how far a map can be enlarged beyond the region of its cut.
const mostZoom = 8

// Zoomed is the window that shows the limb larger by a factor, or smaller by one below 1, with what lies at (x, y) of the
// drawing kept in its place. It stays between the whole limb and eight times the region of the cut.
func (m *LimbMap) Zoomed(factor, x, y float64) Window {
	region := m.scaleOf(RegionOf(m.scene.Plate, m.scene.Cut))
	top, bottom := m.scene.Plate.extent()
	whole := m.scaleOf(Window{Left: 0, Right: m.scene.Plate.Width, Top: top - viewRim, Bottom: bottom + viewRim})
	scale := min(max(m.scale*factor, min(region, whole)), region*mostZoom)
	return m.onLimb(m.windowAt(m.matrix.Inv().Dot(canvas.Point{X: x, Y: y}), scale, x, y))
}

// Panned is the window with the limb moved by a way in points. Its middle does not leave the limb.
func (m *LimbMap) Panned(dx, dy float64) Window {
	x, y := m.limbX+m.room/2, m.scene.Height/2
	return m.onLimb(m.windowAt(m.matrix.Inv().Dot(canvas.Point{X: x - dx, Y: y - dy}), m.scale, x, y))
}

// onLimb is a window moved so that its middle lies on the limb, as far as the plate shows one.
func (m *LimbMap) onLimb(w Window) Window {
	top, bottom := m.scene.Plate.extent()
	y := min(max((w.Top+w.Bottom)/2, top), bottom)
	left, right, ok := m.scene.Plate.limbSpan(y)
	if !ok {
		left, right = 0, m.scene.Plate.Width
	}
	x := min(max((w.Left+w.Right)/2, left), right)
	dx, dy := x-(w.Left+w.Right)/2, y-(w.Top+w.Bottom)/2
	return Window{Left: w.Left + dx, Top: w.Top + dy, Right: w.Right + dx, Bottom: w.Bottom + dy}
}

// windowAt is the window that fills the room of the limb at a scale, with a point of the plate at (x, y) of the drawing.
func (m *LimbMap) windowAt(at canvas.Point, scale, x, y float64) Window {
	right := (x - (m.limbX - m.left)) / scale // from the left edge of the room
	if m.mirror() < 0 {
		right = m.room/scale - right
	}
	w := Window{Left: at.X - right, Top: at.Y - y/scale}
	w.Right, w.Bottom = w.Left+m.room/scale, w.Top+m.scene.Height/scale
	return w
}

// Following is a window moved up or down so that a cut of the plate lies in it, not too near its edge; one that holds the
// cut already stays.
func (m *LimbMap) Following(w Window, cut anatomy.Position) Window {
	at, ok := m.scene.Plate.Point(cut)
	rim := 0.12 * (w.Bottom - w.Top)
	if !ok || !m.scene.Plate.upright(cut.Segment) {
		return w
	}
	by := min(max(w.Top, at.Y-(w.Bottom-w.Top)+rim), at.Y-rim) - w.Top
	w.Top, w.Bottom = w.Top+by, w.Bottom+by
	return w
}

// Zoom is how much larger than the region of its cut the map shows the limb; 1 for that region.
func (m *LimbMap) Zoom() float64 {
	return math.Round(1000*m.scale/m.scaleOf(RegionOf(m.scene.Plate, m.scene.Cut))) / 1000
}
