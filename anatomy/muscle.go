package anatomy

// Joint is a joint, or a group of joints, that muscles move.
type Joint struct {
	Slug string   `toml:"slug" json:"slug"`
	Name string   `toml:"name" json:"name"`
	Limb Limb     `toml:"limb" json:"limb"`
	At   Position `toml:"at" json:"at"` // gone when the cut lies here or proximal to here
	Note string   `toml:"note" json:"note,omitempty"`
}

// HeadKind tells what a named part of a muscle is.
type HeadKind string

// The kinds of part.
const (
	HeadOfMuscle    HeadKind = "head"    // with an origin of its own (long head of biceps)
	PartOfMuscle    HeadKind = "part"    // named by origin or supply (clavicular part of pectoralis major)
	SegmentOfMuscle HeadKind = "segment" // a surgical division along the supply (lower sternal segment)
)

// Head is a separately supplied head, part or segment of a muscle. Fields left out are those of the muscle.
type Head struct {
	Slug      string    `toml:"slug" json:"slug"`
	Name      string    `toml:"name" json:"name"`
	Synonyms  []string  `toml:"synonyms" json:"synonyms,omitempty"`
	Kind      HeadKind  `toml:"kind" json:"kind"`
	Nerve     string    `toml:"nerve" json:"nerve"`
	Roots     []string  `toml:"roots" json:"roots,omitempty"`
	Origin    *Position `toml:"origin" json:"origin,omitempty"`
	Insertion *Position `toml:"insertion" json:"insertion,omitempty"`
	BellyEnd  *Position `toml:"belly_end" json:"belly_end,omitempty"`
	Joints    []string  `toml:"joints" json:"joints,omitempty"`
}

// Muscle is a muscle with its attachments, the joints it moves and its supply.
type Muscle struct {
	Slug       string    `toml:"slug" json:"slug"`
	Name       string    `toml:"name" json:"name"`
	Latin      string    `toml:"latin" json:"latin,omitempty"`
	TA2        int       `toml:"ta2" json:"ta2,omitempty"` // Terminologia Anatomica 2 identifier, 0 when not confirmed
	Synonyms   []string  `toml:"synonyms" json:"synonyms,omitempty"`
	Limb       Limb      `toml:"limb" json:"limb"`
	Region     string    `toml:"region" json:"region"` // compartment
	Group      string    `toml:"group" json:"group,omitempty"`
	Nerve      string    `toml:"nerve" json:"nerve"`
	Roots      []string  `toml:"roots" json:"roots"`
	Origin     Position  `toml:"origin" json:"origin"` // most proximal attachment
	OriginSite string    `toml:"origin_site" json:"origin_site,omitempty"`
	Insertion  Position  `toml:"insertion" json:"insertion"` // most distal attachment
	InsertSite string    `toml:"insertion_site" json:"insertion_site,omitempty"`
	BellyEnd   *Position `toml:"belly_end" json:"belly_end,omitempty"` // where flesh gives way to tendon
	Joints     []string  `toml:"joints" json:"joints"`
	Action     string    `toml:"action" json:"action"`
	Rays       []int     `toml:"rays" json:"rays,omitempty"` // digits 1 to 5 it moves, when it moves single rays
	Inconstant bool      `toml:"inconstant" json:"inconstant,omitempty"`
	Small      bool      `toml:"small" json:"small,omitempty"`   // too small a target to be worth deriving; a transfer may name it
	Plural     bool      `toml:"plural" json:"plural,omitempty"` // the name is a plural
	Heads      []Head    `toml:"head" json:"heads,omitempty"`
	Note       string    `toml:"note" json:"note,omitempty"`
	References []string  `toml:"references" json:"references,omitempty"`
	Checked    Checked   `toml:"checked" json:"checked"`
}

// Part is a muscle or one of its heads with every field resolved: what is supplied, cut and moved as one.
type Part struct {
	Muscle    *Muscle
	Head      string // "" for a muscle without heads
	Name      string // "Gastrocnemius, medial head"
	Nerve     string
	Roots     []string
	Origin    Position
	Insertion Position
	BellyEnd  *Position
	Joints    []string
}

// Parts resolves the muscle into its heads, or into one part with an empty head.
func (m *Muscle) Parts() []Part {
	whole := Part{
		Muscle: m, Name: m.Name, Nerve: m.Nerve, Roots: m.Roots,
		Origin: m.Origin, Insertion: m.Insertion, BellyEnd: m.BellyEnd, Joints: m.Joints,
	}
	if len(m.Heads) == 0 {
		return []Part{whole}
	}
	parts := make([]Part, 0, len(m.Heads))
	for _, h := range m.Heads {
		p := whole
		p.Head, p.Name, p.Nerve = h.Slug, m.Name+", "+lowerFirst(h.Name), h.Nerve
		if len(h.Roots) > 0 {
			p.Roots = h.Roots
		}
		if h.Origin != nil {
			p.Origin = *h.Origin
		}
		if h.Insertion != nil {
			p.Insertion = *h.Insertion
		}
		if h.BellyEnd != nil {
			p.BellyEnd = h.BellyEnd
		}
		if len(h.Joints) > 0 {
			p.Joints = h.Joints
		}
		parts = append(parts, p)
	}
	return parts
}

// HeightBasis tells where the height of a branch comes from.
type HeightBasis string

// The sources of a height.
const (
	PublishedMean HeightBasis = "published" // a published mean, with or without a standard deviation
	PublishedSpan HeightBasis = "span"      // a published span only; t was placed inside it
	Estimate      HeightBasis = "estimate"  // textbook level
)

// BranchPoint is a height on a branch with its spread.
type BranchPoint struct {
	Segment Segment     `toml:"segment" json:"segment"`
	T       float64     `toml:"t" json:"t"`
	Range   []float64   `toml:"range" json:"range,omitempty"` // lowest and highest as heights in Segment; may leave 0..1 by up to 0.5 into the neighbouring segment
	SD      float64     `toml:"sd" json:"sd,omitempty"`       // standard deviation in t, only when published
	Basis   HeightBasis `toml:"basis" json:"basis"`
	Checked Checked     `toml:"checked" json:"checked"`
}

// Position is the typical height of the point.
func (b BranchPoint) Position() Position { return Position{Segment: b.Segment, T: b.T} }

// span is the range as heights along the limb; a point without range is its own span.
func (b BranchPoint) span() (low, high float64) {
	at := b.Position().Along()
	if len(b.Range) != 2 {
		return at, at
	}
	base := float64(b.Segment.index())
	return base + b.Range[0], base + b.Range[1]
}

// Branch is a motor branch: it leaves a nerve and enters one muscle or head. Its id is
// NERVE--MUSCLE[--HEAD]--NUMBER, which is a valid XML id too.
type Branch struct {
	ID         string      `toml:"id" json:"id"`
	Nerve      string      `toml:"nerve" json:"nerve"`
	Muscle     string      `toml:"muscle" json:"muscle"`
	Head       string      `toml:"head" json:"head,omitempty"`
	Name       string      `toml:"name" json:"name,omitempty"` // "upper", "proximal": tells branches of one muscle apart
	Order      int         `toml:"order" json:"order"`         // along its nerve, 1 first
	Leaves     BranchPoint `toml:"leaves" json:"leaves"`
	Enters     BranchPoint `toml:"enters" json:"enters"`
	Accessory  bool        `toml:"accessory" json:"accessory,omitempty"` // its loss does not denervate the muscle
	Present    float64     `toml:"present" json:"present,omitempty"`     // share of limbs that have it, 0 when always or unknown
	Count      float64     `toml:"count" json:"count,omitempty"`         // entry points published for the muscle
	Trunk      string      `toml:"trunk" json:"trunk,omitempty"`         // branches with the same trunk share a stem
	Axons      *Count      `toml:"axons" json:"axons,omitempty"`
	DiameterMM float64     `toml:"diameter_mm" json:"diameter_mm,omitempty"`
	LengthMM   string      `toml:"length_mm" json:"length_mm,omitempty"`
	Find       string      `toml:"find" json:"find,omitempty"` // distance and landmark, as published
	Support    string      `toml:"support" json:"support"`
	Note       string      `toml:"note" json:"note,omitempty"`
	References []string    `toml:"references" json:"references"`
	Checked    Checked     `toml:"checked" json:"checked"`
}
