package figure

import "tmratlas/anatomy"

// HeightOf is where a height of the limb lies in the drawing, in points from the top, less than 0 or more than the height
// of the drawing when it is out of view. ok is false where the plate has no such height, and for the shoulder girdle,
// whose heights run across the page.
func (m *LimbMap) HeightOf(pos anatomy.Position) (y float64, ok bool) {
	at, ok := m.scene.Plate.Point(pos)
	if !ok || !m.scene.Plate.axes[pos.Segment].upright() {
		return 0, false
	}
	return m.toPage(at).Y, true
}
