package explore

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// barHeight is the height of the toolbar.
const barHeight = 52

// bodyLayout arranges figure, nerve list, nerve picker, target list and detail: from left to right and then down where
// there is room, and with the picker in place of the nerve list where there is not. The nerve tree widens the figure; but
// in a large window it takes the place of the nerve list, as one can choose a nerve in it too.
type bodyLayout struct {
	targetHead fyne.CanvasObject // the picker says it too
	view       *View
}

// wide is the width from which the nerve list has a pane of its own.
const wide = 1000

func (l *bodyLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	figure, nerves, picker, targets, detail := objects[0], objects[1], objects[2], objects[3], objects[4]
	const gutter = 1
	hasRoom := isWide(size.Width)
	listed := hasRoom && (!l.view.Tree || size.Width >= widest*look.TextScale())
	setShown(nerves, listed)
	setShown(picker, !listed)
	setShown(l.targetHead, listed)
	left, list := min(max(size.Width*0.335, 340), 640), float32(0)
	upper := min(max(size.Height*0.41, 230), 520)
	if !hasRoom {
		left, upper = size.Width*0.41, (size.Height-l.pickerHeight())*0.43+l.pickerHeight()
	}
	if l.view.Tree && hasRoom {
		left = min(size.Width*0.47, 900)
	}
	rest := size.Width - left - gutter
	place(figure, 0, 0, left, size.Height)
	place(detail, left+gutter, upper+gutter, rest, size.Height-upper-gutter)
	if listed {
		list = min(max(rest*0.32, 220), 340)
		place(nerves, left+gutter, 0, list, upper)
		place(targets, left+list+2*gutter, 0, rest-list-gutter, upper)
		return
	}
	top := l.pickerHeight()
	place(picker, left+gutter, 0, rest, top)
	place(targets, left+gutter, top, rest, upper-top)
}

// pickerHeight is the height of the nerve picker.
func (l *bodyLayout) pickerHeight() float32 { return 16 + 36*look.TextScale() }

// widest is the width from which the nerve list stays beside the nerve tree.
const widest = 1500

// isWide tells whether text of the size in use has room for the wide arrangement.
func isWide(width float32) bool { return width >= wide*look.TextScale() }

func setShown(o fyne.CanvasObject, shown bool) {
	if shown && !o.Visible() {
		o.Show()
	} else if !shown && o.Visible() {
		o.Hide()
	}
}

func (l *bodyLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, 380) }

// narrowPicker takes the place of the nerve list where there is no room for it: one nerve with those before and after it, and the
// number of its targets.
type narrowPicker struct {
	page     *Page
	nerve    *look.Select
	slugs    []string
	updating bool
	box      *fyne.Container
}

func newNarrowPicker(p *Page) *narrowPicker {
	n := &narrowPicker{page: p}
	n.nerve = look.NewSelect(nil, func(string) {
		if i := n.nerve.SelectedIndex(); !n.updating && i >= 0 {
			p.setNerve(n.slugs[i])
		}
	})
	before := widget.NewButtonWithIcon("", look.Icon("chevron-left", theme.ColorNameForeground), func() { p.moveNerve(-1) })
	after := widget.NewButtonWithIcon("", look.Icon("chevron-right", theme.ColorNameForeground), func() { p.moveNerve(1) })
	n.box = look.NewPane(container.New(look.Inset(16, 8, 16, 8), container.New(&look.Columns{Widths: []float32{0, 36, 36}, Gap: 8}, n.nerve, before, after)))
	n.box.Hide()
	return n
}

func (n *narrowPicker) show(ans *answer) {
	n.updating = true
	defer func() { n.updating = false }()
	names := make([]string, 0, len(ans.targets))
	n.slugs = n.slugs[:0]
	for i, t := range ans.targets {
		names = append(names, fmt.Sprintf("%s, %d of %d, %s", figure.ShortNerve(t.Severed.Nerve.Name), i+1, len(ans.targets), targetsWord(t)))
		n.slugs = append(n.slugs, t.Severed.Nerve.Slug)
	}
	n.nerve.SetOptions(names)
	if ans.nerve >= 0 {
		n.nerve.SetSelectedIndex(ans.nerve)
	}
}

func targetsWord(t anatomy.NerveTargets) string {
	if len(t.Candidates) == 1 {
		return "1 target"
	}
	return fmt.Sprintf("%d targets", len(t.Candidates))
}
