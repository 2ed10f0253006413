package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewRailItem is the entry of the current page in the rail: its icon above its name.
func NewRailItem(name, icon string) fyne.CanvasObject {
	image := widget.NewIcon(Icon(icon, theme.ColorNamePrimary))
	label := NewText("", Caption)
	label.SetColored(name, theme.ColorNamePrimary)
	label.Segments[0].(*widget.TextSegment).Style.Alignment = fyne.TextAlignCenter
	label.Truncation = fyne.TextTruncateOff
	return container.NewVBox(image, label)
}
