package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/assets"
)

// Badge shows the basis of a candidate: a glyph, then the word, on a ground of its own colour. It says what was read,
// not how good the result is.
type Badge struct {
	widget.BaseWidget
	basis     anatomy.Basis
	glyphOnly bool
}

var (
	_ fyne.Widget     = (*Badge)(nil)
	_ fyne.Accessible = (*Badge)(nil)
)

// NewBadge makes a badge with glyph and word.
func NewBadge(b anatomy.Basis) *Badge {
	badge := &Badge{basis: b}
	badge.ExtendBaseWidget(badge)
	return badge
}

// NewBasisGlyph makes a badge without the word, for places where a badge with it is on the same page.
func NewBasisGlyph(b anatomy.Basis) *Badge {
	badge := &Badge{basis: b, glyphOnly: true}
	badge.ExtendBaseWidget(badge)
	return badge
}

// SetBasis changes the basis shown.
func (b *Badge) SetBasis(basis anatomy.Basis) {
	b.basis = basis
	b.Refresh()
}

// AccessibilityLabel reads the badge aloud.
func (b *Badge) AccessibilityLabel() string { return "basis: " + BasisWord(b.basis) }

// AccessibilityRole is text.
func (b *Badge) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// BasisWord is the word of a badge.
func BasisWord(b anatomy.Basis) string {
	switch b {
	case anatomy.Reported:
		return "Reported"
	case anatomy.Recalled:
		return "Recalled"
	case anatomy.Extrapolated:
		return "Extrapolated"
	}
	return "Derived"
}

// CreateRenderer makes the parts of the badge once.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	r := &badgeRenderer{badge: b, ground: canvas.NewRectangle(nil), glyph: canvas.NewImageFromResource(nil), word: canvas.NewText("", nil)}
	r.glyph.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type badgeRenderer struct {
	badge  *Badge
	ground *canvas.Rectangle
	glyph  *canvas.Image
	word   *canvas.Text
}

const (
	badgeGlyph = 12
	badgeSide  = 7
	badgeGap   = 4
)

func (r *badgeRenderer) Layout(size fyne.Size) {
	min := r.MinSize()
	top := (size.Height - min.Height) / 2
	left := float32(badgeSide)
	if r.badge.glyphOnly {
		left = (size.Width - badgeGlyph) / 2
	}
	r.ground.Move(fyne.NewPos(0, top))
	r.ground.Resize(min)
	r.glyph.Move(fyne.NewPos(left, top+(min.Height-badgeGlyph)/2))
	r.glyph.Resize(fyne.NewSize(badgeGlyph, badgeGlyph))
	r.word.Move(fyne.NewPos(left+badgeGlyph+badgeGap, top+(min.Height-r.word.MinSize().Height)/2))
}

func (r *badgeRenderer) MinSize() fyne.Size {
	text := r.word.MinSize()
	if r.badge.glyphOnly {
		return fyne.NewSize(badgeGlyph+4, text.Height+4)
	}
	return fyne.NewSize(badgeSide*2+badgeGlyph+badgeGap+text.Width, text.Height+5)
}

func (r *badgeRenderer) Refresh() {
	t, variant := r.badge.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.word.Text = BasisWord(r.badge.basis)
	r.word.TextSize = t.Size(theme.SizeNameCaptionText)
	r.word.TextStyle.Bold = true
	r.word.Color = t.Color(ColorBasis(r.badge.basis), variant)
	r.ground.FillColor = t.Color(ColorBasisGround(r.badge.basis), variant)
	r.ground.CornerRadius = r.MinSize().Height / 2
	if glyph := BasisIcon(r.badge.basis); r.glyph.Resource == nil || r.glyph.Resource.Name() != glyph.Name() {
		r.glyph.Resource = glyph
	}
	r.glyph.Refresh()
	r.word.Hidden, r.ground.Hidden = r.badge.glyphOnly, r.badge.glyphOnly
	r.Layout(r.badge.Size()) // another word has another width
	canvas.Refresh(r.badge)
}

func (r *badgeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.glyph, r.word}
}

func (r *badgeRenderer) Destroy() {}

// BasisIcon is the glyph of a basis in its colour.
func BasisIcon(b anatomy.Basis) fyne.Resource {
	return Icon("basis-"+string(b), ColorBasis(b))
}

// Icon is one of the atlas's own icons, by the name of its file without ending, in a colour of the theme.
func Icon(name string, color fyne.ThemeColorName) fyne.Resource {
	file := name + ".svg"
	text, err := assets.Icons.ReadFile("icons/" + file)
	if err != nil {
		fyne.LogError("icon "+name+" is not embedded", err)
		return theme.BrokenImageIcon()
	}
	return theme.NewColoredResource(fyne.NewStaticResource(file, text), color)
}
