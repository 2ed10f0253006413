package figure

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/tdewolff/canvas"
)

// svgStyle is the presentation of an element, with what it inherits.
type svgStyle struct {
	fill, stroke                        string
	width                               float64
	opacity, fillOpacity, strokeOpacity float64 // opacity holds that of the groups around it too
	evenOdd                             bool
	transform                           canvas.Matrix
}

// styled is the style of an element inside one with the given style. Both presentation attributes and the style
// attribute are read, which illustrators' programs prefer.
func (p *plateReader) styled(e *element, s svgStyle) svgStyle {
	set := func(name, value string) {
		value = strings.TrimSpace(value)
		number, err := strconv.ParseFloat(strings.TrimSuffix(value, "px"), 64)
		bad := false
		switch name {
		case "fill":
			s.fill = value
		case "stroke":
			s.stroke = value
		case "fill-rule":
			s.evenOdd = value == "evenodd"
		case "stroke-width":
			s.width, bad = number, err != nil
		case "opacity":
			s.opacity, bad = s.opacity*number, err != nil
		case "fill-opacity":
			s.fillOpacity, bad = number, err != nil
		case "stroke-opacity":
			s.strokeOpacity, bad = number, err != nil
		}
		if bad {
			p.fail(e, "%s is %q, not a number", name, value)
		}
	}
	for name, value := range e.attrs {
		set(name, value)
	}
	for declaration := range strings.SplitSeq(e.attrs["style"], ";") {
		if name, value, ok := strings.Cut(declaration, ":"); ok {
			set(strings.TrimSpace(name), value)
		}
	}
	if t := e.attrs["transform"]; t != "" {
		m, err := parseTransform(t)
		if err != nil {
			p.fail(e, "%w", err)
		}
		s.transform = s.transform.Mul(m)
	}
	return s
}

// parseTransform reads a list of translate, scale, rotate and matrix.
func parseTransform(text string) (canvas.Matrix, error) {
	m := canvas.Identity
	for call := range strings.SplitSeq(text, ")") {
		call = strings.Trim(call, " ,\n\t")
		if call == "" {
			continue
		}
		name, list, _ := strings.Cut(call, "(")
		v := numbers(list)
		switch name = strings.TrimSpace(name); {
		case name == "translate" && len(v) == 2:
			m = m.Translate(v[0], v[1])
		case name == "translate" && len(v) == 1:
			m = m.Translate(v[0], 0)
		case name == "scale" && len(v) == 2:
			m = m.Scale(v[0], v[1])
		case name == "scale" && len(v) == 1:
			m = m.Scale(v[0], v[0])
		case name == "rotate" && len(v) == 1:
			m = m.Rotate(v[0])
		case name == "rotate" && len(v) == 3:
			m = m.RotateAbout(v[0], v[1], v[2])
		case name == "matrix" && len(v) == 6:
			m = m.Mul(canvas.Matrix{{v[0], v[2], v[4]}, {v[1], v[3], v[5]}})
		default:
			return m, fmt.Errorf("transform %q is not read: apply it to the paths", call)
		}
	}
	return m, nil
}

// path is the geometry of an element, not yet transformed.
func (e *element) path() (*canvas.Path, error) {
	at := map[string]float64{}
	for _, name := range []string{"x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry"} {
		if text, ok := e.attrs[name]; ok {
			v, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return nil, fmt.Errorf("%s is %q, not a number", name, text)
			}
			at[name] = v
		}
	}
	switch e.name {
	case "path":
		path, err := canvas.ParseSVGPath(e.attrs["d"])
		if err != nil {
			return nil, fmt.Errorf("path data: %w", err)
		}
		return path, nil
	case "line":
		path := &canvas.Path{}
		path.MoveTo(at["x1"], at["y1"])
		path.LineTo(at["x2"], at["y2"])
		return path, nil
	case "circle":
		return canvas.Circle(at["r"]).Translate(at["cx"], at["cy"]), nil
	default:
		return canvas.Ellipse(at["rx"], at["ry"]).Translate(at["cx"], at["cy"]), nil
	}
}

// svgGradient is a gradient of the file. Its stops may stand in another one that it refers to.
type svgGradient struct {
	element  *element
	gradient Gradient
	matrix   canvas.Matrix
}

// definitions collects the gradients of the file.
func (p *plateReader) definitions(root *element) {
	var walk func(e *element)
	walk = func(e *element) {
		for _, c := range e.children {
			switch c.name {
			case "defs":
				walk(c)
			case "linearGradient", "radialGradient":
				p.gradients[c.attrs["id"]] = &svgGradient{element: c}
			}
		}
	}
	walk(root)
}

// place reads the geometry of a gradient that is painted with; one that only lends its stops may have none.
func (p *plateReader) place(g *svgGradient) error {
	value := func(name string) float64 {
		v, err := strconv.ParseFloat(p.lookUp(g, name), 64)
		if err != nil {
			v = 0
		}
		return v
	}
	if p.lookUp(g, "gradientUnits") != "userSpaceOnUse" {
		return errors.New("gradientUnits is not userSpaceOnUse")
	}
	m, err := parseTransform(p.lookUp(g, "gradientTransform"))
	if err != nil {
		return err
	}
	g.matrix = m
	if g.element.name == "radialGradient" {
		g.gradient = Gradient{X1: value("cx"), Y1: value("cy"), Radius: value("r")}
	} else {
		g.gradient = Gradient{X1: value("x1"), Y1: value("y1"), X2: value("x2"), Y2: value("y2")}
	}
	return nil
}

// lookUp is an attribute of a gradient or of those it refers to.
func (p *plateReader) lookUp(g *svgGradient, name string) string {
	for range len(p.gradients) {
		if v, ok := g.element.attrs[name]; ok {
			return v
		}
		next, ok := p.gradients[strings.TrimPrefix(g.element.attrs["href"], "#")]
		if !ok {
			break
		}
		g = next
	}
	return ""
}

// stops are the stop elements of a gradient or of those it refers to.
func (p *plateReader) stops(g *svgGradient) []*element {
	for range len(p.gradients) {
		if len(g.element.children) > 0 {
			return g.element.children
		}
		next, ok := p.gradients[strings.TrimPrefix(g.element.attrs["href"], "#")]
		if !ok {
			break
		}
		g = next
	}
	return nil
}

// paint turns a fill or stroke into ink.
func (p *plateReader) paint(e *element, l Layer, value, what string) inkPaint {
	if value == "none" || value == "" {
		return inkPaint{}
	}
	inks := materialsOf(l)
	ref, isRef := strings.CutPrefix(value, "url(#")
	if !isRef {
		ink, err := p.ink(value, inks)
		if err != nil {
			p.fail(e, "%s: %w", what, err)
			return inkPaint{}
		}
		return inkPaint{stops: []inkStop{{opacity: 1, ink: ink}}}
	}
	g, ok := p.gradients[strings.TrimSuffix(ref, ")")]
	if !ok {
		p.fail(e, "%s: there is no gradient %q", what, value)
		return inkPaint{}
	}
	if err := p.place(g); err != nil {
		p.fail(e, "%s: gradient %q: %w", what, value, err)
		return inkPaint{}
	}
	at := Paint{Gradient: &g.gradient}.placed(g.matrix)
	paint := inkPaint{gradient: at.Gradient}
	for _, c := range p.stops(g) {
		stop, err := p.stop(c, inks)
		if err != nil {
			p.fail(e, "%s: gradient %q: %w", what, value, err)
			return inkPaint{}
		}
		paint.stops = append(paint.stops, stop)
	}
	return paint
}

func (p *plateReader) stop(e *element, inks []material) (inkStop, error) {
	style := map[string]string{"offset": "0", "stop-opacity": "1", "stop-color": "#000000"}
	for name, value := range e.attrs {
		style[name] = value
	}
	for declaration := range strings.SplitSeq(e.attrs["style"], ";") {
		if name, value, ok := strings.Cut(declaration, ":"); ok {
			style[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	at, errAt := strconv.ParseFloat(strings.TrimSuffix(style["offset"], "%"), 64)
	if strings.HasSuffix(style["offset"], "%") {
		at /= 100
	}
	opacity, errOpacity := strconv.ParseFloat(style["stop-opacity"], 64)
	ink, errInk := p.ink(style["stop-color"], inks)
	return inkStop{at: at, opacity: opacity, ink: ink}, errors.Join(errAt, errOpacity, errInk)
}

func (p *plateReader) ink(value string, inks []material) (plateInk, error) {
	colour, err := parseColor(value)
	if err != nil {
		return plateInk{}, err
	}
	return p.inks.inkOf(colour, inks)
}

// materialsOf lists what the shapes of a layer may be made of. The first one wins where two are alike.
func materialsOf(l Layer) []material {
	switch l {
	case OutlineLayer:
		return []material{skinMaterial}
	case BoneLayer:
		return []material{boneMaterial}
	default:
		return []material{muscleMaterial, tendonMaterial}
	}
}
