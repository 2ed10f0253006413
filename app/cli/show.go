package cli

import (
	"fmt"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/search"
)

type showCommand struct {
	Name []string `arg:"" name:"SLUG" help:"Slug or id of a record, or a name that only it has."`
	jsonFlag
}

// showJSON is the answer of show.
type showJSON struct {
	Kind   anatomy.RecordKind `json:"kind"`
	Record any                `json:"record"`
}

// Run prints one record. A name that is not known, or that several records have, is answered with what it may mean.
func (c *showCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	name := strings.Join(c.Name, " ")
	kind, record := lookUp(a, name)
	if record == nil {
		if kind, record, err = s.byName(a, name); err != nil {
			return useError{err}
		}
	}
	if c.JSON {
		return writeJSON(s.Stdout, showJSON{kind, record})
	}
	page{w: s.Stdout, atlas: a}.show(record)
	return nil
}

// mostOffered is how many records are named for a name that is not known.
const mostOffered = 4

// byName finds the record that goes by a name. Where several do, the one of a kind that comes before the others is
// meant, as with the treatment RPNI and the term; of one kind none is.
func (s *session) byName(a *anatomy.Atlas, name string) (anatomy.RecordKind, any, error) {
	hits := s.find(name)
	exact := 0
	for exact < len(hits) && hits[exact].Exact {
		exact++
	}
	if exact == 1 || exact > 1 && hits[1].Kind != hits[0].Kind {
		kind, record := lookUp(a, hits[0].Slug)
		return kind, record, nil
	}
	if exact > 1 {
		return "", nil, fmt.Errorf("%q can mean %s", name, choice(slugs(hits[:exact])))
	}
	if len(hits) == 0 {
		return "", nil, fmt.Errorf("%q is not known; tmratlas search finds records by any name", name)
	}
	return "", nil, fmt.Errorf("%q is not known; did you mean %s?", name, choice(slugs(hits[:min(len(hits), mostOffered)])))
}

func slugs(hits []search.Hit) []string {
	list := make([]string, len(hits))
	for i, h := range hits {
		list[i] = h.Slug
	}
	return list
}

// lookUp finds a record by its slug or id. Structures, levels, treatments and references share one set of slugs; of the
// others the earlier kind is found. Outcomes that are on no screen are not found.
func lookUp(a *anatomy.Atlas, slug string) (anatomy.RecordKind, any) {
	switch {
	case a.Nerve(slug) != nil:
		return anatomy.NerveRecord, a.Nerve(slug)
	case a.Muscle(slug) != nil:
		return anatomy.MuscleRecord, a.Muscle(slug)
	case a.Branch(slug) != nil:
		return anatomy.BranchRecord, a.Branch(slug)
	case a.Level(slug) != nil:
		return anatomy.LevelRecord, a.Level(slug)
	case a.Transfer(slug) != nil:
		return anatomy.TransferRecord, a.Transfer(slug)
	case a.Treatment(slug) != nil:
		return anatomy.TreatmentRecord, a.Treatment(slug)
	case a.Plexus(slug) != nil:
		return anatomy.PlexusRecord, a.Plexus(slug)
	case a.Reference(slug) != nil:
		return anatomy.ReferenceRecord, a.Reference(slug)
	case a.Term(slug) != nil:
		return anatomy.TermRecord, a.Term(slug)
	case a.Segment(anatomy.Segment(slug)) != nil:
		return anatomy.SegmentRecord, a.Segment(anatomy.Segment(slug))
	}
	c := a.Content()
	if r := bySlug(c.Variations, slug, func(r *anatomy.Variation) string { return r.Slug }); r != nil {
		return anatomy.VariationRecord, r
	}
	if r := bySlug(c.Landmarks, slug, func(r *anatomy.Landmark) string { return r.Slug }); r != nil {
		return anatomy.LandmarkRecord, r
	}
	if r := a.Joint(slug); r != nil {
		return anatomy.JointRecord, r
	}
	if r := bySlug(c.Measurements, slug, func(r *anatomy.Measurement) string { return r.Slug }); r != nil {
		return anatomy.MeasurementRecord, r
	}
	if r := bySlug(c.Facts, slug, func(r *anatomy.Fact) string { return r.ID }); r != nil {
		return anatomy.FactRecord, r
	}
	if r := bySlug(c.Outcomes, slug, func(r *anatomy.Outcome) string { return r.ID }); r != nil && r.Display {
		return anatomy.OutcomeRecord, r
	}
	return "", nil
}

func bySlug[T any](records []T, slug string, slugOf func(*T) string) *T {
	for i := range records {
		if slugOf(&records[i]) == slug {
			return &records[i]
		}
	}
	return nil
}
