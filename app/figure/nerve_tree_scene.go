package figure

import (
	"slices"
	"strings"

	"tmratlas/anatomy"
)

// TreeSceneOf is the scene of what a cut leaves of its nerves: those it severs with those they come from, the nerves
// that carry an offered branch, and every motor branch of all of them in its state. The caller adds palette, fonts, side
// and size.
func TreeSceneOf(a *anatomy.Atlas, r *anatomy.Residual, c MapChoice) TreeScene {
	return treeSceneOf(a, r, c)
}

func treeSceneOf(a lookUp, r *anatomy.Residual, c MapChoice) TreeScene {
	m := sceneOf(a, r, c)
	s := TreeScene{Cut: m.Cut, Tag: m.Tag, Nerves: m.Nerves, Levels: m.Levels, Ruler: m.Ruler}
	s.Passing, s.Plexus = map[string]bool{}, map[string]bool{}
	for _, n := range r.Severed {
		if n.Twigs {
			s.Passing[n.Nerve.Slug] = true
		}
	}
	shown := map[string]bool{}
	for _, n := range s.Nerves {
		shown[n.Nerve.Slug] = true
		s.Plexus[n.Nerve.Slug] = ofPlexus(a, n.Nerve)
	}
	for _, b := range r.Branches {
		if !shown[b.Branch.Nerve] {
			continue
		}
		s.Stations = append(s.Stations, TreeStation{
			Branch: b.Branch, Name: stationName(r, b.Branch), State: b.State, Share: b.Share,
			Offered: slices.Contains(c.Offered, b.Branch.ID), Selected: b.Branch.ID == c.Branch,
		})
	}
	for _, segment := range r.Cut.Limb().Segments() {
		facts := a.Segment(segment)
		if facts == nil {
			continue
		}
		length := SegmentLength{segment, facts.LengthMM / 10}
		if segment == r.Cut.At.Segment && r.Cut.SegmentMM > 0 {
			length.CM = r.Cut.SegmentMM / 10
		}
		s.Lengths = append(s.Lengths, length)
	}
	return s
}

// stationName is what a branch supplies, and what tells it apart where the muscle has several: "Soleus, upper".
func stationName(r *anatomy.Residual, b *anatomy.Branch) string {
	name := capital(strings.ReplaceAll(b.Muscle, "-", " "))
	if m := r.Muscle(b.Muscle, b.Head); m != nil {
		name = partName(m.Part)
	}
	if which, _, _ := strings.Cut(b.Name, " ("); which != "" {
		name += ", " + which
	}
	return name
}

// partName is the name of a muscle or head as people say it; parts that are no heads come after the muscle.
func partName(p anatomy.Part) string {
	for _, h := range p.Muscle.Heads {
		if h.Slug == p.Head && h.Kind != anatomy.HeadOfMuscle {
			name, _, _ := strings.Cut(p.Name, " (")
			return name
		}
	}
	return shortMuscle(p)
}
