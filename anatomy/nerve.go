package anatomy

// Kind tells what fibres a nerve carries.
type Kind string

// The kinds of nerve.
const (
	Mixed   Kind = "mixed"
	Sensory Kind = "sensory"
	Motor   Kind = "motor"
)

// Depth is the face of the limb on which a structure runs. In the foot anterior means dorsal, in the hand palmar is
// anterior.
type Depth string

// The two faces.
const (
	Anterior  Depth = "anterior"
	Posterior Depth = "posterior"
)

// Waypoint is a place on a nerve's course: a height, a place across the limb and a face.
type Waypoint struct {
	Segment Segment `toml:"segment" json:"segment"`
	T       float64 `toml:"t" json:"t"`
	X       float64 `toml:"x" json:"x"` // -1 medial to +1 lateral edge of the limb, anatomical position
	Depth   Depth   `toml:"depth" json:"depth"`
}

// Position is the height of the waypoint.
func (w Waypoint) Position() Position { return Position{Segment: w.Segment, T: w.T} }

// Plexus is where nerves without a parent nerve come from: a cord, trunk or root, or a nerve of the trunk.
type Plexus struct {
	Slug     string   `toml:"slug" json:"slug"`
	Name     string   `toml:"name" json:"name"`
	Synonyms []string `toml:"synonyms" json:"synonyms,omitempty"`
	Limb     Limb     `toml:"limb" json:"limb"`
	Roots    []string `toml:"roots" json:"roots"`
	Note     string   `toml:"note" json:"note,omitempty"`
}

// Sheath tells that a nerve runs inside a common sheath with others down to a height, and what it is called there.
// The sciatic nerve is such a sheath: a cut through it severs the tibial and the common peroneal nerve.
type Sheath struct {
	Nerve string   `toml:"nerve" json:"nerve"` // slug of the sheath
	Until Position `toml:"until" json:"until"` // where the nerve leaves it
	Name  string   `toml:"name" json:"name"`   // "Tibial division of the sciatic nerve"
}

// Nerve is a named nerve with its course from where it leaves its parent to where it ends or is continued by others.
type Nerve struct {
	Slug          string     `toml:"slug" json:"slug"`
	Name          string     `toml:"name" json:"name"`
	Latin         string     `toml:"latin" json:"latin,omitempty"`
	TA2           int        `toml:"ta2" json:"ta2,omitempty"` // Terminologia Anatomica 2 identifier, 0 when not confirmed
	Synonyms      []string   `toml:"synonyms" json:"synonyms,omitempty"`
	Limb          Limb       `toml:"limb" json:"limb"`
	Parent        string     `toml:"parent" json:"parent"` // a nerve or a plexus
	Roots         []string   `toml:"roots" json:"roots"`
	Kind          Kind       `toml:"kind" json:"kind"`
	Course        []Waypoint `toml:"course" json:"course"`                 // from its start to its end, in order
	ContinuedBy   []string   `toml:"continued_by" json:"continued_by"`     // nerves that begin exactly where this one ends
	Divisions     []string   `toml:"divisions" json:"divisions"`           // set on a sheath only: the nerves inside it
	InSheath      *Sheath    `toml:"in_sheath" json:"in_sheath"`           // set on those nerves
	AlsoFormedBy  []string   `toml:"also_formed_by" json:"also_formed_by"` // other nerves that join to form it
	Recurrent     bool       `toml:"recurrent" json:"recurrent"`           // turns back towards the trunk
	Variant       bool       `toml:"variant" json:"variant"`               // found in a minority of limbs only
	Prevalence    string     `toml:"prevalence" json:"prevalence,omitempty"`
	Rays          []int      `toml:"rays" json:"rays,omitempty"` // digits 1 to 5 it serves, when it serves single rays
	Supplies      string     `toml:"supplies" json:"supplies,omitempty"`
	Findings      string     `toml:"findings" json:"findings,omitempty"` // published figures, in our words
	Note          string     `toml:"note" json:"note,omitempty"`
	DiameterMM    []float64  `toml:"diameter_mm" json:"diameter_mm,omitempty"` // one value, or width and thickness
	Axons         *Count     `toml:"axons" json:"axons,omitempty"`
	Fascicles     []float64  `toml:"fascicles" json:"fascicles,omitempty"` // one value or lowest and highest
	References    []string   `toml:"references" json:"references"`
	Checked       Checked    `toml:"checked" json:"checked"`
	CourseChecked Checked    `toml:"course_checked" json:"course_checked,omitempty"` // when the course has another grade
}

// Start is the most proximal end of the course for an ordinary nerve, the first waypoint for a recurrent one.
func (n *Nerve) Start() Position { return n.Course[0].Position() }

// End is the last waypoint of the course.
func (n *Nerve) End() Position { return n.Course[len(n.Course)-1].Position() }

// extent is the lowest and highest height of the course.
func (n *Nerve) extent() (proximal, distal float64) {
	proximal, distal = n.Course[0].Position().Along(), n.Course[0].Position().Along()
	for _, w := range n.Course {
		proximal, distal = min(proximal, w.Position().Along()), max(distal, w.Position().Along())
	}
	return proximal, distal
}

// Passes reports whether the course passes the height. The start of a course counts as not yet passed and its end as
// passed, so that at the height where one nerve is continued by another exactly one of them is met.
func (n *Nerve) Passes(p Position) bool {
	proximal, distal := n.extent()
	return proximal < p.Along() && p.Along() <= distal
}

// At is where the course lies across the limb at a height, interpolated between waypoints. ok is false when the
// course does not reach that height.
func (n *Nerve) At(p Position) (w Waypoint, ok bool) {
	along := p.Along()
	for i := 1; i < len(n.Course); i++ {
		a, b := n.Course[i-1], n.Course[i]
		from, to := a.Position().Along(), b.Position().Along()
		if from > to {
			a, b, from, to = b, a, to, from
		}
		if along < from || along > to {
			continue
		}
		share := 0.0
		if to > from {
			share = (along - from) / (to - from)
		}
		depth := a.Depth
		if share > 0.5 {
			depth = b.Depth
		}
		return Waypoint{Segment: p.Segment, T: p.T, X: a.X + share*(b.X-a.X), Depth: depth}, true
	}
	return Waypoint{}, false
}

// NameAt is the name of the nerve at a height: inside a sheath it is called a division of it.
func (n *Nerve) NameAt(p Position) string {
	if n.InSheath != nil && p.Along() <= n.InSheath.Until.Along() {
		return n.InSheath.Name
	}
	return n.Name
}

// Count is a number of axons as published: a mean with or without a standard deviation or a range. Zero means not
// published.
type Count struct {
	Mean       float64  `toml:"mean" json:"mean"`
	SD         float64  `toml:"sd" json:"sd,omitempty"`
	Low        float64  `toml:"low" json:"low,omitempty"`
	High       float64  `toml:"high" json:"high,omitempty"`
	What       string   `toml:"what" json:"what,omitempty"` // what was counted, when not all myelinated axons
	References []string `toml:"references" json:"references,omitempty"`
	Checked    Checked  `toml:"checked" json:"checked,omitempty"`
}

// Variation is a published anatomical variation that changes what a cut meets or which branch is left.
type Variation struct {
	Slug       string   `toml:"slug" json:"slug"`
	Name       string   `toml:"name" json:"name"`
	Limb       Limb     `toml:"limb" json:"limb"`
	Nerves     []string `toml:"nerves" json:"nerves,omitempty"`
	Muscles    []string `toml:"muscles" json:"muscles,omitempty"`
	Detail     string   `toml:"detail" json:"detail"` // how often, in which samples
	Effect     string   `toml:"effect" json:"effect,omitempty"`
	References []string `toml:"references" json:"references"`
	Checked    Checked  `toml:"checked" json:"checked"`
}
