package explore

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// targetList lists the candidates for the selected nerve, the other treatments, and on demand the branches that are not
// offered with their reasons.
type targetList struct {
	services *Services
	choose   func(i choice)
	list     *answerList
	box      *fyne.Container // the list, with rows as high as their names need
	measure  *targetRowView  // is not shown; measures the rows
	heights  rowHeights[rowContent]
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
	l := &targetList{
		services: s, choose: choose, header: newTargetRowView(), measure: newTargetRowView(),
		title: look.NewText("", look.Strong), order: look.NewText("", look.Caption),
	}
	l.list = newAnswerList(s.Tokens,
		func() int { return len(l.rows) },
		func() fyne.CanvasObject { return newTargetRowView() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*targetRowView).show(l.content(l.rows[i])) })
	l.box = container.New(&fittedRows{l.fitRows}, look.FromTop(l.list), l.measure)
	l.measure.Hide()
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
	l.fitRows()
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

// fitRows gives each row the height that its name needs in the width of the list.
func (l *targetList) fitRows() {
	width := l.list.Size().Width
	if width == 0 {
		return
	}
	offered := float32(0) // candidates and treatments have one height, that of the highest
	heights := make([]float32, len(l.rows))
	for i, c := range l.rows {
		content := l.content(c)
		named := rowContent{name: content.name, addition: content.addition, strong: content.strong, basis: content.basis}
		heights[i] = l.heights.of(named, width, func() float32 {
			l.measure.show(named)
			l.measure.Resize(fyne.NewSize(width, l.measure.MinSize().Height))
			return l.measure.MinSize().Height
		})
		if named.basis != "" {
			offered = max(offered, heights[i])
		}
	}
	for i, c := range l.rows {
		if c.kind == candidateRow || c.kind == treatmentRow {
			heights[i] = offered
		}
		l.list.SetItemHeight(i, heights[i])
	}
}

// content is what a row shows.
func (l *targetList) content(c choice) rowContent {
	selected := c == l.selected
	switch c.kind {
	case candidateRow:
		return candidateContent(l.services.Atlas, &l.targets.Candidates[c.index], l.cut, selected)
	case treatmentRow:
		t := l.targets.Alternatives[c.index]
		name := t.Target
		if tr := l.services.Atlas.Treatment(t.Treatment); tr != nil {
			name = tr.Name
		}
		return treatmentContent(name, t.Basis, selected)
	case moreRow:
		mark := "\u203a"
		if l.open || len(l.targets.Candidates) == 0 {
			mark = "\u2304"
		}
		return noteContent(fmt.Sprintf("%s  Not offered: %d branches, with reasons", mark, len(l.targets.Excluded)))
	case excludedRow:
		e := l.targets.Excluded[c.index]
		return excludedContent(e.Part.Name, shortBranch(e.Branch.Branch), e.Reason, selected)
	default:
		return noteContent("No spare branch is left " + l.services.Atlas.Height(l.cut.At, l.cut))
	}
}
