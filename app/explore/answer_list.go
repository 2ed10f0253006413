package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// answerList is a list that gives letters to the page, which has no use for them itself.
type answerList struct {
	widget.List
	letter func(rune)
}

func newAnswerList(length func() int, create func() fyne.CanvasObject, update func(i widget.ListItemID, o fyne.CanvasObject)) *answerList {
	l := &answerList{letter: func(rune) {}}
	l.Length, l.CreateItem, l.UpdateItem, l.HideSeparators = length, create, update, true
	l.ExtendBaseWidget(l)
	return l
}

// TypedRune gives letters to the page.
func (l *answerList) TypedRune(r rune) { l.letter(r) }
