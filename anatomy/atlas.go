package anatomy

import (
	"cmp"
	"errors"
	"slices"
)

// Atlas is a checked content with its look-ups. It never changes; what its methods return must not be changed either.
type Atlas struct {
	content    Content
	nerves     map[string]*Nerve
	plexuses   map[string]*Plexus
	muscles    map[string]*Muscle
	branches   map[string]*Branch
	levels     map[string]*Level
	joints     map[string]*Joint
	treatments map[string]*Treatment
	references map[string]*Reference
	transfers  map[string]*Transfer
	terms      map[string]*Term
	segments   map[Segment]*SegmentFacts

	levelsOf    map[Limb][]*Level // proximal first
	parts       map[Limb][]Part
	branchesOf  map[partKey][]*Branch // branches of one muscle or head, proximal first
	byLimb      map[Limb][]*Branch    // all branches of a limb, by where they enter
	nervesOf    map[Limb][]*Nerve
	transfersOf map[string][]*Transfer // by donor
}

type partKey struct{ muscle, head string }

// NewAtlas checks the content and builds the look-ups. The error joins one [Problem] for each thing that is wrong,
// in the order of the records; the atlas is nil then.
func NewAtlas(c Content) (*Atlas, error) {
	a := &Atlas{content: c}
	a.index()
	if problems := check(a); len(problems) > 0 {
		errs := make([]error, len(problems))
		for i, p := range problems {
			errs[i] = p
		}
		return nil, errors.Join(errs...)
	}
	return a, nil
}

func bySlug[T any](records []T, slug func(*T) string) map[string]*T {
	m := make(map[string]*T, len(records))
	for i := range records {
		if _, taken := m[slug(&records[i])]; !taken {
			m[slug(&records[i])] = &records[i]
		}
	}
	return m
}

func (a *Atlas) index() {
	c := &a.content
	a.nerves = bySlug(c.Nerves, func(r *Nerve) string { return r.Slug })
	a.plexuses = bySlug(c.Plexuses, func(r *Plexus) string { return r.Slug })
	a.muscles = bySlug(c.Muscles, func(r *Muscle) string { return r.Slug })
	a.branches = bySlug(c.Branches, func(r *Branch) string { return r.ID })
	a.levels = bySlug(c.Levels, func(r *Level) string { return r.Slug })
	a.joints = bySlug(c.Joints, func(r *Joint) string { return r.Slug })
	a.treatments = bySlug(c.Treatments, func(r *Treatment) string { return r.Slug })
	a.references = bySlug(c.References, func(r *Reference) string { return r.Slug })
	a.transfers = bySlug(c.Transfers, func(r *Transfer) string { return r.ID })
	a.terms = bySlug(c.Terms, func(r *Term) string { return r.Slug })
	a.segments = make(map[Segment]*SegmentFacts, len(c.Segments))
	for i := range c.Segments {
		a.segments[c.Segments[i].Slug] = &c.Segments[i]
	}
	a.indexNerves()
	a.indexBranches()
	a.transfersOf = map[string][]*Transfer{}
	for i := range c.Transfers {
		t := &c.Transfers[i]
		a.transfersOf[t.Donor] = append(a.transfersOf[t.Donor], t)
	}
	a.levelsOf = map[Limb][]*Level{}
	for i := range c.Levels {
		l := &c.Levels[i]
		a.levelsOf[l.Limb] = append(a.levelsOf[l.Limb], l)
	}
	for _, levels := range a.levelsOf {
		slices.SortStableFunc(levels, func(x, y *Level) int {
			return cmp.Or(cmp.Compare(x.From.Along(), y.From.Along()), cmp.Compare(x.To.Along(), y.To.Along()))
		})
	}
}

func (a *Atlas) indexNerves() {
	a.nervesOf = map[Limb][]*Nerve{}
	for i := range a.content.Nerves {
		n := &a.content.Nerves[i]
		a.nervesOf[n.Limb] = append(a.nervesOf[n.Limb], n)
	}
}

func (a *Atlas) indexBranches() {
	a.parts, a.branchesOf, a.byLimb = map[Limb][]Part{}, map[partKey][]*Branch{}, map[Limb][]*Branch{}
	for i := range a.content.Muscles {
		m := &a.content.Muscles[i]
		a.parts[m.Limb] = append(a.parts[m.Limb], m.Parts()...)
	}
	for i := range a.content.Branches {
		b := &a.content.Branches[i]
		key := partKey{b.Muscle, b.Head}
		a.branchesOf[key] = append(a.branchesOf[key], b)
		limb := b.Enters.Segment.Limb()
		a.byLimb[limb] = append(a.byLimb[limb], b)
	}
	byEntry := func(x, y *Branch) int {
		return cmp.Or(cmp.Compare(x.Enters.Position().Along(), y.Enters.Position().Along()), cmp.Compare(x.ID, y.ID))
	}
	for _, list := range a.branchesOf {
		slices.SortStableFunc(list, byEntry)
	}
	for _, list := range a.byLimb {
		slices.SortStableFunc(list, byEntry)
	}
}

// Content gives all records. It must not be changed.
func (a *Atlas) Content() *Content { return &a.content }

// Nerve finds a nerve by its slug, nil when there is none.
func (a *Atlas) Nerve(slug string) *Nerve { return a.nerves[slug] }

// Plexus finds a plexus part by its slug, nil when there is none.
func (a *Atlas) Plexus(slug string) *Plexus { return a.plexuses[slug] }

// Muscle finds a muscle by its slug, nil when there is none.
func (a *Atlas) Muscle(slug string) *Muscle { return a.muscles[slug] }

// Branch finds a motor branch by its id, nil when there is none.
func (a *Atlas) Branch(id string) *Branch { return a.branches[id] }

// Level finds a level by its slug, nil when there is none.
func (a *Atlas) Level(slug string) *Level { return a.levels[slug] }

// Joint finds a joint by its slug, nil when there is none.
func (a *Atlas) Joint(slug string) *Joint { return a.joints[slug] }

// Treatment finds a treatment by its slug, nil when there is none.
func (a *Atlas) Treatment(slug string) *Treatment { return a.treatments[slug] }

// Reference finds a reference by its slug, nil when there is none.
func (a *Atlas) Reference(slug string) *Reference { return a.references[slug] }

// Transfer finds a transfer by its id, nil when there is none.
func (a *Atlas) Transfer(id string) *Transfer { return a.transfers[id] }

// Term finds a glossary entry by its slug, nil when there is none.
func (a *Atlas) Term(slug string) *Term { return a.terms[slug] }

// Segment gives the length and landmarks of a segment, nil for an unknown one.
func (a *Atlas) Segment(s Segment) *SegmentFacts { return a.segments[s] }

// Nerves lists the nerves of a limb in data order, sheaths included.
func (a *Atlas) Nerves(limb Limb) []*Nerve { return a.nervesOf[limb] }

// Branches lists the motor branches of a limb by where they enter their muscle, proximal first.
func (a *Atlas) Branches(limb Limb) []*Branch { return a.byLimb[limb] }

// BranchesOf lists the branches of a muscle, or of one head when head is not empty, proximal first.
func (a *Atlas) BranchesOf(muscle, head string) []*Branch {
	if head != "" {
		return a.branchesOf[partKey{muscle, head}]
	}
	m := a.muscles[muscle]
	if m == nil {
		return nil
	}
	found := slices.Clone(a.branchesOf[partKey{muscle, ""}])
	for _, h := range m.Heads {
		found = append(found, a.branchesOf[partKey{muscle, h.Slug}]...)
	}
	return found
}

// Parts lists every muscle, or every head of a muscle that has heads, of a limb.
func (a *Atlas) Parts(limb Limb) []Part { return a.parts[limb] }

// Part finds a muscle (head empty) or a head of it.
func (a *Atlas) Part(muscle, head string) (Part, bool) {
	m := a.muscles[muscle]
	if m == nil {
		return Part{}, false
	}
	for _, p := range m.Parts() {
		if p.Head == head {
			return p, true
		}
	}
	return Part{}, false
}

// Levels lists the levels of a limb from proximal to distal.
func (a *Atlas) Levels(limb Limb) []*Level { return a.levelsOf[limb] }

// NerveName is the name of a nerve or plexus part, or the slug itself when it is neither.
func (a *Atlas) NerveName(slug string) string {
	if n := a.nerves[slug]; n != nil {
		return n.Name
	}
	if p := a.plexuses[slug]; p != nil {
		return p.Name
	}
	return slug
}

// PartName is the name of a muscle or of a head of it ("Gastrocnemius, medial head").
func (a *Atlas) PartName(muscle, head string) string {
	if p, ok := a.Part(muscle, head); ok {
		return p.Name
	}
	if m := a.muscles[muscle]; m != nil {
		return m.Name
	}
	return muscle
}

// SegmentMM is the reference length of a segment in millimetres, 0 for an unknown one.
func (a *Atlas) SegmentMM(s Segment) float64 {
	if f := a.segments[s]; f != nil {
		return f.LengthMM
	}
	return 0
}
