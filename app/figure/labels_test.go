package figure

import (
	"fmt"
	"math"
	"slices"
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
		wishes, heights, want []float64
	}{
		"apart already":    {[]float64{20, 50, 80}, []float64{14, 14, 14}, []float64{20, 50, 80}},
		"two too near":     {[]float64{40, 44}, []float64{14, 14}, []float64{32, 52}},
		"against the top":  {[]float64{0, 30}, []float64{14, 14}, []float64{7, 30}},
		"two at the top":   {[]float64{0, 4}, []float64{14, 14}, []float64{7, 27}},
		"against the foot": {[]float64{98, 99}, []float64{14, 14}, []float64{73, 93}},
		"three in a pool":  {[]float64{50, 50, 50}, []float64{14, 14, 14}, []float64{30, 50, 70}},
		"tall and low":     {[]float64{50, 50}, []float64{30, 10}, []float64{37, 63}},
		"none":             {nil, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := spread(c.wishes, c.heights, 6, 0, 100)
			if !slices.EqualFunc(got, c.want, func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
