package sheet

import (
	"fmt"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// leftMuscle is a muscle that a cut leaves, with its heads of one redundancy together.
type leftMuscle struct {
	name         string
	kept, varies int // of its branches
}

// leftOver lists beside the map, in the room there is, the muscles that have lost work and how many of their motor
// branches are left.
func (l *layout) leftOver(s *subject, x, room float64) {
	width, end := l.besideWidth(), l.y+room
	l.text(x, l.y+6, "What this cut leaves", l.look.strong, figure.Start)
	l.y += titleRoom
	l.y += l.paragraph(x, l.y, width, branchesLeft(s.residual), l.look.small) + listGap
	spare, partly := leftMuscles(s.residual, anatomy.Redundant), leftMuscles(s.residual, anatomy.PartlyRedundant)
	lines := int((end - l.y - 2*(l.look.small.lead+listGap)) / l.look.cell.lead)
	first := max(lines-len(partly), lines/2)
	l.muscleList(x, spareWords, spare, first)
	l.muscleList(x, partlyWords, partly, lines-min(len(spare), first))
	if len(spare)+len(partly) == 0 {
		l.y += l.paragraph(x, l.y, width, noMuscles, l.look.quiet)
	}
}

const (
	spareWords  = "Redundant: every joint they moved is gone"
	partlyWords = "Partly redundant: some joints remain"
	noMuscles   = "No muscle that has lost work keeps a branch."

	listGap = 6 // after a list of muscles, in points
)

// leftOverHeight is the height of the muscles beside the map when all are listed.
func (l *layout) leftOverHeight(s *subject) float64 {
	height := titleRoom + l.height(branchesLeft(s.residual), l.look.small, l.besideWidth()) + listGap + l.look.quiet.lead
	for _, r := range []anatomy.Redundancy{anatomy.Redundant, anatomy.PartlyRedundant} {
		if n := len(leftMuscles(s.residual, r)); n > 0 {
			height += l.look.small.lead + l.look.cell.lead*float64(n) + listGap
		}
	}
	return height
}

func (l *layout) besideWidth() float64 { return l.width()*(1-mapShare) - besideGap }

// branchesLeft counts the branches that the cut leaves.
func branchesLeft(r *anatomy.Residual) string {
	count := map[anatomy.BranchState]int{}
	for _, b := range r.Branches {
		count[b.State]++
	}
	return fmt.Sprintf("Motor branches of the limb: %d kept, %d varying from limb to limb, %d lost.",
		count[anatomy.KeptBranch], count[anatomy.VariesBranch], count[anatomy.LostBranch])
}

// muscleList lists muscles in at most so many lines.
func (l *layout) muscleList(x float64, heading string, muscles []leftMuscle, lines int) {
	if len(muscles) == 0 {
		return
	}
	width := l.besideWidth()
	l.y += l.paragraph(x, l.y, width, heading, l.look.small.boldly())
	s := l.look.cell
	for i, m := range muscles {
		if i == lines-1 && len(muscles) > lines {
			l.text(x, l.y+s.lead/2, fmt.Sprintf("and %d more", len(muscles)-i), s.in(l.look.UI.Muted), figure.Start)
			l.y += s.lead
			break
		}
		count := branchCount(m)
		room := width - l.fonts.Width(count, s.size, false) - 8
		l.text(x, l.y+s.lead/2, l.shortened(m.name, s, room), s, figure.Start)
		l.text(x+width, l.y+s.lead/2, count, s.in(l.look.UI.Muted), figure.End)
		l.y += s.lead
	}
	l.y += listGap
}

// branchCount tells how many branches of a muscle are left.
func branchCount(m leftMuscle) string {
	var parts []string
	if m.kept > 0 {
		parts = append(parts, fmt.Sprintf("%d kept", m.kept))
	}
	if m.varies > 0 {
		parts = append(parts, fmt.Sprintf("%d varies", m.varies))
	}
	return strings.Join(parts, ", ")
}

// shortened is the text, or as much of it as fits, with an ellipsis.
func (l *layout) shortened(text string, s style, width float64) string {
	if l.fonts.Width(text, s.size, s.bold) <= width {
		return text
	}
	letters := []rune(text)
	for len(letters) > 1 && l.fonts.Width(string(letters)+"\u2026", s.size, s.bold) > width {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " ,") + "\u2026"
}

// leftMuscles lists the muscles of a redundancy that keep a branch, in data order, the heads of one muscle together.
func leftMuscles(r *anatomy.Residual, redundancy anatomy.Redundancy) []leftMuscle {
	var muscles []leftMuscle
	places := map[string]int{}
	for i := range r.Muscles {
		m := &r.Muscles[i]
		if m.Redundancy != redundancy {
			continue
		}
		kept, varies := left(r, m.Part)
		if kept+varies == 0 {
			continue
		}
		slug := m.Part.Muscle.Slug
		at, listed := places[slug]
		if listed {
			muscles[at].name = m.Part.Muscle.Name
		} else {
			at = len(muscles)
			places[slug] = at
			muscles = append(muscles, leftMuscle{name: m.Part.Name})
		}
		muscles[at].kept += kept
		muscles[at].varies += varies
	}
	return muscles
}

// left counts the branches of a muscle or head that are kept and that vary.
func left(r *anatomy.Residual, p anatomy.Part) (kept, varies int) {
	for i := range r.Branches {
		b := &r.Branches[i]
		if b.Branch.Muscle != p.Muscle.Slug || b.Branch.Head != p.Head {
			continue
		}
		switch b.State {
		case anatomy.KeptBranch:
			kept++
		case anatomy.VariesBranch:
			varies++
		}
	}
	return kept, varies
}
