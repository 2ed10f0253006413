package anatomy

// SizeGrade tells how a donor nerve and a recipient branch compare in axons.
type SizeGrade string

// The size grades.
const (
	GoodSize    SizeGrade = "good"
	UnknownSize SizeGrade = "unknown" // one of the two has no published count
	PoorSize    SizeGrade = "poor"
)

// Limits of a good size match, as donor axons over recipient axons. The lower is the ratio that nerve transfers aim at
// (reference gracilis-axon-ratio). No upper limit is published for TMR, which joins large nerves to small branches by
// design; ours is used for the order of candidates and for a caution, and is always shown with the figures.
const (
	lowestGoodRatio  = 0.7
	highestGoodRatio = 10
)

// SizeMatch compares a severed nerve with a recipient branch. Zero figures were not published.
type SizeMatch struct {
	DonorAxons     float64
	RecipientAxons float64
	Ratio          float64 // donor over recipient, 0 when one is not known
	RecipientMM    float64 // diameter of the recipient branch
}

// Grade tells whether the ratio is within the limits, or not known.
func (s SizeMatch) Grade() SizeGrade {
	switch {
	case s.Ratio == 0:
		return UnknownSize
	case s.Ratio < lowestGoodRatio || s.Ratio > highestGoodRatio:
		return PoorSize
	}
	return GoodSize
}

func (g SizeGrade) rank() int {
	switch g {
	case GoodSize:
		return 0
	case UnknownSize:
		return 1
	}
	return 2
}

func sizeMatch(n *Nerve, b *Branch) SizeMatch {
	s := SizeMatch{RecipientMM: b.DiameterMM}
	if n.Axons != nil {
		s.DonorAxons = n.Axons.typical()
	}
	if b.Axons != nil {
		s.RecipientAxons = b.Axons.typical()
	}
	if s.DonorAxons > 0 && s.RecipientAxons > 0 {
		s.Ratio = s.DonorAxons / s.RecipientAxons
	}
	return s
}

// typical is the published mean, or the middle of a published range, 0 when neither was published.
func (c *Count) typical() float64 {
	if c.Mean > 0 {
		return c.Mean
	}
	return (c.Low + c.High) / 2
}
