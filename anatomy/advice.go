package anatomy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// WhereToFind says in sentences where the branch is found and how the transfer is done, as far as that is known.
func (c *Candidate) WhereToFind() string {
	said := []string{sentence(c.Branch.Branch.Find)}
	if len(c.Transfers) > 0 {
		said = append(said, sentence(c.Transfers[0].Technique))
	}
	if text := strings.TrimSpace(strings.Join(said, " ")); text != "" {
		return text
	}
	return sentence(c.Branch.Branch.Support)
}

// WhatToMind says in sentences what speaks against the candidate or must be watched: the pitfalls of every transfer
// first, then what follows from the cut, then where sources differ.
func (c *Candidate) WhatToMind() string {
	var said []string
	for _, text := range c.Pitfalls {
		said = append(said, sentence(text))
	}
	said = append(said, c.Cautions...)
	for _, text := range c.Disagreements {
		if !strings.HasPrefix(text, "Centres differ") {
			text = "Sources differ: " + text
		}
		said = append(said, sentence(text))
	}
	return strings.Join(said, " ")
}

// sentence begins a text with a capital letter and ends it with a full stop; "" stays "".
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(r)) + text[n:]
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}
