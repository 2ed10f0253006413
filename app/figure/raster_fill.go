package figure

import (
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/tdewolff/canvas"
	"golang.org/x/image/vector"
)

// The canvas package has a rasteriser too. It asks for the colour of a gradient pixel by pixel through an interface, which
// took a third of the time of a picture and made most of its garbage; so fills are traced here with x/image/vector.

// fill paints a path given in pixels, y down.
func (r *raster) fill(p *canvas.Path, paint Paint, evenOdd bool) {
	if evenOdd {
		p = settled(p, canvas.EvenOdd)
	}
	area := pixels(p, r.img.Bounds())
	if area.Empty() {
		return
	}
	mask := r.coverage(p, area)
	if paint.Gradient == nil {
		blendColor(r.img, mask, paint.Color)
		return
	}
	paint.Gradient.blend(r.img, mask)
}

// coverage is how much of each pixel of the area a path covers. It is good until the next one is asked for.
func (r *raster) coverage(p *canvas.Path, area image.Rectangle) *image.Alpha {
	size := area.Dx() * area.Dy()
	if cap(r.mask) < size {
		r.mask = make([]uint8, size)
	}
	mask := &image.Alpha{Pix: r.mask[:size], Stride: area.Dx(), Rect: area}
	r.trace(p, area)
	r.pen.DrawOp = draw.Src
	r.pen.Draw(mask, area, image.Opaque, image.Point{})
	return mask
}

// blendColor lays a colour over an image where the mask lets it. Most of a mask is empty, as lines are thin and bodies
// slant; the pen's own way of painting a colour looks at all of it, which took a third of the time of a picture.
func blendColor(img *image.RGBA, mask *image.Alpha, c color.NRGBA) {
	const full = 0xffff
	red, green, blue, alpha := c.RGBA()
	area := mask.Rect
	for y := area.Min.Y; y < area.Max.Y; y++ {
		from, to := mask.PixOffset(area.Min.X, y), img.PixOffset(area.Min.X, y)
		row := mask.Pix[from : from+area.Dx()]
		for x := 0; x < len(row); x++ {
			for len(row)-x >= 8 && binary.NativeEndian.Uint64(row[x:]) == 0 {
				x += 8
			}
			if x >= len(row) || row[x] == 0 {
				continue
			}
			cover := uint32(row[x]) * 0x101
			keep := full - alpha*cover/full
			px := img.Pix[to+4*x : to+4*x+4 : to+4*x+4]
			px[0] = uint8((uint32(px[0])*0x101*keep + red*cover) / full >> 8)
			px[1] = uint8((uint32(px[1])*0x101*keep + green*cover) / full >> 8)
			px[2] = uint8((uint32(px[2])*0x101*keep + blue*cover) / full >> 8)
			px[3] = uint8((uint32(px[3])*0x101*keep + alpha*cover) / full >> 8)
		}
	}
}

// pixels is the part of an image that a path touches.
func pixels(p *canvas.Path, within image.Rectangle) image.Rectangle {
	if p.Empty() {
		return image.Rectangle{}
	}
	b := p.FastBounds()
	clamp := func(v float64, low, high int) int { return int(min(max(v, float64(low)), float64(high))) }
	return image.Rect(
		clamp(math.Floor(b.X0), within.Min.X, within.Max.X), clamp(math.Floor(b.Y0), within.Min.Y, within.Max.Y),
		clamp(math.Ceil(b.X1), within.Min.X, within.Max.X), clamp(math.Ceil(b.Y1), within.Min.Y, within.Max.Y))
}

// trace lays a path down in the pen, which then covers the area.
func (r *raster) trace(p *canvas.Path, area image.Rectangle) {
	r.pen.Reset(area.Dx(), area.Dy())
	t := tracer{pen: r.pen, left: float64(area.Min.X), top: float64(area.Min.Y)}
	for s := p.Scanner(); s.Scan(); {
		if s.Cmd() != canvas.ArcToCmd {
			t.follow(s)
			continue
		}
		if s.End().Sub(s.Start()).Length() < smallArc { // the joins of a smooth line
			t.lineTo(s.End())
			continue
		}
		// one by one, as replacing the arcs of a whole path copies it for each of them
		for arc := s.Path().ReplaceArcs().Scanner(); arc.Scan(); {
			if arc.Cmd() != canvas.MoveToCmd {
				t.follow(arc)
			}
		}
	}
	t.close()
}

// tracer moves a pen along a path.
type tracer struct {
	pen       *vector.Rasterizer
	left, top float64 // of the area that the pen covers
	open      bool
}

// smallArc is the length in pixels below which an arc of a join looks like a line.
const smallArc = 0.3

func (t *tracer) lineTo(p canvas.Point) {
	t.pen.LineTo(float32(p.X-t.left), float32(p.Y-t.top))
}

// follow moves the pen along the current piece of a path, which is no arc.
func (t *tracer) follow(s *canvas.PathScanner) {
	at := func(p canvas.Point) (x, y float32) { return float32(p.X - t.left), float32(p.Y - t.top) }
	x, y := at(s.End())
	switch s.Cmd() {
	case canvas.MoveToCmd:
		t.close()
		t.pen.MoveTo(x, y)
		t.open = true
	case canvas.LineToCmd:
		t.pen.LineTo(x, y)
	case canvas.QuadToCmd:
		bx, by := at(s.CP1())
		t.pen.QuadTo(bx, by, x, y)
	case canvas.CubeToCmd:
		bx, by := at(s.CP1())
		cx, cy := at(s.CP2())
		t.pen.CubeTo(bx, by, cx, cy, x, y)
	case canvas.CloseCmd:
		t.close()
	}
}

func (t *tracer) close() {
	if t.open {
		t.pen.ClosePath()
	}
	t.open = false
}

// shades is the number of steps that a gradient is painted in.
const shades = 1024

// blend lays the gradient over an image where the mask lets it.
func (g Gradient) blend(img *image.RGBA, mask *image.Alpha) {
	var table [shades]color.RGBA
	for i := range table {
		table[i] = premultiplied(g.at((float64(i) + 0.5) / shades))
	}
	dx, dy := g.X2-g.X1, g.Y2-g.Y1
	if length := dx*dx + dy*dy; length > 0 {
		dx, dy = dx/length, dy/length
	}
	place := func(x, y float64) float64 { return (x-g.X1)*dx + (y-g.Y1)*dy }
	if g.Radius > 0 {
		place = func(x, y float64) float64 { return math.Hypot(x-g.X1, y-g.Y1) / g.Radius }
	}
	area := mask.Bounds()
	for y := area.Min.Y; y < area.Max.Y; y++ {
		from, to := mask.PixOffset(area.Min.X, y), img.PixOffset(area.Min.X, y)
		for x := range area.Dx() {
			cover := uint32(mask.Pix[from+x])
			if cover == 0 {
				continue
			}
			t := place(float64(area.Min.X+x)+0.5, float64(y)+0.5)
			c := table[min(max(int(t*shades), 0), shades-1)]
			px := img.Pix[to+4*x : to+4*x+4 : to+4*x+4]
			keep := 255 - (uint32(c.A)*cover+127)/255
			px[0] = uint8((uint32(c.R)*cover + uint32(px[0])*keep + 127) / 255)
			px[1] = uint8((uint32(c.G)*cover + uint32(px[1])*keep + 127) / 255)
			px[2] = uint8((uint32(c.B)*cover + uint32(px[2])*keep + 127) / 255)
			px[3] = uint8((uint32(c.A)*cover + uint32(px[3])*keep + 127) / 255)
		}
	}
}
