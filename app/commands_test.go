package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tmratlas/app/look"
)

func TestCommandsAreTellable(t *testing.T) {
	w := open(t, test.NewTempApp(t), never{})
	type chord struct {
		key fyne.KeyName
		mod fyne.KeyModifier
	}
	// With the usual modifier alone, the toolkit turns these keys into shortcuts of its own.
	taken := []fyne.KeyName{fyne.KeyZ, fyne.KeyY, fyne.KeyV, fyne.KeyC, fyne.KeyX, fyne.KeyA, fyne.KeyInsert}
	keys, labels := map[chord]string{}, map[string]bool{}
	for _, c := range w.commands() {
		if c.menu == "" || c.label == "" || c.run == nil {
			t.Errorf("a command is not complete: %+v", c)
		}
		if labels[c.label] {
			t.Errorf("two commands are called %q", c.label)
		}
		labels[c.label] = true
		if c.shortcut() == nil {
			continue
		}
		s := c.shortcut().(fyne.KeyboardShortcut)
		pressed := chord{s.Key(), s.Mod()}
		if other := keys[pressed]; other != "" {
			t.Errorf("%q and %q have the same shortcut", c.label, other)
		}
		keys[pressed] = c.label
		if pressed.mod&fyne.KeyModifierShortcutDefault == 0 {
			t.Errorf("%q has the bare key %s", c.label, pressed.key)
		}
		if _, custom := s.(*desktop.CustomShortcut); custom && pressed.mod == fyne.KeyModifierShortcutDefault && slices.Contains(taken, pressed.key) {
			t.Errorf("the toolkit never sends the shortcut of %q", c.label)
		}
	}
	if len(keys) < 4 {
		t.Errorf("only %d shortcuts", len(keys))
	}
}

// The menu holds every command, once, under its menu, with its shortcut.
func TestTheMenuIsMadeOfTheCommands(t *testing.T) {
	w := open(t, test.NewTempApp(t), never{})
	found := map[string]*fyne.MenuItem{}
	menus := map[string]string{}
	items := 0
	for _, m := range w.Window().MainMenu().Items {
		for _, item := range m.Items {
			found[item.Label], menus[item.Label] = item, m.Label
			items++
		}
	}
	commands := w.commands()
	if items != len(commands) {
		t.Errorf("%d menu items for %d commands", items, len(commands))
	}
	for _, c := range commands {
		item := found[c.label]
		if item == nil {
			t.Errorf("%q is in no menu", c.label)
			continue
		}
		if menus[c.label] != c.menu {
			t.Errorf("%q is in the menu %q, want %q", c.label, menus[c.label], c.menu)
		}
		if (item.Shortcut == nil) != (c.key == "") || item.Action == nil {
			t.Errorf("%q has the shortcut %v", c.label, item.Shortcut)
		}
	}
	if !found["Quit"].IsQuit {
		t.Error("Quit is not marked, so the toolkit adds another")
	}
}

// Each menu item does what it says.
func TestMenuItems(t *testing.T) {
	app := &quitting{App: test.NewTempApp(t)}
	w := open(t, app, never{})
	choose := func(label string) {
		t.Helper()
		for _, m := range w.Window().MainMenu().Items {
			for _, item := range m.Items {
				if item.Label == label {
					item.Action()
					return
				}
			}
		}
		t.Fatalf("no menu item %q", label)
	}
	start := w.explore.State()
	w.explore.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	moved := w.explore.State()
	choose("Undo")
	if got := w.explore.State().At; got != start.At {
		t.Errorf("Undo leads to %s, want %s", got, start.At)
	}
	choose("Redo")
	if got := w.explore.State().At; got != moved.At {
		t.Errorf("Redo leads to %s, want %s", got, moved.At)
	}
	for label, want := range map[string]look.Brightness{"Light": look.AlwaysLight, "Dark": look.AlwaysDark, "As the desktop": look.FollowDesktop} {
		choose(label)
		if w.theme.Brightness != want || w.settings.brightness() != want {
			t.Errorf("%s: %q is shown and %q kept", label, w.theme.Brightness, w.settings.brightness())
		}
	}
	for label, want := range map[string]float32{"Normal text": 1, "Large text": 1.25, "Largest text": 1.5} {
		choose(label)
		if w.theme.TextScale != want || w.settings.textScale() != want {
			t.Errorf("%s: scale %g is shown and %g kept", label, w.theme.TextScale, w.settings.textScale())
		}
	}
	ticked := func() (labels []string) {
		for _, m := range w.Window().MainMenu().Items {
			for _, item := range m.Items {
				if item.Checked {
					labels = append(labels, item.Label)
				}
			}
		}
		slices.Sort(labels)
		return labels
	}
	choose("Dark")
	choose("Large text")
	choose("Nerve tree")
	choose("Reduce motion")
	if got, want := ticked(), []string{"Dark", "Large text", "Nerve tree", "Reduce motion"}; !slices.Equal(got, want) {
		t.Errorf("ticked are %q, want %q", got, want)
	}
	if !w.explore.State().View.Tree || !w.settings.still() {
		t.Error("the tree is not shown or motion is not reduced")
	}
	w.explore.ToggleTree() // from the page: the menu follows
	choose("Reduce motion")
	if got, want := ticked(), []string{"Dark", "Large text"}; !slices.Equal(got, want) {
		t.Errorf("ticked are %q, want %q", got, want)
	}
	w.Window().Resize(fyne.NewSize(1010, 710))
	choose("Quit")
	if app.quits != 1 || w.settings.size() != fyne.NewSize(1010, 710) {
		t.Errorf("Quit was asked for %d times, the kept size is %v", app.quits, w.settings.size())
	}
}
