package figure

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
