package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/search"
)

type showCommand struct {
	Slug string `arg:"" help:"Slug or id of a record; search finds it."`
	jsonFlag
}

// Run prints one record. A name that is not a slug is offered its nearest hits.
func (c *showCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	kind, record := lookUp(a, c.Slug)
	if record == nil {
		hits := search.New(a).Find(c.Slug, 3)
		if len(hits) == 1 || len(hits) > 0 && strings.EqualFold(hits[0].Matched, c.Slug) {
			kind, record = lookUp(a, hits[0].Slug)
		} else {
			known := make([]string, 0, len(hits))
			for _, h := range hits {
				known = append(known, h.Slug)
			}
			if len(known) == 0 {
				return useError{fmt.Errorf("record %q is not known; tmratlas search finds records by any name", c.Slug)}
			}
			return useError{fmt.Errorf("record %q is not known; did you mean %s?", c.Slug, strings.Join(known, ", "))}
		}
	}
	if c.JSON {
		return writeJSON(s.Stdout, map[string]any{"kind": kind, "record": record})
	}
	page := page{w: s.Stdout, atlas: a}
	page.show(record)
	return nil
}

// lookUp finds a record by its slug or id.
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
	}
	for i := range a.Content().Variations {
		if v := &a.Content().Variations[i]; v.Slug == slug {
			return anatomy.VariationRecord, v
		}
	}
	return "", nil
}

// page writes one record as text.
type page struct {
	w     io.Writer
	atlas *anatomy.Atlas
}

func (p page) show(record any) {
	switch r := record.(type) {
	case *anatomy.Nerve:
		p.nerve(r)
	case *anatomy.Muscle:
		p.muscle(r)
	case *anatomy.Branch:
		p.branch(r)
	case *anatomy.Level:
		p.level(r)
	case *anatomy.Transfer:
		p.transfer(r)
	case *anatomy.Treatment:
		p.title(r.Name, r.Synonyms)
		paragraph(p.w, "", r.Summary)
		paragraph(p.w, "", r.Notes)
		p.sources(r.References, r.Checked)
	case *anatomy.Plexus:
		p.title(r.Name, r.Synonyms)
		p.field("Roots", strings.Join(r.Roots, " "))
		paragraph(p.w, "", r.Note)
	case *anatomy.Variation:
		p.title(r.Name, nil)
		paragraph(p.w, "", r.Detail)
		p.field("Effect", r.Effect)
		p.sources(r.References, r.Checked)
	case *anatomy.Reference:
		p.reference(r)
	case *anatomy.Term:
		p.title(r.Term, r.Also)
		p.field("Plain", r.Plain)
		p.field("Clinical", r.Clinical)
	}
}

func (p page) title(name string, synonyms []string) {
	fmt.Fprintln(p.w, name)
	if len(synonyms) > 0 {
		paragraph(p.w, "", "Also: "+strings.Join(synonyms, ", "))
	}
}

func (p page) field(label, text string) {
	if text != "" {
		paragraph(p.w, "", label+": "+text)
	}
}

func (p page) sources(references []string, checked anatomy.Checked) {
	fmt.Fprintf(p.w, "Sources (%s)\n", checked)
	for _, slug := range references {
		if r := p.atlas.Reference(slug); r != nil {
			paragraph(p.w, "  ", cite(r))
		}
	}
	if len(references) == 0 {
		fmt.Fprintln(p.w, "  none named")
	}
}

// cite is a reference in one line: first authors, year, title, journal, DOI and how far it was read.
func cite(r *anatomy.Reference) string {
	var parts []string
	switch {
	case len(r.Authors) > 2:
		parts = append(parts, r.Authors[0]+" and others")
	case len(r.Authors) > 0:
		parts = append(parts, strings.Join(r.Authors, " and "))
	}
	if r.Year > 0 {
		parts = append(parts, strconv.Itoa(r.Year))
	}
	parts = append(parts, r.Title)
	if r.Journal != "" {
		parts = append(parts, r.Journal)
	}
	text := strings.Join(parts, ". ")
	if r.DOI != "" {
		text += ". doi:" + r.DOI
	}
	return text + " [" + string(r.Checked) + "]"
}

func (p page) nerve(n *anatomy.Nerve) {
	p.title(n.Name, n.Synonyms)
	p.field("Latin", n.Latin)
	p.field("Kind", string(n.Kind)+", "+string(n.Limb)+" limb, roots "+strings.Join(n.Roots, " "))
	p.field("From", p.atlas.NerveName(n.Parent))
	p.field("Runs", n.Start().String()+" to "+n.End().String())
	p.field("Supplies", n.Supplies)
	p.field("Figures", n.Findings)
	p.field("Note", n.Note)
	rows := newTable(p.w)
	for _, b := range p.atlas.Branches(n.Limb) {
		if b.Nerve == n.Slug {
			rows.row("  "+p.atlas.PartName(b.Muscle, b.Head), b.Name, "leaves "+b.Leaves.Position().String(), "enters "+b.Enters.Position().String())
		}
	}
	_ = rows.end() // a failed write shows at the next one
	p.sources(n.References, n.Checked)
}

func (p page) muscle(m *anatomy.Muscle) {
	p.title(m.Name, m.Synonyms)
	p.field("Latin", m.Latin)
	p.field("Action", m.Action)
	p.field("Attachments", m.Origin.String()+" to "+m.Insertion.String())
	rows := newTable(p.w)
	for _, part := range m.Parts() {
		for _, b := range p.atlas.BranchesOf(m.Slug, part.Head) {
			rows.row("  "+part.Name, b.Name, p.atlas.NerveName(b.Nerve), "enters "+b.Enters.Position().String(), b.ID)
		}
	}
	_ = rows.end() // a failed write shows at the next one
	p.field("Note", m.Note)
	p.sources(m.References, m.Checked)
}

func (p page) branch(b *anatomy.Branch) {
	p.title(search.BranchName(p.atlas, b), nil)
	p.field("Leaves", b.Leaves.Position().String()+" ("+string(b.Leaves.Basis)+", "+string(b.Leaves.Checked)+")")
	p.field("Enters", b.Enters.Position().String()+" ("+string(b.Enters.Basis)+", "+string(b.Enters.Checked)+")")
	p.field("Find", b.Find)
	if b.Axons != nil {
		p.field("Axons", fmt.Sprintf("%.0f (SD %.0f), range %.0f to %.0f", b.Axons.Mean, b.Axons.SD, b.Axons.Low, b.Axons.High))
	}
	p.field("Support", b.Support)
	p.field("Note", b.Note)
	p.sources(b.References, b.Checked)
}

func (p page) level(l *anatomy.Level) {
	p.title(l.Name, l.Synonyms)
	p.field("Cuts", l.From.String()+" to "+l.To.String()+", usually "+l.DefaultCut.String())
	p.field("Bones", l.Bones)
	p.field("Left", l.Remaining)
	p.field("Position", l.Positioning)
	p.field("Incisions", l.Incisions)
	p.field("Notes", l.Notes)
	if l.Plane != nil {
		p.field("Plane", l.Plane.Reason)
	}
	p.sources(l.References, l.Checked)
}

func (p page) transfer(t *anatomy.Transfer) {
	p.title(search.TransferName(p.atlas, t), nil)
	p.field("Target", t.Target)
	p.field("Basis", string(t.Basis))
	p.field("Levels", strings.Join(t.Levels, ", "))
	p.field("Signal", t.ControlSignal)
	p.field("Technique", t.Technique)
	p.field("Pitfalls", t.Pitfalls)
	p.field("Support", t.Support)
	p.field("Centres differ", t.Disagreement)
	for _, r := range t.Readings {
		p.field("Read", r.Reference+": "+r.Says+" "+r.Note)
	}
	p.sources(t.References, t.Checked)
}

func (p page) reference(r *anatomy.Reference) {
	paragraph(p.w, "", cite(r))
	p.field("Authors", strings.Join(r.Authors, ", "))
	p.field("PMID", r.PMID)
	p.field("Read at", r.URL)
	p.field("Establishes", r.Note)
	p.field("Not confirmed", strings.Join(r.Unconfirmed, ", "))
}
