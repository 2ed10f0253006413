package explore

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// nerveList lists the severed nerves, those with a common trunk under its name, with the number of targets and the best
// basis of each.
type nerveList struct {
	services *Services
	choose   func(slug string)
	list     *answerList
	box      *fyne.Container // the list, with rows as high as their names need
	measure  *nerveRowView   // is not shown; measures the rows
	heights  rowHeights[nerveContent]
	title    *look.Text
	rows     []nerveRow
	selected string
	updating bool // the selection is being set by the program
}

// nerveRow is a heading or, with targets, a nerve.
type nerveRow struct {
	heading string
	targets *anatomy.NerveTargets
	nested  bool
}

func newNerveList(s *Services, choose func(slug string)) *nerveList {
	l := &nerveList{services: s, choose: choose, title: look.NewText("", look.Strong), measure: newNerveRowView(s)}
	l.list = newAnswerList(s.Tokens,
		func() int { return len(l.rows) },
		func() fyne.CanvasObject { return newNerveRowView(s) },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			o.(*nerveRowView).show(contentOf(l.rows[i], l.selected))
		})
	l.box = container.New(&fittedRows{l.fitRows}, look.FromTop(l.list), l.measure)
	l.measure.Hide()
	l.list.OnSelected = func(i widget.ListItemID) {
		if l.updating {
			return
		}
		if l.rows[i].targets == nil && i+1 < len(l.rows) {
			l.list.Select(i + 1) // a heading stands for the first nerve below it
			return
		}
		l.choose(l.rows[i].targets.Severed.Nerve.Slug)
	}
	return l
}

// show lists the nerves of an answer.
func (l *nerveList) show(ans *answer, selected string) {
	l.rows, l.selected = groupNerves(l.services.Atlas, ans.targets), selected
	l.title.SetPair("Severed nerves", strconv.Itoa(len(ans.targets)))
	l.updating = true
	l.fitRows()
	l.list.Refresh()
	i := slices.IndexFunc(l.rows, func(r nerveRow) bool { return r.targets != nil && r.targets.Severed.Nerve.Slug == selected })
	if i >= 0 {
		l.list.Select(i)
	}
	l.updating = false
}

// fitRows gives each row the height that its name needs in the width of the list.
func (l *nerveList) fitRows() {
	width := l.list.Size().Width
	if width == 0 {
		return
	}
	for i, r := range l.rows {
		c := contentOf(r, l.selected)
		l.list.SetItemHeight(i, l.heights.of(c, width, func() float32 {
			l.measure.show(c)
			l.measure.Resize(fyne.NewSize(width, l.measure.MinSize().Height))
			return l.measure.MinSize().Height
		}))
	}
}

// groupNerves puts nerves of one trunk under its name where there are at least two of them.
func groupNerves(a *anatomy.Atlas, targets []anatomy.NerveTargets) []nerveRow {
	members := map[string]int{}
	for _, t := range targets {
		members[trunkOf(a, t.Severed.Nerve)]++
	}
	var rows []nerveRow
	done := map[string]bool{}
	for i := range targets {
		trunk := trunkOf(a, targets[i].Severed.Nerve)
		if members[trunk] < 2 {
			rows = append(rows, nerveRow{targets: &targets[i]})
			continue
		}
		if done[trunk] {
			continue
		}
		done[trunk] = true
		rows = append(rows, nerveRow{heading: headingOf(a, trunk, targets)})
		for j := range targets {
			if trunkOf(a, targets[j].Severed.Nerve) == trunk {
				rows = append(rows, nerveRow{targets: &targets[j], nested: true})
			}
		}
	}
	return rows
}

// headingOf names what the nerves of a trunk have in common: that they come from it, or are it and its branches.
func headingOf(a *anatomy.Atlas, trunk string, targets []anatomy.NerveTargets) string {
	if slices.ContainsFunc(targets, func(t anatomy.NerveTargets) bool { return t.Severed.Nerve.Slug == trunk }) {
		return figure.ShortNerve(a.NerveName(trunk)) + " and its branches"
	}
	return "From the " + lowerFirst(a.NerveName(trunk))
}

// trunkOf is the most proximal nerve, not plexus, that a nerve comes from; itself when it comes from a plexus.
func trunkOf(a *anatomy.Atlas, n *anatomy.Nerve) string {
	for parent := a.Nerve(n.Parent); parent != nil; parent = a.Nerve(n.Parent) {
		n = parent
	}
	return n.Slug
}

// nerveRowView is one row: selection bar, swatch, name, number of targets, best basis.
type nerveRowView struct {
	widget.BaseWidget
	content  nerveContent
	services *Services
	bar      *canvas.Rectangle
	swatch   *swatch
	name     *look.Pair
	count    *look.Text
	basis    *look.Badge
	columns  *look.Columns
}

func newNerveRowView(s *Services) *nerveRowView {
	v := &nerveRowView{
		services: s, bar: canvas.NewRectangle(nil), swatch: newSwatch(s),
		name: look.NewPair(), count: look.NewText("", look.Quiet), basis: look.NewBasisGlyph(anatomy.Derived),
		columns: &look.Columns{Widths: []float32{24, 0, countWidth, glyphWidth}},
	}
	v.ExtendBaseWidget(v)
	return v
}

// Widths of the number of targets, which may have two digits, and of the glyph of the best basis.
const (
	countWidth = 34
	glyphWidth = 16
)

// nerveContent is all that a row shows. A row is laid out anew only for another content.
type nerveContent struct {
	nerve            *anatomy.Nerve // nil for a heading
	name, count      string
	nested, selected bool
	basis            anatomy.Basis // of the best target, "" without targets
}

// contentOf is what a row shows.
func contentOf(r nerveRow, selected string) nerveContent {
	if r.targets == nil {
		return nerveContent{name: r.heading}
	}
	n := r.targets.Severed
	c := nerveContent{nerve: n.Nerve, name: figure.ShortNerve(n.Nerve.Name), nested: r.nested, selected: n.Nerve.Slug == selected}
	if n.Twigs {
		c.name += ", twigs"
	}
	if n.Nerve.Variant {
		c.name += " (variant)"
	}
	c.count = strconv.Itoa(len(r.targets.Candidates))
	if len(r.targets.Candidates) > 0 {
		c.basis = r.targets.Candidates[0].Basis
	}
	return c
}

func (v *nerveRowView) show(c nerveContent) {
	if v.content == c {
		return
	}
	v.content = c
	v.swatch.Hidden, v.count.Hidden, v.basis.Hidden = c.nerve == nil, c.nerve == nil, c.basis == ""
	v.bar.Hidden = !c.selected
	v.columns.Widths[0], v.columns.Widths[2] = 24, countWidth
	switch {
	case c.nested:
		v.columns.Widths[0] = 34
	case c.nerve == nil:
		v.columns.Widths[0] = 0
	}
	if c.basis == "" {
		v.columns.Widths[2] = countWidth + glyphWidth // the numbers stand below each other
	}
	if c.nerve == nil {
		v.name.SetCaption(c.name)
	} else {
		v.name.Set(c.name, "", c.selected)
	}
	v.swatch.set(c.nerve)
	v.count.Set(c.count)
	if c.basis != "" {
		v.basis.SetBasis(c.basis)
	}
	v.Refresh()
}

// CreateRenderer lays the parts of the row side by side.
func (v *nerveRowView) CreateRenderer() fyne.WidgetRenderer {
	return look.NewRow(v.bar, v.columns, v.swatch, v.name, v.count, v.basis)
}

// swatch is a short piece of a nerve's line, in its colour and style.
type swatch struct {
	widget.BaseWidget
	services *Services
	nerve    *anatomy.Nerve
	dashes   [2]*canvas.Line
}

func newSwatch(s *Services) *swatch {
	w := &swatch{services: s, dashes: [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}}
	w.ExtendBaseWidget(w)
	return w
}

func (s *swatch) set(n *anatomy.Nerve) {
	s.nerve = n
	s.Refresh()
}

// CreateRenderer draws one line for a solid style, two for a dashed one.
func (s *swatch) CreateRenderer() fyne.WidgetRenderer { return &swatchRenderer{s} }

type swatchRenderer struct{ s *swatch }

func (r *swatchRenderer) MinSize() fyne.Size { return fyne.NewSize(28, 6) }

func (r *swatchRenderer) Layout(size fyne.Size) {
	left, width := float32(4), float32(16)
	y := size.Height / 2
	first, second := r.s.dashes[0], r.s.dashes[1]
	if second.Hidden {
		first.Position1, first.Position2 = fyne.NewPos(left, y), fyne.NewPos(left+width, y)
		return
	}
	first.Position1, first.Position2 = fyne.NewPos(left, y), fyne.NewPos(left+7, y)
	second.Position1, second.Position2 = fyne.NewPos(left+10, y), fyne.NewPos(left+width, y)
}

func (r *swatchRenderer) Refresh() {
	if r.s.nerve == nil {
		r.s.dashes[0].Hide()
		r.s.dashes[1].Hide()
		return
	}
	r.s.dashes[0].Show()
	p := look.Current(r.s.services.Tokens).Palette()
	c, _ := p.Nerve(r.s.nerve.Slug, figure.ParentIn(r.s.services.Atlas))
	line := p.Line(r.s.nerve.Slug, r.s.nerve.Kind)
	for _, d := range r.s.dashes {
		d.StrokeColor, d.StrokeWidth = c, float32(line.Width)+0.6
	}
	r.s.dashes[1].Hidden = len(line.Dash) == 0
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *swatchRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.dashes[0], r.s.dashes[1]}
}

func (r *swatchRenderer) Destroy() {}
