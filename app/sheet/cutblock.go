package sheet

import (
	"fmt"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// The first page: the limb map, beside it the muscles that the cut leaves, below it the table of nerves and targets.
const (
	mapShare   = 0.6  // of the width, for the map
	mapScale   = 0.74 // of the map on the page: its names are 12 points high by themselves
	leastMap   = 272  // of the height of the map, in points
	mostMap    = 372
	blockGap   = 14
	besideGap  = 20
	mostListed = 3 // candidates for one nerve
)

// cutBlock sets map, muscles and table. As many candidates are listed for each nerve as leave room for the map on one
// page, but not fewer than two; where that is too long too, the table goes on on the next page.
func (l *layout) cutBlock(s *subject, cited *citations) error {
	room := l.bottom() - l.y
	caption := l.mapCaption(s)
	captionHeight := l.height(caption, l.look.small, l.width()*mapShare) + 16
	listed := mostListed
	var t *table
	for ; ; listed-- {
		tried := &citations{numbers: map[string]int{}}
		t = l.targetTable(s, listed, tried)
		rest := room - t.height(l) - l.legendHeight(s) - captionHeight - blockGap
		if rest >= leastMap || listed == 2 {
			room = min(max(rest, leastMap), mostMap)
			*cited = *tried
			break
		}
	}
	l.bookmark("Limb and cut")
	top := l.y
	if err := l.limbMap(s, caption, room); err != nil {
		return err
	}
	end := l.y
	l.y = top
	l.leftOver(s, margin+l.width()*mapShare+besideGap, end)
	l.y = end + blockGap
	l.bookmark("Severed nerves and targets")
	t.set(l)
	l.legend(s)
	return nil
}

// limbMap draws the map of the given height at the left, with a caption above and below.
func (l *layout) limbMap(s *subject, caption string, height float64) error {
	width := l.width() * mapShare
	l.text(margin, l.y+6, viewWords(s), l.look.strong, figure.Start)
	l.y += 16
	choice := figure.MapChoice{}
	if s.nerve >= 0 {
		choice.Nerve = s.targets[s.nerve].Severed.Nerve.Slug
		for _, c := range s.targets[s.nerve].Candidates {
			choice.Offered = append(choice.Offered, c.Branch.Branch.ID)
		}
	}
	if c := s.candidate(); c != nil {
		choice.Branch = c.Branch.Branch.ID
	}
	scene := figure.SceneOf(s.Atlas, s.residual, choice)
	scene.Plate, scene.Palette, scene.Fonts, scene.Side = s.plate, s.Palette, s.Fonts, s.Side
	scene.Width, scene.Height = width/mapScale, height/mapScale
	m, err := figure.NewLimbMap(scene)
	if err != nil {
		return fmt.Errorf("sheet: %w", err)
	}
	l.add(framed("limb-map", m.Drawing(), margin, l.y, mapScale))
	l.y += height
	l.y += l.paragraph(margin, l.y, width, caption, l.look.small)
	return nil
}

// framed is a drawing as a group of a page, its top left corner at a place. What it draws beyond its own frame is cut off.
func framed(id string, d *figure.Drawing, x, y, scale float64) figure.Group {
	frame := canvas.Rectangle(d.Width, d.Height)
	g := figure.Group{ID: id, Title: d.Description, Transform: canvas.Matrix{{scale, 0, x}, {0, scale, y}}}
	for _, it := range d.Items {
		if part, ok := it.(figure.Group); ok && part.Clip != nil {
			it = figure.Group{Clip: frame, Items: []figure.Item{part}}
		}
		g.Items = append(g.Items, it)
	}
	return g
}

// viewWords say which limb is seen from where.
func viewWords(s *subject) string {
	from := map[figure.View]string{
		figure.AnteriorView: "from the front", figure.PosteriorView: "from behind", figure.PalmarView: "palm",
		figure.DorsalView: "back", figure.PlantarView: "sole",
	}[s.plate.View]
	lateral := "left"
	if s.plate.LateralAtRight(s.Side) {
		lateral = "right"
	}
	return fmt.Sprintf("%s %s, %s; lateral is to the %s", upperFirst(string(s.Side)), limbWord(s.Cut), from, lateral)
}

// mapCaption explains the marks of the map.
func (l *layout) mapCaption(s *subject) string {
	text := "Dots are severed ends. Solid lines are mixed and motor nerves, dashed lines skin nerves, dotted stretches lie behind bone. " +
		"What is removed is an outline."
	if c := s.candidate(); c != nil {
		text += " The " + lowerFirst(c.Nerve.Name) + " and " + lowerFirst(c.Part.Name) + " are brought out."
	}
	return text
}

// targetTable is the table of severed nerves with their first candidates.
func (l *layout) targetTable(s *subject, listed int, cited *citations) *table {
	fixed := []float64{108, 0, 74, 50, 66, 38, 40}
	rest := l.width()
	for _, w := range fixed {
		rest -= w
	}
	fixed[1] = rest
	t := &table{
		heads:  []string{"Severed nerve", "Branch that could take it", "Basis", "At this cut", "Size, axons", "Enters, cm", "Sources"},
		widths: fixed,
	}
	for i := range s.targets {
		n := &s.targets[i]
		g := group{name: []cell{{nerveMark(s, n.Severed.Nerve), figure.ShortNerve(n.Severed.Name), l.look.cell.boldly()}}}
		shown := min(listed, len(n.Candidates))
		first := 0
		if i == s.nerve && s.target >= shown {
			first, shown = s.target, min(s.target+listed, len(n.Candidates)) // the pair in detail is always listed
		}
		for k := first; k < shown; k++ {
			g.rows = append(g.rows, l.candidateRow(s, &n.Candidates[k], cited, i == s.nerve && k == s.target))
		}
		if len(g.rows) < len(n.Candidates) {
			g.name = append(g.name, cell{mark{width: 16}, fmt.Sprintf("%d of %d", len(g.rows), len(n.Candidates)), l.look.small})
		}
		g.rows = append(g.rows, l.otherRows(s, n)...)
		t.groups = append(t.groups, g)
	}
	return t
}

func (l *layout) candidateRow(s *subject, c *anatomy.Candidate, cited *citations, chosen bool) row {
	cellStyle := l.look.cell
	state := l.look.Status.OK
	if c.Branch.State == anatomy.VariesBranch {
		state = l.look.Status.Caution
	}
	size := plain(sizeWords(c.Size), cellStyle)
	if size.text == "no count" {
		size.style = cellStyle.in(l.look.UI.Muted)
	}
	name := plain(targetName(c.Part, c.Branch.Branch), cellStyle)
	if chosen {
		name.style = cellStyle.boldly()
	}
	return row{chosen: chosen, cells: []cell{
		name,
		{basisMark(l, c.Basis), "", cellStyle},
		{stateMark(c.Branch.State, state), stateWords(c.Branch), cellStyle.in(state)},
		size,
		plain(entersWords(s.Atlas, c.Branch.Branch, s.Cut), cellStyle),
		plain(cited.first(c.References), cellStyle.in(l.look.UI.Muted)),
	}}
}

// otherRows are what is left for a nerve beside the candidates: treatments that sources name, or that there is no branch.
func (l *layout) otherRows(s *subject, n *anatomy.NerveTargets) []row {
	var names []string
	for _, alt := range n.Alternatives {
		name := alt.Treatment
		if tr := s.Atlas.Treatment(alt.Treatment); tr != nil {
			name = tr.Name
		}
		names = append(names, lowerFirst(name)+" ("+lowerFirst(basisWord(alt.Basis))+")")
	}
	quiet := l.look.cell.in(l.look.UI.Muted)
	text := ""
	switch names = unique(names); {
	case len(n.Candidates) == 0 && len(names) > 0:
		text = "No spare branch is left within reach. Named instead: " + strings.Join(names, ", ")
	case len(n.Candidates) == 0:
		text = "No spare branch is left within reach. Other treatments: RPNI, VDMT, burying."
	case len(names) > 0:
		text = "Or: " + strings.Join(names, ", ")
	default:
		return nil
	}
	return []row{{wide: true, cells: []cell{plain(text, quiet)}}}
}
