package data

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"tmratlas/anatomy"
)

// Problem is one thing wrong with the files: where it is, in which record, and what to do.
type Problem struct {
	File    string `json:"file"`
	Line    int    `json:"line"`   // from 1; 0 when it concerns the whole file
	Record  string `json:"record"` // "nerve tibial"; "" when no record could be made out
	Message string `json:"message"`
}

// Error writes the problem as file:line: record: message.
func (p Problem) Error() string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	if p.Record != "" {
		return place + ": " + p.Record + ": " + p.Message
	}
	return place + ": " + p.Message
}

// Problems lists everything wrong with a set of files.
type Problems []Problem

// Error writes one problem a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].Error()
	}
	return strings.Join(lines, "\n")
}

func (p Problems) sort() {
	slices.SortStableFunc(p, func(x, y Problem) int { return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line)) })
}

var quoted = regexp.MustCompile(`"([^"]+)"`)

// addContentProblems gives the problems of the checked content their places in the files. What only follows from a
// record that could not be read is left out, so that the author sees the cause alone.
func (r *reader) addContentProblems(err error) {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return
	}
	for _, e := range joined.Unwrap() {
		var p anatomy.Problem
		if !errors.As(e, &p) || r.followsFromFailure(p.Message) {
			continue
		}
		s := source{}
		if list := r.sources[p.Record.Kind]; p.Record.Index < len(list) {
			s = list[p.Record.Index]
		}
		r.report(s.file, s.lineOf(p.Message), strings.TrimSpace(string(p.Record.Kind)+" "+p.Record.Slug), "%s", p.Message)
	}
}

func (r *reader) followsFromFailure(message string) bool {
	if len(r.failed) == 0 {
		return false
	}
	if strings.Contains(message, "no branch supplies") || strings.Contains(message, "nothing cites it") || strings.Contains(message, "no level covers") {
		return true
	}
	for _, m := range quoted.FindAllStringSubmatch(message, -1) {
		if slices.Contains(r.failed, m[1]) {
			return true
		}
	}
	return false
}

// lineOf is the line of the record that holds the first value the message quotes, else the line of its header.
func (s source) lineOf(message string) int {
	m := quoted.FindString(message)
	if m == "" {
		return s.line
	}
	for i, l := range strings.Split(s.text, "\n") {
		if strings.Contains(l, m) {
			return s.line + i
		}
	}
	return s.line
}
