package explore

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// panels shows a transfer, or another treatment, as pictures A, B and C: three in a row where there is room, else one with
// a switch. It can play them too, in one large picture in place of the three.
type panels struct {
	widget.BaseWidget
	services *Services
	pair     shownPair
	scene    *figure.TransferScene
	only     string // the letter shown when there is room for one
	single   bool   // there is room for one
	large    string // the letter shown large in place of the row; "" for the row
	plain    bool   // words for a patient
	pictures [3]*look.Picture
	drawn    drawnPanels
	fits     map[fitting]fitted
	most     float32 // the height that three pictures may take
	player   *player
	menu     func() *fyne.Menu // of a right click; nil for none
	changed  func()            // called when what the play button does is another thing, or the single letter is another one
}

var (
	_ fyne.Tappable      = (*panels)(nil)
	_ desktop.Cursorable = (*panels)(nil)
)

// shownPair is what a picture depends on.
type shownPair struct {
	side      anatomy.Side
	nerve     *anatomy.Nerve
	branch    *anatomy.Branch // nil for a treatment
	treatment string
	place     figure.TransferPlace
}

// drawnPanels tells what the picture shows, so that it is drawn anew only for another one.
type drawnPanels struct {
	scene   *figure.TransferScene
	letters string
	size    fyne.Size
	palette *figure.Palette
	scale   float32 // of the text
	plain   bool
}

// narrowPanels is the width below which one panel is shown.
const narrowPanels = 600

// lowPanels is the height below the head below which one panel is shown, with the text beside it.
const lowPanels = 250

func newPanels(s *Services) *panels {
	p := &panels{services: s, only: "A", changed: func() {}}
	for i := range p.pictures {
		p.pictures[i] = look.NewPicture(s.Runner, fyne.NewSize(80, 80))
	}
	p.player = newPlayer(p)
	p.ExtendBaseWidget(p)
	return p
}

// show draws a pair.
func (p *panels) show(side anatomy.Side, c *anatomy.Candidate) {
	p.set(shownPair{side: side, nerve: c.Nerve, branch: c.Branch.Branch}, figure.TransferOf(p.services.Atlas, side, c))
}

// showTreatment draws another treatment of a severed nerve, or nothing when there is no picture of it.
func (p *panels) showTreatment(side anatomy.Side, cut anatomy.Cut, n *anatomy.Nerve, treatment string) {
	scene, ok := figure.TreatmentOf(p.services.Atlas, cut, side, n, treatment)
	if !ok {
		p.clear()
		return
	}
	p.set(shownPair{side: side, nerve: n, treatment: treatment}, scene)
}

// heightStep is the share of a segment by which the cut must move before the pictures follow it: they change little with
// the height, and the cut is dragged.
const heightStep = 0.1

// set shows a scene; one that is shown already is left alone.
func (p *panels) set(pair shownPair, scene figure.TransferScene) {
	pair.place = scene.Place
	pair.place.Cut.T = math.Round(pair.place.Cut.T/heightStep) * heightStep
	if p.scene == nil || p.pair != pair {
		p.stop()
		p.pair, p.scene = pair, &scene
	}
	p.draw()
}

func (p *panels) clear() {
	p.stop()
	p.scene = nil
	p.drawn = drawnPanels{}
	for _, picture := range p.pictures {
		picture.SetDrawing(nil, "")
	}
}

// showLetter chooses the panel that is shown where there is room for one.
func (p *panels) showLetter(letter string) {
	p.stop()
	p.only = letter
	p.draw()
}

// Tapped shows the picture under the pointer large, with the names of what it shows, or all three again.
func (p *panels) Tapped(e *fyne.PointEvent) {
	switch {
	case p.scene == nil || p.single:
	case p.playing() || p.large != "":
		p.stop()
	default:
		i := min(max(int(3*e.Position.X/p.Size().Width), 0), 2)
		p.showLarge("ABC"[i : i+1])
	}
}

// showLarge shows one picture alone, or all three again when it is shown already.
func (p *panels) showLarge(letter string) {
	if p.scene == nil {
		return
	}
	again := p.large == letter
	p.stop()
	switch {
	case p.single:
		p.only = letter
	case !again:
		p.large = letter
	}
	p.draw()
	p.changed()
}

// TappedSecondary offers to take the pictures along.
func (p *panels) TappedSecondary(e *fyne.PointEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if p.scene == nil || p.menu == nil || c == nil {
		return
	}
	widget.ShowPopUpMenuAtRelativePosition(p.menu(), c, e.Position, p)
}

// Cursor is the pointing hand where a press shows a picture large.
func (p *panels) Cursor() desktop.Cursor {
	if p.scene == nil || p.single {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// setPlain chooses words for a patient, or for a clinician.
func (p *panels) setPlain(plain bool) {
	p.plain = plain
	p.player.refresh()
	p.draw()
}

// letters are the panels that show now.
func (p *panels) letters() string {
	switch {
	case p.single:
		return p.only
	case p.large != "":
		return p.large
	}
	return "ABC"
}

func (p *panels) draw() {
	size := p.Size()
	if p.scene == nil || size.Width < 1 || size.Height < 1 {
		return
	}
	now := drawnPanels{p.scene, p.letters(), size, look.Current(p.services.Tokens).Palette(), look.TextScale(), p.plain}
	if now == p.drawn {
		return
	}
	if now.size != p.drawn.size || now.palette != p.drawn.palette || now.scale != p.drawn.scale {
		p.stop()
		now.letters = p.letters()
	}
	p.drawn = now
	width := float32(math.Floor(float64(size.Width) / float64(len(now.letters))))
	options := p.fitNow(size.Width, size.Height).options
	for i, picture := range p.pictures {
		picture.Hidden = i >= len(now.letters)
		if picture.Hidden {
			continue
		}
		picture.Move(fyne.NewPos(float32(i)*width, 0))
		picture.Resize(fyne.NewSize(width, size.Height))
		options.Panels = now.letters[i : i+1]
		d := figure.TransferPanels(p.services.Fonts, now.palette, *p.scene, options)
		picture.SetDrawing(d, d.Description)
	}
}

// Resize draws the panels for the new size.
func (p *panels) Resize(size fyne.Size) {
	p.BaseWidget.Resize(size)
	p.draw()
}

// CreateRenderer shows the pictures alone.
func (p *panels) CreateRenderer() fyne.WidgetRenderer { return &panelsRenderer{p} }

// panelsRenderer draws anew when the size or the theme changed.
type panelsRenderer struct{ p *panels }

func (r *panelsRenderer) Layout(fyne.Size) { r.p.draw() }

func (r *panelsRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 150) }

func (r *panelsRenderer) Refresh() {
	r.p.draw()
	canvas.Refresh(r.p)
}

func (r *panelsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.pictures[0], r.p.pictures[1], r.p.pictures[2], r.p.player.image}
}

func (r *panelsRenderer) Destroy() {}
