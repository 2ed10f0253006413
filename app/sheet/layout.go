package sheet

import (
	"image/color"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/app/figure"
)

// layout sets blocks below each other on pages and begins a page where one is full. Lengths are in points, y down.
type layout struct {
	fonts *figure.Fonts
	look  looks
	paper Paper
	pages []*page
	y     float64 // where the next block begins
	begin func()  // draws the head of a page after the first
}

// page is a page in the making.
type page struct {
	items     []figure.Item
	links     []link
	bookmarks []bookmark
}

// link is a place on a page that opens an address.
type link struct {
	address string
	area    canvas.Rect
}

// bookmark is an entry of the contents that a PDF reader shows.
type bookmark struct {
	name string
	y    float64
}

// footRoom is kept free for the foot of each page.
const footRoom = 30

// width is that of the text.
func (l *layout) width() float64 { return l.paper.Width - 2*margin }

// bottom is where the room for blocks ends.
func (l *layout) bottom() float64 { return l.paper.Height - margin - footRoom }

// page is the current page.
func (l *layout) page() *page { return l.pages[len(l.pages)-1] }

// newPage begins a page.
func (l *layout) newPage() {
	l.pages = append(l.pages, &page{})
	l.y = margin
	if len(l.pages) > 1 && l.begin != nil {
		l.begin()
	}
}

// room begins a page unless there is room for a block of the given height.
func (l *layout) room(height float64) {
	if l.y+height > l.bottom()+hair {
		l.newPage()
	}
}

// hair is how far sums of heights may be off, in points.
const hair = 0.01

// gap leaves room after the block before, but none at the top of a page.
func (l *layout) gap(height float64) {
	if l.y > margin+pageHeadRoom {
		l.y += height
	}
}

func (l *layout) add(items ...figure.Item) {
	p := l.page()
	p.items = append(p.items, items...)
}

func (l *layout) bookmark(name string) {
	p := l.page()
	p.bookmarks = append(p.bookmarks, bookmark{name, l.y})
}

// style is how text is set.
type style struct {
	size, lead float64 // of the letters; from line to line
	bold       bool
	ink        color.NRGBA
}

// looks are the styles and colours of a sheet.
type looks struct {
	*figure.Palette
	kicker, side, level, number    style
	heading, strong, body, quiet   style
	small, foot, cell, badge, head style
}

func newLooks(p *figure.Palette) looks {
	text, muted := p.UI.Text, p.UI.Muted
	return looks{
		Palette: p,
		kicker:  style{8.4, 11, true, p.UI.Primary},
		side:    style{23, 27, true, text},
		level:   style{11, 14, false, text},
		number:  style{23, 27, true, text},
		heading: style{11, 15, true, text},
		strong:  style{8.6, 11.3, true, text},
		body:    style{8.5, 11.3, false, text},
		quiet:   style{8.5, 11.3, false, muted},
		small:   style{7.4, 9.7, false, muted},
		foot:    style{7.6, 10.2, false, muted},
		cell:    style{8.2, 10.2, false, text},
		badge:   style{7.5, 10.2, true, text},
		head:    style{7.6, 9.4, false, muted},
	}
}

func (s style) boldly() style {
	s.bold = true
	return s
}

func (s style) in(ink color.NRGBA) style {
	s.ink = ink
	return s
}

// text is one line with its middle at a height.
func (l *layout) text(x, middle float64, text string, s style, anchor figure.Anchor) {
	l.add(figure.Label{Text: printable.Replace(text), X: x, Y: middle + baseline*s.size, Size: s.size, Bold: s.bold, Color: s.ink, Anchor: anchor})
}

// baseline is the distance from the middle of the letters to their foot, as a share of the size.
const baseline = 0.36

// wrapped is text in lines of the width.
func (l *layout) wrapped(text string, s style, width float64) string {
	return l.fonts.Wrap(printable.Replace(text), s.size, s.bold, width)
}

// printable puts an en dash, which is as wide, for the minus sign that our edition of Noto Sans lacks.
var printable = strings.NewReplacer("\u2212", "\u2013")

// height is that of a text in lines of the width; 0 when there is none.
func (l *layout) height(text string, s style, width float64) float64 {
	if text == "" {
		return 0
	}
	return s.lead * float64(1+strings.Count(l.wrapped(text, s, width), "\n"))
}

// paragraph sets text in lines of the width below a height and returns the height that it takes.
func (l *layout) paragraph(x, top, width float64, text string, s style) float64 {
	if text == "" {
		return 0
	}
	l.add(figure.Label{
		Text: l.wrapped(text, s, width), X: x, Y: top + s.lead/2 + baseline*s.size,
		Size: s.size, Bold: s.bold, Color: s.ink, Leading: s.lead,
	})
	return l.height(text, s, width)
}

// rule is a level line over the width of the text.
func (l *layout) rule(y float64, ink color.NRGBA, width float64) {
	l.add(line(margin, y, margin+l.width(), y, figure.Stroke{Color: ink, Width: width, Cap: figure.ButtCap}))
}

func line(x0, y0, x1, y1 float64, s figure.Stroke) figure.Item {
	p := &canvas.Path{}
	p.MoveTo(x0, y0)
	p.LineTo(x1, y1)
	return figure.Shape{Path: p, Stroke: s}
}

func disc(x, y, radius float64, fill color.NRGBA) figure.Item {
	return figure.Shape{Path: canvas.Circle(radius).Translate(x, y), Fill: figure.Solid(fill)}
}

func tile(x, y, width, height, corner float64, fill color.NRGBA) figure.Item {
	return figure.Shape{Path: canvas.RoundedRectangle(width, height, corner).Translate(x, y), Fill: figure.Solid(fill)}
}
