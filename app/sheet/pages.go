package sheet

import (
	"fmt"
	"strings"

	"tmratlas/app/figure"
)

// Pages draws the pages of the sheet. The error says what the sheet lacks, or which nerve or branch is not among the
// answers for its cut.
func Pages(s Sheet) ([]*figure.Drawing, error) {
	sub, err := newSubject(s)
	if err != nil {
		return nil, err
	}
	l, err := set(sub)
	if err != nil {
		return nil, err
	}
	drawings := make([]*figure.Drawing, len(l.pages))
	for i := range l.pages {
		drawings[i] = l.drawing(sub, i)
	}
	return drawings, nil
}

// shortSheet is the number of pages that a sheet should not exceed.
const shortSheet = 2

// set lays the sheet out. A long one names one source a row instead of two where that saves a page.
func set(s *subject) (*layout, error) {
	l, err := setWith(s, newCitations(2))
	if err != nil || len(l.pages) <= shortSheet {
		return l, err
	}
	shorter, err := setWith(s, newCitations(1))
	if err != nil || len(shorter.pages) < len(l.pages) {
		return shorter, err
	}
	return l, nil
}

func setWith(s *subject, cited *citations) (*layout, error) {
	l := &layout{fonts: s.Fonts, look: newLooks(s.Palette), paper: s.Paper}
	l.begin = func() { l.laterHead(s) }
	l.newPage()
	l.head(s)
	if err := l.cutBlock(s, cited); err != nil {
		return nil, err
	}
	l.pairBlock(s, cited)
	l.sources(s, cited)
	for i := range l.pages {
		l.onPage(i).foot(s, i+1, len(l.pages))
	}
	return l, nil
}

// onPage is the layout with another page as its current one.
func (l *layout) onPage(i int) *layout {
	other := *l
	other.pages = l.pages[:i+1]
	return &other
}

// drawing is a page as a figure.
func (l *layout) drawing(s *subject, i int) *figure.Drawing {
	return &figure.Drawing{
		Title:       fmt.Sprintf("%s, page %d of %d", s.title(), i+1, len(l.pages)),
		Description: s.description(),
		Width:       l.paper.Width, Height: l.paper.Height,
		Ground: l.look.UI.Surface, Fonts: l.fonts, Items: l.pages[i].items,
	}
}

// title names the sheet: "Right leg: transtibial amputation, middle third, 15.0 cm below the knee joint line".
func (s *subject) title() string {
	big, rest := cutWords(s.Atlas, s.Cut)
	return upperFirst(string(s.Side)) + " " + limbWord(s.Cut) + ": " + lowerFirst(shortLevel(s.Cut)) + ", " +
		strings.TrimSpace(big+" "+lowerFirst(rest))
}

// description is the text alternative of the sheet.
func (s *subject) description() string {
	text := "What this cut severs and leaves, and the first targets for each severed nerve."
	if c := s.candidate(); c != nil {
		text += " Shown in detail: " + lowerFirst(figure.PairTitle(c)) + "."
	}
	return text
}
