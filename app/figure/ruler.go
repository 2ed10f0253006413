package figure

import (
	"fmt"
	"math"
	"strconv"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// heightScale draws a ruler in centimetres and percent with the levels beside it, for a limb map or a nerve tree.
type heightScale struct {
	palette  *Palette
	fonts    *Fonts
	left     float64                // of its room, in points
	height   float64                // of the drawing
	percents bool                   // numbers of percent stand beside those of centimetres
	underTag func(y float64) bool   // whether a label at y would touch the tag of the cut
	free     func(canvas.Rect) bool // whether a box is clear of names and tag
}

// levelMark is a level beside the ruler.
type levelMark struct {
	MapLevel
	from, to float64
	name     Label
	shown    bool // there is room for the name
}

// levelX is where the brackets of the levels stand, from the left edge.
func (h heightScale) levelX() float64 {
	if h.percents {
		return rulerX + percentRoom + levelGap
	}
	return rulerX + levelGap
}

func (h heightScale) levelNameX() float64 { return h.levelX() + levelNameGap }

// percentStep is the distance of the numbers of percent on a segment of a height in points.
func percentStep(height float64) int {
	for _, step := range []int{10, 25} {
		if height*float64(step)/100 >= leastPercentGap {
			return step
		}
	}
	return 50
}

// leastPercentGap is the least distance between two numbers of percent, in points.
const leastPercentGap = 62

// rulerStep is the distance of numbers in centimetres and the number of ticks from one to the next.
func rulerStep(pointsPerCM float64) (step float64, ticks int) {
	for _, s := range []struct {
		step  float64
		ticks int
	}{{1, 2}, {2, 2}, {5, 5}, {10, 2}} {
		if s.step*pointsPerCM >= leastTickGap {
			return s.step, s.ticks
		}
	}
	return 20, 4
}

// line is a line of the ruler; nothing when it is out of view.
func (h heightScale) line(x0, y0, x1, y1 float64, s Stroke) []Item {
	if math.Max(y0, y1) < 0 || math.Min(y0, y1) > h.height {
		return nil
	}
	return []Item{Shape{Path: polyline{{X: x0, Y: y0}, {X: x1, Y: y1}}.path(), Stroke: s}}
}

// ticks is the scale of a segment that reaches from one height of the drawing to another.
func (h heightScale) ticks(from, to, lengthCM float64) []Item {
	ui := h.palette.UI
	x, perCM := h.left+rulerX, (to-from)/lengthCM
	tick := Stroke{Color: mix(ui.Surface, ui.Outline, 0.75), Width: 1.4, Cap: ButtCap}
	items := h.line(x, math.Max(from, 0), x, math.Min(to, h.height), tick)
	step, ticks := rulerStep(perCM)
	small := step / float64(ticks)
	for i := 0; float64(i)*small <= lengthCM+1e-9; i++ {
		cm := float64(i) * small
		y := from + cm*perCM
		reach := 5.0
		if i%ticks == 0 {
			reach = 8
			if y > 14 && y < h.height-6 && !h.underTag(y) {
				items = append(items, Label{Text: fmt.Sprintf("%g", cm), X: x - 5, Y: y + 0.36*labelSize, Size: labelSize, Color: ui.Muted, Anchor: End})
			}
		}
		items = append(items, h.line(x, y, x+reach, y, tick)...)
	}
	if from > 24 && !h.underTag(from-14) {
		items = append(items, Label{Text: "cm", X: x - 5, Y: from - 10, Size: labelSize, Color: ui.Muted, Anchor: End})
	}
	if h.percents {
		items = append(items, h.percentLabels(from, to)...)
	}
	return items
}

// percentLabels are the numbers of percent of a segment.
func (h heightScale) percentLabels(from, to float64) []Item {
	var items []Item
	add := func(text string, y, base float64) {
		if y > 14 && y < h.height-6 && !h.underTag(y) {
			items = append(items, Label{Text: text, X: h.left + percentX, Y: base, Size: percentSize, Color: h.palette.UI.Muted})
		}
	}
	for i, step := 0, percentStep(to-from); i*step <= 100; i++ {
		y := from + (to-from)*float64(i*step)/100
		add(strconv.Itoa(i*step), y, y+0.36*percentSize)
	}
	add("%", from-14, from-10)
	return items
}

// landmark is the name of the height at which the ruler begins, with a line to x across.
func (h heightScale) landmark(name string, from, x float64) []Item {
	ui := h.palette.UI
	if name == "" || from <= 24 || h.underTag(from-10) {
		return nil
	}
	items := h.line(h.left+h.levelX()-9, from, x, from, Stroke{Color: mix(ui.Surface, ui.Outline, 0.55), Width: 1, Dash: []float64{3, 2.5}, Cap: ButtCap})
	if h.left+h.levelNameX()+h.fonts.Width(name, labelSize, false) < x+4 {
		items = append(items, Label{Text: name, X: h.left + h.levelNameX(), Y: from - 6, Size: labelSize, Color: ui.Muted})
	}
	return items
}

// landmarkAbove is the name of the height at which the ruler begins, over a line from the edge to x across, in the place
// of one at the side. The name is left out at the upper edge of the drawing.
func (h heightScale) landmarkAbove(name string, from, x float64) []Item {
	ui := h.palette.UI
	if name == "" || from <= 24 || h.underTag(from-10) {
		return nil
	}
	items := h.line(h.left+rulerX, from, x, from, Stroke{Color: mix(ui.Surface, ui.Outline, 0.55), Width: 1, Dash: []float64{3, 2.5}, Cap: ButtCap})
	if base := from - 24; base > labelSize+2 {
		items = append(items, Label{Text: name, X: 4, Y: base, Size: labelSize, Color: ui.Muted})
	}
	return items
}

// layLevels places the levels, whose names have room as far as right; a name moves along its bracket until it is free.
func (h heightScale) layLevels(levels []MapLevel, right float64, y func(anatomy.Position) (float64, bool)) []levelMark {
	var marks []levelMark
	for _, l := range levels {
		from, okFrom := y(l.From)
		to, okTo := y(l.To)
		if !okFrom || !okTo {
			continue
		}
		mark := levelMark{MapLevel: l, from: from + 2, to: to - 2}
		low, high := math.Max(mark.from, 8), math.Min(mark.to, h.height-8)
		mark.name = Label{Text: l.Name, X: h.left + h.levelNameX(), Size: labelSize, Bold: l.Active, Color: h.palette.UI.Muted}
		if l.Active {
			mark.name.Color = h.palette.UI.Primary
		}
		middle := (low + high) / 2
		fits := h.left+h.levelNameX()+h.fonts.Width(l.Name, labelSize, l.Active)+leaderToName <= right
		for shift := 0.0; fits && !mark.shown && shift < (high-low)/2-4; shift += 4 {
			for _, y := range []float64{middle + shift, middle - shift} {
				mark.name.Y = y + 0.36*labelSize
				if h.free(h.fonts.Bounds(mark.name)) {
					mark.shown = true
					break
				}
			}
		}
		marks = append(marks, mark)
	}
	return marks
}

// brackets are the levels, with their names where named.
func (h heightScale) brackets(levels []levelMark, named bool) []Item {
	ui := h.palette.UI
	var items []Item
	for _, l := range levels {
		s := Stroke{Color: mix(ui.Surface, ui.Outline, 0.45), Width: 1.4, Cap: ButtCap}
		if l.Active {
			s = Stroke{Color: ui.Primary, Width: 2, Cap: ButtCap}
		}
		x := h.left + h.levelX()
		bracket := polyline{{X: x - 5, Y: l.from}, {X: x, Y: l.from}, {X: x, Y: l.to}, {X: x - 5, Y: l.to}}
		items = append(items, Shape{Path: bracket.path(), Stroke: s})
		if l.shown && named {
			items = append(items, l.name)
		}
	}
	return items
}
