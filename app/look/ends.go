package look

import "fyne.io/fyne/v2"

// Ends lays two texts in one row, the first from the left edge, the second at the right edge. Where there is too little
// room the first is shortened, or with Optional the second is left out.
type Ends struct{ Optional bool }

var _ fyne.Layout = (*Ends)(nil)

// Layout places the two texts.
func (e *Ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := objects[0].(*Text), objects[1].(*Text)
	width := second.Width()
	second.Hidden = e.Optional && first.Width()+width > size.Width
	rest := size.Width
	if !second.Hidden {
		rest -= width
	}
	for _, t := range []*Text{first, second} {
		height := min(t.MinSize().Height, size.Height)
		t.Move(fyne.NewPos(0, (size.Height-height)/2))
		t.Resize(fyne.NewSize(max(0, rest), height))
	}
	second.Move(fyne.NewPos(max(0, rest), second.Position().Y))
	second.Resize(fyne.NewSize(width, second.Size().Height))
}

// MinSize has the height of the higher text; width is for words of it.
func (e *Ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const word = 60
	return fyne.NewSize(word, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}
