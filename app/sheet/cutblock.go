package sheet

import (
	"fmt"
	"slices"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// The first page: the limb map, beside it the muscles that the cut leaves, below it the table of nerves and targets.
const (
	mapShare    = 0.6  // of the width, for the map
	mapScale    = 0.74 // of the map on the page: its names are 12 points high by themselves
	leastMap    = 242  // of the height of the map, in points
	mostMap     = 372
	blockGap    = 14
	besideGap   = 20
	titleRoom   = 16 // of the headings of map and muscles
	captionRoom = 3  // between the map and its caption

	mostListed  = 3 // candidates for one nerve
	leastListed = 2
)

// mapCaption explains the marks of the map.
const mapCaption = "Dots: severed ends. Solid: mixed and motor nerves. Dashed: skin nerves. Dotted: behind bone. Outline: removed."

// cutBlock sets map, muscles and table.
func (l *layout) cutBlock(s *subject, cited *citations) error {
	t, height, beside := l.fit(s, cited)
	l.bookmark("Limb and cut")
	top := l.y
	if err := l.limbMap(s, height); err != nil {
		return err
	}
	end := l.y
	l.y = top
	l.beside(s, margin+l.width()*mapShare+besideGap, end, beside)
	l.y = end + blockGap
	l.bookmark("Severed nerves and targets")
	t.set(l)
	l.legend(s, cited, beside)
	return nil
}

// fit chooses what of the table is listed, how high the map is, and whether the bases are explained beside the map or below
// the table. As many candidates are listed for each nerve as leave room for the map on one page, but not fewer than two;
// where that is too long too, the table goes on on the next page.
func (l *layout) fit(s *subject, cited *citations) (t *table, height float64, beside bool) {
	caption := l.height(mapCaption, l.look.small, l.width()*mapShare) + titleRoom + captionRoom
	roomBeside := func(height float64) bool {
		return l.leftOverHeight(s)+l.basesHeight()+blockGap <= height+caption
	}
	for listed := mostListed; listed >= leastListed; listed-- {
		tried := newCitations(cited.perRow)
		t = l.targetTable(s, listed, tried)
		*cited = *tried
		for _, beside := range []bool{true, false} {
			rest := l.bottom() - l.y - t.height(l) - l.legendHeight(s, cited, beside) - caption - blockGap
			if rest = min(rest, mostMap); rest >= leastMap && (!beside || roomBeside(rest)) {
				return t, rest, beside
			}
		}
	}
	return t, leastMap, roomBeside(leastMap)
}

// beside sets what stands to the right of the map, down to a height: the muscles, and the bases where there is room.
func (l *layout) beside(s *subject, x, end float64, bases bool) {
	room := end - l.y
	if bases {
		room -= l.basesHeight() + blockGap
	}
	l.leftOver(s, x, room)
	if bases {
		l.y = end - l.basesHeight()
		l.basesBelow(x)
	}
}

// limbMap draws the map of the given height at the left, with a caption above and below.
func (l *layout) limbMap(s *subject, height float64) error {
	width := l.width() * mapShare
	l.text(margin, l.y+6, viewWords(s), l.look.strong, figure.Start)
	l.y += titleRoom
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
	scene.View = viewOf(s)
	m, err := figure.NewLimbMap(scene)
	if err != nil {
		return fmt.Errorf("sheet: %w", err)
	}
	l.add(framed("limb-map", m.Drawing(), margin, l.y, mapScale))
	l.y += height + captionRoom
	l.y += l.paragraph(margin, l.y, width, mapCaption, l.look.small)
	return nil
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

// viewOf is the part of the plate that the map shows: on paper, which is less high than a screen, less of the limb above
// and below the cut than figure.RegionOf gives, but always the branch shown in detail. Cuts near the ends of a limb keep
// their region.
func viewOf(s *subject) figure.Window {
	const above, below, clear = 0.32, 0.40, 0.08 // shares of the height of the region
	view := figure.RegionOf(s.plate, s.Cut.At)
	height := view.Bottom - view.Top
	top := view.Top
	at, ok := s.plate.Point(s.Cut.At)
	switch segment := s.Cut.At.Segment; {
	case segment == anatomy.Hand || segment == anatomy.Foot: // room for the tag of the cut beside them
		room := 0.12 * (view.Right - view.Left)
		view.Left, view.Right = view.Left-room, view.Right+room
		return view
	case !ok || segment == anatomy.ShoulderGirdle || segment == anatomy.Pelvis:
		return view
	case s.Cut.At.T >= 0.2:
		top = max(top, at.Y-above*height)
		view.Bottom = min(view.Bottom, at.Y+below*height)
	}
	if c := s.candidate(); c != nil {
		if entry, shown := s.plate.Point(c.Branch.Branch.Enters.Position()); shown {
			top = min(top, entry.Y-clear*height)
		}
	}
	view.Top = max(top, 0)
	return view
}

// targetTable is the table of severed nerves with their first candidates.
func (l *layout) targetTable(s *subject, listed int, cited *citations) *table {
	fixed := []float64{117, 0, 73, 55, 65, 34, 34}
	rest := l.width()
	for _, w := range fixed {
		rest -= w
	}
	fixed[1] = rest
	t := &table{
		heads:  []string{"Severed nerve", "Branch that could take it", "Basis", "At this cut", "Size, axons", "Enters", "Sources"},
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
			g.name = append(g.name, cell{mark{width: 16}, fmt.Sprintf("%d of %d shown", len(g.rows), len(n.Candidates)), l.look.small})
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
		{basisMark(l, c.Basis), inferredSign(c), cellStyle},
		{stateMark(c.Branch.State, state), stateWords(c.Branch), cellStyle.in(state)},
		size,
		plain(entersWords(s.Atlas, c.Branch.Branch, s.Cut), cellStyle),
		plain(cited.first(c.References), cellStyle.in(l.look.UI.Muted)),
	}}
}

// noBranch is said of a nerve without candidates.
const noBranch = "No spare branch is left within reach. Other treatments: RPNI, VDMT, burying."

// inferredSign follows the basis of a pair whose sources do not name this very level.
func inferredSign(c *anatomy.Candidate) string {
	if c.LevelInferred() {
		return "*"
	}
	return ""
}

// otherRows are what is left for a nerve beside the candidates: treatments that sources name, or that there is no branch.
func (l *layout) otherRows(s *subject, n *anatomy.NerveTargets) []row {
	text := s.others(n)
	if text == "" {
		return nil
	}
	return []row{{wide: true, cells: []cell{plain(text, l.look.cell.in(l.look.UI.Muted))}}}
}

// others names what is left for a nerve beside the candidates, "" for nothing.
func (s *subject) others(n *anatomy.NerveTargets) string {
	var names []string
	known := map[string]bool{}
	for _, alt := range n.Alternatives { // those of this level first
		if known[alt.Treatment] {
			continue
		}
		known[alt.Treatment] = true
		name := alt.Treatment
		if tr := s.Atlas.Treatment(alt.Treatment); tr != nil {
			if name = abbreviation(tr.Name); name == "" {
				name = lowerFirst(tr.Name)
			}
		}
		names = append(names, name+" ("+lowerFirst(basisWord(alt.Basis))+")")
	}
	switch {
	case len(n.Candidates) == 0 && len(names) > 0:
		return "No spare branch is left within reach. Named instead: " + strings.Join(names, ", ")
	case len(n.Candidates) == 0:
		return noBranch
	case len(names) > 0:
		return "Or: " + strings.Join(names, ", ")
	}
	return ""
}

// names reports whether the table names a treatment by its abbreviation.
func (s *subject) names(short string) bool {
	return slices.ContainsFunc(s.targets, func(n anatomy.NerveTargets) bool { return strings.Contains(s.others(&n), short) })
}

// abbreviation is what stands in brackets after a name, "" when that is not an abbreviation.
func abbreviation(name string) string {
	_, short, found := strings.Cut(name, " (")
	short, closed := strings.CutSuffix(short, ")")
	if !found || !closed || short != strings.ToUpper(short) {
		return ""
	}
	return short
}
