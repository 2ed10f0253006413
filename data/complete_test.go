package data_test

import (
	"math"
	"regexp"
	"slices"
	"testing"

	"tmratlas/anatomy"
)

// tolerance is how far two heights that must agree may differ in t: the rounding of the data.
const tolerance = 0.0015

func TestEveryPartHasABranch(t *testing.T) {
	a := builtIn(t)
	for _, limb := range anatomy.Limbs() {
		for _, p := range a.Parts(limb) {
			if len(a.BranchesOf(p.Muscle.Slug, p.Head)) == 0 {
				t.Errorf("%s has no branch", p.Name)
			}
		}
		for _, b := range a.Branches(limb) {
			if _, ok := a.Part(b.Muscle, b.Head); !ok {
				t.Errorf("%s supplies no muscle or head", b.ID)
			}
		}
	}
}

// A muscle is supplied by the nerve it names, or by one that comes from it or that it comes from.
func TestBranchesComeFromTheNerveOfTheMuscle(t *testing.T) {
	a := builtIn(t)
	related := func(x, y string) bool {
		for n := a.Nerve(x); n != nil; n = a.Nerve(n.Parent) {
			if n.Slug == y {
				return true
			}
		}
		return false
	}
	for _, limb := range anatomy.Limbs() {
		for _, p := range a.Parts(limb) {
			if !slices.ContainsFunc(a.BranchesOf(p.Muscle.Slug, p.Head), func(b *anatomy.Branch) bool {
				return related(b.Nerve, p.Nerve) || related(p.Nerve, b.Nerve)
			}) {
				t.Errorf("%s names %s, but no branch of it supplies the muscle", p.Name, p.Nerve)
			}
		}
	}
}

// A course runs on without a gap: from where it leaves its parent, from waypoint to waypoint, to where it is continued.
func TestEveryCourseIsContinuous(t *testing.T) {
	a := builtIn(t)
	for _, limb := range anatomy.Limbs() {
		for _, n := range a.Nerves(limb) {
			if parent := a.Nerve(n.Parent); parent != nil {
				if _, ok := parent.At(n.Start()); !ok && math.Abs(parent.End().Along()-n.Start().Along()) > tolerance {
					t.Errorf("%s begins at %s, but its parent %s runs from %s to %s", n.Slug, n.Start(), parent.Slug, parent.Start(), parent.End())
				}
			}
			for _, w := range n.Course {
				if _, ok := n.At(w.Position()); !ok {
					t.Errorf("%s does not reach its own waypoint %s", n.Slug, w.Position())
				}
			}
			for _, next := range n.ContinuedBy {
				c := a.Nerve(next)
				if c.Parent != n.Slug && !slices.Contains(c.AlsoFormedBy, n.Slug) {
					t.Errorf("%s is continued by %s, whose parent is %s", n.Slug, next, c.Parent)
				}
			}
			if d := n.InSheath; d != nil && !slices.Contains(a.Nerve(d.Nerve).Divisions, n.Slug) {
				t.Errorf("%s is in a sheath that does not hold it", n.Slug)
			}
		}
	}
}

// A sheath runs as far as its divisions do in it.
func TestSheathsEndWhereTheirDivisionsLeave(t *testing.T) {
	a := builtIn(t)
	found := 0
	for _, limb := range anatomy.Limbs() {
		for _, sheath := range a.Nerves(limb) {
			for _, slug := range sheath.Divisions {
				found++
				n := a.Nerve(slug)
				if n.InSheath == nil || n.InSheath.Nerve != sheath.Slug {
					t.Errorf("%s does not say that it runs in %s", slug, sheath.Slug)
					continue
				}
				if math.Abs(n.InSheath.Until.Along()-sheath.End().Along()) > tolerance {
					t.Errorf("%s leaves %s at %s, which ends at %s", slug, sheath.Slug, n.InSheath.Until, sheath.End())
				}
				if math.Abs(n.Start().Along()-sheath.Start().Along()) > tolerance {
					t.Errorf("%s begins at %s, its sheath %s at %s", slug, n.Start(), sheath.Slug, sheath.Start())
				}
			}
		}
	}
	if found != 2 {
		t.Errorf("%d divisions run in a sheath, not the 2 of the sciatic nerve", found)
	}
}

// Every clinical statement has references and a grade, and every reference is used or marked as background.
func TestEveryStatementHasASource(t *testing.T) {
	a := builtIn(t)
	used := map[string]bool{}
	check := func(what string, references []string, grade anatomy.Checked) {
		t.Helper()
		if len(references) == 0 {
			t.Errorf("%s has no reference", what)
		}
		if !slices.Contains(anatomy.CheckedGrades(), grade) {
			t.Errorf("%s has the grade %q", what, grade)
		}
		for _, r := range references {
			used[r] = true
			if a.Reference(r) == nil {
				t.Errorf("%s cites %s, which has no record", what, r)
			}
		}
	}
	c := a.Content()
	for i := range c.Levels {
		check("level "+c.Levels[i].Slug, c.Levels[i].References, c.Levels[i].Checked)
	}
	for i := range c.Variations {
		check("variation "+c.Variations[i].Slug, c.Variations[i].References, c.Variations[i].Checked)
	}
	for i := range c.Treatments {
		check("treatment "+c.Treatments[i].Slug, c.Treatments[i].References, c.Treatments[i].Checked)
	}
	for i := range c.Facts {
		check("fact "+c.Facts[i].ID, c.Facts[i].References, c.Facts[i].Checked)
	}
	for i := range c.Outcomes {
		check("outcome "+c.Outcomes[i].ID, []string{c.Outcomes[i].Reference}, c.Outcomes[i].Checked)
	}
	for i := range c.Transfers {
		check("transfer "+c.Transfers[i].ID, c.Transfers[i].References, c.Transfers[i].Checked)
		for _, r := range c.Transfers[i].Readings {
			check("a reading of transfer "+c.Transfers[i].ID, []string{r.Reference}, r.Checked)
		}
	}
	for _, slug := range structureReferences(c) {
		used[slug] = true
	}
	for _, r := range c.References {
		if !used[r.Slug] && !r.Background {
			t.Errorf("reference %s is cited by nothing and is not marked as background", r.Slug)
		}
		if used[r.Slug] && r.Background {
			t.Errorf("reference %s is marked as background, but a statement rests on it", r.Slug)
		}
	}
}

// structureReferences lists what structures and measures cite: a textbook height needs no reference.
func structureReferences(c *anatomy.Content) []string {
	var slugs []string
	for _, s := range c.Segments {
		slugs = append(slugs, s.References...)
	}
	for _, m := range c.Measurements {
		slugs = append(slugs, m.References...)
	}
	for _, l := range c.Levels {
		if l.Plane != nil {
			slugs = append(slugs, l.Plane.References...)
		}
	}
	for _, n := range c.Nerves {
		slugs = append(slugs, n.References...)
		if n.Axons != nil {
			slugs = append(slugs, n.Axons.References...)
		}
	}
	for _, m := range c.Muscles {
		slugs = append(slugs, m.References...)
	}
	for _, b := range c.Branches {
		slugs = append(slugs, b.References...)
		if b.Axons != nil {
			slugs = append(slugs, b.Axons.References...)
		}
	}
	return slugs
}

// A structure whose figures were read names where, and a height with a standard deviation was published.
func TestReadFiguresNameTheirSource(t *testing.T) {
	a := builtIn(t)
	for _, b := range a.Content().Branches {
		for name, p := range map[string]anatomy.BranchPoint{"leaves": b.Leaves, "enters": b.Enters} {
			if p.SD > 0 && p.Basis != anatomy.PublishedMean {
				t.Errorf("%s: %s has a standard deviation, but its basis is %s", b.ID, name, p.Basis)
			}
			if p.Basis != anatomy.Estimate && (!p.Checked.Read() || len(b.References) == 0) {
				t.Errorf("%s: %s is %s, but checked %s with %d references", b.ID, name, p.Basis, p.Checked, len(b.References))
			}
		}
	}
	doi := regexp.MustCompile(`^10\.\d{4,9}/\S+$`)
	seen := map[string]string{}
	for _, r := range a.Content().References {
		if r.DOI == "" {
			continue
		}
		if !doi.MatchString(r.DOI) {
			t.Errorf("reference %s: %q is no DOI", r.Slug, r.DOI)
		}
		if seen[r.DOI] != "" {
			t.Errorf("references %s and %s are one paper: both have the DOI %s", seen[r.DOI], r.Slug, r.DOI)
		}
		seen[r.DOI] = r.Slug
	}
}
