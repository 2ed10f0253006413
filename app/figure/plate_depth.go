package figure

import (
	"fmt"
	"math"

	"github.com/tdewolff/canvas"
)

// nerveLine is one drawn part of a nerve, or a motor branch, from its proximal end, with what lies over it.
type nerveLine struct {
	id     string // of the element
	points polyline
	covers []plateShape // the shapes over it, at most 64
	over   []uint64     // for each point the covers that hide it, as bits
}

// mostCovers is how many shapes can lie over one nerve.
const mostCovers = 64

// coverStep is how finely a line is looked at for where something begins to lie over it, in the unit of the plate.
const coverStep = 1.5

// nerveLines are the lines of a shape in one of the layers of nerves.
func (p *Plate) nerveLines(s plateShape) (lines []nerveLine, problems []error) {
	var covers []plateShape
	for _, id := range s.under {
		found := p.coversNamed(id)
		if len(found) == 0 {
			problems = append(problems, fmt.Errorf("path %q: data-under: the plate shows no muscle or bone %q", s.id, id))
		}
		covers = append(covers, found...)
	}
	if len(covers) > mostCovers {
		problems = append(problems, fmt.Errorf("path %q: data-under: %d shapes are too many, name at most %d", s.id, len(covers), mostCovers))
		covers = covers[:mostCovers]
	}
	for _, points := range flattened(s.path, nerveStray) {
		line := nerveLine{id: s.id, points: points, covers: covers}
		if len(covers) > 0 {
			line.points = points.divided(coverStep)
			line.over = make([]uint64, len(line.points))
			for i, at := range line.points {
				line.over[i] = hiders(covers, at)
			}
		}
		lines = append(lines, line)
	}
	return lines, problems
}

// coversNamed are the silhouettes of a bone, a muscle with all its heads, or one head.
func (p *Plate) coversNamed(id string) []plateShape {
	found := p.silhouettes(id)
	for _, s := range p.layers[BoneLayer] {
		if s.outline && s.structure == id {
			found = append(found, s)
		}
	}
	return found
}

// hiders are the shapes that hold a point, as bits.
func hiders(shapes []plateShape, at canvas.Point) uint64 {
	var bits uint64
	for i, s := range shapes {
		if s.bounds.ContainsPoint(at) && holds(s.area, at) {
			bits |= 1 << i
		}
	}
	return bits
}

// divided is the line with further points, so that none lies further than step from the next.
func (l polyline) divided(step float64) polyline {
	fine := polyline{l[0]}
	for i := 1; i < len(l); i++ {
		pieces := math.Ceil(l[i].Sub(l[i-1]).Length() / step)
		for k := 1.0; k < pieces; k++ {
			fine = append(fine, l[i-1].Interpolate(l[i], k/pieces))
		}
		fine = append(fine, l[i])
	}
	return fine
}

// depth is how a stretch of nerve lies in the view.
type depth int

const (
	openDepth   depth = iota
	veiledDepth       // under a muscle
	farDepth          // behind a bone or on the far side of the limb
)

// depths tells for every point of a line how it lies under what the map shows: a muscle that is gone or whose layer is
// hidden covers nothing. Points beyond the line, by which it was led on to the cut, lie as its last one.
func (m *LimbMap) depths(line nerveLine, points int) []depth {
	found := make([]depth, points)
	if len(line.over) == 0 {
		return found
	}
	muscles, bones := m.shownCovers(line.covers)
	for i := range found {
		switch bits := line.over[min(i, len(line.over)-1)]; {
		case bits&bones != 0:
			found[i] = farDepth
		case bits&muscles != 0:
			found[i] = veiledDepth
		}
	}
	return found
}

// glimpse is the longest stretch, in the unit of the plate, that does not count where it differs from the two it lies
// between: what shows of a nerve between two tendons tells nothing, nor does a narrow strip that crosses it.
const glimpse = 5

// settle lets short stretches of a line lie as those before and after them: first the open ones, then those that are hidden.
func settle(points polyline, depths []depth) {
	for _, kind := range []depth{openDepth, veiledDepth, farDepth} {
		start := 0
		for i := 1; i <= len(depths); i++ {
			if i < len(depths) && depths[i] == depths[start] {
				continue
			}
			between := start > 0 && i < len(depths) && depths[start-1] == depths[i]
			if between && depths[start] == kind && points[start-1:min(i, len(points))].length() < glimpse {
				for k := start; k < i; k++ {
					depths[k] = depths[i]
				}
			}
			start = i
		}
	}
}

// shownCovers are the bits of the covers that are to be seen.
func (m *LimbMap) shownCovers(covers []plateShape) (muscles, bones uint64) {
	for i, s := range covers {
		bit := uint64(1) << i
		switch {
		case m.hides(s.layer) || m.leftOut(s):
		case s.layer == BoneLayer:
			bones |= bit
		default:
			muscles |= bit
		}
	}
	return muscles, bones
}
