package anatomy

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Height says where a position lies as a surgeon measures it: "2.7 cm below the knee joint line". Positions on the
// shoulder girdle are schematic and given in words only.
func (a *Atlas) Height(p Position, cut Cut) string {
	if p.Segment == ShoulderGirdle {
		return "on the shoulder girdle"
	}
	f := a.segments[p.Segment]
	if f == nil {
		return p.String()
	}
	if p.T == 0 {
		return "at the " + f.ProximalLandmark
	}
	length := f.LengthMM
	if p.Segment == cut.At.Segment {
		length = cut.SegmentMM
	}
	if p.Segment != cut.At.Segment && p.T > nearNext && f.DistalLandmark != "" {
		return centimetres((1-p.T)*length) + " cm above the " + f.DistalLandmark
	}
	return centimetres(p.T*length) + " cm " + below(p.Segment) + " the " + f.ProximalLandmark
}

// nearNext is the t from which a height on another segment than the cut one is told from the segment's distal landmark.
const nearNext = 0.75

// below is the word for the distal direction: in hand and foot nothing is below.
func below(s Segment) string {
	if s == Hand || s == Foot {
		return "distal to"
	}
	return "below"
}

// centimetres writes millimetres as centimetres with one decimal and a real minus sign.
func centimetres(mm float64) string {
	s := strconv.FormatFloat(math.Abs(mm)/10, 'f', 1, 64)
	if mm < 0 && s != "0.0" {
		return "\u2212" + s
	}
	return s
}

// Entry says where a branch enters its muscle, with its published range where there is one: "2.7 cm below the knee joint
// line (0.4 to 6.2)".
func (a *Atlas) Entry(b *Branch, cut Cut) string {
	text := a.Height(b.Enters.Position(), cut)
	if len(b.Enters.Range) != 2 || b.Enters.Segment == ShoulderGirdle {
		return text
	}
	length := a.SegmentMM(b.Enters.Segment)
	if b.Enters.Segment == cut.At.Segment {
		length = cut.SegmentMM
	}
	low, high := b.Enters.Range[0]*length, b.Enters.Range[1]*length
	if strings.Contains(text, " above ") {
		low, high = length-high, length-low
	}
	if low < 0 {
		return text + " (from " + centimetres(-low) + " cm on the other side of it to " + centimetres(high) + " cm)"
	}
	return text + " (" + centimetres(low) + " to " + centimetres(high) + ")"
}

func jointNames(joints []*Joint) string {
	names := make([]string, len(joints))
	for i, j := range joints {
		names[i] = j.Name
	}
	return list(names)
}

// verb agrees with joints: with their number, and with a joint whose name is a plural ("joints of the great toe").
func verb(joints []*Joint, one, more string) string {
	if len(joints) == 1 && !strings.HasPrefix(joints[0].Name, "joints") {
		return one
	}
	return more
}

// verb agrees with the muscle: a head or part is one, a muscle may have a plural name.
func (p Part) verb(one, more string) string {
	if p.Muscle.Plural && p.Head == "" {
		return more
	}
	return one
}

// basisSentence says what the basis of a candidate is.
func (a *Atlas) basisSentence(r *Residual, c *Candidate) string {
	switch {
	case c.LevelInferred():
		return "A source naming this pair has been read; it does not name this very level or setting."
	case c.Basis == Reported:
		return "A source naming this pair has been read."
	case c.Basis == Recalled:
		return "Known from the literature; no source naming this pair has been read yet."
	case c.Basis == Extrapolated && len(c.Transfers) > 0 && c.Transfers[0].Basis == Extrapolated:
		return "Inferred from anatomy or a neighbouring level; no report of this pair is known to us."
	case c.Basis == Extrapolated && slices.Contains(c.Transfers[0].Levels, r.Cut.Level.Slug):
		return "Carried over to this skin nerve from the trunk it comes from."
	case c.Basis == Extrapolated:
		return "Carried over from " + a.levelNames(c.Transfers[0].Levels) + "; not named for this level."
	}
	return "Anatomy alone: no source names this pair."
}

// whyOffered says why a candidate is on the list: its basis, its muscle and its height.
func (a *Atlas) whyOffered(r *Residual, c *Candidate) string {
	said := []string{c.BasisWords}
	if len(c.Transfers) > 0 && c.Transfers[0].Donor != c.Nerve.Slug {
		said = append(said, a.namedFor(c.Transfers[0].Donor, c.Nerve))
	}
	said = append(said, c.Branch.muscle.sentence)
	at := "The branch enters " + c.Branch.entry
	switch {
	case c.Branch.muscle.ByFlap:
		said = append(said, at+", and is kept or lost with the choice of flap.")
	case c.Branch.State == VariesBranch:
		said = append(said, at+", a range that this cut divides.")
	case r.Cut.At.ProximalTo(c.Branch.Branch.Enters.Position()):
		said = append(said, at+", beyond the height of this cut but outside what it removes.")
	default:
		said = append(said, at+", above this cut.")
	}
	return strings.Join(said, " ")
}

// namedFor says under which other name a source knows the nerve.
func (a *Atlas) namedFor(donor string, n *Nerve) string {
	name := lowerFirst(a.NerveName(donor))
	for _, next := range a.beyond(n) {
		if next.Slug == donor {
			return "Named for the " + name + ", which this nerve becomes further down."
		}
	}
	if named := a.nerves[donor]; named != nil && slices.Contains(named.Divisions, n.Slug) {
		return "Named for the " + name + ", of which this is a division."
	}
	return "Named for the " + name + ", from which this nerve comes."
}

func muscleSentence(m *ResidualMuscle) string {
	name := m.Part.Name
	switch m.Redundancy {
	case Redundant:
		return name + " moved only the " + jointNames(m.Lost) + ", which " + verb(m.Lost, "is", "are") + " gone."
	case PartlyRedundant:
		return name + m.Part.verb(" has", " have") + " lost the " + jointNames(m.Lost) + " but still " + m.Part.verb("moves", "move") + " the " + jointNames(m.Moves) + "."
	case InUse:
		return name + " still " + m.Part.verb("moves", "move") + " the " + jointNames(m.Moves) + "."
	}
	return name + m.Part.verb(" is", " are") + " removed with the limb."
}

func (a *Atlas) levelNames(slugs []string) string {
	names := make([]string, 0, len(slugs))
	for _, s := range slugs {
		if l := a.levels[s]; l != nil {
			names = append(names, lowerFirst(l.Name))
		}
	}
	return list(names)
}

// cautions lists what a reader must weigh before using the candidate.
func (a *Atlas) cautions(r *Residual, c *Candidate) []string {
	var said []string
	if spared := r.Cut.Level.spares(c.Part); spared != "" {
		said = append(said, c.Part.Name+c.Part.verb(" usually keeps its", " usually keep their")+" own nerve at this level. "+spared)
	}
	b, m := c.Branch.Branch, c.Branch.muscle
	if c.Branch.State == VariesBranch {
		text := "Whether the branch is left at this height varies: " + c.Branch.Spread + "."
		if c.Branch.Share > 0 {
			text = fmt.Sprintf("The branch is left in about %.0f of 100 limbs at this height, %s.", c.Branch.Share*100, c.Branch.Spread)
		}
		said = append(said, text)
	}
	switch m.Redundancy {
	case InUse:
		said = append(said, m.Part.Name+m.Part.verb(" is not redundant: it still moves the ", " are not redundant: they still move the ")+jointNames(m.Moves)+".")
	case PartlyRedundant:
		said = append(said, fmt.Sprintf("Taking it weakens the %s.", jointNames(m.Moves)))
	}
	if c.Size.Grade() == PoorSize {
		said = append(said, fmt.Sprintf("Sizes differ: about %s axons on to %s.", thousands(c.Size.DonorAxons), thousands(c.Size.RecipientAxons)))
	}
	if b.Present > 0 && b.Present < 1 {
		said = append(said, fmt.Sprintf("The branch is present in %.0f of 100 limbs.", b.Present*100))
	}
	if b.Accessory {
		said = append(said, "A secondary branch: taking it does not denervate the muscle.")
	}
	if m.Part.Muscle.Inconstant {
		said = append(said, "The muscle itself is inconstant.")
	}
	if b.Trunk != "" {
		if others := a.sharingTrunk(b); others != "" {
			said = append(said, "Shares a trunk with "+others+": divide beyond it.")
		}
	}
	return said
}

func (a *Atlas) sharingTrunk(b *Branch) string {
	var names []string
	for _, other := range a.byLimb[b.Enters.Segment.Limb()] {
		if other == b || other.Trunk != b.Trunk {
			continue
		}
		which := "the branch to "
		if other.Muscle == b.Muscle && other.Head == b.Head {
			which = "the other branch to "
		}
		names = append(names, which+lowerFirst(a.PartName(other.Muscle, other.Head)))
	}
	return list(names)
}

// thousands writes a count with a comma at the thousands.
func thousands(v float64) string {
	s := fmt.Sprintf("%.0f", v)
	if len(s) > 3 {
		return s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}
