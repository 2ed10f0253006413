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
	before float64 // more room than usual before the line
}

// Widths of a column when room is short and when there is plenty, in points.
type between struct{ least, most float64 }

var (
	columnLead   = between{5.5, 15} // from the column before to the line
	richFirst    = between{10, 17}  // from the line to the first lane
	richPitch    = between{7.4, 10} // from lane to lane
	compactFirst = between{6, 8}
	compactPitch = between{5, 6}
)

func (b between) at(share float64) float64 { return b.least + share*(b.most-b.least) }

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
	narrowRoom     = 18   // between the lines and the names there
	rulerTree      = 300  // from this width on a tree of its own scale has a ruler
	levelsTree     = 360  // from this width on levels stand beside the ruler
	wideTree       = 420  // from this width on other nerves and their stations are named where there is room
	besideSelected = 5    // more than between other lines, for the ring of the selected end
)

// layColumns finds the places of the lines across the drawing.
func (t *NerveTree) layColumns() {
	s := t.scene
	order := t.order()
	for k, i := range order {
		if t.lines[i].Selected || k > 0 && t.lines[order[k-1]].Selected && t.lines[order[k-1]].shape.lanes == 0 {
			t.lines[i].shape.before = besideSelected
		}
	}
	t.left = t.leftMargin()
	leaders := float64(leaderRoom)
	if t.narrow() {
		leaders = narrowRoom
	}
	names := float64(treeMargin)
	if t.names = t.nameRoom(); t.names > 0 {
		names = leaders + t.names + mapMargin/2
	}
	room := s.Width - t.left - names
	share, scale := t.fit(order, room)
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
		x += (columnLead.at(share) + l.shape.before) * scale
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

// fit finds how wide columns can be, as a share from least to most, and where even the least is too much by how much
// everything shrinks. Before that the stations of lines that are not looked at give way.
func (t *NerveTree) fit(order []int, room float64) (share, scale float64) {
	least := t.total(order, 0)
	if least > room {
		for _, i := range order {
			if !t.lines[i].shape.rich {
				t.lines[i].shape.lanes = 0
			}
		}
		least = t.total(order, 0)
	}
	if least > room {
		return 0, math.Max(room, 1) / least
	}
	most := t.total(order, 1)
	if most <= room {
		return 1, 1
	}
	return (room - least) / (most - least), 1
}

// total is the width of all columns.
func (t *NerveTree) total(order []int, share float64) float64 {
	sum := 0.0
	for _, i := range order {
		sum += columnLead.at(share) + t.lines[i].shape.before + t.lines[i].shape.width(share)
	}
	return sum
}

// leftMargin is the room of ruler, tag and levels, where the tree has them.
func (t *NerveTree) leftMargin() float64 {
	s := t.scene
	switch {
	case t.narrow():
		return treeMargin / 2
	case !t.ruled():
		return treeMargin
	}
	room := math.Max(t.tagBox().X1, rulerX+10) + treeMargin
	if s.Width >= levelsTree && s.Ruler != nil {
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
