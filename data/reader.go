package data

import (
	"bytes"
	"fmt"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"tmratlas/anatomy"
)

// largestFile is the size above which a file is refused: the largest of ours is far below a tenth of it.
const largestFile = 1 << 20

// byteOrderMark is what some editors put before a text.
var byteOrderMark = []byte("\xef\xbb\xbf")

// reader collects records and problems over all files.
type reader struct {
	content    anatomy.Content
	sources    map[anatomy.RecordKind][]source // where each record of the content came from
	failed     []string                        // slugs of records that could not be read
	incomplete bool                            // a whole file or folder could not be read
	problems   Problems
}

// source is where a record stands: the text from its header to the next one.
type source struct {
	file string
	line int // of the header, from 1
	kind anatomy.RecordKind
	text string
}

func (r *reader) report(file string, line int, record, format string, args ...any) {
	r.problems = append(r.problems, Problem{File: file, Line: line, Record: record, Message: fmt.Sprintf(format, args...)})
}

// unread reports a file or folder none of whose records could be made out.
func (r *reader) unread(file, format string, args ...any) {
	r.incomplete = true
	r.report(file, 0, "", format, args...)
}

func (r *reader) readFile(files fs.FS, name string, kinds []anatomy.RecordKind) {
	info, err := fs.Stat(files, name)
	if err != nil {
		r.unread(name, "cannot be read: %s", reason(err))
		return
	}
	if info.Size() > largestFile {
		r.unread(name, "holds %d bytes: split it into files of at most %d", info.Size(), largestFile)
		return
	}
	text, err := fs.ReadFile(files, name)
	if err != nil {
		r.unread(name, "cannot be read: %s", reason(err))
		return
	}
	text = bytes.TrimPrefix(text, byteOrderMark)
	if line, ok := invalidUTF8(text); ok {
		r.incomplete = true
		r.report(name, line, "", "holds a byte that is not UTF-8: save the file as UTF-8")
		return
	}
	preamble, records := split(name, string(text))
	if line, ok := statement(preamble); ok {
		r.report(name, line, "", "this line stands outside a record: every record begins with [[%s]]", kinds[0])
	}
	if r.readAll(text, preamble, records, kinds) {
		return
	}
	for _, s := range records {
		r.readRecord(s, kinds)
	}
}

// misplaced says where a record of a kind belongs that its folder does not hold.
func misplaced(kind anatomy.RecordKind, kinds []anatomy.RecordKind) string {
	for folder, own := range folders {
		if slices.Contains(own, kind) {
			return fmt.Sprintf("[[%s]] does not belong here: move it to a file in %s", kind, folder)
		}
	}
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = "[[" + string(k) + "]]"
	}
	return fmt.Sprintf("[[%s]] is not a kind of record: this folder holds %s", kind, strings.Join(names, ", "))
}

// readAll reads a file without faults in one go, which is faster than record by record. It reports false, and has
// changed nothing, where there is something to tell the author.
func (r *reader) readAll(text []byte, preamble string, records []source, kinds []anatomy.RecordKind) bool {
	if _, found := statement(preamble); found {
		return false
	}
	for _, s := range records {
		if !slices.Contains(kinds, s.kind) {
			return false
		}
	}
	var all anatomy.Content
	if err := decode(text, &all); err != nil || size(&all) != len(records) {
		return false
	}
	add(&r.content, &all)
	for _, s := range records {
		r.sources[s.kind] = append(r.sources[s.kind], s)
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
		if quote == "" && begins(current) {
			if startLine == 0 {
				preamble = text[:offset]
			} else {
				records = append(records, newSource(file, startLine, text[start:offset]))
			}
			start, startLine = offset, line
		}
		quote = openQuote(current, quote)
		offset = end
	}
	if startLine == 0 {
		return text, nil
	}
	return preamble, append(records, newSource(file, startLine, text[start:]))
}

func newSource(file string, line int, text string) source {
	return source{file: file, line: line, kind: anatomy.RecordKind(header(text)), text: text}
}

// begins reports whether a line is the header of a record, [[name]], and not of a part of one, [[name.part]]. A header
// that lacks a pair of brackets counts, so that its author can be told.
func begins(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " \t"), "[") && headerLine.MatchString(line)
}

var headerLine = regexp.MustCompile(`^[ \t]*\[{1,2}[ \t]*([A-Za-z0-9_-]+)[ \t]*\]{1,2}[ \t\r\n]*(?:#|$)`)

// header is the name in the brackets at the start of a record.
func header(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	if m := headerLine.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// openQuote tells which multi-line string is open after a line.
func openQuote(line, quote string) string {
	if quote == "" && strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") {
		return ""
	}
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
	kind := s.kind
	slug := ""
	if m := slugLine.FindStringSubmatch(s.text); m != nil {
		slug = m[1]
	}
	record := strings.TrimSpace(string(kind) + " " + slug)
	if !slices.Contains(kinds, kind) {
		r.report(s.file, s.line, record, "%s", misplaced(kind, kinds))
		r.failed = append(r.failed, slug)
		return
	}
	if !strings.HasPrefix(strings.TrimSpace(s.text), "[[") {
		r.report(s.file, s.line, record, "one pair of brackets is not enough: write [[%s]]", kind)
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
	for range size(&one) {
		r.sources[kind] = append(r.sources[kind], s)
	}
}

// size is the number of records.
func size(c *anatomy.Content) int {
	n := 0
	for _, list := range reflect.ValueOf(c).Elem().Fields() {
		n += list.Len()
	}
	return n
}

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
