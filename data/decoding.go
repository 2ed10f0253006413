package data

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// reportDecoding names every unknown field of a record, or the first thing that is not valid TOML or of the wrong type.
func (r *reader) reportDecoding(s source, record string, err error) {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) {
		for _, e := range unknown.Errors {
			row, _ := e.Position()
			key := e.Key()
			r.report(s.file, s.line+row-1, record, "unknown field %q: correct its name or remove it", key[len(key)-1])
		}
		return
	}
	row, message := plain(err)
	r.report(s.file, s.line+max(row, 1)-1, record, "%s", message)
}

// plain is the message of the TOML library, in words of ours where its own speak of Go types, with the line it is about,
// from 1; 0 when it tells none.
func plain(err error) (line int, message string) {
	message = strings.TrimPrefix(err.Error(), "toml: ")
	field := "a field"
	var broken *toml.DecodeError
	if errors.As(err, &broken) {
		line, _ = broken.Position()
		if key := broken.Key(); len(key) > 0 {
			field = fmt.Sprintf("field %q", key[len(key)-1])
		}
	}
	if m := wrongType.FindStringSubmatch(message); m != nil {
		return line, fmt.Sprintf("%s has a value of the wrong type (%s): give %s", field, m[1], wanted(m[2]))
	}
	return line, "is not valid TOML: " + message
}

// wrongType matches what the TOML library says of a value that does not fit its field: what the value is, and the Go
// type of the field.
var wrongType = regexp.MustCompile(`^cannot (?:decode|store) (?:an? )?(?:TOML )?(.+?) in(?:to)? (?:a )?(?:struct field \S+ of type )?(\S+)$`)

// wanted says what an author writes for a field of a Go type.
func wanted(goType string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(goType, "*"), "anatomy.")
	switch {
	case strings.HasPrefix(name, "[]"), name == "slice":
		return "a list in brackets"
	case name == "int":
		return "a whole number"
	case name == "float64":
		return "a number"
	case name == "bool":
		return "true or false"
	case name == "toml.LocalDate":
		return "a date such as 2026-11-25"
	case slices.Contains([]string{"string", "Limb", "Segment", "Kind", "Depth", "Checked", "Basis", "HeadKind", "HeightBasis", "Purpose"}, name):
		return "text in quotes"
	case slices.Contains([]string{"Position", "BranchPoint", "Waypoint"}, name):
		return `a table such as { segment = "leg", t = 0.4 }`
	}
	return "a table in braces, { name = value }"
}
