// Package search finds records of the atlas by any name a person might type: slug, name, Latin, synonym, eponym or
// abbreviation, in any order of words, with accents or without, and with typing errors.
package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"tmratlas/anatomy"
)

// Hit is a record that matches a query.
type Hit struct {
	Kind    anatomy.RecordKind `json:"kind"`
	Slug    string             `json:"slug"`
	Name    string             `json:"name"`
	Matched string             `json:"matched"` // the name, synonym or slug that matched
}

// Index holds the folded names of every record. It never changes and may be used from several goroutines.
type Index struct {
	entries []entry
}

type entry struct {
	Hit
	weight int // how early the kind comes among equal matches, 0 first
	names  []name
}

type name struct {
	text   string   // as written
	folded string   // words joined by single blanks
	words  []string // of folded
}

// New indexes the records of an atlas.
func New(a *anatomy.Atlas) *Index {
	x := &Index{}
	c := a.Content()
	for i := range c.Levels {
		l := &c.Levels[i]
		x.add(anatomy.LevelRecord, 0, l.Slug, l.Name, l.Synonyms...)
	}
	for i := range c.Nerves {
		n := &c.Nerves[i]
		x.add(anatomy.NerveRecord, 1, n.Slug, n.Name, append(slices.Clone(n.Synonyms), n.Latin)...)
	}
	for i := range c.Muscles {
		x.addMuscle(&c.Muscles[i])
	}
	for i := range c.Plexuses {
		p := &c.Plexuses[i]
		x.add(anatomy.PlexusRecord, 3, p.Slug, p.Name, p.Synonyms...)
	}
	for i := range c.Treatments {
		t := &c.Treatments[i]
		x.add(anatomy.TreatmentRecord, 3, t.Slug, t.Name, t.Synonyms...)
	}
	for i := range c.Terms {
		t := &c.Terms[i]
		x.add(anatomy.TermRecord, 4, t.Slug, t.Term, t.Also...)
	}
	for i := range c.Variations {
		v := &c.Variations[i]
		x.add(anatomy.VariationRecord, 5, v.Slug, v.Name)
	}
	for i := range c.Branches {
		b := &c.Branches[i]
		x.add(anatomy.BranchRecord, 6, b.ID, BranchName(a, b))
	}
	for i := range c.Transfers {
		t := &c.Transfers[i]
		x.add(anatomy.TransferRecord, 7, t.ID, TransferName(a, t))
	}
	for i := range c.References {
		r := &c.References[i]
		x.add(anatomy.ReferenceRecord, 8, r.Slug, r.Title, strings.Join(r.Authors, " "), r.DOI, r.PMID)
	}
	return x
}

// BranchName is a motor branch in words: "Branch of the tibial nerve to soleus, upper".
func BranchName(a *anatomy.Atlas, b *anatomy.Branch) string {
	text := "Branch of the " + lowerFirst(a.NerveName(b.Nerve)) + " to " + lowerFirst(a.PartName(b.Muscle, b.Head))
	if b.Name != "" {
		text += ", " + b.Name
	}
	return text
}

// TransferName is a transfer in words: "Tibial nerve to soleus (transtibial amputation, middle third)".
func TransferName(a *anatomy.Atlas, t *anatomy.Transfer) string {
	target := t.Target
	if t.TargetMuscle != "" {
		target = lowerFirst(a.PartName(t.TargetMuscle, t.TargetHead))
	}
	text := a.NerveName(t.Donor) + " to " + target
	if l := a.Level(t.Levels[0]); l != nil {
		text += " (" + lowerFirst(l.Name) + ")"
	}
	return text
}

func lowerFirst(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:n]) + s[n:]
}

func (x *Index) add(kind anatomy.RecordKind, weight int, slug, called string, others ...string) {
	e := entry{Hit: Hit{Kind: kind, Slug: slug, Name: called}, weight: weight}
	for _, text := range append([]string{called, slug}, others...) {
		if folded := fold(text); folded != "" {
			e.names = append(e.names, name{text: text, folded: folded, words: strings.Fields(folded)})
		}
	}
	x.entries = append(x.entries, e)
}

func (x *Index) addMuscle(m *anatomy.Muscle) {
	x.add(anatomy.MuscleRecord, 2, m.Slug, m.Name, append(slices.Clone(m.Synonyms), m.Latin)...)
	last := &x.entries[len(x.entries)-1]
	for _, h := range m.Heads {
		for _, text := range append([]string{h.Name + " of " + m.Name}, h.Synonyms...) {
			folded := fold(text)
			last.names = append(last.names, name{text: text, folded: folded, words: strings.Fields(folded)})
		}
	}
}

// Find gives the records that match the query, best first, at most limit of them; no limit when limit is 0. An empty
// query matches nothing.
func (x *Index) Find(query string, limit int) []Hit {
	folded := fold(query)
	words := strings.Fields(folded)
	if len(words) == 0 {
		return nil
	}
	type scored struct {
		entry *entry
		hit   Hit
		score int
	}
	var found []scored
	for i := range x.entries {
		e := &x.entries[i]
		best, matched := 0, ""
		for _, n := range e.names {
			if s := n.score(folded, words); s > best {
				best, matched = s, n.text
			}
		}
		if best > 0 {
			hit := e.Hit
			hit.Matched = matched
			found = append(found, scored{e, hit, best})
		}
	}
	slices.SortStableFunc(found, func(p, q scored) int {
		return cmp.Or(cmp.Compare(q.score, p.score), cmp.Compare(p.entry.weight, q.entry.weight), cmp.Compare(len(p.hit.Matched), len(q.hit.Matched)), cmp.Compare(p.hit.Slug, q.hit.Slug))
	})
	hits := make([]Hit, 0, len(found))
	for _, f := range found {
		hits = append(hits, f.hit)
	}
	if len(hits) == 0 {
		hits = x.scattered(folded)
	}
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
	}
	return hits
}

// scattered is the last resort: names that hold the letters of the query in order, with others between.
func (x *Index) scattered(folded string) []Hit {
	hits := []Hit{}
	for _, m := range fuzzy.FindFrom(strings.ReplaceAll(folded, " ", ""), names(x.entries)) {
		if m.Score > 0 {
			hit := x.entries[m.Index].Hit
			hit.Matched = hit.Name
			hits = append(hits, hit)
		}
	}
	return hits
}

// names lets the fuzzy matcher see the first name of each entry.
type names []entry

func (n names) String(i int) string { return n[i].names[0].folded }
func (n names) Len() int            { return len(n) }

// Scores of a name against a query, by how it matches.
const (
	scoreEqual    = 1000
	scoreStart    = 800 // the name begins with the query
	scoreWords    = 600 // every word of the query begins a word of the name
	scoreInside   = 400 // every word of the query is somewhere in the name
	scoreMistyped = 300 // every word of the query is a word of the name but for a typing error
)

func (n name) score(query string, words []string) int {
	switch {
	case n.folded == query:
		return scoreEqual
	case strings.HasPrefix(n.folded, query):
		return scoreStart + shorter(n.folded)
	}
	begins, inside, mistyped := true, true, true
	for _, w := range words {
		b := slices.ContainsFunc(n.words, func(own string) bool { return strings.HasPrefix(own, w) })
		begins = begins && b
		inside = inside && (b || len(w) > 2 && strings.Contains(n.folded, w))
		mistyped = mistyped && (b || slices.ContainsFunc(n.words, func(own string) bool { return nearly(w, own) }))
	}
	switch {
	case begins:
		return scoreWords + shorter(n.folded)
	case inside:
		return scoreInside + shorter(n.folded)
	case mistyped:
		return scoreMistyped + shorter(n.folded)
	}
	return 0
}

// shorter favours names that hold little else than the query: 0 to 99.
func shorter(folded string) int { return max(0, 99-len(folded)) }
