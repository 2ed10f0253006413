package figure

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// stationCallouts are the names of stations, each pointing at its dot. A chosen branch above what is shown points at the
// upper end of its nerve.
func (t *NerveTree) stationCallouts() []callout {
	var all []callout
	if st := t.beyond; st != nil && st.Name != "" {
		c := callout{id: st.Branch.ID, text: t.wrapped(st.Name, true, 0), bold: true, rank: rankChosen}
		c.target = canvas.Point{X: t.lines[st.line].x, Y: treeFade}
		all = append(all, c)
	}
	for _, st := range t.stations {
		c := callout{id: st.Branch.ID, bold: st.Selected, lit: st.Offered, target: canvas.Point{X: st.x, Y: st.enters}}
		switch {
		case st.Name == "":
			continue
		case st.Selected:
			c.rank = rankChosen
		case st.Offered:
			c.rank = rankOffered
		case t.narrow() && st.line != t.focus:
			continue
		case st.line != t.focus && (t.scene.Width < wideTree || st.State == anatomy.LostBranch):
			continue
		case st.line != t.focus:
			c.rank = rankOtherStation
		case st.State == anatomy.LostBranch:
			c.rank = rankLostStation
		default:
			c.rank = rankStation
		}
		c.text = t.wrapped(st.Name, c.bold, 0)
		all = append(all, c)
	}
	return all
}

// nerveCallouts are the names of nerves that are not severed: those that the selected one comes from and those that
// carry an offered branch.
func (t *NerveTree) nerveCallouts() []callout {
	if t.narrow() {
		return nil
	}
	way := t.wayTo(t.selected())
	for _, st := range t.stations {
		if st.Offered {
			way = append(way, st.line)
		}
	}
	var all []callout
	for i, l := range t.lines {
		if l.Severed || l.Name == "" || t.scene.Width < wideTree && !slices.Contains(way, i) {
			continue
		}
		at := math.Max(l.from, 0) + lineNameDown
		if at > math.Min(t.end(i), t.scene.Height)-4 {
			continue
		}
		all = append(all, t.lineCallout(l, at, rankOtherNerve))
	}
	return all
}

// lineCallout is the name of a nerve that points at a height of its line.
func (t *NerveTree) lineCallout(l treeLine, y float64, rank int) callout {
	return callout{
		id: l.Nerve.Slug, text: t.wrapped(l.Name, l.Selected, swatchLength+swatchToText), bold: l.Selected,
		swatch: nerveSwatch(l.style, l.color), target: canvas.Point{X: l.x, Y: y}, rank: rank,
	}
}

// lineNameDown is how far below the beginning of a line its name points, in points.
const lineNameDown = 22

// endCallouts are the names of the severed nerves, cutaneous ones last: they give way first.
func (t *NerveTree) endCallouts() []callout {
	var all []callout
	for _, e := range t.ends {
		l := t.lines[e.line]
		if l.Name == "" || t.narrow() && !l.Selected {
			continue
		}
		c := callout{id: l.Nerve.Slug, bold: l.Selected, swatch: nerveSwatch(l.style, l.color), target: e.at, end: true, rank: rankSevered}
		if l.Selected {
			c.rank = rankChosen
		}
		c.text = t.wrapped(l.Name, c.bold, swatchLength+swatchToText)
		all = append(all, c)
	}
	rank := map[anatomy.Kind]int{anatomy.Mixed: 2, anatomy.Motor: 1}
	slices.SortStableFunc(all, func(a, b callout) int { return cmp.Compare(rank[t.kind(b.id)], rank[t.kind(a.id)]) })
	return all
}

// kind is that of the nerve of a line.
func (t *NerveTree) kind(slug string) anatomy.Kind {
	for _, l := range t.lines {
		if l.Nerve.Slug == slug {
			return l.Nerve.Kind
		}
	}
	return ""
}

func (t *NerveTree) narrow() bool { return t.scene.Width < narrowTree }

// wrapped is a name in lines that fit the column beside a swatch of the given width. Where a tree alone has little room
// they are two at most, of a longer name as much as fits.
func (t *NerveTree) wrapped(name string, bold bool, swatch float64) string {
	for {
		wrapped := t.scene.Fonts.Balance(name, labelSize, bold, t.names-swatch)
		if !t.scene.Alone || !t.slim() || strings.Count(wrapped, "\n") < 2 {
			return wrapped
		}
		name = shortened(name)
	}
}

// shortened is a name without what tells it apart from others last, "radial head, distal" or "of hand", or where it has
// no such part without its last word.
func shortened(name string) string {
	for _, part := range []string{", ", " of hand", " of the foot"} {
		if i := strings.LastIndex(name, part); i > 0 {
			return name[:i]
		}
	}
	words := strings.Fields(strings.TrimSuffix(name, "…"))
	words = words[:max(len(words)-1, 1)]
	for len(words) > 1 && slices.Contains([]string{"of", "from", "the", "to"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ") + "…"
}
