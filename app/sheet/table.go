package sheet

// table is a table whose first column names groups of rows. It goes on over pages, and its head with it.
type table struct {
	heads  []string
	widths []float64 // of the columns, the first that of the names; gaps between columns are part of them
	groups []group
}

// group is a name with the rows that belong to it.
type group struct {
	name []cell // below each other
	rows []row
}

// row is one line of cells, for all columns but the first.
type row struct {
	cells  []cell
	wide   bool // the last cell reaches to the end of the row
	chosen bool // the row is marked
}

// cell is a mark and text after it.
type cell struct {
	mark  mark
	text  string
	style style
}

// Distances in tables, in points.
const (
	columnGap = 6
	rowPad    = 1.6 // above and below the text of a row
	groupPad  = 2   // above and below the rows of a group
	headPad   = 3

	leastGroup = 60 // of a group that is begun at the end of a page
)

func (c cell) height(l *layout, width float64) float64 {
	return max(l.height(c.text, c.style, width-columnGap-c.mark.width), c.style.lead)
}

func (c cell) draw(l *layout, x, top, width float64) {
	if c.mark.draw != nil {
		c.mark.draw(l, x, top+c.style.lead/2)
	}
	l.paragraph(x+c.mark.width, top, width-columnGap-c.mark.width, c.text, c.style)
}

// cellWidth is the room of a cell of a row.
func (t *table) cellWidth(r row, i int) float64 {
	width := t.widths[i+1]
	if r.wide && i == len(r.cells)-1 {
		for _, w := range t.widths[i+2:] {
			width += w
		}
	}
	return width
}

func (t *table) rowHeight(l *layout, r row) float64 {
	height := 0.0
	for i, c := range r.cells {
		height = max(height, c.height(l, t.cellWidth(r, i)))
	}
	return height + 2*rowPad
}

func (t *table) nameHeight(l *layout, g group) float64 {
	height := 2 * rowPad
	for _, c := range g.name {
		height += c.height(l, t.widths[0])
	}
	return height
}

func (t *table) groupHeight(l *layout, g group) float64 {
	rows := 0.0
	for _, r := range g.rows {
		rows += t.rowHeight(l, r)
	}
	return max(rows, t.nameHeight(l, g)) + 2*groupPad
}

func (t *table) headHeight(l *layout) float64 {
	height := 0.0
	for i, head := range t.heads {
		height = max(height, l.height(head, l.look.head, t.widths[i]-columnGap))
	}
	return height + headPad
}

// height is that of the whole table on one page.
func (t *table) height(l *layout) float64 {
	height := t.headHeight(l)
	for _, g := range t.groups {
		height += t.groupHeight(l, g)
	}
	return height
}

// set sets the table from the current height on. A group stays on one page where a page has room for it.
func (t *table) set(l *layout) {
	if len(t.groups) > 0 {
		l.room(t.headHeight(l) + min(t.groupHeight(l, t.groups[0]), leastGroup))
	}
	t.head(l)
	full := l.bottom() - margin - pageHeadRoom - t.headHeight(l)
	for _, g := range t.groups {
		if height := t.groupHeight(l, g); height <= full && l.y+height > l.bottom()+hair {
			t.end(l)
			l.newPage()
			t.head(l)
		}
		t.group(l, g)
	}
	t.end(l)
}

func (t *table) head(l *layout) {
	height := t.headHeight(l)
	x := margin
	for i, head := range t.heads {
		own := l.height(head, l.look.head, t.widths[i]-columnGap)
		l.paragraph(x, l.y+height-headPad-own, t.widths[i]-columnGap, head, l.look.head)
		x += t.widths[i]
	}
	l.y += height
}

// end is the line below the last group on a page.
func (t *table) end(l *layout) { l.rule(l.y, l.look.UI.Border, 0.7) }

// group sets a group; one that is longer than the page goes on with its name repeated.
func (t *table) group(l *layout, g group) {
	t.end(l)
	l.y += groupPad
	top := l.y
	t.name(l, g)
	for _, r := range g.rows {
		height := t.rowHeight(l, r)
		if l.y+height+groupPad > l.bottom()+hair {
			t.end(l)
			l.newPage()
			t.head(l)
			t.end(l)
			l.y += groupPad
			top = l.y
			t.name(l, g)
		}
		t.row(l, r, height)
		l.y += height
	}
	l.y = max(l.y, top+t.nameHeight(l, g)) + groupPad
}

func (t *table) name(l *layout, g group) {
	y := l.y + rowPad
	for _, c := range g.name {
		c.draw(l, margin, y, t.widths[0])
		y += c.height(l, t.widths[0])
	}
}

func (t *table) row(l *layout, r row, height float64) {
	x := margin + t.widths[0]
	if r.chosen {
		const overhang = 4
		l.add(tile(x-overhang, l.y, margin+l.width()-x+overhang, height, 2, l.look.UI.Selection))
	}
	for i, c := range r.cells {
		c.draw(l, x, l.y+rowPad, t.cellWidth(r, i))
		x += t.widths[i+1]
	}
}

// plain is a cell of text alone.
func plain(text string, s style) cell { return cell{text: text, style: s} }
