package figure

import (
	"fmt"
	"math"
	"testing"

	"github.com/tdewolff/canvas"
	"pgregory.net/rapid"
)

func TestCalloutsNeverCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		direction := rapid.SampledFrom([]float64{-1, 1}).Draw(t, "direction")
		c := column{x: 270, direction: direction, top: 10, bottom: 600, cut: rapid.Float64Range(60, 560).Draw(t, "cut"), size: 12}
		if direction < 0 {
			c.x = 130
		}
		n := rapid.IntRange(0, 40).Draw(t, "n")
		selected := 0
		var callouts []callout
		for i := range n {
			l := callout{id: fmt.Sprint(i), text: rapid.StringMatching(`[A-Z][a-z ]{2,12}(\n[a-z]{2,8})?`).Draw(t, "text"), rank: rapid.IntRange(rankMuscle, rankEnd).Draw(t, "rank")}
			l.end = rapid.Bool().Draw(t, "end")
			l.target = canvas.Point{X: rapid.Float64Range(140, 255).Draw(t, "x"), Y: c.cut}
			if !l.end {
				l.target.Y = rapid.Float64Range(0, c.cut).Draw(t, "y")
				if selected < 2 && rapid.Bool().Draw(t, "selected") {
					l.rank, selected = rankSelected, selected+1
				}
			}
			callouts = append(callouts, l)
		}
		placed := c.place(callouts, func(text string, bold bool) float64 { return 6.4 * float64(len(text)) })
		found := 0
		for i, a := range placed {
			if a.rank == rankSelected {
				found++
			}
			if a.box.Y0 < c.top-1e-6 || a.box.Y1 > c.bottom+1e-6 || (a.box.Y1 > c.cut) != a.end {
				t.Fatalf("%q stands at %v: outside its part of the column", a.text, a.box)
			}
			for _, b := range placed[i+1:] {
				if a.box.Y0 < b.box.Y1+nameGap-1e-6 && b.box.Y0 < a.box.Y1+nameGap-1e-6 {
					t.Fatalf("names %v and %v are too near", a.box, b.box)
				}
				if leadersCross(a, b) {
					t.Fatalf("leaders %v and %v cross", a.leader, b.leader)
				}
			}
		}
		if selected == 1 && found == 0 && c.cut > 100 {
			t.Fatal("the selected name is left out")
		}
	})
}

// leadersCross reports whether two leaders meet other than by starting from one place.
func leadersCross(a, b placedCallout) bool {
	if a.target.Sub(b.target).Length() < 1e-6 {
		return false
	}
	_, cross := a.leader.crossing(b.leader)
	return cross
}

func TestSpreadMovesLeast(t *testing.T) {
	for name, c := range map[string]struct {
		wishes, want []float64
		low, high    float64
	}{
		"apart already":    {[]float64{10, 40, 80}, []float64{10, 40, 80}, 0, 100},
		"two too near":     {[]float64{40, 44}, []float64{32, 52}, 0, 100},
		"against the top":  {[]float64{0, 4}, []float64{0, 20}, 0, 100},
		"against the foot": {[]float64{98, 99}, []float64{80, 100}, 0, 100},
		"three in a pool":  {[]float64{50, 50, 50}, []float64{30, 50, 70}, 0, 100},
	} {
		t.Run(name, func(t *testing.T) {
			got := spread(c.wishes, []float64{14, 14, 14}[:len(c.wishes)], 6, c.low-7, c.high+7)
			for i := range got {
				if math.Abs(got[i]-c.want[i]) > 1e-9 {
					t.Fatalf("got %v, want %v", got, c.want)
				}
			}
		})
	}
}
