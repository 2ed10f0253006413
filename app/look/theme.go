// Package look carries the appearance that all pages share: the theme made from the design tokens, badges, rows, icons
// and pictures of drawings.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// Colour names of the atlas beside those of the toolkit.
const (
	ColorSurface   fyne.ThemeColorName = "surface" // ground for content
	ColorRaised    fyne.ThemeColorName = "raised"
	ColorMuted     fyne.ThemeColorName = "muted" // secondary text
	ColorOutline   fyne.ThemeColorName = "outline"
	ColorOK        fyne.ThemeColorName = "ok"
	ColorCaution   fyne.ThemeColorName = "caution"
	ColorStop      fyne.ThemeColorName = "stop"
	ColorNote      fyne.ThemeColorName = "note"
	ColorFocusRing fyne.ThemeColorName = "focus-ring" // the toolkit fills controls with its own focus colour
)

// ColorBasis is the name of the colour of a basis badge.
func ColorBasis(b anatomy.Basis) fyne.ThemeColorName {
	return fyne.ThemeColorName("basis-" + string(b))
}

// ColorBasisGround is the name of the colour behind a basis badge.
func ColorBasisGround(b anatomy.Basis) fyne.ThemeColorName {
	return fyne.ThemeColorName("basis-" + string(b) + "-ground")
}

// Brightness is what the person chose for the theme.
type Brightness string

// The choices. The zero value follows the desktop.
const (
	FollowDesktop Brightness = ""
	AlwaysLight   Brightness = "light"
	AlwaysDark    Brightness = "dark"
)

// Theme is the toolkit's theme with the colours and sizes of the design tokens. Set its fields before it is applied,
// and apply it again after a change.
type Theme struct {
	Tokens     *figure.Tokens
	Brightness Brightness
	TextScale  float32 // 1 is normal; 0 is taken as 1
}

var _ fyne.Theme = (*Theme)(nil)

// Palette gives the colours of the variant that the desktop or the person chose.
func (t *Theme) Palette() *figure.Palette {
	variant := theme.VariantLight
	if app := fyne.CurrentApp(); app != nil {
		variant = app.Settings().ThemeVariant()
	}
	return t.palette(variant)
}

func (t *Theme) palette(variant fyne.ThemeVariant) *figure.Palette {
	dark := variant == theme.VariantDark
	switch t.Brightness {
	case AlwaysLight:
		dark = false
	case AlwaysDark:
		dark = true
	}
	if dark {
		return t.Tokens.Dark
	}
	return t.Tokens.Light
}

// Color looks a colour up in the tokens, and in the toolkit's own theme when they do not name it.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := t.palette(variant)
	for _, b := range anatomy.Bases() {
		text, ground := p.BasisColor(b)
		switch name {
		case ColorBasis(b):
			return text
		case ColorBasisGround(b):
			return ground
		}
	}
	if c, ok := interfaceColor(p, name); ok {
		return c
	}
	if p.Dark {
		return theme.DefaultTheme().Color(name, theme.VariantDark)
	}
	return theme.DefaultTheme().Color(name, theme.VariantLight)
}

func interfaceColor(p *figure.Palette, name fyne.ThemeColorName) (color.Color, bool) {
	switch name {
	case theme.ColorNameBackground, theme.ColorNameHeaderBackground:
		return p.UI.Background, true
	case ColorSurface, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return p.UI.Surface, true
	case ColorRaised, theme.ColorNameButton, theme.ColorNameHover, theme.ColorNameDisabledButton:
		return p.UI.Raised, true
	case theme.ColorNameSelection:
		return p.UI.Selection, true
	case theme.ColorNameSeparator:
		return p.UI.Border, true
	case theme.ColorNameScrollBar:
		return faint(p.UI.Outline, 0xa0), true
	case ColorOutline, theme.ColorNameInputBorder:
		return p.UI.Outline, true
	case theme.ColorNameForeground:
		return p.UI.Text, true
	case ColorMuted, theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return p.UI.Muted, true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return p.UI.Primary, true
	case theme.ColorNameForegroundOnPrimary:
		return p.UI.OnPrimary, true
	case theme.ColorNameFocus:
		return faint(p.UI.Focus, 0x66), true // the toolkit lays it under text
	case ColorFocusRing:
		return p.UI.Focus, true
	case theme.ColorNameShadow:
		return faint(color.NRGBA{A: 0xff}, 0x1c), true
	}
	return statusColor(p, name)
}

// faint is a colour that lets what is under it through.
func faint(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

func statusColor(p *figure.Palette, name fyne.ThemeColorName) (color.Color, bool) {
	switch name {
	case ColorOK, theme.ColorNameSuccess:
		return p.Status.OK, true
	case ColorCaution, theme.ColorNameWarning:
		return p.Status.Caution, true
	case ColorStop, theme.ColorNameError:
		return p.Status.Stop, true
	case ColorNote:
		return p.Status.Note, true
	case theme.ColorNamePressed:
		return p.UI.Selection, true
	}
	return nil, false
}

// Font gives the toolkit's face: Noto Sans, which figures and paper use too.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon gives the toolkit's icon, with an arrow of ours for selects.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if name == theme.IconNameArrowDropDown {
		return Icon("chevron-down", theme.ColorNameForeground)
	}
	return theme.DefaultTheme().Icon(name)
}

// Size gives the sizes of the tokens; those of text grow with TextScale.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return t.text(t.Tokens.Type.Body)
	case theme.SizeNameCaptionText:
		return t.text(t.Tokens.Type.Caption)
	case theme.SizeNameSubHeadingText:
		return t.text(t.Tokens.Type.Heading)
	case theme.SizeNameHeadingText:
		return t.text(t.Tokens.Type.Title)
	case theme.SizeNameSelectionRadius: // rows of a list reach from edge to edge
		return 0
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius:
		return float32(t.Tokens.Radius["control"])
	case theme.SizeNameSplitThickness, theme.SizeNameSeparatorThickness:
		return float32(t.Tokens.Line["divider"])
	}
	return theme.DefaultTheme().Size(name)
}

func (t *Theme) text(s figure.TextStyle) float32 {
	scale := t.TextScale
	if scale == 0 {
		scale = 1
	}
	return float32(s.Size) * scale
}

// Current is the theme of the running app when it is one of ours, else a light one from the tokens given.
func Current(tokens *figure.Tokens) *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return &Theme{Tokens: tokens, Brightness: AlwaysLight}
}
