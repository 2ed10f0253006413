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

// Settling the area of every stroke took half the time of a picture, and a picture does not need it: where a stroke
// overlaps itself the pen fills it once all the same.
func init() { canvas.FastStroke = true }
