package cli

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

type searchCommand struct {
	Words []string `arg:"" name:"WORDS" help:"Words, abbreviations or parts of names, in any order."`
	Limit atMost   `default:"20" placeholder:"N" help:"List at most N hits, 0 for all; 20 when left out."`
	jsonFlag
}

// atMost is a number of rows, 0 for all.
type atMost int

// UnmarshalText reads the number.
func (n *atMost) UnmarshalText(text []byte) error {
	v, err := strconv.Atoi(string(text))
	if err != nil || v < 0 {
		return fmt.Errorf("%q is not a whole number of 0 or more", text)
	}
	*n = atMost(v)
	return nil
}

// Run prints the hits, best first; no hit is an empty answer, not a failure.
func (c *searchCommand) Run(s *session) error {
	query := strings.Join(c.Words, " ")
	if !strings.ContainsFunc(query, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return useError{fmt.Errorf("nothing can be searched for in %q: give a letter or digit", query)}
	}
	if _, err := s.load(); err != nil {
		return err
	}
	hits := s.find(query)
	all := len(hits)
	if c.Limit > 0 && all > int(c.Limit) {
		hits = hits[:c.Limit]
	}
	if c.JSON {
		return writeJSON(s.Stdout, hits)
	}
	if all == 0 {
		fmt.Fprintf(s.Stdout, "Nothing is called %q.\n", query)
		return nil
	}
	t := newTable(s.Stdout)
	for _, h := range hits {
		name := shorten(h.Name, 60)
		if h.Matched != h.Name && h.Matched != h.Slug {
			name += " (" + shorten(h.Matched, 40) + ")"
		}
		t.row(string(h.Kind), name, h.Slug)
	}
	if err := t.end(); err != nil {
		return err
	}
	if all > len(hits) {
		fmt.Fprintf(s.Stdout, "%d more (--limit 0 lists all)\n", all-len(hits))
	}
	return nil
}
