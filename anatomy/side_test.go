package anatomy_test

import (
	"reflect"
	"testing"

	. "tmratlas/anatomy"
)

// The anatomy of both sides is one: nothing that goes into an answer or comes out of it holds a side, so that left and
// right cannot differ.
func TestAnswersHoldNoSide(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(path string, kind reflect.Type)
	walk = func(path string, kind reflect.Type) {
		if kind == reflect.TypeFor[Side]() {
			t.Errorf("%s holds a side", path)
		}
		if seen[kind] {
			return
		}
		seen[kind] = true
		switch kind.Kind() {
		case reflect.Pointer, reflect.Slice:
			walk(path, kind.Elem())
		case reflect.Map:
			walk(path, kind.Key())
			walk(path, kind.Elem())
		case reflect.Struct:
			for field := range kind.Fields() {
				walk(path+"."+field.Name, field.Type)
			}
		}
	}
	for _, root := range []any{Cut{}, Residual{}, NerveTargets{}, Content{}} {
		walk(reflect.TypeOf(root).Name(), reflect.TypeOf(root))
	}
	if !seen[reflect.TypeFor[Candidate]()] || !seen[reflect.TypeFor[Branch]()] {
		t.Error("not every type of an answer was looked at")
	}
}
