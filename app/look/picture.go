package look

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tmratlas/app/background"
	"tmratlas/app/figure"
)

// Picture shows a drawing, rendered away from the UI goroutine at exactly the size in pixels it has on the screen. Until
// the new picture is ready the old one stays.
type Picture struct {
	widget.BaseWidget
	runner  background.Runner
	drawing *figure.Drawing
	text    string // what the picture shows, in words
	minimum fyne.Size
	wanted  int // counts requests, so that a late picture never replaces a newer one
	image   *canvas.Image
}

var (
	_ fyne.Widget     = (*Picture)(nil)
	_ fyne.Accessible = (*Picture)(nil)
)

// NewPicture makes an empty picture of at least the given size.
func NewPicture(runner background.Runner, minimum fyne.Size) *Picture {
	p := &Picture{runner: runner, minimum: minimum, image: canvas.NewImageFromImage(nil)}
	p.image.FillMode = canvas.ImageFillContain
	p.image.ScaleMode = canvas.ImageScaleFastest
	p.ExtendBaseWidget(p)
	return p
}

// SetDrawing changes the drawing; text says in words what it shows. A nil drawing clears the picture.
func (p *Picture) SetDrawing(d *figure.Drawing, text string) {
	p.drawing, p.text = d, text
	p.render()
}

// AccessibilityLabel is what the picture shows in words.
func (p *Picture) AccessibilityLabel() string { return p.text }

// AccessibilityRole is text: the toolkit has no role for pictures.
func (p *Picture) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MinSize is the minimum given to NewPicture.
func (p *Picture) MinSize() fyne.Size { return p.minimum }

// Resize renders the drawing anew for the new size.
func (p *Picture) Resize(size fyne.Size) {
	if size == p.Size() {
		return
	}
	p.BaseWidget.Resize(size)
	p.render()
}

func (p *Picture) render() {
	p.wanted++
	request, drawing := p.wanted, p.drawing
	if drawing == nil || p.Size().Width < 1 || p.Size().Height < 1 {
		p.image.Image = nil
		p.image.Refresh()
		return
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		scale = c.Scale()
	}
	width, height := int(p.Size().Width*scale), int(p.Size().Height*scale)
	var picture image.Image
	p.runner.Run(
		func() { picture = figure.Image(drawing, width, height) },
		func() {
			if request == p.wanted {
				p.image.Image = picture
				p.image.Refresh()
			}
		})
}

// CreateRenderer shows the image alone.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.image) }
