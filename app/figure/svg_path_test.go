package figure

import (
	"testing"

	"github.com/tdewolff/canvas"
	"pgregory.net/rapid"
)

func TestSVGPath(t *testing.T) {
	for _, c := range []struct{ path, want string }{
		{"M10 20L30 25L30 20", "M10 20l20 5 0-5"},
		{"M-1.004 2.006L-0.5 2", "M-1 2.01l.5-.01"},
		{"M0 0L1 1zM5 5L6 5", "M0 0l1 1zM5 5l1 0"},
		{"M0 0Q1 5 3 4Q5 9 7 8L9 9", "M0 0q1 5 3 4 2 5 4 4l2 1"},
		{"M0 0C1 5 2 -2 3 3C4 9 5 1 6 6", "M0 0c1 5 2-2 3 3 1 6 2-2 3 3"},
	} {
		if got := svgPath(canvas.MustParseSVGPath(c.path)); got != c.want {
			t.Errorf("%s becomes %q, want %q", c.path, got, c.want)
		}
	}
}

// However long a path is, its points are where they were to a hundredth.
func TestSVGPathKeepsItsPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		path := &canvas.Path{}
		at := canvas.Point{X: rapid.Float64Range(-900, 900).Draw(t, "x"), Y: rapid.Float64Range(-900, 900).Draw(t, "y")}
		on := func() canvas.Point {
			at = at.Add(canvas.Point{X: rapid.Float64Range(1, 80).Draw(t, "dx"), Y: rapid.Float64Range(-80, 80).Draw(t, "dy")})
			return at
		}
		path.MoveTo(at.X, at.Y)
		for range rapid.IntRange(1, 60).Draw(t, "n") {
			if rapid.Bool().Draw(t, "curve") {
				a, b, c := on(), on(), on()
				path.CubeTo(a.X, a.Y, b.X, b.Y, c.X, c.Y)
			} else {
				a := on()
				path.LineTo(a.X, a.Y)
			}
		}
		read, err := canvas.ParseSVGPath(svgPath(path))
		if err != nil {
			t.Fatal(err)
		}
		// a point between two straight lines that go on the same way may be left out
		got := flattened(read, 0.001)[0]
		for _, p := range path.Coords() {
			if d := got.distanceTo(p); d > 0.02 {
				t.Fatalf("%v is %g away from where it was", p, d)
			}
		}
	})
}
