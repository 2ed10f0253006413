package look

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"tmratlas/anatomy"
	"tmratlas/assets"
)

// ours are the colour names that only this theme knows.
func ours() []fyne.ThemeColorName {
	names := []fyne.ThemeColorName{
		ColorSurface, ColorRaised, ColorMuted, ColorOutline, ColorOK, ColorCaution, ColorStop, ColorNote, ColorFocusRing,
	}
	for _, b := range anatomy.Bases() {
		names = append(names, ColorBasis(b), ColorBasisGround(b))
	}
	return names
}

// toolkits are the colour names of the toolkit.
func toolkits() []fyne.ThemeColorName {
	return []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameButton, theme.ColorNameDisabled, theme.ColorNameDisabledButton, theme.ColorNameError,
		theme.ColorNameFocus, theme.ColorNameForeground, theme.ColorNameForegroundOnError, theme.ColorNameForegroundOnPrimary,
		theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning, theme.ColorNameHeaderBackground, theme.ColorNameHover,
		theme.ColorNameHyperlink, theme.ColorNameInputBackground, theme.ColorNameInputBorder, theme.ColorNameMenuBackground,
		theme.ColorNameOverlayBackground, theme.ColorNamePlaceHolder, theme.ColorNamePressed, theme.ColorNamePrimary, theme.ColorNameScrollBar,
		theme.ColorNameScrollBarBackground, theme.ColorNameSelection, theme.ColorNameSeparator, theme.ColorNameShadow, theme.ColorNameSuccess,
		theme.ColorNameWarning,
	}
}

// Every colour name has a colour in light and dark, and a name that has none gives nothing to draw with.
func TestEveryColourIsThere(t *testing.T) {
	start(t, FollowDesktop, 1)
	th := &Theme{Tokens: tokens(t)}
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		for _, name := range append(ours(), toolkits()...) {
			c := th.Color(name, variant)
			if c == nil {
				t.Fatalf("%s has no colour in variant %d", name, variant)
			}
			if _, _, _, a := c.RGBA(); a == 0 && name != theme.ColorNameScrollBarBackground {
				t.Errorf("%s is invisible in variant %d", name, variant)
			}
		}
		for _, name := range ours() {
			if !opaque(th.Color(name, variant)) {
				t.Errorf("%s lets the ground through in variant %d", name, variant)
			}
		}
	}
}

// The choice of the person goes before the desktop's.
func TestBrightness(t *testing.T) {
	start(t, FollowDesktop, 1)
	tok := tokens(t)
	tests := []struct {
		choice  Brightness
		desktop fyne.ThemeVariant
		dark    bool
	}{
		{FollowDesktop, theme.VariantLight, false},
		{FollowDesktop, theme.VariantDark, true},
		{AlwaysLight, theme.VariantDark, false},
		{AlwaysDark, theme.VariantLight, true},
		{"purple", theme.VariantLight, false},
	}
	for _, tt := range tests {
		th := &Theme{Tokens: tok, Brightness: tt.choice}
		want := tok.Light.UI.Surface
		if tt.dark {
			want = tok.Dark.UI.Surface
		}
		if got := th.Color(ColorSurface, tt.desktop); got != color.Color(want) {
			t.Errorf("%q on a desktop of variant %d: surface %v, want %v", tt.choice, tt.desktop, got, want)
		}
	}
}

// Text can be read on the grounds it lies on: WCAG 2, level AA.
func TestContrast(t *testing.T) {
	start(t, FollowDesktop, 1)
	th := &Theme{Tokens: tokens(t)}
	pairs := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		theme.ColorNameForeground:          {ColorSurface, theme.ColorNameBackground, ColorRaised, theme.ColorNameSelection, theme.ColorNameHover},
		ColorMuted:                         {ColorSurface, theme.ColorNameBackground, theme.ColorNameSelection},
		theme.ColorNamePrimary:             {ColorSurface, theme.ColorNameSelection},
		theme.ColorNameForegroundOnPrimary: {theme.ColorNamePrimary},
		ColorOK:                            {ColorSurface},
		ColorCaution:                       {ColorSurface},
		ColorStop:                          {ColorSurface},
		ColorNote:                          {ColorSurface},
	}
	for _, b := range anatomy.Bases() {
		pairs[ColorBasis(b)] = []fyne.ThemeColorName{ColorBasisGround(b), ColorSurface}
	}
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		for text, grounds := range pairs {
			for _, ground := range grounds {
				if got := contrast(th.Color(text, variant), th.Color(ground, variant)); got < 4.5 {
					t.Errorf("%s on %s in variant %d: contrast %.2f, want at least 4.5", text, ground, variant, got)
				}
			}
		}
		for _, line := range []fyne.ThemeColorName{ColorOutline, ColorFocusRing} {
			if got := contrast(th.Color(line, variant), th.Color(ColorSurface, variant)); got < 3 {
				t.Errorf("%s in variant %d: contrast %.2f, want at least 3", line, variant, got)
			}
		}
	}
}

// contrast is the ratio of WCAG 2.
func contrast(a, b color.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestContrastOfKnownColours(t *testing.T) {
	if got := contrast(color.White, color.Black); math.Abs(got-21) > 1e-6 {
		t.Errorf("white on black: %g, want 21", got)
	}
	if got := contrast(color.NRGBA{0x76, 0x76, 0x76, 0xff}, color.White); math.Abs(got-4.54) > 0.01 {
		t.Errorf("grey 767676 on white: %g, want 4.54", got)
	}
}

// Only text grows with the text scale; a scale that was never set is the normal one.
func TestSizes(t *testing.T) {
	start(t, FollowDesktop, 1)
	normal, large, unset := &Theme{Tokens: tokens(t), TextScale: 1}, &Theme{Tokens: tokens(t), TextScale: 1.5}, &Theme{Tokens: tokens(t)}
	for _, name := range []fyne.ThemeSizeName{theme.SizeNameText, theme.SizeNameCaptionText, theme.SizeNameHeadingText, theme.SizeNameSubHeadingText} {
		if got, want := large.Size(name), 1.5*normal.Size(name); got != want {
			t.Errorf("%s grows to %g, want %g", name, got, want)
		}
		if unset.Size(name) != normal.Size(name) || normal.Size(name) < 10 {
			t.Errorf("%s is %g, with scale 1 %g", name, unset.Size(name), normal.Size(name))
		}
	}
	for _, name := range []fyne.ThemeSizeName{theme.SizeNameInputRadius, theme.SizeNameSeparatorThickness, theme.SizeNamePadding, theme.SizeNameScrollBar} {
		if large.Size(name) != normal.Size(name) || normal.Size(name) <= 0 {
			t.Errorf("%s goes from %g to %g with the text", name, normal.Size(name), large.Size(name))
		}
	}
}

func TestTextScale(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5} {
		start(t, AlwaysLight, scale)
		if got := TextScale(); got != scale {
			t.Errorf("text scale %g, want %g", got, scale)
		}
	}
}

// Current is the theme of the app, or one of the tokens where the app has another.
func TestCurrent(t *testing.T) {
	app := start(t, AlwaysDark, 1)
	if got := Current(tokens(t)); !got.Palette().Dark || got != app.Settings().Theme().(*Theme) {
		t.Error("the theme in use is not the current one")
	}
	app.Settings().SetTheme(test.Theme())
	if got := Current(tokens(t)); got.Palette() != tokens(t).Light {
		t.Error("beside a strange theme the light palette is not used")
	}
}

// Every icon that is embedded is an SVG that can be drawn in a colour of the theme; one that is missing is a broken image.
func TestIcons(t *testing.T) {
	start(t, AlwaysLight, 1)
	files, err := assets.Icons.ReadDir("icons")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d icons: %v", len(files), err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".svg")
		r := Icon(name, ColorMuted)
		if !strings.HasSuffix(r.Name(), f.Name()) {
			t.Errorf("%s is the resource %s", f.Name(), r.Name())
		}
		if text := string(r.Content()); !strings.Contains(text, "<svg") || !strings.Contains(text, hex(tokens(t).Light.UI.Muted)) {
			t.Errorf("%s is not drawn in the colour asked for: %s", f.Name(), text)
		}
	}
	for _, b := range anatomy.Bases() {
		if got := BasisIcon(b).Name(); !strings.Contains(got, "basis-"+string(b)) {
			t.Errorf("%s has the icon %s", b, got)
		}
	}
}

func hex(c color.NRGBA) string {
	const digits = "0123456789abcdef"
	text := []byte("#")
	for _, v := range []uint8{c.R, c.G, c.B} {
		text = append(text, digits[v>>4], digits[v&15])
	}
	return string(text)
}
