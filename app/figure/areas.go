package figure

import (
	"sync"

	"github.com/tdewolff/canvas"
)

// areas lets one operation on areas run at a time: in all of them the path library shares pools, and reads what it has
// given back, so that two at once would take each other's points for their own.
var areas sync.Mutex

// intersected is the area that two have in common.
func intersected(a, b *canvas.Path) *canvas.Path {
	areas.Lock()
	defer areas.Unlock()
	return a.And(b)
}

// settled is the same area without overlaps, to be filled by the non-zero rule.
func settled(p *canvas.Path, rule canvas.FillRule) *canvas.Path {
	areas.Lock()
	defer areas.Unlock()
	return p.Settle(rule)
}

// stroked is the area of a line with round joins.
func stroked(p *canvas.Path, width float64, end canvas.Capper, tolerance float64) *canvas.Path {
	areas.Lock()
	defer areas.Unlock()
	return p.Stroke(width, end, canvas.RoundJoin, tolerance)
}
