package figure

import (
	"fmt"
	"testing"

	"tmratlas/anatomy"
)

// A tree is laid out and drawn wherever the cut lies in its picture or beside it, as when the limb is zoomed and moved, and
// however small it is.
func TestNerveTreeAnywhere(t *testing.T) {
	a := builtIn(t)
	for _, limb := range anatomy.Limbs() {
		for _, level := range a.Levels(limb) {
			for _, to := range []anatomy.Position{level.From, level.DefaultCut, level.To} {
				cut, err := a.CutIn(level, to, nil, 0)
				if err != nil {
					continue
				}
				r := a.Residual(cut)
				scene := TreeSceneOf(a, r, MapChoice{Nerve: r.Severed[0].Nerve.Slug})
				scene.Palette, scene.Fonts, scene.Side = tokens(t).Light, NewFonts(), anatomy.RightSide
				for _, size := range [][2]float64{{1, 1}, {320, 20}, {296, 440}, {460, 900}} {
					scene.Width, scene.Height = size[0], size[1]
					for _, cutY := range []float64{-200, 0, size[1] / 2, size[1] - 5, size[1], size[1] + 200} {
						scene.HeightOf = func(pos anatomy.Position) (float64, bool) {
							return cutY + 300*(pos.Along()-cut.At.Along()), pos.Segment != anatomy.ShoulderGirdle
						}
						for _, alone := range []bool{false, true} {
							scene.Alone = alone
							name := fmt.Sprintf("%s at %s, %gx%g, cut at %g", level.Slug, cut.At, size[0], size[1], cutY)
							tree, err := NewNerveTree(scene)
							if err != nil {
								t.Errorf("%s: %v", name, err)
								continue
							}
							if d := tree.Drawing(); d.Width != size[0] || d.Height != size[1] {
								t.Errorf("%s: the drawing is %g by %g", name, d.Width, d.Height)
							}
							tree.At(size[0]/2, size[1]/2, 6)
						}
					}
				}
			}
		}
	}
}
