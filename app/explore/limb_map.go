package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// limbMap shows the limb map, with the nerve tree beside it where that is wanted, and turns what is done to them into
// wishes: the cut dragged or moved by keys, a nerve or muscle chosen. It is one focusable widget; what lies under the
// pointer is looked up in the drawings.
type limbMap struct {
	widget.BaseWidget
	services *Services
	moveTo   func(p anatomy.Position, done bool) // the cut is dragged; done when it is let go
	step     func(mm float64)                    // the cut moved by keys
	level    func(step int)                      // the next level
	nerve    func(step int)                      // the next severed nerve
	choose   func(h figure.Hit)
	describe func(h figure.Hit, at anatomy.Position) []string
	menu     func(h figure.Hit, at anatomy.Position, place fyne.Position) *fyne.Menu // of a right click
	key      func(*fyne.KeyEvent)                                                    // the page's, which come back as move
	letter   func(rune)                                                              // and as zoomByLetter

	scene    figure.MapScene   // without plate, palette and size
	tree     *figure.TreeScene // without palette and size; nil for no tree
	plate    string
	images   figure.MapImages
	shown    mapPicture      // what is on the screen
	view     figure.Window   // the part of the plate that is shown; zero for the region of the cut
	busy     bool            // a picture is being made
	stale    bool            // it will be out of date when it is ready
	palette  *figure.Palette // of the last picture
	dragging bool            // the cut line is held
	moved    bool            // and was moved since it was taken
	held     *figure.LimbMap // the picture whose limb is held and moved
	way      fyne.Position   // how far it was moved
	focused  bool            // by the keyboard: the ring shows
	pointed  bool            // the focus comes from the pointer

	image *canvas.Image
	ring  *canvas.Rectangle
	name  *hoverName
}

var (
	_ fyne.Widget     = (*limbMap)(nil)
	_ fyne.Focusable  = (*limbMap)(nil)
	_ fyne.Draggable  = (*limbMap)(nil)
	_ fyne.Scrollable = (*limbMap)(nil)
	_ fyne.Tappable   = (*limbMap)(nil)

	_ fyne.SecondaryTappable = (*limbMap)(nil)
	_ desktop.Hoverable      = (*limbMap)(nil)
	_ desktop.Mouseable      = (*limbMap)(nil)
	_ desktop.Cursorable     = (*limbMap)(nil)
	_ fyne.Accessible        = (*limbMap)(nil)
)

func newLimbMap(s *Services) *limbMap {
	m := &limbMap{services: s, image: canvas.NewImageFromImage(nil), ring: canvas.NewRectangle(nil), name: newHoverName()}
	m.image.ScaleMode = canvas.ImageScaleFastest
	m.ring.StrokeWidth = 2
	m.ring.Hide()
	m.ExtendBaseWidget(m)
	return m
}

// show changes what the map shows. plate is the file of the plate, tree is nil for the map alone. Another plate or segment
// is shown whole, and a limb that was zoomed follows a cut that left the picture.
func (m *limbMap) show(scene figure.MapScene, plate string, tree *figure.TreeScene) {
	whole := m.plate != plate || m.scene.Cut.Segment != scene.Cut.Segment
	m.scene, m.plate, m.tree = scene, plate, tree
	if whole {
		m.view = figure.Window{}
	} else if limb := m.wished(); m.view != (figure.Window{}) && limb != nil {
		m.view = limb.Following(m.view, scene.Cut)
	}
	m.render()
}

// wished is the limb as it is to be shown, which may not be drawn yet; nil before the map has a place, and where it cannot
// be laid out.
func (m *limbMap) wished() *figure.LimbMap {
	if m.plate == "" || m.Size().Width < 1 || m.Size().Height < 1 {
		return nil
	}
	j := m.nextJob()
	var err error
	if j.scene.Plate, err = j.plates.Plate(j.plate); err != nil {
		return nil // drawing it tells
	}
	limb, err := figure.NewLimbMap(j.scene)
	if err != nil {
		return nil
	}
	return limb
}

// zoomBy shows more or less of the limb around the cut: factor above 1 enlarges, 0 goes back to the region of the cut.
func (m *limbMap) zoomBy(factor float64) {
	if limb := m.wished(); limb != nil {
		m.zoomAt(factor, fyne.NewPos(m.splitAt(m.Size().Width)/2, float32(limb.CutY())*look.TextScale()))
	}
}

// zoomAt zooms with what lies at a place of the widget kept there; from the tree about the middle of the limb.
func (m *limbMap) zoomAt(factor float64, at fyne.Position) {
	limb := m.wished()
	switch {
	case limb == nil:
		return
	case factor == 0:
		m.view = figure.Window{}
	default:
		if split := m.splitAt(m.Size().Width); at.X >= split {
			at.X = split / 2
		}
		unit := look.TextScale()
		m.view = limb.Zoomed(factor, float64(at.X/unit), float64(at.Y/unit))
	}
	m.render()
}

// Resize makes the picture anew for the new size.
func (m *limbMap) Resize(size fyne.Size) {
	if size == m.Size() {
		return
	}
	m.BaseWidget.Resize(size)
	m.render()
}

// MinSize leaves room for a limb with its ruler.
func (m *limbMap) MinSize() fyne.Size { return fyne.NewSize(200, 240) }

// at is what lies at a place of the widget.
func (m *limbMap) at(p fyne.Position) (figure.Hit, bool) {
	return m.shown.at(p)
}

// FocusGained shows the focus ring.
func (m *limbMap) FocusGained() {
	m.focused = !m.pointed
	m.showRing()
}

// FocusLost hides the focus ring.
func (m *limbMap) FocusLost() {
	m.focused = false
	m.showRing()
}

func (m *limbMap) showRing() {
	m.ring.StrokeColor = m.Theme().Color(look.ColorFocusRing, fyne.CurrentApp().Settings().ThemeVariant())
	m.ring.Hidden = !m.focused
	m.ring.Refresh()
}

// TypedRune gives letters to the page, whose they are wherever the focus is.
func (m *limbMap) TypedRune(r rune) { m.letter(r) }

// TypedKey gives keys to the page.
func (m *limbMap) TypedKey(e *fyne.KeyEvent) { m.key(e) }

// zoomByLetter zooms with plus, minus and nought.
func (m *limbMap) zoomByLetter(r rune) {
	switch r {
	case '+':
		m.zoomBy(1.25)
	case '-':
		m.zoomBy(0.8)
	case '0':
		m.zoomBy(0)
	}
}

// Steps of the cut by keys, in millimetres.
const (
	keyStep  = 5
	fineStep = 1
)

// move moves the cut by a key: up and down by 5 mm, with Shift by 1 mm, Page Up and Down by levels; left and right go to
// the next severed nerve, and the menu key opens the menu of the cut.
func (m *limbMap) move(e *fyne.KeyEvent) {
	step := float64(keyStep)
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		step = fineStep
	}
	switch e.Name {
	case fyne.KeyUp:
		m.step(-step)
	case fyne.KeyDown:
		m.step(step)
	case fyne.KeyPageUp:
		m.level(-1)
	case fyne.KeyPageDown:
		m.level(1)
	case fyne.KeyLeft:
		m.nerve(-1)
	case fyne.KeyRight:
		m.nerve(1)
	case desktop.KeyMenu:
		m.menuAtCut()
	}
}

// AccessibilityLabel is the picture in words.
func (m *limbMap) AccessibilityLabel() string {
	return m.shown.words()
}

// AccessibilityRole is text: the toolkit has no role for pictures.
func (m *limbMap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer lays picture, focus ring and hover name over each other.
func (m *limbMap) CreateRenderer() fyne.WidgetRenderer { return &limbMapRenderer{m} }

type limbMapRenderer struct{ m *limbMap }

func (r *limbMapRenderer) Layout(size fyne.Size) {
	r.m.image.Resize(size)
	r.m.ring.Move(fyne.NewPos(1, 1))
	r.m.ring.Resize(size.SubtractWidthHeight(2, 2))
}

func (r *limbMapRenderer) MinSize() fyne.Size { return r.m.MinSize() }

func (r *limbMapRenderer) Refresh() {
	r.m.showRing()
	if palette := look.Current(r.m.services.Tokens).Palette(); r.m.palette != palette {
		r.m.render()
	}
}

func (r *limbMapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.image, r.m.ring, r.m.name}
}

func (r *limbMapRenderer) Destroy() {}
