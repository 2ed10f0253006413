package figure

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"image/color"
	"io"
	"strconv"
	"strings"

	"github.com/tdewolff/canvas"
)

// WriteSVG writes the drawing as SVG: ids and groups as they are in the drawing, text as text, the title and description
// for screen readers. The canvas package has an SVG renderer, but it flattens groups and drops ids, so this is a writer of
// our own. Transforms are applied to the coordinates, which keeps mirrored labels upright, and every line of text carries
// its measured length, so that a viewer without Noto Sans does not spread it over its neighbour. Gradients are named by
// what they hold, so several drawings may stand in one web page. An error is that of the writer.
func WriteSVG(w io.Writer, d *Drawing) error {
	s := &svgWriter{fonts: d.faces(), known: map[string]bool{}}
	s.items(d.Items, canvas.Identity)

	var page bytes.Buffer
	fmt.Fprintf(&page, `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]s" height="%[2]s" viewBox="0 0 %[1]s %[2]s" role="img" font-family="'Noto Sans', sans-serif" stroke-linejoin="round" stroke-linecap="round">`+"\n",
		svgNumber(d.Width), svgNumber(d.Height))
	if d.Title != "" {
		fmt.Fprintf(&page, "<title>%s</title>\n", svgText(d.Title))
	}
	if d.Description != "" {
		fmt.Fprintf(&page, "<desc>%s</desc>\n", svgText(d.Description))
	}
	if s.defs.Len() > 0 {
		fmt.Fprintf(&page, "<defs>\n%s</defs>\n", s.defs.String())
	}
	if d.Ground.A > 0 {
		fmt.Fprintf(&page, `<rect width="%s" height="%s"%s/>`+"\n", svgNumber(d.Width), svgNumber(d.Height), svgColor("fill", d.Ground))
	}
	page.Write(s.body.Bytes())
	page.WriteString("</svg>\n")
	if _, err := w.Write(page.Bytes()); err != nil {
		return fmt.Errorf("write svg: %w", err)
	}
	return nil
}

type svgWriter struct {
	defs, body bytes.Buffer
	known      map[string]bool // ids already in defs
	fonts      *Fonts
}

func (s *svgWriter) items(items []Item, m canvas.Matrix) {
	for _, it := range items {
		switch it := it.(type) {
		case Shape:
			s.shape(it.placed(m))
		case Label:
			s.label(it.placed(m))
		case Group:
			s.group(it, it.within(m))
		}
	}
}

func (s *svgWriter) group(g Group, m canvas.Matrix) {
	fmt.Fprintf(&s.body, "<g%s%s%s>\n", svgID(g.ID), svgOpacity(g.Transparency), s.clip(moved(g.Clip, m)))
	if g.Title != "" {
		fmt.Fprintf(&s.body, "<title>%s</title>\n", svgText(g.Title))
	}
	s.items(g.Items, m)
	s.body.WriteString("</g>\n")
}

func (s *svgWriter) shape(sh Shape) {
	if sh.Path == nil || sh.Path.Empty() {
		return
	}
	fmt.Fprintf(&s.body, `<path%s d="%s"%s`, svgID(sh.ID), svgPath(sh.Path), s.paint(sh.Fill))
	if sh.EvenOdd {
		s.body.WriteString(` fill-rule="evenodd"`)
	}
	s.body.WriteString(svgStroke(sh.Stroke))
	fmt.Fprintf(&s.body, "%s%s/>\n", svgOpacity(sh.Transparency), s.clip(sh.Clip))
}

func (s *svgWriter) label(l Label) {
	if l.Text == "" || l.Size <= 0 {
		return
	}
	fmt.Fprintf(&s.body, `<text%s font-size="%s"%s%s%s`, svgID(l.ID), svgNumber(l.Size), svgColor("fill", l.Color), svgAnchor(l.Anchor), svgOpacity(l.Transparency))
	if l.Bold {
		s.body.WriteString(` font-weight="700"`)
	}
	if !l.Halo.none() {
		fmt.Fprintf(&s.body, ` paint-order="stroke"%s`, svgStroke(Stroke{Color: l.Halo.Color, Width: l.Halo.Width}))
	}
	s.body.WriteString(">")
	y := l.Y
	for text := range strings.SplitSeq(l.Text, "\n") {
		fmt.Fprintf(&s.body, `<tspan x="%s" y="%s" textLength="%s" lengthAdjust="spacingAndGlyphs">%s</tspan>`,
			svgNumber(l.X), svgNumber(y), svgNumber(s.fonts.Width(text, l.Size, l.Bold)), svgText(text))
		y += l.leading()
	}
	s.body.WriteString("</text>\n")
}

// paint is the fill attributes; a gradient is defined first.
func (s *svgWriter) paint(p Paint) string {
	if p.Gradient == nil {
		if p.none() {
			return ` fill="none"`
		}
		return svgColor("fill", p.Color)
	}
	g := p.Gradient
	kind, place := "linearGradient", fmt.Sprintf(`x1="%s" y1="%s" x2="%s" y2="%s"`, svgNumber(g.X1), svgNumber(g.Y1), svgNumber(g.X2), svgNumber(g.Y2))
	if g.Radius > 0 {
		kind, place = "radialGradient", fmt.Sprintf(`cx="%s" cy="%s" r="%s"`, svgNumber(g.X1), svgNumber(g.Y1), svgNumber(g.Radius))
	}
	var text strings.Builder
	fmt.Fprintf(&text, `gradientUnits="userSpaceOnUse" %s>`, place)
	for _, stop := range g.Stops {
		fmt.Fprintf(&text, `<stop offset="%s"%s/>`, svgNumber(stop.At), strings.Replace(svgColor("stop-color", stop.Color), "stop-color-opacity", "stop-opacity", 1))
	}
	name := s.define("gradient", kind, text.String())
	return fmt.Sprintf(` fill="url(#%s)"`, name)
}

// clip is the attribute for a clip, which is defined first; nil gives none.
func (s *svgWriter) clip(p *canvas.Path) string {
	if p == nil {
		return ""
	}
	name := s.define("clip", "clipPath", fmt.Sprintf(`clipPathUnits="userSpaceOnUse"><path d="%s"/>`, svgPath(p)))
	return fmt.Sprintf(` clip-path="url(#%s)"`, name)
}

// define writes a definition once and returns its id, which is made from what it holds.
func (s *svgWriter) define(prefix, element, text string) string {
	h := fnv.New32a()
	_, _ = io.WriteString(h, text) // never fails
	name := fmt.Sprintf("%s-%08x", prefix, h.Sum32())
	if !s.known[name] {
		s.known[name] = true
		fmt.Fprintf(&s.defs, `<%[1]s id="%[2]s" %[3]s</%[1]s>`+"\n", element, name, text)
	}
	return name
}

// svgStroke are the attributes of a stroke. Joins are round, and caps unless they say otherwise, for the whole file.
func svgStroke(s Stroke) string {
	if s.none() {
		return ""
	}
	var text strings.Builder
	fmt.Fprintf(&text, `%s stroke-width="%s"`, svgColor("stroke", s.Color), svgNumber(s.Width))
	if s.Cap == ButtCap {
		text.WriteString(` stroke-linecap="butt"`)
	}
	if len(s.Dash) > 0 {
		lengths := make([]string, len(s.Dash))
		for i, d := range s.Dash {
			lengths[i] = svgNumber(d)
		}
		fmt.Fprintf(&text, ` stroke-dasharray="%s"`, strings.Join(lengths, " "))
		if s.Offset != 0 {
			fmt.Fprintf(&text, ` stroke-dashoffset="%s"`, svgNumber(s.Offset))
		}
	}
	return text.String()
}

// svgColor is a colour attribute, with its opacity when it is not opaque.
func svgColor(attribute string, c color.NRGBA) string {
	text := fmt.Sprintf(` %s="#%02X%02X%02X"`, attribute, c.R, c.G, c.B)
	if c.A < 255 {
		text += fmt.Sprintf(` %s-opacity="%s"`, attribute, svgNumber(float64(c.A)/255))
	}
	return text
}

func svgID(name string) string {
	if name == "" {
		return ""
	}
	return fmt.Sprintf(` id="%s"`, svgText(name))
}

func svgOpacity(transparency float64) string {
	if transparency <= 0 {
		return ""
	}
	return fmt.Sprintf(` opacity="%s"`, svgNumber(max(1-transparency, 0)))
}

func svgAnchor(a Anchor) string {
	switch a {
	case Middle:
		return ` text-anchor="middle"`
	case End:
		return ` text-anchor="end"`
	default:
		return ""
	}
}

// svgNumber writes v to a hundredth, without trailing zeros and without a negative zero.
func svgNumber(v float64) string {
	text := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
	if text == "-0" {
		return "0"
	}
	return text
}

func svgText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder never fails
	return b.String()
}
