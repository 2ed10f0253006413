package sheet

import (
	"fmt"
	"math"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// Sizes of the heads of pages, in points.
const (
	tileSize     = 50
	tileGap      = 12
	manHeight    = 62 // of the little figure of a person
	manWidth     = 40
	cutRoom      = 148 // of the height of the cut
	pageHeadRoom = 34  // of the head of later pages
)

// head is the head of the first page: the side in a letter, in words and on a figure of a person; the level; the height.
func (l *layout) head(s *subject) {
	top := l.y
	l.sideTile(s.Side, margin, top+6, tileSize)
	x := margin + tileSize + tileGap
	right := margin + l.width()
	numbers := right - manWidth - tileGap
	textWidth := numbers - cutRoom - x

	y := top
	l.text(x, y+l.look.kicker.lead/2, "Targets after amputation", l.look.kicker, figure.Start)
	y += l.look.kicker.lead + 1
	l.text(x, y+l.look.side.lead/2, sideWords(s.Side, s.Cut), l.look.side, figure.Start)
	y += l.look.side.lead
	y += l.paragraph(x, y, textWidth, levelName(s.Cut), l.look.level)
	y += l.paragraph(x, y, textWidth, rayWords(s.Cut), l.look.level)

	big, rest := cutWords(s.Atlas, s.Cut)
	at := top + l.look.kicker.lead + 1
	l.text(numbers, top+l.look.kicker.lead/2, "Cut", l.look.kicker, figure.End)
	if big != "" {
		l.text(numbers, at+l.look.number.lead/2, big, l.look.number, figure.End)
		at += l.look.number.lead
	} else {
		at += 5
	}
	small := l.look.quiet
	for i, text := range append([]string{rest}, segmentWords(s.Atlas, s.Cut)...) {
		for part := range strings.SplitSeq(l.wrapped(text, small, cutRoom), "\n") {
			st := small
			if big == "" && i == 0 {
				st = l.look.level.boldly()
			}
			l.text(numbers, at+small.lead/2, part, st, figure.End)
			at += small.lead
		}
	}
	l.person(s.Cut, s.Side, right-manWidth, top)
	l.y = max(y, at, top+manHeight) + 6
	l.rule(l.y, l.look.UI.Text, 1.2)
	l.y += 9
}

// laterHead is the head of the pages after the first: no page can be parted from its side.
func (l *layout) laterHead(s *subject) {
	const size = 20
	top := l.y
	l.sideTile(s.Side, margin, top, size)
	side := l.look.heading
	l.text(margin+size+8, top+size/2, sideWords(s.Side, s.Cut), side, figure.Start)
	x := margin + size + 8 + l.fonts.Width(sideWords(s.Side, s.Cut), side.size, true) + 10
	big, rest := cutWords(s.Atlas, s.Cut)
	text := strings.TrimSpace(big + " " + rest)
	l.text(x, top+size/2, shortLevel(s.Cut), l.look.quiet, figure.Start)
	l.text(margin+l.width(), top+size/2, text, l.look.quiet, figure.End)
	l.y = top + size + 5
	l.rule(l.y, l.look.UI.Text, 0.9)
	l.y = top + pageHeadRoom
}

// sideTile is the letter of the side on a dark tile.
func (l *layout) sideTile(side anatomy.Side, x, y, size float64) {
	l.add(tile(x, y, size, size, size*0.13, l.look.Figure.Cut))
	letter := "R"
	if side == anatomy.LeftSide {
		letter = "L"
	}
	l.text(x+size/2, y+size/2, letter, style{size * 0.68, size, true, l.look.UI.Surface}, figure.Middle)
}

// limbPaths are the limbs of the figure of a person in a box of 40 by 62, the right ones, which lie at the left as the
// person faces the reader.
var limbPaths = map[anatomy.Limb][]canvas.Point{
	anatomy.UpperLimb: {{X: 13.6, Y: 15.5}, {X: 10, Y: 26}, {X: 7.6, Y: 36}},
	anatomy.LowerLimb: {{X: 16.8, Y: 35}, {X: 15.8, Y: 47}, {X: 15.2, Y: 58.5}},
}

// person draws a person from the front with the limb and the height of the cut marked.
func (l *layout) person(cut anatomy.Cut, side anatomy.Side, left, top float64) {
	pale, strong := l.look.UI.Border, l.look.UI.Primary
	place := func(p canvas.Point, mirrored bool) canvas.Point {
		if mirrored {
			p.X = manWidth - p.X
		}
		return canvas.Point{X: left + p.X, Y: top + p.Y}
	}
	l.add(disc(left+manWidth/2, top+5.2, 4.8, pale))
	body := &canvas.Path{}
	body.MoveTo(left+16.4, top+15.6)
	body.LineTo(left+23.6, top+15.6)
	body.LineTo(left+22.6, top+33)
	body.LineTo(left+17.4, top+33)
	body.Close()
	l.add(figure.Shape{Path: body, Fill: figure.Solid(pale), Stroke: figure.Stroke{Color: pale, Width: 5}})
	widths := map[anatomy.Limb]float64{anatomy.UpperLimb: 3.6, anatomy.LowerLimb: 4.8}
	for _, limb := range anatomy.Limbs() {
		for _, left := range []bool{false, true} {
			p := &canvas.Path{}
			for i, at := range limbPaths[limb] {
				at = place(at, left)
				if i == 0 {
					p.MoveTo(at.X, at.Y)
				} else {
					p.LineTo(at.X, at.Y)
				}
			}
			ink := pale
			if limb == cut.Limb() && left == (side == anatomy.LeftSide) {
				ink = strong
			}
			l.add(figure.Shape{Path: p, Stroke: figure.Stroke{Color: ink, Width: widths[limb]}})
		}
	}
	along := alongPerson(cut)
	at := place(along, side == anatomy.LeftSide)
	l.add(line(at.X-5, at.Y, at.X+5, at.Y, figure.Stroke{Color: l.look.UI.Surface, Width: 4, Cap: figure.ButtCap}))
	l.add(line(at.X-5.4, at.Y, at.X+5.4, at.Y, figure.Stroke{Color: l.look.Figure.Cut, Width: 1.6, Cap: figure.ButtCap}))
	l.text(left+2.2, top+56, "R", l.look.foot.boldly(), figure.Middle)
	l.text(left+manWidth-2.2, top+56, "L", l.look.foot.boldly(), figure.Middle)
}

// alongPerson is the place of the cut on a right limb of the figure: first segment and hand or foot are its ends.
func alongPerson(cut anatomy.Cut) canvas.Point {
	way := limbPaths[cut.Limb()]
	along := math.Max(math.Min(cut.At.Along()-1, 2), 0)
	i := min(int(along), 1)
	return way[i].Interpolate(way[i+1], along-float64(i))
}

// foot is the foot of a page: what it was made from, its number, and on the first page what the sheet is not.
func (l *layout) foot(s *subject, number, of int) {
	y := l.paper.Height - margin - footRoom + 5
	l.rule(y, l.look.UI.Border, 0.7)
	made := []string{figure.EditionWords(s.Program, s.Edition.Version, s.Edition.Date, s.Edition.Hash)}
	if !s.Made.IsZero() {
		made = append(made, "made "+s.Made.Format("2 January 2006"))
	}
	y += 8
	l.text(margin, y, strings.Join(made, " · "), l.look.foot, figure.Start)
	l.text(margin+l.width(), y, fmt.Sprintf("Page %d of %d", number, of), l.look.foot, figure.End)
	if number == 1 {
		l.text(margin, y+l.look.foot.lead, figure.NotADevice, l.look.foot.in(l.look.UI.Text), figure.Start)
	}
}
