package search

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"tmratlas/anatomy"
)

// New indexes the records of an atlas: levels, nerves, muscles with their heads and groups, plexus parts, treatments,
// terms, landmarks, variations, branches, transfers and references.
func New(a *anatomy.Atlas) *Index {
	c := a.Content()
	x := &Index{}
	for i := range c.Levels {
		l := &c.Levels[i]
		x.add(anatomy.LevelRecord, structures, l.Slug, l.Name, l.Synonyms...)
	}
	for i := range c.Nerves {
		n := &c.Nerves[i]
		e := x.add(anatomy.NerveRecord, structures, n.Slug, n.Name, n.Synonyms...)
		e.call(n.Latin)
	}
	for i := range c.Muscles {
		x.addMuscle(&c.Muscles[i])
	}
	for i := range c.Plexuses {
		p := &c.Plexuses[i]
		x.add(anatomy.PlexusRecord, structures, p.Slug, p.Name, p.Synonyms...)
	}
	for i := range c.Treatments {
		t := &c.Treatments[i]
		x.add(anatomy.TreatmentRecord, structures, t.Slug, t.Name, t.Synonyms...)
	}
	for i := range c.Terms {
		t := &c.Terms[i]
		x.add(anatomy.TermRecord, terms, t.Slug, t.Term, t.Also...)
	}
	for i := range c.Landmarks {
		l := &c.Landmarks[i]
		x.add(anatomy.LandmarkRecord, landmarks, l.Slug, l.Name)
	}
	for i := range c.Variations {
		v := &c.Variations[i]
		x.add(anatomy.VariationRecord, variations, v.Slug, v.Name)
	}
	for i := range c.Branches {
		b := &c.Branches[i]
		x.add(anatomy.BranchRecord, branches, b.ID, BranchName(a, b))
	}
	for i := range c.Transfers {
		t := &c.Transfers[i]
		x.add(anatomy.TransferRecord, transfers, t.ID, TransferName(a, t))
	}
	for i := range c.References {
		x.addReference(&c.References[i])
	}
	for i := range x.entries {
		x.entries[i].joinNames()
	}
	return x
}

// add makes the entry of a record. It is valid until the next one is added.
func (x *Index) add(kind anatomy.RecordKind, order rank, slug, called string, others ...string) *entry {
	x.entries = append(x.entries, entry{
		hit:   Hit{Kind: kind, Slug: slug, Name: called},
		rank:  order,
		names: make([]name, 0, len(others)+3),
	})
	e := &x.entries[len(x.entries)-1]
	e.call(called)
	e.call(slug)
	for _, text := range others {
		e.call(text)
	}
	return e
}

// call gives the entry one more name.
func (e *entry) call(text string) { e.callBy(text, text) }

// callBy gives the entry a name that is found by other words than it is shown with.
func (e *entry) callBy(text, words string) {
	if folded := fold(words); folded != "" {
		e.names = append(e.names, name{text, folded})
	}
}

func (e *entry) joinNames() {
	if e.rank.sentences() {
		return
	}
	folded := make([]string, len(e.names))
	for i, n := range e.names {
		folded[i] = n.folded
	}
	e.all = strings.Join(folded, " ")
}

func (x *Index) addMuscle(m *anatomy.Muscle) {
	e := x.add(anatomy.MuscleRecord, structures, m.Slug, m.Name, m.Synonyms...)
	e.call(m.Latin)
	for _, h := range m.Heads {
		e.call(h.Name + " of " + lowerFirst(m.Name))
		for _, text := range h.Synonyms {
			e.call(text)
		}
	}
	e.call(strings.ReplaceAll(m.Group, "-", " "))
	e.call(strings.ReplaceAll(m.Region, "-", " "))
}

// addReference finds a paper by its slug, title or number, or by words of authors, title, journal and year together.
func (x *Index) addReference(r *anatomy.Reference) {
	e := x.add(anatomy.ReferenceRecord, references, r.Slug, r.Title)
	e.callBy(r.Title, strings.Join(r.Authors, " ")+" "+strconv.Itoa(r.Year)+" "+r.Title+" "+r.Journal)
	if r.DOI != "" {
		e.callBy(r.DOI, "doi "+r.DOI)
	}
	if r.PMID != "" {
		e.callBy(r.PMID, "PMID "+r.PMID)
	}
}

// BranchName is a motor branch in words: "Branch of the tibial nerve to soleus, upper".
func BranchName(a *anatomy.Atlas, b *anatomy.Branch) string {
	text := "Branch of the " + lowerFirst(a.NerveName(b.Nerve)) + " to " + lowerFirst(a.PartName(b.Muscle, b.Head))
	if b.Name != "" {
		text += ", " + b.Name
	}
	return text
}

// TransferName is a transfer in words: "Tibial nerve to soleus: transtibial amputation, middle third".
func TransferName(a *anatomy.Atlas, t *anatomy.Transfer) string {
	target := t.Target
	if t.TargetMuscle != "" {
		target = lowerFirst(a.PartName(t.TargetMuscle, t.TargetHead))
	}
	text := a.NerveName(t.Donor) + " to " + target
	if l := a.Level(t.Levels[0]); l != nil {
		text += ": " + lowerFirst(l.Name)
	}
	return text
}

func lowerFirst(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:n]) + s[n:]
}
