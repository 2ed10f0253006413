package cli

import (
	"fmt"
	"strconv"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/search"
)

func limbWords(l anatomy.Limb) string { return string(l) + " limb" }

// ta2 is the number of a structure in Terminologia Anatomica 2, "" where it is not confirmed.
func ta2(number int) string {
	if number == 0 {
		return ""
	}
	return strconv.Itoa(number)
}

// rayWords names the rays a structure serves: "rays 2, 3".
func rayWords(rays []int) string {
	if len(rays) == 0 {
		return ""
	}
	texts := make([]string, len(rays))
	for i, r := range rays {
		texts[i] = strconv.Itoa(r)
	}
	word := "rays "
	if len(rays) == 1 {
		word = "ray "
	}
	return word + strings.Join(texts, ", ")
}

func (p page) nerve(n *anatomy.Nerve) {
	p.title(n.Name, n.Slug, n.Synonyms)
	p.field("Latin", n.Latin)
	p.field("TA2", ta2(n.TA2))
	kind := string(n.Kind) + " nerve of the " + limbWords(n.Limb) + ", " + rootWords(n.Roots)
	if len(n.Divisions) > 0 {
		kind += "; a sheath of the " + p.nerves(n.Divisions, " and the ")
	}
	p.field("Kind", kind)
	if n.Variant {
		p.field("Variant", "found in a minority of limbs. "+n.Prevalence)
	} else {
		p.field("Prevalence", n.Prevalence)
	}
	p.field("From", lowerFirst(p.atlas.NerveName(n.Parent)))
	p.field("With", p.nerves(n.AlsoFormedBy, ", "))
	p.field("Course", stretch(place(p.atlas, n.Start()), place(p.atlas, n.End())))
	p.field("Becomes", p.nerves(n.ContinuedBy, ", "))
	p.field("Serves", rayWords(n.Rays))
	p.field("Supplies", n.Supplies)
	p.field("Axons", countWords(n.Axons))
	p.field("Figures", n.Findings)
	p.field("Note", n.Note)
	p.branches(n)
	p.sources(n.References, n.Checked)
}

// nerves joins the names of nerves.
func (p page) nerves(slugs []string, between string) string {
	names := make([]string, len(slugs))
	for i, slug := range slugs {
		names[i] = lowerFirst(p.atlas.NerveName(slug))
	}
	return strings.Join(names, between)
}

// branches lists the motor branches of a nerve.
func (p page) branches(n *anatomy.Nerve) {
	rows := newTable(p.w)
	any := false
	for _, b := range p.atlas.Branches(n.Limb) {
		if b.Nerve != n.Slug {
			continue
		}
		if !any {
			rows.row("Motor branches", "leave", "enter", "")
			any = true
		}
		part, _ := p.atlas.Part(b.Muscle, b.Head)
		rows.row("  "+branchWords(part, b), shortPlace(p.atlas, b.Leaves.Position()), shortPlace(p.atlas, b.Enters.Position()), b.ID)
	}
	_ = rows.end() // a failed write shows when the answer is flushed
}

func (p page) muscle(m *anatomy.Muscle) {
	p.title(m.Name, m.Slug, m.Synonyms)
	p.field("Latin", m.Latin)
	p.field("TA2", ta2(m.TA2))
	p.field("Compartment", strings.ReplaceAll(m.Region, "-", " ")+", "+limbWords(m.Limb))
	p.field("Group", strings.ReplaceAll(m.Group, "-", " "))
	p.field("Action", m.Action)
	p.field("Moves", p.joints(m.Joints))
	p.field("Serves", rayWords(m.Rays))
	p.field("Origin", join(m.OriginSite, place(p.atlas, m.Origin)))
	p.field("Insertion", join(m.InsertSite, place(p.atlas, m.Insertion)))
	if m.Inconstant {
		p.field("Inconstant", "missing in some limbs")
	}
	if m.Small {
		p.field("Small", "offered as a target only where a source names it")
	}
	p.field("Note", m.Note)
	rows := newTable(p.w)
	rows.row("Supply", "nerve", "roots", "enters", "branch")
	for _, part := range m.Parts() {
		for _, b := range p.atlas.BranchesOf(m.Slug, part.Head) {
			rows.row("  "+branchWords(part, b), p.atlas.NerveName(b.Nerve), rootWords(part.Roots), shortPlace(p.atlas, b.Enters.Position()), b.ID)
		}
	}
	_ = rows.end() // a failed write shows when the answer is flushed
	p.sources(m.References, m.Checked)
}

// join puts a place in words before its height.
func join(site, height string) string {
	if site == "" {
		return height
	}
	return site + "; " + height
}

func (p page) joints(slugs []string) string {
	names := make([]string, 0, len(slugs))
	for _, slug := range slugs {
		if j := p.atlas.Joint(slug); j != nil {
			names = append(names, j.Name)
		}
	}
	return strings.Join(names, ", ")
}

func (p page) branch(b *anatomy.Branch) {
	p.title(search.BranchName(p.atlas, b), b.ID, nil)
	p.field("Leaves", heightWords(p.atlas, b.Leaves))
	p.field("Enters", heightWords(p.atlas, b.Enters))
	p.field("To find it", b.Find)
	p.field("Axons", countWords(b.Axons))
	if b.DiameterMM > 0 {
		p.field("Diameter", number(b.DiameterMM, 1)+" mm")
	}
	if b.LengthMM != "" {
		p.field("Length", b.LengthMM+" mm")
	}
	if b.Count > 0 {
		p.field("Entry points", number(b.Count, 1)+" in the muscle on average")
	}
	if b.Present > 0 && b.Present < 1 {
		p.field("Present", fmt.Sprintf("in %.0f of 100 limbs", b.Present*100))
	}
	if b.Accessory {
		p.field("Accessory", "the muscle keeps its nerve without it")
	}
	p.field("Support", b.Support)
	p.field("Note", b.Note)
	p.sources(b.References, b.Checked)
}

func (p page) level(l *anatomy.Level) {
	p.title(l.Name, l.Slug, l.Synonyms)
	p.field("Cuts", span(p.atlas, l.From, l.To)+"; usually "+place(p.atlas, l.DefaultCut))
	if len(l.Rays) > 0 {
		p.field("Takes", rayWords(l.Rays)+", any of them")
	}
	p.field("Bones", l.Bones)
	p.field("Severs", l.SeveredNote)
	p.field("Leaves", l.Remaining)
	p.field("Position", l.Positioning)
	p.field("Incisions", l.Incisions)
	p.field("Notes", l.Notes)
	if l.Plane != nil {
		p.field("Plane", l.Plane.Reason)
	}
	for _, spare := range l.Spare {
		p.field("Keeps its nerve", p.muscles(spare.Muscles)+". "+spare.Reason)
	}
	p.field("See also", "tmratlas residual "+l.Slug+", tmratlas targets "+l.Slug)
	p.sources(l.References, l.Checked)
}

// muscles joins the names of muscles and heads given as "muscle" or "muscle/head".
func (p page) muscles(names []string) string {
	list := make([]string, len(names))
	for i, name := range names {
		slug, head, _ := strings.Cut(name, "/")
		list[i] = p.atlas.PartName(slug, head)
	}
	return strings.Join(list, "; ")
}

func (p page) plexus(r *anatomy.Plexus) {
	p.title(r.Name, r.Slug, r.Synonyms)
	p.field("Roots", rootWords(r.Roots))
	p.field("Note", r.Note)
	var nerves []string
	for _, n := range p.atlas.Nerves(r.Limb) {
		if n.Parent == r.Slug {
			nerves = append(nerves, n.Slug)
		}
	}
	p.field("Gives", p.nerves(nerves, ", "))
}

func (p page) variation(v *anatomy.Variation) {
	p.title(v.Name, v.Slug, nil)
	p.field("How often", v.Detail)
	p.field("Effect", v.Effect)
	p.sources(v.References, v.Checked)
}

func (p page) segment(s *anatomy.SegmentFacts) {
	p.title(s.Name, string(s.Slug), nil)
	p.field("From", s.ProximalLandmark)
	p.field("To", s.DistalLandmark)
	p.field("Length", number(s.LengthMM/10, 1)+" cm in the reference adult")
	p.field("Note", s.Note)
	p.sources(s.References, s.Checked)
}

func (p page) joint(j *anatomy.Joint) {
	p.title(upperFirst(j.Name), j.Slug, nil)
	p.field("Lies", place(p.atlas, j.At))
	p.field("Note", j.Note)
}

func (p page) landmark(l *anatomy.Landmark) {
	p.title(l.Name, l.Slug, nil)
	p.field("Lies", place(p.atlas, l.At))
	p.sources(nil, l.Checked)
}

func (p page) measurement(m *anatomy.Measurement) {
	p.title(m.Name, m.Slug, nil)
	figure := func(label string, mean, sd float64) {
		if mean == 0 {
			return
		}
		text := number(mean, 1) + " " + m.Unit
		if sd > 0 {
			text += " (SD " + number(sd, 1) + ")"
		}
		p.field(label, text)
	}
	figure("Men", m.MaleMean, m.MaleSD)
	figure("Women", m.FemaleMean, m.FemaleSD)
	figure("Mean", m.Mean, m.SD)
	if len(m.Range) == 2 {
		p.field("Range", number(m.Range[0], 1)+" to "+number(m.Range[1], 1)+" "+m.Unit)
	}
	p.field("Note", m.Note)
	p.sources(m.References, m.Checked)
}
