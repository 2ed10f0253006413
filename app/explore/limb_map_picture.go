package explore

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// mapPicture is what the map shows at a time: the limb and, from split on, the tree beside it on the same scale. The zero
// value is that of a map before its first picture. In a narrow map with a tree the limb is laid out but not seen.
type mapPicture struct {
	limb  *figure.LimbMap
	tree  *figure.NerveTree
	split float32 // where the tree begins: the width of the map without one
	unit  float32 // points of the widget for one of the drawings, which grow with the text
}

// hitTolerance is how near the pointer must come to a line, in points.
const hitTolerance = 6

// at is what lies at a place.
func (p mapPicture) at(at fyne.Position) (figure.Hit, bool) {
	switch {
	case p.limb == nil:
		return figure.Hit{}, false
	case p.onTree(at):
		return p.tree.At(float64((at.X-p.split)/p.unit), float64(at.Y/p.unit), float64(hitTolerance/p.unit))
	default:
		return p.limb.At(float64(at.X/p.unit), float64(at.Y/p.unit), float64(hitTolerance/p.unit))
	}
}

func (p mapPicture) onTree(at fyne.Position) bool { return p.tree != nil && at.X >= p.split }

// heightAt is the height of the limb at a place, as for a cut that is dragged there.
func (p mapPicture) heightAt(at fyne.Position) anatomy.Position {
	if p.onTree(at) {
		return p.tree.PositionAt(float64(at.Y / p.unit))
	}
	return p.limb.PositionAt(float64(at.Y / p.unit))
}

// cutY is the height of the cut in the widget.
func (p mapPicture) cutY() float32 { return float32(p.limb.CutY()) * p.unit }

// words are the picture for those who cannot see it.
func (p mapPicture) words() string {
	switch {
	case p.limb == nil:
		return "limb map"
	case p.tree != nil:
		return p.tree.Drawing().Description
	default:
		return p.limb.Drawing().Description
	}
}

// Shares and sizes of map and tree beside each other, in points.
const (
	treeShare   = 0.47 // of the width, for the tree
	mostTree    = 460
	leastBeside = 460 // below this width the tree takes the place of the limb
)

// splitAt is where the tree begins in a map of a width.
func (m *limbMap) splitAt(width float32) float32 {
	switch {
	case m.tree == nil:
		return width
	case width < leastBeside*look.TextScale():
		return 0
	}
	return float32(math.Round(float64(width - min(width*treeShare, mostTree*look.TextScale()))))
}

// job is all that a picture is made from. It is not changed while it is drawn.
type job struct {
	scene  figure.MapScene
	tree   *figure.TreeScene
	plate  string
	size   fyne.Size
	split  float32
	scale  float32 // pixels for a point
	unit   float32 // points for a point of the drawings
	images *figure.MapImages
	plates *Plates
}

// render makes the picture away from the UI goroutine. While one is being made, later wishes wait and only the last of
// them is carried out.
func (m *limbMap) render() {
	if m.plate == "" || m.Size().Width < 1 || m.Size().Height < 1 {
		return
	}
	if m.busy {
		m.stale = true
		return
	}
	m.busy, m.stale = true, false
	j := m.nextJob()
	m.palette = j.scene.Palette
	var (
		shown   mapPicture
		picture image.Image
		failed  error
	)
	m.services.Runner.Run(func() {
		if img, s, err := j.draw(); err != nil {
			failed = err
		} else {
			shown, picture = s, img
		}
	}, func() {
		m.busy = false
		if failed != nil { // better no picture than one of another cut
			fyne.LogError("limb map", failed)
			m.services.Tell("The limb cannot be drawn: " + failed.Error())
			shown, picture = mapPicture{}, nil
		}
		m.shown, m.image.Image = shown, picture
		m.image.Refresh()
		if m.stale {
			m.render()
		}
	})
}

func (m *limbMap) nextJob() job {
	j := job{
		scene: m.scene, plate: m.plate, size: m.Size(), split: m.splitAt(m.Size().Width), scale: 1, unit: look.TextScale(),
		images: &m.images, plates: m.services.Plates,
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		j.scale = c.Scale()
	}
	palette := look.Current(m.services.Tokens).Palette()
	j.scene.Palette, j.scene.Fonts, j.scene.View = palette, m.services.Fonts, m.view
	j.scene.Width, j.scene.Height = float64(j.split/j.unit), float64(j.size.Height/j.unit)
	if m.tree != nil {
		tree := *m.tree
		tree.Palette, tree.Fonts = palette, m.services.Fonts
		tree.Width, tree.Height = float64((j.size.Width-j.split)/j.unit), float64(j.size.Height/j.unit)
		j.tree = &tree
		j.scene.Plain, j.scene.Joined = true, true // the tree has the names
		if j.split == 0 {
			j.tree.Alone = true
			j.scene.Width = float64(j.size.Width / j.unit)
		}
	}
	return j
}

// draw makes the picture, the tree by the scale of the limb.
func (j job) draw() (picture *image.RGBA, shown mapPicture, err error) {
	if j.scene.Plate, err = j.plates.Plate(j.plate); err != nil {
		return nil, shown, err
	}
	shown.split, shown.unit = j.split, j.unit
	if shown.limb, err = figure.NewLimbMap(j.scene); err != nil {
		return nil, shown, err
	}
	pixels := func(points float32) int { return int(points * j.scale) }
	width, height := pixels(j.size.Width), pixels(j.size.Height)
	if j.tree == nil {
		return j.images.Image(shown.limb, width, height), shown, nil
	}
	j.tree.HeightOf = shown.limb.HeightOf
	if shown.tree, err = figure.NewNerveTree(*j.tree); err != nil {
		return nil, shown, err
	}
	split := pixels(j.split)
	tree := figure.Image(shown.tree.Drawing(), width-split, height)
	if split == 0 {
		return tree, shown, nil
	}
	picture = image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(picture, image.Rect(0, 0, split, height), j.images.Image(shown.limb, split, height), image.Point{}, draw.Src)
	draw.Draw(picture, image.Rect(split, 0, width, height), tree, image.Point{}, draw.Src)
	return picture, shown, nil
}
