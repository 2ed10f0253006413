package figure

import (
	"bytes"
	"errors"
	"fmt"
	"image/color"
	"reflect"
	"strconv"

	"github.com/pelletier/go-toml/v2"

	"tmratlas/assets"
)

// tokensVersion is the schema of tokens.toml that this program reads.
const tokensVersion = 1

// Tokens are the design tokens: two palettes, and the sizes that are the same in both.
type Tokens struct {
	Light, Dark *Palette
	Type        Typography
	Space       map[string]float64 // margins by name (xs to xxl), in points
	Size        map[string]float64 // heights and widths of controls by name, in points
	Radius      map[string]float64 // corners by name, in points
	Line        map[string]float64 // widths of lines by name, in points
	Motion      map[string]int     // durations by name, in milliseconds
	PatientZoom []float64          // the steps of the text size on the patient pages
}

// Typography holds the sizes of text.
type Typography struct {
	Family                        string
	Caption, Body, Heading, Title TextStyle
	FigureLabel                   TextStyle
	PatientSmall, PatientBody     TextStyle
	PatientLead, PatientTitle     TextStyle
	PrintBody                     float64 // on the patient's paper, in points
}

// TextStyle is a size of text.
type TextStyle struct {
	Size   float64 `toml:"size"`   // in points
	Line   float64 `toml:"line"`   // from baseline to baseline, in points; 0 when not set
	Weight string  `toml:"weight"` // "bold" or ""
}

// tokenFile is tokens.toml as it is written.
type tokenFile struct {
	Schema int                          `toml:"schema_version"`
	Light  map[string]map[string]string `toml:"light"`
	Dark   map[string]map[string]string `toml:"dark"`
	Nerve  struct {
		Line nerveLineFile `toml:"line"`
	} `toml:"nerve"`
	Panel    panelFile `toml:"panel"`
	Distance struct {
		SameStyle float64         `toml:"floor_same_style"`
		Any       float64         `toml:"floor_any"`
		Level     []distanceLevel `toml:"level"`
	} `toml:"distance"`
	Type struct {
		Family      string    `toml:"family"`
		Caption     TextStyle `toml:"caption"`
		Body        TextStyle `toml:"body"`
		Heading     TextStyle `toml:"heading"`
		Title       TextStyle `toml:"title"`
		FigureLabel struct {
			Size     float64 `toml:"size"`
			Selected string  `toml:"selected"`
		} `toml:"figure_label"`
		Numbers string `toml:"numbers"`
		Patient struct {
			Small     TextStyle `toml:"small"`
			Body      TextStyle `toml:"body"`
			Lead      TextStyle `toml:"lead"`
			Title     TextStyle `toml:"title"`
			Steps     []float64 `toml:"steps"`
			PrintBody float64   `toml:"print_body"`
		} `toml:"patient"`
	} `toml:"type"`
	Space  map[string]float64 `toml:"space"`
	Size   map[string]float64 `toml:"size"`
	Radius map[string]float64 `toml:"radius"`
	Line   map[string]float64 `toml:"line"`
	Icon   map[string]any     `toml:"icon"`
	Motion map[string]int     `toml:"motion"`
}

type nerveLineFile struct {
	Mixed, Cutaneous, Deep, Ghost lineFile
	Casing                        float64  `toml:"casing"`
	UnselectedOpacity             float64  `toml:"unselected_opacity"`
	ClassMixed                    []string `toml:"class_mixed"`
	ClassCutaneous                []string `toml:"class_cutaneous"`
}

type lineFile struct {
	Style    string    `toml:"style"`
	Dash     []float64 `toml:"dash"`
	Width    float64   `toml:"width"`
	Selected float64   `toml:"selected"`
}

type panelFile struct {
	Recipient      map[string]string `toml:"recipient"`
	RecipientOther map[string]string `toml:"recipient_other"`
	DonorLighten   float64           `toml:"donor_lighten"`
	SheathAfter    float64           `toml:"recipient_sheath_after"`
	Box            []float64         `toml:"box"`
	Join           []float64         `toml:"join"`
	DonorWidth     float64           `toml:"donor_width"`
	RecipientWidth float64           `toml:"recipient_width"`
	TwigWidth      float64           `toml:"twig_width"`
	Stitches       int               `toml:"stitches"`
}

type distanceLevel struct {
	Theme   string             `toml:"theme"`
	Level   string             `toml:"level"`
	Same    map[string]float64 `toml:"same"`
	Any     map[string]float64 `toml:"any"`
	Nearest string             `toml:"nearest_same_style"`
}

// LoadTokens reads the embedded design tokens. An error means that the file in this build is wrong; it names every colour
// that is missing, unknown or not written as "#RRGGBB".
func LoadTokens() (*Tokens, error) {
	return parseTokens(assets.Tokens)
}

func parseTokens(text []byte) (*Tokens, error) {
	var f tokenFile
	decoder := toml.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&f); err != nil {
		var strict *toml.StrictMissingError
		if errors.As(err, &strict) {
			return nil, fmt.Errorf("read tokens: unknown keys:\n%s", strict.String())
		}
		return nil, fmt.Errorf("read tokens: %w", err)
	}
	if f.Schema != tokensVersion {
		return nil, fmt.Errorf("read tokens: schema_version is %d, this program reads %d", f.Schema, tokensVersion)
	}
	light, errLight := newPalette(false, f)
	dark, errDark := newPalette(true, f)
	if err := errors.Join(errLight, errDark); err != nil {
		return nil, fmt.Errorf("read tokens: %w", err)
	}
	t := f.Type
	return &Tokens{
		Light: light, Dark: dark,
		Type: Typography{
			Family: t.Family, Caption: t.Caption, Body: t.Body, Heading: t.Heading, Title: t.Title,
			FigureLabel:  TextStyle{Size: t.FigureLabel.Size},
			PatientSmall: t.Patient.Small, PatientBody: t.Patient.Body, PatientLead: t.Patient.Lead,
			PatientTitle: t.Patient.Title, PrintBody: t.Patient.PrintBody,
		},
		Space: f.Space, Size: f.Size, Radius: f.Radius, Line: f.Line, Motion: f.Motion,
		PatientZoom: t.Patient.Steps,
	}, nil
}

// newPalette fills the palette of one theme and reports everything that is wrong with it at once.
func newPalette(dark bool, f tokenFile) (*Palette, error) {
	name, groups := "light", f.Light
	if dark {
		name, groups = "dark", f.Dark
	}
	p := &Palette{Dark: dark, nerves: map[string]color.NRGBA{}, cutaneous: map[string]bool{}}
	var problems []error
	for group, target := range map[string]any{"ui": &p.UI, "status": &p.Status, "basis": &p.Basis, "figure": &p.Figure} {
		problems = append(problems, fill(name+"."+group, target, groups[group])...)
	}
	for slug, text := range groups["nerve"] {
		c, err := parseColor(text)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s.nerve.%s: %w", name, slug, err))
		}
		p.nerves[slug] = c
	}
	line := f.Nerve.Line
	for _, slug := range line.ClassCutaneous {
		p.cutaneous[slug] = true
	}
	for slug := range p.nerves {
		p.listed(slug, line, &problems)
	}
	p.Lines = NerveLines{
		Mixed: line.Mixed.style(), Cutaneous: line.Cutaneous.style(), Deep: line.Deep.style(), Ghost: line.Ghost.style(),
		Casing: line.Casing, UnselectedOpacity: line.UnselectedOpacity,
	}
	problems = append(problems, p.Panel.read(name, f.Panel)...)
	return p, errors.Join(problems...)
}

// listed complains about a nerve whose line style is not told.
func (p *Palette) listed(slug string, line nerveLineFile, problems *[]error) {
	for _, class := range [][]string{line.ClassMixed, line.ClassCutaneous} {
		for _, s := range class {
			if s == slug {
				return
			}
		}
	}
	*problems = append(*problems, fmt.Errorf("nerve.line: %s is in neither class", slug))
}

func (l lineFile) style() LineStyle {
	return LineStyle{Dash: l.Dash, Width: l.Width, Selected: l.Selected}
}

func (s *PanelStyle) read(theme string, f panelFile) (problems []error) {
	for target, text := range map[*color.NRGBA]string{&s.Recipient: f.Recipient[theme], &s.RecipientOther: f.RecipientOther[theme]} {
		c, err := parseColor(text)
		if err != nil {
			problems = append(problems, fmt.Errorf("panel recipient, %s: %w", theme, err))
		}
		*target = c
	}
	s.DonorLighten, s.SheathAfter = f.DonorLighten, f.SheathAfter
	s.DonorWidth, s.RecipientWidth, s.TwigWidth, s.Stitches = f.DonorWidth, f.RecipientWidth, f.TwigWidth, f.Stitches
	return problems
}

// fill sets the colour fields of a struct from the colours of the same name in toml tags.
func fill(where string, target any, colors map[string]string) (problems []error) {
	v := reflect.ValueOf(target).Elem()
	known := map[string]bool{}
	for i := range v.NumField() {
		key := v.Type().Field(i).Tag.Get("toml")
		known[key] = true
		c, err := parseColor(colors[key])
		if err != nil {
			problems = append(problems, fmt.Errorf("%s.%s: %w", where, key, err))
		}
		v.Field(i).Set(reflect.ValueOf(c))
	}
	for key := range colors {
		if !known[key] {
			problems = append(problems, fmt.Errorf("%s.%s: no such colour", where, key))
		}
	}
	return problems
}

func parseColor(text string) (color.NRGBA, error) {
	if len(text) != 7 || text[0] != '#' {
		return color.NRGBA{}, fmt.Errorf("%q is not a colour, write it as \"#RRGGBB\"", text)
	}
	v, err := strconv.ParseUint(text[1:], 16, 32)
	if err != nil {
		return color.NRGBA{}, fmt.Errorf("%q is not a colour, write it as \"#RRGGBB\"", text)
	}
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}, nil
}
