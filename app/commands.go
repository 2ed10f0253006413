package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tmratlas/app/look"
)

// command is something the window can do, as it stands in the menu and on the keyboard.
type command struct {
	menu     string
	label    string
	key      fyne.KeyName
	modifier fyne.KeyModifier // added to the usual one: Control, Command on macOS
	run      func()
}

// commands lists every command; menu and shortcuts are made from it.
func (w *Window) commands() []command {
	return []command{
		{"File", "Quit", fyne.KeyQ, 0, w.quit},
		{"Edit", "Undo", fyne.KeyZ, 0, w.explore.Undo},
		{"Edit", "Redo", fyne.KeyZ, fyne.KeyModifierShift, w.explore.Redo},
		{"View", "Turn the limb", fyne.KeyT, 0, w.explore.TurnLimb},
		{"View", "Light", "", 0, func() { w.setBrightness(look.AlwaysLight) }},
		{"View", "Dark", "", 0, func() { w.setBrightness(look.AlwaysDark) }},
		{"View", "As the desktop", "", 0, func() { w.setBrightness(look.FollowDesktop) }},
		{"View", "Normal text", "", 0, func() { w.setTextScale(1) }},
		{"View", "Large text", "", 0, func() { w.setTextScale(1.25) }},
		{"View", "Largest text", "", 0, func() { w.setTextScale(1.5) }},
	}
}

func (c command) shortcut() fyne.Shortcut {
	switch {
	case c.key == "":
		return nil
	case c.key == fyne.KeyZ && c.modifier == 0: // for this key the toolkit knows no other shortcut
		return &fyne.ShortcutUndo{}
	}
	return &desktop.CustomShortcut{KeyName: c.key, Modifier: fyne.KeyModifierShortcutDefault | c.modifier}
}

func (w *Window) menu() *fyne.MainMenu {
	var menus []*fyne.Menu
	for _, c := range w.commands() {
		if len(menus) == 0 || menus[len(menus)-1].Label != c.menu {
			menus = append(menus, fyne.NewMenu(c.menu))
		}
		item := fyne.NewMenuItem(c.label, c.run)
		item.Shortcut = c.shortcut()
		item.IsQuit = c.label == "Quit"
		menus[len(menus)-1].Items = append(menus[len(menus)-1].Items, item)
	}
	return fyne.NewMainMenu(menus...)
}

// addShortcuts makes the keys work wherever the focus is.
func (w *Window) addShortcuts() {
	for _, c := range w.commands() {
		if s := c.shortcut(); s != nil {
			w.window.Canvas().AddShortcut(s, func(fyne.Shortcut) { c.run() })
		}
	}
}
