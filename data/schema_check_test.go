package data_test

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tmratlas/anatomy"
)

// faults lists what a schema finds wrong with the content of a file.
func faults(root *schema, content map[string]any) []string {
	v := validator{root: root}
	v.check("", root, content)
	return v.faults
}

type validator struct {
	root   *schema
	faults []string
}

func (v *validator) fault(at, format string, args ...any) {
	if at != "" {
		at += ": "
	}
	v.faults = append(v.faults, at+fmt.Sprintf(format, args...))
}

func (v *validator) check(at string, s *schema, value any) {
	if s.Ref != "" {
		s = v.root.Definitions[strings.TrimPrefix(s.Ref, "#/definitions/")]
	}
	if kind := typeOf(value); s.Type != kind && !(s.Type == "number" && kind == "integer") {
		article := "a"
		if strings.ContainsAny(kind[:1], "aeiou") {
			article = "an"
		}
		v.fault(at, "%s %s, not of type %s", article, kind, s.Type)
		return
	}
	switch value := value.(type) {
	case map[string]any:
		v.checkObject(at, s, value)
	case []any:
		for i, item := range value {
			v.check(fmt.Sprintf("%s[%d]", at, i), s.Items, item)
		}
	case string:
		if s.Enum != nil && !slices.Contains(s.Enum, value) {
			v.fault(at, "%s is not one of %v", value, s.Enum)
		}
		if s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(value) {
			v.fault(at, "%s does not match %s", value, s.Pattern)
		}
	case float64:
		v.checkNumber(at, s, value)
	case int64:
		v.checkNumber(at, s, float64(value))
	}
}

func (v *validator) checkNumber(at string, s *schema, value float64) {
	if s.Minimum != nil && value < *s.Minimum || s.Maximum != nil && value > *s.Maximum {
		v.fault(at, "%v is outside %v to %v", value, *s.Minimum, *s.Maximum)
	}
}

func (v *validator) checkObject(at string, s *schema, value map[string]any) {
	for _, name := range slices.Sorted(maps.Keys(value)) {
		field := s.Properties[name]
		if field == nil {
			v.fault(at, "%s is not a field", name)
			continue
		}
		v.check(strings.TrimPrefix(at+"."+name, "."), field, value[name])
	}
	for _, name := range s.Required {
		if _, given := value[name]; !given {
			v.fault(at, "%s is missing", name)
		}
	}
}

func typeOf(value any) string {
	switch value.(type) {
	case map[string]any:
		return "object"
	case []any:
		return "array"
	case string:
		return "string"
	case bool:
		return "boolean"
	case int64:
		return "integer"
	case float64:
		return "number"
	}
	return fmt.Sprintf("%T", value)
}

// A field that the schemas require is one whose absence the program reports: the schemas ask for nothing more.
func TestRequiredFieldsAreChecked(t *testing.T) {
	sound := builtIn(t).Content()
	for folder, records := range recordsOf {
		for _, record := range records {
			kind := reflect.TypeOf(record)
			for _, name := range required[kind.Name()] {
				if !refusedWithout(t, *sound, kind, name) {
					t.Errorf("%s: a %s without %s is accepted, but the schema requires it", folder, tableOf(kind), name)
				}
			}
		}
	}
}

// refusedWithout empties a field of the first record of a type, and reports whether the program then misses the field.
func refusedWithout(t *testing.T, content anatomy.Content, kind reflect.Type, name string) bool {
	t.Helper()
	list := reflect.ValueOf(&content).Elem().FieldByIndex(fieldOf(t, reflect.TypeFor[anatomy.Content](), tableOf(kind)))
	changed := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
	reflect.Copy(changed, list)
	record := changed.Index(0)
	record.FieldByIndex(fieldOf(t, kind, name)).SetZero()
	list.Set(changed)
	_, err := anatomy.NewAtlas(content)
	return err != nil && strings.Contains(err.Error(), name)
}

func fieldOf(t *testing.T, kind reflect.Type, name string) []int {
	t.Helper()
	for field := range kind.Fields() {
		if field.Tag.Get("toml") == name {
			return field.Index
		}
	}
	t.Fatalf("%s has no field %s", kind, name)
	return nil
}

// Every enumeration of the schemas has the values that the program knows.
func TestEnumerations(t *testing.T) {
	grades := anatomy.CheckedGrades()
	want := map[string][]string{"checked": nil, "limb": {"upper", "lower"}, "basis": {"reported", "recalled", "extrapolated"}, "purposes": {"pain", "control"}}
	for _, grade := range grades {
		want["checked"] = append(want["checked"], string(grade))
	}
	def := readSchema(t, "transfers").Definitions["Transfer"]
	for name, values := range want {
		s := def.Properties[name]
		if s.Items != nil {
			s = s.Items
		}
		if !slices.Equal(s.Enum, values) {
			t.Errorf("%s may be %v, not %v", name, s.Enum, values)
		}
	}
	branch := readSchema(t, "branches").Definitions["BranchPoint"]
	var segments []string
	for _, limb := range anatomy.Limbs() {
		for _, s := range limb.Segments() {
			segments = append(segments, string(s))
		}
	}
	if got := branch.Properties["segment"].Enum; !slices.Equal(got, segments) {
		t.Errorf("segments are %v, not %v", got, segments)
	}
}
