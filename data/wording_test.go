package data_test

import (
	"regexp"
	"strings"
	"testing"

	"tmratlas/anatomy"
)

// slips are marks of a sentence that was put together wrongly.
var slips = map[string]*regexp.Regexp{
	"two spaces":             regexp.MustCompile(`  `),
	"a space before a mark":  regexp.MustCompile(` [.,;:)]`),
	"a doubled mark":         regexp.MustCompile(`[.,;:]{2}`),
	"a doubled word":         regexp.MustCompile(`\b(the the|a a|of of|to to|is is|and and|only only)\b`),
	"an empty list":          regexp.MustCompile(`\b(the|and|or|with|of|below|than)[.,:]|\bthe (and|or|but|which)\b|\(\)`),
	"a failed format":        regexp.MustCompile(`%!|NaN|[+-]Inf|<nil>|0x`),
	"a list without a space": regexp.MustCompile(`[a-z],[a-z]`),
	"a capital inside":       regexp.MustCompile(`, and [A-Z][a-z]+ (still|is|are|has|have|moved)\b`),
	"a slug":                 regexp.MustCompile(`\b[a-z]+(-[a-z]+)+--|@0\.|@1\b`),
}

// Every reason and caution that a sweep over both limbs can bring up is a sentence without slips.
func TestReasonsReadWell(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	seen := map[string]bool{}
	check := func(where anatomy.Cut, text string) {
		if seen[text] {
			return
		}
		seen[text] = true
		if text == "" || text != strings.TrimSpace(text) || !strings.HasSuffix(text, ".") {
			t.Errorf("%s: %q is not a sentence", where.At, text)
		}
		for what, slip := range slips {
			if found := slip.FindString(text); found != "" {
				t.Errorf("%s: %s (%q) in %q", where.At, what, found, text)
			}
		}
		if first := text[0]; first < 'A' || first > 'Z' {
			t.Errorf("%s: %q does not begin with a capital letter", where.At, text)
		}
	}
	everyCut(t, a, func(cut anatomy.Cut) {
		for _, targets := range a.Targets(a.Residual(cut)) {
			if targets.Severed.Note != "" {
				check(cut, targets.Severed.Note)
			}
			for _, c := range targets.Candidates {
				check(cut, c.Reason)
				for _, caution := range c.Cautions {
					check(cut, caution)
				}
			}
			for _, e := range targets.Excluded {
				check(cut, e.Reason)
			}
		}
	})
	if len(seen) < 1000 {
		t.Errorf("only %d different sentences seen", len(seen))
	}
}

// No reason says that a branch enters above a cut that lies above it.
func TestReasonsKnowAboveFromBelow(t *testing.T) {
	t.Parallel()
	a := builtIn(t)
	everyCut(t, a, func(cut anatomy.Cut) {
		for _, targets := range a.Targets(a.Residual(cut)) {
			for _, c := range targets.Candidates {
				if cut.At.ProximalTo(c.Branch.Branch.Enters.Position()) && strings.Contains(c.Reason, "above this cut") {
					t.Errorf("%s (%s): %s enters at %s, but %q", cut.At, cut.Level.Slug, c.Branch.Branch.ID, c.Branch.Branch.Enters.Position(), c.Reason)
				}
			}
			for _, e := range targets.Excluded {
				if cut.At.ProximalTo(e.Branch.Branch.Enters.Position()) && strings.Contains(e.Reason, "above the cut") {
					t.Errorf("%s (%s): %s enters at %s, but %q", cut.At, cut.Level.Slug, e.Branch.Branch.ID, e.Branch.Branch.Enters.Position(), e.Reason)
				}
			}
		}
	})
}
