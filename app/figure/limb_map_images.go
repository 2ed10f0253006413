package figure

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"slices"
	"strings"
	"sync"

	"github.com/tdewolff/canvas"
)

// MapImages renders limb maps for the screen. It keeps the pictures of what changes seldom, the uncut limb, its outline
// and the nerves, so that a frame in which only the cut moved costs little more than its marks and names. The zero value
// is ready; it is not for use by several goroutines at once.
type MapImages struct {
	tissues, outlines picture // opaque
	nerves, dots      picture // transparent
}

// picture is a part of a map, kept until its key changes.
type picture struct {
	key string
	img *image.RGBA
}

// render brings the picture up to date: it is rendered anew when the key is another one.
func (p *picture) render(key string, d *Drawing, items func() []Item, width, height, bands int) {
	if p.img == nil || p.key != key {
		d.Items = items()
		p.key, p.img = key, imageInBands(d, width, height, bands)
	}
}

// tissueBands is into how many bands the tissues are parted, which take as long as all else together.
const tissueBands = 2

// Image renders a map at exactly the given size in pixels. Sizes below one pixel are taken as one.
func (c *MapImages) Image(m *LimbMap, width, height int) *image.RGBA {
	width, height = max(width, 1), max(height, 1)
	c.renderParts(m, width, height)
	img, nerves := copied(c.tissues.img), copied(c.nerves.img)
	scale, left, top := m.empty().Fit(float64(width), float64(height))
	toPixels := canvas.Matrix{{scale, 0, left}, {0, scale, top}}
	for _, area := range m.cut.areas {
		pixels := make(polyline, len(area))
		for i, at := range area {
			pixels[i] = toPixels.Dot(m.toPage(at))
		}
		copyInside(img, c.outlines.img, pixels)
		copyInside(nerves, c.dots.img, pixels)
	}
	draw.Draw(img, img.Rect, nerves, image.Point{}, draw.Over)
	newRaster(img, m.scene.Fonts).items(append(m.fades(), m.overlay()...), toPixels)
	return img
}

// renderParts brings all pictures up to date, side by side.
func (c *MapImages) renderParts(m *LimbMap, width, height int) {
	view := fmt.Sprintf("%p %p %d %d %v %v", m.scene.Plate, m.scene.Palette, width, height, m.matrix, m.hiddenLayers())
	tissueKey := m.tissueKey()
	nerveKey := view + tissueKey + m.nerveKey() // what lies over the nerves matters too
	var all sync.WaitGroup
	start := func(p *picture, key string, ground color.NRGBA, bands int, items func() []Item) {
		d := m.empty()
		d.Ground = ground
		all.Go(func() { p.render(key, d, items, width, height, bands) })
	}
	surface := m.scene.Palette.UI.Surface
	start(&c.tissues, view+m.scene.Level+tissueKey, surface, tissueBands, m.tissues)
	start(&c.outlines, view+m.scene.Level+tissueKey, surface, 1, func() []Item { return append(m.outlines(), m.staying()...) })
	start(&c.nerves, nerveKey, color.NRGBA{}, 1, m.nerveItems)
	start(&c.dots, nerveKey, color.NRGBA{}, 1, m.dots)
	all.Wait()
}

func copied(img *image.RGBA) *image.RGBA {
	return &image.RGBA{Pix: slices.Clone(img.Pix), Stride: img.Stride, Rect: img.Rect}
}

// copyInside copies the pixels whose middles lie inside a closed line.
func copyInside(to, from *image.RGBA, area polyline) {
	width := to.Rect.Dx()
	for row := range to.Rect.Dy() {
		y := float64(row) + 0.5
		var edges []float64
		for i := range area {
			a, b := area[i], area[(i+1)%len(area)]
			if (a.Y > y) != (b.Y > y) {
				edges = append(edges, a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y))
			}
		}
		slices.Sort(edges)
		for i := 0; i+1 < len(edges); i += 2 {
			start, end := pixel(edges[i], width), pixel(edges[i+1], width)
			if start < end {
				copy(to.Pix[row*to.Stride+4*start:row*to.Stride+4*end], from.Pix[row*from.Stride+4*start:])
			}
		}
	}
}

// pixel is the first pixel whose middle lies at or beyond x, 0 to width.
func pixel(x float64, width int) int {
	return min(max(int(min(max(x, -1), float64(width))+0.5), 0), width)
}

// tissueKey tells pictures of bones and muscles apart.
func (m *LimbMap) tissueKey() string {
	var b strings.Builder
	for _, l := range []Layer{DeepLayer, SuperficialLayer} {
		for _, s := range m.scene.Plate.layers[l] {
			switch state := m.muscle(s.structure); {
			case !s.outline:
			case m.leftOut(s):
				b.WriteString(" -" + s.structure)
			case state.Selected:
				b.WriteString(" +" + s.structure)
			case state.Offered:
				b.WriteString(" " + s.structure)
			}
		}
	}
	return b.String()
}

// nerveKey tells pictures of nerves and branches apart.
func (m *LimbMap) nerveKey() string {
	var b strings.Builder
	for _, n := range m.scene.Nerves {
		fmt.Fprintf(&b, " %s%v%v", n.Nerve.Slug, n.Severed, n.Selected)
	}
	for _, t := range m.scene.Twigs {
		fmt.Fprintf(&b, " %s%v", t.Branch.ID, t.Selected)
	}
	for _, l := range m.lines {
		end := l.points[len(l.points)-1] // it moves with the cut where a line was led on to it
		fmt.Fprintf(&b, " %d,%.1f", len(l.points), end.Y)
	}
	return b.String()
}

func (m *LimbMap) hiddenLayers() []Layer {
	var hidden []Layer
	for _, l := range []Layer{OutlineLayer, BoneLayer, DeepLayer, SuperficialLayer, NerveLayer} {
		if m.hides(l) {
			hidden = append(hidden, l)
		}
	}
	return hidden
}
