package cli

import (
	"fmt"
	"strings"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// limbView is the face of the limb that is seen, "" for the one that shows most.
type limbView string

// UnmarshalText reads the view.
func (v *limbView) UnmarshalText(text []byte) error {
	switch view := strings.ToLower(string(text)); view {
	case "anterior", "posterior", "palmar", "dorsal", "plantar":
		*v = limbView(view)
	case "front":
		*v = "anterior"
	case "back":
		*v = "posterior"
	default:
		return fmt.Errorf("%q is not a view: give anterior, posterior, palmar, dorsal or plantar", text)
	}
	return nil
}

// behind reports whether the limb is seen from behind: in the hand anterior is palmar, in the foot it is dorsal. Words for
// the hand are refused for other cuts, and words for the foot.
func (v limbView) behind(a *anatomy.Atlas, cut anatomy.Cut, chosen pair) (bool, error) {
	hand, foot := cut.At.Segment == anatomy.Hand, cut.At.Segment == anatomy.Foot
	switch {
	case v == "" && chosen.targets == nil:
		return false, nil
	case v == "":
		var branch *anatomy.Branch
		if chosen.candidate != nil {
			branch = chosen.candidate.Branch.Branch
		}
		return figure.Behind(a, cut, chosen.targets.Severed.Nerve, branch), nil
	case v == "palmar" && !hand, v == "plantar" && !foot, v == "dorsal" && !hand && !foot:
		return false, fmt.Errorf("%s is no view of a cut at %s: give anterior or posterior", v, cut.At)
	}
	return v == "posterior" || v == "plantar" || v == "dorsal" && hand, nil
}
