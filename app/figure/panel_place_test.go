package figure

import (
	"math"
	"reflect"
	"testing"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// everyScene calls f with the scene of every candidate of the usual cut of every level, once for each picture that differs
// in more than the severed nerve, and with the candidate.
func everyScene(t testing.TB, f func(TransferScene, *anatomy.Candidate)) {
	t.Helper()
	a := builtIn(t)
	type picture struct {
		place  TransferPlace
		muscle string
		branch string
	}
	seen := map[picture]bool{}
	for _, l := range a.Content().Levels {
		cut, err := a.CutAtLevel(l.Slug, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, targets := range a.Targets(a.Residual(cut)) {
			for i := range targets.Candidates {
				c := &targets.Candidates[i]
				s := TransferOf(a, anatomy.RightSide, c)
				if p := (picture{s.Place, s.Muscle, c.Branch.Branch.ID}); !seen[p] {
					seen[p] = true
					f(s, c)
				}
			}
		}
	}
}

// transferScene is the scene of one candidate of the data, by a part of the id of its branch.
func transferScene(t testing.TB, level, nerve, branch string) TransferScene {
	t.Helper()
	a := builtIn(t)
	cut, err := a.CutAtLevel(level, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, targets := range a.Targets(a.Residual(cut)) {
		for i := range targets.Candidates {
			if c := &targets.Candidates[i]; c.Nerve.Slug == nerve && c.Branch.Branch.ID == branch {
				return TransferOf(a, anatomy.RightSide, c)
			}
		}
	}
	t.Fatalf("%s: %s to %s is not offered", level, nerve, branch)
	return TransferScene{}
}

// What grows into a muscle must end in it, and in the part that the branch enters.
func TestBranchesEndInTheirMuscle(t *testing.T) {
	everyScene(t, func(s TransferScene, c *anatomy.Candidate) {
		m := s.Place.muscle(s.Place.site().lift)
		across := m.part.across()
		inside := []*canvas.Path{m.outline()}
		switch {
		case m.headed():
			inside = []*canvas.Path{m.strip(across[0], across[1]).outline()}
		case !m.part.whole():
			inside = append(inside, m.area(-5)) // beyond where it passes into the rest
		}
		courses := m.courses()
		for _, list := range [][]curve{courses.twigs, courses.terminals} {
			for _, course := range list {
				end := course[len(course)-1]
				for _, area := range inside {
					if !area.ContainsPoint(end.X, end.Y, canvas.NonZero) {
						t.Errorf("%s (%+v): a course ends at %v, outside its part", c.Branch.Branch.ID, s.Place, end)
					}
				}
			}
		}
	})
}

// A muscle of a limb lies under the skin and does not lean on it, and has no corners where it ends inside the picture.
func TestMusclesLieUnderTheSkin(t *testing.T) {
	const clear = 8
	everyScene(t, func(s TransferScene, c *anatomy.Candidate) {
		if s.Place.broad() {
			return
		}
		site := s.Place.site()
		m := s.Place.muscle(site.lift)
		for _, line := range []curve{m.near, m.end(), m.far} {
			for n := range 41 {
				p, _ := line.at(float64(n) / 40)
				for k := range 201 {
					if q, _ := site.fascia.at(float64(k) / 200); math.Hypot(p.X-q.X, p.Y-q.Y) < clear && p.Y > 0 {
						t.Fatalf("%s (%+v): the muscle at %v is %.1f from the fat", c.Branch.Branch.ID, s.Place, p, math.Hypot(p.X-q.X, p.Y-q.Y))
					}
				}
			}
		}
	})
}

// Limb, bone and the rest of a muscle must not change between the panels, whatever the place.
func TestOnlyTheOperationChanges(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	everyScene(t, func(s TransferScene, c *anatomy.Candidate) {
		d := TransferPanels(fonts, tok.Light, s, PanelOptions{})
		for _, part := range []string{"limb", "bone", "own-nerve"} {
			var first Item
			for _, letter := range []string{"a-", "b-", "c-"} {
				it, found := d.Find(letter + part)
				if !found && part == "own-nerve" {
					continue
				}
				g := it.(Group)
				g.ID = ""
				if first == nil {
					first = g
				} else if !reflect.DeepEqual(first, Item(g)) {
					t.Errorf("%s: %s%s differs", c.Branch.Branch.ID, letter, part)
				}
			}
		}
		left := s
		left.Side = anatomy.LeftSide
		mirror := TransferPanels(fonts, tok.Light, left, PanelOptions{})
		for _, letter := range []string{"a-picture", "b-picture", "c-picture"} {
			x, _ := d.Find(letter)
			y, _ := mirror.Find(letter)
			a, b := x.(Group), y.(Group)
			if a.Transform[0][0] != -b.Transform[0][0] || !reflect.DeepEqual(a.Items, b.Items) {
				t.Errorf("%s: %s of a left limb is not the mirror image", c.Branch.Branch.ID, letter)
			}
		}
	})
}

// A picture is seen from the same side as the map: a right limb seen from behind has lateral at the right.
func TestWhereTheTargetLies(t *testing.T) {
	for _, tt := range []struct {
		level, nerve, branch string
		atRight              bool // of a right limb
	}{
		{"transfemoral-mid", "tibial", "tibial--semitendinosus--1", false},                                       // medial, from behind
		{"transhumeral-mid", "radial", "radial--triceps-brachii--lateral-head--1", true},                         // beside the other heads, from the front
		{"transhumeral-mid", "median", "musculocutaneous--biceps-brachii--short-head--1", false},                 // beside the long head, from the front
		{"shoulder-disarticulation", "median", "lateral-pectoral--pectoralis-major--sternocostal-part--1", true}, // medial, from the front
		{"transtibial-mid", "deep-peroneal", "deep-peroneal--tibialis-anterior--1", false},                       // lateral, from the front
	} {
		s := transferScene(t, tt.level, tt.nerve, tt.branch)
		if got := !s.mirrored(); got != tt.atRight {
			t.Errorf("%s: the target of a right limb lies at the right: %v, want %v (%+v)", tt.branch, got, tt.atRight, s.Place)
		}
	}
}

func TestPartsOfMuscles(t *testing.T) {
	for _, tt := range []struct {
		level, nerve, branch string
		part                 MusclePart
		rest                 RestNerve
	}{
		{"transtibial-mid", "tibial", "tibial--gastrocnemius--medial-head--1", MusclePart{Across: [2]float64{0, 0.56}}, RestNerve{}},
		{"transtibial-mid", "tibial", "tibial--soleus--1", MusclePart{Along: [2]float64{0, 0.64}}, RestNerve{}},               // the lower branch leaves the tibial nerve below
		{"transtibial-mid", "saphenous", "tibial--soleus--1", MusclePart{Along: [2]float64{0, 0.64}}, RestNerve{Below: true}}, // and stays when another nerve is moved
		{"transtibial-mid", "tibial", "tibial--soleus--2", MusclePart{Along: [2]float64{0.38, 1}}, RestNerve{Above: true}},
		{"shoulder-disarticulation", "musculocutaneous", "lateral-pectoral--pectoralis-major--clavicular-part--1", MusclePart{Across: [2]float64{0, 0.38}}, RestNerve{Below: true}},
		{"transfemoral-mid", "tibial", "tibial--semimembranosus--1", MusclePart{}, RestNerve{}},
	} {
		p := transferScene(t, tt.level, tt.nerve, tt.branch).Place
		if p.Part != tt.part || p.Rest != tt.rest {
			t.Errorf("%s for the %s: part %v, rest %v, want %v and %v", tt.branch, tt.nerve, p.Part, p.Rest, tt.part, tt.rest)
		}
	}
}

// Diameters that are both known are drawn to one scale.
func TestCalibresShareOneScale(t *testing.T) {
	fonts, tok := NewFonts(), tokens(t)
	for _, mm := range [][2]float64{{2.48, 1.5}, {10.5, 2}, {15.5, 2.3}, {2.3, 1}, {4, 2.6}} {
		s := TransferScene{DonorName: "Nerve", Muscle: "Soleus", DonorMM: mm[0], BranchMM: mm[1]}
		stage := newPanelStage(fonts, tok.Light, s, PanelOptions{})
		if got, want := stage.donor/stage.receiver, mm[0]/mm[1]; got < want*0.98 || got > want*1.02 {
			t.Errorf("%v mm are drawn %.1f and %.1f wide", mm, stage.donor, stage.receiver)
		}
	}
	known, unknown := TransferScene{DonorName: "Nerve", Muscle: "Soleus", DonorMM: 4, BranchMM: 2}, TransferScene{DonorName: "Nerve", Muscle: "Soleus", BranchMM: 2}
	if w := known.Words(false, false); w[1].Join != "End-to-end join; calibre differs" {
		t.Errorf("join reads %q", w[1].Join)
	}
	if w := unknown.Words(false, false); w[1].Join != "End-to-end join" || known.Words(false, false)[0].Description == w[0].Description {
		t.Errorf("sizes that are not known are claimed: %q, %q", w[1].Join, w[0].Description)
	}
}

// Every level has its bones, and their name lies on them.
func TestBonesOfLevels(t *testing.T) {
	ink := newPanelInk(tokens(t).Light, tokens(t).Light.Figure.GhostLine, tokens(t).Light.UI.Surface)
	a := builtIn(t)
	for _, l := range a.Content().Levels {
		for _, medial := range []bool{false, true} {
			p := TransferPlace{Level: l.Slug, Cut: l.DefaultCut, Medial: medial}
			s := p.site()
			on := false
			walk(s.bones(ink), canvas.Identity, func(it Item, m canvas.Matrix) {
				if shape, ok := it.(Shape); ok && !shape.Fill.none() && shape.Path.ContainsPoint(s.bone.X, s.bone.Y, canvas.NonZero) {
					on = true
				}
			})
			if !on || s.boneName == "" {
				t.Errorf("%s: the name %q points at %v, beside the bone", l.Slug, s.boneName, s.bone)
			}
		}
	}
}
