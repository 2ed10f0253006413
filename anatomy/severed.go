package anatomy

import (
	"cmp"
	"slices"
	"strings"
)

// SeveredNerve is a nerve the cut divides.
type SeveredNerve struct {
	Nerve *Nerve
	Name  string // its name at this height
	// Twigs is set where the cut takes single rays and only the nerve's twigs to them are divided.
	Twigs bool
	// Note says why the nerve is listed when not by height alone, "" otherwise.
	Note string
	// Remark says what a reader must know of the nerve itself: that it is a variant, or carries no skin; "" otherwise.
	Remark string
}

// severed lists the nerves of the limb that the cut divides: mixed, motor, then sensory, in data order.
func (a *Atlas) severed(cut Cut) []SeveredNerve {
	var found []SeveredNerve
	for _, n := range a.nervesOf[cut.Limb()] {
		if len(n.Divisions) > 0 {
			continue // a sheath: its divisions are counted
		}
		if s, ok := a.severs(cut, n); ok {
			s.Nerve, s.Name = n, n.NameAt(cut.At)
			s.Remark = remark(n)
			found = append(found, s)
		}
	}
	rank := map[Kind]int{Mixed: 0, Motor: 1, Sensory: 2}
	slices.SortStableFunc(found, func(x, y SeveredNerve) int {
		return cmp.Or(
			cmp.Compare(rank[x.Nerve.Kind], rank[y.Nerve.Kind]),
			boolRank(x.Nerve.Variant)-boolRank(y.Nerve.Variant),
			cmp.Compare(x.Nerve.Start().Segment.index(), y.Nerve.Start().Segment.index()))
	})
	return found
}

func remark(n *Nerve) string {
	var said []string
	if n.Variant {
		said = append(said, "A variant, found in a minority of limbs.")
		if n.Prevalence != "" {
			said = append(said, n.Prevalence)
		}
	}
	if n.Kind == Motor {
		said = append(said, "It carries no skin: as a rule it is shortened and given no target.")
	}
	return strings.Join(said, " ")
}

// severs decides for one nerve: the plane of the level first, then the rays taken, then the height.
func (a *Atlas) severs(cut Cut, n *Nerve) (SeveredNerve, bool) {
	if p := cut.Level.Plane; p != nil {
		if slices.Contains(p.Severs, n.Slug) {
			return SeveredNerve{Note: planeNote(cut, n)}, true
		}
		if slices.Contains(p.Keeps, n.Slug) {
			return SeveredNerve{}, false
		}
	}
	if cut.partial() {
		return a.seversRays(cut, n)
	}
	return SeveredNerve{}, n.Passes(cut.At)
}

// planeNote marks a nerve that the plane of the level takes although its course does not meet the height.
func planeNote(cut Cut, n *Nerve) string {
	if n.Passes(cut.At) {
		return ""
	}
	return "Taken by the plane of this level; its height alone would not meet the cut."
}

// seversRays decides for a cut through part of the width. A nerve whose rays are all taken is divided at the cut, or
// where it leaves a parent that stays for the neighbouring ray. A nerve that also serves rays that stay is not divided
// itself, but its twigs to the taken rays are, unless these are nerves of their own in the data.
func (a *Atlas) seversRays(cut Cut, n *Nerve) (SeveredNerve, bool) {
	if !cut.touches(n.Rays) {
		return SeveredNerve{}, false
	}
	proximal, distal := n.extent()
	if distal < cut.At.Along() && cut.At.Segment == n.End().Segment {
		return SeveredNerve{}, false // ends before the cut
	}
	if cut.takes(n.Rays) {
		begins := proximal >= cut.At.Along()
		parent := a.nerves[n.Parent]
		if begins && parent != nil && cut.takes(parent.Rays) {
			return SeveredNerve{}, false // its parent is what was divided
		}
		s := SeveredNerve{}
		if begins {
			s.Note = "Divided at the " + lowerFirst(a.NerveName(n.Parent)) + ", kept for the neighbouring ray."
		}
		return s, true
	}
	for _, other := range a.nervesOf[n.Limb] {
		if (other.Parent == n.Slug || slices.Contains(other.AlsoFormedBy, n.Slug)) && cut.touches(other.Rays) {
			return SeveredNerve{}, false
		}
	}
	return SeveredNerve{Twigs: true, Note: "Only its twigs to the ray that is taken are divided."}, true
}
