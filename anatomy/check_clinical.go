package anatomy

import (
	"slices"
)

func (c *checker) clinical() {
	content := &c.a.content
	each(content.Variations, VariationRecord, variationSlug, func(r RecordID, v *Variation) {
		c.limb(r, v.Limb)
		c.required(r, "name", v.Name)
		c.required(r, "detail", v.Detail)
		for _, slug := range v.Nerves {
			c.nerveOrPlexus(r, "nerves", slug)
		}
		for _, slug := range v.Muscles {
			if c.a.muscles[slug] == nil {
				c.report(r, "muscle %q has no record", slug)
			}
		}
		c.checked(r, v.Checked)
		c.cites(r, v.References, true)
	})
	each(content.Treatments, TreatmentRecord, treatmentSlug, func(r RecordID, t *Treatment) {
		c.required(r, "name", t.Name)
		c.required(r, "summary", t.Summary)
		c.checked(r, t.Checked)
		c.cites(r, t.References, true)
	})
	each(content.Facts, FactRecord, factID, func(r RecordID, f *Fact) {
		if f.Limb != "" {
			c.limb(r, f.Limb)
		}
		c.required(r, "topic", f.Topic)
		c.required(r, "statement", f.Statement)
		c.levelNames(r, f.Levels)
		c.checked(r, f.Checked)
		c.cites(r, f.References, true)
	})
	each(content.Outcomes, OutcomeRecord, outcomeID, func(r RecordID, o *Outcome) {
		c.cites(r, []string{o.Reference}, true)
		c.required(r, "population", o.Population)
		c.required(r, "comparison", o.Comparison)
		c.checked(r, o.Checked)
	})
	each(content.Terms, TermRecord, termSlug, func(r RecordID, t *Term) {
		c.required(r, "plain", t.Plain)
		c.required(r, "clinical", t.Clinical)
	})
	each(content.Transfers, TransferRecord, transferID, c.transfer)
}

func (c *checker) levelNames(r RecordID, levels []string) {
	for _, slug := range levels {
		if c.a.levels[slug] == nil {
			c.report(r, "level %q has no record%s", slug, nearest(slug, c.a.levels))
		}
	}
}

func (c *checker) transfer(r RecordID, t *Transfer) {
	c.limb(r, t.Limb)
	if len(t.Levels) == 0 {
		c.report(r, "levels is empty")
	}
	c.levelNames(r, t.Levels)
	c.nerveOrPlexus(r, "donor", t.Donor)
	c.required(r, "target", t.Target)
	c.required(r, "support", t.Support)
	c.checked(r, t.Checked)
	c.cites(r, t.References, true)
	switch t.Basis {
	case Reported:
		if !t.Checked.Read() {
			c.report(r, "basis is reported, but checked is %s: reported needs a pair that was read", t.Checked)
		}
	case Recalled, Extrapolated:
	default:
		c.report(r, "basis %q is not reported, recalled or extrapolated", t.Basis)
	}
	for _, p := range t.Purposes {
		if p != ForPain && p != ForControl {
			c.report(r, "purpose %q is not pain or control", p)
		}
	}
	if len(t.Purposes) == 0 {
		c.report(r, "purposes is empty: pain, control or both")
	}
	for _, reading := range t.Readings {
		c.cites(r, []string{reading.Reference}, true)
		c.checked(r, reading.Checked)
		c.required(r, "says of a reading", reading.Says)
	}
	c.transferTarget(r, t)
}

func (c *checker) transferTarget(r RecordID, t *Transfer) {
	switch {
	case t.Treatment != "" && t.TargetMuscle != "":
		c.report(r, "names both a target_muscle and a treatment: keep one")
	case t.Treatment != "":
		if c.a.treatments[t.Treatment] == nil {
			c.report(r, "treatment %q has no record%s", t.Treatment, nearest(t.Treatment, c.a.treatments))
		}
		return
	case t.TargetMuscle == "":
		c.report(r, "names neither a target_muscle nor a treatment")
		return
	}
	m := c.a.muscles[t.TargetMuscle]
	if m == nil {
		c.report(r, "target_muscle %q has no record: add it, or correct the slug%s", t.TargetMuscle, nearest(t.TargetMuscle, c.a.muscles))
		return
	}
	if t.TargetHead != "" && !slices.ContainsFunc(m.Heads, func(h Head) bool { return h.Slug == t.TargetHead }) {
		c.report(r, "target_head %q is not a head of %s", t.TargetHead, m.Slug)
		return
	}
	if t.TargetBranch != "" && c.a.branches[t.TargetBranch] == nil {
		c.report(r, "target_branch %q has no record%s", t.TargetBranch, nearest(t.TargetBranch, c.a.branches))
		return
	}
	if t.TargetNerve != "" && !slices.ContainsFunc(c.a.BranchesOf(t.TargetMuscle, t.TargetHead), func(b *Branch) bool { return b.Nerve == t.TargetNerve }) {
		c.report(r, "target_nerve %q gives no branch to %s", t.TargetNerve, c.a.PartName(t.TargetMuscle, t.TargetHead))
	}
}

// sources checks references: complete enough to cite, and each used or marked as background.
func (c *checker) sources() {
	used := c.a.cited()
	each(c.a.content.References, ReferenceRecord, referenceSlug, func(r RecordID, ref *Reference) {
		c.required(r, "title", ref.Title)
		c.checked(r, ref.Checked)
		if ref.Year != 0 && (ref.Year < 1800 || ref.Year > 2100) {
			c.report(r, "year %d is not a year", ref.Year)
		}
		if !used[ref.Slug] && !ref.Background {
			c.report(r, "nothing cites it: cite it, or set background = true")
		}
	})
}

// cited is the set of references that any record cites.
func (a *Atlas) cited() map[string]bool {
	used := map[string]bool{}
	add := func(slugs ...string) {
		for _, s := range slugs {
			used[s] = true
		}
	}
	c := &a.content
	for i := range c.Segments {
		add(c.Segments[i].References...)
	}
	for i := range c.Measurements {
		add(c.Measurements[i].References...)
	}
	for i := range c.Levels {
		add(c.Levels[i].References...)
		if p := c.Levels[i].Plane; p != nil {
			add(p.References...)
		}
	}
	for i := range c.Nerves {
		add(c.Nerves[i].References...)
		if n := c.Nerves[i].Axons; n != nil {
			add(n.References...)
		}
	}
	for i := range c.Muscles {
		add(c.Muscles[i].References...)
	}
	for i := range c.Branches {
		add(c.Branches[i].References...)
		if n := c.Branches[i].Axons; n != nil {
			add(n.References...)
		}
	}
	for i := range c.Variations {
		add(c.Variations[i].References...)
	}
	for i := range c.Transfers {
		add(c.Transfers[i].References...)
		for _, reading := range c.Transfers[i].Readings {
			add(reading.Reference)
		}
	}
	for i := range c.Treatments {
		add(c.Treatments[i].References...)
	}
	for i := range c.Facts {
		add(c.Facts[i].References...)
	}
	for i := range c.Outcomes {
		add(c.Outcomes[i].Reference)
	}
	return used
}
