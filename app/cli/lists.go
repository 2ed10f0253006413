package cli

import (
	"strconv"
	"strings"

	"tmratlas/anatomy"
)

type levelJSON struct {
	Slug       string           `json:"slug"`
	Name       string           `json:"name"`
	Limb       anatomy.Limb     `json:"limb"`
	Synonyms   []string         `json:"synonyms"`
	From       anatomy.Position `json:"from"`
	To         anatomy.Position `json:"to"`
	DefaultCut anatomy.Position `json:"default_cut"`
	Rays       []int            `json:"rays,omitempty"`
}

// listing prints records as JSON, or as rows of text under headings.
func listing[T any](s *session, asJSON bool, records []T, headings []string, row func(T) []string) error {
	if asJSON {
		return writeJSON(s.Stdout, records)
	}
	t := newTable(s.Stdout)
	t.row(headings...)
	for _, r := range records {
		t.row(row(r)...)
	}
	return t.end()
}

type levelsCommand struct {
	limbFlag
	jsonFlag
}

// Run lists the levels, upper limb first, proximal first.
func (c *levelsCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	var out []levelJSON
	for _, limb := range anatomy.Limbs() {
		if !c.has(limb) {
			continue
		}
		for _, l := range a.Levels(limb) {
			out = append(out, levelJSON{l.Slug, l.Name, l.Limb, l.Synonyms, l.From, l.To, l.DefaultCut, l.Rays})
		}
	}
	return listing(s, c.JSON, out, []string{"LEVEL", "CUT", "NAME"}, func(l levelJSON) []string {
		return []string{l.Slug, shortSpan(a, l.From, l.To), l.Name}
	})
}

type nerveJSON struct {
	Slug     string       `json:"slug"`
	Name     string       `json:"name"`
	Limb     anatomy.Limb `json:"limb"`
	Kind     anatomy.Kind `json:"kind"`
	Roots    []string     `json:"roots"`
	Parent   string       `json:"parent"`
	Synonyms []string     `json:"synonyms"`
	Variant  bool         `json:"variant"`
}

type nervesCommand struct {
	limbFlag
	jsonFlag
}

// Run lists the nerves.
func (c *nervesCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	var out []nerveJSON
	for _, limb := range anatomy.Limbs() {
		if !c.has(limb) {
			continue
		}
		for _, n := range a.Nerves(limb) {
			out = append(out, nerveJSON{n.Slug, n.Name, n.Limb, n.Kind, n.Roots, n.Parent, n.Synonyms, n.Variant})
		}
	}
	return listing(s, c.JSON, out, []string{"NERVE", "NAME", "KIND", "ROOTS"}, func(n nerveJSON) []string {
		return []string{n.Slug, n.Name, string(n.Kind), rootWords(n.Roots)}
	})
}

type innervationJSON struct {
	Nerve     string   `json:"nerve"`
	NerveName string   `json:"nerve_name"`
	Head      string   `json:"head"`
	Roots     []string `json:"roots"`
}

type muscleJSON struct {
	Slug        string            `json:"slug"`
	Name        string            `json:"name"`
	Limb        anatomy.Limb      `json:"limb"`
	Heads       []string          `json:"heads"`
	Innervation []innervationJSON `json:"innervation"`
	Origin      anatomy.Position  `json:"origin"`
	Insertion   anatomy.Position  `json:"insertion"`
	Joints      []string          `json:"joints"`
	Synonyms    []string          `json:"synonyms"`
}

func jsonMuscle(a *anatomy.Atlas, m *anatomy.Muscle) muscleJSON {
	out := muscleJSON{Slug: m.Slug, Name: m.Name, Limb: m.Limb, Heads: []string{}, Origin: m.Origin, Insertion: m.Insertion, Joints: m.Joints, Synonyms: m.Synonyms}
	for _, p := range m.Parts() {
		if p.Head != "" {
			out.Heads = append(out.Heads, p.Head)
		}
		out.Innervation = append(out.Innervation, innervationJSON{p.Nerve, a.NerveName(p.Nerve), p.Head, p.Roots})
		for _, b := range a.BranchesOf(m.Slug, p.Head) {
			if b.Nerve != p.Nerve && !hasInnervation(out.Innervation, b.Nerve, p.Head) {
				out.Innervation = append(out.Innervation, innervationJSON{b.Nerve, a.NerveName(b.Nerve), p.Head, p.Roots})
			}
		}
	}
	return out
}

func hasInnervation(list []innervationJSON, nerve, head string) bool {
	for _, i := range list {
		if i.Nerve == nerve && i.Head == head {
			return true
		}
	}
	return false
}

type musclesCommand struct {
	limbFlag
	jsonFlag
}

// Run lists the muscles with their supply.
func (c *musclesCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	var out []muscleJSON
	muscles := a.Content().Muscles
	for i := range muscles {
		if c.has(muscles[i].Limb) {
			out = append(out, jsonMuscle(a, &muscles[i]))
		}
	}
	return listing(s, c.JSON, out, []string{"MUSCLE", "NAME", "SUPPLY"}, func(m muscleJSON) []string {
		supply := make([]string, 0, len(m.Innervation))
		for _, i := range m.Innervation {
			supply = append(supply, i.NerveName)
		}
		return []string{m.Slug, m.Name, shorten(strings.Join(unique(supply), ", "), 70)}
	})
}

// branchJSON is a branch with its head, "" for a muscle without heads.
type branchJSON struct {
	*anatomy.Branch
	Head string `json:"head"`
}

type branchesCommand struct {
	limbFlag
	jsonFlag
}

// Run lists the motor branches, proximal first.
func (c *branchesCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	var out []branchJSON
	for _, limb := range anatomy.Limbs() {
		if !c.has(limb) {
			continue
		}
		for _, b := range a.Branches(limb) {
			out = append(out, branchJSON{b, b.Head})
		}
	}
	return listing(s, c.JSON, out, []string{"MUSCLE", "ENTERS AT", "FIGURE", "SOURCE", "BRANCH"}, func(b branchJSON) []string {
		part, _ := a.Part(b.Muscle, b.Head)
		return []string{shorten(branchWords(part, b.Branch), 50), shortPlace(a, b.Enters.Position()), basisOfHeight(b.Enters.Basis), b.Enters.Checked.Words(), b.ID}
	})
}

func basisOfHeight(b anatomy.HeightBasis) string {
	switch b {
	case anatomy.PublishedMean:
		return "published mean"
	case anatomy.PublishedSpan:
		return "published span"
	}
	return "estimate"
}

// transferBasis is the word for the basis of a transfer.
func transferBasis(t *anatomy.Transfer) string {
	if t.Basis == anatomy.Reported && t.LevelInferred() {
		return string(t.Basis) + " (level inferred)"
	}
	return string(t.Basis)
}

type transfersCommand struct {
	limbFlag
	jsonFlag
}

// Run lists the transfers.
func (c *transfersCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	var out []*anatomy.Transfer
	transfers := a.Content().Transfers
	for i := range transfers {
		if c.has(transfers[i].Limb) {
			out = append(out, &transfers[i])
		}
	}
	return listing(s, c.JSON, out, []string{"NERVE", "TARGET", "BASIS", "SOURCE", "TRANSFER"}, func(t *anatomy.Transfer) []string {
		target := a.PartName(t.TargetMuscle, t.TargetHead)
		if t.Treatment != "" {
			target = treatmentName(a, t)
		}
		return []string{shorten(a.NerveName(t.Donor), 40), shorten(target, 40), transferBasis(t), t.Checked.Words(), t.ID}
	})
}

type referencesCommand struct {
	limbFlag
	jsonFlag
}

// Run lists the references; with a limb, those cited by its transfers.
func (c *referencesCommand) Run(s *session) error {
	a, err := s.load()
	if err != nil {
		return err
	}
	cited := map[string]bool{}
	transfers := a.Content().Transfers
	for i := range transfers {
		if c.has(transfers[i].Limb) {
			for _, slug := range transfers[i].References {
				cited[slug] = true
			}
		}
	}
	var out []*anatomy.Reference
	references := a.Content().References
	for i := range references {
		if c.Limb == "" || cited[references[i].Slug] {
			out = append(out, &references[i])
		}
	}
	return listing(s, c.JSON, out, []string{"REFERENCE", "YEAR", "SOURCE", "TITLE"}, func(r *anatomy.Reference) []string {
		year := ""
		if r.Year > 0 {
			year = strconv.Itoa(r.Year)
		}
		return []string{r.Slug, year, r.Checked.Words(), shorten(r.Title, 80)}
	})
}
