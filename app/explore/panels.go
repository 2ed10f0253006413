package explore

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// panels shows the transfer as pictures A, B and C: three in a row where there is room, else one with a switch.
type panels struct {
	widget.BaseWidget
	services *Services
	pair     shownPair
	scene    *figure.TransferScene
	only     string // the letter shown when there is room for one
	single   bool   // there is room for one
	pictures [3]*look.Picture
	drawn    drawnPanels
}

// shownPair is what a scene is made from.
type shownPair struct {
	side   anatomy.Side
	nerve  *anatomy.Nerve
	branch *anatomy.Branch
}

// drawnPanels tells what the picture shows, so that it is drawn anew only for another one.
type drawnPanels struct {
	scene   *figure.TransferScene
	letters string
	size    fyne.Size
	palette *figure.Palette
	scale   float32 // of the text
}

// narrowPanels is the width below which one panel is shown.
const narrowPanels = 600

// lowPanels is the height below the head below which one panel is shown, with the text beside it.
const lowPanels = 250

func newPanels(s *Services) *panels {
	p := &panels{services: s, only: "A"}
	for i := range p.pictures {
		p.pictures[i] = look.NewPicture(s.Runner, fyne.NewSize(80, 80))
	}
	p.ExtendBaseWidget(p)
	return p
}

// show draws a pair; one that is shown already is left alone, as when only the height changed.
func (p *panels) show(side anatomy.Side, c *anatomy.Candidate) {
	b := c.Branch.Branch
	pair := shownPair{side, c.Nerve, b}
	if p.scene != nil && p.pair == pair {
		p.draw()
		return
	}
	p.pair = pair
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
	for _, picture := range p.pictures {
		picture.SetDrawing(nil, "")
	}
}

// showLetter chooses the panel that is shown where there is room for one.
func (p *panels) showLetter(letter string) {
	p.only = letter
	p.draw()
}

// captionRoom is the height of a caption of two lines below a panel, in points.
const captionRoom = 40

func (p *panels) draw() {
	size := p.Size()
	if p.scene == nil || size.Width < 1 || size.Height < 1 {
		return
	}
	letters := "ABC"
	if p.single {
		letters = p.only
	}
	palette := look.Current(p.services.Tokens).Palette()
	now := drawnPanels{p.scene, letters, size, palette, look.TextScale()}
	if now == p.drawn {
		return
	}
	p.drawn = now
	width := float32(math.Floor(float64(size.Width) / float64(len(letters))))
	box, captions := p.box(palette, float64(width), float64(size.Height))
	for i, picture := range p.pictures {
		picture.Hidden = i >= len(letters)
		if picture.Hidden {
			continue
		}
		picture.Move(fyne.NewPos(float32(i)*width, 0))
		picture.Resize(fyne.NewSize(width, size.Height))
		d := p.drawing(palette, letters[i:i+1], box, captions)
		picture.SetDrawing(d, d.Description)
	}
}

// box is the largest width of a panel with which its letter and, where they leave it large enough, the captions fit into
// a column.
func (p *panels) box(palette *figure.Palette, width, height float64) (box float64, captions bool) {
	const between, small, least = 12, 140, 100
	for _, captions := range []bool{true, false} {
		for box := width - between; box > small; box *= 0.96 {
			if d := p.drawing(palette, "A", box, captions); d.Width <= width && d.Height <= height {
				return box, captions
			}
		}
	}
	return least, false
}

func (p *panels) drawing(palette *figure.Palette, letters string, box float64, captions bool) *figure.Drawing {
	return figure.TransferPanels(p.services.Fonts, palette, *p.scene, figure.PanelOptions{
		Panels: letters, Box: box, TextSize: 12 * float64(look.TextScale()), Captions: captions, Ground: palette.UI.Surface,
	})
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
	return []fyne.CanvasObject{r.p.pictures[0], r.p.pictures[1], r.p.pictures[2]}
}

func (r *panelsRenderer) Destroy() {}
