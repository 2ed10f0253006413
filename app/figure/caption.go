package figure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// Caption is what stands below an exported picture.
type Caption struct {
	Title string   // what it shows, in bold
	Lines []string // sentences below the title
	Small []string // below those in small type: what the picture was made from
}

// NotADevice is what every figure and sheet says once.
const NotADevice = "A reference, not a medical device."

// EditionWords say which program and data a figure or sheet was made from: "TMR Atlas 0.1.0 · data 0.1 of 2026-11-24,
// hash 0123abcd". Without a version of the data they name the program alone.
func EditionWords(program, version, date, hash string) string {
	words := strings.TrimSpace("TMR Atlas " + program)
	if version != "" {
		words += fmt.Sprintf(" · data %s of %s, hash %s", version, date, hash)
	}
	return words
}

// CaptionOf is the caption of a picture of a cut: level, side and height, and the pair with what its basis is when the
// picture shows one; c is nil when it does not. The caller adds what stands in small type.
func CaptionOf(a *anatomy.Atlas, cut anatomy.Cut, side anatomy.Side, c *anatomy.Candidate) Caption {
	title := cut.Level.Name + ", " + string(side) + " side"
	if len(cut.Rays) > 0 {
		title += ", " + raysTaken(cut.Rays)
	}
	caption := Caption{Title: title, Lines: []string{"Cut " + a.Height(cut.At, cut) + "."}}
	if c != nil {
		caption.Lines = append(caption.Lines, PairTitle(c)+". "+capital(string(c.Basis))+": "+lowerFirst(c.BasisWords))
	}
	return caption
}

// PairTitle names a candidate: "Tibial nerve to soleus, upper branch".
func PairTitle(c *anatomy.Candidate) string {
	title := c.Nerve.Name + " to " + lowerFirst(c.Part.Name)
	if which, _, _ := strings.Cut(c.Branch.Branch.Name, " ("); which != "" {
		title += ", " + which + " branch"
	}
	return title
}

func raysTaken(rays []int) string {
	if len(rays) == 1 {
		return fmt.Sprintf("ray %d", rays[0])
	}
	names := make([]string, len(rays))
	for i, r := range rays {
		names[i] = fmt.Sprint(r)
	}
	last := len(names) - 1
	return "rays " + strings.Join(names[:last], ", ") + " and " + names[last]
}

// Sizes of a caption, as shares of the size of its sentences.
const (
	captionTitle = 1.2
	captionSmall = 0.8
	captionRule  = 1.0 // from the picture to the line above the title, and from that to the capitals of the title
)

// figureMargin is the room round a figure and its caption, in points.
const figureMargin = 32

// Captioned is the drawing with a caption below it. size is that of the sentences, in points; the drawing grows by the
// height of the caption and is as wide as before. Its text alternative begins with the title of the caption.
func Captioned(d *Drawing, p *Palette, c Caption, size float64) *Drawing {
	fonts := d.faces()
	const margin = figureMargin
	width := d.Width - 2*margin
	// a limb goes on below the lower edge of its picture
	ground := Shape{Path: canvas.Rectangle(d.Width, d.Height).Translate(0, d.Height), Fill: Solid(d.Ground)}
	group := Group{ID: "caption", Items: []Item{ground}}
	y := d.Height + captionRule*size
	group.Items = append(group.Items, Shape{
		Path:   polyline{{X: margin, Y: y}, {X: d.Width - margin, Y: y}}.path(),
		Stroke: Stroke{Color: p.UI.Border, Width: size / 12, Cap: ButtCap},
	})
	y += captionRule * size
	write := func(text string, l Label) {
		l.Text, l.X, l.Y = fonts.Wrap(text, l.Size, l.Bold, width), margin, y+capHeight*l.Size
		group.Items = append(group.Items, l)
		y += lineSpacing * l.Size * float64(1+strings.Count(l.Text, "\n"))
	}
	write(c.Title, Label{ID: "caption-title", Size: captionTitle * size, Bold: true, Color: p.UI.Text})
	y += 0.15 * size
	for _, line := range c.Lines {
		write(line, Label{Size: size, Color: p.UI.Text})
	}
	y += 0.25 * size
	for _, line := range c.Small {
		write(line, Label{Size: captionSmall * size, Color: p.UI.Muted})
	}
	captioned := *d
	captioned.Fonts, captioned.Title = fonts, c.Title
	captioned.Description = strings.TrimSpace(c.Title + ". " + d.Description)
	captioned.Height = y + margin - 0.4*captionSmall*size // the line after the last one would begin at y
	captioned.Items = append(slices.Clone(d.Items), group)
	return &captioned
}
