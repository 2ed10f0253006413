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

func TestLiftedEndsFit(t *testing.T) {
	end := func(id string, x float64) callout {
		return callout{id: id, text: id, end: true, rank: rankEnd, target: canvas.Point{X: x, Y: 300}}
	}
	muscle := callout{id: "m", text: "m", target: canvas.Point{X: 60, Y: 280}}
	callouts := []callout{end("a", 40), end("b", 60), end("c", 80), muscle}
	for name, c := range map[string]struct {
		cut, bottom float64
		want        []string // named above the cut
	}{
		"room for all below":     {300, 380, []string{"m"}},
		"the nearest goes above": {300, 345, []string{"c", "m"}},
		"two go above":           {300, 325, []string{"b", "c", "m"}},
		"no room above either":   {28, 50, []string{"m"}},
	} {
		t.Run(name, func(t *testing.T) {
			var above []string
			for _, l := range (column{x: 100, direction: 1, top: 20, bottom: c.bottom, cut: c.cut, size: 12}).lifted(callouts) {
				if !l.end {
					above = append(above, l.id)
				}
			}
			slices.Sort(above)
			if !slices.Equal(above, c.want) {
				t.Errorf("%v are named above the cut, want %v", above, c.want)
			}
		})
	}
}

func TestFarNamesOfLowRankGiveWay(t *testing.T) {
	c := column{x: 100, direction: 1, top: 10, bottom: 600, cut: 500, size: 12, far: 40}
	var callouts []callout
	for i := range 12 {
		callouts = append(callouts, callout{id: fmt.Sprint(i), text: "Muscle", rank: i % 2, target: canvas.Point{X: 50, Y: 300 + float64(i)}})
	}
	kept := 0
	for _, l := range c.place(callouts, func(string, bool) float64 { return 40 }) {
		if kept++; l.rank == rankMuscle && math.Abs(c.level(l)-l.target.Y) > c.far {
			t.Errorf("%s stands %g away", l.id, c.level(l)-l.target.Y)
		}
	}
	if kept < 7 {
		t.Errorf("%d names are left", kept)
	}
}
