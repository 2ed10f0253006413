package explore

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// panels shows the transfer as pictures A, B and C: three in a row where there is room, else one with a switch.
type panels struct {
	widget.BaseWidget
	services *Services
	scene    *figure.TransferScene
	only     string // the letter shown when there is room for one
	picture  *look.Picture
	drawn    drawnPanels
}

// drawnPanels tells what the picture shows, so that it is drawn anew only for another one.
type drawnPanels struct {
	scene   *figure.TransferScene
	letters string
	size    fyne.Size
	palette *figure.Palette
}

// narrowPanels is the width below which one panel is shown.
const narrowPanels = 480

func newPanels(s *Services) *panels {
	p := &panels{services: s, only: "A", picture: look.NewPicture(s.Runner, fyne.NewSize(160, 150))}
	p.ExtendBaseWidget(p)
	return p
}

func (p *panels) show(side anatomy.Side, c *anatomy.Candidate) {
	b := c.Branch.Branch
	p.scene = &figure.TransferScene{
		Donor: c.Nerve.Slug, DonorName: c.Nerve.Name, DonorKind: c.Nerve.Kind, BranchName: branchWords(c), BranchMM: b.DiameterMM,
		Muscle: lowerFirst(c.Part.Muscle.Name), Side: side, Parent: parentIn(p.services.Atlas),
	}
	if len(c.Nerve.DiameterMM) > 0 {
		p.scene.DonorMM = slices.Max(c.Nerve.DiameterMM)
	}
	if c.Part.Head != "" {
		p.scene.Heads = []string{lowerFirst(c.Part.Name[len(c.Part.Muscle.Name)+2:])}
	}
	p.draw()
}

// branchWords names the recipient branch in a label.
func branchWords(c *anatomy.Candidate) string {
	return "branch to " + lowerFirst(c.Part.Muscle.Name)
}

func (p *panels) clear() {
	p.scene = nil
	p.drawn = drawnPanels{}
	p.picture.SetDrawing(nil, "")
}

// showLetter chooses the panel that is shown where there is room for one.
func (p *panels) showLetter(letter string) {
	p.only = letter
	p.draw()
}

func (p *panels) narrow() bool { return p.Size().Width < narrowPanels*look.TextScale() }

// captionRoom is the height of a caption of two lines below a panel, in points.
const captionRoom = 40

func (p *panels) draw() {
	size := p.Size()
	if p.scene == nil || size.Width < 1 || size.Height < 1 {
		return
	}
	letters, count := "ABC", float64(3)
	if p.narrow() {
		letters, count = p.only, 1
	}
	palette := look.Current(p.services.Tokens).Palette()
	now := drawnPanels{p.scene, letters, size, palette}
	if now == p.drawn {
		return
	}
	p.drawn = now
	box := math.Min(float64(size.Width)/count-18, (float64(size.Height)-captionRoom)/0.95)
	d := figure.TransferPanels(p.services.Fonts, palette, *p.scene, figure.PanelOptions{
		Panels: letters, Box: math.Max(box, 100), TextSize: 12 * float64(look.TextScale()), Captions: true, Ground: palette.UI.Surface,
	})
	p.picture.SetDrawing(d, d.Description)
}

// Resize draws the panels for the new size.
func (p *panels) Resize(size fyne.Size) {
	p.BaseWidget.Resize(size)
	p.draw()
}

// CreateRenderer shows the picture alone.
func (p *panels) CreateRenderer() fyne.WidgetRenderer {
	return &panelsRenderer{WidgetRenderer: widget.NewSimpleRenderer(p.picture), p: p}
}

// panelsRenderer draws anew when the theme changed.
type panelsRenderer struct {
	fyne.WidgetRenderer
	p *panels
}

func (r *panelsRenderer) Refresh() {
	r.p.draw()
	r.WidgetRenderer.Refresh()
}
