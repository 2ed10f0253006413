package figure

import (
	"fmt"
	"image"
	"math"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// sizes of maps: panes of the window, small to large, and a drawing of the command line.
var mapSizes = [][2]float64{{296, 480}, {404, 640}, {460, 620}, {880, 1300}}

// Nothing of the limb runs against the edge of the box: it has ended, or faded, before.
func TestLimbEndsSoftly(t *testing.T) {
	eachLevel(t, func(name string, p *Plate, cut anatomy.Cut) {
		for i, side := range []anatomy.Side{anatomy.LeftSide, anatomy.RightSide} {
			size := mapSizes[i]
			m := mapOf(t, MapScene{
				Plate: p, Palette: tokens(t).Light, Fonts: NewFonts(), Side: side, Cut: cut.At, Rays: cut.Rays, Width: size[0], Height: size[1], Plain: true,
			})
			d := m.empty()
			d.Items = append(append(m.outlines(), m.tissues()...), m.fades()...)
			if at, found := inkAtEdge(Image(d, int(size[0]), int(size[1]))); found {
				t.Errorf("%s, %s, %gx%g: drawn as far as the edge at %v", name, side, size[0], size[1], at)
			}
		}
	})
}

// inkAtEdge is the first pixel of the border of a picture that is not as the white surface.
func inkAtEdge(img *image.RGBA) (at image.Point, found bool) {
	const least = 0xf3
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if x > b.Min.X && x < b.Max.X-1 && y > b.Min.Y && y < b.Max.Y-1 {
				x = b.Max.X - 2
				continue
			}
			if c := img.RGBAAt(x, y); min(c.R, c.G, c.B) < least {
				return image.Point{X: x, Y: y}, true
			}
		}
	}
	return at, false
}

// A hand is shown whole: no finger that stays lies under ruler, names or a fade.
func TestHandsAreShownWhole(t *testing.T) {
	eachLevel(t, func(name string, p *Plate, cut anatomy.Cut) {
		if p.View != PalmarView && p.View != DorsalView || p.Limb != anatomy.UpperLimb {
			return
		}
		for _, size := range mapSizes {
			m := mapOf(t, MapScene{Plate: p, Palette: tokens(t).Light, Fonts: NewFonts(), Cut: cut.At, Rays: cut.Rays, Width: size[0], Height: size[1], Tag: "5.7 cm"})
			for _, s := range p.skin() {
				from, to := m.toPage(canvas.Point{X: s.bounds.X0, Y: s.bounds.Y1}), m.toPage(canvas.Point{X: s.bounds.X1, Y: s.bounds.Y1})
				if min(from.X, to.X) < m.limbX-1 || max(from.X, to.X) > m.limbX+m.room+1 || from.Y > size[1] {
					t.Errorf("%s, %gx%g: the hand reaches from %.0f to %.0f and down to %.0f", name, size[0], size[1], from.X, to.X, from.Y)
				}
				if wide, tall := math.Abs(to.X-from.X)/m.room, from.Y/size[1]; wide < 0.93 && tall < 0.9 {
					t.Errorf("%s, %gx%g: the hand fills %.0f %% of the width and could be larger", name, size[0], size[1], 100*wide)
				}
			}
		}
	})
}

// Where the limb joins the trunk it fills the room across or down, and the crest of the ilium is not faded away.
func TestGirdlesFillTheirRoom(t *testing.T) {
	for _, level := range []string{"shoulder-disarticulation", "forequarter", "transhumeral-proximal", "hip-disarticulation", "hemipelvectomy"} {
		for _, size := range mapSizes {
			t.Run(fmt.Sprintf("%s %gx%g", level, size[0], size[1]), func(t *testing.T) {
				s := cutScene(t, level)
				s.Width, s.Height = size[0], size[1]
				m := mapOf(t, s)
				v := m.View()
				wide, tall := m.scale*(v.Right-v.Left)/m.room, m.scale*(v.Bottom-v.Top)/s.Height
				if max(wide, tall) < 0.99 {
					t.Errorf("it fills %.2f of the width and %.2f of the height", wide, tall)
				}
				if crest, ok := s.Plate.axes[anatomy.Pelvis]; ok {
					fade := m.endFades()[0].(Shape).Path.Bounds()
					if y := m.toPage(crest.from).Y; y < fade.Y1-0.5 {
						t.Errorf("the crest at %.0f lies in the fade that ends at %.0f", y, fade.Y1)
					}
				}
			})
		}
	}
}

// The arm that a cut through shoulder or girdle has taken is faded out before the elbow.
func TestTakenArmFades(t *testing.T) {
	for _, level := range []string{"shoulder-disarticulation", "forequarter"} {
		s := cutScene(t, level)
		s.Plain, s.Nerves, s.Twigs = true, nil, nil
		m := mapOf(t, s)
		d := m.empty()
		d.Items = append(m.outlines(), m.fades()...)
		img := Image(d, int(s.Width), int(s.Height))
		y := int(m.toPage(s.Plate.axes[anatomy.Arm].at(0.9)).Y)
		for x := range img.Rect.Dx() {
			if c := img.RGBAAt(x, min(y, img.Rect.Dy()-1)); min(c.R, c.G, c.B) < 0xf3 {
				t.Fatalf("%s: the arm is drawn at the elbow", level)
			}
		}
	}
}
