package cli

import (
	"strconv"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/search"
)

// basisWords says what stands behind a pair of nerve and branch.
func basisWords(b anatomy.Basis) string {
	switch b {
	case anatomy.Reported:
		return "reported: a source naming this pair was read"
	case anatomy.Recalled:
		return "recalled: known from the literature, no source naming this pair was read yet"
	case anatomy.Extrapolated:
		return "extrapolated: carried over from a neighbouring level or a related structure"
	}
	return "derived: anatomy alone"
}

func purposeWords(purposes []anatomy.Purpose) string {
	texts := make([]string, len(purposes))
	for i, purpose := range purposes {
		texts[i] = string(purpose)
	}
	return strings.Join(texts, ", ")
}

func (p page) transfer(t *anatomy.Transfer) {
	p.title(search.TransferName(p.atlas, t), t.ID, nil)
	p.field("Nerve", lowerFirst(p.atlas.NerveName(t.Donor)))
	p.field("Target", t.Target)
	if tr := p.atlas.Treatment(t.Treatment); tr != nil {
		p.field("Treatment", tr.Name)
	}
	basis := basisWords(t.Basis)
	if t.Basis == anatomy.Reported && t.LevelInferred() {
		basis += "; no source names this very level or setting"
	}
	if t.Preferred {
		basis += "; preferred"
	}
	p.field("Basis", basis)
	p.field("Levels", strings.Join(t.Levels, ", "))
	p.field("Aim", purposeWords(t.Purposes))
	p.field("Signal", t.ControlSignal)
	p.field("Technique", t.Technique)
	p.field("Pitfalls", t.Pitfalls)
	p.field("Support", t.Support)
	p.field("Exception", t.Exception)
	p.field("Sources differ", strings.TrimPrefix(t.Disagreement, "Centres differ: "))
	for _, r := range t.Readings {
		p.field("Read", r.Reference+" ("+r.Checked.Words()+"): "+r.Says+" "+r.Note)
	}
	p.sources(t.References, t.Checked)
}

func (p page) treatment(t *anatomy.Treatment) {
	p.title(t.Name, t.Slug, t.Synonyms)
	p.field("What", t.Summary)
	p.field("Notes", t.Notes)
	p.sources(t.References, t.Checked)
}

func (p page) reference(r *anatomy.Reference) {
	paragraph(p.w, "", cite(r))
	p.field("Slug", r.Slug)
	p.field("Authors", strings.Join(r.Authors, ", "))
	p.field("Where", where(r))
	p.field("PMID", r.PMID)
	p.field("PMCID", r.PMCID)
	p.field("Registry", r.Registry)
	p.field("Read at", r.URL)
	p.field("Study", strings.ReplaceAll(r.Study, "-", " "))
	p.field("Establishes", r.Note)
	p.field("Not confirmed", strings.Join(r.Unconfirmed, ", "))
	if r.Background {
		p.field("Background", "read for orientation; no statement rests on it")
	}
}

// where is the place of a paper in its journal: "36(1): 12 to 20".
func where(r *anatomy.Reference) string {
	text := r.Volume
	if r.Issue != "" {
		text += "(" + r.Issue + ")"
	}
	if r.Pages != "" {
		if text != "" {
			text += ": "
		}
		text += r.Pages
	}
	return text
}

func (p page) fact(f *anatomy.Fact) {
	p.title("Statement on "+strings.ReplaceAll(f.Topic, "-", " "), f.ID, nil)
	p.field("Says", f.Statement)
	p.field("Levels", strings.Join(f.Levels, ", "))
	p.field("To patients", f.PatientText)
	p.field("Caution", f.Caution)
	p.field("Support", f.Support)
	p.sources(f.References, f.Checked)
}

func (p page) outcome(o *anatomy.Outcome) {
	p.title(upperFirst(o.Comparison), o.ID, nil)
	p.field("People", o.Population)
	p.field("Measured with", o.Instrument+", "+o.Timepoint)
	p.field("Analysis", o.Analysis)
	p.field("Group sizes", sizes(o))
	for _, m := range o.Measures {
		p.field("Result", measureWords(m))
	}
	p.field("In plain words", o.Plain)
	p.field("Note", o.Note)
	p.sources([]string{o.Reference}, o.Checked)
}

// sizes tells how many people were studied.
func sizes(o *anatomy.Outcome) string {
	var parts []string
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+what)
		}
	}
	add(o.Treated, " with TMR")
	add(o.Control, " to compare")
	add(o.Total, " in all")
	return strings.Join(parts, ", ")
}

// measureWords writes one published figure with what it is compared with.
func measureWords(m anatomy.Measure) string {
	var parts []string
	add := func(label, value string) {
		if value != "" {
			parts = append(parts, label+value)
		}
	}
	add("TMR ", m.Treated)
	add("comparison ", m.Control)
	add("difference ", m.Difference)
	add("interval ", m.Interval)
	add("P ", m.P)
	figures := strings.Join(parts, ", ")
	if figures != "" && m.Unit != "" {
		figures += " (" + m.Unit + ")"
	}
	text := m.What
	for i, more := range []string{figures, m.Note} {
		switch {
		case more == "":
		case i == 0 || figures == "":
			text += ": " + more
		default:
			text += "; " + more
		}
	}
	return text
}
