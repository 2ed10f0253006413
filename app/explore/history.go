package explore

// set goes to another state and remembers the one before for undo.
func (p *Page) set(s State) {
	p.done, p.undone = append(p.done, p.state), nil
	p.goTo(s)
}

func (p *Page) goTo(s State) {
	turn := p.state.Limb != s.Limb
	p.state = s
	p.refresh(turn)
	p.services.Changed(p.state)
}

// Undo goes back to the state before the last change; nothing happens when there is none.
func (p *Page) Undo() {
	if n := len(p.done); n > 0 {
		p.undone = append(p.undone, p.state)
		last := p.done[n-1]
		p.done = p.done[:n-1]
		last.View = p.state.View
		p.goTo(last)
	}
}

// Redo takes an undo back; nothing happens when there is none.
func (p *Page) Redo() {
	if n := len(p.undone); n > 0 {
		p.done = append(p.done, p.state)
		last := p.undone[n-1]
		p.undone = p.undone[:n-1]
		last.View = p.state.View
		p.goTo(last)
	}
}
