package figure

import (
	"testing"

	"github.com/tdewolff/canvas"
)

func TestPlaceOf(t *testing.T) {
	hole := box(0, 0, 100, 100).Append(box(40, 40, 20, 20).Reverse())
	rect := func(x0, y0, x1, y1 float64) canvas.Rect { return canvas.Rect{X0: x0, Y0: y0, X1: x1, Y1: y1} }
	for name, c := range map[string]struct {
		box  canvas.Rect
		clip *canvas.Path
		want place
	}{
		"no clip":              {rect(0, 0, 10, 10), nil, within},
		"inside":               {rect(10, 10, 20, 20), box(0, 0, 100, 100), within},
		"outside":              {rect(110, 10, 120, 20), box(0, 0, 100, 100), without},
		"on the edge":          {rect(90, 10, 110, 20), box(0, 0, 100, 100), across},
		"around the clip":      {rect(-10, -10, 110, 110), box(0, 0, 100, 100), across},
		"in the hole":          {rect(45, 45, 55, 55), hole, without},
		"beside the hole":      {rect(10, 10, 30, 30), hole, within},
		"on the hole":          {rect(35, 45, 45, 50), hole, across},
		"past a slanting edge": {rect(60, 60, 90, 90), canvas.MustParseSVGPath("M0 0H100L0 100z"), without},
		"across it":            {rect(40, 40, 90, 90), canvas.MustParseSVGPath("M0 0H100L0 100z"), across},
		"a disc":               {rect(-5, -5, 5, 5), canvas.Circle(10), within},
		"the corner of a disc": {rect(8.5, 8.5, 9, 9), canvas.Circle(10), without},
	} {
		t.Run(name, func(t *testing.T) {
			if got := placeOf(c.box, c.clip); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}
