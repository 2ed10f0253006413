package figure

import "github.com/tdewolff/canvas"

// picture is what a panel shows at a moment, in the panels' own geometry.
func (s *panelStage) picture(m panelMoment, letter string) []Item {
	i := s.ink
	part := func(name string, items ...[]Item) Item {
		g := Group{ID: letter + "-" + name}
		for _, more := range items {
			g.Items = append(g.Items, more...)
		}
		return g
	}
	items := []Item{part("limb", s.site.body(i)), part("bone", s.site.bones(i))}
	if s.scene.Treatment != "" {
		items = append(items, s.treated(m, part)...)
	} else {
		items = append(items, s.transferred(m, part)...)
	}
	return append(items, s.site.fade(i)...)
}

// transferred is the nerve on its way to the branch, and the muscle.
func (s *panelStage) transferred(m panelMoment, part func(string, ...[]Item) Item) []Item {
	i := s.ink
	var items []Item
	rest := i.flesh()
	flesh := rest.towards(i.warmFlesh(), m.warm)
	var glow []Item
	if m.warm > 0 {
		glow = []Item{s.site.glow(i, m.warm)}
	}
	items = append(items, part("muscle", glow, s.withinBody(s.muscle.items(i, flesh, rest.into(i.fig.Tissue, 0.3)))))
	if nerves := s.restNerves(); nerves != nil {
		items = append(items, part("own-nerve", nerves))
	}
	if m.removed > 0 {
		items = append(items, part("removed", i.removed(s.donor, !s.opt.Primary, m.removed)))
	}
	sheath := i.recipient.towards(white(), s.style.SheathAfter*m.pale)
	if m.divided == 0 {
		whole := append(append(curve{}, branchTrunk()...), branchStem()[1:]...)
		items = append(items, part("branch", branchTree(whole, s.courses.twigs, s.receiver, s.style.TwigWidth, sheath)))
	} else {
		stem := branchStem().between(joinedStem(), m.swung)
		items = append(items,
			part("branch-stump", s.stump(m)),
			part("branch", branchTree(stem, s.courses.twigs, s.receiver, s.style.TwigWidth, sheath)))
	}
	const cutBack = 0.56 // of the length of the nerve, about as long as its way to the branch
	items = append(items, s.donorItems(m, cutBack, donorJoined(), part)...)
	if m.tied > 0 {
		items = append(items, part("seam", tube(joinedStem().first(0.2), s.receiver, sheath)))
	}
	if m.grown > 0 {
		items = append(items, part("axons", i.axons(s.courses, s.receiver, m.grown)))
	}
	if m.tied > 0 {
		items = append(items, part("join", i.join(s.donor, s.receiver, s.style.Stitches, m.tied)))
	}
	return items
}

// withinBody keeps a broad muscle of the trunk inside the skin.
func (s *panelStage) withinBody(items []Item) []Item {
	if s.muscle.form != FanAcross && s.muscle.form != Slips {
		return items
	}
	return []Item{Group{Clip: closed(s.site.fascia), Items: items}}
}

// donorItems are the severed nerve, cut back to a share of its length, on its way to a course, with what is left of its
// neuroma.
func (s *panelStage) donorItems(m panelMoment, cutBack float64, to curve, part func(string, ...[]Item) Item) []Item {
	i, f := s.ink, s.ink.fig
	course := donorBefore()
	if m.short > 0 {
		course = donorBefore().first(1-(1-cutBack)*m.short).moving(to, m.swung)
	}
	face := cutFace(course, s.donor, i.donor, f.Tissue)
	var items []Item
	switch {
	case m.short > 0:
		items = append(items, part("donor", tube(course, s.donor, i.donor), face))
	case s.opt.Primary:
		items = append(items, part("donor", tube(course, s.donor, i.donor)), part("cut-end", face))
	default:
		items = append(items, part("donor", tube(course, s.donor, i.donor)))
	}
	if m.neuroma > 0 && !s.opt.Primary {
		bulb := part("neuroma", neuroma(s.donor, i.donor)).(Group)
		bulb.Transparency = 1 - m.neuroma
		items = append(items, bulb)
	}
	return items
}

// stump is what is left of the branch on the side of its own nerve: it draws back and recedes.
func (s *panelStage) stump(m panelMoment) []Item {
	ink := s.ink.recipient.towards(s.ink.fig.Tissue, 0.42*m.divided+0.16*m.pale)
	course := branchTrunk().moving(branchStump(), m.divided)
	return append(tube(course, s.receiver, ink), cutFace(course, s.receiver, ink, s.ink.fig.Tissue)...)
}

// panelNames are the labels of a panel, wrapped, that go to its left and to its right; their targets are in the panels' own
// geometry.
func (s *panelStage) panelNames(n int) (left, right []panelName) {
	w := s.words[n]
	half := s.donor / 2
	var c callsOfPanel
	flesh := func(across, along float64) canvas.Point { return s.muscle.inPart(across, along) }
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
		c.far("muscle", w.Muscle, 3, flesh(0.83, 0.58).X, flesh(0.83, 0.58).Y, nil)
	case s.scene.Treatment != "":
		s.treatedNames(&c, n)
	case n == 1:
		c.near("donor", w.Donor, 3, 147-half*0.4, 62, s.donorMark())
		if s.opt.Primary {
			c.near("end", w.End, 1, 146-half, 190, nil)
		} else {
			c.near("end", w.End, 1, 157-27*neuromaGrowth(s.donor), 296, nil)
		}
		c.far("branch", w.Branch, 1, 206, 58, nil)
		c.far("join", w.Join, 3, 217.5, 152, nil)
		c.far("muscle", w.Muscle, 2, flesh(0.83, 0.65).X, flesh(0.83, 0.65).Y, nil)
	default:
		c.near("end", w.End, 1, 150, 262, nil)
		c.far("join", w.Join, 3, 219, 154, nil)
		plate, along := s.courses.terminals[2].at(1)
		c.far("plates", w.Plates, 2, plate.X+6*along.X, plate.Y+6*along.Y, nil)
		c.far("muscle", w.Muscle, 2, flesh(0.86, 0.76).X, flesh(0.86, 0.76).Y, nil)
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
