package figure

import (
	"bufio"
	"bytes"
	"image/color"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"tmratlas/anatomy"
	"tmratlas/assets"
)

// stated is a contrast ratio as a comment in tokens.toml states it.
type stated struct {
	theme, group, name string
	color              color.NRGBA
	ratio              float64
	on                 []string // names of backgrounds
}

// statedRatios reads the comments of tokens.toml, and every colour by theme and name.
func statedRatios(t *testing.T) ([]stated, map[string]color.NRGBA) {
	t.Helper()
	heading := regexp.MustCompile(`^\[(light|dark)\.(\w+)\]`)
	entry := regexp.MustCompile(`^([\w-]+)\s*=\s*"(#[0-9A-F]{6})"(?:\s*# ([\d.]+):1(?: worst, on (\w+))?)?`)
	var all []stated
	colors := map[string]color.NRGBA{}
	var theme, group string
	lines := bufio.NewScanner(bytes.NewReader(assets.Tokens))
	for lines.Scan() {
		line := lines.Text()
		if strings.HasPrefix(line, "[") {
			theme, group = "", ""
			if m := heading.FindStringSubmatch(line); m != nil {
				theme, group = m[1], m[2]
			}
			continue
		}
		m := entry.FindStringSubmatch(line)
		if theme == "" || m == nil {
			continue
		}
		c, err := parseColor(m[2])
		if err != nil {
			t.Fatal(err)
		}
		colors[theme+" "+m[1]] = c
		if m[3] == "" {
			continue
		}
		ratio, err := strconv.ParseFloat(m[3], 64)
		if err != nil {
			t.Fatal(err)
		}
		s := stated{theme: theme, group: group, name: m[1], color: c, ratio: ratio, on: []string{m[4]}}
		if m[4] == "" {
			s.on = []string{"surface", "background"}
		}
		all = append(all, s)
	}
	return all, colors
}

// isText tells which tokens are read as text; the others are lines, icons and marks.
func (s stated) isText() bool {
	switch s.group {
	case "status", "basis":
		return true
	case "ui":
		return slices.Contains([]string{"text", "muted", "primary", "on_primary"}, s.name)
	default:
		return false
	}
}

func TestContrastOfTokens(t *testing.T) {
	ratios, colors := statedRatios(t)
	if len(ratios) < 90 {
		t.Fatalf("only %d stated ratios found in tokens.toml", len(ratios))
	}
	for _, s := range ratios {
		worst := math.Inf(1)
		for _, on := range s.on {
			ground, ok := colors[s.theme+" "+on]
			if !ok {
				t.Fatalf("%s.%s: background %q is no token", s.theme, s.name, on)
			}
			worst = min(worst, Contrast(s.color, ground))
		}
		floor := 3.0
		if s.isText() {
			floor = 4.5
		}
		if math.Abs(worst-s.ratio) > 0.051 {
			t.Errorf("%s.%s.%s on %v: contrast is %.2f, the comment says %.1f", s.theme, s.group, s.name, s.on, worst, s.ratio)
		}
		if worst < floor {
			t.Errorf("%s.%s.%s on %v: contrast is %.2f, needs %.1f", s.theme, s.group, s.name, s.on, worst, floor)
		}
	}
}

// The comments name the worst background only. Text must be readable on each one that it may stand on.
func TestContrastOfTextOnEveryGround(t *testing.T) {
	tok := tokens(t)
	for name, p := range map[string]*Palette{"light": tok.Light, "dark": tok.Dark} {
		grounds := map[string]color.NRGBA{
			"background": p.UI.Background, "surface": p.UI.Surface, "raised": p.UI.Raised, "selection": p.UI.Selection,
		}
		texts := map[string]color.NRGBA{
			"text": p.UI.Text, "muted": p.UI.Muted, "primary": p.UI.Primary, "stop": p.Status.Stop,
			"caution": p.Status.Caution, "note": p.Status.Note, "ok": p.Status.OK,
		}
		for textName, text := range texts {
			for groundName, ground := range grounds {
				if got := Contrast(text, ground); got < 4.5 {
					t.Errorf("%s: %s on %s is %.2f, needs 4.5", name, textName, groundName, got)
				}
			}
		}
		for _, b := range anatomy.Bases() {
			if text, ground := p.BasisColor(b); Contrast(text, ground) < 4.5 {
				t.Errorf("%s: basis %s is %.2f, needs 4.5", name, b, Contrast(text, ground))
			}
		}
	}
}

func TestContrastOfKnownPairs(t *testing.T) {
	black, white, grey := color.NRGBA{0, 0, 0, 255}, color.NRGBA{255, 255, 255, 255}, color.NRGBA{119, 119, 119, 255}
	for _, tc := range []struct {
		a, b color.NRGBA
		want float64
	}{{black, white, 21}, {white, black, 21}, {white, white, 1}, {grey, white, 4.48}} {
		if got := Contrast(tc.a, tc.b); math.Abs(got-tc.want) > 0.005 {
			t.Errorf("Contrast(%v, %v) = %.3f, want %.2f", tc.a, tc.b, got, tc.want)
		}
	}
}

// Pairs from the test data of Sharma, Wu and Dalal 2005.
func TestColorDifferenceAgainstPublishedPairs(t *testing.T) {
	for _, tc := range []struct {
		p, q [3]float64
		want float64
	}{
		{[3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{[3]float64{50, -1.3802, -84.2814}, [3]float64{50, 0, -82.7485}, 1.0000},
		{[3]float64{50, 2.49, -0.001}, [3]float64{50, -2.49, 0.0009}, 7.1792},
		{[3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{[3]float64{60.2574, -34.0099, 36.2677}, [3]float64{60.4626, -34.1751, 39.4387}, 1.2644},
		{[3]float64{2.0776, 0.0795, -1.135}, [3]float64{0.9033, -0.0636, -0.5514}, 0.9082},
	} {
		if got := ciede2000(tc.p, tc.q); math.Abs(got-tc.want) > 0.0001 {
			t.Errorf("ciede2000(%v, %v) = %.4f, want %.4f", tc.p, tc.q, got, tc.want)
		}
	}
}

// The file states the smallest distances at each level and the pair that comes closest there among the lines of one
// style. The pair must lie no closer than the level states, reach it for at least one kind of vision, and keep the floor.
func TestDistancesOfNerves(t *testing.T) {
	var f tokenFile
	if err := toml.Unmarshal(assets.Tokens, &f); err != nil {
		t.Fatal(err)
	}
	tok := tokens(t)
	for _, l := range f.Distance.Level {
		p := tok.Light
		if l.Theme == "dark" {
			p = tok.Dark
		}
		first, second, _ := strings.Cut(l.Nearest, " / ")
		a, okA := p.Nerve(first, nil)
		b, okB := p.Nerve(second, nil)
		if !okA || !okB {
			t.Errorf("%s, %s: %q are not two nerves with a colour", l.Theme, l.Level, l.Nearest)
			continue
		}
		reached := false
		for _, v := range Visions() {
			got, lowest := Distance(a, b, v), l.Same[string(v)]
			if got < lowest-0.06 {
				t.Errorf("%s, %s, %s: %s lie %.1f apart, the file states %.1f as the least", l.Theme, l.Level, v, l.Nearest, got, lowest)
			}
			reached = reached || math.Abs(got-lowest) <= 0.06
			if lowest < f.Distance.SameStyle || l.Any[string(v)] < f.Distance.Any {
				t.Errorf("%s, %s, %s: the least distance is under the floor", l.Theme, l.Level, v)
			}
		}
		if !reached {
			t.Errorf("%s, %s: %s are not the nearest pair for any kind of vision", l.Theme, l.Level, l.Nearest)
		}
	}
}

// The file states how close the recipient branch may come to a donor.
func TestRecipientColour(t *testing.T) {
	tok := tokens(t)
	for theme, want := range map[string]struct {
		p       *Palette
		closest string
		least   float64
	}{
		"light": {tok.Light, "saphenous", 9.2},
		"dark":  {tok.Dark, "posterior-interosseous", 10.0},
	} {
		for _, slug := range slices.Sorted(maps.Keys(want.p.nerves)) {
			donor := want.p.nerves[slug]
			got := WorstDistance(donor, want.p.RecipientFor(donor))
			switch {
			case slug == want.closest && math.Abs(got-want.least) > 0.06:
				t.Errorf("%s: %s and its recipient lie %.1f apart, the file states %.1f", theme, slug, got, want.least)
			case slug != want.closest && got < 11.75:
				t.Errorf("%s: %s and its recipient lie %.1f apart, the file states 11.8 or more", theme, slug, got)
			}
		}
	}
	if got := tok.Light.RecipientFor(tok.Light.nerves["tibial"]); got != tok.Light.Panel.Recipient {
		t.Errorf("recipient beside the tibial nerve is %v, want the blue one", got)
	}
	if got := tok.Light.RecipientFor(tok.Light.nerves["deep-peroneal"]); got != tok.Light.Panel.RecipientOther {
		t.Errorf("recipient beside the deep peroneal nerve is %v, want the ochre one", got)
	}
}
