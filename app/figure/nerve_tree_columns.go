package figure

import (
	"math"
	"strings"
)

// columnShape is how much room a line takes with its stations: lanes at its right, one beside the other.
type columnShape struct {
	lanes  int
	rich   bool    // its stations are looked at
	bars   bool    // and have bars for their ranges
	lead   span    // from the column before to the line
	before float64 // more room than usual before the line
}

// span is a distance when room is short, when there is enough, and when there is plenty, in points.
type span struct{ tight, fair, wide float64 }

var (
	columnLead   = span{5.5, 10, 20}
	bundleLead   = span{3.6, 5, 6}
	richFirst    = span{10, 12, 17}  // from the line to the first lane
	richPitch    = span{7.4, 12, 13} // from lane to lane
	compactFirst = span{6, 7, 8}
	compactPitch = span{5, 7, 12}
)

// Shares of the room that columns have: from tight to fair and on to wide.
const (
	tightShare = -1
	fairShare  = 0
	wideShare  = 1
)

// at is the distance for a share of the room.
func (s span) at(share float64) float64 {
	if share < fairShare {
		return s.fair + share*(s.fair-s.tight)
	}
	return s.fair + share*(s.wide-s.fair)
}

// width of a column, without what leads to its line.
func (c columnShape) width(share float64) float64 {
	switch {
	case c.lanes == 0:
		return 0
	case c.rich:
		return richFirst.at(share) + float64(c.lanes)*richPitch.at(share)
	default:
		return compactFirst.at(share) + float64(c.lanes)*compactPitch.at(share)
	}
}

// lane is how far a lane lies from the line.
func (c columnShape) lane(n int, share float64) float64 {
	if c.rich {
		return richFirst.at(share) + float64(n)*richPitch.at(share)
	}
	return compactFirst.at(share) + float64(n)*compactPitch.at(share)
}

// Rooms beside the lines, in points.
const (
	treeMargin     = 14
	treeNames      = 0.38 // share of the width, for the names
	leaderRoom     = 27   // between the lines and the names
	narrowTree     = 240  // below this width nothing but the selected nerve and its stations is named
	narrowRoom     = 18   // between the lines and the names where there is no room for a ruler
	rulerTree      = 300  // from this width on a tree of its own scale has a ruler
	levelsTree     = 360  // from this width on levels stand beside the ruler
	wideTree       = 420  // from this width on other nerves and their stations are named where there is room
	dotApart       = 0.3  // half of what is free between two dots at least
	bundleGap      = 8    // after the skin nerves, more than between other lines
	besideSelected = 5    // more than between other lines, for the ring of the selected end
)

// layColumns finds the places of the lines across the drawing.
func (t *NerveTree) layColumns() {
	s := t.scene
	order := t.order()
	for k, i := range order {
		shape := &t.lines[i].shape
		shape.lead = columnLead
		if k > 0 && t.bundled(order[k-1]) {
			if shape.before = bundleGap; t.bundled(i) {
				shape.lead, shape.before = bundleLead, 0
			}
		}
		if t.lines[i].Selected || k > 0 && t.lines[order[k-1]].Selected && t.lines[order[k-1]].shape.lanes == 0 {
			shape.before += besideSelected
		}
	}
	t.left = t.leftMargin()
	leaders := float64(leaderRoom)
	if s.Width < rulerTree {
		leaders = narrowRoom
	}
	names := float64(treeMargin)
	if t.names = t.nameRoom(); t.names > 0 {
		names = leaders + t.names + mapMargin/2
	}
	room := s.Width - t.left - names
	share, scale := t.fit(order, room)
	t.dotSize = math.Min(dotRadius, math.Max(richPitch.at(share)*scale/2-dotApart, compactDot))
	t.place(order, t.left+math.Max(0, room-t.total(order, share)*scale)/2, share, scale)
	t.namesX = t.edge + leaders
	t.partElbows()
	t.joinSheaths()
}

// place puts the lines in an order from x on, and their stations beside them. Stations for which there is no lane are
// left out.
func (t *NerveTree) place(order []int, x, share, scale float64) {
	lines := make([]treeLine, len(order))
	position := map[int]int{-1: -1}
	for at, i := range order {
		l := t.lines[i]
		x += (l.shape.lead.at(share) + l.shape.before) * scale
		l.x = x
		x += l.shape.width(share) * scale
		lines[at], position[i] = l, at
	}
	for i := range lines {
		lines[i].parent = position[lines[i].parent]
	}
	t.lines, t.edge, t.focus = lines, x, position[t.focus]
	if t.beyond != nil {
		t.beyond.line = position[t.beyond.line]
	}
	var stations []treeStop
	for _, st := range t.stations {
		st.line = position[st.line]
		l := lines[st.line]
		if !st.hidden && l.shape.lanes > 0 {
			st.x = l.x + l.shape.lane(st.lane, share)*scale
			stations = append(stations, st)
		}
	}
	t.stations = stations
}

// fit finds how wide columns can be, as a share from tight to wide, and where even tight ones are too much by how much
// everything shrinks. Where room is not enough the stations of lines that are not looked at give way first.
func (t *NerveTree) fit(order []int, room float64) (share, scale float64) {
	if t.total(order, fairShare) > room {
		for _, i := range order {
			if !t.lines[i].shape.rich {
				t.lines[i].shape.lanes = 0
			}
		}
	}
	tight, fair, wide := t.total(order, tightShare), t.total(order, fairShare), t.total(order, wideShare)
	switch {
	case room < tight:
		return tightShare, math.Max(room, 1) / tight
	case room < fair:
		return (room - fair) / (fair - tight), 1
	case room < wide:
		return (room - fair) / (wide - fair), 1
	}
	return wideShare, 1
}

// total is the width of all columns.
func (t *NerveTree) total(order []int, share float64) float64 {
	sum := 0.0
	for _, i := range order {
		sum += t.lines[i].shape.lead.at(share) + t.lines[i].shape.before + t.lines[i].shape.width(share)
	}
	return sum
}

// leftMargin is the room of ruler, tag and levels, where the tree has them.
func (t *NerveTree) leftMargin() float64 {
	s := t.scene
	switch {
	case !t.ruled() && t.narrow():
		return treeMargin / 2
	case !t.ruled():
		return treeMargin
	case t.slim():
		return math.Max(t.tagBox().X1, slimRuler+rulerX+10) + treeMargin/2
	}
	room := math.Max(t.tagBox().X1, rulerX+10) + treeMargin
	if s.Ruler != nil {
		names := t.heightScale().levelNameX()
		room = math.Max(room, names+s.Fonts.Width(s.Ruler.Landmark, labelSize, false)+treeMargin)
		for _, l := range s.Levels {
			room = math.Max(room, names+s.Fonts.Width(l.Name, labelSize, true)+treeMargin)
		}
	}
	return math.Min(room, s.Width*mostRuler)
}

// nameRoom is the width of the column of names: a share of the drawing, but no less than the longest word; 0 when no
// names are wanted.
func (t *NerveTree) nameRoom() float64 {
	s := t.scene
	if s.Plain {
		return 0
	}
	room := math.Min(s.Width*treeNames, mostNames)
	word := func(name string, bold bool, swatch float64) {
		for w := range strings.FieldsSeq(name) {
			room = math.Max(room, s.Fonts.Width(w, labelSize, bold)+swatch)
		}
	}
	if t.beyond != nil {
		word(t.beyond.Name, true, 0)
	}
	for _, st := range t.stations {
		if st.line == t.focus || st.Offered || s.Width >= wideTree {
			word(st.Name, st.Selected, 0)
		}
	}
	for _, l := range t.lines {
		if l.Selected || !t.narrow() {
			word(l.Name, l.Selected, swatchLength+swatchToText)
		}
	}
	return room
}
