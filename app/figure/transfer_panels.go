package figure

import (
	"image/color"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// TransferScene is one transfer to be drawn: a severed nerve and the branch that takes it.
type TransferScene struct {
	Donor      string                   // slug of the severed nerve, for its colour
	DonorName  string                   // "Tibial nerve"
	DonorKind  anatomy.Kind             // a sensory nerve is drawn thinner when its diameter is not known
	DonorMM    float64                  // diameter in millimetres; 0 when not known
	BranchName string                   // "Branch to soleus, upper"; "" for "Motor branch to" and the target
	BranchMM   float64                  // diameter in millimetres; 0 when not known
	Muscle     string                   // "Soleus"
	Heads      []string                 // the head, or the pair of heads, that the branch supplies; empty for the muscle
	Side       anatomy.Side             // a left limb is the mirror image of a right one; its text is not mirrored
	Place      TransferPlace            // where the join lies, and the shape of the target
	Treatment  string                   // slug of another treatment shown instead of a transfer: "rpni", "vdmt", "burying" or "capping"
	Parent     func(slug string) string // the nerve a nerve comes from, see Palette.Nerve; may be nil
}

// The pictures share one geometry, in a box 400 wide and 380 high whose top is at y = -8. The nerves meet at the end of
// donorJoined in all of them. Everything runs out of the box at the top and fades there.
const (
	panelBoxWidth  = 400.0
	panelBoxHeight = 380.0
	panelBoxTop    = -8.0
)

// PanelOptions choose what is drawn of a transfer and how large. The zero value draws A, B and C, 400 points wide each,
// without text, on the surface colour.
type PanelOptions struct {
	Panels   string        // the panels, in order, such as "ABC" or "B"; "" for all three; other letters are ignored
	Box      float64       // width of the picture in one panel, in points; 0 for 400; it is 0.95 times as high
	TextSize float64       // of labels and captions, in points; 0 for 17 at a box of 400, and in proportion
	Plain    bool          // words for a patient instead of a clinician
	Primary  bool          // the nerve is transferred when it is cut: no neuroma in A
	Labels   bool          // names with leader lines beside the picture
	Titles   bool          // a heading above each panel; else its letter stands in the corner
	Captions bool          // a sentence below each panel
	Words    *[3]PanelText // other words than those of TransferScene.Words, such as a translation
	Ground   color.NRGBA   // what the panels stand on; the zero value is the surface colour of the palette
	Margin   float64       // empty room above the row of panels and beside it, in points
}

// figureOptions are those of a transfer as a figure on a page of its own: with headings, names and captions, and a margin
// that goes with that of Captioned. The panels are as in PanelOptions.
func figureOptions(panels string, plain bool) PanelOptions {
	return PanelOptions{
		Panels: panels, Box: panelBoxWidth, TextSize: TransferCaption, Plain: plain, Labels: true, Titles: true, Captions: true, Margin: figureMargin,
	}
}

// panelStage lays out panels that all have one size.
type panelStage struct {
	scene   TransferScene
	opt     PanelOptions
	style   PanelStyle
	fonts   *Fonts
	palette *Palette
	ink     panelInk
	words   [3]PanelText

	site    panelSite
	muscle  panelMuscle
	courses branchCourses
	flesh   [3]canvas.Point // where the muscle is named in each panel

	scale           float64 // points per unit of the panels' own geometry
	nameWidth       float64 // of lines in names, where words are short enough
	left, right     float64 // room for names on either side of the box
	above, below    float64 // room for the heading and the caption
	donor, receiver float64 // width of the two nerves in units of the geometry
}

// TransferPanels draws a transfer in up to three panels side by side: A before, B at operation, C after months. The limb,
// its bone and muscle, and the place where the nerves meet are the same in all of them, so that they may be laid over each
// other; the size of a panel does not depend on which are drawn. Groups are named by panel and part: "a-donor", "b-join".
// The drawing says in words what it shows.
func TransferPanels(fonts *Fonts, p *Palette, scene TransferScene, opt PanelOptions) *Drawing {
	s := newPanelStage(fonts, p, scene, opt)
	var moments []float64
	for _, n := range s.chosen() {
		moments = append(moments, float64(n))
	}
	return s.drawing(moments)
}

// TransferFit is the widest box, not less than least, with which one panel of the scene fits into an area, and the height of
// that panel with its text, all in points; ok is false when none fits. Box in the options is not used, Margin not counted.
func TransferFit(fonts *Fonts, p *Palette, scene TransferScene, opt PanelOptions, width, height, least float64) (box, needs float64, ok bool) {
	opt.Box = width
	s := newPanelStage(fonts, p, scene, opt)
	for box = width; box >= least; box *= 0.975 { // names wrap anew at each size
		s.scale = box / panelBoxWidth
		s.measure()
		if w, h := s.size(); w <= width && h <= height {
			return box, h, true
		}
	}
	return 0, 0, false
}

// size is that of one panel.
func (s *panelStage) size() (width, height float64) {
	return s.left + panelBoxWidth*s.scale + s.right, s.above + panelBoxHeight*s.scale + s.below
}

// drawing is a row of pictures of moments.
func (s *panelStage) drawing(moments []float64) *Drawing {
	gap, margin := s.opt.TextSize*0.9, s.opt.Margin
	width, height := s.size()
	d := &Drawing{
		Title:  s.scene.title(),
		Width:  width*float64(len(moments)) + gap*float64(len(moments)-1) + 2*margin,
		Height: height + margin,
		Ground: s.ink.ground, Fonts: s.fonts,
	}
	var told []string
	for i, at := range moments {
		m := momentAt(at)
		panel := s.panel(m, float64(i)*(width+gap))
		if margin > 0 {
			panel.Transform = canvas.Identity.Translate(margin, margin)
		}
		d.Items = append(d.Items, panel)
		told = append(told, s.words[m.panel].Description)
	}
	d.Description = strings.Join(told, " ")
	return d
}

func newPanelStage(fonts *Fonts, p *Palette, scene TransferScene, opt PanelOptions) *panelStage {
	if opt.Box <= 0 {
		opt.Box = panelBoxWidth
	}
	if opt.TextSize <= 0 {
		opt.TextSize = opt.Box * 17 / panelBoxWidth
	}
	donor, _ := p.Nerve(scene.Donor, scene.Parent)
	s := &panelStage{
		scene: scene, opt: opt, style: p.Panel, fonts: fonts, palette: p, ink: newPanelInk(p, donor, opt.Ground),
		words: scene.Words(opt.Plain, opt.Primary), scale: opt.Box / panelBoxWidth,
	}
	if opt.Words != nil {
		s.words = *opt.Words
	}
	s.site = scene.Place.site()
	s.muscle = scene.Place.muscle(s.site.lift)
	s.courses = s.muscle.courses()
	s.donor, s.receiver = s.calibres()
	for n := range s.flesh {
		s.flesh[n] = s.bareFlesh(n)
	}
	s.measure()
	return s
}

// calibres are the widths of donor and recipient in units of the geometry. Where both diameters are known they are drawn
// to one scale: 4.4 units to the millimetre, or less for a nerve that would be too thick for the picture. One that is not
// known is as wide as usual, and a sensory nerve thinner.
func (s *panelStage) calibres() (donor, receiver float64) {
	perMM, thickest := 4.4, 27.0
	donor, receiver = s.style.DonorWidth, s.style.RecipientWidth
	if s.scene.DonorKind == anatomy.Sensory {
		donor *= 0.55
	}
	if s.scene.DonorMM > 0 {
		perMM = min(perMM, thickest/s.scene.DonorMM)
		donor = max(s.scene.DonorMM*perMM, 5)
	}
	if s.scene.BranchMM > 0 {
		receiver = min(max(s.scene.BranchMM*perMM, 3.4), 13)
	}
	return donor, receiver
}

// chosen lists the numbers of the panels to draw, 0 for A.
func (s *panelStage) chosen() []int {
	var list []int
	for _, letter := range strings.ToUpper(s.opt.Panels) {
		if n := strings.IndexRune("ABC", letter); n >= 0 {
			list = append(list, n)
		}
	}
	if list == nil {
		return []int{0, 1, 2}
	}
	return list
}

// measure makes room around the box for the longest text of any of the three panels.
func (s *panelStage) measure() {
	size := s.opt.TextSize
	s.left, s.right, s.above, s.below = 0, 0, 0, 0
	if s.opt.Labels {
		// long names in a small picture need wider lines, or they would be higher than the picture
		for _, width := range []float64{7.4, 9, 11, 15, 20, 30, 60} {
			s.nameWidth, s.left, s.right = width*size, 0, 0
			highest := 0.0
			for n := range s.words {
				left, right := s.panelNames(n)
				s.left, s.right = max(s.left, s.widest(left)), max(s.right, s.widest(right))
				column := panelColumn{fonts: s.fonts, size: size}
				highest = max(highest, column.needed(left), column.needed(right))
			}
			if highest <= panelBoxHeight*s.scale-s.corner() {
				break
			}
		}
		s.left, s.right = s.left+size*leaderGap, s.right+size*leaderGap
	}
	if s.opt.Titles {
		s.above = size * 2.5
	} else {
		// the letter in the corner must not touch the skin
		s.left = max(s.left, 2.4*s.badge()-16*s.scale)
	}
	if s.opt.Captions {
		lines := 0
		for n := range s.words {
			lines = max(lines, 1+strings.Count(s.caption(n), "\n"))
		}
		s.below = size * (0.6 + lineSpacing*float64(lines))
	}
}

func (s *panelStage) widest(calls []panelName) float64 {
	w := 0.0
	for _, k := range calls {
		w = max(w, panelColumn{fonts: s.fonts, size: s.opt.TextSize}.width(k))
	}
	return w
}

// badge is the radius of the disc behind the letter of a panel.
func (s *panelStage) badge() float64 { return s.opt.TextSize * 0.92 }

// corner is the height that the letter of a panel takes from the names to its left, when it has no heading to stand in.
func (s *panelStage) corner() float64 {
	if s.opt.Titles {
		return 0
	}
	return 2.4 * s.badge()
}

// caption is the caption of a panel in lines, a little narrower than the room for it.
func (s *panelStage) caption(n int) string {
	width := panelBoxWidth*s.scale + min(s.left, s.right)
	return s.fonts.Balance(s.words[n].Caption, s.opt.TextSize, false, width-s.opt.TextSize)
}

// panel is the picture of one moment with its text, its left edge at x.
func (s *panelStage) panel(m panelMoment, x float64) Group {
	n := m.panel
	letter := strings.ToLower(string("ABC"[n]))
	words, size := s.words[n], s.opt.TextSize
	boxLeft, boxWidth := x+s.left, panelBoxWidth*s.scale
	place := canvas.Matrix{{s.scale, 0, boxLeft}, {0, s.scale, s.above - panelBoxTop*s.scale}}
	if s.scene.mirrored() {
		place = place.Mul(Mirror(panelBoxWidth))
	}
	items := []Item{Group{ID: letter + "-picture", Transform: place, Items: s.picture(m, letter)}}

	if s.opt.Labels {
		items = append(items, Group{ID: letter + "-labels", Items: s.names(n, letter, place, boxLeft, boxWidth)})
	}
	r := s.badge()
	centre := canvas.Point{X: max(x+r, boxLeft+20*s.scale-1.4*r), Y: r}
	if s.opt.Titles {
		centre.X = boxLeft + r
		items = append(items, Label{
			ID: letter + "-title", Text: words.Title, X: centre.X + 1.6*r, Y: centre.Y + capHeight*size*1.25/2, Size: size * 1.25, Bold: true, Color: s.ink.text,
		})
	}
	items = append(items,
		Shape{Path: canvas.Circle(r).Translate(centre.X, centre.Y), Fill: Solid(s.ink.badge)},
		Label{Text: strings.ToUpper(letter), X: centre.X, Y: centre.Y + capHeight*size*1.1/2, Size: size * 1.1, Bold: true, Color: s.ink.onBadge, Anchor: Middle})
	if s.opt.Captions {
		items = append(items, Label{
			ID: letter + "-caption", Text: s.caption(n), X: boxLeft + boxWidth/2, Y: s.above + panelBoxHeight*s.scale + size*1.35,
			Size: size, Color: s.captionColor(), Anchor: Middle,
		})
	}
	return Group{ID: "panel-" + letter, Title: words.Description, Items: items}
}

// captionColor is muted beside headings and labels, full where the caption is the only text.
func (s *panelStage) captionColor() color.NRGBA {
	if s.opt.Titles || s.opt.Labels {
		return s.ink.muted
	}
	return s.ink.text
}
