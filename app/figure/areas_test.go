package figure

import (
	"math"
	"sync"
	"testing"

	"github.com/tdewolff/canvas"
)

// star is a star with crossing edges.
func star(n int, r, x float64) *canvas.Path {
	p := &canvas.Path{}
	for i := range n {
		a := 2 * math.Pi * float64(i*3%n) / float64(n)
		if i == 0 {
			p.MoveTo(x+r*math.Cos(a), r*math.Sin(a))
			continue
		}
		p.LineTo(x+r*math.Cos(a), r*math.Sin(a))
	}
	p.Close()
	return p
}

// Areas worked out side by side are the same as one alone: without the lock the library mixes their points, which the race
// detector reports.
func TestAreasSideBySide(t *testing.T) {
	want := settled(intersected(star(17, 50, 0), star(13, 40, 20)), canvas.NonZero).ToSVG()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 300 {
				if got := settled(intersected(star(17, 50, 0), star(13, 40, 20)), canvas.NonZero).ToSVG(); got != want {
					t.Errorf("another area: %d letters, want %d", len(got), len(want))
					return
				}
			}
		})
	}
	all.Wait()
}
