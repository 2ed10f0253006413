package figure

import (
	"fmt"
	"image/color"
	"io"
	"math"
	"strings"

	"github.com/tdewolff/canvas"
	"github.com/tdewolff/canvas/renderers/pdf"
)

// WritePDF writes the drawing as a PDF of one page of its own size, with the title and description in its properties.
// Text stays text. See Place for how transparency comes out.
func WritePDF(w io.Writer, d *Drawing) error {
	box := canvas.Rect{X1: d.Width * mmPerPoint, Y1: d.Height * mmPerPoint}
	page := pdf.New(w, box.X1, box.Y1, nil)
	page.SetInfo(d.Title, d.Description, "", "", "TMR Atlas")
	Place(page, d, box)
	if err := page.Close(); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

// Place puts the drawing on a page of the canvas package, scaled evenly to fill the box and centred in it. The box is in
// millimetres with y up, as that package counts.
//
// PDF as that package writes it has no clips, no group transparency and no gradient of opacity. Clips are therefore cut
// into the paths; a fading group passes its opacity on to its items, so that what lies under one of them shows through; and
// a gradient to transparent in one colour becomes a stack of thin layers.
func Place(page canvas.Renderer, d *Drawing, box canvas.Rect) {
	p := &paper{page: page, fonts: d.faces()}
	scale, left, top := d.Fit(box.X1-box.X0, box.Y1-box.Y0)
	m := canvas.Matrix{{scale, 0, box.X0 + left}, {0, -scale, box.Y1 - top}}
	if d.Ground.A > 0 {
		ground := canvas.Rectangle(d.Width, d.Height)
		p.shape(Shape{Path: ground, Fill: Solid(d.Ground)}.placed(m), 1, nil)
	}
	p.items(d.Items, m, 1, nil)
	p.alpha(1)
}

// paper draws in millimetres, y up.
type paper struct {
	page  canvas.Renderer
	fonts *Fonts
	last  float64 // opacity of the last mark; 0 before the first
}

// paperTolerance is how far, in millimetres, the outline of a stroke may stray.
const paperTolerance = 0.004

func (p *paper) items(items []Item, m canvas.Matrix, opacity float64, clip *canvas.Path) {
	for _, it := range items {
		switch it := it.(type) {
		case Shape:
			p.shape(it.placed(m), opacity, clip)
		case Label:
			p.label(it, m, opacity)
		case Group:
			inner := it.within(m)
			p.items(it.Items, inner, opacity*(1-it.Transparency), both(clip, moved(it.Clip, inner)))
		}
	}
}

// both is the area inside two clips, of which either may be nil for no clip.
func both(a, b *canvas.Path) *canvas.Path {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	default:
		return intersected(a, b)
	}
}

func (p *paper) shape(s Shape, opacity float64, clip *canvas.Path) {
	opacity *= 1 - s.Transparency
	if s.Path == nil || s.Path.Empty() || opacity <= 0 {
		return
	}
	clip = both(clip, s.Clip)
	box := s.Path.FastBounds()
	reach := s.Stroke.Width / 2
	switch placeOf(canvas.Rect{X0: box.X0 - reach, Y0: box.Y0 - reach, X1: box.X1 + reach, Y1: box.Y1 + reach}, clip) {
	case within:
		clip = nil
	case without:
		return
	}
	if !s.Fill.none() {
		fill := s.Fill.faded(opacity)
		for _, w := range fill.washes(s.Path) {
			area := w.path
			if clip != nil {
				area = intersected(area, clip)
			}
			p.fill(area, w.paint, s.EvenOdd && clip == nil)
		}
	}
	if s.Stroke.none() {
		return
	}
	col := faded(s.Stroke.Color, opacity)
	if clip != nil {
		p.fill(intersected(settled(s.Stroke.outline(s.Path, paperTolerance), canvas.Positive), clip), Solid(col), false)
		return
	}
	p.alpha(float64(col.A) / 255)
	style := canvas.Style{Stroke: Solid(col).on(), StrokeWidth: s.Stroke.Width, StrokeCapper: canvas.RoundCap, StrokeJoiner: canvas.RoundJoin}
	if s.Stroke.Cap == ButtCap {
		style.StrokeCapper = canvas.ButtCap
	}
	path := s.Path
	if len(s.Stroke.Dash) > 0 {
		path = path.Dash(s.Stroke.Offset, s.Stroke.Dash...)
	}
	p.page.RenderPath(path, style, canvas.Identity)
}

// fill paints an area with a colour, or with a gradient of one opacity.
func (p *paper) fill(area *canvas.Path, paint Paint, evenOdd bool) {
	if area.Empty() {
		return
	}
	style := canvas.Style{Fill: paint.on()}
	if evenOdd {
		style.FillRule = canvas.EvenOdd
	}
	p.alpha(float64(paint.first().A) / 255)
	p.page.RenderPath(area, style, canvas.Identity)
}

// label sets one line of text after the other; the canvas package's own spacing of lines is not that of a label.
func (p *paper) label(l Label, m canvas.Matrix, opacity float64) {
	col := faded(l.Color, opacity*(1-l.Transparency))
	if l.Text == "" || l.Size <= 0 || col.A == 0 {
		return
	}
	// a label is placed with y down, so the flip of the page is taken out first and put back for each line
	l = l.placed(canvas.Matrix{{1, 0, 0}, {0, -1, 0}}.Mul(m))
	if !l.Halo.none() {
		halo := l.Halo
		halo.Dash, halo.Cap = nil, RoundCap
		area := halo.outline(p.fonts.outline(l), paperTolerance).Transform(canvas.Matrix{{1, 0, 0}, {0, -1, 0}})
		p.fill(area, Solid(faded(halo.Color, opacity*(1-l.Transparency))), false)
	}
	p.alpha(float64(col.A) / 255)
	y := l.Y
	for text := range strings.SplitSeq(l.Text, "\n") {
		p.line(text, l, col, y)
		y += l.leading()
	}
}

func (p *paper) line(text string, l Label, col color.NRGBA, y float64) {
	p.fonts.mu.Lock()
	defer p.fonts.mu.Unlock()
	face := p.fonts.face(l.Size, l.Bold, Solid(col).on())
	p.page.RenderText(canvas.NewTextLine(face, text, canvas.Left), canvas.Identity.Translate(l.lineStart(face.TextWidth(text)), -y))
}

// alpha sets the opacity of what follows. The PDF writer of the canvas package sets it only together with a new plain
// colour: a gradient, or the same colour again, would keep the opacity of the mark before. A speck outside the page makes
// it say so.
func (p *paper) alpha(a float64) {
	if _, isPDF := p.page.(*pdf.PDF); !isPDF || a == p.last {
		return
	}
	p.last = a
	speck := canvas.Rectangle(0.01, 0.01).Translate(-1000, -1000)
	for _, shade := range []uint8{0, 255} { // two, of which one differs from the colour set last
		c := color.NRGBA{R: shade, G: shade, B: shade, A: uint8(math.Round(a * 255))}
		p.page.RenderPath(speck, canvas.Style{Fill: Solid(c).on()}, canvas.Identity)
	}
}

// first is the colour of the paint, or of the first stop of its gradient.
func (p Paint) first() color.NRGBA {
	if p.Gradient == nil || len(p.Gradient.Stops) == 0 {
		return p.Color
	}
	return p.Gradient.Stops[0].Color
}
