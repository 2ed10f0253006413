package figure

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"tmratlas/anatomy"
)

// layRest says below the names at the right how many there are more.
func (m *LimbMap) layRest(right column, missing int) {
	top := right.top
	for _, n := range m.notes {
		if n.box.X0 >= right.x {
			top = math.Max(top, n.box.Y1)
		}
	}
	m.quiet = append(m.quiet, m.quietLine(fmt.Sprintf("and %d more in the list", missing), top+nameGap))
}

// layHint says at the top of the column where the selected muscle or branch is to be seen when this map does not show it,
// and gives back where the names begin.
func (m *LimbMap) layHint(top float64) float64 {
	hint := m.hint()
	if hint == "" {
		return top
	}
	text := m.scene.Fonts.Balance(hint, labelSize, false, m.nameRoom())
	m.quiet = append(m.quiet, m.quietLine(text, top))
	return m.scene.Fonts.Bounds(m.quiet[0]).Y1 + nameGap
}

// hint tells where the selected muscle or branch is to be seen that stays but has no shape on the plate: on the other face
// of the limb, or further up than plates of hand and foot reach; "" when there is none such.
func (m *LimbMap) hint() string {
	hidden := ""
	for _, l := range m.scene.Muscles {
		if l.Selected && l.State != anatomy.GoneMuscle && len(m.scene.Plate.silhouettes(l.ID)) == 0 {
			hidden = l.Name
		}
	}
	for _, t := range m.scene.Twigs {
		if !t.Selected {
			continue
		}
		if drawn := slices.ContainsFunc(m.twigs, func(l mapTwig) bool { return l.Branch == t.Branch }); hidden == "" && !drawn {
			hidden = t.Name
		}
		if hidden != "" && !m.scene.Plate.Shows(t.Branch.Enters.Position()) {
			return hidden + ": above this view"
		}
	}
	if hidden == "" {
		return ""
	}
	other, behind := FaceNames(m.scene.Cut)
	if m.scene.Plate.near() == anatomy.Anterior {
		other = behind
	}
	return fmt.Sprintf("%s: see the %s", hidden, strings.ToLower(other))
}

// quietLine is a line in the column of names that names nothing; top is that of its capitals.
func (m *LimbMap) quietLine(text string, top float64) Label {
	return Label{
		Text: text, X: m.namesX, Y: top + capHeight*labelSize, Size: labelSize, Color: m.scene.Palette.UI.Muted,
		Leading: nameLeading * labelSize,
	}
}
