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
	on       func() bool // whether what it switches is on; nil for a command that is no switch
}

// commands lists every command; menu and shortcuts are made from it.
func (w *Window) commands() []command {
	return []command{
		{"File", "Save limb map…", fyne.KeyS, fyne.KeyModifierShift, w.explore.SaveLimb, nil},
		{"File", "Save nerve tree…", "", 0, w.explore.SaveTree, nil},
		{"File", "Save transfer pictures…", "", 0, w.explore.SaveTransfer, nil},
		{"File", "Quit", fyne.KeyQ, 0, w.quit, nil},
		{"Edit", "Undo", fyne.KeyZ, 0, w.explore.Undo, nil},
		{"Edit", "Redo", fyne.KeyZ, fyne.KeyModifierShift, w.explore.Redo, nil},
		{"View", "Turn the limb", fyne.KeyT, 0, w.explore.TurnLimb, nil},
		{"View", "Nerve tree", fyne.KeyE, 0, w.explore.ToggleTree, func() bool { return w.explore.State().View.Tree }},
		w.brightnessCommand("Light", look.AlwaysLight),
		w.brightnessCommand("Dark", look.AlwaysDark),
		w.brightnessCommand("As the desktop", look.FollowDesktop),
		w.textCommand("Normal text", 1),
		w.textCommand("Large text", 1.25),
		w.textCommand("Largest text", 1.5),
		{"View", "Reduce motion", "", 0, func() { w.settings.keepStill(!w.settings.still()) }, w.settings.still},
	}
}

func (w *Window) brightnessCommand(label string, b look.Brightness) command {
	return command{
		menu: "View", label: label, run: func() { w.setBrightness(b) },
		on: func() bool { return w.settings.brightness() == b },
	}
}

func (w *Window) textCommand(label string, scale float32) command {
	return command{
		menu: "View", label: label, run: func() { w.setTextScale(scale) },
		on: func() bool { return w.settings.textScale() == scale },
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
		item := fyne.NewMenuItem(c.label, func() { w.run(c) })
		item.Checked = c.on != nil && c.on()
		item.Shortcut = c.shortcut()
		item.IsQuit = c.label == "Quit"
		menus[len(menus)-1].Items = append(menus[len(menus)-1].Items, item)
	}
	return fyne.NewMainMenu(menus...)
}

// run carries a command out; the menu then shows what it switched.
func (w *Window) run(c command) {
	c.run()
	w.showSwitches()
}

// showSwitches ticks the items of the menu that are on.
func (w *Window) showSwitches() {
	menu := w.window.MainMenu()
	if menu == nil { // before the window has one
		return
	}
	changed := false
	for _, c := range w.commands() {
		if item := itemOf(menu, c.label); item != nil && c.on != nil && item.Checked != c.on() {
			item.Checked, changed = c.on(), true
		}
	}
	if changed { // it is drawn anew
		menu.Refresh()
	}
}

func itemOf(menu *fyne.MainMenu, label string) *fyne.MenuItem {
	for _, m := range menu.Items {
		for _, item := range m.Items {
			if item.Label == label {
				return item
			}
		}
	}
	return nil
}

// addShortcuts makes the keys work wherever the focus is.
func (w *Window) addShortcuts() {
	for _, c := range w.commands() {
		if s := c.shortcut(); s != nil {
			w.window.Canvas().AddShortcut(s, func(fyne.Shortcut) { w.run(c) })
		}
	}
}
