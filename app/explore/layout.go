package explore

import (
	"math"

	"fyne.io/fyne/v2"

	"tmratlas/app/look"
)

// thirds lays objects side by side in equal widths, or below each other where they would be too narrow to read. Hidden
// objects take no room.
type thirds struct{ gap float32 }

// readable is the least width of a column of text.
const readable = 190

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

func (t *thirds) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	if len(shown) == 0 {
		return
	}
	width := (size.Width - t.gap*float32(len(shown)-1)) / float32(len(shown))
	if width >= readable {
		for i, o := range shown {
			o.Resize(fyne.NewSize(width, size.Height))
			o.Move(fyne.NewPos(float32(i)*(width+t.gap), 0))
		}
		return
	}
	y := float32(0)
	for _, o := range shown {
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		height := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, height))
		o.Move(fyne.NewPos(0, y))
		y += height
	}
}

func (t *thirds) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	size := fyne.NewSize(0, 0)
	stacked := len(shown) > 1 && shown[0].Size().Width > 0 && shown[1].Position().Y > 0
	for _, o := range shown {
		min := o.MinSize()
		size.Width = max(size.Width, min.Width)
		if stacked {
			size.Height += min.Height
		} else {
			size.Height = max(size.Height, min.Height)
		}
	}
	return size
}

// tight lays objects below each other with less room between them than a box leaves.
type tight struct{}

// overlap is how far the padding of one text may reach into that of the next.
const overlap = 10

func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		o.Move(fyne.NewPos(0, y))
		y += o.MinSize().Height - overlap
	}
}

func (tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, overlap)
	for _, o := range objects {
		size.Width = max(size.Width, o.MinSize().Width)
		size.Height += o.MinSize().Height - overlap
	}
	return size
}

// leastText is the least height of the text below the pictures: a heading and a few lines.
const leastText = 124

// sourcesRoom is the height of the line with the number of sources, without the room round its text.
const sourcesRoom = 20

// detailLayout stacks head, pictures, text and the number of sources: the pictures take what their width asks for, up to a
// share of the height, and the text scrolls in the rest, where whole lines of it can be seen. Where there is room for one
// picture only, the text stands beside it.
type detailLayout struct{ detail *detail }

func (l *detailLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, pictures := objects[0], objects[1]
	const side = 16
	line := 36 * look.TextScale()
	top, width := line+16, size.Width-2*side
	narrow := size.Width < narrowPanels*look.TextScale() || size.Height-top < lowPanels*look.TextScale()
	l.detail.setNarrow(narrow)
	head.Resize(fyne.NewSize(width, line))
	head.Move(fyne.NewPos(side, 8))
	below := max(0, size.Height-top)
	switch {
	case l.detail.panels.scene == nil:
		pictures.Resize(fyne.NewSize(width, 0))
		l.placeText(side/2, top, size.Width-side, below)
	case narrow:
		place(pictures, side/2, top, size.Width*0.48, below)
		l.placeText(size.Width*0.49, top-8, size.Width*0.51-side/2, below+8)
	default:
		height := l.detail.panels.rowHeight(size.Width-side, below-max(below*0.3, leastText*look.TextScale()))
		place(pictures, side/2, top, size.Width-side, height)
		l.placeText(side/2, top+height, size.Width-side, below-height)
	}
}

// placeText places the text and, below it, the number of its sources.
func (l *detailLayout) placeText(x, y, width, height float32) {
	d := l.detail
	if d.toSources.Visible() {
		room := sourcesRoom * look.TextScale()
		height = max(0, height-room)
		padding := d.toSources.MinSize().Height - room
		place(d.toSources, x, y+height-padding/2, d.toSources.MinSize().Width, d.toSources.MinSize().Height)
	}
	place(d.reading, x, y, width, height)
	place(d.reading, x, y, width, d.reading.wholeLines(height))
}

// headLayout lays out the head of the detail: swatch or letters, title with the badge after it, and at the end the
// choice of words and the buttons.
type headLayout struct{ detail *detail }

func (l *headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	d := l.detail
	x, end := float32(0), size.Width-d.copy.MinSize().Width
	centred := func(o fyne.CanvasObject, x, width float32) {
		height := min(o.MinSize().Height, size.Height)
		place(o, x, (size.Height-height)/2, width, height)
	}
	place(d.copy, end, 0, size.Width-end, size.Height)
	if d.play.Visible() {
		width := d.play.MinSize().Width
		end -= width + 6
		place(d.play, end, 0, width, size.Height)
	}
	if d.words.Visible() {
		width := d.words.MinSize().Width
		end -= width + 6
		centred(d.words, end, width)
	}
	if d.letters.Visible() {
		centred(d.letters, 0, d.letters.MinSize().Width)
		x = d.letters.MinSize().Width
	}
	if d.swatch.Visible() {
		centred(d.swatch, 0, 20)
		x = 20
	}
	room := end - 8 - x
	if d.badge.Visible() {
		room -= d.badge.MinSize().Width + 8
	}
	title := max(0, min(d.title.Width(), room))
	if x == 0 {
		x = -8 // the text stands at the margin
	}
	centred(d.title, x, title)
	centred(d.badge, x+title, d.badge.MinSize().Width)
}

func (l *headLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 36) }

// figureHeadLayout lays out the controls of the figure: the first at the left, the others at the right in one row. Where
// they do not fit, the last ones, which have keys, are left out.
type figureHeadLayout struct{}

const headGap = 6

func (figureHeadLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - objects[0].MinSize().Width
	x := size.Width
	shown := len(objects)
	for needed := headWidth(objects[1:]); shown > 1 && needed > room; needed = headWidth(objects[1:shown]) {
		shown--
	}
	for i := len(objects) - 1; i > 0; i-- {
		setShown(objects[i], i < shown)
		if i < shown {
			x -= objects[i].MinSize().Width
			place(objects[i], x, 0, objects[i].MinSize().Width, size.Height)
			x -= headGap
		}
	}
	place(objects[0], 0, 0, objects[0].MinSize().Width, size.Height)
}

func headWidth(objects []fyne.CanvasObject) float32 {
	width := float32(0)
	for _, o := range objects {
		width += o.MinSize().Width + headGap
	}
	return width
}

func (figureHeadLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	for _, o := range objects {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	// whole points keep pictures and text sharp
	left, top := float32(math.Round(float64(x))), float32(math.Round(float64(y)))
	o.Move(fyne.NewPos(left, top))
	o.Resize(fyne.NewSize(float32(math.Round(float64(x+width)))-left, float32(math.Round(float64(y+height)))-top))
}

func (l *detailLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }
