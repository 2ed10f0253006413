package figure

import (
	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// picture is what a panel shows, in the panels' own geometry.
func (s *panelStage) picture(n int, letter string) []Item {
	i, f := s.ink, s.ink.fig
	part := func(name string, items ...[]Item) Item {
		g := Group{ID: letter + "-" + name}
		for _, more := range items {
			g.Items = append(g.Items, more...)
		}
		return g
	}
	items := []Item{part("limb", i.limb()), part("bone", i.bone())}
	switch n {
	case 0:
		whole := append(append(curve{}, branchTrunk()...), branchStem()[1:]...)
		items = append(items,
			part("muscle", i.muscle(f.Muscle, f.MuscleLight, f.MuscleEdge)),
			part("branch", branchTree(whole, s.receiver, s.style.TwigWidth, i.recipient)),
			part("donor", tube(donorBefore(), s.donor, i.donor)))
		if s.opt.Primary {
			items = append(items, part("cut-end", cutFace(donorBefore(), s.donor, i.donor, f.Tissue)))
		} else {
			items = append(items, part("neuroma", neuroma(s.donor, i.donor)))
		}
	case 1:
		items = append(items,
			part("muscle", i.muscle(f.Muscle, f.MuscleLight, f.MuscleEdge)),
			part("removed", i.removed(s.donor, !s.opt.Primary)),
			part("branch-stump", s.stump(i.recipient.towards(f.Tissue, 0.42))),
			part("branch", branchTree(joinedStem(), s.receiver, s.style.TwigWidth, i.recipient)),
			part("donor", tube(donorJoined(), s.donor, i.donor), cutFace(donorJoined(), s.donor, i.donor, f.Tissue)),
			part("join", s.seam(i.recipient)))
	default:
		pale := i.recipient.towards(white(), s.style.SheathAfter)
		items = append(items,
			part("muscle", []Item{i.glow()}, i.muscle(f.MuscleSelected, f.MuscleSelectedLight, f.MuscleSelectedEdge)),
			part("branch-stump", s.stump(i.recipient.towards(f.Tissue, 0.58))),
			part("branch", branchTree(joinedStem(), s.receiver, s.style.TwigWidth, pale)),
			part("donor", tube(donorJoined(), s.donor, i.donor), cutFace(donorJoined(), s.donor, i.donor, f.Tissue)),
			part("axons", i.axons(s.receiver)),
			part("join", i.join(s.donor, s.receiver, s.style.Stitches)))
	}
	return append(items, i.fade())
}

// stump is what is left of the branch on the side of its own nerve.
func (s *panelStage) stump(ink tubeInk) []Item {
	return append(tube(branchStump(), s.receiver, ink), cutFace(branchStump(), s.receiver, ink, s.ink.fig.Tissue)...)
}

// seam is the start of the branch laid on the face of the donor, and the stitches.
func (s *panelStage) seam(ink tubeInk) []Item {
	return append(tube(joinedStem().first(0.2), s.receiver, ink), s.ink.join(s.donor, s.receiver, s.style.Stitches)...)
}

// panelNames are the labels of a panel, wrapped, that go to its left and to its right; their targets are in the panels' own
// geometry.
func (s *panelStage) panelNames(n int) (left, right []panelName) {
	w := s.words[n]
	half := s.donor / 2
	var medial, lateral []panelName
	at := func(column *[]panelName, part, text string, keep int, x, y float64) {
		if text == "" {
			return
		}
		wrapped := s.fonts.Balance(text, s.opt.TextSize, false, s.nameWidth)
		*column = append(*column, panelName{part: "-label-" + part, text: wrapped, target: canvas.Point{X: x, Y: y}, keep: keep})
	}
	switch n {
	case 0:
		at(&medial, "donor", w.Donor, 3, 146-half*0.4, 108)
		at(&medial, "bone", w.Bone, 1, 92, 200)
		end := canvas.Point{X: 140, Y: 296}
		if s.opt.Primary {
			end = canvas.Point{X: 156 - half*0.7, Y: 270}
		}
		at(&medial, "end", w.End, 2, end.X, end.Y)
		at(&lateral, "branch", w.Branch, 2, 206.6, 58)
		at(&lateral, "muscle", w.Muscle, 3, 338, 204)
	case 1:
		at(&medial, "donor", w.Donor, 3, 147-half*0.4, 62)
		end := canvas.Point{X: 129, Y: 296}
		if s.opt.Primary {
			end = canvas.Point{X: 146 - half, Y: 190}
		}
		at(&medial, "end", w.End, 1, end.X, end.Y)
		at(&lateral, "branch", w.Branch, 1, 206, 58)
		at(&lateral, "join", w.Join, 3, 217.5, 152)
		at(&lateral, "muscle", w.Muscle, 2, 338, 236)
	default:
		at(&medial, "end", w.End, 1, 150, 262)
		at(&lateral, "join", w.Join, 3, 219, 154)
		at(&lateral, "plates", w.Plates, 2, 346, 178)
		at(&lateral, "muscle", w.Muscle, 2, 334, 262)
	}
	if s.scene.Side == anatomy.LeftSide {
		return lateral, medial
	}
	return medial, lateral
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
