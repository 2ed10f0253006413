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

// Messages about something that is not there. It may well be in a record, or in a file, that could not be read.
var (
	absence  = regexp.MustCompile(`no branch supplies|nothing cites it|no level covers|gives no branch`)
	unlisted = regexp.MustCompile(`has no record|is not a muscle|does not list|names another parent`)
)

// followsFromFailure reports whether a message may only be about a record that could not be read.
func (r *reader) followsFromFailure(message string) bool {
	if len(r.failed) == 0 && !r.incomplete {
		return false
	}
	if absence.MatchString(message) || r.incomplete && unlisted.MatchString(message) {
		return true
	}
	for _, m := range quoted.FindAllStringSubmatch(message, -1) {
		slug, _, _ := strings.Cut(m[1], "/")
		if slices.Contains(r.failed, slug) {
			return true
		}
	}
	return false
}

// lineOf is the line of the record that the message is about: from the field whose name it begins with, the first that
// holds the value it quotes, else any line that holds the value, else the first line of the field, else the header.
func (s source) lineOf(message string) int {
	lines := strings.Split(s.text, "\n")
	word, _, _ := strings.Cut(message, " ")
	field := slices.IndexFunc(lines, func(l string) bool {
		name, _, assigns := strings.Cut(l, "=")
		return assigns && strings.TrimSpace(name) == strings.TrimSuffix(word, ":")
	})
	if value := quoted.FindString(message); value != "" {
		for _, from := range []int{max(field, 0), 0} {
			if i := slices.IndexFunc(lines[from:], func(l string) bool { return strings.Contains(l, value) }); i >= 0 {
				return s.line + from + i
			}
		}
	}
	return s.line + max(field, 0)
}
