package sheet

import (
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// Sizes of the block of one pair, in points.
const (
	panelText    = 8.4 // of captions
	headingRoom  = 92  // of the headings beside the paragraphs
	paragraphGap = 5
	titleHeight  = 22
	captionGap   = 10
)

// pairBlock shows one transfer: three pictures, why it is offered, how to find it, what to take care of, the sources.
func (l *layout) pairBlock(s *subject, cited *citations) {
	c := s.candidate()
	if c == nil {
		return
	}
	box := (l.width()-4*panelText)/3 - 18
	panels := figure.TransferPanels(l.fonts, s.Palette, figure.TransferOf(s.Atlas, s.Side, c), figure.PanelOptions{
		Box: box, TextSize: panelText, Captions: true, Ground: l.look.UI.Surface,
	})
	parts := []struct{ heading, text string }{
		{"Why it is offered", c.Reason},
		{"Find it", c.WhereToFind()},
		{"Take care", c.WhatToMind()},
		{"Control signal", upperFirst(c.Signal)},
		{"Sources", cited.all(c.References)},
	}
	l.gap(16)
	// the pictures and what is said first stay together
	l.room(titleHeight + panels.Height + captionGap + l.height(c.Reason, l.look.body, l.width()-headingRoom))
	l.bookmark(figure.PairTitle(c))
	l.pairTitle(s, c)
	l.add(figure.Group{
		ID: "transfer", Title: panels.Description, Items: panels.Items,
		Transform: canvas.Identity.Translate(margin+(l.width()-panels.Width)/2, l.y),
	})
	l.y += panels.Height + captionGap
	for _, p := range parts {
		l.headed(p.heading, p.text)
	}
}

// pairTitle sets the title with the nerve's own line before it and the basis after it.
func (l *layout) pairTitle(s *subject, c *anatomy.Candidate) {
	middle := l.y + l.look.heading.lead/2
	m := nerveMark(s, c.Nerve)
	m.draw(l, margin, middle)
	title, basis := figure.PairTitle(c), basisMark(l, c.Basis)
	l.text(margin+m.width+2, middle, title, l.look.heading, figure.Start)
	x := margin + m.width + 2 + l.fonts.Width(title, l.look.heading.size, true) + 10
	if x+basis.width > margin+l.width() { // a long title: the basis goes below it
		l.y += 20
		x, middle = margin+m.width+2, middle+20
	}
	basis.draw(l, x, middle)
	l.y += titleHeight
}

// headed is a paragraph with its heading at the left.
func (l *layout) headed(heading, text string) {
	if text == "" {
		return
	}
	width := l.width() - headingRoom
	l.room(min(l.height(text, l.look.body, width), 3*l.look.body.lead))
	l.paragraph(margin, l.y, headingRoom-8, heading, l.look.strong)
	lines := strings.Split(l.wrapped(text, l.look.body, width), "\n")
	for len(lines) > 0 {
		n := min(len(lines), max(int((l.bottom()-l.y)/l.look.body.lead), 1))
		l.y += l.paragraph(margin+headingRoom, l.y, width, strings.Join(lines[:n], "\n"), l.look.body)
		if lines = lines[n:]; len(lines) > 0 {
			l.newPage()
		}
	}
	l.y += paragraphGap
}
