package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tmratlas/app/look"
)

// leastText is the least height of the text below the pictures: a heading, a few lines and the number of sources.
const leastText = 124

// sourcesRoom is the height of the line with the number of sources, without the room round its text.
const sourcesRoom = 20

// detailLayout stacks head, pictures, text and the number of sources: the pictures take what their width asks for, up to a
// share of the height, and the text scrolls in the rest, where whole lines of it can be seen. Where there is room for one
// picture only, the text stands beside it.
type detailLayout struct{ detail *detail }

func (l *detailLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, pictures := objects[0], objects[1]
	d := l.detail
	const side = 16
	line := headLine()
	width := size.Width - 2*side
	narrow := size.Width < narrowPanels*look.TextScale() || size.Height-line-16 < lowPanels*look.TextScale()
	d.setNarrow(narrow)
	plan := d.planHead(width)
	d.showWords(plan.words)
	place(head, side, 8, width, plan.height())
	top := plan.height() + 16
	below := max(0, size.Height-top)
	switch {
	case d.panels.scene == nil:
		pictures.Resize(fyne.NewSize(width, 0))
		l.placeText(side/2, top, size.Width-side, below)
	case narrow:
		place(pictures, side/2, top, size.Width*0.48, below)
		l.placeText(size.Width*0.49, top-8, size.Width*0.51-side/2, below+8)
	default:
		height := d.panels.rowHeight(size.Width-side, below-max(below*0.3, leastText*look.TextScale()))
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

func (l *detailLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

// headPlan is how the head of the detail fits into a width.
type headPlan struct {
	title  int  // lines of the title
	second bool // the controls stand below the title, where they do not fit beside it
	words  bool // the choice of words is among them, else it stands below the text
	badge  bool // the badge stands among them, as the title alone fills its line
}

// headLine is the height of a line of the head, and headRow the room between two.
func headLine() float32 { return 36 * look.TextScale() }

const headRow = 4

func (p headPlan) height() float32 { return p.controls() + headLine() }

// controls is the top of the controls.
func (p headPlan) controls() float32 {
	if !p.second {
		return 0
	}
	return headLine() + headRow + float32(p.title-1)*titleHeight()
}

// titleHeight is that of a line of a title.
func titleHeight() float32 {
	return fyne.MeasureText("x", theme.Size(theme.SizeNameSubHeadingText), fyne.TextStyle{Bold: true}).Height
}

// planHead lets the controls give way before the title is cut: first the choice of words goes below the text, then all
// controls go to a second line, and the badge with them where the title needs the whole of the first.
func (d *detail) planHead(width float32) headPlan {
	name, badge := d.title.Width(), float32(0)
	if d.swatch.Visible() {
		name += swatchWidth
	}
	if d.badge.Visible() {
		badge = d.badge.MinSize().Width
	}
	room := width - name - badge
	for _, o := range []fyne.CanvasObject{d.letters, d.play, d.copy} {
		if o.Visible() {
			room -= o.MinSize().Width + headGap
		}
	}
	withWords := !d.panels.single && d.panels.scene != nil
	switch {
	case withWords && d.words.MinSize().Width+headGap <= room:
		return headPlan{title: d.wrapTitle(width), words: true}
	case room >= 0:
		return headPlan{title: d.wrapTitle(width)}
	}
	lines := d.wrapTitle(width - (name - d.title.Width()))
	return headPlan{title: lines, second: true, words: withWords, badge: badge > 0 && name+badge > width}
}

// lowDetail is the height below which a long title is cut, as there is no room for a second line of it.
const lowDetail = 250

// wrapTitle lets the title wrap where it is longer than a line, and counts its lines.
func (d *detail) wrapTitle(width float32) int {
	tooLong := d.title.Width() > width && d.body.Size().Height >= lowDetail*look.TextScale()
	d.title.SetWrapped(tooLong)
	if !tooLong {
		return 1
	}
	d.title.Resize(fyne.NewSize(width, d.title.Size().Height))
	lines := 0
	d.title.EachLine(func(float32, float32) { lines++ })
	return lines
}

// swatchWidth is the room of the swatch before the title.
const swatchWidth = 20

// headLayout lays out the head of the detail: swatch, title and the badge after it; letters to choose a picture before
// them or at the start of the second line; and at the end the choice of words and the buttons.
type headLayout struct{ detail *detail }

func (l *headLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	d := l.detail
	plan := d.planHead(size.Width)
	line, controls := headLine(), plan.controls()
	centred := func(o fyne.CanvasObject, x, top, width float32) {
		height := min(o.MinSize().Height, line)
		place(o, x, top+(line-height)/2, width, height)
	}
	end := size.Width
	for _, o := range []fyne.CanvasObject{d.copy, d.play, d.words} {
		if !o.Visible() {
			continue
		}
		width := o.MinSize().Width
		end -= width
		if o == d.words {
			centred(o, end, controls, width)
		} else {
			place(o, end, controls, width, line)
		}
		end -= headGap
	}
	x, room := float32(0), end
	if plan.second {
		room = size.Width
	}
	if d.letters.Visible() {
		width := d.letters.MinSize().Width
		centred(d.letters, 0, controls, width)
		if !plan.second {
			x = width
		}
	}
	if d.swatch.Visible() {
		centred(d.swatch, x, 0, swatchWidth)
		x += swatchWidth
	}
	badge := d.badge.MinSize().Width
	room -= x
	if d.badge.Visible() && !plan.badge {
		room -= badge
	}
	title := max(0, min(d.title.Width(), room))
	if plan.title > 1 {
		title = room
	}
	if x == 0 {
		x = -theme.InnerPadding() // the text stands at the margin
	}
	// title and badge share a baseline
	lift := belowMiddle(theme.SizeNameSubHeadingText) - belowMiddle(theme.SizeNameCaptionText)
	place(d.title, x, (line-titleHeight())/2-theme.InnerPadding()-lift, title, d.title.MinSize().Height+1)
	if plan.badge {
		centred(d.badge, 0, controls, badge)
	} else {
		centred(d.badge, x+title, 0, badge)
	}
}

// belowMiddle is how far the baseline of bold text lies below its middle.
func belowMiddle(name fyne.ThemeSizeName) float32 {
	size, baseline := fyne.CurrentApp().Driver().RenderedTextSize("x", theme.Size(name), fyne.TextStyle{Bold: true}, nil)
	return baseline - size.Height/2
}

func (l *headLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, headLine()) }
