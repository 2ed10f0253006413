package explore

import (
	"strings"

	"tmratlas/anatomy"
)

// wordChoices are the words of the pictures.
var wordChoices = []string{"Clinical", "Plain"}

// setWords chooses the words of the pictures; both switches show the choice.
func (d *detail) setWords(choice int) {
	d.words.Select(choice)
	d.lowWords.Select(choice)
	if plain := choice == 1; d.panels.plain != plain {
		d.panels.setPlain(plain)
	}
}

// playChanged follows the pictures: the play button says what a press does, and the letter is the one shown.
func (d *detail) playChanged() {
	d.play.update()
	if i := strings.Index("ABC", d.panels.only); i != d.letters.Selected {
		d.letters.Selected = i
		d.letters.Refresh()
	}
	d.head.Layout.Layout(d.head.Objects, d.head.Size())
}

// at tells where treatments are shown: a severed nerve of a limb, cut at a height. n is nil where no nerve is severed.
func (d *detail) at(side anatomy.Side, cut anatomy.Cut, n *anatomy.Nerve) {
	d.side, d.cut, d.nerve = side, cut, n
}
