package anatomy

// Content is everything an atlas is made of, as the data files state it. The zero value is an empty atlas.
type Content struct {
	Segments     []SegmentFacts `toml:"segment"`
	Joints       []Joint        `toml:"joint"`
	Landmarks    []Landmark     `toml:"landmark"`
	Measurements []Measurement  `toml:"measurement"`
	Levels       []Level        `toml:"level"`
	Plexuses     []Plexus       `toml:"plexus"`
	Nerves       []Nerve        `toml:"nerve"`
	Muscles      []Muscle       `toml:"muscle"`
	Branches     []Branch       `toml:"branch"`
	Variations   []Variation    `toml:"variation"`
	Transfers    []Transfer     `toml:"transfer"`
	Treatments   []Treatment    `toml:"treatment"`
	Facts        []Fact         `toml:"fact"`
	Outcomes     []Outcome      `toml:"outcome"`
	Terms        []Term         `toml:"term"`
	References   []Reference    `toml:"reference"`
}

// RecordKind names a kind of record by its table in the data files.
type RecordKind string

// The kinds of record.
const (
	SegmentRecord     RecordKind = "segment"
	JointRecord       RecordKind = "joint"
	LandmarkRecord    RecordKind = "landmark"
	MeasurementRecord RecordKind = "measurement"
	LevelRecord       RecordKind = "level"
	PlexusRecord      RecordKind = "plexus"
	NerveRecord       RecordKind = "nerve"
	MuscleRecord      RecordKind = "muscle"
	BranchRecord      RecordKind = "branch"
	VariationRecord   RecordKind = "variation"
	TransferRecord    RecordKind = "transfer"
	TreatmentRecord   RecordKind = "treatment"
	FactRecord        RecordKind = "fact"
	OutcomeRecord     RecordKind = "outcome"
	TermRecord        RecordKind = "term"
	ReferenceRecord   RecordKind = "reference"
)

// RecordID names one record of a [Content]: its kind and its place among the records of that kind, from 0, with the
// slug or id it calls itself by ("" when it has none).
type RecordID struct {
	Kind  RecordKind
	Index int
	Slug  string
}

// Problem is one thing wrong with one record, said so that its author knows what to do.
type Problem struct {
	Record  RecordID
	Message string
}

// Error gives the record and the message.
func (p Problem) Error() string {
	name := p.Record.Slug
	if name == "" {
		name = "without a slug"
	}
	return string(p.Record.Kind) + " " + name + ": " + p.Message
}
