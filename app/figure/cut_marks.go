package figure

import (
	"image/color"

	"github.com/tdewolff/canvas"
)

// cutTag is the tag beside a cut with its note, "" for none, in its box.
func cutTag(p *Palette, text, note string, box canvas.Rect) []Item {
	base := (box.Y0+box.Y1)/2 + 0.357*tagSize
	items := []Item{
		Shape{ID: "cut-tag", Path: canvas.RoundedRectangle(box.W(), box.H(), 4).Translate(box.X0, box.Y0), Fill: Solid(p.Figure.Cut)},
		Label{Text: text, X: box.X0 + tagPadding, Y: base, Size: tagSize, Bold: true, Color: p.UI.Surface},
	}
	if note != "" {
		items = append(items, Label{Text: note, X: box.X1 - tagPadding, Y: base, Size: labelSize, Color: p.UI.Surface, Anchor: End})
	}
	return items
}

// cutTagBox is where the tag of a cut at y stands that begins at x; empty without a text.
func cutTagBox(fonts *Fonts, text, note string, x, y float64) canvas.Rect {
	if text == "" {
		return canvas.Rect{}
	}
	w := fonts.Width(text, tagSize, true) + 2*tagPadding
	if note != "" {
		w += tagGap + fonts.Width(note, labelSize, false)
	}
	return canvas.Rect{X0: x, Y0: y - tagHeight/2, X1: x + w, Y1: y + tagHeight/2}
}

// endMark is a severed end on the cut: a dot in the colour of its nerve, ringed when it is selected. share makes it
// smaller, 1 for the usual size.
func endMark(p *Palette, at canvas.Point, c color.NRGBA, selected bool, share float64) []Item {
	if selected {
		return []Item{
			ring(at, endRing*share, p.UI.Surface, Stroke{Color: p.Figure.Cut, Width: 1.8}),
			ring(at, (endRadius+1)*share, c, Stroke{}),
		}
	}
	return []Item{ring(at, endRadius*share, c, Stroke{Color: p.UI.Surface, Width: 1.6 * share})}
}
