package anatomy

import "fmt"

// leastShare is the share of limbs below which a branch is not offered at a height.
const leastShare = 0.10

// Exclusion is a branch that is not offered, and why.
type Exclusion struct {
	Part     Part
	Branch   ResidualBranch
	Reason   string
	Transfer *Transfer // a transfer that names it at this level, nil when none does
}

// exclude makes the exclusion of a branch; by is a transfer that names it at this level, nil when none does.
func exclude(b *ResidualBranch, why string, by *Transfer) Exclusion {
	if by != nil && by.Exception != "" {
		who := "It is listed"
		if by.Basis == Reported {
			who = "A source names it"
		}
		why += " " + who + " for this level all the same: " + by.Exception
	}
	return Exclusion{Part: b.muscle.Part, Branch: *b, Reason: why, Transfer: by}
}

// whyNever says why a branch is offered to no nerve, not even where a transfer names it: "" when it may be.
func whyNever(b *ResidualBranch) string {
	switch {
	case b.muscle.State == GoneMuscle:
		return b.muscle.sentence
	case b.State == LostBranch:
		return "Enters " + b.entry + ": " + b.Reason + "."
	case b.Share > 0 && b.Share < leastShare:
		return fmt.Sprintf("Enters %s: left at this height in only about %.0f of 100 limbs, %s.", b.entry, b.Share*100, b.Spread)
	}
	return ""
}

// whyClosed says why a branch that no transfer names is offered to no nerve, "" when anatomy allows it for some.
func (a *Atlas) whyClosed(r *Residual, b *ResidualBranch) string {
	if never := whyNever(b); never != "" {
		return never
	}
	part, entry := b.muscle.Part, b.Branch.Enters.Position()
	switch spared := r.Cut.Level.spares(part); {
	case b.muscle.Redundancy == InUse:
		return b.muscle.sentence
	case spared != "":
		return part.Name + part.verb(" usually keeps its", " usually keep their") + " own nerve at this level. " + spared
	case part.Muscle.Small:
		return part.Name + part.verb(" is", " are") + " too small a target to derive."
	case entry.Segment == ShoulderGirdle:
		return "Heights on the shoulder girdle are schematic: nothing is derived there."
	case b.alongMM > reachAlongMM:
		way := " cm above the cut: too far up to derive."
		if r.Cut.At.ProximalTo(entry) {
			way = " cm beyond the cut: too far to derive."
		}
		return "Enters " + a.Height(entry, r.Cut) + ", " + centimetres(b.alongMM) + way
	}
	return ""
}

// whyNot says why a branch that no transfer brings in is not offered to a nerve, "" when anatomy allows it.
func (a *Atlas) whyNot(cut Cut, n *Nerve, b *ResidualBranch) string {
	if b.closed != "" {
		return b.closed
	}
	switch entry := b.Branch.Enters.Position(); {
	case n.Kind == Motor:
		return "Nothing is derived for a nerve without skin."
	case n.Kind == Sensory && entry.Segment == Pelvis:
		return "Nothing inside the pelvis is derived for a skin nerve."
	case cut.partial() && len(cut.Rays) == 0 && !overlap(b.muscle.Part.Muscle.Rays, n.Rays):
		return "Serves another ray than the nerve."
	}
	donor, ok := a.pathAt(n, b.Branch.Enters.Position(), reachClimbMM)
	if !ok {
		return "The nerve does not run on its own where the branch enters."
	}
	recipient, ok := a.recipientPath(b.Branch)
	if !ok {
		return "The nerve does not run where the branch enters."
	}
	if !near(donor, recipient) {
		return "Lies on the other face of the limb from the nerve."
	}
	if across, _ := a.across(n, b.Branch); across > reachAcrossMM {
		return "Lies about " + centimetres(across) + " cm across the limb from the nerve: too far to derive."
	}
	return ""
}

// overlap reports whether two lists of rays share one.
func overlap(x, y []int) bool {
	for _, ray := range x {
		for _, other := range y {
			if ray == other {
				return true
			}
		}
	}
	return false
}
