package figure

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/tdewolff/canvas"
)

// usualPixels is the width of a PNG picture for which none is asked.
const usualPixels = 1600

// WriterFor gives the function that writes a drawing in the format that the name of a file ends with: .svg, .pdf or .png.
// width is that of the picture, in pixels for .png and in points for the others; 0 for 1600 pixels, or for points as the
// drawing has them. Another ending is an error.
func WriterFor(name string, width int) (func(io.Writer, *Drawing) error, error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".svg":
		return func(w io.Writer, d *Drawing) error { return WriteSVG(w, d.scaled(width)) }, nil
	case ".pdf":
		return func(w io.Writer, d *Drawing) error { return WritePDF(w, d.scaled(width)) }, nil
	case ".png":
		if width == 0 {
			width = usualPixels
		}
		return func(w io.Writer, d *Drawing) error { return WritePNG(w, d, width) }, nil
	}
	return nil, fmt.Errorf("file %s: the name must end in .svg, .pdf or .png", name)
}

// scaled is the drawing at another width; 0 leaves it as it is.
func (d *Drawing) scaled(width int) *Drawing {
	if width == 0 {
		return d
	}
	scale := float64(width) / d.Width
	larger := *d
	larger.Width, larger.Height = d.Width*scale, d.Height*scale
	larger.Items = []Item{Group{Transform: canvas.Identity.Scale(scale, scale), Items: d.Items}}
	return &larger
}
