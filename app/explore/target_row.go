package explore

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// targetRowView is one row of the target list: muscle and branch, basis, state, size, entry; or a sentence over the whole
// width.
type targetRowView struct {
	widget.BaseWidget
	content rowContent
	bar     *canvas.Rectangle
	name    *look.Pair
	basis   *look.Badge
	word    *look.Text // heading in place of the badge
	icon    *widget.Icon
	state   *look.Text
	size    *look.Text
	enters  *look.Text
	columns *look.Columns
}

// rowContent is all that a row shows. A row is laid out anew only for another content.
type rowContent struct {
	heading, selected   bool
	name, addition      string
	strong              bool          // the name is bold
	basis               anatomy.Basis // "" for no badge
	icon                string
	color               fyne.ThemeColorName // of icon and state
	state, size, enters string              // empty together
}

func newTargetRowView() *targetRowView {
	v := &targetRowView{
		bar: canvas.NewRectangle(nil), name: look.NewPair(), basis: look.NewBadge(anatomy.Derived), icon: widget.NewIcon(nil),
		word: look.NewText("", look.Caption), state: look.NewText("", look.Caption), size: look.NewText("", look.Caption),
		enters: look.NewText("", look.Caption),
	}
	v.columns = &look.Columns{Widths: []float32{0, basisWidth, basisWidth, stateIcon, stateWidth, 100, 50}}
	v.ExtendBaseWidget(v)
	v.bar.Hide()
	return v
}

// heading shows the names of the columns.
func (v *targetRowView) heading(cut anatomy.Cut) {
	v.columns.Widths[4] = stateIcon + stateWidth + 6 // words begin above badge and icon
	v.show(rowContent{heading: true, name: "Branch", state: fmt.Sprintf("At %.1f cm", cut.CM()), size: "Size, axons", enters: "Enters"})
}

// candidateContent is a branch that is offered.
func candidateContent(a *anatomy.Atlas, c *anatomy.Candidate, cut anatomy.Cut, selected bool) rowContent {
	head := ""
	if c.Part.Head != "" {
		head = lowerFirst(c.Part.Name[len(c.Part.Muscle.Name)+2:])
	}
	if name := shortBranch(c.Branch.Branch); name != "" {
		if head != "" {
			head += ", "
		}
		head += name
	}
	icon, word, color := stateMark(c)
	return rowContent{
		selected: selected, name: c.Part.Muscle.Name, addition: head, strong: true, basis: c.Basis,
		icon: icon, color: color, state: word, size: sizeText(c.Size), enters: entersText(a, c, cut),
	}
}

// stateMark is the icon, word and colour for what is left of a branch; that the patient still needs the muscle goes before
// everything else.
func stateMark(c *anatomy.Candidate) (icon, word string, color fyne.ThemeColorName) {
	switch {
	case c.Redundancy == anatomy.InUse:
		return "caution", "In use", look.ColorCaution
	case c.Branch.Share > 0:
		return "varies", fmt.Sprintf("%.0f in 100", c.Branch.Share*100), look.ColorCaution
	case c.Branch.State == anatomy.VariesBranch:
		return "varies", "Varies", look.ColorCaution
	}
	return "kept", "Kept", look.ColorOK
}

// treatmentContent is another treatment.
func treatmentContent(name string, basis anatomy.Basis, selected bool) rowContent {
	return rowContent{selected: selected, name: name, addition: "other treatment", strong: true, basis: basis}
}

// noteContent is a quiet sentence.
func noteContent(text string) rowContent { return rowContent{addition: text} }

// excludedContent is a branch that is not offered, with the reason.
func excludedContent(name, branch, reason string, selected bool) rowContent {
	if branch != "" {
		name += ", " + branch
	}
	return rowContent{selected: selected, name: name, addition: reason}
}

func (v *targetRowView) show(c rowContent) {
	if v.content == c {
		return
	}
	v.content = c
	v.bar.Hidden = !c.selected
	v.basis.Hidden, v.word.Hidden = c.basis == "", !c.heading
	v.fit(v.Size())
	if c.heading {
		v.name.SetCaption(c.name)
		v.word.Set("Basis")
		v.state.SetCaption(c.state)
		v.size.SetCaption(c.size)
		v.enters.SetCaption(c.enters)
	} else {
		v.name.Set(c.name, c.addition, c.strong)
		v.state.SetColored(c.state, c.color)
		v.size.SetColored(c.size, theme.ColorNameForeground)
		v.enters.SetColored(c.enters, theme.ColorNameForeground)
	}
	if c.size == noCount {
		v.size.SetColored(c.size, look.ColorMuted)
	}
	if c.basis != "" {
		v.basis.SetBasis(c.basis)
	}
	v.icon.SetResource(nil)
	if c.icon != "" {
		v.icon.SetResource(look.Icon(c.icon, c.color))
	}
	v.Refresh()
}

// Widths of the icon and the word of a state.
const (
	stateIcon  = 16
	stateWidth = 62
	basisWidth = 116 // of the longest badge, clear of the state
)

// widestName is the width that a name takes at most: in a wide list the cells stay near it.
const widestName = 420

// Below these widths a row leaves out what is least needed: first size and axons, then also the entry and the word of the
// state, so that the name can be read.
const (
	wideRow     = 900 // above it the name has a width of its own
	narrowRow   = 530
	narrowerRow = 380
)

// fit hides the cells for which a row has no room. Rows without a badge have none but the name; in others empty cells
// stay, so that all badges stand below each other.
func (v *targetRowView) fit(row fyne.Size) {
	width := row.Width / look.TextScale()
	nameOnly := v.content.basis == "" && !v.content.heading
	if v.columns.Widths[0] = 0; width > wideRow && !nameOnly {
		v.columns.Widths[0] = widestName
	}
	v.icon.Hidden = v.content.heading || nameOnly
	v.size.Hidden = nameOnly || width < narrowRow
	v.state.Hidden, v.enters.Hidden = nameOnly || width < narrowerRow, nameOnly || width < narrowerRow
}

// Resize leaves out cells in a narrow list.
func (v *targetRowView) Resize(size fyne.Size) {
	v.fit(size)
	v.BaseWidget.Resize(size)
}

// CreateRenderer lays the parts of the row side by side.
func (v *targetRowView) CreateRenderer() fyne.WidgetRenderer {
	return look.NewRow(v.bar, v.columns,
		v.name, v.word, v.basis, v.icon, v.state, v.size, v.enters)
}
