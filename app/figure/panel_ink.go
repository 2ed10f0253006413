package figure

import "image/color"

// panelInk are the colours of one transfer in one theme.
type panelInk struct {
	dark      bool
	fig       FigureColors
	ground    color.NRGBA // what the panels stand on
	text      color.NRGBA
	muted     color.NRGBA
	badge     color.NRGBA
	onBadge   color.NRGBA
	donor     tubeInk
	axon      color.NRGBA // donor fibres inside sheath and muscle
	axonEdge  color.NRGBA // dark, or pale round a reddish donor, so that fibres show on the muscle
	recipient tubeInk
}

// tubeInk is how a nerve drawn as a tube is coloured, from its contour to the light on it.
type tubeInk struct{ edge, shade, body, light color.NRGBA }

func nearBlack() color.NRGBA { return color.NRGBA{R: 0x17, G: 0x21, B: 0x2B, A: 255} }
func white() color.NRGBA     { return color.NRGBA{R: 255, G: 255, B: 255, A: 255} }

// nearMuscle is the distance below which fibres of a donor do not show on the muscle by their colour alone.
const nearMuscle = 27

// newPanelInk takes the colours from a palette. The body of the donor is its nerve colour, lightened as the tokens say. On
// a light ground the colours of nerves are dark, to be lines that can be seen, so there a tube is a little brighter.
func newPanelInk(p *Palette, donor, ground color.NRGBA) panelInk {
	if ground.A == 0 {
		ground = p.UI.Surface
	}
	recipient := p.RecipientFor(donor)
	if !p.Dark {
		donor = brighter(donor, 1.12)
	}
	axon := mix(donor, white(), 0.12)
	casing := faded(mix(donor, nearBlack(), 0.62), 0.7)
	if Distance(axon, p.Figure.MuscleSelected, Normal) < nearMuscle {
		casing = faded(mix(donor, white(), 0.88), 0.92)
	}
	return panelInk{
		dark: p.Dark, fig: p.Figure, ground: ground, text: p.UI.Text, muted: p.UI.Muted, badge: p.UI.Primary, onBadge: p.UI.OnPrimary,
		donor:     newTubeInk(mix(donor, white(), p.Panel.DonorLighten), mix(donor, nearBlack(), 0.5)),
		axon:      axon,
		axonEdge:  casing,
		recipient: newTubeInk(mix(recipient, white(), 0.1), mix(recipient, nearBlack(), 0.55)),
	}
}

// brighter is the colour with each part raised by a factor, as far as a screen can show it.
func brighter(c color.NRGBA, factor float64) color.NRGBA {
	part := func(v uint8) uint8 { return uint8(min(float64(v)*factor+0.5, 255)) }
	return color.NRGBA{part(c.R), part(c.G), part(c.B), c.A}
}

func newTubeInk(body, edge color.NRGBA) tubeInk {
	return tubeInk{edge: edge, shade: mix(body, edge, 0.28), body: body, light: mix(body, white(), 0.5)}
}

// towards is the ink on its way to another colour, for what recedes or pales; the contour keeps a little more of itself.
func (i tubeInk) towards(c color.NRGBA, share float64) tubeInk {
	return tubeInk{
		edge: mix(i.edge, c, share*0.62), shade: mix(i.shade, c, share), body: mix(i.body, c, share), light: mix(i.light, c, share),
	}
}

// ramp is the colour at a place across the tube: 0 at the shaded rim, 1 at the light.
func (i tubeInk) ramp(t float64) color.NRGBA {
	const middle = 0.38 // where the body's own colour lies
	if t < middle {
		return mix(i.shade, i.body, t/middle)
	}
	return mix(i.body, i.light, (t-middle)/(1-middle))
}
