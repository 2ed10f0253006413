package figure

import (
	"slices"

	"github.com/tdewolff/canvas"
)

// The treatments that are drawn beside a transfer for comparison, by their slugs in the atlas.
const (
	graftTreatment   = "rpni"
	flapTreatment    = "vdmt"
	buryingTreatment = "burying"
	cappingTreatment = "capping"
)

// drawnTreatment reports whether there is a picture of a treatment.
func drawnTreatment(slug string) bool {
	return slices.Contains([]string{graftTreatment, flapTreatment, buryingTreatment, cappingTreatment}, slug)
}

// graftedLength is the share of the severed nerve that is left when its end is wrapped or capped.
const graftedLength = 0.86

// graftMiddle is the middle of the piece of muscle round the nerve end, or of the cap on it.
var graftMiddle = canvas.Point{X: 155, Y: 252}

// treated is the severed nerve on its way into its treatment, beside a muscle that keeps its own nerve.
func (s *panelStage) treated(m panelMoment, part func(string, ...[]Item) Item) []Item {
	i := s.ink
	whole := append(append(curve{}, branchTrunk()...), branchStem()[1:]...)
	own := i.recipient.towards(i.fig.Tissue, 0.2)
	var items []Item
	if s.scene.Treatment == buryingTreatment {
		// the end lies in the muscle, under its own nerve
		items = append(items, part("muscle", s.withinBody(s.muscle.items(i, i.flesh(), i.flesh()))))
		items = append(items, s.outlineOfRemoved(m, part)...)
		items = append(items, s.buried(m, part)...)
		return append(items, part("branch", branchTree(whole, s.courses.twigs, s.receiver, s.style.TwigWidth, own)))
	}
	items = append(items,
		part("muscle", s.withinBody(s.muscle.items(i, i.flesh(), i.flesh()))),
		part("branch", branchTree(whole, s.courses.twigs, s.receiver, s.style.TwigWidth, own)))
	items = append(items, s.outlineOfRemoved(m, part)...)
	if s.scene.Treatment == flapTreatment && m.swung > 0 {
		items = append(items, appearing(part("vessels", s.vessels()), m.swung))
	}
	items = append(items, s.donorItems(m, graftedLength, donorBefore().first(graftedLength), part)...)
	if m.swung == 0 {
		return items
	}
	if s.scene.Treatment == cappingTreatment {
		return append(items, appearing(part("cap", s.cap(m)), m.swung))
	}
	flesh := i.flesh().towards(i.warmFlesh(), m.warm)
	items = append(items, appearing(part("graft", s.graft(flesh)), m.swung))
	if m.grown > 0 {
		items = append(items, part("axons", s.graftAxons(m.grown)))
	}
	if m.tied > 0 {
		items = append(items, part("join", s.graftStitches(m.tied)))
	}
	return items
}

// appearing is a group that fades in.
func appearing(g Item, share float64) Item {
	group := g.(Group)
	group.Transparency = 1 - share
	return group
}

// outlineOfRemoved is the outline of what was cut away, where nothing lies in its place.
func (s *panelStage) outlineOfRemoved(m panelMoment, part func(string, ...[]Item) Item) []Item {
	strength := m.removed
	if s.scene.Treatment != buryingTreatment {
		strength *= 1 - m.swung
	}
	if strength == 0 {
		return nil
	}
	return []Item{part("removed", s.ink.removed(s.donor, !s.opt.Primary, strength))}
}

// treatedNames are the labels of the second and third picture of a treatment.
func (s *panelStage) treatedNames(c *callsOfPanel, n int) {
	w := s.words[n]
	at := s.onGraft().Dot(canvas.Point{X: 129, Y: 242})
	axon := s.onGraft().Dot(canvas.Point{X: 152, Y: 294})
	switch s.scene.Treatment {
	case buryingTreatment:
		at = s.buryAt()
		at.X += 18
		end, _ := s.buryCourse().at(1)
		c.far("join", w.Join, 3, at.X, at.Y, nil)
		c.far("plates", w.Plates, 2, end.X+8, end.Y, nil)
	case cappingTreatment:
		c.near("join", w.Join, 3, 152-s.donor/2, 240, nil)
	default:
		c.near("join", w.Join, 3, at.X, at.Y, nil)
		c.near("plates", w.Plates, 2, axon.X, axon.Y, nil)
	}
	if n == 1 {
		c.near("donor", w.Donor, 3, 146-s.donor*0.2, 108, s.donorMark())
		if s.scene.Treatment == buryingTreatment {
			end := s.removedPlace()
			c.near("end", w.End, 1, end.X, end.Y, nil)
		}
	}
	c.far("branch", w.Branch, 1, 206.6, 58, s.branchMark())
	p := s.flesh[n]
	c.far("muscle", w.Muscle, 2, p.X, p.Y, nil)
}
