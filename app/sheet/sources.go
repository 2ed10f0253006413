package sheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// citations number the references in the order in which they are first cited.
type citations struct {
	slugs   []string
	numbers map[string]int
	perRow  int // how many sources a row of the table names
}

func newCitations(perRow int) *citations {
	return &citations{numbers: map[string]int{}, perRow: perRow}
}

// number is that of a reference, given to it when it is first cited.
func (c *citations) number(slug string) int {
	if c.numbers[slug] == 0 {
		c.slugs = append(c.slugs, slug)
		c.numbers[slug] = len(c.slugs)
	}
	return c.numbers[slug]
}

// first cites the first of some references; "none" when there are none.
func (c *citations) first(slugs []string) string {
	if len(slugs) == 0 {
		return "none"
	}
	return c.all(slugs[:min(len(slugs), c.perRow)])
}

// all cites references in the order of their numbers: "1 to 4, 8, 9".
func (c *citations) all(slugs []string) string {
	numbers := make([]int, len(slugs))
	for i, slug := range slugs {
		numbers[i] = c.number(slug)
	}
	slices.Sort(numbers)
	var parts []string
	for len(numbers) > 0 {
		n := 1
		for n < len(numbers) && numbers[n] == numbers[0]+n {
			n++
		}
		if n > 2 {
			parts = append(parts, fmt.Sprintf("%d to %d", numbers[0], numbers[n-1]))
		} else {
			n = 1
			parts = append(parts, fmt.Sprint(numbers[0]))
		}
		numbers = numbers[n:]
	}
	return strings.Join(parts, ", ")
}

// Sizes of the list of sources, in points.
const (
	sourceGap    = 3.2
	sourceIndent = 17
	columnsGap   = 18
)

// sources lists the references cited, in two columns, with how far each was read. Titles of those that can be found by
// a number are left out where the list would not fit on the page with them.
func (l *layout) sources(s *subject, cited *citations) {
	if len(cited.slugs) == 0 {
		return
	}
	l.gap(14)
	texts := l.citedTexts(s, cited, true)
	if n, _ := l.columns(l.sourceHeights(texts), l.look.heading.lead+4); n < len(texts) {
		texts = l.citedTexts(s, cited, false)
	}
	heights := l.sourceHeights(texts)
	l.room(l.look.heading.lead + 4 + 2*heights[0])
	l.bookmark("Sources")
	l.text(margin, l.y+l.look.heading.lead/2, "Sources", l.look.heading, figure.Start)
	l.y += l.look.heading.lead + 4
	for next := 0; next < len(texts); {
		n, split := l.columns(heights[next:], 0)
		n = max(n, 1)
		top, end := l.y, l.y
		for i := next; i < next+n; i++ {
			x := margin
			if i-next >= split {
				x += l.sourceWidth() + columnsGap
			}
			if i-next == split {
				l.y = top
			}
			l.source(s, cited.slugs[i], fmt.Sprint(i+1), texts[i], x)
			end = max(end, l.y)
		}
		l.y = end
		if next += n; next < len(texts) {
			l.newPage()
		}
	}
}

// citedTexts are the references cited, in words.
func (l *layout) citedTexts(s *subject, cited *citations, titles bool) []string {
	texts := slices.Clone(cited.slugs)
	for i, slug := range cited.slugs {
		if r := s.Atlas.Reference(slug); r != nil {
			texts[i] = cite(r, titles)
		}
	}
	return texts
}

func (l *layout) sourceWidth() float64 { return (l.width() - columnsGap) / 2 }

func (l *layout) sourceHeights(texts []string) []float64 {
	heights := make([]float64, len(texts))
	for i, text := range texts {
		heights[i] = l.height(text, l.look.small, l.sourceWidth()-sourceIndent) + sourceGap
	}
	return heights
}

// columns tells how many blocks of the given heights fit on the page in two columns, and how many of them stand in the
// first, so that both end at about the same height. above is taken by what stands above them.
func (l *layout) columns(heights []float64, above float64) (n, split int) {
	room := l.bottom() - l.y - above
	fit := func(heights []float64, room float64) int {
		for i, h := range heights {
			if room -= h; room < -hair {
				return i
			}
		}
		return len(heights)
	}
	first := fit(heights, room)
	n = first + fit(heights[first:], room)
	total := 0.0
	for _, h := range heights[:n] {
		total += h
	}
	for half := 0.0; split < n && half+heights[split]/2 < total/2; split++ {
		half += heights[split]
	}
	if fit(heights[:split], room) < split || fit(heights[split:n], room) < n-split {
		split = first
	}
	return n, split
}

// source is one reference with its number, which opens its address.
func (l *layout) source(s *subject, slug, number, text string, x float64) {
	width := l.sourceWidth()
	small := l.look.small.in(l.look.UI.Text)
	l.text(x+sourceIndent-5, l.y+small.lead/2, number, small.boldly(), figure.End)
	height := l.paragraph(x+sourceIndent, l.y, width-sourceIndent, text, small)
	if r := s.Atlas.Reference(slug); r != nil {
		if address := addressOf(r); address != "" {
			area := canvas.Rect{X0: x, Y0: l.y, X1: x + width, Y1: l.y + height}
			l.page().links = append(l.page().links, link{address, area})
		}
	}
	l.y += height + sourceGap
}

// cite is a reference with how far it was read. Without a number, or author, journal and year, to find it by it keeps its
// title.
func cite(r *anatomy.Reference, title bool) string {
	found := r.DOI != "" || r.PMID != "" || len(r.Authors) > 0 && r.Journal != "" && r.Year > 0
	var parts []string
	switch {
	case len(r.Authors) > 2:
		parts = append(parts, r.Authors[0]+" and others")
	case len(r.Authors) > 0:
		parts = append(parts, strings.Join(r.Authors, ", "))
	}
	if r.Title != "" && (title || !found) {
		parts = append(parts, strings.TrimSuffix(r.Title, "."))
	}
	if where := published(r); where != "" {
		parts = append(parts, where)
	}
	switch {
	case r.DOI != "":
		parts = append(parts, "doi:"+r.DOI)
	case r.PMID != "":
		parts = append(parts, "PMID "+r.PMID)
	}
	grade := r.Checked.Words()
	if r.Study != "" {
		grade = strings.ReplaceAll(r.Study, "-", " ") + "; " + grade
	}
	return strings.Join(parts, ". ") + " [" + grade + "]"
}

// published is where and when a reference appeared.
func published(r *anatomy.Reference) string {
	text := r.Journal
	if r.Year > 0 {
		text += " " + fmt.Sprint(r.Year)
	}
	if r.Volume != "" {
		text += ";" + r.Volume
		if r.Issue != "" {
			text += "(" + r.Issue + ")"
		}
	}
	if r.Pages != "" && r.Volume != "" {
		text += ":" + r.Pages
	}
	return strings.TrimSpace(text)
}

// addressOf is where a reference can be read, "" when that is not known.
func addressOf(r *anatomy.Reference) string {
	switch {
	case r.DOI != "":
		return "https://doi.org/" + r.DOI
	case r.PMID != "":
		return "https://pubmed.ncbi.nlm.nih.gov/" + r.PMID + "/"
	}
	return r.URL
}
