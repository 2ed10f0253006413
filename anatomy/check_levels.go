package anatomy

import (
	"math"
	"slices"
)

func (c *checker) levels() {
	each(c.a.content.Levels, LevelRecord, levelSlug, func(r RecordID, l *Level) {
		c.limb(r, l.Limb)
		c.required(r, "name", l.Name)
		c.position(r, "from", l.From, l.Limb)
		c.position(r, "to", l.To, l.Limb)
		c.position(r, "default_cut", l.DefaultCut, l.Limb)
		if l.To.ProximalTo(l.From) {
			c.report(r, "to %s is proximal to from %s", l.To, l.From)
		}
		if !l.contains(l.DefaultCut) {
			c.report(r, "default_cut %s is outside %s to %s", l.DefaultCut, l.From, l.To)
		}
		c.rays(r, l.Rays)
		for _, slug := range l.Severed {
			c.nerveOrPlexus(r, "severed", slug)
		}
		if l.PlanAs != "" {
			c.levelNames(r, []string{l.PlanAs})
		}
		for _, s := range l.Spare {
			c.musclesOf(r, "spare", l.Limb, s.Muscles)
			c.required(r, "spare.reason", s.Reason)
			c.checked(r, s.Checked)
		}
		if p := l.Plane; p != nil {
			for _, slug := range slices.Concat(p.Severs, p.Keeps) {
				c.nerveOrPlexus(r, "plane", slug)
			}
			c.musclesOf(r, "plane", l.Limb, slices.Concat(p.KeepsMuscles, p.TakesMuscles, p.FlapMuscles))
			c.required(r, "plane.reason", p.Reason)
			c.checked(r, p.Checked)
			c.cites(r, p.References, p.Checked.Read())
		}
		c.checked(r, l.Checked)
		c.cites(r, l.References, true)
	})
	for _, limb := range Limbs() {
		c.tiling(limb)
	}
}

// musclesOf checks names given as "muscle" or "muscle/head".
func (c *checker) musclesOf(r RecordID, field string, limb Limb, names []string) {
	for _, name := range names {
		if !slices.ContainsFunc(c.a.parts[limb], func(part Part) bool { return listed([]string{name}, part) }) {
			c.report(r, "%s: %q is not a muscle or muscle/head of the %s limb", field, name, limb)
		}
	}
}

// tiling checks that a limb that has levels has all its segments, and that every height of it belongs to a level.
func (c *checker) tiling(limb Limb) {
	levels := c.a.levelsOf[limb]
	if len(levels) == 0 {
		return
	}
	for _, s := range limb.Segments() {
		if c.a.segments[s] == nil {
			c.report(RecordID{Kind: LevelRecord, Index: c.indexOfLevel(levels[0]), Slug: levels[0].Slug}, "segment %q has no record: give its length and landmarks in segments", s)
		}
	}
	reached := 0.0
	for _, l := range levels {
		if l.From.Along() > reached+heightTolerance {
			c.report(RecordID{Kind: LevelRecord, Index: c.indexOfLevel(l), Slug: l.Slug}, "no level covers the heights from %s to %s", PositionAlong(limb, reached), l.From)
		}
		reached = math.Max(reached, l.To.Along())
	}
	last := levels[len(levels)-1]
	if reached < 4-heightTolerance {
		c.report(RecordID{Kind: LevelRecord, Index: c.indexOfLevel(last), Slug: last.Slug}, "no level covers the heights beyond %s", PositionAlong(limb, reached))
	}
}

func (c *checker) indexOfLevel(l *Level) int {
	return slices.IndexFunc(c.a.content.Levels, func(other Level) bool { return other.Slug == l.Slug })
}
