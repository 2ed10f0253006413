package anatomy_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	. "tmratlas/anatomy"
)

func TestTypingErrors(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"tibial", "tibial", 0},
		{"tibial", "", 6},
		{"tibial", "tibal", 1},   // left out
		{"tibial", "tibbial", 1}, // doubled
		{"tibial", "tibiel", 1},  // another letter
		{"tibial", "tibail", 1},  // swapped
		{"tibial", "bitial", 2},  // two letters
	} {
		if got := TypingErrors(test.a, test.b); got != test.want {
			t.Errorf("from %q to %q: %d errors, not %d", test.a, test.b, got, test.want)
		}
	}
}

// The number of typing errors is the same both ways, none only between equal words, and never more than the longer has
// letters.
func TestTypingErrorsAreADistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[abc-]{0,8}`)
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		errors := TypingErrors(a, b)
		if errors != TypingErrors(b, a) || (errors == 0) != (a == b) || errors > max(len(a), len(b)) {
			t.Errorf("%q to %q: %d errors", a, b, errors)
		}
	})
}

func TestNearest(t *testing.T) {
	known := []string{"tibial", "femoral", "median", "medial-plantar", "median-palmar-cutaneous", "radial"}
	for name, want := range map[string][]string{
		"tibail":      {"tibial"},
		"medain":      {"median"},
		"median":      {"median", "median-palmar-cutaneous"}, // and what contains it
		"plantar":     {"medial-plantar"},
		"rdial":       {"radial"},
		"sciatic":     nil,
		"":            nil,
		"gastroc-tib": nil,
	} {
		if got := Nearest(name, known, 3); !slices.Equal(got, want) {
			t.Errorf("nearest to %q: %q, not %q", name, got, want)
		}
	}
	if got := Nearest("median", known, 1); !slices.Equal(got, []string{"median"}) {
		t.Errorf("with a limit of one: %q", got)
	}
}
