package figure

import (
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
	r.trace(p, area)
	if paint.Gradient == nil {
		r.pen.DrawOp = draw.Over
		r.pen.Draw(r.img, area, image.NewUniform(paint.Color), image.Point{})
		return
	}
	mask := image.NewAlpha(area)
	r.pen.DrawOp = draw.Src
	r.pen.Draw(mask, area, image.Opaque, image.Point{})
	r.pen.DrawOp = draw.Over
	paint.Gradient.blend(r.img, mask)
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
