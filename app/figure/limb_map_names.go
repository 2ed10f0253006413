package figure

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// farName is how far up or down the name of a muscle that is not selected may stand from it, in points.
const farName = 80

// swatchWidth is that of the short lines before names of nerves.
const swatchWidth = 3.2

// names of nothing but what is selected are shown on narrow maps.
func (m *LimbMap) narrow() bool { return m.scene.Width < narrowMap }

// nameRoom is the width of the column of names with their swatches. It does not change with the names, so that the limb
// stands still when they do; 0 when no names are wanted.
func (m *LimbMap) nameRoom() float64 {
	s := m.scene
	named := slices.ContainsFunc(s.Nerves, func(n MapNerve) bool { return n.Name != "" }) ||
		slices.ContainsFunc(s.Muscles, func(l MapMuscle) bool { return l.Name != "" }) ||
		slices.ContainsFunc(s.Twigs, func(t MapBranch) bool { return t.Name != "" })
	if s.Plain || !named {
		return 0
	}
	return math.Min(s.Width*namesShare, mostNames)
}

// wrapped is a name in lines that fit the column. A name that would take more than two of them may reach to the edge of
// the drawing.
func (m *LimbMap) wrapped(c callout) string {
	room, edge := m.nameRoom(), m.scene.Width-m.namesX-leaderToName
	if c.swatch != nil {
		room, edge = room-swatchLength-swatchToText, edge-swatchLength-swatchToText
	}
	text := m.scene.Fonts.Balance(c.text, labelSize, c.bold, room)
	if strings.Count(text, "\n") > 1 {
		text = m.scene.Fonts.Balance(c.text, labelSize, c.bold, math.Max(room, edge))
	}
	if strings.Count(text, "\n") > 1 { // balanced, three lines part words that belong together
		text = m.scene.Fonts.Wrap(c.text, labelSize, c.bold, math.Max(room, edge))
	}
	return text
}

// layNames places the names, and says how many of severed nerves found no room.
func (m *LimbMap) layNames() {
	if m.scene.Plain {
		return
	}
	names := m.callouts()
	if m.narrow() {
		names = slices.DeleteFunc(names, func(c callout) bool { return c.rank != rankSelected })
	}
	right := column{x: m.namesX, direction: 1, top: 10, bottom: m.scene.Height - 10, cut: m.CutY(), size: labelSize, far: farName}
	if !m.levelEnds() {
		right.cut = right.bottom
	}
	right.top = m.layHint(right.top)
	left, atLeft := m.namedAtLeft(names)
	width := func(text string, bold bool) float64 { return m.scene.Fonts.Width(text, labelSize, bold) }
	var atRight []callout
	for _, c := range names {
		if slices.ContainsFunc(atLeft, func(l callout) bool { return l.id == c.id }) {
			continue
		}
		c.text = m.wrapped(c)
		right.x = math.Min(right.x, m.scene.Width-leaderToName-c.width(width)) // a single word may be wider than the column
		atRight = append(atRight, c)
	}
	for i := range atRight {
		if c := &atRight[i]; m.atEnd(*c) {
			c.target.X = math.Min(c.target.X, right.x-leaderRun)
		}
	}
	place := func() { m.notes = append(right.place(right.lifted(atRight), width), left.place(atLeft, width)...) }
	if place(); m.unnamed(names) > 0 {
		right.bottom -= right.height(callout{}) + nameGap
		right.cut = math.Min(right.cut, right.bottom)
		place()
		m.layRest(right, m.unnamed(names))
	}
}

// unnamed is how many severed nerves among the names found no room.
func (m *LimbMap) unnamed(names []callout) int {
	missing := 0
	for _, c := range names {
		severed := slices.ContainsFunc(m.scene.Nerves, func(n MapNerve) bool { return n.Severed && n.Nerve.Slug == c.id })
		if severed && !slices.ContainsFunc(m.notes, func(n placedCallout) bool { return n.id == c.id }) {
			missing++
		}
	}
	return missing
}

// levelEnds reports whether all severed ends lie on one level, so that their names can go below it.
func (m *LimbMap) levelEnds() bool {
	return m.cut.level && !slices.ContainsFunc(m.ends, func(e mapEnd) bool { return math.Abs(e.dot.Y-m.CutY()) > 1 })
}

// callouts are the names with what they point at.
func (m *LimbMap) callouts() []callout {
	var all []callout
	named := map[string]bool{}
	for i := range m.ends {
		e := m.ends[i]
		if e.nerve.Name == "" || named[e.nerve.Nerve.Slug] {
			continue
		}
		named[e.nerve.Nerve.Slug] = true
		rank := rankEnd
		if e.nerve.Nerve.Kind == anatomy.Sensory {
			rank = rankSkinEnd
		}
		c := m.nerveCallout(*e.nerve, m.nearestEnd(e.nerve.Nerve.Slug), rank)
		c.end = m.levelEnds()
		all = append(all, c)
	}
	for _, l := range m.lines {
		if l.Name == "" || named[l.Nerve.Slug] {
			continue
		}
		if at, ok := m.onNerveLine(l.MapNerve); ok {
			named[l.Nerve.Slug] = true
			all = append(all, m.nerveCallout(l, at, rankNerve))
		}
	}
	for _, t := range m.twigs {
		if at, ok := m.onTwig(t); t.Name != "" && ok {
			c := callout{id: t.Branch.ID, text: t.Name, bold: t.Selected, target: at}
			if c.rank = rankNerve; t.Selected {
				c.rank = rankSelected
			}
			all = append(all, c)
		}
	}
	for _, l := range m.scene.Muscles {
		if l.Name == "" || l.State == anatomy.GoneMuscle {
			continue
		}
		if at, ok := m.onMuscle(l); ok {
			c := callout{id: l.ID, text: l.Name, bold: l.Selected, target: at}
			if l.Selected {
				c.rank = rankSelected
			}
			all = append(all, c)
		}
	}
	return all
}

func (m *LimbMap) nerveCallout(l mapLine, at canvas.Point, rank int) callout {
	if l.Selected {
		rank = rankSelected
	}
	return callout{id: l.Nerve.Slug, text: l.Name, bold: l.Selected, swatch: nerveSwatch(l.style, l.color), target: at, rank: rank}
}

// nearestEnd is the end of a nerve nearest the column at the right, where a nerve has several.
func (m *LimbMap) nearestEnd(slug string) canvas.Point {
	best := canvas.Point{X: math.Inf(-1)}
	for _, e := range m.ends {
		if e.nerve.Nerve.Slug == slug && e.dot.X > best.X {
			best = e.dot
		}
	}
	return best
}

// description is the text alternative. Plates are drawn, and titled, for a right limb.
func (m *LimbMap) description() string {
	if m.scene.Text != "" {
		return m.scene.Text
	}
	var severed []string
	for _, n := range m.scene.Nerves {
		if n.Severed && n.Name != "" {
			severed = append(severed, n.Name)
		}
	}
	title := m.scene.Plate.Title
	if m.scene.Side == anatomy.LeftSide {
		title = strings.Replace(title, "Right", "Left", 1)
	}
	text := fmt.Sprintf("%s, cut at %s.", title, m.scene.Cut)
	if len(severed) > 0 {
		text += " Severed: " + strings.Join(severed, ", ") + "."
	}
	return text
}
