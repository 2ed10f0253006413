// Package search finds records of the atlas by any name a person might type: slug, name, Latin, synonym, eponym or
// abbreviation, in any order of words, with accents or without, and with typing errors.
package search

import (
	"cmp"
	"slices"
	"strings"

	"tmratlas/anatomy"
)

// Hit is a record that matches a query.
type Hit struct {
	Kind    anatomy.RecordKind `json:"kind"`
	Slug    string             `json:"slug"`
	Name    string             `json:"name"`
	Matched string             `json:"matched"` // the name, synonym or slug that matched
	// Exact tells that the query is this name and no more, but for case, accents and signs between the words.
	Exact bool `json:"-"`
}

// Index holds the folded names of every record. It never changes and may be used from several goroutines.
type Index struct{ entries []entry }

type entry struct {
	hit   Hit
	rank  rank
	names []name
	all   string // every folded name, for queries that take words from several
}

type name struct {
	text   string // as written
	folded string // lower-case words joined by single blanks
}

// rank is how early the kind of a record comes among equal matches.
type rank int

const (
	structures rank = iota // levels, nerves, muscles, plexus parts and treatments
	terms
	landmarks
	// From here on names are sentences, which hold much that is not a name.
	variations
	branches
	transfers
	references
)

// sentences reports whether the names of a kind are sentences.
func (r rank) sentences() bool { return r >= variations }

// How a name matches a query, the closest first.
type match int

const (
	equal      match = iota
	start            // the name begins with the query
	beginnings       // every word of the query begins a word of the name
	together         // every word of the query begins a word of one of the record's names
	inside           // every word of the query is somewhere in the name
	misspelt         // every word of the query begins a word of the name but for typing errors
	joined           // the query is made of the beginnings of words of the name
	none
)

type found struct {
	entry  *entry
	match  match
	errors int
	name   *name
}

// byname is 1 when the record was found by another name than its own, 0 for sentences.
func (f found) byname() int {
	if f.entry.rank.sentences() || f.name.text == f.entry.hit.Name || f.name.text == f.entry.hit.Slug {
		return 0
	}
	return 1
}

// surplus is how much the name holds beside the query: nothing to go by for sentences, which keep the order of the data.
func (f found) surplus() int {
	if f.entry.rank.sentences() {
		return 0
	}
	return len(f.name.folded)
}

// Find gives the records that match the query, best first, at most limit of them; no limit when limit is 0. A query
// without a letter or digit matches nothing. Typing errors are looked for only when no structure, level, treatment or
// term matches without.
func (x *Index) Find(query string, limit int) []Hit {
	folded := fold(query)
	words := strings.Fields(folded)
	if len(words) == 0 {
		return []Hit{}
	}
	var all []found
	sure := false
	for i := range x.entries {
		e := &x.entries[i]
		if f := e.find(folded, words); f.match != none {
			all = append(all, f)
			sure = sure || !e.rank.sentences()
		}
	}
	if !sure {
		matched := all
		for i := range x.entries {
			e := &x.entries[i]
			if slices.ContainsFunc(matched, func(f found) bool { return f.entry == e }) {
				continue
			}
			if f := e.guess(words); f.match != none {
				all = append(all, f)
			}
		}
	}
	slices.SortStableFunc(all, func(p, q found) int {
		return cmp.Or(cmp.Compare(p.match, q.match), cmp.Compare(p.errors, q.errors), cmp.Compare(p.entry.rank, q.entry.rank),
			cmp.Compare(p.byname(), q.byname()), cmp.Compare(p.surplus(), q.surplus()))
	})
	if limit > 0 && len(all) > limit {
		all = all[:limit]
	}
	hits := make([]Hit, 0, len(all))
	for _, f := range all {
		hit := f.entry.hit
		hit.Matched, hit.Exact = f.name.text, f.match == equal
		hits = append(hits, hit)
	}
	return hits
}

// find gives the closest match without typing errors.
func (e *entry) find(query string, words []string) found {
	best := found{entry: e, match: none, name: &e.names[0]}
	for i := range e.names {
		n := &e.names[i]
		m := n.find(query, words)
		if m == start && e.rank.sentences() {
			m = beginnings
		}
		if m < best.match {
			best.match, best.name = m, n
		}
	}
	if best.match > together && !e.rank.sentences() && len(words) > 1 && haveWords(e.all, words) {
		best.match, best.name = together, &e.names[0]
	}
	return best
}

func (n *name) find(query string, words []string) match {
	switch {
	case n.folded == query:
		return equal
	case strings.HasPrefix(n.folded, query):
		return start
	case haveWords(n.folded, words):
		return beginnings
	}
	for _, w := range words {
		if !begins(n.folded, w) && (len(w) < 4 || !strings.Contains(n.folded, w)) {
			return none
		}
	}
	return inside
}

// haveWords reports whether each word begins a word of the folded name.
func haveWords(folded string, words []string) bool {
	for _, w := range words {
		if !begins(folded, w) {
			return false
		}
	}
	return true
}

// longestJoined is the number of bytes above which a query is not taken apart into beginnings of words.
const longestJoined = 20

// guess gives the closest match with typing errors, or of a query whose words were written as one.
func (e *entry) guess(words []string) found {
	best := found{entry: e, match: none, name: &e.names[0]}
	for i := range e.names {
		n := &e.names[i]
		if wrong, ok := mistyped(n.folded, words); ok && (best.match > misspelt || wrong < best.errors) {
			best.match, best.errors, best.name = misspelt, wrong, n
		}
	}
	if w := words[0]; best.match == none && !e.rank.sentences() && len(words) == 1 && len(w) > 2 && len(w) <= longestJoined {
		for i := range e.names {
			if pieces(w, e.names[i].folded) {
				best.match, best.name = joined, &e.names[i]
				break
			}
		}
	}
	return best
}
