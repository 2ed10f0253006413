package figure

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// ReadPlate reads a plate from a file. light is the light palette, whose figure colours plates are drawn in.
//
// A plate is an SVG file with the attributes data-limb, data-view and data-lateral (the side of the page, left or right,
// on which lateral lies) on its root and one group a layer, named by its id: outline, bones, muscles-deep,
// muscles-superficial, nerves, branches, guides, axes. Guides are lines for the program: "trunk-join" and "trunk-gap" part
// arm and trunk, "groin" thigh and trunk, and "cut-" with a segment is the course of a cut that follows no height, from its
// upper or lateral end to axilla or perineum. The id of an element is the slug of what it shows, with "--" and
// the slug of a head for heads of muscles; what follows a dot tells parts of one structure apart. Elements without an id
// are shading, and belong to the first element with an id in their group. "axis-" and a segment is the line of its
// heights, t 0 at its first point. A nerve or branch names in data-under what lies over it in this view: muscles, with all
// their heads or a single one, and bones. Of several twigs of one branch the first has its bare id.
//
// Every problem is reported at once, with the file and the id of the element.
func ReadPlate(fsys fs.FS, name string, light *Palette) (*Plate, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read plate: %w", err)
	}
	defer f.Close()
	return ParsePlate(f, name, light)
}

// ParsePlate reads a plate from text; name is used in messages. See ReadPlate.
func ParsePlate(r io.Reader, name string, light *Palette) (*Plate, error) {
	p := plateReader{
		plate: &Plate{
			Name: name, axes: map[anatomy.Segment]axis{}, rays: map[int]axis{},
			layers: map[Layer][]plateShape{}, nerves: map[string][]nerveLine{}, branches: map[string][]nerveLine{},
			cuts: map[anatomy.Segment]polyline{},
		},
		inks: light.inkColours(), gradients: map[string]*svgGradient{}, ids: map[string]bool{},
	}
	root, err := parseElements(r)
	if err != nil {
		return nil, fmt.Errorf("plate %s: %w", name, err)
	}
	p.root(root)
	if len(p.problems) == 0 {
		p.check()
		p.problems = append(p.problems, p.plate.prepare()...)
	}
	if err := errors.Join(p.problems...); err != nil {
		return nil, fmt.Errorf("plate %s: %w", name, err)
	}
	return p.plate, nil
}

// element is an SVG element with what it holds.
type element struct {
	name     string
	attrs    map[string]string
	text     string
	children []*element
}

// parseElements reads the tree of SVG elements; elements of other vocabularies, such as those of Inkscape, are left out.
func parseElements(r io.Reader) (*element, error) {
	const svg = "http://www.w3.org/2000/svg"
	decoder := xml.NewDecoder(r)
	top := &element{}
	open := []*element{top}
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("not well-formed: %w", err)
		}
		current := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{attrs: make(map[string]string, len(token.Attr))}
			if token.Name.Space == "" || token.Name.Space == "svg" {
				e.name = token.Name.Local
				current.children = append(current.children, e)
			}
			for _, a := range token.Attr {
				if a.Name.Space == "" || a.Name.Space == "xlink" {
					e.attrs[a.Name.Local] = a.Value
				}
			}
			open = append(open, e)
		case xml.EndElement:
			if len(open) == 1 {
				return nil, errors.New("not well-formed: an end tag too many")
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if current.name == "title" {
				current.text += string(token)
			}
		}
	}
	if len(open) != 1 || len(top.children) != 1 || top.children[0].name != "svg" {
		return nil, fmt.Errorf("not an svg file (%s)", svg)
	}
	return top.children[0], nil
}

// plateReader fills a plate and collects what is wrong with the file.
type plateReader struct {
	plate     *Plate
	inks      inkColours
	gradients map[string]*svgGradient
	ids       map[string]bool
	problems  []error
}

func (p *plateReader) fail(e *element, format string, args ...any) {
	where := e.name
	if id := e.attrs["id"]; id != "" {
		where += fmt.Sprintf(" %q", id)
	}
	p.problems = append(p.problems, fmt.Errorf("%s: %w", where, fmt.Errorf(format, args...)))
}

func (p *plateReader) root(e *element) {
	p.plate.Limb = anatomy.Limb(e.attrs["data-limb"])
	if p.plate.Limb.Segments() == nil {
		p.fail(e, "data-limb is %q, not upper or lower", e.attrs["data-limb"])
	}
	p.plate.View = View(e.attrs["data-view"])
	switch p.plate.View {
	case AnteriorView, PosteriorView, PalmarView, DorsalView, PlantarView:
	default:
		p.fail(e, "data-view is %q, not anterior, posterior, palmar, dorsal or plantar", p.plate.View)
	}
	switch e.attrs["data-lateral"] {
	case "left":
		p.plate.lateral = -1
	case "right":
		p.plate.lateral = 1
	default:
		p.fail(e, "data-lateral is %q, not left or right", e.attrs["data-lateral"])
	}
	box := numbers(e.attrs["viewBox"])
	if len(box) != 4 || box[0] != 0 || box[1] != 0 || box[2] <= 0 || box[3] <= 0 {
		p.fail(e, "viewBox is %q, not \"0 0 width height\"", e.attrs["viewBox"])
		return
	}
	p.plate.Width, p.plate.Height = box[2], box[3]
	p.definitions(e)
	start := svgStyle{transform: canvas.Identity, opacity: 1, fillOpacity: 1, strokeOpacity: 1, fill: "#000000", stroke: "none", width: 1}
	for _, c := range e.children {
		switch c.name {
		case "title":
			p.plate.Title = strings.TrimSpace(c.text)
		case "g":
			p.layer(c, start)
		case "defs", "desc", "metadata", "style", "linearGradient", "radialGradient":
		default:
			p.fail(c, "stands outside the layers")
		}
	}
}

func (p *plateReader) layer(e *element, style svgStyle) {
	l := Layer(e.attrs["id"])
	switch l {
	case OutlineLayer, BoneLayer, DeepLayer, SuperficialLayer, NerveLayer, BranchLayer, guideLayer, axisLayer:
		p.group(e, l, style, "")
	default:
		p.fail(e, "is no layer of a plate")
	}
}

// group reads the shapes of a group. structure is what shading in it belongs to.
func (p *plateReader) group(e *element, l Layer, style svgStyle, structure string) {
	style = p.styled(e, style)
	for _, c := range e.children {
		if id := c.attrs["id"]; id != "" && c.name != "g" {
			structure, _, _ = strings.Cut(id, ".")
			break
		}
	}
	for _, c := range e.children {
		switch c.name {
		case "g":
			p.group(c, l, style, structure)
		case "path", "line", "circle", "ellipse":
			p.shape(c, l, p.styled(c, style), structure)
		case "title", "desc", "defs":
		default:
			p.fail(c, "only paths, lines, circles and groups are read: turn it into a path")
		}
	}
}

func (p *plateReader) shape(e *element, l Layer, style svgStyle, structure string) {
	id := e.attrs["id"]
	if id != "" && p.ids[id] {
		p.fail(e, "this id occurs twice")
	}
	p.ids[id] = true
	path, err := e.path()
	if err != nil {
		p.fail(e, "%w", err)
		return
	}
	path = path.Transform(style.transform)
	s := plateShape{id: id, structure: structure, layer: l, path: path, width: style.width, evenOdd: style.evenOdd}
	if id != "" {
		s.structure, s.part, s.outline = ownerOf(id)
	}
	if path.Empty() {
		p.fail(e, "has no path")
		return
	}
	s.bounds = path.FastBounds()
	switch l {
	case axisLayer:
		p.axis(e, path)
		return
	case guideLayer:
	case NerveLayer, BranchLayer:
		if id == "" {
			p.fail(e, "lines of nerves need an id")
		}
		s.under = strings.Fields(e.attrs["data-under"])
	default:
		s.fill = p.paint(e, l, style.fill, "fill").faded(style.fillOpacity * style.opacity)
		s.stroke = p.paint(e, l, style.stroke, "stroke").faded(style.strokeOpacity * style.opacity)
		s.outline = s.outline && !s.fill.none()
	}
	p.plate.layers[l] = append(p.plate.layers[l], s)
}

// ownerOf takes an id apart: the structure, the part after the dot, and whether the shape is a silhouette of its
// structure and not a line or shade on it.
func ownerOf(id string) (structure, part string, outline bool) {
	structure, part, _ = strings.Cut(id, ".")
	return structure, part, !strings.HasSuffix(part, "fibres") && part != "lines" && part != "edges" && part != "shade"
}

func (p *plateReader) axis(e *element, path *canvas.Path) {
	a := axis{path.StartPos(), path.Pos()}
	name := strings.TrimPrefix(e.attrs["id"], "axis-")
	if ray, ok := strings.CutPrefix(name, "ray-"); ok {
		n, err := strconv.Atoi(ray)
		if err != nil || n < 1 || n > 5 {
			p.fail(e, "ray %q is not 1 to 5", ray)
			return
		}
		p.plate.rays[n] = a
		return
	}
	segment := anatomy.Segment(name)
	if segment.Limb() != p.plate.Limb {
		p.fail(e, "%q is no segment of the %s limb", name, p.plate.Limb)
		return
	}
	p.plate.axes[segment] = a
}

// check reports what a plate cannot do without.
func (p *plateReader) check() {
	if len(p.plate.axes) == 0 {
		p.problems = append(p.problems, errors.New("no axes: heights cannot be placed"))
	}
	if len(p.plate.skin()) == 0 {
		p.problems = append(p.problems, errors.New("outline has no path \"skin\""))
	}
}

// numbers are the numbers of a list parted by blanks or commas; nil when one is not a number.
func numbers(list string) []float64 {
	var found []float64
	for _, field := range strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' || r == '\t' }) {
		v, err := strconv.ParseFloat(field, 64)
		if err != nil {
			return nil
		}
		found = append(found, v)
	}
	return found
}
