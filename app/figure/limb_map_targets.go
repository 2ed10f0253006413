package figure

import (
	"math"
	"slices"

	"github.com/tdewolff/canvas"

	"tmratlas/anatomy"
)

// Distances that the dot of a leader keeps, in points.
const (
	muscleClear = 6 // in a muscle, from nerves, branches, rings and muscles in front
	nerveClear  = 8 // on a nerve, from other nerves and branches
	leastClear  = 3 // a name whose dot would touch more than its own muscle is left out
)

// Costs of places that are less good to point at, in points of way.
const (
	crowdedCost = 60 // for each point that a dot is too near to something else
	acrossCost  = 2  // for each point across the middle of the limb
	coveredCost = 400
	veiledCost  = 150
	farCost     = 300
)

// acrossShare is how far across the middle of the limb a muscle that is not selected may be pointed at, as a share of its
// width.
const acrossShare = 0.15

// onNerveLine is a place on a nerve above the cut to point at: alone, open if it is anywhere, and half way down what is
// seen. ok is false where it is not seen, or nowhere apart from others unless it is severed.
func (m *LimbMap) onNerveLine(n MapNerve) (at canvas.Point, ok bool) {
	best := math.Inf(1)
	for _, l := range m.lines {
		if l.Nerve != n.Nerve {
			continue
		}
		var seen polyline
		var depths []depth
		for _, r := range l.runs {
			for _, p := range r.points.divided(nerveClear / 2) {
				if m.pointable(p) {
					seen, depths = append(seen, p), append(depths, r.depth)
				}
			}
		}
		half, passed := seen.length()/2, 0.0
		for i, p := range seen {
			if i > 0 {
				passed += p.Sub(seen[i-1]).Length()
			}
			cost := math.Abs(passed-half) + [...]float64{openDepth: 0, veiledDepth: veiledCost, farDepth: farCost}[depths[i]]
			if cost >= best {
				continue
			}
			clear := m.crowd.distance(p, n.Nerve.Slug)
			if cost += crowdedCost * (nerveClear - clear); cost < best && (clear >= leastClear || n.Severed) {
				best, at, ok = cost, p, true
			}
		}
	}
	return at, ok
}

// onTwig is the place on a branch to point at: where it enters its muscle. Where the data let it enter beyond the cut in
// most limbs but not in all, one near the end of what is seen of it, clear of nerves and dots if there is one.
func (m *LimbMap) onTwig(t mapTwig) (at canvas.Point, ok bool) {
	if m.visible(t.entry()) {
		return t.entry(), true
	}
	best, end := math.Inf(1), t.points.length()
	for _, p := range t.points.divided(crowdStep) {
		if !m.visible(p) {
			continue
		}
		cost := end - t.points.nearest(p) + crowdedCost*(nerveClear-m.crowd.distance(p, t.Branch.ID))
		if cost < best {
			best, at, ok = cost, p, true
		}
	}
	return at, ok
}

// onMuscle is a place in the part of a muscle that is seen above the cut to point at, towards the names and clear of all
// else. Only the selected muscle is pointed at where it is crowded, or through others.
func (m *LimbMap) onMuscle(l MapMuscle) (at canvas.Point, ok bool) {
	const steps = 24
	best := math.Inf(1)
	middle := m.toPage(canvas.Point{X: (m.view.Left + m.view.Right) / 2}).X
	farthest := middle - acrossShare*(m.namesX-m.limbX)
	for k, s := range m.scene.Plate.silhouettes(l.ID) {
		if s.part != "" && s.part != "belly" {
			continue
		}
		over := m.over(s)
		// low in the muscle, three quarters across towards the names
		aim := canvas.Point{X: m.toPage(canvas.Point{X: (s.bounds.X0 + s.bounds.X1) / 2}).X + 0.18*s.bounds.W()*m.scale, Y: m.aimY(s)}
		for i := 1; i < steps; i++ {
			for j := 1; j < steps; j++ {
				p := canvas.Point{X: s.bounds.X0 + float64(j)/steps*s.bounds.W(), Y: s.bounds.Y0 + float64(i)/steps*s.bounds.H()}
				page := m.toPage(p)
				cost := math.Abs(page.X-aim.X) + 0.4*math.Abs(page.Y-aim.Y) + 40*float64(k)
				if !l.Selected {
					cost += acrossCost * math.Max(0, middle-page.X)
				}
				if cost >= best || !l.Selected && page.X < farthest || !m.pointable(page) || !holds(s.area, p) {
					continue
				}
				if cost += m.muscleCost(s, over, p, best-cost); cost < best {
					best, at, ok = cost, page, true
				}
			}
		}
	}
	return at, ok
}

// muscleCost is what speaks against a point of a shape as a place to point at its muscle, given all that lies over the
// shape; infinite where it would name something else, and of no account above most.
func (m *LimbMap) muscleCost(s plateShape, over []plateShape, at canvas.Point, most float64) float64 {
	selected := m.muscle(s.structure).Selected
	clear := m.crowd.distance(m.toPage(at), "")
	cost := crowdedCost * math.Max(0, muscleClear-clear)
	if !selected && clear < leastClear {
		return math.Inf(1)
	}
	if cost >= most {
		return cost
	}
	if anyHolds(over, at) {
		if !selected {
			return math.Inf(1)
		}
		cost += coveredCost
	}
	reach := muscleClear / m.scale
	for _, d := range []canvas.Point{{X: reach}, {X: -reach}, {Y: reach}, {Y: -reach}} {
		if cost >= most {
			break
		}
		if near := at.Add(d); !holds(s.area, near) || anyHolds(over, near) {
			cost += coveredCost / 8
		}
	}
	return cost
}

// over are the shapes of other muscles that hide part of a shape, or through which a selected one shows.
func (m *LimbMap) over(s plateShape) []plateShape {
	var found []plateShape
	selected := m.muscle(s.structure).Selected
	after := false
	for _, l := range []Layer{DeepLayer, SuperficialLayer} {
		for _, o := range m.scene.Plate.layers[l] {
			if o.id == s.id {
				after = true
			}
			if !o.outline || o.structure == s.structure || m.hides(l) || !o.bounds.Overlaps(s.bounds) {
				continue
			}
			if state := m.muscle(o.structure); state.State != anatomy.GoneMuscle && (after || state.Selected && !selected) {
				found = append(found, o)
			}
		}
	}
	return found
}

// anyHolds reports whether a point lies in one of several shapes.
func anyHolds(shapes []plateShape, at canvas.Point) bool {
	return slices.ContainsFunc(shapes, func(s plateShape) bool { return s.bounds.ContainsPoint(at) && holds(s.area, at) })
}

// aimY is the height in the drawing at which a muscle is best pointed at: two thirds down what is seen of it.
func (m *LimbMap) aimY(s plateShape) float64 {
	top, bottom := m.toPage(canvas.Point{Y: s.bounds.Y0}).Y, m.toPage(canvas.Point{Y: s.bounds.Y1}).Y
	top = math.Max(top, fadeHeight)
	if m.cut.level && len(m.cut.lines[0]) == 2 {
		bottom = math.Min(bottom, m.CutY()-muscleClear)
	}
	return top + 0.62*(math.Min(bottom, m.scene.Height)-top)
}

// pointable reports whether a leader may point at a place of the drawing: one that is seen, between ruler and names and clear
// of the tag.
func (m *LimbMap) pointable(at canvas.Point) bool {
	return at.X > m.limbX && at.X < m.namesX-leaderRun && (m.scene.Tag == "" || fromBox(m.tag, at) > muscleClear) && m.visible(at)
}

// visible reports whether a point of the drawing lies in view on the part that stays.
func (m *LimbMap) visible(at canvas.Point) bool {
	if at.Y < fadeHeight*0.7 || at.Y > m.scene.Height || at.X < 0 || at.X > m.scene.Width {
		return false
	}
	return !m.cut.takes(m.matrix.Inv().Dot(at))
}
