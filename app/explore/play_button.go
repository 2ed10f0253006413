package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// playButton plays the pictures of the detail and, while they play, stops them.
type playButton struct {
	widget.Button
	panels *panels
	narrow bool // only the icon shows
}

func newPlayButton(p *panels) *playButton {
	b := &playButton{panels: p}
	b.OnTapped = b.press
	b.ExtendBaseWidget(b)
	b.update()
	return b
}

func (b *playButton) press() {
	// the button takes the keys, so that Escape stops
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	b.panels.play()
}

// update shows what a press does.
func (b *playButton) update() {
	b.Hidden = b.panels.scene == nil
	icon := theme.MediaPlayIcon()
	switch {
	case b.panels.playing():
		icon = theme.MediaStopIcon()
	case b.panels.stepping():
		icon = theme.NavigateNextIcon()
	}
	text := b.word()
	if b.narrow {
		text = ""
	}
	if b.Icon != icon || b.Text != text {
		b.Icon, b.Text = icon, text
		b.Refresh()
	}
}

func (b *playButton) word() string {
	switch {
	case b.panels.playing():
		return "Stop"
	case b.panels.stepping() && b.panels.large == "C":
		return "All three"
	case b.panels.stepping():
		return "Next"
	}
	return "Play"
}

// AccessibilityLabel says what is played.
func (b *playButton) AccessibilityLabel() string {
	if word := b.word(); word != "Play" {
		return word
	}
	return "Play the pictures, A to B to C"
}

// TypedKey stops with Escape; all other keys are those of a button.
func (b *playButton) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		b.panels.stop()
		return
	}
	b.Button.TypedKey(e)
}
