package sheet

import (
	"image/color"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// mark is a small sign before the text of a cell.
type mark struct {
	width float64
	draw  func(l *layout, x, middle float64)
}

// basisWord is the word for a basis.
func basisWord(b anatomy.Basis) string {
	switch b {
	case anatomy.Reported:
		return "Reported"
	case anatomy.Recalled:
		return "Recalled"
	case anatomy.Extrapolated:
		return "Extrapolated"
	}
	return "Derived"
}

// Sizes of badges, in points.
const (
	badgeHeight  = 11.4
	badgePadding = 4.6
	glyphRadius  = 2.9
	glyphToWord  = 3.2
)

// basisMark is a badge: glyph and word on a ground of their own. It tells what was read, not how good the result is.
func basisMark(l *layout, b anatomy.Basis) mark {
	ink, ground := l.look.BasisColor(b)
	s := l.look.badge.in(ink)
	width := 2*badgePadding + 2*glyphRadius + glyphToWord + l.fonts.Width(basisWord(b), s.size, s.bold)
	return mark{width + 2.5, func(l *layout, x, middle float64) {
		l.add(tile(x, middle-badgeHeight/2, width, badgeHeight, badgeHeight/2, ground))
		l.add(basisGlyph(x+badgePadding+glyphRadius, middle, b, ink)...)
		l.text(x+badgePadding+2*glyphRadius+glyphToWord, middle, basisWord(b), s, figure.Start)
	}}
}

// basisGlyph is a full disc for reported, half a disc for recalled, a quarter for extrapolated, a ring for derived.
func basisGlyph(x, y float64, b anatomy.Basis, ink color.NRGBA) []figure.Item {
	const edge = 0.85
	if b == anatomy.Reported {
		return []figure.Item{disc(x, y, glyphRadius, ink)}
	}
	items := []figure.Item{figure.Shape{
		Path: canvas.Circle(glyphRadius-edge/2).Translate(x, y), Stroke: figure.Stroke{Color: ink, Width: edge},
	}}
	part := &canvas.Path{}
	switch b {
	case anatomy.Recalled:
		part.MoveTo(x, y-glyphRadius)
		part.ArcTo(glyphRadius, glyphRadius, 0, false, false, x, y+glyphRadius)
		part.Close()
	case anatomy.Extrapolated:
		part.MoveTo(x, y)
		part.LineTo(x, y-glyphRadius)
		part.ArcTo(glyphRadius, glyphRadius, 0, false, true, x+glyphRadius, y)
		part.Close()
	}
	return append(items, figure.Shape{Path: part, Fill: figure.Solid(ink)})
}

// stateMark is a tick for a branch that is kept and two waves for one that varies.
func stateMark(state anatomy.BranchState, ink color.NRGBA) mark {
	return mark{10.5, func(l *layout, x, y float64) {
		stroke := figure.Stroke{Color: ink, Width: 1.05}
		p := &canvas.Path{}
		if state == anatomy.VariesBranch {
			for _, dy := range []float64{-1.5, 1.5} {
				p.MoveTo(x, y+dy+0.6)
				p.CubeTo(x+2, y+dy-2.2, x+4, y+dy-0.6, x+4, y+dy)
				p.CubeTo(x+4, y+dy+0.6, x+6, y+dy+2.2, x+8, y+dy-0.6)
			}
		} else {
			p.MoveTo(x+0.4, y+0.2)
			p.LineTo(x+2.8, y+2.6)
			p.LineTo(x+7.4, y-2.8)
		}
		l.add(figure.Shape{Path: p, Stroke: stroke})
	}}
}

// nerveMark is a short line in the colour and style in which the map draws the nerve.
func nerveMark(s *subject, n *anatomy.Nerve) mark {
	ink, _ := s.Palette.Nerve(n.Slug, figure.ParentIn(s.Atlas))
	stroke := s.Palette.Line(n.Slug, n.Kind).Stroke(ink, false)
	stroke.Width, stroke.Cap = 2.6, figure.ButtCap
	if len(stroke.Dash) > 0 {
		stroke.Dash = []float64{3.4, 1.7}
	}
	return mark{16, func(l *layout, x, middle float64) {
		l.add(line(x, middle, x+11.9, middle, stroke))
	}}
}
