package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// answerList is a list that gives letters to the page, which has no use for them itself.
type answerList struct {
	widget.List
	letter func(rune)
}

// newAnswerList lists rows with little padding. The toolkit does not hand the theme of a list on to the rows of a list that
// extends it, so each row has that theme of its own.
func newAnswerList(tokens *figure.Tokens, length func() int, create func() fyne.CanvasObject, update func(i widget.ListItemID, o fyne.CanvasObject)) *answerList {
	l := &answerList{letter: func(rune) {}}
	l.Length, l.HideSeparators = length, true
	l.CreateItem = func() fyne.CanvasObject { return look.Compact(tokens, create()) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { update(i, o.(*container.ThemeOverride).Content) }
	l.ExtendBaseWidget(l)
	return l
}

// TypedRune gives letters to the page.
func (l *answerList) TypedRune(r rune) { l.letter(r) }
