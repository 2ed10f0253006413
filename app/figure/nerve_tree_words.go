package figure

import (
	"fmt"
	"math"
	"strings"

	"tmratlas/anatomy"
)

// description is the text alternative: what is severed, and what the cut leaves of the branches of the nerve that is
// looked at, from proximal to distal.
func (t *NerveTree) description() string {
	if t.scene.Text != "" {
		return t.scene.Text
	}
	return t.scene.words()
}

func (s TreeScene) words() string {
	side := ""
	if s.Side != "" {
		side = string(s.Side) + " "
	}
	text := fmt.Sprintf("Nerves of the %s%s limb, cut at %s.", side, s.Cut.Limb(), s.Cut)
	var severed []string
	looked := ""
	for _, n := range s.Nerves {
		switch {
		case n.Severed && s.Passing[n.Nerve.Slug]:
			severed = append(severed, n.Name+" (twigs only)")
		case n.Severed && n.Name != "":
			severed = append(severed, n.Name)
		}
		if n.Selected {
			looked = n.Nerve.Slug
		}
	}
	if len(severed) > 0 {
		text += " Severed: " + strings.Join(severed, ", ") + "."
	}
	for _, n := range s.Nerves {
		if n.Nerve.Slug == looked {
			text += " " + s.branchWords(n)
		}
	}
	return text
}

// branchWords say of every branch of a nerve whether it is left, in the order of their heights.
func (s TreeScene) branchWords(n MapNerve) string {
	var said []string
	for _, st := range s.Stations {
		if st.Branch.Nerve != n.Nerve.Slug {
			continue
		}
		words := lowerFirst(st.Name) + " " + string(st.State)
		if st.State == anatomy.VariesBranch && st.Share > 0 {
			words += fmt.Sprintf(" (kept in about %.0f of 100 limbs)", math.Round(st.Share*100))
		}
		if st.Selected {
			words += ", chosen"
		}
		said = append(said, words)
	}
	if len(said) == 0 {
		return fmt.Sprintf("No motor branch leaves the %s.", lowerFirst(n.Nerve.Name))
	}
	return fmt.Sprintf("Branches of the %s, from proximal to distal: %s.", lowerFirst(n.Nerve.Name), strings.Join(said, "; "))
}
