package figure

import (
	"image/color"

	"tmratlas/anatomy"
)

// Palette is the colours and nerve lines of one theme, light or dark. It is not changed after it was read.
type Palette struct {
	Dark   bool
	UI     UIColors
	Status StatusColors
	Basis  BasisColors
	Figure FigureColors
	Lines  NerveLines
	Panel  PanelStyle

	nerves    map[string]color.NRGBA // the nerves with a colour of their own
	cutaneous map[string]bool        // those of them that are drawn as cutaneous nerves
}

// UIColors are the colours of pages and controls. Text, Muted and Primary may stand on Background, Surface, Raised and
// Selection; OnPrimary stands on Primary.
type UIColors struct {
	Background color.NRGBA `toml:"background"`
	Surface    color.NRGBA `toml:"surface"`
	Raised     color.NRGBA `toml:"raised"`
	Selection  color.NRGBA `toml:"selection"`
	Border     color.NRGBA `toml:"border"`
	Outline    color.NRGBA `toml:"outline"`
	Text       color.NRGBA `toml:"text"`
	Muted      color.NRGBA `toml:"muted"`
	Primary    color.NRGBA `toml:"primary"`
	OnPrimary  color.NRGBA `toml:"on_primary"`
	Focus      color.NRGBA `toml:"focus"`
}

// StatusColors are those of checks; each stands on its own background.
type StatusColors struct {
	Stop      color.NRGBA `toml:"stop"`
	StopBg    color.NRGBA `toml:"stop_bg"`
	Caution   color.NRGBA `toml:"caution"`
	CautionBg color.NRGBA `toml:"caution_bg"`
	Note      color.NRGBA `toml:"note"`
	NoteBg    color.NRGBA `toml:"note_bg"`
	OK        color.NRGBA `toml:"ok"`
	OKBg      color.NRGBA `toml:"ok_bg"`
}

// BasisColors are those of the basis badges; each stands on its own background.
type BasisColors struct {
	Reported       color.NRGBA `toml:"reported"`
	ReportedBg     color.NRGBA `toml:"reported_bg"`
	Recalled       color.NRGBA `toml:"recalled"`
	RecalledBg     color.NRGBA `toml:"recalled_bg"`
	Extrapolated   color.NRGBA `toml:"extrapolated"`
	ExtrapolatedBg color.NRGBA `toml:"extrapolated_bg"`
	Derived        color.NRGBA `toml:"derived"`
	DerivedBg      color.NRGBA `toml:"derived_bg"`
}

// FigureColors are those of the tissues and marks in drawings.
type FigureColors struct {
	Bone                color.NRGBA `toml:"bone"`
	BoneShade           color.NRGBA `toml:"bone_shade"`
	BoneEdge            color.NRGBA `toml:"bone_edge"`
	Marrow              color.NRGBA `toml:"marrow"`
	Muscle              color.NRGBA `toml:"muscle"`
	MuscleLight         color.NRGBA `toml:"muscle_light"`
	MuscleEdge          color.NRGBA `toml:"muscle_edge"`
	MuscleSelected      color.NRGBA `toml:"muscle_selected"`
	MuscleSelectedLight color.NRGBA `toml:"muscle_selected_light"`
	MuscleSelectedEdge  color.NRGBA `toml:"muscle_selected_edge"`
	Glow                color.NRGBA `toml:"glow"`
	Tendon              color.NRGBA `toml:"tendon"`
	Skin                color.NRGBA `toml:"skin"`
	SkinEdge            color.NRGBA `toml:"skin_edge"`
	Tissue              color.NRGBA `toml:"tissue"`
	Ghost               color.NRGBA `toml:"ghost"`
	GhostLine           color.NRGBA `toml:"ghost_line"`
	Cut                 color.NRGBA `toml:"cut"`
	Thread              color.NRGBA `toml:"thread"`
}

// NerveLines are the line styles of nerves.
type NerveLines struct {
	Mixed             LineStyle // mixed and motor nerves
	Cutaneous         LineStyle
	Deep              LineStyle // a stretch on the far side of the bone in this view
	Ghost             LineStyle // a stretch below the cut, always in Figure.GhostLine
	Casing            float64   // surface-coloured edge under a line, both sides together, in points
	UnselectedOpacity float64   // of the lines that are not selected, when one is
}

// LineStyle is how a line is drawn.
type LineStyle struct {
	Dash     []float64 // dashes and gaps in turn, in points; empty for a solid line
	Width    float64   // in points
	Selected float64   // the width of the selected nerve; 0 when it stays the same
}

// PanelStyle holds what only the panels of a transfer need.
type PanelStyle struct {
	Recipient, RecipientOther             color.NRGBA
	DonorLighten                          float64 // how far the body of the donor is mixed with white
	SheathAfter                           float64 // how far the recipient pales in the last panel
	DonorWidth, RecipientWidth, TwigWidth float64 // in points, for a box of 400 by 380
	Stitches                              int
}

// Nerve is the colour of a nerve. A nerve without a colour of its own takes that of its nearest ancestor with one: parent
// names the nerve that a nerve comes from, "" at the end; nil when no ancestors are known. ok is false when no nerve on the
// way has a colour, and then the colour is Figure.GhostLine. The sciatic nerve has none by design: it is drawn as two
// strands, tibial and common peroneal.
func (p *Palette) Nerve(slug string, parent func(slug string) string) (c color.NRGBA, ok bool) {
	seen := map[string]bool{}
	for slug != "" && !seen[slug] {
		if c, ok := p.nerves[slug]; ok {
			return c, true
		}
		if parent == nil {
			break
		}
		seen[slug] = true
		slug = parent(slug)
	}
	return p.Figure.GhostLine, false
}

// Line is the line style of a nerve: that of its class when it has a colour of its own, else by its kind.
func (p *Palette) Line(slug string, kind anatomy.Kind) LineStyle {
	_, own := p.nerves[slug]
	if p.cutaneous[slug] || (!own && kind == anatomy.Sensory) {
		return p.Lines.Cutaneous
	}
	return p.Lines.Mixed
}

// Stroke is the style as a stroke in a colour, wider when selected.
func (l LineStyle) Stroke(c color.NRGBA, selected bool) Stroke {
	s := Stroke{Color: c, Width: l.Width, Dash: l.Dash}
	if selected && l.Selected > 0 {
		s.Width = l.Selected
	}
	return s
}

// BasisColor is the colour of a basis badge and of its background. An unknown basis is coloured as derived.
func (p *Palette) BasisColor(b anatomy.Basis) (text, background color.NRGBA) {
	switch b {
	case anatomy.Reported:
		return p.Basis.Reported, p.Basis.ReportedBg
	case anatomy.Recalled:
		return p.Basis.Recalled, p.Basis.RecalledBg
	case anatomy.Extrapolated:
		return p.Basis.Extrapolated, p.Basis.ExtrapolatedBg
	default:
		return p.Basis.Derived, p.Basis.DerivedBg
	}
}

// RecipientFor is the colour of the recipient branch beside a donor: of the two that the tokens offer, the one that lies
// further from the donor for whichever kind of vision tells them apart least.
func (p *Palette) RecipientFor(donor color.NRGBA) color.NRGBA {
	if WorstDistance(donor, p.Panel.RecipientOther) > WorstDistance(donor, p.Panel.Recipient) {
		return p.Panel.RecipientOther
	}
	return p.Panel.Recipient
}
