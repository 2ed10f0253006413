package sheet

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"tmratlas/anatomy"
)

// sideWords name side and limb so that they cannot be mistaken: "RIGHT LEG".
func sideWords(side anatomy.Side, cut anatomy.Cut) string {
	return strings.ToUpper(string(side) + " " + limbWord(cut))
}

// limbWord is what people call the limb, or the end of it that is cut.
func limbWord(cut anatomy.Cut) string {
	switch {
	case cut.At.Segment == anatomy.Hand && cut.At.T > 0:
		return "hand"
	case cut.At.Segment == anatomy.Foot && cut.At.T > 0:
		return "foot"
	case cut.Limb() == anatomy.UpperLimb:
		return "arm"
	}
	return "leg"
}

func levelName(cut anatomy.Cut) string { return cut.Level.Name }

// shortLevel is the name of the level without what stands in brackets.
func shortLevel(cut anatomy.Cut) string {
	name, _, _ := strings.Cut(cut.Level.Name, " (")
	return name
}

// rayWords tell which rays a cut through part of the width takes, "" for other cuts.
func rayWords(cut anatomy.Cut) string {
	switch {
	case len(cut.Level.Rays) == 0:
		return ""
	case len(cut.Rays) == 0:
		return "One ray, not yet chosen: the nerves of every ray"
	case len(cut.Rays) == 1:
		return fmt.Sprintf("Ray %d", cut.Rays[0])
	}
	names := make([]string, len(cut.Rays))
	for i, r := range cut.Rays {
		names[i] = fmt.Sprint(r)
	}
	return "Rays " + list(names)
}

// cutWords are the height of the cut as a number and what it is measured from; the number is "" where the height is a
// landmark.
func cutWords(a *anatomy.Atlas, cut anatomy.Cut) (number, rest string) {
	text := a.Height(cut.At, cut)
	if number, rest, measured := strings.Cut(text, " cm "); measured {
		return number + " cm", rest
	}
	return "", upperFirst(text)
}

// segmentWords say how long the cut segment is, and whose length that is; none where no length is used.
func segmentWords(a *anatomy.Atlas, cut anatomy.Cut) []string {
	if cut.At.Segment == anatomy.ShoulderGirdle || cut.At.T == 0 {
		return nil
	}
	whose := "reference length"
	if math.Abs(cut.SegmentMM-a.SegmentMM(cut.At.Segment)) > 0.5 {
		whose = "this patient"
	}
	return []string{fmt.Sprintf("%s %s cm, %s", cut.At.Segment, number(cut.SegmentMM/10), whose)}
}

// number is a figure with one decimal and a real minus sign.
func number(v float64) string {
	text := fmt.Sprintf("%.1f", math.Abs(v))
	if v < 0 && text != "0.0" {
		return "\u2212" + text
	}
	return text
}

// targetName is the muscle or head that a branch supplies, and what tells the branch apart where the muscle has several:
// "Soleus, upper".
func targetName(p anatomy.Part, b *anatomy.Branch) string {
	if name, _, _ := strings.Cut(b.Name, " ("); name != "" {
		return p.Name + ", " + name
	}
	return p.Name
}

// stateWords say whether a branch is left at the height, and in how many of 100 limbs where that is known.
func stateWords(b anatomy.ResidualBranch) string {
	switch {
	case b.State == anatomy.VariesBranch && b.Share > 0:
		return fmt.Sprintf("%.0f in 100", b.Share*100)
	case b.State == anatomy.VariesBranch:
		return "Varies"
	case b.State == anatomy.KeptBranch:
		return "Kept"
	}
	return "Lost"
}

// sizeWords are calibre and number of axons of a branch.
func sizeWords(s anatomy.SizeMatch) string {
	var parts []string
	if s.RecipientMM > 0 {
		parts = append(parts, number(s.RecipientMM)+" mm")
	}
	if s.RecipientAxons > 0 {
		parts = append(parts, thousands(math.Round(s.RecipientAxons/10)*10))
	}
	if len(parts) == 0 {
		return "no count"
	}
	return strings.Join(parts, " · ")
}

func thousands(v float64) string {
	text := fmt.Sprintf("%.0f", v)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// entersWords are where a branch enters, in centimetres from the proximal landmark of the cut segment, negative above it.
func entersWords(a *anatomy.Atlas, b *anatomy.Branch, cut anatomy.Cut) string {
	p := b.Enters.Position()
	switch {
	case p.Segment == anatomy.ShoulderGirdle:
		return "girdle"
	case cut.At.Segment == anatomy.ShoulderGirdle:
		return string(p.Segment) + " " + number(p.T*a.SegmentMM(p.Segment)/10)
	case p.Segment == cut.At.Segment:
		return number(p.T * cut.SegmentMM / 10)
	}
	landmark := anatomy.Position{Segment: cut.At.Segment}
	mm := a.Along(p, landmark)
	if p.ProximalTo(landmark) {
		mm = -mm
	}
	return number(mm / 10)
}

// list joins names as a sentence does: "a", "a and b", "a, b and c".
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst leaves a word of capitals, such as an abbreviation, as it is.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}
