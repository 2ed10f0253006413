package explore

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

func lowerFirst(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:n]) + s[n:]
}

func upperFirst(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// spanOfRoots writes roots as a surgeon does: "L4 to S3".
func spanOfRoots(roots []string) string {
	if len(roots) < 3 {
		return strings.Join(roots, ", ")
	}
	return roots[0] + " to " + roots[len(roots)-1]
}

// pairTitle names a candidate: "Tibial to soleus, upper".
func pairTitle(c *anatomy.Candidate) string {
	text := figure.ShortNerve(c.Nerve.Name) + " to " + lowerFirst(c.Part.Name)
	if name := shortBranch(c.Branch.Branch); name != "" {
		text += ", " + name + " branch"
	}
	return text
}

// shortBranch is the name that tells branches of one muscle apart, without what stands in brackets after it.
func shortBranch(b *anatomy.Branch) string {
	name, _, _ := strings.Cut(b.Name, " (")
	return name
}

// noCount says that neither calibre nor axons of a branch are published.
const noCount = "no count"

// sizeText is the calibre and axon count of a branch: "1.9 mm, 1,100"; "no count" when neither is published.
func sizeText(s anatomy.SizeMatch) string {
	var parts []string
	if s.RecipientMM > 0 {
		parts = append(parts, fmt.Sprintf("%.1f mm", s.RecipientMM))
	}
	if s.RecipientAxons > 0 {
		parts = append(parts, thousands(roundTo(s.RecipientAxons, 10)))
	}
	if len(parts) == 0 {
		return noCount
	}
	return strings.Join(parts, " · ")
}

func roundTo(v, step float64) float64 { return math.Round(v/step) * step }

func thousands(v float64) string {
	s := fmt.Sprintf("%.0f", v)
	if len(s) > 3 {
		return s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}

// entersText is where a branch enters, in centimetres from the proximal landmark of the cut segment: negative above it.
func entersText(a *anatomy.Atlas, c *anatomy.Candidate, cut anatomy.Cut) string {
	p := c.Branch.Branch.Enters.Position()
	if p.Segment == anatomy.ShoulderGirdle {
		return "girdle"
	}
	landmark := anatomy.Position{Segment: cut.At.Segment}
	mm := p.T * cut.SegmentMM
	if p.Segment != cut.At.Segment {
		mm = a.Along(p, landmark)
		if p.ProximalTo(landmark) {
			mm = -mm
		}
	}
	return strings.Replace(fmt.Sprintf("%.1f", mm/10), "-", "\u2212", 1)
}

// limbWord names a limb in the toolbar.
func limbWord(l anatomy.Limb) string {
	if l == anatomy.UpperLimb {
		return "Upper limb"
	}
	return "Lower limb"
}

// shortLevel is the name of a level in the toolbar, where that these are amputations goes without saying.
func shortLevel(name string) string {
	name, _, _ = strings.Cut(name, " (")
	return strings.Replace(name, " amputation", "", 1)
}
