package explore

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// targetList lists the candidates for the selected nerve, the other treatments, and on demand the branches that are not
// offered with their reasons.
type targetList struct {
	services *Services
	choose   func(i choice)
	list     *widget.List
	header   *targetRowView
	title    *look.Text
	order    *look.Text // how the list is sorted and what its heights count from
	targets  *anatomy.NerveTargets
	cut      anatomy.Cut
	selected choice
	open     bool // the branches not offered are listed
	rows     []choice
	updating bool
}

// choice is one row of the list: a candidate, a treatment, the line that opens the rest, or a branch not offered.
type choice struct {
	kind  choiceKind
	index int
}

type choiceKind int

const (
	candidateRow choiceKind = iota
	treatmentRow
	moreRow
	excludedRow
	emptyRow
)

func newTargetList(s *Services, choose func(choice)) *targetList {
	l := &targetList{services: s, choose: choose, header: newTargetRowView(), title: look.NewText("", look.Strong), order: look.NewText("", look.Caption)}
	l.list = widget.NewList(
		func() int { return len(l.rows) },
		func() fyne.CanvasObject { return newTargetRowView() },
		func(i widget.ListItemID, o fyne.CanvasObject) { l.fill(o.(*targetRowView), l.rows[i]) })
	l.list.HideSeparators = true
	l.list.OnSelected = func(i widget.ListItemID) {
		if l.updating {
			return
		}
		switch c := l.rows[i]; c.kind {
		case moreRow:
			l.open = !l.open
			l.show(l.targets, l.cut, l.selected)
		case emptyRow:
			l.show(l.targets, l.cut, l.selected)
		default:
			l.choose(c)
		}
	}
	return l
}

// show lists the answers for one nerve; nil for none.
func (l *targetList) show(t *anatomy.NerveTargets, cut anatomy.Cut, selected choice) {
	moved := l.targets != t
	l.targets, l.cut, l.selected, l.rows = t, cut, selected, nil
	l.header.heading(cut)
	l.order.Set("evidence first")
	if f := l.services.Atlas.Segment(cut.At.Segment); f != nil && cut.At.Segment != anatomy.ShoulderGirdle {
		l.order.Set("evidence first, cm below the " + f.ProximalLandmark)
	}
	if t != nil {
		l.title.SetPair("Targets for the "+lowerFirst(t.Severed.Name), fmt.Sprint(len(t.Candidates)))
		if len(t.Candidates) == 0 {
			l.rows = append(l.rows, choice{kind: emptyRow})
		}
		for i := range t.Candidates {
			l.rows = append(l.rows, choice{candidateRow, i})
		}
		for i := range t.Alternatives {
			l.rows = append(l.rows, choice{treatmentRow, i})
		}
		l.rows = append(l.rows, choice{kind: moreRow})
		if l.open || len(t.Candidates) == 0 {
			for i := range t.Excluded {
				l.rows = append(l.rows, choice{excludedRow, i})
			}
		}
	} else {
		l.title.Set("No nerve is severed here")
	}
	l.updating = true
	l.list.Refresh()
	if i := slices.Index(l.rows, selected); i >= 0 {
		l.list.Select(i)
	} else {
		l.list.UnselectAll()
	}
	if moved {
		l.list.ScrollToTop()
	}
	l.updating = false
}

func (l *targetList) fill(v *targetRowView, c choice) {
	selected := c == l.selected
	switch c.kind {
	case candidateRow:
		v.candidate(l.services.Atlas, &l.targets.Candidates[c.index], l.cut, selected)
	case treatmentRow:
		t := l.targets.Alternatives[c.index]
		name := t.Target
		if tr := l.services.Atlas.Treatment(t.Treatment); tr != nil {
			name = tr.Name
		}
		v.line(name, "other treatment", t.Basis, selected)
	case moreRow:
		mark := "\u203a"
		if l.open || len(l.targets.Candidates) == 0 {
			mark = "\u2304"
		}
		v.note(fmt.Sprintf("%s  Not offered: %d branches, with reasons", mark, len(l.targets.Excluded)))
	case emptyRow:
		v.note("No spare branch is left " + l.services.Atlas.Height(l.cut.At, l.cut))
	case excludedRow:
		e := l.targets.Excluded[c.index]
		v.excluded(e.Part.Name, shortBranch(e.Branch.Branch), e.Reason, selected)
	}
}

// targetRowView is one row: muscle and branch, basis, state, size, entry; or a sentence over the whole width.
type targetRowView struct {
	widget.BaseWidget
	bar     *canvas.Rectangle
	name    *look.Pair
	basis   *look.Badge
	word    *look.Text // heading in place of the badge
	icon    *widget.Icon
	state   *look.Text
	size    *look.Text
	enters  *look.Text
	columns *look.Columns
}

func newTargetRowView() *targetRowView {
	v := &targetRowView{
		bar: canvas.NewRectangle(nil), name: look.NewPair(), basis: look.NewBadge(anatomy.Derived), icon: widget.NewIcon(nil),
		state: look.NewText("", look.Caption), size: look.NewText("", look.Caption), enters: look.NewText("", look.Caption),
	}
	v.word = look.NewText("", look.Caption)
	v.columns = &look.Columns{Widths: []float32{0, 112, 112, stateIcon, stateWidth, 100, 50}}
	v.ExtendBaseWidget(v)
	v.bar.Hide()
	return v
}

func (v *targetRowView) cells(badge, rest bool) {
	v.basis.Hidden = !badge
	v.word.Hidden = true
	v.icon.Hidden, v.state.Hidden, v.enters.Hidden = !rest, !rest, !rest
	v.size.Hidden = !rest || v.Size().Width < narrowRow*look.TextScale()
}

// heading shows the names of the columns.
func (v *targetRowView) heading(cut anatomy.Cut) {
	v.cells(false, true)
	v.icon.Hidden, v.word.Hidden = true, false
	v.columns.Widths[4] = stateIcon + stateWidth + 6 // words begin above badge and icon
	v.name.SetCaption("Branch")
	v.word.Set("Basis")
	v.state.SetCaption(fmt.Sprintf("At %.1f cm", cut.CM()))
	v.size.SetCaption("Size, axons")
	v.enters.SetCaption("Enters")
	v.Refresh()
}

func (v *targetRowView) candidate(a *anatomy.Atlas, c *anatomy.Candidate, cut anatomy.Cut, selected bool) {
	v.cells(true, true)
	v.bar.Hidden = !selected
	head := ""
	if c.Part.Head != "" {
		head = lowerFirst(c.Part.Name[len(c.Part.Muscle.Name)+2:])
	}
	if name := shortBranch(c.Branch.Branch); name != "" {
		if head != "" {
			head += ", "
		}
		head += name
	}
	v.name.Set(c.Part.Muscle.Name, head, true)
	v.basis.SetBasis(c.Basis)
	icon, word, color := stateMark(c)
	v.icon.SetResource(look.Icon(icon, color))
	v.state.SetColored(word, color)
	size := sizeText(c.Size)
	if size == "no count" {
		v.size.SetColored(size, look.ColorMuted)
	} else {
		v.size.SetColored(size, theme.ColorNameForeground)
	}
	v.enters.SetColored(entersText(a, c, cut), theme.ColorNameForeground)
	v.Refresh()
}

// stateMark is the icon, word and colour for what is left of a branch; that the patient still needs the muscle goes before
// everything else.
func stateMark(c *anatomy.Candidate) (icon, word string, color fyne.ThemeColorName) {
	switch {
	case c.Redundancy == anatomy.InUse:
		return "caution", "In use", look.ColorCaution
	case c.Branch.Share > 0:
		return "varies", fmt.Sprintf("%.0f in 100", c.Branch.Share*100), look.ColorCaution
	case c.Branch.State == anatomy.VariesBranch:
		return "varies", "Varies", look.ColorCaution
	}
	return "kept", "Kept", look.ColorOK
}

// line is a treatment.
func (v *targetRowView) line(name, addition string, basis anatomy.Basis, selected bool) {
	v.cells(true, false)
	v.bar.Hidden = !selected
	v.name.Set(name, addition, true)
	v.basis.SetBasis(basis)
	v.Refresh()
}

// note is a quiet sentence.
func (v *targetRowView) note(text string) {
	v.cells(false, false)
	v.bar.Hidden = true
	v.name.Set("", text, false)
	v.Refresh()
}

// excluded is a branch that is not offered, with the reason.
func (v *targetRowView) excluded(name, branch, reason string, selected bool) {
	v.cells(false, false)
	v.bar.Hidden = !selected
	if branch != "" {
		name += ", " + branch
	}
	v.name.Set(name, reason, false)
	v.Refresh()
}

// Widths of the icon and the word of a state.
const (
	stateIcon  = 16
	stateWidth = 72
)

// Below this width a row leaves out what is least needed.
const narrowRow = 560

// Resize leaves out size and axons in a narrow list.
func (v *targetRowView) Resize(size fyne.Size) {
	v.size.Hidden = size.Width < narrowRow*look.TextScale() || v.enters.Hidden
	v.BaseWidget.Resize(size)
}

// CreateRenderer lays the parts of the row side by side.
func (v *targetRowView) CreateRenderer() fyne.WidgetRenderer {
	return look.NewRow(v.bar, v.columns,
		v.name, v.word, v.basis, v.icon, v.state, v.size, v.enters)
}
