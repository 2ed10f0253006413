package cli

import (
	"fmt"
	"io"
	"strings"

	"tmratlas/anatomy"
)

// page writes one record as text: its name, then labelled fields.
type page struct {
	w     io.Writer
	atlas *anatomy.Atlas
}

// labelWidth is the width of the column of labels.
const labelWidth = 16

func (p page) title(name, slug string, synonyms []string) {
	paragraph(p.w, "", name)
	p.field("Slug", slug)
	p.field("Also", strings.Join(synonyms, ", "))
}

// field writes a labelled text, nothing when there is no text. A label that is wider than its column has a line of its
// own.
func (p page) field(label, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	indent := strings.Repeat(" ", labelWidth)
	if len(label) >= labelWidth {
		fmt.Fprintln(p.w, label)
		hanging(p.w, indent, indent, text)
		return
	}
	hanging(p.w, label+indent[len(label):], indent, text)
}

// sources lists the references of a statement and how far they were read for it.
func (p page) sources(references []string, checked anatomy.Checked) {
	if len(references) == 0 {
		p.field("Source", checked.Words()+", no paper named")
		return
	}
	p.field("Sources", checked.Words())
	for _, slug := range references {
		if r := p.atlas.Reference(slug); r != nil {
			hanging(p.w, "  - ", "    ", cite(r))
		}
	}
}

// cite is a reference in one line with its DOI and how far it was read.
func cite(r *anatomy.Reference) string {
	text := r.Cite()
	if r.DOI != "" {
		text += ". doi:" + r.DOI
	}
	return text + " [" + r.Checked.Words() + "]"
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
	case *anatomy.Plexus:
		p.plexus(r)
	case *anatomy.Variation:
		p.variation(r)
	case *anatomy.SegmentFacts:
		p.segment(r)
	case *anatomy.Joint:
		p.joint(r)
	case *anatomy.Landmark:
		p.landmark(r)
	case *anatomy.Measurement:
		p.measurement(r)
	case *anatomy.Transfer:
		p.transfer(r)
	case *anatomy.Treatment:
		p.treatment(r)
	case *anatomy.Reference:
		p.reference(r)
	case *anatomy.Fact:
		p.fact(r)
	case *anatomy.Outcome:
		p.outcome(r)
	case *anatomy.Term:
		p.title(r.Term, r.Slug, r.Also)
		p.field("In plain words", r.Plain)
		p.field("Clinically", r.Clinical)
	}
}
