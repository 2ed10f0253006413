package figure

import "image/color"

// leaderStroke is the line from a name to what it names, stronger for what is selected.
func leaderStroke(ui UIColors, bold bool) Stroke {
	c := mix(ui.Surface, ui.Muted, 0.8)
	if bold {
		c = ui.Text
	}
	return Stroke{Color: c, Width: leaderWidth}
}

// nameItems are the names of callouts with their swatches.
func nameItems(ui UIColors, notes []placedCallout) []Item {
	var items []Item
	for _, n := range notes {
		if n.swatch != nil {
			y := n.base - swatchRise*labelSize
			x := n.box.X0
			items = append(items, Shape{Path: polyline{{X: x, Y: y}, {X: x + swatchLength, Y: y}}.path(), Stroke: *n.swatch})
		}
		items = append(items, Label{
			ID: "name-" + n.id, Text: n.text, X: n.textX, Y: n.base, Size: labelSize, Bold: n.bold,
			Color: nameColor(ui, n.callout), Leading: nameLeading * labelSize,
		})
	}
	return items
}

func nameColor(ui UIColors, c callout) color.NRGBA {
	if c.bold || c.lit {
		return ui.Text
	}
	return ui.Muted
}

// nerveSwatch is how a nerve is drawn, as a short line before its name.
func nerveSwatch(style LineStyle, c color.NRGBA) *Stroke {
	swatch := style.Stroke(c, false)
	swatch.Width = swatchWidth
	if len(swatch.Dash) > 0 {
		swatch.Dash, swatch.Cap = []float64{4, 2}, ButtCap
	}
	return &swatch
}
