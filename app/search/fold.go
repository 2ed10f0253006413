package search

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold turns a name into lower-case words without accents, joined by single blanks. Hyphens and other signs separate
// words. Text that is not UTF-8 is folded as far as it is.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	if !ascii(s) {
		s = norm.NFD.String(s)
	}
	blank := false
	for _, r := range s {
		plain, isLetter := foldRune(r)
		if !isLetter {
			blank = blank || !unicode.Is(unicode.Mn, r)
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		if plain != "" {
			b.WriteString(plain)
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// foldRune tells whether a character belongs to a word, and gives the plain letters of one that has no decomposition.
func foldRune(r rune) (plain string, isLetter bool) {
	switch r {
	case 'ß':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'ø', 'Ø':
		return "o", true
	case 'ł', 'Ł':
		return "l", true
	case 'đ', 'Đ':
		return "d", true
	case 'ı':
		return "i", true
	case unicode.ReplacementChar:
		return "", false
	}
	return "", unicode.IsLetter(r) || unicode.IsDigit(r)
}
