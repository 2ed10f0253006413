package figure

import (
	"math"
	"strconv"
	"strings"

	"github.com/tdewolff/canvas"
)

// svgPath is a path as SVG path data, to a hundredth of a unit. Each point is written as the way from the one before it,
// and a command only where it changes, which makes a drawing a third smaller. Rounding does not add up: it is that of the
// points and not of the ways between them.
func svgPath(p *canvas.Path) string {
	var w svgPathWriter
	for s := p.ReplaceArcs().Scanner(); s.Scan(); {
		switch s.Cmd() {
		case canvas.MoveToCmd:
			w.move(s.End())
		case canvas.LineToCmd:
			w.draw('l', s.End())
		case canvas.QuadToCmd:
			w.draw('q', s.CP1(), s.End())
		case canvas.CubeToCmd:
			w.draw('c', s.CP1(), s.CP2(), s.End())
		case canvas.CloseCmd:
			w.close()
		}
	}
	return w.text.String()
}

// svgPathWriter writes path data in hundredths of a unit.
type svgPathWriter struct {
	text     strings.Builder
	at, from hundredths // where the pen is, and where the subpath began
	command  byte       // the last one
}

// hundredths is a point, rounded.
type hundredths struct{ x, y int }

func inHundredths(p canvas.Point) hundredths {
	return hundredths{int(math.Round(p.X * 100)), int(math.Round(p.Y * 100))}
}

func (w *svgPathWriter) move(to canvas.Point) {
	w.at = inHundredths(to)
	w.from = w.at
	w.start('M')
	w.number(w.at.x)
	w.number(w.at.y)
}

// draw goes on by a command, whose points are all counted from where the pen is.
func (w *svgPathWriter) draw(command byte, points ...canvas.Point) {
	if command != w.command {
		w.start(command)
	}
	for i, p := range points {
		to := inHundredths(p)
		w.number(to.x - w.at.x)
		w.number(to.y - w.at.y)
		if i == len(points)-1 {
			w.at = to
		}
	}
}

func (w *svgPathWriter) close() {
	w.start('z')
	w.at = w.from
}

func (w *svgPathWriter) start(command byte) {
	w.text.WriteByte(command)
	w.command = command
}

// number writes hundredths, parted from a number before it where that is needed.
func (w *svgPathWriter) number(v int) {
	text := w.text.String()
	after := text[len(text)-1]
	number := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(math.Abs(float64(v))/100, 'f', 2, 64), "0"), ".")
	if number != "0" {
		number = strings.TrimPrefix(number, "0")
	}
	switch {
	case v < 0:
		w.text.WriteByte('-')
	case after >= '0' && after <= '9':
		w.text.WriteByte(' ')
	}
	w.text.WriteString(number)
}
