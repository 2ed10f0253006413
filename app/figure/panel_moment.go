package figure

import "math"

// panelMoment is how far everything that an operation changes has come at a moment from 0, before, over 1, at operation,
// to 2, after months. All shares run from 0 to 1.
type panelMoment struct {
	panel   int     // the panel whose words belong to the moment
	neuroma float64 // how much of it is left
	removed float64 // how strong the outline of what was cut away is
	short   float64 // how far the nerve is cut back
	swung   float64 // how far its end has come to the branch, or to where it is treated
	divided float64 // how far the stump of the branch has drawn back; 0 before it is divided
	tied    float64 // how many stitches are tied
	pale    float64 // how far the sheath of the branch has paled
	grown   float64 // how far the axons have come
	warm    float64 // how far the muscle has recovered
}

// momentAt is the state of a picture; a moment outside 0 to 2 is taken as the nearer of the two.
func momentAt(at float64) panelMoment {
	at = min(max(at, 0), 2)
	m := panelMoment{panel: int(math.Floor(at + 0.5))}
	m.neuroma = 1 - ramp(at, 0.08, 0.34)
	m.removed = ramp(at, 0.14, 0.4) * (1 - ramp(at, 1, 1.3))
	m.short = ramp(at, 0.12, 0.45)
	m.swung = ramp(at, 0.45, 0.84)
	m.divided = ramp(at, 0.5, 0.84)
	m.tied = min(max((at-0.84)/0.16, 0), 1)
	m.pale = ramp(at, 1, 1.4)
	m.grown = min(max((at-1)/0.8, 0), 1)
	m.warm = ramp(at, 1.4, 2)
	return m
}

// ramp rises smoothly from 0 at one moment to 1 at another.
func ramp(at, from, to float64) float64 {
	u := min(max((at-from)/(to-from), 0), 1)
	return u * u * (3 - 2*u)
}

// TransferMoment is one picture of a transfer on its way through the panels: moment 0 is A, 1 is B and 2 is C, drawn and
// worded exactly as TransferPanels draws them one by one, and everything between is on its way. A moment outside 0 to 2 is
// taken as the nearer of the two; Panels in the options is not used.
func TransferMoment(fonts *Fonts, p *Palette, scene TransferScene, moment float64, opt PanelOptions) *Drawing {
	return newPanelStage(fonts, p, scene, opt).drawing([]float64{min(max(moment, 0), 2)})
}
