package figure

import (
	"math"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// Sizes of the plexus, in points.
const (
	plexusWidth  = 3.2 // of its line
	plexusRoot   = 0.5 // width of what comes from it, in widths of the nerve that this becomes
	plexusToName = 6
)

// layPlexus hangs the nerves that come from the plexus of the limb on one line, at its height or, when that is out of
// view, at the upper edge of the drawing. Where nerves are shown from below their beginning only, they run on upwards
// and there is no plexus.
func (t *NerveTree) layPlexus() {
	top, _ := t.scale.y(0)
	top = math.Max(top, treeTop)
	for _, l := range t.lines {
		if t.fromPlexus(l) && l.from < top-1 {
			return
		}
	}
	for i := range t.lines {
		if l := &t.lines[i]; t.fromPlexus(*l) {
			l.hangs, t.plexus = true, top
		}
	}
}

// fromPlexus reports whether a line comes from the plexus of the limb, and from no other line.
func (t *NerveTree) fromPlexus(l treeLine) bool { return l.parent < 0 && t.scene.Plexus[l.Nerve.Slug] }

// ofPlexus reports whether a nerve comes from the plexus of its limb, alone or in a sheath with others.
func ofPlexus(a lookUp, n *anatomy.Nerve) bool {
	parent := n.Parent
	if n.InSheath != nil {
		if sheath := a.Nerve(n.InSheath.Nerve); sheath != nil {
			parent = sheath.Parent
		}
	}
	return strings.HasPrefix(parent, "brachial-plexus") || parent == "lumbar-plexus" || parent == "sacral-plexus"
}

// begin is where a line begins with what leads to it from the plexus, in points from the top.
func (t *NerveTree) begin(l treeLine) float64 {
	if l.hangs {
		return t.plexus
	}
	return l.from
}

// plexusItems are the line of the plexus over those that hang on it, with its name.
func (t *NerveTree) plexusItems() []Item {
	from, to := math.Inf(1), math.Inf(-1)
	for _, l := range t.lines {
		if !l.hangs {
			continue
		}
		x := l.x
		if l.parts > t.plexus {
			x = l.aside
		}
		from, to = math.Min(from, x), math.Max(to, x)
	}
	if from > to {
		return nil
	}
	p := t.scene.Palette
	g := Group{ID: "plexus", Title: "Plexus"}
	g.Items = append(g.Items, Shape{
		Path:   polyline{{X: from - plexusWidth, Y: t.plexus}, {X: to + plexusWidth, Y: t.plexus}}.path(),
		Stroke: Stroke{Color: mix(p.UI.Surface, p.UI.Muted, 0.7), Width: plexusWidth},
	})
	if !t.scene.Plain {
		g.Items = append(g.Items, t.plexusName(from))
	}
	return []Item{g}
}

// plexusName stands over the plexus from x on, or further left where it would meet the names.
func (t *NerveTree) plexusName(x float64) Label {
	name := Label{Text: "Lumbosacral plexus", Y: t.plexus - plexusToName, Size: labelSize, Color: t.scene.Palette.UI.Muted}
	if t.scene.Cut.Limb() == anatomy.UpperLimb {
		name.Text = "Brachial plexus"
	}
	room := t.namesX - leaderRun/2 - t.scene.Fonts.Width(name.Text, labelSize, false)
	name.X = math.Max(math.Min(x-plexusWidth, room), treeMargin/2)
	return name
}

// rootPath is what leads from the plexus to where a nerve begins; empty when that is not shown.
func (t *NerveTree) rootPath(l treeLine) *canvas.Path {
	if !l.hangs || l.from <= t.plexus {
		return &canvas.Path{}
	}
	return t.path(l, t.plexus, math.Min(l.from, l.live))
}
