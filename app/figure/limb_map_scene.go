package figure

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"tmratlas/anatomy"
)

// MapChoice is what is chosen on a limb map: a severed nerve, the branches offered for it, and one of them.
type MapChoice struct {
	Nerve   string   // slug; "" for none
	Branch  string   // branch id; "" for none
	Offered []string // branch ids
}

// SceneOf is the scene of what a cut leaves: its severed nerves with those they come from, every muscle in its state,
// the offered branches, the levels and a ruler of the segment. The caller adds plate, palette, fonts, side and size.
func SceneOf(a *anatomy.Atlas, r *anatomy.Residual, c MapChoice) MapScene {
	return sceneOf(a, r, c)
}

// lookUp is what a scene needs of an atlas.
type lookUp interface {
	Nerve(slug string) *anatomy.Nerve
	Branch(id string) *anatomy.Branch
	Levels(limb anatomy.Limb) []*anatomy.Level
	Segment(s anatomy.Segment) *anatomy.SegmentFacts
}

func sceneOf(a lookUp, r *anatomy.Residual, c MapChoice) MapScene {
	s := MapScene{Cut: r.Cut.At, Rays: raysOf(r.Cut)}
	if r.Cut.Level != nil {
		s.Level = r.Cut.Level.Slug
	}
	s.Nerves = withCarriers(a, mapNerves(a, r, c), c)
	chosen := a.Branch(c.Branch)
	for _, m := range r.Muscles {
		l := MapMuscle{ID: partID(m.Part.Muscle.Slug, m.Part.Head), State: m.State}
		l.Offered, l.Stays = supplied(a, c.Offered, m.Part), staysOnTrunk(r.Cut, m.Part)
		if chosen != nil && chosen.Muscle == m.Part.Muscle.Slug && (chosen.Head == "" || chosen.Head == m.Part.Head) {
			l.Selected, l.Name = true, shortMuscle(m.Part)
		} else if l.Offered {
			l.Name = shortMuscle(m.Part)
		}
		s.Muscles = append(s.Muscles, l)
	}
	s.Twigs = mapTwigs(a, r, c, s.Nerves)
	s.Levels = mapLevels(a, r.Cut)
	if facts := a.Segment(r.Cut.At.Segment); facts != nil && r.Cut.SegmentMM > 0 && facts.Slug != anatomy.ShoulderGirdle {
		s.Ruler = &MapRuler{Segment: facts.Slug, LengthCM: r.Cut.SegmentMM / 10, Landmark: proximalLandmark(facts.Slug)}
		s.Tag, s.TagNote = fmt.Sprintf("%.1f cm", r.Cut.CM()), fmt.Sprintf("%.0f %%", 100*r.Cut.At.T)
	}
	return s
}

// raysOf are the digits that a cut takes. Transmetacarpal amputation is through the metacarpals of the fingers: where the
// thumb's own nerves are kept, the thumb stays.
func raysOf(cut anatomy.Cut) []int {
	if len(cut.Rays) == 0 && cut.Level != nil && cut.Level.Plane != nil && slices.Contains(cut.Level.Plane.Keeps, "proper-palmar-digital-thumb") {
		return []int{2, 3, 4, 5}
	}
	return cut.Rays
}

// staysOnTrunk reports whether the level of a cut takes a muscle off the bone that leaves and keeps it. Only short ones
// count: of those that reach further just the part above the cut stays.
func staysOnTrunk(cut anatomy.Cut, p anatomy.Part) bool {
	if cut.Level == nil || cut.Level.Plane == nil {
		return false
	}
	if from, ok := leavesFrom(cut.Level.Slug); !ok || from == girdleBones {
		return false
	}
	listed := func(muscles []string) bool {
		return slices.Contains(muscles, p.Muscle.Slug) || slices.Contains(muscles, p.Muscle.Slug+"/"+p.Head)
	}
	end := anatomy.Position{Segment: cut.At.Segment, T: 0.6}
	return p.Insertion.ProximalTo(end) && (listed(cut.Level.Plane.KeepsMuscles) || listed(cut.Level.Plane.FlapMuscles))
}

// mapTwigs are the branches that are offered, the chosen one among them, and those that the cut leaves on the nerves of
// the map.
func mapTwigs(a lookUp, r *anatomy.Residual, c MapChoice, nerves []MapNerve) []MapBranch {
	var twigs []MapBranch
	for _, id := range c.Offered {
		if b := a.Branch(id); b != nil {
			t := MapBranch{Branch: b, Offered: true, Selected: id == c.Branch}
			if t.Selected {
				t.Name = "Branch to " + strings.ReplaceAll(b.Muscle, "-", " ")
			}
			twigs = append(twigs, t)
		}
	}
	shown := map[string]bool{}
	for _, n := range nerves {
		shown[n.Nerve.Slug] = true
	}
	for _, b := range r.Branches {
		if b.State != anatomy.LostBranch && shown[b.Branch.Nerve] && !slices.Contains(c.Offered, b.Branch.ID) {
			twigs = append(twigs, MapBranch{Branch: b.Branch})
		}
	}
	return twigs
}

// proximalLandmark is a short name of the proximal end of a segment, for the zero of the ruler.
func proximalLandmark(s anatomy.Segment) string {
	switch s {
	case anatomy.Arm:
		return "Acromion"
	case anatomy.Forearm:
		return "Elbow line"
	case anatomy.Hand:
		return "Wrist line"
	case anatomy.Pelvis:
		return "Iliac crest"
	case anatomy.Thigh:
		return "Trochanter"
	case anatomy.Leg:
		return "Knee line"
	case anatomy.Foot:
		return "Ankle line"
	default:
		return ""
	}
}

// mapNerves are the severed nerves and, before them, those they come from.
func mapNerves(a lookUp, r *anatomy.Residual, c MapChoice) []MapNerve {
	var nerves []MapNerve
	listed := map[string]int{}
	var add func(slug string)
	add = func(slug string) {
		n := a.Nerve(slug)
		if _, done := listed[slug]; done || n == nil || len(n.Divisions) > 0 {
			return
		}
		listed[slug] = -1
		add(n.Parent)
		listed[slug] = len(nerves)
		nerves = append(nerves, MapNerve{Nerve: n})
	}
	for _, s := range r.Severed {
		add(s.Nerve.Slug)
		n := &nerves[listed[s.Nerve.Slug]]
		n.Severed, n.Name, n.Selected = true, ShortNerve(s.Nerve.Name), s.Nerve.Slug == c.Nerve
	}
	for i := range nerves {
		if n := &nerves[i]; !n.Severed && n.Nerve.Kind != anatomy.Sensory {
			n.Name = ShortNerve(n.Nerve.Name)
		}
	}
	return nerves
}

// withCarriers adds the nerves that carry an offered branch, and those they come from, to the nerves of a map.
func withCarriers(a lookUp, nerves []MapNerve, c MapChoice) []MapNerve {
	var add func(slug string)
	add = func(slug string) {
		n := a.Nerve(slug)
		if n == nil || len(n.Divisions) > 0 || slices.ContainsFunc(nerves, func(l MapNerve) bool { return l.Nerve.Slug == slug }) {
			return
		}
		add(n.Parent)
		nerves = append(nerves, MapNerve{Nerve: n, Name: ShortNerve(n.Name)})
	}
	for _, id := range c.Offered {
		if b := a.Branch(id); b != nil {
			add(b.Nerve)
		}
	}
	return nerves
}

// mapLevels are the levels of the segment that span a stretch of it.
func mapLevels(a lookUp, cut anatomy.Cut) []MapLevel {
	var levels []MapLevel
	for _, l := range a.Levels(cut.Limb()) {
		from, to := l.From, l.To
		if len(l.Rays) > 0 || from.Segment != cut.At.Segment && to.Segment != cut.At.Segment || from.Along() == to.Along() {
			continue
		}
		levels = append(levels, MapLevel{
			Name: shortLevel(l), From: from, To: to, Active: cut.Level != nil && cut.Level.Slug == l.Slug,
		})
	}
	return levels
}

// shortLevel is the name of a level beside the ruler of its segment.
func shortLevel(l *anatomy.Level) string {
	for suffix, name := range map[string]string{"-proximal": "Proximal", "-mid": "Middle", "-distal": "Distal"} {
		if strings.HasSuffix(l.Slug, suffix) {
			return name
		}
	}
	if i, k := strings.LastIndex(l.Name, "("), strings.LastIndex(l.Name, ")"); i > 0 && k > i {
		return capital(l.Name[i+1 : k])
	}
	return strings.TrimSuffix(l.Name, " amputation")
}

// ShortNerve is the name of a nerve without the word, for maps and lists in which everything with a swatch is a nerve:
// "Tibial". Of several nerves of a digit the digit comes first, so that a name cut short still tells them apart: "Thumb:
// proper palmar digital".
func ShortNerve(name string) string {
	if which, whose, found := strings.Cut(name, " nerves of the "); found {
		return capital(whose) + ": " + lowerFirst(which)
	}
	if before, after, found := strings.Cut(name, " nerve"); found && !strings.HasPrefix(after, "s") {
		name = before + after
	}
	name = strings.TrimPrefix(name, "Nerve ")
	return capital(name)
}

// shortMuscle is the name of a muscle as people say it: "Lateral gastrocnemius", "Biceps femoris, short head".
func shortMuscle(p anatomy.Part) string {
	if p.Head == "" {
		return p.Muscle.Name
	}
	full, _, _ := strings.Cut(p.Name, " (")
	_, head, _ := strings.Cut(full, ", ")
	word, kind, _ := strings.Cut(head, " ")
	if !strings.Contains(p.Muscle.Name, " ") && (kind == "head" || kind == "part") {
		return capital(word) + " " + strings.ToLower(p.Muscle.Name)
	}
	return full
}

func capital(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

// supplied reports whether one of the branches goes to the muscle or head.
func supplied(a lookUp, branches []string, p anatomy.Part) bool {
	return slices.ContainsFunc(branches, func(id string) bool {
		b := a.Branch(id)
		return b != nil && b.Muscle == p.Muscle.Slug && (b.Head == "" || b.Head == p.Head)
	})
}
