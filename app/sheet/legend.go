package sheet

import (
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// basisWords explain a basis below the table.
func basisWords(b anatomy.Basis) string {
	switch b {
	case anatomy.Reported:
		return "a source naming this pair was read"
	case anatomy.Recalled:
		return "known from the literature, no source read yet"
	case anatomy.Extrapolated:
		return "carried over from another level or nerve"
	}
	return "from anatomy alone"
}

// legendGap is the distance from the table to its explanations.
const legendGap = 6

// legendText explains the columns.
func (l *layout) legendText(s *subject) string {
	text := "The basis tells what was read, not how good the result is. Branches are listed by basis, then by size match and distance. " +
		"Where a range is published, \u201c80 in 100\u201d is the share of limbs in which the branch is left at this height. "
	if s.Cut.At.Segment != anatomy.ShoulderGirdle {
		landmark := "its proximal landmark"
		if f := s.Atlas.Segment(s.Cut.At.Segment); f != nil {
			landmark = "the " + f.ProximalLandmark
		}
		text += "Enters: centimetres below " + landmark + ", negative above it. "
	}
	return text + "Sources: the first three, by their numbers in the list."
}

// legend explains the table below it.
func (l *layout) legend(s *subject) {
	l.room(l.legendHeight(s))
	y := l.y + legendGap
	small := l.look.small
	x := margin
	for _, b := range anatomy.Bases() {
		ink, _ := l.look.BasisColor(b)
		width := 2*glyphRadius + 4 + l.fonts.Width(basisWord(b)+": ", small.size, true) + l.fonts.Width(basisWords(b), small.size, false)
		if x > margin && x+width > margin+l.width() {
			x, y = margin, y+small.lead
		}
		middle := y + small.lead/2
		l.add(basisGlyph(x+glyphRadius, middle, b, ink)...)
		l.text(x+2*glyphRadius+4, middle, basisWord(b)+":", small.boldly().in(ink), figure.Start)
		l.text(x+width, middle, basisWords(b), small, figure.End)
		x += width + 12
	}
	y += small.lead + 1.5
	y += l.paragraph(margin, y, l.width(), l.legendText(s), small)
	l.y = y
}

// legendHeight is the height of the explanations, those of the bases in at most two lines.
func (l *layout) legendHeight(s *subject) float64 {
	return legendGap + 2*l.look.small.lead + 1.5 + l.height(strings.TrimSpace(l.legendText(s)), l.look.small, l.width())
}
