package anatomy

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// heightTolerance is how far two heights that must agree may differ in t: rounding of the data to three decimals.
const heightTolerance = 0.0015

// checker collects the problems of a content. Its methods report and go on, so that an author sees all of them at once.
type checker struct {
	a        *Atlas
	problems []Problem
}

func (c *checker) report(r RecordID, format string, args ...any) {
	c.problems = append(c.problems, Problem{Record: r, Message: fmt.Sprintf(format, args...)})
}

// check gives every problem of the atlas's content, in the order of the records.
func check(a *Atlas) []Problem {
	c := &checker{a: a}
	c.slugs()
	c.places()
	c.levels()
	c.nerves()
	c.muscles()
	c.branches()
	c.clinical()
	c.sources()
	return c.problems
}

// each calls f for every record with its RecordID.
func each[T any](records []T, kind RecordKind, slug func(*T) string, f func(RecordID, *T)) {
	for i := range records {
		f(RecordID{Kind: kind, Index: i, Slug: slug(&records[i])}, &records[i])
	}
}

func slugProblem(slug string) string {
	if slug == "" {
		return "slug is missing: give the record a kebab-case name"
	}
	if strings.HasPrefix(slug, "-") || strings.HasSuffix(slug, "-") || strings.Contains(slug, "--") {
		return fmt.Sprintf("slug %q begins, ends or doubles a hyphen", slug)
	}
	for _, r := range slug {
		if r != '-' && (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return fmt.Sprintf("slug %q may hold a to z, 0 to 9 and single hyphens only", slug)
		}
	}
	return ""
}

// slugs checks the form of slugs and that each is used once. Structures, levels, treatments and references share one
// name space, so that any of them can be looked up by its slug alone; the other kinds have one each.
func (c *checker) slugs() {
	shared := map[string]RecordID{}
	own := map[RecordKind]map[string]bool{}
	unique := func(r RecordID, alone bool) {
		if problem := slugProblem(r.Slug); problem != "" {
			c.report(r, "%s", problem)
			return
		}
		if alone {
			if own[r.Kind] == nil {
				own[r.Kind] = map[string]bool{}
			}
			if own[r.Kind][r.Slug] {
				c.report(r, "slug %q is used twice: rename or remove one", r.Slug)
			}
			own[r.Kind][r.Slug] = true
			return
		}
		if first, taken := shared[r.Slug]; taken {
			c.report(r, "slug %q is used already by a %s: rename or remove one", r.Slug, first.Kind)
			return
		}
		shared[r.Slug] = r
	}
	content := &c.a.content
	each(content.Plexuses, PlexusRecord, func(r *Plexus) string { return r.Slug }, func(id RecordID, _ *Plexus) { unique(id, false) })
	each(content.Nerves, NerveRecord, nerveSlug, func(id RecordID, _ *Nerve) { unique(id, false) })
	each(content.Muscles, MuscleRecord, muscleSlug, func(id RecordID, _ *Muscle) { unique(id, false) })
	each(content.Levels, LevelRecord, levelSlug, func(id RecordID, _ *Level) { unique(id, false) })
	each(content.Treatments, TreatmentRecord, treatmentSlug, func(id RecordID, _ *Treatment) { unique(id, false) })
	each(content.References, ReferenceRecord, referenceSlug, func(id RecordID, _ *Reference) { unique(id, false) })
	each(content.Joints, JointRecord, jointSlug, func(id RecordID, _ *Joint) { unique(id, true) })
	each(content.Landmarks, LandmarkRecord, landmarkSlug, func(id RecordID, _ *Landmark) { unique(id, true) })
	each(content.Measurements, MeasurementRecord, measurementSlug, func(id RecordID, _ *Measurement) { unique(id, true) })
	each(content.Variations, VariationRecord, variationSlug, func(id RecordID, _ *Variation) { unique(id, true) })
	each(content.Terms, TermRecord, termSlug, func(id RecordID, _ *Term) { unique(id, true) })
	c.ids()
}

// ids checks identifiers that are made of slugs and double hyphens.
func (c *checker) ids() {
	seen := map[string]bool{}
	unique := func(r RecordID) {
		if r.Slug == "" {
			c.report(r, "id is missing")
		} else if seen[r.Slug] {
			c.report(r, "id %q is used twice: rename or remove one", r.Slug)
		}
		for _, part := range strings.Split(r.Slug, "--") {
			if problem := slugProblem(part); r.Slug != "" && problem != "" {
				c.report(r, "id %q: %s", r.Slug, problem)
				break
			}
		}
		seen[r.Slug] = true
	}
	content := &c.a.content
	each(content.Branches, BranchRecord, branchID, func(id RecordID, _ *Branch) { unique(id) })
	each(content.Transfers, TransferRecord, transferID, func(id RecordID, _ *Transfer) { unique(id) })
	each(content.Facts, FactRecord, factID, func(id RecordID, _ *Fact) { unique(id) })
	each(content.Outcomes, OutcomeRecord, outcomeID, func(id RecordID, _ *Outcome) { unique(id) })
}

func nerveSlug(r *Nerve) string             { return r.Slug }
func muscleSlug(r *Muscle) string           { return r.Slug }
func levelSlug(r *Level) string             { return r.Slug }
func treatmentSlug(r *Treatment) string     { return r.Slug }
func referenceSlug(r *Reference) string     { return r.Slug }
func jointSlug(r *Joint) string             { return r.Slug }
func landmarkSlug(r *Landmark) string       { return r.Slug }
func measurementSlug(r *Measurement) string { return r.Slug }
func variationSlug(r *Variation) string     { return r.Slug }
func termSlug(r *Term) string               { return r.Slug }
func branchID(r *Branch) string             { return r.ID }
func transferID(r *Transfer) string         { return r.ID }
func factID(r *Fact) string                 { return r.ID }
func outcomeID(r *Outcome) string           { return r.ID }
func segmentSlug(r *SegmentFacts) string    { return string(r.Slug) }
func plexusSlug(r *Plexus) string           { return r.Slug }

func (c *checker) required(r RecordID, field, value string) {
	if strings.TrimSpace(value) == "" {
		c.report(r, "%s is missing", field)
	}
}

func (c *checker) limb(r RecordID, l Limb) {
	if !slices.Contains(Limbs(), l) {
		c.report(r, "limb %q is not upper or lower", l)
	}
}

// position checks a position and that it lies in the limb.
func (c *checker) position(r RecordID, field string, p Position, limb Limb) {
	if err := p.Check(); err != nil {
		c.report(r, "%s: %v", field, err)
	} else if p.Limb() != limb {
		c.report(r, "%s: segment %s is not in the %s limb", field, p.Segment, limb)
	}
}

func (c *checker) checked(r RecordID, grade Checked) {
	if !slices.Contains(CheckedGrades(), grade) {
		c.report(r, "checked %q is not one of %v", grade, CheckedGrades())
	}
}

// cites checks that every reference has a record; needed asks for at least one.
func (c *checker) cites(r RecordID, references []string, needed bool) {
	if needed && len(references) == 0 {
		c.report(r, "references is empty: name the source of the statement")
	}
	for _, slug := range references {
		if c.a.references[slug] == nil {
			c.report(r, "reference %q has no record: add it, or correct the slug%s", slug, nearest(slug, c.a.references))
		}
	}
}

// nearest offers a known slug that differs in a few letters, as the end of a message.
func nearest[T any](slug string, known map[string]*T) string {
	if slug == "" {
		return ""
	}
	names := make([]string, 0, len(known))
	for k := range known {
		names = append(names, k)
	}
	if near := Nearest(slug, names, 1); len(near) > 0 {
		return fmt.Sprintf(" (did you mean %q?)", near[0])
	}
	return ""
}

func (c *checker) places() {
	content := &c.a.content
	each(content.Segments, SegmentRecord, segmentSlug, func(r RecordID, s *SegmentFacts) {
		if s.Slug.index() < 0 {
			c.report(r, "segment %q is not one of %v", s.Slug, segmentNames())
		}
		c.limb(r, s.Limb)
		c.required(r, "name", s.Name)
		c.required(r, "proximal_landmark", s.ProximalLandmark)
		c.required(r, "distal_landmark", s.DistalLandmark)
		if s.LengthMM <= 0 || math.IsInf(s.LengthMM, 0) || math.IsNaN(s.LengthMM) {
			c.report(r, "length_mm %v must be more than 0", s.LengthMM)
		}
		for i, w := range s.WidthsMM {
			if !(w.T >= 0 && w.T <= 1 && w.MM > 0) || i > 0 && w.T <= s.WidthsMM[i-1].T {
				c.report(r, "width %d: t must rise from 0 to 1, and mm be more than 0", i+1)
			}
		}
		c.checked(r, s.Checked)
		c.cites(r, s.References, false)
	})
	each(content.Joints, JointRecord, jointSlug, func(r RecordID, j *Joint) {
		c.limb(r, j.Limb)
		c.required(r, "name", j.Name)
		c.position(r, "at", j.At, j.Limb)
	})
	each(content.Landmarks, LandmarkRecord, landmarkSlug, func(r RecordID, l *Landmark) {
		c.limb(r, l.Limb)
		c.required(r, "name", l.Name)
		c.position(r, "at", l.At, l.Limb)
		c.checked(r, l.Checked)
	})
	each(content.Measurements, MeasurementRecord, measurementSlug, func(r RecordID, m *Measurement) {
		c.limb(r, m.Limb)
		c.required(r, "name", m.Name)
		c.checked(r, m.Checked)
		c.cites(r, m.References, false)
	})
	each(content.Plexuses, PlexusRecord, plexusSlug, func(r RecordID, p *Plexus) {
		c.limb(r, p.Limb)
		c.required(r, "name", p.Name)
	})
}
