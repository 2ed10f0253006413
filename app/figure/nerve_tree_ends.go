package figure

import (
	"math"
	"slices"

	"github.com/tdewolff/canvas"
)

// Rules for the leaders of severed ends, which slant as those of a limb map do where that reads well.
const (
	leastSlant   = 0.45 // sideways for each step down; steeper ones would run along the former courses
	stationClear = 5    // of a leader from the middle of a station, in points
)

// slantsWell reports whether leaders that slant run clear of each other and of the stations, and away from the former
// courses.
func (t *NerveTree) slantsWell(ends []placedCallout) bool {
	if i, _ := crossingPair(ends); i >= 0 {
		return false
	}
	for _, n := range ends {
		bend := n.leader[1]
		if down := bend.Y - n.target.Y; bend.X-n.target.X < leastSlant*down {
			return false
		}
		for _, st := range t.stations {
			if n.leader.distanceTo(canvas.Point{X: st.x, Y: st.enters}) < stationClear {
				return false
			}
		}
	}
	return true
}

// upright lets the leaders of severed ends go straight down to the height of their names. There the former course of the
// nerve begins only below its leader.
func upright(ends []placedCallout) {
	for i := range ends {
		leader := ends[i].leader
		leader[1].X = leader[0].X
	}
}

// ghostFrom is where the former course of a line begins: at its severed end, or below the leader that goes straight down
// from there.
func (t *NerveTree) ghostFrom(l treeLine) float64 {
	i := slices.IndexFunc(t.notes, func(n placedCallout) bool { return n.end && n.id == l.Nerve.Slug })
	if i < 0 || t.notes[i].leader[1].X > t.notes[i].target.X {
		return l.live
	}
	return math.Max(l.live, t.notes[i].leader[1].Y+leaderClear)
}
