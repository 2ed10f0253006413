package explore

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// toolbar chooses side, limb, level and height, and the patient's own segment length.
type toolbar struct {
	page     *Page
	side     *look.Select
	limb     *look.Select
	level    *look.Select
	rays     *look.Select
	height   *widget.Entry
	landmark *look.Text
	whole    *look.Text // names the length
	length   *widget.Entry
	segment  string // with its length, for the entry and its name
	wholeCM  float64
	levels   []*anatomy.Level
	updating bool // the controls are being set by the program
	box      *fyne.Container
}

var rayWords = []string{"one ray, any", "1 thumb or great toe", "2 second", "3 third", "4 fourth", "5 fifth"}

func newToolbar(p *Page) *toolbar {
	t := &toolbar{page: p, landmark: look.NewText("", look.Caption), whole: look.NewText("", look.Caption)}
	t.side = look.NewSelect([]string{"Right", "Left"}, t.when(func(s string) { p.setSide(anatomy.Side(strings.ToLower(s))) }))
	t.limb = look.NewSelect([]string{limbWord(anatomy.LowerLimb), limbWord(anatomy.UpperLimb)}, t.when(func(s string) {
		limb := anatomy.LowerLimb
		if s == limbWord(anatomy.UpperLimb) {
			limb = anatomy.UpperLimb
		}
		p.setLimb(limb)
	}))
	t.level = look.NewSelect(nil, t.when(func(string) { p.setLevel(t.levels[t.level.SelectedIndex()]) }))
	t.rays = look.NewSelect(rayWords, t.when(func(string) { p.setRay(t.rays.SelectedIndex()) }))
	t.height, t.length = widget.NewEntry(), widget.NewEntry()
	t.height.OnSubmitted = func(s string) { t.submit(s, p.setHeightCM) }
	t.length.OnSubmitted = func(s string) { t.submit(s, p.setSegmentCM) }
	less := widget.NewButtonWithIcon("", look.Icon("minus", theme.ColorNameForeground), func() { p.move(-keyStep) })
	more := widget.NewButtonWithIcon("", look.Icon("plus", theme.ColorNameForeground), func() { p.move(keyStep) })
	less.Importance, more.Importance = widget.LowImportance, widget.LowImportance
	t.height.TextStyle.Bold = true
	stepper := look.NewPane(container.New(&look.Columns{Widths: []float32{34, 76, 34}},
		less, look.Frameless(p.services.Tokens, t.height), more))
	stepper.Add(look.NewOutline())
	t.box = container.New(&barLayout{bar: t}, t.side, t.limb, t.level, t.rays, stepper, t.landmark, t.whole, t.length)
	return t
}

// when calls f for what the person does, not for what the program sets.
func (t *toolbar) when(f func(string)) func(string) {
	return func(s string) {
		if !t.updating {
			f(s)
		}
	}
}

// submit reads a number of centimetres and tells why it cannot be used.
func (t *toolbar) submit(text string, set func(cm float64) error) {
	number := strings.TrimSpace(strings.Trim(strings.ToLower(text), "abcdefghijklmnopqrstuvwxyz "))
	cm, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", "."), 64)
	if err != nil {
		err = fmt.Errorf("%q is not a number of centimetres", text)
	} else {
		err = set(cm)
	}
	if err != nil {
		t.page.services.Tell(err.Error())
	}
	t.show(&t.page.answer, t.page.state)
}

// show sets the controls to a state.
func (t *toolbar) show(ans *answer, s State) {
	t.updating = true
	defer func() { t.updating = false }()
	a := t.page.services.Atlas
	t.side.SetSelected(strings.ToUpper(string(s.Side[:1])) + string(s.Side[1:]))
	t.limb.SetSelected(limbWord(s.Limb))
	if len(t.levels) == 0 || t.levels[0].Limb != s.Limb {
		t.levels = a.Levels(s.Limb)
		names := make([]string, len(t.levels))
		for i, l := range t.levels {
			names[i] = shortLevel(l.Name)
		}
		t.level.SetOptions(names)
	}
	for i, l := range t.levels {
		if l == ans.cut.Level {
			t.level.SetSelectedIndex(i)
		}
	}
	t.rays.Hidden = len(ans.cut.Level.Rays) == 0
	ray := 0
	if len(s.Rays) > 0 {
		ray = s.Rays[0]
	}
	t.rays.SetSelectedIndex(ray)
	t.height.SetText(fmt.Sprintf("%.1f cm", ans.cut.CM()))
	if f := a.Segment(s.At.Segment); f != nil {
		t.landmark.Set(fmt.Sprintf("below the %s, %.0f %%", f.ProximalLandmark, 100*s.At.T))
	}
	t.segment, t.wholeCM = segmentWord(s.At.Segment), ans.cut.SegmentMM/10
	t.showLength(isWide(t.box.Size().Width))
	t.box.Refresh()
}

// showLength shows the length of the segment, with its name beside it where there is room.
func (t *toolbar) showLength(wide bool) {
	text := fmt.Sprintf("of %.1f cm", t.wholeCM)
	if wide {
		text = text[len("of "):]
	}
	t.whole.Hidden = !wide
	t.whole.Set("Length of the " + t.segment)
	if t.length.Text != text {
		t.length.SetText(text)
	}
}

// barLayout lays the toolbar out: with words where there is room, else the controls alone and narrower, and in two rows
// where large text leaves no room for one.
type barLayout struct {
	bar  *toolbar
	rows int // in the last layout
}

// Widths below which the toolbar takes two rows.
const (
	twoRows         = 600
	twoRowsWithRays = 700
)

// Places in the toolbar: what comes before the stepper is in the first of two rows.
const stepperPlace = 4

// columns gives the widths of side, limb, level, rays, stepper, landmark, name of the length and length; 0 takes what
// is left.
func (l *barLayout) columns(width float32) *look.Columns {
	if !isWide(width) {
		return &look.Columns{Widths: []float32{84, 124, 0, 110, 144, 0, 0, 104}, Gap: 6}
	}
	level := float32(0)
	if l.bar.landmark.Visible() {
		level = 290
	}
	return &look.Columns{Widths: []float32{88, 124, level, 190, 144, 0, l.bar.whole.Width() / look.TextScale(), 84}, Gap: 8}
}

func (l *barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.bar.landmark.Hidden = !isWide(size.Width) || l.bar.rays.Visible() && !isWide(size.Width-250)
	l.bar.showLength(isWide(size.Width))
	columns := l.columns(size.Width)
	needed := float32(twoRows)
	if l.bar.rays.Visible() {
		needed = twoRowsWithRays
	}
	if l.rows = 1; size.Width > 0 && size.Width < needed*look.TextScale() {
		l.rows = 2
		gap := max(0, size.Height-2*l.height()) / 3
		l.row(columns.Widths[:stepperPlace], columns.Gap, objects[:stepperPlace], size.Width, gap)
		l.row(columns.Widths[stepperPlace:], columns.Gap, objects[stepperPlace:], size.Width, 2*gap+l.height())
		return
	}
	l.row(columns.Widths, columns.Gap, objects, size.Width, (size.Height-l.height())/2)
}

func (l *barLayout) row(widths []float32, gap float32, objects []fyne.CanvasObject, width, top float32) {
	const side = 16
	(&look.Columns{Widths: widths, Gap: gap}).Layout(objects, fyne.NewSize(width-2*side, l.height()))
	for _, o := range objects {
		o.Move(o.Position().AddXY(side, top))
		if o != l.bar.landmark && o != l.bar.whole { // controls have one height
			o.Move(fyne.NewPos(o.Position().X, top))
			o.Resize(fyne.NewSize(o.Size().Width, l.height()))
		}
	}
}

// height is that of a control.
func (l *barLayout) height() float32 { return l.bar.length.MinSize().Height }

func (l *barLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	const gap = 8
	rows := float32(max(l.rows, 1))
	return fyne.NewSize(600, max(barHeight, gap+rows*(l.height()+gap)))
}

func segmentWord(s anatomy.Segment) string {
	if s == anatomy.ShoulderGirdle {
		return "girdle"
	}
	return string(s)
}
