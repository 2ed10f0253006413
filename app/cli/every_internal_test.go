package cli

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"

	"tmratlas/anatomy"
	"tmratlas/data"
)

// loaded is a session on the built-in data that writes into the buffer.
func loaded(t *testing.T) (*session, *bytes.Buffer) {
	t.Helper()
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	return &session{Environment: Environment{Stdout: &out, Stderr: &out, Data: data.BuiltIn()}, atlas: a}, &out
}

// machine finds what only a machine would write: format errors, Go values, slugs of heights.
var machine = regexp.MustCompile(`%!|<nil>|\bNaN\b|\{|\bmap\[|0x[0-9a-f]+|\b0001-01-01\b|, ,|: ;|\(\)|  \.$|undefined`)

// wellFormed reports what reads badly in an answer in text. Tables may be wide, running text not.
func wellFormed(t *testing.T, what, text string) {
	t.Helper()
	if text == "" {
		t.Errorf("%s: nothing is written", what)
	}
	for _, line := range strings.Split(text, "\n") {
		if found := machine.FindString(line); found != "" {
			t.Errorf("%s: %q in %q", what, found, line)
		}
		if strings.TrimRight(line, " ") != line && line != "" {
			t.Errorf("%s: blanks at the end of %q", what, line)
		}
		if !utf8.ValidString(line) {
			t.Errorf("%s: not UTF-8: %q", what, line)
		}
		if running := strings.TrimSpace(line); runewidth.StringWidth(line) > textWidth+4 && !strings.Contains(running, "  ") && strings.Contains(running, " ") {
			t.Errorf("%s: %d columns: %q", what, runewidth.StringWidth(line), line)
		}
	}
}

// slugsOfAll lists every record that show can find.
func slugsOfAll(c *anatomy.Content) []string {
	var all []string
	for _, r := range c.Segments {
		all = append(all, string(r.Slug))
	}
	for _, r := range c.Joints {
		all = append(all, r.Slug)
	}
	for _, r := range c.Landmarks {
		all = append(all, r.Slug)
	}
	for _, r := range c.Measurements {
		all = append(all, r.Slug)
	}
	for _, r := range c.Levels {
		all = append(all, r.Slug)
	}
	for _, r := range c.Plexuses {
		all = append(all, r.Slug)
	}
	for _, r := range c.Nerves {
		all = append(all, r.Slug)
	}
	for _, r := range c.Muscles {
		all = append(all, r.Slug)
	}
	for _, r := range c.Branches {
		all = append(all, r.ID)
	}
	for _, r := range c.Variations {
		all = append(all, r.Slug)
	}
	for _, r := range c.Transfers {
		all = append(all, r.ID)
	}
	for _, r := range c.Treatments {
		all = append(all, r.Slug)
	}
	for _, r := range c.Terms {
		all = append(all, r.Slug)
	}
	for _, r := range c.References {
		all = append(all, r.Slug)
	}
	for _, r := range c.Facts {
		all = append(all, r.ID)
	}
	for _, r := range c.Outcomes {
		if r.Display {
			all = append(all, r.ID)
		}
	}
	return all
}

// nullList finds a list that is null: only figures that were not published and parts that a record does not have are.
var nullList = regexp.MustCompile(`"(\w+)": null`)

func TestShowEveryRecord(t *testing.T) {
	s, out := loaded(t)
	for _, slug := range slugsOfAll(s.atlas.Content()) {
		for _, asJSON := range []bool{false, true} {
			out.Reset()
			c := showCommand{Name: []string{slug}}
			c.JSON = asJSON
			if err := c.Run(s); err != nil {
				t.Errorf("show %s: %v", slug, err)
				continue
			}
			if !asJSON {
				wellFormed(t, "show "+slug, out.String())
				continue
			}
			for _, m := range nullList.FindAllStringSubmatch(out.String(), -1) {
				if m[1] != "in_sheath" {
					t.Errorf("show %s --json: %s is null", slug, m[1])
				}
			}
		}
	}
}

// Outcomes that are on no screen are not on this one.
func TestShowHidesOutcomes(t *testing.T) {
	s, _ := loaded(t)
	hidden := 0
	outcomes := s.atlas.Content().Outcomes
	for i := range outcomes {
		if outcomes[i].Display {
			continue
		}
		hidden++
		c := showCommand{Name: []string{outcomes[i].ID}}
		if err := c.Run(s); err == nil {
			t.Errorf("show %s: an outcome with display = false is shown", outcomes[i].ID)
		}
	}
	if hidden == 0 {
		t.Skip("every outcome may be shown")
	}
}

func TestEveryLevelReadsWell(t *testing.T) {
	s, out := loaded(t)
	for _, limb := range anatomy.Limbs() {
		for _, l := range s.atlas.Levels(limb) {
			cut := cutArgument{Cut: l.Slug}
			r, err := cut.parse(s, s.atlas)
			if err != nil {
				t.Fatal(err)
			}
			out.Reset()
			if err := (&residualCommand{cutArgument: cut}).Run(s); err != nil {
				t.Errorf("residual %s: %v", l.Slug, err)
			}
			wellFormed(t, "residual "+l.Slug, out.String())
			out.Reset()
			if err := (&targetsCommand{cutArgument: cut, All: true}).Run(s); err != nil {
				t.Errorf("targets %s: %v", l.Slug, err)
			}
			wellFormed(t, "targets "+l.Slug, out.String())
			for _, n := range s.atlas.Residual(r).Severed {
				out.Reset()
				if err := (&targetsCommand{cutArgument: cut, Nerve: n.Nerve.Slug}).Run(s); err != nil {
					t.Errorf("targets %s --nerve %s: %v", l.Slug, n.Nerve.Slug, err)
				}
				wellFormed(t, "targets "+l.Slug+" --nerve "+n.Nerve.Slug, out.String())
			}
		}
	}
}

// Where no branch is left, the treatments are named and where they are described.
func TestNothingLeft(t *testing.T) {
	s, out := loaded(t)
	none := anatomy.NerveTargets{Severed: anatomy.SeveredNerve{Nerve: s.atlas.Nerve("tibial"), Name: "Tibial nerve"}}
	printTargets(s, s.atlas, none)
	text := out.String()
	wellFormed(t, "no candidates", text)
	for _, want := range []string{"No spare motor branch is left within reach.", "tmratlas show SLUG: rpni, vdmt"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// Heights of records are told from the proximal landmark, whole spans with one landmark.
func TestHeightWords(t *testing.T) {
	s, _ := loaded(t)
	at := func(segment anatomy.Segment, t float64) anatomy.Position {
		return anatomy.Position{Segment: segment, T: t}
	}
	for _, c := range []struct{ got, want string }{
		{place(s.atlas, at(anatomy.Leg, 0)), "at the knee joint line"},
		{place(s.atlas, at(anatomy.Leg, 0.9)), "34.6 cm below the knee joint line"},
		{place(s.atlas, at(anatomy.Leg, 1)), "at the ankle joint line at the malleoli"},
		{place(s.atlas, at(anatomy.ShoulderGirdle, 0.5)), "on the shoulder girdle"},
		{span(s.atlas, at(anatomy.Leg, 0.66), at(anatomy.Leg, 0.999)), "25.4 to 38.5 cm below the knee joint line"},
		{span(s.atlas, at(anatomy.Leg, 0), at(anatomy.Leg, 0)), "at the knee joint line"},
		{shortPlace(s.atlas, at(anatomy.Leg, 0.39)), "leg 15.0 cm"},
		{shortSpan(s.atlas, at(anatomy.Arm, 0.3), at(anatomy.Arm, 0.6)), "arm 9.0 to 18.0 cm"},
		{rootWords([]string{"L4", "L5", "S1"}), "L4 to S1"},
		{rootWords([]string{"C5", "C7", "T1"}), "C5, C7, T1"},
		{rootWords([]string{"L5", "S1"}), "L5, S1"},
		{whole(1234567), "1,234,567"},
		{whole(999.6), "1,000"},
		{number(-0.04, 1), "0.0"},
		{number(-2.5, 1), "\u22122.5"},
		{choice([]string{"a", "b", "c"}), "a, b or c"},
		{plural(0, "source", "sources"), "no source"},
		{countWords(&anatomy.Count{Low: 10, High: 2000}), "10 to 2,000"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// Writing an answer leaves the atlas as it is.
func TestJSONLeavesTheAtlas(t *testing.T) {
	s, _ := loaded(t)
	var nerve *anatomy.Nerve
	for _, n := range s.atlas.Nerves(anatomy.LowerLimb) {
		if n.ContinuedBy == nil {
			nerve = n
			break
		}
	}
	if nerve == nil {
		t.Fatal("every nerve is continued by another")
	}
	c := showCommand{Name: []string{nerve.Slug}, jsonFlag: jsonFlag{true}}
	if err := c.Run(s); err != nil {
		t.Fatal(err)
	}
	if nerve.ContinuedBy != nil {
		t.Errorf("%s has an empty list now where it had none", nerve.Slug)
	}
}
