package figure

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

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

// wrapped is a name in lines that fit the column.
func (m *LimbMap) wrapped(name string, bold, swatch bool) string {
	room := m.nameRoom()
	if swatch {
		room -= swatchLength + swatchToText
	}
	return m.scene.Fonts.Wrap(name, labelSize, bold, room)
}

// layNames places the names.
func (m *LimbMap) layNames() {
	if m.scene.Plain {
		return
	}
	s := m.scene
	width := func(text string, bold bool) float64 { return s.Fonts.Width(text, labelSize, bold) }
	right := column{x: m.namesX, direction: 1, top: 10, bottom: s.Height - 10, cut: m.CutY(), size: labelSize}
	if !m.levelEnds() {
		right.cut = right.bottom
	}
	left := right
	left.direction = -1
	left.x = m.leftColumn()
	trunkAtLeft := len(s.Plate.trunkJoin) > 0 && s.Plate.lateral*m.mirror() > 0
	var atRight, atLeft []callout
	for _, c := range m.callouts() {
		if m.narrow() && c.rank != rankSelected {
			continue
		}
		c.target.X = math.Min(c.target.X, right.x-leaderRun)
		w := width(c.text, c.bold) + swatchLength + swatchToText
		if c.end && !trunkAtLeft && c.target.X < left.x+leftReach && left.x-w > m.left+m.heightScale().levelX()+4 && c.target.X > left.x+2 {
			atLeft = append(atLeft, c)
		} else {
			c.text = m.wrapped(c.text, c.bold, c.swatch != nil)
			atRight = append(atRight, c)
		}
	}
	m.notes = append(right.place(atRight, width), left.place(atLeft, width)...)
}

// levelEnds reports whether all severed ends lie on one level, so that their names can go below it.
func (m *LimbMap) levelEnds() bool {
	return m.cut.level && !slices.ContainsFunc(m.ends, func(e mapEnd) bool { return math.Abs(e.at.Y-m.CutY()) > 1 })
}

// leftReach is how far from the left edge of the limb a severed end may lie to be named there.
const leftReach = 30

// leftColumn is the right edge of the column at the left: clear of the limb a little below the cut.
func (m *LimbMap) leftColumn() float64 {
	y, edge := m.CutY(), math.Inf(1)
	for dy := 0.0; dy < 60; dy += 12 {
		at := m.matrix.Inv().Dot(canvas.Point{X: 0, Y: y + dy})
		if left, right, ok := m.scene.Plate.limbSpan(at.Y); ok {
			edge = math.Min(edge, math.Min(m.toPage(canvas.Point{X: left}).X, m.toPage(canvas.Point{X: right}).X))
		}
	}
	return edge - 6
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
		c := m.nerveCallout(*e.nerve, m.nearestEnd(e.nerve.Nerve.Slug), rankEnd)
		c.end = m.levelEnds()
		all = append(all, c)
	}
	for _, l := range m.lines {
		if l.Name == "" || named[l.Nerve.Slug] {
			continue
		}
		if at, ok := m.onLine(l); ok {
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
		if e.nerve.Nerve.Slug == slug && e.at.X > best.X {
			best = e.at
		}
	}
	return best
}

// onLine is a place on a nerve above the cut to point at: half way down what is seen of it.
func (m *LimbMap) onLine(l mapLine) (at canvas.Point, ok bool) {
	var seen polyline
	for _, p := range l.points {
		if m.visible(p) {
			seen = append(seen, p)
		}
	}
	if len(seen) == 0 {
		return at, false
	}
	return seen[len(seen)/2], true
}

// onTwig is the place on a branch to point at: where it enters its muscle, or the last that is seen of it where the data
// let it enter beyond the cut in most limbs but not in all.
func (m *LimbMap) onTwig(t mapTwig) (at canvas.Point, ok bool) {
	for _, p := range slices.Backward(t.points) {
		if m.visible(p) {
			return p, true
		}
	}
	return at, false
}

// onMuscle is a place in a muscle above the cut to point at, towards the names. Only the selected muscle is pointed at
// across the limb or through others.
func (m *LimbMap) onMuscle(l MapMuscle) (at canvas.Point, ok bool) {
	const steps = 24
	best := math.Inf(1)
	middle := m.toPage(canvas.Point{X: (m.view.Left + m.view.Right) / 2}).X
	shapes := m.scene.Plate.silhouettes(l.ID)
	for k, s := range shapes {
		if s.part != "" && s.part != "belly" {
			continue
		}
		for i := 1; i < steps; i++ {
			y := s.bounds.Y0 + float64(i)/steps*s.bounds.H()
			for j := 1; j < steps; j++ {
				p := canvas.Point{X: s.bounds.X0 + float64(j)/steps*s.bounds.W(), Y: y}
				page := m.toPage(p)
				if !m.visible(page) || !holds(s.area, p) {
					continue
				}
				if !l.Selected && (page.X < middle || m.hiddenBelow(s, p)) {
					continue
				}
				// low in the muscle, three quarters across towards the names
				aim := m.toPage(canvas.Point{X: (s.bounds.X0 + s.bounds.X1) / 2})
				cost := math.Abs(page.X-aim.X-0.18*s.bounds.W()*m.scale) + 0.4*math.Abs(page.Y-m.aimY(s)) + 40*float64(k)
				if cost < best {
					best, at, ok = cost, page, true
				}
			}
		}
	}
	return at, ok
}

// aimY is the height in the drawing at which a muscle is best pointed at: two thirds down what is seen of it.
func (m *LimbMap) aimY(s plateShape) float64 {
	top, bottom := m.toPage(canvas.Point{Y: s.bounds.Y0}).Y, m.toPage(canvas.Point{Y: s.bounds.Y1}).Y
	top = math.Max(top, fadeHeight)
	if m.cut.level {
		bottom = math.Min(bottom, m.CutY()-8)
	}
	return top + 0.62*(math.Min(bottom, m.scene.Height)-top)
}

// hiddenBelow reports whether a later muscle lies over a point of a shape.
func (m *LimbMap) hiddenBelow(s plateShape, at canvas.Point) bool {
	after := false
	for _, l := range []Layer{DeepLayer, SuperficialLayer} {
		for _, o := range m.scene.Plate.layers[l] {
			switch {
			case o.id == s.id:
				after = true
			case after && o.outline && !m.hides(l) && m.muscle(o.structure).State != anatomy.GoneMuscle && holds(o.area, at):
				return true
			}
		}
	}
	return false
}

// visible reports whether a point of the drawing lies in view on the part that stays.
func (m *LimbMap) visible(at canvas.Point) bool {
	if at.Y < fadeHeight*0.7 || at.Y > m.scene.Height || at.X < 0 || at.X > m.scene.Width {
		return false
	}
	return !m.cut.takes(m.matrix.Inv().Dot(at))
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
