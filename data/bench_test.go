package data_test

import (
	"testing"

	"tmratlas/data"
)

// Reading and checking all data is to take 30 ms or less on two cores.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := data.Load(data.BuiltIn()); err != nil {
			b.Fatal(err)
		}
	}
}

// What one cut leaves, with the candidates for every nerve it severs, is to take 1 ms or less. The levels are the usual
// one and those with the most nerves and branches.
func BenchmarkResidualAndCandidates(b *testing.B) {
	a := builtIn(b)
	for _, slug := range []string{"transtibial-mid", "transfemoral-mid", "transhumeral-mid", "transradial-distal", "ray"} {
		cut, err := a.CutAtLevel(slug, nil, 0)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(slug, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if len(a.Targets(a.Residual(cut))) == 0 {
					b.Fatal("no nerve is severed")
				}
			}
		})
	}
}
