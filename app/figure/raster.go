package figure

import (
	"bufio"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"sync"

	"github.com/tdewolff/canvas"
	"golang.org/x/image/vector"
)

// Image renders the drawing into an image of exactly the given size in pixels, scaled evenly and centred as Fit tells.
// Groups and shapes fade as one. Sizes below one pixel are taken as one.
func Image(d *Drawing, width, height int) *image.RGBA {
	return imageInBands(d, width, height, 1)
}

// imageInBands is Image with the picture parted into bands across, which are drawn side by side.
func imageInBands(d *Drawing, width, height, bands int) *image.RGBA {
	width, height = max(width, 1), max(height, 1)
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	fonts := d.faces()
	scale, left, top := d.Fit(float64(width), float64(height))
	var all sync.WaitGroup
	for i := range bands {
		band := img.SubImage(image.Rect(0, height*i/bands, width, height*(i+1)/bands)).(*image.RGBA)
		all.Go(func() {
			if d.Ground.A > 0 {
				draw.Draw(band, band.Rect, image.NewUniform(d.Ground), image.Point{}, draw.Src)
			}
			newRaster(band, fonts).items(d.Items, canvas.Matrix{{scale, 0, left}, {0, scale, top}})
		})
	}
	all.Wait()
	return img
}

// WritePNG writes the drawing as a PNG picture of the given width in pixels; the height follows from the drawing. An
// error is that of the writer.
func WritePNG(w io.Writer, d *Drawing, width int) error {
	height := int(float64(width)*d.Height/d.Width + 0.5)
	buffered := bufio.NewWriter(w)
	if err := png.Encode(buffered, Image(d, width, height)); err != nil {
		return fmt.Errorf("write png: %w", err)
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("write png: %w", err)
	}
	return nil
}

// raster draws in pixels, y down, on one image.
type raster struct {
	img   *image.RGBA
	pen   *vector.Rasterizer
	mask  []uint8 // of the last shape, kept for the next
	fonts *Fonts
}

func newRaster(img *image.RGBA, fonts *Fonts) *raster {
	return &raster{img: img, pen: vector.NewRasterizer(0, 0), fonts: fonts}
}

// pixelTolerance is how far, in pixels, the outline of a stroke may stray.
const pixelTolerance = 0.12

func (r *raster) items(items []Item, m canvas.Matrix) {
	for _, it := range items {
		switch it := it.(type) {
		case Shape:
			if r.meets(it, m) {
				r.shape(it.placed(m))
			}
		case Label:
			r.label(it.placed(m))
		case Group:
			r.group(it, it.within(m))
		}
	}
}

// meets reports whether a shape under m may touch the image; it spares those beside it the work of placing them.
func (r *raster) meets(s Shape, m canvas.Matrix) bool {
	if s.Path == nil || s.Path.Empty() {
		return false
	}
	b := r.img.Bounds()
	image := canvas.Rect{X0: float64(b.Min.X), Y0: float64(b.Min.Y), X1: float64(b.Max.X), Y1: float64(b.Max.Y)}
	return s.Path.FastBounds().Transform(m).Expand(s.Stroke.Width/2*scaleOf(m) + 1).Touches(image)
}

func (r *raster) group(g Group, m canvas.Matrix) {
	if g.Transparency <= 0 && g.Clip == nil {
		r.items(g.Items, m)
		return
	}
	r.layer(1-g.Transparency, moved(g.Clip, m), func(on *raster) { on.items(g.Items, m) })
}

func (r *raster) shape(s Shape) {
	if s.Path == nil || s.Path.Empty() || s.Transparency >= 1 {
		return
	}
	opacity := 1 - s.Transparency
	bothFade := opacity < 1 && !s.Fill.none() && !s.Stroke.none()
	if s.Clip != nil || bothFade {
		clip := s.Clip
		s.Clip, s.Transparency = nil, 0
		r.layer(opacity, clip, func(on *raster) { on.shape(s) })
		return
	}
	if !s.Fill.none() {
		r.fill(s.Path, s.Fill.faded(opacity), s.EvenOdd)
	}
	if !s.Stroke.none() {
		r.fill(s.Stroke.outline(s.Path, pixelTolerance), Solid(faded(s.Stroke.Color, opacity)), false)
	}
}

func (r *raster) label(l Label) {
	opacity := 1 - l.Transparency
	if opacity <= 0 || l.Text == "" || l.Size <= 0 {
		return
	}
	letters := r.fonts.outline(l)
	if !l.Halo.none() {
		halo := l.Halo
		halo.Dash, halo.Cap = nil, RoundCap
		r.fill(halo.outline(letters, pixelTolerance), Solid(faded(halo.Color, opacity)), false)
	}
	r.fill(letters, Solid(faded(l.Color, opacity)), false)
}

// layer draws on an empty image of the same size, or as large as the clip, and lays it over this one with an opacity,
// inside the clip when there is one.
func (r *raster) layer(opacity float64, clip *canvas.Path, paint func(on *raster)) {
	area := r.img.Bounds()
	if clip != nil {
		area = pixels(clip, area)
	}
	if opacity <= 0 || area.Empty() {
		return
	}
	above := newRaster(image.NewRGBA(area), r.fonts)
	paint(above)
	strength := color.Alpha{A: uint8(min(opacity, 1)*255 + 0.5)}
	if clip == nil {
		draw.DrawMask(r.img, area, above.img, area.Min, image.NewUniform(strength), image.Point{}, draw.Over)
		return
	}
	mask := image.NewAlpha(area)
	r.trace(clip, area)
	r.pen.Draw(mask, area, image.NewUniform(strength), image.Point{})
	draw.DrawMask(r.img, area, above.img, area.Min, mask, area.Min, draw.Over)
}
