package figure

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PanelText is what is written in and about one panel. A label that is "" is left out.
type PanelText struct {
	Title       string // above the panel, beside its letter
	Caption     string // below the panel
	Description string // the text alternative

	Donor  string // label of the severed nerve
	End    string // label of its end: neuroma, fresh cut, or what was removed
	Bone   string // label of the bone
	Branch string // label of the recipient branch, in B of the stump it leaves
	Join   string // label of the seam
	Plates string // label of the new end plates
	Muscle string // label of the target
}

// Words is what the three panels of the transfer say in English: for a clinician, or plain for a patient. primary tells
// that the nerve is transferred when it is cut, before a neuroma can form. The text may be changed or translated and given
// back in PanelOptions.
func (t TransferScene) Words(plain, primary bool) [3]PanelText {
	if t.Treatment != "" {
		return t.treatmentWords(plain, primary)
	}
	if plain {
		return plainWords(primary)
	}
	return t.transferWords(primary)
}

// transferWords is what the panels of a transfer say to a clinician.
func (t TransferScene) transferWords(primary bool) [3]PanelText {
	donor, branch, target := t.donor(), t.branch(), t.target()
	words := [3]PanelText{
		{
			Title: "Before", Caption: upperFirst(donor) + ending(donor, " ends", " end") + " in a neuroma",
			Description: "Before. The " + donor + ending(donor, " was cut and ends", " were cut and end") + " in a neuroma. Beside " + ending(donor, "it", "them") + " the " + branch + " enters " + target + ".",
			Donor:       upperFirst(donor), End: "Neuroma", Bone: t.Place.site().boneName, Branch: upperFirst(branch), Muscle: upperFirst(target),
		},
		{
			Title: "At operation", Caption: "Cut back and joined to the branch",
			Description: "At operation. The neuroma is removed and the " + donor + " cut back. The " + branch +
				" is divided near its muscle, and its end at the muscle is joined to the " + donor + " with fine stitches.",
			Donor: upperFirst(donor) + ", cut back", End: "Neuroma removed", Branch: "Branch divided near its muscle",
			Join: "End-to-end join", Muscle: upperFirst(target) + ", without its own nerve",
		},
		{
			Title: "After months", Caption: "Axons have grown into " + target + "; no free end",
			Description: "After months. Axons of the " + donor + " have grown along the branch into " + target + " and end on its fibres. There is no free end and no neuroma.",
			Join:        "Axons cross the join", Plates: "New motor end plates", Muscle: upperFirst(target) + ", reinnervated",
		},
	}
	words[0].Description += t.sizes()
	words[1].Join += t.mismatch()
	if part := t.partWords(); part != "" {
		words[1].Description += " " + part
		words[1].Muscle = upperFirst(target)
		if t.Place.Part.Along != [2]float64{} {
			words[1].Muscle = "Part of " + target
			words[2].Muscle = "Part of " + target + ", reinnervated"
		}
	}
	if primary {
		words[0].Caption = upperFirst(donor) + ending(donor, " is", " are") + " cut"
		words[0].Description = "Before. The " + donor + ending(donor, " is cut with the limb and has a free end", " are cut with the limb and have free ends") + ". Beside " + ending(donor, "it", "them") + " the " + branch + " enters " + target + "."
		words[0].Description += t.sizes()
		words[0].End = "Fresh end"
		words[1].Caption = "Trimmed and joined to the branch"
		words[1].Description = strings.Replace(words[1].Description, "The neuroma is removed and the "+donor+" cut back.", "The "+donor+ending(donor, " is", " are")+" trimmed.", 1)
		words[1].Donor, words[1].End = upperFirst(donor)+", trimmed", "Length trimmed"
	}
	return words
}

func plainWords(primary bool) [3]PanelText {
	words := [3]PanelText{
		{
			Title: "Before", Caption: "The cut nerve has no place to go. A sore lump has grown.",
			Description: "Before. The nerve was cut and has no place to go. A sore lump has grown at its end. Close by, a small spare nerve goes into a muscle.",
			Donor:       "Cut nerve", End: "Sore lump", Bone: "Bone", Branch: "Small spare nerve", Muscle: "Muscle",
		},
		{
			Title: "In surgery", Caption: "The lump is cut out. The two nerves are joined.",
			Description: "In surgery. The lump is cut out. The end of the nerve is sewn to the small nerve, close to the muscle.",
			Donor:       "Cut nerve, made shorter", End: "Lump taken out", Join: "Joined with fine stitches", Muscle: "Muscle",
		},
		{
			Title: "Months later", Caption: "The nerve has grown into the muscle. It has no loose end.",
			Description: "Months later. The nerve has grown into the muscle. It has no loose end and no lump.",
			Join:        "The nerve grows across", Plates: "Nerve meets muscle", Muscle: "Muscle",
		},
	}
	if primary {
		words[0].Caption = "The nerve is cut. It has no place to go."
		words[0].Description = "Before. The nerve is cut with the limb and has no place to go. Close by, a small spare nerve goes into a muscle."
		words[0].End = "Loose end"
		words[1].Caption = "The two nerves are joined."
		words[1].Description = "In surgery. The end of the nerve is sewn to the small nerve, close to the muscle."
		words[1].End = "A little cut off"
	}
	return words
}

// mismatched is the ratio of two diameters from which the join is said to be uneven.
const mismatched = 1.5

// sizes tells both diameters, or nothing where one is not known.
func (t TransferScene) sizes() string {
	if t.DonorMM == 0 || t.BranchMM == 0 {
		return ""
	}
	return fmt.Sprintf(" The nerve is about %.1f mm wide, the branch %.1f mm.", t.DonorMM, t.BranchMM)
}

// mismatch is said of the join where both diameters are known and far apart.
func (t TransferScene) mismatch() string {
	if t.DonorMM > 0 && t.BranchMM > 0 && max(t.DonorMM/t.BranchMM, t.BranchMM/t.DonorMM) >= mismatched {
		return "; calibre differs"
	}
	return ""
}

// partWords tells what is set off in a muscle of which only a part is the target.
func (t TransferScene) partWords() string {
	switch {
	case t.Place.Part.whole():
		return ""
	case t.Place.Rest == RestNerve{}:
		return "A fine line sets off the part of the muscle that the branch enters."
	}
	return "A fine line sets off the part of the muscle that the branch enters; the rest keeps its own nerve."
}

// donor is the name of the donor as it stands inside a sentence.
func (t TransferScene) donor() string { return lowerFirst(t.DonorName) }

// branch is the name of the recipient as it stands inside a sentence.
func (t TransferScene) branch() string {
	if t.BranchName != "" {
		return lowerFirst(t.BranchName)
	}
	return "motor branch to " + t.target()
}

// target is the name of the muscle inside a sentence, with its head or heads: "biceps brachii, short head",
// "gastrocnemius, medial and lateral heads".
func (t TransferScene) target() string {
	name := lowerFirst(t.Muscle)
	switch len(t.Heads) {
	case 0:
		return name
	case 1:
		return name + ", " + lowerFirst(t.Heads[0])
	default:
		return name + ", " + headList(t.Heads)
	}
}

// ending agrees with the name of a nerve, or of several ("digital nerves of the thumb").
func ending(name, one, more string) string {
	if strings.Contains(name, "nerves") {
		return more
	}
	return one
}

// headList joins heads: "medial and lateral heads" when each ends in "head", else as the names stand.
func headList(heads []string) string {
	parts := make([]string, len(heads))
	common := true
	for i, h := range heads {
		parts[i] = lowerFirst(h)
		common = common && strings.HasSuffix(h, " head")
	}
	last := len(parts) - 1
	if !common {
		return strings.Join(parts[:last], ", ") + " and " + parts[last]
	}
	for i := range parts {
		parts[i] = strings.TrimSuffix(parts[i], " head")
	}
	return strings.Join(parts[:last], ", ") + " and " + parts[last] + " heads"
}

// lowerFirst leaves a word of capitals, such as an abbreviation, as it is.
func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

func upperFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}
