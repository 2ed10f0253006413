package anatomy

// Checked grades how far the source of a statement was read. It is never raised without reading more.
type Checked string

// The grades, best first.
const (
	FullText Checked = "full-text" // the body of the article was read
	Abstract Checked = "abstract"  // the abstract, an excerpt of it or a figure legend was read
	WebPage  Checked = "web-page"  // a secondary web page was read
	Listing  Checked = "listing"   // only the bibliographic record was seen
	Textbook Checked = "textbook"  // standard anatomy from general knowledge, no figure found
	Unseen   Checked = "unseen"    // recalled; nothing was read
)

// CheckedGrades lists the grades, best first.
func CheckedGrades() []Checked {
	return []Checked{FullText, Abstract, WebPage, Listing, Textbook, Unseen}
}

// Read reports whether a text that makes the statement was actually read.
func (c Checked) Read() bool { return c == FullText || c == Abstract || c == WebPage }

// Words say the grade to a reader, the same wherever it stands: "abstract read". A grade that is none counts as unseen.
func (c Checked) Words() string {
	switch c {
	case FullText:
		return "read in full or in part"
	case Abstract:
		return "abstract read"
	case WebPage:
		return "web page read"
	case Listing:
		return "title only"
	case Textbook:
		return "standard anatomy"
	}
	return "not read yet"
}

// Basis tells why a branch is offered as a target. It says what was read, never how good the result is.
type Basis string

// The bases, in the order in which candidates are listed.
const (
	Reported     Basis = "reported"     // a source naming this pair of nerve and target was read
	Recalled     Basis = "recalled"     // known from the literature; the source has not been read for this data set
	Extrapolated Basis = "extrapolated" // carried over from a neighbouring level or a related structure
	Derived      Basis = "derived"      // anatomy alone
)

// Bases lists the bases in the order in which candidates are listed.
func Bases() []Basis { return []Basis{Reported, Recalled, Extrapolated, Derived} }

func (b Basis) rank() int {
	for i, basis := range Bases() {
		if basis == b {
			return i
		}
	}
	return len(Bases())
}

// Reference is one publication, however many records cite it.
type Reference struct {
	Slug          string   `toml:"slug" json:"slug"`
	Authors       []string `toml:"authors" json:"authors"`
	Title         string   `toml:"title" json:"title"`
	Journal       string   `toml:"journal" json:"journal,omitempty"` // journal, book or site
	Year          int      `toml:"year" json:"year,omitempty"`
	Volume        string   `toml:"volume" json:"volume,omitempty"`
	Issue         string   `toml:"issue" json:"issue,omitempty"`
	Pages         string   `toml:"pages" json:"pages,omitempty"`
	DOI           string   `toml:"doi" json:"doi,omitempty"`
	PMID          string   `toml:"pmid" json:"pmid,omitempty"`
	PMCID         string   `toml:"pmcid" json:"pmcid,omitempty"`
	URL           string   `toml:"url" json:"url,omitempty"` // where it was read
	Study         string   `toml:"study" json:"study,omitempty"`
	Registry      string   `toml:"registry" json:"registry,omitempty"` // trial registration number
	Note          string   `toml:"note" json:"note,omitempty"`         // what it establishes, in our words
	Unconfirmed   []string `toml:"unconfirmed" json:"unconfirmed,omitempty"`
	Background    bool     `toml:"background" json:"background,omitempty"` // read for orientation; no statement rests on it
	Checked       Checked  `toml:"checked" json:"checked"`
	CheckedDetail string   `toml:"checked_detail" json:"checked_detail,omitempty"`
}

// Fact is a statement that belongs to a topic rather than to one nerve, muscle, branch or transfer.
type Fact struct {
	ID            string   `toml:"id" json:"id"`
	Topic         string   `toml:"topic" json:"topic"`
	Limb          Limb     `toml:"limb" json:"limb,omitempty"`     // empty: both
	Levels        []string `toml:"levels" json:"levels,omitempty"` // empty: every level
	Statement     string   `toml:"statement" json:"statement"`
	Unit          string   `toml:"unit" json:"unit,omitempty"`
	Stance        string   `toml:"stance" json:"stance,omitempty"`     // for outcome facts: which way the evidence points
	Audience      string   `toml:"audience" json:"audience,omitempty"` // "patient", "clinician" or "both"
	Caution       string   `toml:"caution" json:"caution,omitempty"`
	PatientText   string   `toml:"patient_text" json:"patient_text,omitempty"`
	Support       string   `toml:"support" json:"support,omitempty"` // where in the source
	References    []string `toml:"references" json:"references"`
	Checked       Checked  `toml:"checked" json:"checked"`
	CheckedDetail string   `toml:"checked_detail" json:"checked_detail,omitempty"`
}

// Outcome is what one study measured in one population.
type Outcome struct {
	ID            string    `toml:"id" json:"id"`
	Reference     string    `toml:"reference" json:"reference"`
	Population    string    `toml:"population" json:"population"`
	Comparison    string    `toml:"comparison" json:"comparison"`
	Analysis      string    `toml:"analysis" json:"analysis,omitempty"`
	Instrument    string    `toml:"instrument" json:"instrument"`
	Timepoint     string    `toml:"timepoint" json:"timepoint"`
	Total         int       `toml:"n_total" json:"n_total,omitempty"`
	Treated       int       `toml:"n_tmr" json:"n_tmr,omitempty"`
	Control       int       `toml:"n_control" json:"n_control,omitempty"`
	Measures      []Measure `toml:"measure" json:"measures"`
	Plain         string    `toml:"plain" json:"plain,omitempty"` // one sentence for patients
	Note          string    `toml:"note" json:"note,omitempty"`
	Display       bool      `toml:"display" json:"display"` // false: not on any screen
	Checked       Checked   `toml:"checked" json:"checked"`
	CheckedDetail string    `toml:"checked_detail" json:"checked_detail,omitempty"`
}

// Measure is one figure of an [Outcome]. Values are text as published ("3.2", "71 %", "1 (0 to 3)"), so that nothing
// is rounded or re-computed on the way; an empty value was not published.
type Measure struct {
	What       string `toml:"what" json:"what"`
	Treated    string `toml:"tmr" json:"tmr,omitempty"`
	Control    string `toml:"control" json:"control,omitempty"`
	Difference string `toml:"difference" json:"difference,omitempty"`
	Interval   string `toml:"interval" json:"interval,omitempty"`
	P          string `toml:"p" json:"p,omitempty"`
	Unit       string `toml:"unit" json:"unit,omitempty"`
	Note       string `toml:"note" json:"note,omitempty"`
}

// Term is a glossary entry: one meaning for patients, one for clinicians.
type Term struct {
	Slug     string   `toml:"slug" json:"slug"`
	Term     string   `toml:"term" json:"term"`
	Plain    string   `toml:"plain" json:"plain"`
	Clinical string   `toml:"clinical" json:"clinical"`
	Also     []string `toml:"also" json:"also,omitempty"`
}
