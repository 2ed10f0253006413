package anatomy

// Level is a named span of cuts. The name is that of ISO 8549-4 where the standard has one; synonyms follow.
type Level struct {
	Slug          string   `toml:"slug" json:"slug"`
	Name          string   `toml:"name" json:"name"`
	Synonyms      []string `toml:"synonyms" json:"synonyms"`
	Limb          Limb     `toml:"limb" json:"limb"`
	From          Position `toml:"from" json:"from"`                 // most proximal cut of the level
	To            Position `toml:"to" json:"to"`                     // most distal cut of the level
	DefaultCut    Position `toml:"default_cut" json:"default_cut"`   // the cut shown when only the level is named
	Rays          []int    `toml:"rays" json:"rays,omitempty"`       // levels that take part of the width: the rays they can take
	Plane         *Plane   `toml:"plane" json:"plane,omitempty"`     // levels whose plane is not a height: the girdles
	PlanAs        string   `toml:"plan_as" json:"plan_as,omitempty"` // a level whose plan the sources carry over to this one, muscles in use included
	Spare         []Spare  `toml:"spare" json:"spare,omitempty"`     // muscles that stay with their own nerve at this level
	Bones         string   `toml:"bones" json:"bones"`
	Severed       []string `toml:"severed" json:"severed"` // nerves the sources name as severed here: a check on the derivation
	SeveredNote   string   `toml:"severed_note" json:"severed_note,omitempty"`
	Remaining     string   `toml:"remaining" json:"remaining,omitempty"` // muscles left, as the sources list them
	Positioning   string   `toml:"positioning" json:"positioning,omitempty"`
	Incisions     string   `toml:"incisions" json:"incisions,omitempty"`
	Notes         string   `toml:"notes" json:"notes,omitempty"`
	References    []string `toml:"references" json:"references"`
	Checked       Checked  `toml:"checked" json:"checked"`
	CheckedDetail string   `toml:"checked_detail" json:"checked_detail,omitempty"`
}

// Plane says what a cut takes and leaves where height alone would be wrong: at the girdles, where the plane is oblique,
// and where flaps keep soft tissue beyond the bone cut. Muscles are given as "muscle" or "muscle/head".
type Plane struct {
	Severs       []string `toml:"severs" json:"severs"`               // nerves cut although the height does not meet them
	Keeps        []string `toml:"keeps" json:"keeps"`                 // nerves that stay with the trunk although the height meets them
	KeepsMuscles []string `toml:"keeps_muscles" json:"keeps_muscles"` // muscles left on the trunk, still supplied
	TakesMuscles []string `toml:"takes_muscles" json:"takes_muscles"` // muscles removed with the limb
	FlapMuscles  []string `toml:"flap_muscles" json:"flap_muscles"`   // muscles kept or removed with the choice of flap: their branches vary
	Reason       string   `toml:"reason" json:"reason"`
	References   []string `toml:"references" json:"references"`
	Checked      Checked  `toml:"checked" json:"checked"`
}

// Spare names muscles whose own nerve the patient needs at a level: native signals, the flap that covers the bone, the
// muscle the bone is anchored with. None of their branches is derived as a target, and a transfer that names one carries
// the reason as a caution. Muscles are given as "muscle" or "muscle/head".
type Spare struct {
	Muscles []string `toml:"muscles" json:"muscles"`
	Reason  string   `toml:"reason" json:"reason"`
	Checked Checked  `toml:"checked" json:"checked"`
}

// spares says why the level spares a muscle or head, "" when it does not.
func (l *Level) spares(p Part) string {
	for _, s := range l.Spare {
		if listed(s.Muscles, p) {
			return s.Reason
		}
	}
	return ""
}

// contains reports whether a cut at the position belongs to the level. A level of one height contains that height and
// the hair's breadth before it that the rounding of heights leaves; the proximal end of any other belongs to the level
// before it.
func (l *Level) contains(p Position) bool {
	from, to, at := l.From.Along(), l.To.Along(), p.Along()
	if from == to {
		return at <= from && from-at <= heightTolerance
	}
	return from < at && at <= to
}

// SegmentFacts are the length and landmarks of a segment.
type SegmentFacts struct {
	Slug             Segment  `toml:"slug" json:"slug"`
	Name             string   `toml:"name" json:"name"`
	Limb             Limb     `toml:"limb" json:"limb"`
	LengthMM         float64  `toml:"length_mm" json:"length_mm"` // reference adult, the mean behind every t in the data
	ProximalLandmark string   `toml:"proximal_landmark" json:"proximal_landmark"`
	DistalLandmark   string   `toml:"distal_landmark" json:"distal_landmark"`
	WidthsMM         []Width  `toml:"width" json:"width,omitempty"` // drawn width of the limb
	Note             string   `toml:"note" json:"note,omitempty"`
	References       []string `toml:"references" json:"references"`
	Checked          Checked  `toml:"checked" json:"checked"`
}

// Width is the width of a limb at a height in its segment.
type Width struct {
	T  float64 `toml:"t" json:"t"`
	MM float64 `toml:"mm" json:"mm"`
}

// Landmark is a bony or surface landmark at a height.
type Landmark struct {
	Slug    string   `toml:"slug" json:"slug"`
	Name    string   `toml:"name" json:"name"`
	Limb    Limb     `toml:"limb" json:"limb"`
	At      Position `toml:"at" json:"at"`
	Checked Checked  `toml:"checked" json:"checked"`
}

// Measurement is a published body measure.
type Measurement struct {
	Slug          string    `toml:"slug" json:"slug"`
	Name          string    `toml:"name" json:"name"`
	Limb          Limb      `toml:"limb" json:"limb"`
	Segment       Segment   `toml:"segment" json:"segment,omitempty"`
	T             *float64  `toml:"t" json:"t,omitempty"` // height of a girth or width in Segment
	MaleMean      float64   `toml:"male_mean" json:"male_mean,omitempty"`
	MaleSD        float64   `toml:"male_sd" json:"male_sd,omitempty"`
	FemaleMean    float64   `toml:"female_mean" json:"female_mean,omitempty"`
	FemaleSD      float64   `toml:"female_sd" json:"female_sd,omitempty"`
	Mean          float64   `toml:"mean" json:"mean,omitempty"` // when the sexes were not told apart
	SD            float64   `toml:"sd" json:"sd,omitempty"`
	Range         []float64 `toml:"range" json:"range,omitempty"`
	StatureRatios []float64 `toml:"stature_ratios" json:"stature_ratios,omitempty"` // share of stature, men then women
	Unit          string    `toml:"unit" json:"unit,omitempty"`
	Note          string    `toml:"note" json:"note,omitempty"`
	References    []string  `toml:"references" json:"references"`
	Checked       Checked   `toml:"checked" json:"checked"`
}
