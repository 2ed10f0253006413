package figure

// title names the drawing.
func (t TransferScene) title() string {
	donor := upperFirst(t.donor())
	switch t.Treatment {
	case graftTreatment:
		return donor + ", free muscle graft (RPNI)"
	case flapTreatment:
		return donor + ", muscle flap on its vessels (VDMT)"
	case buryingTreatment:
		return donor + ", buried in muscle"
	case cappingTreatment:
		return donor + ", capped"
	}
	return donor + " to " + t.target()
}

// treatmentWords is what the panels of a treatment other than a transfer say; A is that of a transfer but for the branch.
func (t TransferScene) treatmentWords(plain, primary bool) [3]PanelText {
	if plain {
		return t.plainTreatmentWords(primary)
	}
	donor := t.donor()
	one := func(one, more string) string { return ending(donor, one, more) }
	words := t.transferWords(primary)
	words[0].Branch, words[0].Muscle = "Own nerve of the muscle", "Muscle beside it"
	words[0].Description = "Before. The " + donor + one(" was cut and ends", " were cut and end") + " in a neuroma. The muscle beside " + one("it", "them") + " has its own nerve."
	start := "At operation. The neuroma is removed and the " + donor + " cut back. "
	if primary {
		words[0].Description = "Before. The " + donor + one(" is cut with the limb and has a free end", " are cut with the limb and have free ends") +
			". The muscle beside " + one("it", "them") + " has its own nerve."
		start = "At operation. The " + donor + one(" is", " are") + " trimmed. "
	}
	b := PanelText{Title: words[1].Title, Donor: words[1].Donor, Branch: "Own nerve, kept"}
	c := PanelText{Title: words[2].Title, Branch: "Own nerve, kept"}
	switch t.Treatment {
	case graftTreatment:
		b.Caption, b.Join = "End wrapped in a free piece of muscle", "Free muscle graft, stitched round the end"
		b.Description = start + one("Its", "Each") + " end is wrapped in a small free piece of the patient's own muscle, held by stitches; of a large nerve each main fascicle is wrapped by itself."
		c.Caption, c.Join, c.Plates = "Axons have grown into the graft", "Graft, reinnervated", "Axons end in the graft"
		c.Description = "After months. Axons of the " + donor + " have grown into the graft and end on its fibres. The muscle beside " + one("it", "them") + " is as it was."
	case flapTreatment:
		b.Caption, b.Join = "End wrapped in muscle that keeps its vessels", "Piece of muscle on its vessels, without its nerve"
		b.Description = start + one("Its", "Each") + " end is wrapped in a small piece of the muscle beside it, which keeps its vessels and has lost its nerve."
		c.Caption, c.Join, c.Plates = "Axons have grown into the piece of muscle", "Piece of muscle, reinnervated", "Axons end in it"
		c.Description = "After months. Axons of the " + donor + " have grown into the piece of muscle and end on its fibres. The rest of the muscle keeps its own nerve."
	case buryingTreatment:
		b.Caption, b.Join, b.End = "End buried in a muscle", "End buried in the belly", words[1].End
		b.Muscle = "Muscle, keeps its own nerve"
		b.Description = start + one("Its", "Each") + " end is put into the belly of the muscle beside it and held by stitches. No branch is divided, and the muscle keeps its own nerve."
		c.Caption, c.Plates, c.Muscle = "The end lies in muscle that has its own nerve", "No branch to grow along", "Muscle, keeps its own nerve"
		c.Description = "After months. The end of the " + donor + " lies in the muscle, away from skin and load. No branch was joined to it, and the muscle still has its own nerve."
	default:
		b.Caption, b.Join = "End closed with a cap", "Cap over the end"
		b.Description = start + one("Its", "Each") + " end is closed with a cap, held by stitches."
		c.Caption, c.Join = "The cap stays on the end", "Capped end"
		c.Description = "After months. The cap still closes the end of the " + donor + ", to keep axons from growing out of it. No muscle has been given to " + one("it", "them") + "."
	}
	words[1], words[2] = b, c
	return words
}

func (t TransferScene) plainTreatmentWords(primary bool) [3]PanelText {
	words := plainWords(primary)
	words[0].Branch, words[0].Muscle = "The muscle's own nerve", "Muscle"
	words[0].Description = "Before. The nerve was cut and has no place to go. A sore lump has grown at its end. The muscle beside it has its own nerve."
	start := "In surgery. The lump is cut out. "
	if primary {
		words[0].Description = "Before. The nerve is cut with the limb and has no place to go. The muscle beside it has its own nerve."
		start = "In surgery. "
	}
	b, c := PanelText{Title: words[1].Title, Donor: "Cut nerve"}, PanelText{Title: words[2].Title}
	switch t.Treatment {
	case graftTreatment:
		b.Caption, b.Join = "A small piece of muscle is wrapped round the end.", "Small piece of muscle"
		b.Description = start + "A small loose piece of muscle is wrapped round the end of the nerve and sewn shut."
		c.Caption, c.Join = "The nerve has grown into the small piece of muscle.", "Nerve meets muscle"
		c.Description = "Months later. The nerve has grown into the small piece of muscle. It has no loose end."
	case flapTreatment:
		b.Caption, b.Join = "A piece of muscle that keeps its blood is wrapped round the end.", "Piece of muscle with its blood"
		b.Description = start + "A small piece of muscle that keeps its blood, but not its nerve, is wrapped round the end of the nerve."
		c.Caption, c.Join = "The nerve has grown into the piece of muscle.", "Nerve meets muscle"
		c.Description = "Months later. The nerve has grown into the piece of muscle. It has no loose end."
	case buryingTreatment:
		b.Caption, b.Join, b.Muscle = "The end is tucked into a muscle.", "End tucked in", "Muscle"
		b.Description = start + "The end of the nerve is tucked into a muscle and held there by stitches. The muscle keeps its own nerve."
		c.Caption, c.Join, c.Muscle = "The end stays in the muscle.", "The end rests here", "Muscle with its own nerve"
		c.Description = "Months later. The end of the nerve lies in the muscle, away from the skin. The muscle still has its own nerve."
	default:
		b.Caption, b.Join = "The end is closed with a cap.", "Cap"
		b.Description = start + "The end of the nerve is closed with a small cap."
		c.Caption, c.Join = "The cap stays on the end.", "Cap"
		c.Description = "Months later. The cap still closes the end of the nerve. The nerve has no muscle to grow into."
	}
	words[1], words[2] = b, c
	return words
}
