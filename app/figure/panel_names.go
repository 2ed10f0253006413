package figure

import (
	"math"
	"slices"

	"github.com/tdewolff/canvas"
)

// panelNames are the labels of a panel, wrapped, that go to its left and to its right; their targets are in the panels' own
// geometry.
func (s *panelStage) panelNames(n int) (left, right []panelName) {
	w := s.words[n]
	half := s.donor / 2
	var c callsOfPanel
	flesh := s.flesh[n]
	switch {
	case n == 0:
		c.near("donor", w.Donor, 3, 146-half*0.4, 108, s.donorMark())
		c.near("bone", w.Bone, 1, s.site.bone.X, s.site.bone.Y, nil)
		if s.opt.Primary {
			c.near("end", w.End, 2, 156-half*0.7, 270, nil)
		} else {
			c.near("end", w.End, 2, 157-15*neuromaGrowth(s.donor), 292, nil)
		}
		c.far("branch", w.Branch, 2, 206.6, 58, s.branchMark())
		c.far("muscle", w.Muscle, 3, flesh.X, flesh.Y, nil)
	case s.scene.Treatment != "":
		s.treatedNames(&c, n)
	case n == 1:
		c.near("donor", w.Donor, 3, 147-half*0.4, 62, s.donorMark())
		c.near("join", w.Join, 3, joinPlace.X, joinPlace.Y, nil)
		end := s.removedPlace()
		c.near("end", w.End, 1, end.X, end.Y, nil)
		c.far("branch", w.Branch, 1, 206, 58, nil)
		c.far("muscle", w.Muscle, 2, flesh.X, flesh.Y, nil)
	default:
		c.near("join", w.Join, 3, joinPlace.X, joinPlace.Y, nil)
		plate, along := s.courses.terminals[2].at(1)
		c.far("plates", w.Plates, 2, plate.X+6*along.X, plate.Y+6*along.Y, nil)
		c.far("muscle", w.Muscle, 2, flesh.X, flesh.Y, nil)
	}
	for _, side := range [][]panelName{c.nears, c.fars} {
		for k := range side {
			side[k].text = s.fonts.Balance(side[k].text, s.opt.TextSize, false, s.nameWidth)
		}
	}
	if s.scene.mirrored() {
		return c.fars, c.nears
	}
	return c.nears, c.fars
}

// joinPlace is where the join is pointed at from the side of the severed nerve, below which its leader passes.
var joinPlace = canvas.Point{X: 206, Y: 152}

// removedPlace is a place on the outline of what was cut away.
func (s *panelStage) removedPlace() canvas.Point {
	if s.opt.Primary {
		return canvas.Point{X: 147 - s.donor/2, Y: 190}
	}
	low, _ := neuromaOutline().at(0.21)
	return neuromaAt(s.donor).Dot(low)
}

// bareFlesh is a place on the part that the branch enters that lies clear of everything that picture n shows in it, and not
// so high that its name comes near that of the branch.
func (s *panelStage) bareFlesh(n int) canvas.Point {
	inside := slices.Clone(s.courses.twigs)
	switch {
	case s.scene.Treatment == buryingTreatment:
		inside = append(inside, s.buryCourse().part(0.7, 1))
	case n == 2:
		inside = append(inside, s.courses.terminals...)
	}
	var best canvas.Point
	whole := s.muscle.part.whole() || s.muscle.headed()
	part := s.muscle.area(-8)
	most := math.Inf(-1)
	for _, across := range []float64{0.86, 0.76, 0.66, 0.5} {
		for along := 0.2; along < 0.9; along += 0.05 {
			p := s.muscle.inPart(across, along)
			if !whole && !part.ContainsPoint(p.X, p.Y, canvas.NonZero) {
				continue // where the part passes into the rest
			}
			if p.Y < 64 || p.Y > panelBoxTop+panelBoxHeight-56 || s.site.open.right && p.X > 336 {
				continue // where the picture fades
			}
			clear := math.Inf(1)
			for _, course := range inside {
				for _, t := range []float64{0.3, 0.65, 1} {
					on, _ := course.at(t)
					clear = min(clear, p.Sub(on).Length())
				}
			}
			const enough, height = 32, 210
			if score := min(clear, enough) - 0.06*math.Abs(p.Y-height); score > most+1 {
				best, most = p, score
			}
		}
	}
	return best
}

// callsOfPanel are the labels of one panel: near the bone, and on the far side, that of the target.
type callsOfPanel struct{ nears, fars []panelName }

func (c *callsOfPanel) near(part, text string, keep int, x, y float64, mark *Stroke) {
	c.nears = add(c.nears, part, text, keep, x, y, mark)
}

func (c *callsOfPanel) far(part, text string, keep int, x, y float64, mark *Stroke) {
	c.fars = add(c.fars, part, text, keep, x, y, mark)
}

func add(to []panelName, part, text string, keep int, x, y float64, mark *Stroke) []panelName {
	if text == "" {
		return to
	}
	return append(to, panelName{part: "-label-" + part, text: text, target: canvas.Point{X: x, Y: y}, keep: keep, mark: mark})
}

// donorMark is how the severed nerve is drawn in lists and on the limb map; nil for a scene without a slug.
func (s *panelStage) donorMark() *Stroke {
	if s.scene.Donor == "" {
		return nil
	}
	c, _ := s.palette.Nerve(s.scene.Donor, s.scene.Parent)
	mark := s.palette.Line(s.scene.Donor, s.scene.DonorKind).Stroke(c, false)
	mark.Width, mark.Cap = 3.2, ButtCap
	if len(mark.Dash) > 0 {
		mark.Dash = []float64{4, 2}
	}
	return &mark
}

// branchMark is the colour of the recipient branch.
func (s *panelStage) branchMark() *Stroke {
	if s.scene.Donor == "" {
		return nil
	}
	return &Stroke{Color: s.ink.recipient.body, Width: 3.2, Cap: ButtCap}
}

// names lays out the labels of a panel beside its box.
func (s *panelStage) names(n int, letter string, place canvas.Matrix, boxLeft, boxWidth float64) []Item {
	size := s.opt.TextSize
	leader := max(0.9, size*0.06)
	column := panelColumn{
		fonts: s.fonts, size: size, top: s.above, bottom: s.above + panelBoxHeight*s.scale,
		text: Stroke{Color: s.ink.text, Width: leader}, casing: Stroke{Color: faded(s.ink.ground, 0.75), Width: leader * 3.2},
	}
	left, right := s.panelNames(n)
	for _, side := range [][]panelName{left, right} {
		for i := range side {
			side[i].target = place.Dot(side[i].target)
		}
	}
	column.top += s.corner()
	column.x, column.reach = boxLeft-size*leaderGap+10*s.scale, size*(leaderGap+0.75)
	items := column.items(letter, left)
	column.top = s.above
	column.x, column.reach = boxLeft+boxWidth+size*leaderGap-10*s.scale, -size*(leaderGap+0.75)
	return append(items, column.items(letter, right)...)
}
