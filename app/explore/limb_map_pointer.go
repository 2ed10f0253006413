package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tmratlas/app/figure"
	"tmratlas/app/look"
)

// MouseDown begins to drag when the cut line or its tag is under the pointer.
func (m *limbMap) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		m.pointed = true
		c.Focus(m)
		m.pointed = false
	}
	hit, ok := m.at(e.Position)
	m.dragging, m.moved = ok && hit.Kind == figure.HitCut, false
	m.held, m.way = nil, fyne.Position{}
	if !m.dragging && e.Button == desktop.MouseButtonPrimary && m.view != (figure.Window{}) && !m.shown.onTree(e.Position) {
		m.held = m.wished()
	}
}

// MouseUp lets a cut line go that was not moved; else the drag ends with DragEnd.
func (m *limbMap) MouseUp(*desktop.MouseEvent) { m.dragging = m.dragging && m.moved }

// Dragged moves the cut when the drag began on it, else the limb when it is zoomed.
func (m *limbMap) Dragged(e *fyne.DragEvent) {
	switch {
	case m.shown.limb == nil:
	case m.dragging:
		m.moved = true
		m.moveTo(m.shown.heightAt(e.Position), false)
	case m.held != nil:
		m.way = m.way.AddXY(e.Dragged.DX, e.Dragged.DY)
		unit := look.TextScale()
		m.view = m.held.Panned(float64(m.way.X/unit), float64(m.way.Y/unit))
		m.render()
	}
}

// DragEnd lets the cut go.
func (m *limbMap) DragEnd() {
	if m.dragging {
		m.moveTo(m.scene.Cut, true)
	}
	m.dragging, m.held = false, nil
}

// Tapped chooses the nerve, muscle or branch under the pointer.
func (m *limbMap) Tapped(e *fyne.PointEvent) {
	if hit, ok := m.at(e.Position); ok && hit.Kind != figure.HitCut {
		m.choose(hit)
	}
}

// TappedSecondary offers what can be done with what lies under the pointer.
func (m *limbMap) TappedSecondary(e *fyne.PointEvent) { m.showMenu(e.Position) }

// menuAtCut offers what can be done with the cut.
func (m *limbMap) menuAtCut() {
	if m.shown.limb != nil {
		m.showMenu(fyne.NewPos(m.shown.split/2, m.shown.cutY()))
	}
}

func (m *limbMap) showMenu(at fyne.Position) {
	c := fyne.CurrentApp().Driver().CanvasForObject(m)
	if m.shown.limb == nil || c == nil {
		return
	}
	m.name.Hide()
	hit, _ := m.at(at)
	menu := m.menu(hit, m.shown.heightAt(at), at)
	widget.ShowPopUpMenuAtRelativePosition(menu, c, at, m)
}

// Scrolled zooms about the pointer.
func (m *limbMap) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DY > 0 {
		m.zoomAt(1.1, e.Position)
	} else if e.Scrolled.DY < 0 {
		m.zoomAt(1/1.1, e.Position)
	}
}

// MouseIn shows the name under the pointer.
func (m *limbMap) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved shows the name under the pointer.
func (m *limbMap) MouseMoved(e *desktop.MouseEvent) {
	hit, ok := m.at(e.Position)
	if !ok || m.dragging {
		m.name.Hide()
		return
	}
	m.name.showAt(m.describe(hit, m.shown.heightAt(e.Position)), e.Position, m.Size())
}

// MouseOut hides the name.
func (m *limbMap) MouseOut() { m.name.Hide() }

// Cursor tells that the cut line can be dragged.
func (m *limbMap) Cursor() desktop.Cursor {
	if m.dragging {
		return desktop.VResizeCursor
	}
	return desktop.DefaultCursor
}
