package anatomy

import (
	"slices"
	"strconv"
	"strings"
)

// Cite is the reference in one line: authors, year, title and journal. More than two authors are cut to the first, and so
// is a list whose other names are not known.
func (r *Reference) Cite() string {
	var parts []string
	switch {
	case len(r.Authors) > 2 || len(r.Authors) > 0 && slices.Contains(r.Unconfirmed, "authors"):
		parts = append(parts, r.Authors[0]+" and others")
	case len(r.Authors) > 0:
		parts = append(parts, strings.Join(r.Authors, " and "))
	}
	if r.Year > 0 {
		parts = append(parts, strconv.Itoa(r.Year))
	}
	parts = append(parts, r.Title)
	if r.Journal != "" {
		parts = append(parts, r.Journal)
	}
	text := parts[0]
	for _, part := range parts[1:] {
		if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") && !strings.HasSuffix(text, "!") {
			text += "."
		}
		text += " " + part
	}
	return text
}
