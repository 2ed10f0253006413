package anatomy

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest gives the known names that a mistyped name may have meant, nearest first, at most limit of them: those that
// differ in a few letters, then those that contain it or begin like it.
func Nearest(name string, known []string, limit int) []string {
	type scored struct {
		name  string
		score int
	}
	allowed := max(2, len(name)/4)
	var found []scored
	for _, k := range known {
		errors := TypingErrors(name, k)
		switch {
		case errors <= allowed:
			found = append(found, scored{k, errors})
		case len(name) > 2 && strings.Contains(k, name):
			found = append(found, scored{k, allowed + 1})
		}
	}
	slices.SortFunc(found, func(x, y scored) int { return cmp.Or(cmp.Compare(x.score, y.score), cmp.Compare(x.name, y.name)) })
	var names []string
	for _, f := range found[:min(limit, len(found))] {
		names = append(names, f.name)
	}
	return names
}

// TypingErrors counts the insertions, deletions, changes and swaps of neighbouring letters that turn one word into
// another.
func TypingErrors(a, b string) int {
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
