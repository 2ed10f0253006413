package explore

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// player shows a transfer on its way from A over B to C, once, when it is asked to. A frame takes longer than the screen
// needs, so frames are drawn away from the UI goroutine: while one is being drawn, moments pass without a picture.
type player struct {
	panels    *panels
	image     *canvas.Image
	animation *fyne.Animation // nil when nothing plays
	run       int             // counts runs, so that a frame of one that was stopped is not shown
	busy      bool            // a frame is being drawn
	options   figure.PanelOptions
}

func newPlayer(p *panels) *player {
	f := &player{panels: p, image: canvas.NewImageFromImage(nil)}
	f.image.FillMode, f.image.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleFastest
	f.image.Hide()
	return f
}

// play plays the pictures, or stops them. Where animations are not wanted it shows one picture after the other, one for
// each call, and then all again.
func (p *panels) play() {
	switch {
	case p.scene == nil:
	case p.playing():
		p.stop()
	case p.services.still():
		p.step()
	default:
		p.player.start()
	}
}

// playing reports whether the pictures are moving.
func (p *panels) playing() bool { return p.player.animation != nil }

// stepping reports whether a press shows the next picture and does not move anything.
func (p *panels) stepping() bool { return p.large != "" && p.services.still() }

// stop ends what plays and shows the panels as they were before.
func (p *panels) stop() {
	if !p.playing() && p.large == "" {
		return
	}
	p.player.stop()
	p.large = ""
	p.draw()
	p.changed()
}

// step shows the next picture by itself: A, B, C and then all of them.
func (p *panels) step() {
	shown := &p.large
	if p.single {
		shown = &p.only
	}
	switch *shown {
	case "A":
		*shown = "B"
	case "B":
		*shown = "C"
	case "C":
		*shown = ""
		if p.single {
			*shown = "A"
		}
	default:
		*shown = "A"
	}
	p.draw()
	p.changed()
}

func (f *player) start() {
	p := f.panels
	size := p.Size()
	if size.Width < 1 || size.Height < 1 {
		return
	}
	f.run++
	f.busy = false
	p.large = ""
	f.refresh()
	steps := time.Duration(p.services.Tokens.Motion["abc"]) * time.Millisecond
	f.animation = fyne.NewAnimation(2*steps, f.tick)
	f.animation.Curve = fyne.AnimationLinear
	f.image.Move(fyne.NewPos(0, 0))
	f.image.Resize(size)
	p.changed()
	f.draw(0, f.animation.Start) // time runs from the first picture
}

// refresh takes up other words or another size.
func (f *player) refresh() {
	if f.panels.scene != nil {
		f.options = f.panels.fit(float64(f.panels.Size().Width), float64(f.panels.Size().Height)).options
	}
}

// tick shows the picture of a share of the whole time; at the end the panels come back.
func (f *player) tick(done float32) {
	if f.animation == nil {
		return
	}
	if done >= 1 {
		f.finish()
		return
	}
	if !f.busy {
		f.draw(2*float64(done), func() {})
	}
}

// draw shows the picture of a moment, and then goes on.
func (f *player) draw(moment float64, then func()) {
	f.busy = true
	run, options, scene := f.run, f.options, *f.panels.scene
	palette, fonts := look.Current(f.panels.services.Tokens).Palette(), f.panels.services.Fonts
	size := f.image.Size()
	var picture image.Image
	f.panels.services.Runner.Run(func() {
		// one pixel to the point is enough while things move, and on a fine screen four times as quick
		picture = figure.Image(figure.TransferMoment(fonts, palette, scene, moment, options), int(size.Width), int(size.Height))
	}, func() {
		if run != f.run || f.animation == nil {
			return
		}
		f.busy = false
		f.show(picture)
		then()
	})
}

// show puts a frame in place of the panels.
func (f *player) show(picture image.Image) {
	f.image.Image = picture
	for _, p := range f.panels.pictures {
		p.Hide()
	}
	f.image.Show()
	f.image.Refresh()
}

// finish ends in the state that can be printed: all three panels, or C where there is room for one.
func (f *player) finish() {
	if f.panels.single {
		f.panels.only = "C"
	}
	f.panels.stop()
}

func (f *player) stop() {
	if f.animation == nil {
		return
	}
	animation := f.animation
	f.animation = nil
	animation.Stop()
	f.run++
	f.image.Hide()
	f.image.Image = nil
	f.panels.drawn = drawnPanels{}
}

// still reports whether pictures must not move: the desktop or the person asks for that.
func (s *Services) still() bool {
	return s.Still != nil && s.Still() || !fyne.CurrentApp().Settings().ShowAnimations()
}
