package cli

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tmratlas/anatomy"
)

// place is a height in words, where the segment has its reference length.
func place(a *anatomy.Atlas, p anatomy.Position) string {
	if f := a.Segment(p.Segment); f != nil && p.T == 1 && p.Segment != anatomy.ShoulderGirdle {
		return "at the " + f.DistalLandmark
	}
	return below(a, p)
}

// below is a height in words, told from the proximal landmark of its segment with the reference length.
func below(a *anatomy.Atlas, p anatomy.Position) string {
	return a.Height(p, anatomy.Cut{At: p, SegmentMM: a.SegmentMM(p.Segment)})
}

// span is a stretch of heights in words: "12.7 to 25.4 cm below the knee joint line".
func span(a *anatomy.Atlas, from, to anatomy.Position) string {
	start, end := place(a, from), place(a, to)
	if start == end {
		return start
	}
	if from.Segment == to.Segment && from.Segment != anatomy.ShoulderGirdle && a.Segment(from.Segment) != nil {
		return fmt.Sprintf("%s to %s", number(from.T*a.SegmentMM(from.Segment)/10, 1), below(a, to))
	}
	return stretch(start, end)
}

// stretch joins two heights: "at the acromion to the radial styloid".
func stretch(start, end string) string { return start + " to " + strings.TrimPrefix(end, "at ") }

// shortSpan is a stretch of heights in a table: "leg 12.7 to 25.4 cm".
func shortSpan(a *anatomy.Atlas, from, to anatomy.Position) string {
	start, end := shortPlace(a, from), shortPlace(a, to)
	if start == end {
		return start
	}
	return strings.TrimSuffix(start, " cm") + " to " + strings.TrimPrefix(end, string(to.Segment)+" ")
}

// shortPlace is a height in a table: "leg 15.0 cm" from the proximal landmark of the leg.
func shortPlace(a *anatomy.Atlas, p anatomy.Position) string {
	if p.Segment == anatomy.ShoulderGirdle {
		return "shoulder girdle"
	}
	return fmt.Sprintf("%s %s cm", p.Segment, number(p.T*a.SegmentMM(p.Segment)/10, 1))
}

// heightWords is a height on a branch with its spread and where it comes from.
func heightWords(a *anatomy.Atlas, p anatomy.BranchPoint) string {
	text := place(a, p.Position())
	length := a.SegmentMM(p.Segment) / 10
	schematic := p.Segment == anatomy.ShoulderGirdle
	if len(p.Range) == 2 && !schematic {
		text += fmt.Sprintf(", from %s to %s", number(p.Range[0]*length, 1), number(p.Range[1]*length, 1))
	}
	switch p.Basis {
	case anatomy.PublishedMean:
		text += " (published mean"
		if p.SD > 0 && !schematic {
			text += fmt.Sprintf(", SD %s cm", number(p.SD*length, 1))
		}
		return text + "; " + p.Checked.Words() + ")"
	case anatomy.PublishedSpan:
		return text + " (published span; " + p.Checked.Words() + ")"
	}
	return text + " (estimate; " + p.Checked.Words() + ")"
}

// number writes v with a fixed number of decimals and a real minus sign.
func number(v float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	if v < 0 && strings.ContainsAny(s, "123456789") {
		return "\u2212" + s
	}
	return s
}

// whole writes a count with a comma at the thousands.
func whole(v float64) string {
	s := strconv.FormatFloat(math.Round(v), 'f', 0, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// countWords is a published number of axons: "1,102 (SD 136)".
func countWords(c *anatomy.Count) string {
	if c == nil {
		return ""
	}
	var parts []string
	if c.SD > 0 {
		parts = append(parts, "SD "+whole(c.SD))
	}
	if c.High > 0 {
		parts = append(parts, whole(c.Low)+" to "+whole(c.High))
	}
	text := strings.Join(parts, ", ")
	if c.Mean > 0 {
		if text != "" {
			text = " (" + text + ")"
		}
		text = whole(c.Mean) + text
	}
	if c.What != "" {
		text += ", " + lowerFirst(c.What)
	}
	return text
}

// rootOrder is the order of the roots of the limbs.
var rootOrder = strings.Fields("C1 C2 C3 C4 C5 C6 C7 C8 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 L1 L2 L3 L4 L5 S1 S2 S3 S4 S5")

// rootWords writes roots as a surgeon does: "L4 to S3" for neighbours, else "L5, S1".
func rootWords(roots []string) string {
	if len(roots) > 2 {
		first := slices.Index(rootOrder, roots[0])
		if first >= 0 && first+len(roots) <= len(rootOrder) && slices.Equal(roots, rootOrder[first:first+len(roots)]) {
			return roots[0] + " to " + roots[len(roots)-1]
		}
	}
	return strings.Join(roots, ", ")
}

// branchWords names a branch by its muscle or head and what tells it apart: "Soleus, upper (posterior surface)".
func branchWords(p anatomy.Part, b *anatomy.Branch) string {
	if b.Name == "" {
		return p.Name
	}
	return p.Name + ", " + b.Name
}

// plural counts things: "no source", "1 source", "2 sources".
func plural(n int, one, more string) string {
	switch n {
	case 0:
		return "no " + one
	case 1:
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}

// shareWords says in how many limbs a branch that varies is kept.
func shareWords(b anatomy.ResidualBranch) string {
	if b.State == anatomy.VariesBranch && b.Share > 0 {
		return fmt.Sprintf("varies, kept in about %.0f of 100", b.Share*100)
	}
	return string(b.State)
}

func redundancyWords(r anatomy.Redundancy) string {
	switch r {
	case anatomy.Redundant:
		return "redundant"
	case anatomy.PartlyRedundant:
		return "partly redundant"
	case anatomy.InUse:
		return "in use"
	}
	return "removed"
}

func lowerFirst(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:n]) + s[n:]
}

func upperFirst(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// unique keeps the first of equal texts.
func unique(texts []string) []string {
	var kept []string
	for _, t := range texts {
		if !slices.Contains(kept, t) {
			kept = append(kept, t)
		}
	}
	return kept
}
