package search

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"tmratlas/anatomy"
)

// fold turns a name into lower-case words without accents, joined by single blanks. Hyphens and other signs separate
// words.
func fold(s string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn))), s)
	if err != nil {
		plain = s
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(plain), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// nearly reports whether a typed word is a known word but for typing errors: one in a word of four letters or more, two
// in one of eight or more. Two letters that changed places are one error.
func nearly(typed, known string) bool {
	allowed := 0
	switch n := len(typed); {
	case n >= 8:
		allowed = 2
	case n >= 4:
		allowed = 1
	}
	if allowed == 0 || len(typed)-len(known) > allowed || len(known)-len(typed) > allowed {
		return false
	}
	return anatomy.TypingErrors(typed, known) <= allowed
}
