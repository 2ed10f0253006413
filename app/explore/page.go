package explore

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// Page is the page Explore. All its methods belong to the UI goroutine.
type Page struct {
	services *Services
	state    State
	answer   answer
	chosen   choice // what the detail shows
	behind   bool   // the limb is seen from behind
	undone   []State
	done     []State
	dragged  bool // the cut is being dragged: its start is in done already

	toolbar *toolbar
	limb    *limbMap
	faces   *look.Switch
	nerves  *nerveList
	targets *targetList
	layers  *widget.Button
	detail  *detail
	narrow  *narrowPicker
	tree    *look.Toggle
	body    *fyne.Container
	content fyne.CanvasObject
}

// New makes the page and shows a state, mended where it no longer holds.
func New(s Services, first State) *Page {
	p := &Page{services: &s, state: first, behind: true}
	p.toolbar = newToolbar(p)
	p.limb = newLimbMap(p.services)
	p.limb.moveTo, p.limb.step, p.limb.level, p.limb.nerve, p.limb.choose = p.dragTo, p.move, p.moveLevel, p.moveNerve, p.chooseOnMap
	p.limb.describe, p.limb.menu, p.limb.key, p.limb.letter = p.describe, p.mapMenu, p.TypedKey, p.TypedRune
	p.nerves = newNerveList(p.services, p.setNerve)
	p.targets = newTargetList(p.services, p.choose)
	p.detail = newDetail(p.services)
	p.detail.panels.menu = p.transferMenu
	p.narrow = newNarrowPicker(p)
	p.content = p.build()
	p.nerves.list.letter, p.targets.list.letter = p.TypedRune, p.TypedRune
	p.refresh(true)
	return p
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// State is what the page shows now.
func (p *Page) State() State { return p.state }

// TypedKey takes the keys that no widget has: Escape ends what plays, the others go to the limb map.
func (p *Page) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		p.detail.panels.stop()
		return
	}
	p.limb.move(e)
}

// TypedRune takes the letters that no widget has: A, B and C show one picture large, P plays them, V turns the limb and T
// shows the tree; the others go to the limb map.
func (p *Page) TypedRune(r rune) {
	switch r = unicode.ToUpper(r); r {
	case 'A', 'B', 'C':
		p.detail.panels.showLarge(string(r))
	case 'P':
		p.detail.panels.play()
	case 'V':
		p.TurnLimb()
	case 'T':
		p.ToggleTree()
	default:
		p.limb.zoomByLetter(r)
	}
}

// Repaint draws everything anew after the theme changed.
func (p *Page) Repaint() { p.refresh(false) }

// refresh shows what follows from the state. turn brings the selected nerve and branch to the face that is seen.
func (p *Page) refresh(turn bool) {
	ans, err := derive(p.services.Atlas, &p.state)
	if err != nil {
		p.services.Tell(err.Error())
		return
	}
	p.answer = ans
	p.chosen = choice{candidateRow, ans.target}
	if turn {
		p.face()
	}
	p.toolbar.show(&p.answer, p.state)
	p.nerves.show(&p.answer, p.state.Nerve)
	p.showNerve()
}

// showNerve shows the selected nerve in list, map and detail.
func (p *Page) showNerve() {
	if p.answer.nerve < 0 {
		p.targets.show(nil, p.answer.cut, p.chosen)
		p.detail.nothing("No nerve is severed at this height", "")
	} else {
		t := &p.answer.targets[p.answer.nerve]
		p.targets.show(t, p.answer.cut, p.chosen)
		p.detail.at(p.state.Side, p.answer.cut, t.Severed.Nerve)
		p.showChoice(t)
	}
	p.narrow.show(&p.answer)
	p.showMap()
}

func (p *Page) showChoice(t *anatomy.NerveTargets) {
	switch c := p.chosen; {
	case c.kind == treatmentRow && c.index < len(t.Alternatives):
		p.detail.treatment(p.services.Atlas, t.Alternatives[c.index])
	case c.kind == excludedRow && c.index < len(t.Excluded):
		p.detail.excluded(&t.Excluded[c.index])
	case c.kind == candidateRow && c.index >= 0 && c.index < len(t.Candidates):
		p.detail.candidate(p.state.Side, &t.Candidates[c.index])
	default:
		p.detail.nothing("No spare branch is left "+p.services.Atlas.Height(p.answer.cut.At, p.answer.cut),
			"RPNI, VDMT or burying. The list above names what has been described, then the branches that are not offered, with reasons.")
	}
}

// mapChoice is what is chosen on the map.
func (p *Page) mapChoice() figure.MapChoice {
	choice := figure.MapChoice{Nerve: p.state.Nerve, Branch: p.state.Branch}
	if p.answer.nerve >= 0 {
		for _, c := range p.answer.targets[p.answer.nerve].Candidates {
			choice.Offered = append(choice.Offered, c.Branch.Branch.ID)
		}
	}
	return choice
}

func (p *Page) showMap() {
	choice := p.mapChoice()
	scene := figure.SceneOf(p.services.Atlas, p.answer.residual, choice)
	scene.Side = p.state.Side
	p.state.View.apply(&scene)
	p.faces.SetChoices(figure.FaceNames(p.answer.cut.At))
	var tree *figure.TreeScene
	if p.state.View.Tree {
		beside := figure.TreeSceneOf(p.services.Atlas, p.answer.residual, choice)
		beside.Side = p.state.Side
		tree = &beside
	}
	p.limb.show(scene, figure.PlateFile(p.answer.cut.At, p.behind), tree)
}

func (p *Page) setSide(side anatomy.Side) {
	s := p.state
	s.Side = side
	p.set(s)
}

func (p *Page) setLimb(limb anatomy.Limb) {
	usual := "transtibial-mid"
	if limb == anatomy.UpperLimb {
		usual = "transhumeral-mid"
	}
	if l := p.services.Atlas.Level(usual); l != nil {
		p.setLevel(l)
	}
}

func (p *Page) setLevel(l *anatomy.Level) { p.set(p.state.atLevel(l)) }

func (p *Page) setRay(ray int) {
	s := p.state
	s.Rays = nil
	if ray > 0 {
		s.Rays = []int{ray}
	}
	p.set(s)
}

func (p *Page) setHeightCM(cm float64) error {
	at, err := anatomy.AtCM(p.state.At.Segment, cm, p.answer.cut.SegmentMM/10)
	if err != nil {
		return err
	}
	s := p.state
	s.At = at
	p.set(s)
	return nil
}

// setSegmentCM takes the patient's own segment length; the distance of the cut from the proximal landmark stays.
func (p *Page) setSegmentCM(cm float64) error {
	if err := p.services.Atlas.CheckSegmentCM(p.state.At.Segment, cm); err != nil {
		return err
	}
	at, err := anatomy.AtCM(p.state.At.Segment, min(p.answer.cut.CM(), cm), cm)
	if err != nil {
		return err
	}
	s := p.state
	s.At, s.SegmentMM = at, cm*10
	p.set(s)
	return nil
}

// move moves the cut by millimetres, positive to distal.
func (p *Page) move(mm float64) { p.set(p.state.movedBy(p.services.Atlas, mm)) }

// cutAt moves the cut to a height.
func (p *Page) cutAt(at anatomy.Position) { p.set(p.state.cutAt(at)) }

// dragTo follows the pointer; the whole drag is one step for undo.
func (p *Page) dragTo(at anatomy.Position, last bool) {
	if last {
		p.dragged = false
		return
	}
	s := p.state.cutAt(at)
	if p.dragged {
		p.goTo(s)
		return
	}
	p.dragged = true
	p.set(s)
}

func (p *Page) moveLevel(step int) {
	levels := p.services.Atlas.Levels(p.state.Limb)
	i := slices.Index(levels, p.answer.cut.Level) + step
	if i >= 0 && i < len(levels) {
		p.setLevel(levels[i])
	}
}

func (p *Page) moveNerve(step int) {
	n := len(p.answer.targets)
	if n > 0 {
		p.setNerve(p.answer.targets[((p.answer.nerve+step)%n+n)%n].Severed.Nerve.Slug)
	}
}

// setNerve selects a severed nerve. Selections are not steps for undo.
func (p *Page) setNerve(slug string) {
	p.state.Nerve, p.state.Branch = slug, ""
	p.refresh(true)
	p.services.Changed(p.state)
}
