package figure

import (
	"fmt"
	"strings"
	"sync"

	"github.com/tdewolff/canvas"

	"tmratlas/assets"
)

// Fonts are the faces that labels are measured and drawn with: Noto Sans, regular and bold. One value may serve several
// goroutines.
type Fonts struct {
	mu            sync.Mutex // the shaper keeps a buffer of its own
	regular, bold *canvas.Font
	widths        map[measured]float64 // of lines at a size of 1
}

// measured is a line whose width is known.
type measured struct {
	text string
	bold bool
}

// mostWidths is how many widths are kept before all are forgotten.
const mostWidths = 8192

// The size that fonts report in millimetres for a size in points.
const mmPerPoint = 25.4 / 72

// lineSpacing is the distance of baselines as a share of the size, when a label does not set it.
const lineSpacing = 1.35

// NewFonts reads the embedded faces, which takes some milliseconds: do it once. It panics only when the embedded files
// are damaged.
func NewFonts() *Fonts {
	return &Fonts{
		regular: mustFont(assets.NotoSans, canvas.FontRegular),
		bold:    mustFont(assets.NotoSansBold, canvas.FontBold),
		widths:  map[measured]float64{},
	}
}

func mustFont(data []byte, style canvas.FontStyle) *canvas.Font {
	f, err := canvas.LoadFont(data, 0, style)
	if err != nil {
		panic(fmt.Sprintf("embedded font is damaged: %v", err))
	}
	return f
}

// Width is the width in points of the widest line of text at a size in points.
func (f *Fonts) Width(text string, size float64, bold bool) float64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	widest := 0.0
	for line := range strings.SplitSeq(text, "\n") {
		widest = max(widest, f.unit(line, bold))
	}
	return widest * size
}

// unit is the width of a line at a size of 1. Widths grow evenly with the size, since nothing is hinted across.
func (f *Fonts) unit(line string, bold bool) float64 {
	key := measured{line, bold}
	if w, ok := f.widths[key]; ok {
		return w
	}
	if len(f.widths) >= mostWidths {
		clear(f.widths)
	}
	const size = 1000 // large, so that the shaper does not round
	w := f.face(size, bold, canvas.Black).TextWidth(line) / size
	f.widths[key] = w
	return w
}

// Wrap breaks text into lines no wider than width points where that is possible: a single word that is wider keeps a
// line of its own. Line breaks in the text stay.
func (f *Fonts) Wrap(text string, size float64, bold bool, width float64) string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := ""
		for word := range strings.FieldsSeq(paragraph) {
			switch longer := strings.TrimSpace(line + " " + word); {
			case line == "" || f.Width(longer, size, bold) <= width:
				line = longer
			default:
				lines, line = append(lines, line), word
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// Balance breaks text as Wrap does, into the same number of lines, but as even in length as they can be.
func (f *Fonts) Balance(text string, size float64, bold bool, width float64) string {
	best := f.Wrap(text, size, bold, width)
	lines := strings.Count(best, "\n")
	for narrower := width - size/4; narrower > width/3; narrower -= size / 4 {
		wrapped := f.Wrap(text, size, bold, narrower)
		if strings.Count(wrapped, "\n") > lines {
			break
		}
		best = wrapped
	}
	return best
}

// Bounds is the box of a label in the coordinates it is given in, y down: from the top of the capitals of the first line
// to the bottom of the descenders of the last, as wide as the widest line.
func (f *Fonts) Bounds(l Label) canvas.Rect {
	w := f.Width(l.Text, l.Size, l.Bold)
	left := l.X
	switch l.Anchor {
	case Middle:
		left -= w / 2
	case End:
		left -= w
	}
	lines := float64(strings.Count(l.Text, "\n"))
	return canvas.Rect{
		X0: left, Y0: l.Y - capHeight*l.Size,
		X1: left + w, Y1: l.Y + lines*l.leading() + descent*l.Size,
	}
}

// Heights of the letters of Noto Sans above and below the baseline, as shares of the size.
const (
	capHeight = 0.714
	descent   = 0.22
)

// face is a face whose canvas unit is one point of the drawing, so that canvas measures in points.
func (f *Fonts) face(size float64, bold bool, fill any) *canvas.FontFace {
	font := f.regular
	if bold {
		font = f.bold
	}
	return font.Face(size/mmPerPoint, fill)
}

func (l Label) leading() float64 {
	if l.Leading > 0 {
		return l.Leading
	}
	return lineSpacing * l.Size
}

// outline is the letters of the label as one path, y down, in the coordinates it is given in.
func (f *Fonts) outline(l Label) *canvas.Path {
	f.mu.Lock()
	defer f.mu.Unlock()
	face := f.face(l.Size, l.Bold, canvas.Black)
	all := &canvas.Path{}
	y := l.Y
	for line := range strings.SplitSeq(l.Text, "\n") {
		letters, width := face.ToPath(line)
		all = all.Append(letters.Transform(canvas.Matrix{{1, 0, l.lineStart(width)}, {0, -1, y}}))
		y += l.leading()
	}
	return all
}

// lineStart is the left end of a line of the given width.
func (l Label) lineStart(width float64) float64 {
	switch l.Anchor {
	case Middle:
		return l.X - width/2
	case End:
		return l.X - width
	default:
		return l.X
	}
}

// faces returns the fonts of the drawing, loading them when it has none.
func (d *Drawing) faces() *Fonts {
	if d.Fonts != nil {
		return d.Fonts
	}
	return NewFonts()
}
