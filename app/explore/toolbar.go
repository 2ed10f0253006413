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
	side     *widget.Select
	limb     *widget.Select
	level    *widget.Select
	rays     *widget.Select
	height   *widget.Entry
	landmark *look.Text
	length   *widget.Entry
	levels   []*anatomy.Level
	updating bool // the controls are being set by the program
	box      *fyne.Container
}

var rayWords = []string{"one ray, any", "1 thumb or great toe", "2 second", "3 third", "4 fourth", "5 fifth"}

func newToolbar(p *Page) *toolbar {
	t := &toolbar{page: p, landmark: look.NewText("", look.Quiet)}
	t.side = widget.NewSelect([]string{"Right", "Left"}, t.when(func(s string) { p.setSide(anatomy.Side(strings.ToLower(s))) }))
	t.limb = widget.NewSelect([]string{limbWord(anatomy.LowerLimb), limbWord(anatomy.UpperLimb)}, t.when(func(s string) {
		limb := anatomy.LowerLimb
		if s == limbWord(anatomy.UpperLimb) {
			limb = anatomy.UpperLimb
		}
		p.setLimb(limb)
	}))
	t.level = widget.NewSelect(nil, t.when(func(string) { p.setLevel(t.levels[t.level.SelectedIndex()]) }))
	t.rays = widget.NewSelect(rayWords, t.when(func(string) { p.setRay(t.rays.SelectedIndex()) }))
	t.height, t.length = widget.NewEntry(), widget.NewEntry()
	t.height.OnSubmitted = func(s string) { t.submit(s, p.setHeightCM) }
	t.length.OnSubmitted = func(s string) { t.submit(s, p.setSegmentCM) }
	less := widget.NewButtonWithIcon("", look.Icon("minus", theme.ColorNameForeground), func() { p.move(-keyStep) })
	more := widget.NewButtonWithIcon("", look.Icon("plus", theme.ColorNameForeground), func() { p.move(keyStep) })
	stepper := container.New(&look.Columns{Widths: []float32{32, 80, 32}}, less, t.height, more)
	t.box = container.New(&barLayout{t}, t.side, t.limb, t.level, t.rays, stepper, t.landmark, t.length)
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
		t.landmark.Set("below the " + f.ProximalLandmark)
	}
	whole := segmentWord(s.At.Segment)
	if !isWide(t.box.Size().Width) {
		whole = "of"
	}
	t.length.SetText(fmt.Sprintf("%s %.1f cm", whole, ans.cut.SegmentMM/10))
	t.box.Refresh()
}

// barLayout lays the toolbar out: with words where there is room, else the controls alone and narrower.
type barLayout struct{ bar *toolbar }

// columns gives the widths of side, limb, level, rays, stepper, landmark and length; 0 takes what is left.
func (l *barLayout) columns(width float32) *look.Columns {
	if !isWide(width) {
		return &look.Columns{Widths: []float32{84, 124, 0, 110, 144, 0, 104}, Gap: 6}
	}
	return &look.Columns{Widths: []float32{92, 128, 320, 190, 144, 0, 130}, Gap: 8}
}

func (l *barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const side = 16
	height := 36 * look.TextScale()
	l.bar.landmark.Hidden = !isWide(size.Width)
	l.columns(size.Width).Layout(objects, fyne.NewSize(size.Width-2*side, height))
	for _, o := range objects {
		o.Move(o.Position().AddXY(side, (size.Height-height)/2))
	}
}

func (l *barLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(600, barHeight-36+36*look.TextScale())
}

func segmentWord(s anatomy.Segment) string {
	if s == anatomy.ShoulderGirdle {
		return "girdle"
	}
	return string(s)
}
