package anatomy

import (
	"fmt"
	"math"
	"slices"
)

func (c *checker) rays(r RecordID, rays []int) {
	for _, ray := range rays {
		if ray < 1 || ray > 5 {
			c.report(r, "ray %d is not 1 to 5", ray)
		}
	}
}

func (c *checker) nerveOrPlexus(r RecordID, field, slug string) {
	if slug == "" {
		c.report(r, "%s is missing: name a nerve or plexus", field)
		return
	}
	if c.a.nerves[slug] == nil && c.a.plexuses[slug] == nil {
		c.report(r, "%s: nerve %q has no record: add it, or correct the slug%s", field, slug, nearest(slug, c.a.nerves))
	}
}

func (c *checker) nerves() {
	each(c.a.content.Nerves, NerveRecord, nerveSlug, func(r RecordID, n *Nerve) {
		c.limb(r, n.Limb)
		c.required(r, "name", n.Name)
		c.nerveOrPlexus(r, "parent", n.Parent)
		if len(n.Roots) == 0 {
			c.report(r, "roots is empty")
		}
		if n.Kind != Mixed && n.Kind != Sensory && n.Kind != Motor {
			c.report(r, "kind %q is not mixed, sensory or motor", n.Kind)
		}
		c.rays(r, n.Rays)
		c.checked(r, n.Checked)
		if n.CourseChecked != "" {
			c.checked(r, n.CourseChecked)
		}
		c.cites(r, n.References, n.Checked.Read())
		c.axons(r, n.Axons)
		c.course(r, n)
	})
	each(c.a.content.Nerves, NerveRecord, nerveSlug, func(r RecordID, n *Nerve) { c.ancestry(r, n) })
}

// axons checks a count of axons, nil where none was published.
func (c *checker) axons(r RecordID, n *Count) {
	if n == nil {
		return
	}
	for _, v := range []float64{n.Mean, n.SD, n.Low, n.High} {
		if !(v >= 0) || math.IsInf(v, 0) {
			c.report(r, "axons: %v is not a count", v)
		}
	}
	if n.Low > n.High {
		c.report(r, "axons: low %v is more than high %v", n.Low, n.High)
	}
	c.cites(r, n.References, false)
}

func (c *checker) course(r RecordID, n *Nerve) {
	if len(n.Course) < 2 {
		c.report(r, "course needs at least two waypoints")
		return
	}
	for i, w := range n.Course {
		c.position(r, fmt.Sprintf("course point %d", i+1), w.Position(), n.Limb)
		if w.X < -1 || w.X > 1 || math.IsNaN(w.X) {
			c.report(r, "course point %d: x %v is outside -1 to 1", i+1, w.X)
		}
		if w.Depth != Anterior && w.Depth != Posterior {
			c.report(r, "course point %d: depth %q is not anterior or posterior", i+1, w.Depth)
		}
		if i > 0 && !n.Recurrent && w.Position().ProximalTo(n.Course[i-1].Position()) {
			c.report(r, "course point %d turns back towards the trunk: order the points, or set recurrent", i+1)
		}
	}
	for _, slug := range slices.Concat(n.ContinuedBy, n.Divisions) {
		next := c.a.nerves[slug]
		if next == nil || len(next.Course) == 0 {
			c.report(r, "continued_by or divisions: nerve %q has no record or course", slug)
			continue
		}
		if !slices.Contains(n.ContinuedBy, slug) {
			continue
		}
		if next.Parent != n.Slug && !slices.Contains(next.AlsoFormedBy, n.Slug) {
			c.report(r, "continued_by %q, which names another parent: make %s its parent, or add it to its also_formed_by", slug, n.Slug)
		}
		if math.Abs(next.Start().Along()-n.End().Along()) > heightTolerance {
			c.report(r, "ends at %s but %s, which continues it, begins at %s: a cut between them would meet neither or both", n.End(), slug, next.Start())
		}
	}
	if s := n.InSheath; s != nil {
		sheath := c.a.nerves[s.Nerve]
		if sheath == nil || !slices.Contains(sheath.Divisions, n.Slug) {
			c.report(r, "in_sheath: nerve %q does not list %s among its divisions", s.Nerve, n.Slug)
		}
		c.position(r, "in_sheath.until", s.Until, n.Limb)
	}
	for _, slug := range n.AlsoFormedBy {
		c.nerveOrPlexus(r, "also_formed_by", slug)
	}
}

// ancestry reports a nerve that comes from itself.
func (c *checker) ancestry(r RecordID, n *Nerve) {
	if c.comesFrom(n.Parent, n.Slug, map[string]bool{}) {
		c.report(r, "parent %q leads back to this nerve: correct one parent of the circle", n.Parent)
	}
	for _, slug := range n.AlsoFormedBy {
		if c.comesFrom(slug, n.Slug, map[string]bool{}) {
			c.report(r, "also_formed_by %q leads back to this nerve: remove it, or correct a parent of the circle", slug)
		}
	}
}

// comesFrom reports whether a nerve is another one or comes from it, by its parent or what else forms it.
func (c *checker) comesFrom(slug, other string, seen map[string]bool) bool {
	n := c.a.nerves[slug]
	if n == nil || seen[slug] {
		return false
	}
	seen[slug] = true
	return slug == other || c.comesFrom(n.Parent, other, seen) ||
		slices.ContainsFunc(n.AlsoFormedBy, func(s string) bool { return c.comesFrom(s, other, seen) })
}

func (c *checker) muscles() {
	each(c.a.content.Muscles, MuscleRecord, muscleSlug, func(r RecordID, m *Muscle) {
		c.limb(r, m.Limb)
		c.required(r, "name", m.Name)
		c.rays(r, m.Rays)
		c.checked(r, m.Checked)
		c.cites(r, m.References, m.Checked.Read())
		heads := map[string]bool{}
		for _, h := range m.Heads {
			if problem := slugProblem(h.Slug); problem != "" {
				c.report(r, "head: %s", problem)
			}
			if heads[h.Slug] {
				c.report(r, "head %q is there twice", h.Slug)
			}
			heads[h.Slug] = true
			c.required(r, "name of head "+h.Slug, h.Name)
			if h.Kind != HeadOfMuscle && h.Kind != PartOfMuscle && h.Kind != SegmentOfMuscle {
				c.report(r, "head %s: kind %q is not head, part or segment", h.Slug, h.Kind)
			}
		}
		for _, p := range m.Parts() {
			c.part(r, p)
		}
	})
}

func (c *checker) part(r RecordID, p Part) {
	name := "the muscle"
	if p.Head != "" {
		name = "head " + p.Head
	}
	if c.a.nerves[p.Nerve] == nil {
		c.report(r, "nerve %q of %s has no record: add it, or correct the slug%s", p.Nerve, name, nearest(p.Nerve, c.a.nerves))
	}
	c.position(r, "origin of "+name, p.Origin, p.Muscle.Limb)
	c.position(r, "insertion of "+name, p.Insertion, p.Muscle.Limb)
	if p.Insertion.ProximalTo(p.Origin) {
		c.report(r, "insertion %s of %s is proximal to its origin %s: origin is the most proximal attachment", p.Insertion, name, p.Origin)
	}
	if p.BellyEnd != nil {
		c.position(r, "belly_end of "+name, *p.BellyEnd, p.Muscle.Limb)
	}
	if len(p.Joints) == 0 {
		c.report(r, "joints of %s is empty: name every joint it moves", name)
	}
	for _, slug := range p.Joints {
		if j := c.a.joints[slug]; j == nil || j.Limb != p.Muscle.Limb {
			c.report(r, "joint %q of %s has no record in the %s limb", slug, name, p.Muscle.Limb)
		}
	}
	if len(c.a.branchesOf[partKey{p.Muscle.Slug, p.Head}]) == 0 {
		c.report(r, "no branch supplies %s: add one to branches", name)
	}
}

func (c *checker) branches() {
	each(c.a.content.Branches, BranchRecord, branchID, func(r RecordID, b *Branch) {
		n := c.a.nerves[b.Nerve]
		if n == nil {
			c.report(r, "nerve %q has no record: add it, or correct the slug%s", b.Nerve, nearest(b.Nerve, c.a.nerves))
		}
		part, ok := c.a.Part(b.Muscle, b.Head)
		switch {
		case c.a.muscles[b.Muscle] == nil:
			c.report(r, "muscle %q has no record: add it, or correct the slug%s", b.Muscle, nearest(b.Muscle, c.a.muscles))
		case !ok && b.Head == "":
			c.report(r, "head is missing: %s has heads", b.Muscle)
		case !ok:
			c.report(r, "muscle %s has no head %q", b.Muscle, b.Head)
		}
		c.branchPoint(r, "leaves", b.Leaves)
		c.branchPoint(r, "enters", b.Enters)
		c.branchID(r, b)
		if !(b.Present >= 0 && b.Present <= 1) {
			c.report(r, "present %v is outside 0 to 1", b.Present)
		}
		c.checked(r, b.Checked)
		c.cites(r, b.References, b.Checked.Read())
		c.axons(r, b.Axons)
		if n != nil && ok && len(n.Course) > 0 {
			c.branchPlace(r, b, n, part)
		}
	})
}

func (c *checker) branchID(r RecordID, b *Branch) {
	want := b.Nerve + "--" + b.Muscle
	if b.Head != "" {
		want += "--" + b.Head
	}
	var number int
	if _, err := fmt.Sscanf(b.ID[min(len(want), len(b.ID)):], "--%d", &number); err != nil || number < 1 || b.ID != fmt.Sprintf("%s--%d", want, number) {
		c.report(r, "id must be %s--1, --2 and so on", want)
	}
}

func (c *checker) branchPoint(r RecordID, field string, p BranchPoint) {
	if err := p.Position().Check(); err != nil {
		c.report(r, "%s: %v", field, err)
	}
	switch {
	case len(p.Range) == 0:
	case len(p.Range) != 2 || !(p.Range[0] <= p.Range[1]):
		c.report(r, "%s: range must be a lowest and a highest t", field)
	case p.T < p.Range[0]-heightTolerance || p.T > p.Range[1]+heightTolerance:
		c.report(r, "%s: t %v is outside its range %v", field, p.T, p.Range)
	case p.Range[0] < -0.5 || p.Range[1] > 1.5:
		c.report(r, "%s: range %v reaches too far into the neighbouring segment", field, p.Range)
	}
	if p.SD < 0 || p.SD > 0.5 || math.IsNaN(p.SD) {
		c.report(r, "%s: sd %v is not a spread in t", field, p.SD)
	}
	if !slices.Contains([]HeightBasis{PublishedMean, PublishedSpan, Estimate}, p.Basis) {
		c.report(r, "%s: basis %q is not published, span or estimate", field, p.Basis)
	}
	c.checked(r, p.Checked)
}

// branchPlace checks that a branch leaves its nerve where the nerve runs and enters its muscle where the muscle is.
func (c *checker) branchPlace(r RecordID, b *Branch, n *Nerve, part Part) {
	limb := n.Limb
	if len(limb.Segments()) == 0 || b.Leaves.Position().Check() != nil || b.Enters.Position().Check() != nil {
		return // reported already
	}
	if b.Leaves.Segment.Limb() != limb || b.Enters.Segment.Limb() != limb || part.Muscle.Limb != limb {
		c.report(r, "nerve, muscle and heights are not all in one limb")
		return
	}
	proximal, distal := n.extent()
	if at := b.Leaves.Position().Along(); at < proximal-heightTolerance || at > distal+heightTolerance {
		c.report(r, "leaves %s, but %s runs from %s to %s", b.Leaves.Position(), n.Slug, PositionAlong(limb, proximal), PositionAlong(limb, distal))
	}
	if at := b.Enters.Position().Along(); at < part.Origin.Along()-heightTolerance || at > part.Insertion.Along()+heightTolerance {
		c.report(r, "enters %s, but the muscle reaches from %s to %s", b.Enters.Position(), part.Origin, part.Insertion)
	}
}
