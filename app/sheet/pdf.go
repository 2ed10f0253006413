package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"time"

	"github.com/tdewolff/canvas"
	"github.com/tdewolff/canvas/renderers/pdf"

	"tmratlas/app/figure"
)

// Write writes the sheet as PDF: lines and areas stay vector, text stays text in an embedded part of Noto Sans, sources
// are links, blocks are in the contents. The same sheet gives the same file, but for the time that the canvas package notes
// inside the fonts. Nothing is written when the sheet is wrong, see Pages; any other error is that of the writer.
func Write(w io.Writer, s Sheet) error {
	sub, err := newSubject(s)
	if err != nil {
		return err
	}
	l, err := set(sub)
	if err != nil {
		return err
	}
	var file bytes.Buffer
	width, height := l.paper.Width*mmPerPoint, l.paper.Height*mmPerPoint
	doc := pdf.New(&file, width, height, nil)
	doc.SetInfo(sub.title(), sub.description(), "targeted muscle reinnervation, amputation", "TMR Atlas", "TMR Atlas "+sub.Program)
	for i, p := range l.pages {
		if i > 0 {
			doc.NewPage(width, height)
		}
		figure.Place(doc, l.drawing(sub, i), canvas.Rect{X1: width, Y1: height})
		for _, k := range p.links {
			doc.AddLink(k.address, canvas.Rect{
				X0: k.area.X0 * mmPerPoint, Y0: height - k.area.Y1*mmPerPoint, X1: k.area.X1 * mmPerPoint, Y1: height - k.area.Y0*mmPerPoint,
			})
		}
		for _, b := range p.bookmarks {
			doc.AddOutline(b.name, 0, height-b.y*mmPerPoint)
		}
	}
	if err := doc.Close(); err != nil {
		return fmt.Errorf("sheet: write pdf: %w", err)
	}
	text, err := finished(file.Bytes(), "en", sub.Made)
	if err != nil {
		return fmt.Errorf("sheet: write pdf: %w", err)
	}
	if _, err := w.Write(text); err != nil {
		return fmt.Errorf("sheet: write pdf: %w", err)
	}
	return nil
}

var (
	objectPlace  = regexp.MustCompile(`(\d{10}) 00000 n `)
	creationDate = regexp.MustCompile(`/CreationDate ?\(D:[^)]*\)`)
)

// finished sets what the PDF writer of the canvas package does not let us set: the language, which it takes from the name
// of the program; the day of making, which it takes from the clock; and that the title stands in the window of the
// reader. That writer ends a file with its catalog, its properties and its list of pages, objects 1 to 3, so these and
// the table of places are written anew.
func finished(file []byte, language string, made time.Time) ([]byte, error) {
	table := bytes.LastIndex(file, []byte("\nxref\n")) + 1
	trailer := bytes.LastIndex(file, []byte("\ntrailer\n")) + 1
	if table == 0 || trailer < table {
		return nil, errors.New("the file has no table of objects")
	}
	var places []int
	for _, found := range objectPlace.FindAllSubmatch(file[table:trailer], -1) {
		at, err := strconv.Atoi(string(found[1]))
		if err != nil {
			return nil, err
		}
		places = append(places, at)
	}
	if len(places) < 3 || !(places[0] < places[1] && places[1] < places[2] && places[2] < table) {
		return nil, errors.New("the file does not end with its catalog, properties and pages")
	}
	catalog := bytes.Clone(file[places[0]:places[1]])
	info, pages := file[places[1]:places[2]], file[places[2]:table]
	end := bytes.LastIndex(catalog, []byte(">>"))
	if end < 0 {
		return nil, errors.New("the catalog is not complete")
	}
	catalog = append(catalog[:end:end], "/Lang("+language+")/ViewerPreferences<</DisplayDocTitle true>>>>\nendobj\n"...)
	date := ""
	if !made.IsZero() {
		date = "/CreationDate(" + made.UTC().Format("D:20060102150405Z") + ")"
	}
	info = creationDate.ReplaceAllLiteral(info, []byte(date))

	out := bytes.NewBuffer(file[:places[0]:places[0]])
	for i, object := range [][]byte{catalog, info, pages} {
		places[i] = out.Len()
		out.Write(object)
	}
	start := out.Len()
	fmt.Fprintf(out, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for _, at := range places {
		fmt.Fprintf(out, "%010d 00000 n \n", at)
	}
	rest := file[trailer:]
	end = bytes.LastIndex(rest, []byte("startxref\n"))
	if end < 0 {
		return nil, errors.New("the file has no trailer")
	}
	out.Write(rest[:end])
	fmt.Fprintf(out, "startxref\n%d\n%%%%EOF\n", start)
	return out.Bytes(), nil
}
