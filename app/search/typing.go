package search

import (
	"math/bits"
	"strings"
)

// longestWord is the length in bytes above which a word is not searched for typing errors.
const longestWord = 40

// allowedErrors is how many typing errors a word of a query may hold: none below four letters, two from eight on.
func allowedErrors(typed string) int {
	switch n := len(typed); {
	case n > longestWord || n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// typingErrors counts the insertions, deletions, changes and swaps of neighbouring letters that turn a typed word into a
// known one or into the beginning of it, so that a word may be wrong before it is complete. Above allowed it is
// allowed + 1.
func typingErrors(typed, known string, allowed int) int {
	none := allowed + 1
	if len(typed) > longestWord || len(known) < len(typed)-allowed {
		return none
	}
	known = known[:min(len(known), len(typed)+allowed)]
	var rows [3][longestWord + 4]uint8
	before, last, now := &rows[0], &rows[1], &rows[2]
	for j := range len(known) + 1 {
		last[j] = uint8(j)
	}
	for i := 1; i <= len(typed); i++ {
		now[0] = uint8(i)
		least := now[0]
		for j := 1; j <= len(known); j++ {
			cost := uint8(1)
			if typed[i-1] == known[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && typed[i-1] == known[j-2] && typed[i-2] == known[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
			least = min(least, now[j])
		}
		if int(least) > none {
			return none
		}
		before, last, now = last, now, before
	}
	best := none
	for _, n := range last[:len(known)+1] {
		best = min(best, int(n))
	}
	return best
}

// mistyped counts the typing errors after which every word of a query begins a word of a name. ok is false when some
// word does not even so.
func mistyped(folded string, words []string) (errors int, ok bool) {
	for _, w := range words {
		if begins(folded, w) {
			continue
		}
		allowed := allowedErrors(w)
		if allowed == 0 {
			return 0, false
		}
		best, letters := allowed+1, lettersOf(w)
		for own := range strings.SplitSeq(folded, " ") {
			if bits.OnesCount32(letters&^lettersOf(own)) > allowed {
				continue // more letters are missing than may be wrong: the usual case, told at a glance
			}
			if best = min(best, typingErrors(w, own, allowed)); best == 1 {
				break
			}
		}
		if best > allowed {
			return 0, false
		}
		errors += best
	}
	return errors, true
}

// lettersOf has a bit for each letter of a word; what is not a letter of the alphabet shares bits with some that are.
func lettersOf(word string) uint32 {
	var letters uint32
	for i := range len(word) {
		letters |= 1 << (word[i] & 31)
	}
	return letters
}

// begins reports whether a word of a folded name begins with w.
func begins(folded, w string) bool {
	for at := 0; ; {
		i := strings.Index(folded[at:], w)
		if i < 0 {
			return false
		}
		if at += i; at == 0 || folded[at-1] == ' ' {
			return true
		}
		at++
	}
}

// pieces reports whether a run of letters is made of the beginnings of words of a name, in their order: "tibant" of
// tibialis anterior, "ehl" of extensor hallucis longus. The first word must be among them.
func pieces(letters, folded string) bool {
	first, rest, _ := strings.Cut(folded, " ")
	for n := min(len(letters), len(first)); n > 0; n-- {
		if letters[:n] == first[:n] && piecesOfRest(letters[n:], rest) {
			return true
		}
	}
	return false
}

func piecesOfRest(letters, folded string) bool {
	if letters == "" {
		return true
	}
	for folded != "" {
		word, rest, _ := strings.Cut(folded, " ")
		for n := min(len(letters), len(word)); n > 0; n-- {
			if letters[:n] == word[:n] && piecesOfRest(letters[n:], rest) {
				return true
			}
		}
		folded = rest
	}
	return false
}
