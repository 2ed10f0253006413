package explore

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tmratlas/anatomy"
	"tmratlas/app/figure"
)

// Pictures are saved light, with a caption that says what they show and what they were made from.
func TestSavingPictures(t *testing.T) {
	first := FirstState()
	first.Side = anatomy.LeftSide
	p := show(t, first, small())
	for name, save := range map[string]func(){"limb": p.SaveLimb, "tree": p.SaveTree, "transfer": p.SaveTransfer} {
		t.Run(name, func(t *testing.T) {
			save()
			got := p.saved[len(p.saved)-1]
			if want := "transtibial-mid-left-" + name + ".pdf"; got.name != want {
				t.Errorf("suggested name %q, want %q", got.name, want)
			}
			if got.drawing.Ground != tokens(t).Light.UI.Surface {
				t.Errorf("on the ground %v", got.drawing.Ground)
			}
			for _, want := range []string{"Transtibial", "left side"} {
				if !strings.Contains(got.drawing.Description, want) {
					t.Errorf("the caption does not hold %q: %q", want, got.drawing.Description)
				}
			}
		})
	}
	p.setNerve(p.answer.targets[0].Severed.Nerve.Slug)
	p.choose(choice{excludedRow, 0})
	saved := len(p.saved)
	if p.SaveTransfer(); len(p.saved) != saved || !strings.Contains(p.lastTold(t), "No transfer") {
		t.Error("a transfer was saved where none is shown")
	}
}

// A right click on limb, tree or pictures copies that picture as SVG.
func TestCopyingPictures(t *testing.T) {
	s := FirstState()
	s.View.Tree = true
	p := show(t, s, usual())
	at := anatomy.Position{Segment: anatomy.Leg, T: 0.5}
	for name, menu := range map[string]*fyne.Menu{
		"Severed ends":   p.mapMenu(figure.Hit{}, at, fyne.NewPos(50, 300)),
		"Motor branches": p.mapMenu(figure.Hit{}, at, fyne.NewPos(p.limb.shown.split+50, 300)),
		"a-donor":        p.transferMenu(),
	} {
		item(t, menu, "Copy picture as SVG").Action()
		if !strings.HasPrefix(p.copied, "<svg") || !strings.Contains(p.copied, name) || !strings.Contains(p.copied, "caption-title") {
			t.Errorf("copied %.80q without %q or a caption", p.copied, name)
		}
	}
}
