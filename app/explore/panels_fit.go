package explore

import (
	"math"

	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// smallPanel and leastPanel are widths of a picture in points: that below which captions are left out to make it larger,
// and the least that is drawn. namedShare is how much narrower names beside a picture may make it. From largeCell on, the
// width of a picture with its names, text is larger.
const (
	smallPanel = 140
	leastPanel = 100
	namedShare = 0.6
	largeCell  = 500
)

// fitting is an area that a picture was fitted into, and for what.
type fitting struct {
	scene         *figure.TransferScene
	width, height float64
	scale         float32 // of the text
	plain         bool
}

// fitted is how a picture fits into an area.
type fitted struct {
	options figure.PanelOptions
	needs   float64 // its height with its text
}

// fit makes a panel as large as fits into a cell: with names beside it where that hardly makes it smaller, with its caption
// where it is still large, else alone.
func (p *panels) fit(width, height float64) fitted {
	cell := fitting{p.scene, width, height, look.TextScale(), p.plain}
	f, known := p.fits[cell]
	if !known {
		if len(p.fits) > 8 || p.fits == nil { // sizes that have gone
			p.fits = map[fitting]fitted{}
		}
		f = p.fitAnew(width, height)
		p.fits[cell] = f
	}
	f.options.Ground = look.Current(p.services.Tokens).Palette().UI.Surface
	return f
}

func (p *panels) fitAnew(width, height float64) fitted {
	const between = 8
	size := 12.0
	if width >= largeCell*float64(look.TextScale()) {
		size = 14
	}
	palette := look.Current(p.services.Tokens).Palette()
	plain := figure.PanelOptions{TextSize: size * float64(look.TextScale()), Plain: p.plain}
	try := func(o figure.PanelOptions, least float64) (fitted, bool) {
		box, needs, ok := figure.TransferFit(p.services.Fonts, palette, *p.scene, o, width-between, height, least)
		o.Box = box
		return fitted{o, needs}, ok
	}
	captions := plain
	captions.Captions = true
	if f, ok := try(captions, smallPanel); ok {
		names := captions
		names.Labels = true
		if named, ok := try(names, f.options.Box*namedShare); ok {
			return named
		}
		return f
	}
	if f, ok := try(plain, smallPanel); ok {
		return f
	}
	plain.Box = leastPanel
	return fitted{plain, height}
}

// rowHeight is the height that three pictures side by side ask for, at most the height given.
func (p *panels) rowHeight(width, most float32) float32 {
	if p.scene == nil {
		return 0
	}
	p.most = most
	return min(most, float32(math.Ceil(p.fit(math.Floor(float64(width)/3), float64(most)).needs)))
}

// fitNow is how the pictures that show now fit into an area.
func (p *panels) fitNow(width, height float32) fitted {
	letters := len(p.letters())
	if letters > 1 {
		height = p.most // not what of it they need, for which another choice might seem better
	}
	return p.fit(math.Floor(float64(width)/float64(letters)), float64(height))
}
