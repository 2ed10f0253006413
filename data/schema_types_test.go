package data_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tmratlas/anatomy"
)

// schema is the part of JSON Schema, Draft 4, that the data need.
type schema struct {
	Schema      string             `json:"$schema,omitempty"`
	Ref         string             `json:"$ref,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	Minimum     *float64           `json:"minimum,omitempty"`
	Maximum     *float64           `json:"maximum,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Additional  *bool              `json:"additionalProperties,omitempty"`
	Definitions map[string]*schema `json:"definitions,omitempty"`
}

// Patterns of names: kebab-case, and for identifiers that are made of slugs with two hyphens between them.
const (
	slugPattern = `^[a-z0-9]+(-[a-z0-9]+)*$`
	idPattern   = `^[a-z0-9]+(--?[a-z0-9]+)*$`
)

// limits are the lowest and highest value of numbers that have one, by the name of the field; items for those in lists.
var limits = map[string][2]float64{"t": {0, 1}, "x": {-1, 1}, "present": {0, 1}, "rays": {1, 5}}

// documentation is what the source of a package says about its types.
type documentation struct {
	types  map[string]string            // comment of a type
	fields map[string]map[string]string // type, then field
	values map[string][]string          // constants of a string type, in order
}

// document reads the comments and string constants of the package in a folder.
func document(tb testing.TB, folder string) documentation {
	tb.Helper()
	docs := documentation{map[string]string{}, map[string]map[string]string{}, map[string][]string{}}
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(names) == 0 {
		tb.Fatalf("no source in %s: %v", folder, err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			tb.Fatal(err)
		}
		for _, d := range file.Decls {
			if decl, ok := d.(*ast.GenDecl); ok {
				docs.add(decl)
			}
		}
	}
	return docs
}

func (d documentation) add(decl *ast.GenDecl) {
	for _, spec := range decl.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			d.types[spec.Name.Name] = comment(decl.Doc)
			if s, ok := spec.Type.(*ast.StructType); ok {
				d.fields[spec.Name.Name] = map[string]string{}
				for _, f := range s.Fields.List {
					for _, name := range f.Names {
						d.fields[spec.Name.Name][name.Name] = comment(f.Doc) + comment(f.Comment)
					}
				}
			}
		case *ast.ValueSpec:
			kind, ok := spec.Type.(*ast.Ident)
			if decl.Tok != token.CONST || !ok {
				continue
			}
			for _, v := range spec.Values {
				if lit, ok := v.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					if text, err := strconv.Unquote(lit.Value); err == nil {
						d.values[kind.Name] = append(d.values[kind.Name], text)
					}
				}
			}
		}
	}
}

var goLink = regexp.MustCompile(`\[([A-Za-z.]+)\]`)

// comment is a comment as one line, without the brackets of links between Go names.
func comment(group *ast.CommentGroup) string {
	text := strings.Join(strings.Fields(group.Text()), " ")
	return goLink.ReplaceAllString(text, "$1")
}

// schema describes a Go type. Structs become definitions that are referred to.
func (d documentation) schema(t reflect.Type, definitions map[string]*schema) *schema {
	switch t.Kind() {
	case reflect.Pointer:
		return d.schema(t.Elem(), definitions)
	case reflect.Slice:
		return &schema{Type: "array", Items: d.schema(t.Elem(), definitions)}
	case reflect.Struct:
		d.define(t, definitions)
		return &schema{Ref: "#/definitions/" + t.Name()}
	case reflect.Float64:
		return &schema{Type: "number"}
	case reflect.Int:
		return &schema{Type: "integer"}
	case reflect.Bool:
		return &schema{Type: "boolean"}
	}
	values := d.values[t.Name()]
	if t == reflect.TypeFor[anatomy.Basis]() {
		values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == string(anatomy.Derived) }) // never written
	}
	return &schema{Type: "string", Enum: values}
}

func (d documentation) define(t reflect.Type, definitions map[string]*schema) {
	if definitions[t.Name()] != nil {
		return
	}
	def := &schema{
		Description: d.types[t.Name()],
		Type:        "object",
		Properties:  map[string]*schema{},
		Required:    required[t.Name()],
		Additional:  new(bool),
	}
	definitions[t.Name()] = def
	for field := range t.Fields() {
		name := field.Tag.Get("toml")
		s := d.schema(field.Type, definitions)
		limit(name, s)
		if text := d.fields[t.Name()][field.Name]; text != "" {
			if s.Ref != "" {
				// Beside a reference nothing else counts, so the comment of the type must do.
				def.Properties[name] = s
				continue
			}
			s.Description = text
		}
		def.Properties[name] = s
	}
}

// limit adds what a number or name may be, by the name of its field.
func limit(name string, s *schema) {
	if bounds, ok := limits[name]; ok {
		at := s
		if s.Items != nil {
			at = s.Items
		}
		at.Minimum, at.Maximum = &bounds[0], &bounds[1]
	}
	switch {
	case s.Type == "string" && s.Enum == nil && name == "slug":
		s.Pattern = slugPattern
	case s.Type == "string" && name == "id":
		s.Pattern = idPattern
	}
}
