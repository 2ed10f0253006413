// Package explore is the page Explore: where a limb is cut, which nerves that severs, which motor branches could take
// each, and what that looks like.
package explore

import (
	"fmt"
	"io/fs"
	"net/url"
	"sync"

	"tmratlas/anatomy"
	"tmratlas/app/background"
	"tmratlas/app/figure"
)

// Services are what the page uses of the window and the program.
type Services struct {
	Atlas   *anatomy.Atlas
	Tokens  *figure.Tokens
	Fonts   *figure.Fonts
	Plates  *Plates
	Runner  background.Runner
	Copy    func(text string)                    // to the clipboard
	Open    func(link *url.URL) error            // in the browser
	Save    func(name string, d *figure.Drawing) // asks where to write a picture; name is a suggestion
	Origin  []string                             // what pictures are made from, for their captions
	Tell    func(message string)                 // a short notice in the status bar
	Changed func(State)                          // the view is another one; it may be kept
	Still   func() bool                          // the person wants no animations; nil for never
}

// Plates reads the limb drawings when they are first shown and keeps them. It may be used by several goroutines.
type Plates struct {
	files fs.FS
	light *figure.Palette
	mutex sync.Mutex
	read  map[string]*figure.Plate
}

// NewPlates takes the plate files and the palette whose colours they are drawn in.
func NewPlates(files fs.FS, light *figure.Palette) *Plates {
	return &Plates{files: files, light: light, read: map[string]*figure.Plate{}}
}

// Plate gives a plate by its file name.
func (p *Plates) Plate(name string) (*figure.Plate, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if plate := p.read[name]; plate != nil {
		return plate, nil
	}
	plate, err := figure.ReadPlate(p.files, name, p.light)
	if err != nil {
		return nil, fmt.Errorf("plate: %w", err)
	}
	p.read[name] = plate
	return plate, nil
}
