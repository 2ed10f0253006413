package anatomy_test

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	. "tmratlas/anatomy"
)

// damage changes one value somewhere in a record to something that an author may well write by mistake.
func damage(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		damage(t, v.Field(rapid.IntRange(0, v.NumField()-1).Draw(t, "field")))
	case reflect.Pointer:
		if v.IsNil() || rapid.Bool().Draw(t, "remove") {
			v.Set(reflect.New(v.Type().Elem()))
			return
		}
		inner := reflect.New(v.Type().Elem())
		inner.Elem().Set(v.Elem())
		v.Set(inner)
		damage(t, inner.Elem())
	case reflect.Slice:
		damageList(t, v)
	case reflect.String:
		v.SetString(rapid.SampledFrom([]string{
			"", " ", "x", "--", "tibial", "sciatic", "sural", "soleus", "plantar", "hip", "toe", "lower", "upper", "arm", "foot", "biceps-femoris/long-head", "mixed", "reported",
		}).Draw(t, "text"))
	case reflect.Float64:
		v.SetFloat(rapid.SampledFrom([]float64{-1, -1e-9, 0, 0.5, 1, 1.5, 1e300, math.NaN(), math.Inf(1), math.Inf(-1)}).Draw(t, "number"))
	case reflect.Int:
		v.SetInt(int64(rapid.IntRange(-1, 9).Draw(t, "whole number")))
	case reflect.Bool:
		v.SetBool(!v.Bool())
	}
}

func damageList(t *rapid.T, v reflect.Value) {
	length := v.Len()
	copied := reflect.MakeSlice(v.Type(), length, length+1)
	reflect.Copy(copied, v)
	v.Set(copied)
	switch what := rapid.SampledFrom([]string{"empty", "double", "grow", "change"}).Draw(t, "list"); {
	case what == "empty":
		v.SetZero()
	case what == "grow" || length == 0:
		v.Set(reflect.Append(copied, reflect.Zero(v.Type().Elem())))
	case what == "double":
		v.Set(reflect.Append(copied, copied.Index(rapid.IntRange(0, length-1).Draw(t, "item"))))
	default:
		damage(t, v.Index(rapid.IntRange(0, length-1).Draw(t, "item")))
	}
}

// Whatever is wrong with a content, NewAtlas says so in sentences or makes an atlas that answers at every level: nothing
// panics, and no answer is missing.
func TestDamagedContent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := content()
		for range rapid.IntRange(1, 4).Draw(t, "faults") {
			damage(t, reflect.ValueOf(&c).Elem())
		}
		a, err := NewAtlas(c)
		if (a == nil) == (err == nil) {
			t.Fatalf("an atlas %v with the error %v", a != nil, err)
		}
		if err != nil {
			if err.Error() == "" {
				t.Error("the error says nothing")
			}
			return
		}
		for _, limb := range Limbs() {
			for _, level := range a.Levels(limb) {
				cut, err := a.CutAtLevel(level.Slug, nil, 0)
				if err != nil {
					t.Fatalf("%s: %v", level.Slug, err)
				}
				r := a.Residual(cut)
				if got := len(a.Targets(r)); got != len(r.Severed) {
					t.Errorf("%s: %d answers for %d severed nerves", level.Slug, got, len(r.Severed))
				}
			}
		}
	})
}
