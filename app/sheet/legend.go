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
		return "a source naming the pair was read"
	case anatomy.Recalled:
		return "known, but no source read yet"
	case anatomy.Extrapolated:
		return "from another level or nerve"
	}
	return "from anatomy alone"
}

// legendGap is the distance from the table to its explanations.
const legendGap = 6

// legendText explains the columns, as far as the table needs it.
func (l *layout) legendText(s *subject, cited *citations) string {
	text := "The basis orders the list; it tells what was read, not how good the result is. "
	if s.anyCandidate(func(c *anatomy.Candidate) bool { return c.Branch.Share > 0 }) {
		text += "\u201c80 in 100\u201d: the share of limbs that keep the branch at this height. "
	}
	if s.Cut.At.Segment != anatomy.ShoulderGirdle {
		if f := s.Atlas.Segment(s.Cut.At.Segment); f != nil {
			text += "Enters: cm from the " + f.ProximalLandmark + ", negative towards the trunk. "
		}
	}
	text += "Sources: the first " + map[int]string{1: "one", 2: "two"}[cited.perRow] + ", by number."
	if s.anyCandidate((*anatomy.Candidate).LevelInferred) {
		text += " Asterisk: reported, but not for this very level."
	}
	for i := range s.Atlas.Content().Treatments {
		tr := &s.Atlas.Content().Treatments[i]
		if short := abbreviation(tr.Name); short != "" && s.names(short) {
			text += " " + short + ": " + lowerFirst(strings.TrimSuffix(tr.Name, " ("+short+")")) + "."
		}
	}
	return text
}

// anyCandidate reports whether a candidate for any nerve has a property.
func (s *subject) anyCandidate(has func(c *anatomy.Candidate) bool) bool {
	for i := range s.targets {
		for k := range s.targets[i].Candidates {
			if has(&s.targets[i].Candidates[k]) {
				return true
			}
		}
	}
	return false
}

// legend explains the table below it: the columns, and where beside is not set the bases too.
func (l *layout) legend(s *subject, cited *citations, beside bool) {
	l.room(l.legendHeight(s, cited, beside))
	l.y += legendGap
	if !beside {
		l.basesInRow()
	}
	l.y += l.paragraph(margin, l.y, l.width(), l.legendText(s, cited), l.look.small)
}

// legendHeight is the height of the explanations, those of the bases in two lines.
func (l *layout) legendHeight(s *subject, cited *citations, beside bool) float64 {
	height := legendGap + l.height(l.legendText(s, cited), l.look.small, l.width())
	if !beside {
		height += 2*l.look.small.lead + 1.5
	}
	return height
}

// basesInRow explains the bases side by side.
func (l *layout) basesInRow() {
	x := margin
	for i, b := range anatomy.Bases() {
		if i == 2 {
			x, l.y = margin, l.y+l.look.small.lead
		}
		l.explained(b, x)
		x += l.width() / 2
	}
	l.y += l.look.small.lead + 1.5
}

// basesBelow explains the bases below each other.
func (l *layout) basesBelow(x float64) {
	l.text(x, l.y+l.look.small.lead/2, "Basis", l.look.small.boldly(), figure.Start)
	l.y += l.look.small.lead + 1
	for _, b := range anatomy.Bases() {
		l.explained(b, x)
		l.y += l.look.small.lead + 1
	}
}

// basesHeight is the height of the bases below each other.
func (l *layout) basesHeight() float64 {
	return float64(1+len(anatomy.Bases())) * (l.look.small.lead + 1)
}

// explained is a basis in one line.
func (l *layout) explained(b anatomy.Basis, x float64) {
	ink, _ := l.look.BasisColor(b)
	middle := l.y + l.look.small.lead/2
	l.add(basisGlyph(x+glyphRadius, middle, b, ink)...)
	x += 2*glyphRadius + 4
	word := l.look.small.boldly().in(ink)
	l.text(x, middle, basisWord(b), word, figure.Start)
	l.text(x+l.fonts.Width(basisWord(b), word.size, true)+5, middle, basisWords(b), l.look.small, figure.Start)
}
