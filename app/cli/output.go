package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"
	"text/tabwriter"

	"github.com/mattn/go-runewidth"
)

// writeJSON writes one indented document. A list without members is [], never null.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(withLists(reflect.ValueOf(v)).Interface())
}

// withLists copies a value of structs, pointers and lists with an empty list for every nil one. What it is given stays
// as it is: the atlas never changes.
func withLists(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || v.Elem().Kind() != reflect.Struct {
			return v
		}
		p := reflect.New(v.Type().Elem())
		p.Elem().Set(withLists(v.Elem()))
		return p
	case reflect.Struct:
		s := reflect.New(v.Type()).Elem()
		s.Set(v)
		for i := range s.NumField() {
			if f := s.Field(i); f.CanSet() {
				f.Set(withLists(f))
			} else if f.Kind() == reflect.Struct {
				fillEmbedded(f)
			}
		}
		return s
	case reflect.Slice:
		list := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			list.Index(i).Set(withLists(v.Index(i)))
		}
		return list
	case reflect.Interface:
		if v.IsNil() {
			return v
		}
		return withLists(v.Elem())
	}
	return v
}

// fillEmbedded does the same in place for the fields that a struct has from an embedded one.
func fillEmbedded(s reflect.Value) {
	for i := range s.NumField() {
		if f := s.Field(i); f.CanSet() {
			f.Set(withLists(f))
		}
	}
}

// table lines up columns.
type table struct{ w *tabwriter.Writer }

func newTable(w io.Writer) *table {
	return &table{tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
}

func (t *table) row(cells ...string) {
	for len(cells) > 1 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	fmt.Fprintln(t.w, strings.Join(cells, "\t"))
}

func (t *table) end() error { return t.w.Flush() }

// textWidth is the width of running text in columns.
const textWidth = 96

// paragraph writes text wrapped and indented.
func paragraph(w io.Writer, indent, text string) { hanging(w, indent, indent, text) }

// hanging writes text wrapped, the first line and the others indented each in their way.
func hanging(w io.Writer, first, others, text string) {
	line, empty := first, true
	for _, word := range wordsOf(text) {
		if !empty && runewidth.StringWidth(line+" "+word) > textWidth {
			fmt.Fprintln(w, line)
			line, empty = others, true
		}
		if !empty {
			line += " "
		}
		line, empty = line+word, false
	}
	if !empty {
		fmt.Fprintln(w, line)
	}
}

// wordsOf splits a text where a line may end: a number stays with the unit after it.
func wordsOf(text string) []string {
	var words []string
	for _, word := range strings.Fields(text) {
		last := len(words) - 1
		if last >= 0 && startsUnit(word) && strings.ContainsAny(words[last][len(words[last])-1:], "0123456789") {
			words[last] += " " + word
			continue
		}
		words = append(words, word)
	}
	return words
}

func startsUnit(word string) bool {
	switch strings.TrimRight(word, ".,;:)") {
	case "%", "mm", "cm":
		return true
	}
	return false
}

// shorten cuts a text to a number of columns, ending it with an ellipsis.
func shorten(s string, columns int) string { return runewidth.Truncate(s, columns, "…") }

// indented writes lines four columns to the right.
type indented struct{ w io.Writer }

// Write takes whole lines, as [hanging] writes them.
func (i indented) Write(line []byte) (int, error) {
	if _, err := io.WriteString(i.w, "    "); err != nil {
		return 0, err
	}
	return i.w.Write(line)
}
