package data

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"tmratlas/anatomy"
)

// largestFile is the size above which a file is refused: the largest of ours is far below a tenth of it.
const largestFile = 1 << 20

// reader collects records and problems over all files.
type reader struct {
	content  anatomy.Content
	sources  map[anatomy.RecordKind][]source // where each record of the content came from
	failed   []string                        // slugs of records that could not be read
	problems Problems
}

// source is where a record stands: the text from its header to the next one.
type source struct {
	file string
	line int // of the header, from 1
	text string
}

// kind is the name of the record's table.
func (s source) kind() anatomy.RecordKind { return anatomy.RecordKind(header(s.text)) }

func (r *reader) report(file string, line int, record, format string, args ...any) {
	r.problems = append(r.problems, Problem{File: file, Line: line, Record: record, Message: fmt.Sprintf(format, args...)})
}

func (r *reader) readFile(files fs.FS, name string, kinds []anatomy.RecordKind) {
	info, err := fs.Stat(files, name)
	if err != nil {
		r.report(name, 0, "", "cannot be read: %s", reason(err))
		return
	}
	if info.Size() > largestFile {
		r.report(name, 0, "", "holds %d bytes: split it into files of at most %d", info.Size(), largestFile)
		return
	}
	text, err := fs.ReadFile(files, name)
	if err != nil {
		r.report(name, 0, "", "cannot be read: %s", reason(err))
		return
	}
	if line, ok := invalidUTF8(text); ok {
		r.report(name, line, "", "holds a byte that is not UTF-8: save the file as UTF-8")
		return
	}
	preamble, records := split(name, string(text))
	if line, ok := statement(preamble); ok {
		r.report(name, line, "", "stands outside a record: every record begins with [[%s]]", kinds[0])
	}
	if r.readAll(text, preamble, records, kinds) {
		return
	}
	for _, s := range records {
		r.readRecord(s, kinds)
	}
}

// readAll reads a file without faults in one go, which is faster than record by record. It reports false, and has
// changed nothing, where there is something to tell the author.
func (r *reader) readAll(text []byte, preamble string, records []source, kinds []anatomy.RecordKind) bool {
	if _, found := statement(preamble); found {
		return false
	}
	for _, s := range records {
		if !slices.Contains(kinds, s.kind()) {
			return false
		}
	}
	var all anatomy.Content
	if err := decode(text, &all); err != nil {
		return false
	}
	add(&r.content, &all)
	for _, s := range records {
		r.sources[s.kind()] = append(r.sources[s.kind()], s)
	}
	return true
}

func decode(text []byte, to *anatomy.Content) error {
	decoder := toml.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return decoder.Decode(to)
}

func invalidUTF8(text []byte) (line int, found bool) {
	if utf8.Valid(text) {
		return 0, false
	}
	for i, l := range bytes.Split(text, []byte("\n")) {
		if !utf8.Valid(l) {
			return i + 1, true
		}
	}
	return 0, true
}

// split cuts a file into what stands before the first record and its records. A record begins at a line [[name]]
// that is not inside a multi-line string; [[name.part]] belongs to the record before it.
func split(file, text string) (preamble string, records []source) {
	start, startLine := 0, 0
	quote := "" // the mark that ends the multi-line string we are in
	line, offset := 0, 0
	for offset < len(text) {
		line++
		end := strings.IndexByte(text[offset:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += offset + 1
		}
		current := text[offset:end]
		if quote == "" && strings.HasPrefix(current, "[[") && !strings.Contains(header(current), ".") {
			if startLine == 0 {
				preamble = text[:offset]
			} else {
				records = append(records, source{file, startLine, text[start:offset]})
			}
			start, startLine = offset, line
		}
		quote = openQuote(current, quote)
		offset = end
	}
	if startLine == 0 {
		return text, nil
	}
	return preamble, append(records, source{file, startLine, text[start:]})
}

// header is the name between the double brackets of a line.
func header(line string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(line, "[["), "]]")
	return strings.TrimSpace(name)
}

// openQuote tells which multi-line string is open after a line.
func openQuote(line, quote string) string {
	for _, mark := range []string{`"""`, `'''`} {
		if quote != "" && quote != mark {
			continue
		}
		if strings.Count(line, mark)%2 == 1 {
			if quote == "" {
				return mark
			}
			return ""
		}
	}
	return quote
}

// statement finds the first line that is neither empty nor a comment.
func statement(text string) (line int, found bool) {
	for i, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			return i + 1, true
		}
	}
	return 0, false
}

var slugLine = regexp.MustCompile(`(?m)^(?:slug|id)\s*=\s*"([^"]*)"`)

func (r *reader) readRecord(s source, kinds []anatomy.RecordKind) {
	kind := s.kind()
	slug := ""
	if m := slugLine.FindStringSubmatch(s.text); m != nil {
		slug = m[1]
	}
	record := strings.TrimSpace(string(kind) + " " + slug)
	if !slices.Contains(kinds, kind) {
		r.report(s.file, s.line, record, "[[%s]] does not belong in this folder, which holds %v", kind, kinds)
		r.failed = append(r.failed, slug)
		return
	}
	var one anatomy.Content
	if err := decode([]byte(s.text), &one); err != nil {
		r.failed = append(r.failed, slug)
		r.reportDecoding(s, record, err)
		return
	}
	add(&r.content, &one)
	r.sources[kind] = append(r.sources[kind], s)
}

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
	line := s.line
	var broken *toml.DecodeError
	if errors.As(err, &broken) {
		row, _ := broken.Position()
		line += row - 1
	}
	r.report(s.file, line, record, "%s", plain(err))
}

// plain is the message of the TOML library in words of ours where its own speak of Go types.
func plain(err error) string {
	message := strings.TrimPrefix(err.Error(), "toml: ")
	if m := wrongType.FindStringSubmatch(message); m != nil {
		want := map[string]string{"string": "text in quotes", "int": "a whole number", "float64": "a number", "bool": "true or false"}[m[2]]
		switch {
		case strings.HasPrefix(m[2], "[]"):
			want = "a list in brackets"
		case want == "":
			want = "a table such as { segment = \"leg\", t = 0.4 }"
		}
		return fmt.Sprintf("has a value of the wrong type (%s): give %s", m[1], want)
	}
	return "is not valid TOML: " + message
}

var wrongType = regexp.MustCompile(`cannot (?:decode|store) (?:a )?(?:TOML |toml )?(\w+) (?:in|into) (?:a |an )?(?:struct field \S+ of type |Go |go )?(\S+)`)

func add(to, from *anatomy.Content) {
	to.Segments = append(to.Segments, from.Segments...)
	to.Joints = append(to.Joints, from.Joints...)
	to.Landmarks = append(to.Landmarks, from.Landmarks...)
	to.Measurements = append(to.Measurements, from.Measurements...)
	to.Levels = append(to.Levels, from.Levels...)
	to.Plexuses = append(to.Plexuses, from.Plexuses...)
	to.Nerves = append(to.Nerves, from.Nerves...)
	to.Muscles = append(to.Muscles, from.Muscles...)
	to.Branches = append(to.Branches, from.Branches...)
	to.Variations = append(to.Variations, from.Variations...)
	to.Transfers = append(to.Transfers, from.Transfers...)
	to.Treatments = append(to.Treatments, from.Treatments...)
	to.Facts = append(to.Facts, from.Facts...)
	to.Outcomes = append(to.Outcomes, from.Outcomes...)
	to.Terms = append(to.Terms, from.Terms...)
	to.References = append(to.References, from.References...)
}
