package anatomy

import "slices"

// Purpose is what a transfer is meant to bring.
type Purpose string

// The purposes.
const (
	ForPain    Purpose = "pain"
	ForControl Purpose = "control"
)

// Transfer is a pair of a severed nerve and where it goes, as the literature or our own reasoning has it: a motor
// branch of a muscle (target_muscle) or a treatment that is not a local motor branch (treatment), never both.
type Transfer struct {
	ID            string    `toml:"id" json:"id"`
	Limb          Limb      `toml:"limb" json:"limb"`
	Levels        []string  `toml:"levels" json:"levels"`
	Donor         string    `toml:"donor" json:"donor"` // the severed nerve or plexus part
	TargetMuscle  string    `toml:"target_muscle" json:"target_muscle,omitempty"`
	TargetHead    string    `toml:"target_head" json:"target_head,omitempty"`       // empty: no head named, any will do
	TargetBranch  string    `toml:"target_branch" json:"target_branch,omitempty"`   // branch id, when the source tells which
	TargetSegment string    `toml:"target_segment" json:"target_segment,omitempty"` // surgical segment, in words ("lower sternal segment")
	TargetNerve   string    `toml:"target_nerve" json:"target_nerve,omitempty"`     // nerve the branch comes from
	Treatment     string    `toml:"treatment" json:"treatment,omitempty"`           // slug of a treatment instead of a muscle
	Target        string    `toml:"target" json:"target"`                           // the target in words
	Basis         Basis     `toml:"basis" json:"basis"`                             // reported, recalled or extrapolated
	Purposes      []Purpose `toml:"purposes" json:"purposes"`
	ControlSignal string    `toml:"control_signal" json:"control_signal,omitempty"`
	Preferred     bool      `toml:"preferred" json:"preferred"`
	Fascicles     bool      `toml:"fascicles" json:"fascicles,omitempty"` // only part of the nerve is used
	Technique     string    `toml:"technique" json:"technique"`
	Pitfalls      string    `toml:"pitfalls" json:"pitfalls,omitempty"`
	Support       string    `toml:"support" json:"support"`                     // what the sources say of this pair
	Exception     string    `toml:"exception" json:"exception,omitempty"`       // why it stands although the derivation calls the branch lost
	Disagreement  string    `toml:"disagreement" json:"disagreement,omitempty"` // where centres differ
	References    []string  `toml:"references" json:"references"`
	Checked       Checked   `toml:"checked" json:"checked"` // of this pair, not of the papers
	CheckedDetail string    `toml:"checked_detail" json:"checked_detail,omitempty"`
	Readings      []Reading `toml:"reading" json:"readings,omitempty"`
}

// LevelInferred reports whether no source in which the pair was looked up names the exact level: it names a coarser one,
// another one, or limbs that were not amputated. It is false when none was looked up one by one, and when the pair rests
// on a better reading than those listed.
func (t *Transfer) LevelInferred() bool {
	if slices.ContainsFunc(t.Readings, func(r Reading) bool {
		return slices.Index(CheckedGrades(), r.Checked) > slices.Index(CheckedGrades(), t.Checked)
	}) {
		return false
	}
	return len(t.Readings) > 0 && !slices.ContainsFunc(t.Readings, func(r Reading) bool { return r.LevelExact })
}

// Reading is one source in which the pair was looked up, and what it says.
type Reading struct {
	Reference  string  `toml:"reference" json:"reference"`
	Kind       string  `toml:"kind" json:"kind"` // "primary" or "secondary"
	LevelExact bool    `toml:"level_exact" json:"level_exact"`
	Says       string  `toml:"says" json:"says"`
	Note       string  `toml:"note" json:"note,omitempty"`
	Checked    Checked `toml:"checked" json:"checked"`
}

// Treatment is something done with a severed nerve that is not a transfer to a local motor branch.
type Treatment struct {
	Slug       string   `toml:"slug" json:"slug"`
	Name       string   `toml:"name" json:"name"`
	Synonyms   []string `toml:"synonyms" json:"synonyms,omitempty"`
	Summary    string   `toml:"summary" json:"summary"`
	Notes      string   `toml:"notes" json:"notes,omitempty"`
	References []string `toml:"references" json:"references"`
	Checked    Checked  `toml:"checked" json:"checked"`
}
