package explore

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// services are those of a page whose wishes go nowhere.
func services(b *testing.B, plates *Plates) Services {
	b.Helper()
	return Services{
		Atlas: atlas(b), Tokens: tokens(b), Fonts: loadFonts(), Plates: plates, Runner: usual().runner,
		Copy: func(string) {}, Tell: func(string) {}, Changed: func(State) {},
	}
}

// BenchmarkFirstPage makes the page and lays it out for the first time, with the plate read and every picture drawn.
func BenchmarkFirstPage(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(&look.Theme{Tokens: tokens(b), Brightness: look.AlwaysLight})
	window := app.NewWindow("")
	window.SetPadded(false)
	window.Resize(fyne.NewSize(1280, 800))
	for b.Loop() {
		plates := NewPlates(loadPlates().files, tokens(b).Light)
		window.SetContent(New(services(b, plates), FirstState()).Content())
	}
}

// BenchmarkDragStep moves the cut by a millimetre: the answer, both lists, the detail and the picture of the map.
func BenchmarkDragStep(b *testing.B) {
	p := show(b, FirstState(), usual())
	for i := 0; b.Loop(); i++ {
		p.dragTo(anatomy.Position{Segment: anatomy.Leg, T: 0.36 + 0.06*float64(i%100)/100}, false)
	}
}

// BenchmarkDragStepWords is the same without pictures: what the person waits for before the next frame.
func BenchmarkDragStepWords(b *testing.B) {
	p := show(b, FirstState(), blank())
	for i := 0; b.Loop(); i++ {
		p.dragTo(anatomy.Position{Segment: anatomy.Leg, T: 0.36 + 0.06*float64(i%100)/100}, false)
	}
}
