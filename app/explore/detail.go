package explore

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// detail shows the selected pair: its three pictures, why it is offered, where to find it, what to take care of, and the
// sources.
type detail struct {
	services  *Services
	swatch    *swatch
	title     *look.Text
	badge     *look.Badge
	copy      *widget.Button
	panels    *panels
	columns   *fyne.Container
	why       *section
	find      *section
	care      *section
	support   *section
	sources   *fyne.Container
	toSources *widget.Hyperlink // tells how many there are, and shows them
	cited     []string          // whose rows the sources are
	reading   *reading
	story     *fyne.Container // all text
	head      *fyne.Container
	body      *fyne.Container
	letters   *look.Switch // chooses the picture where there is room for one
	play      *playButton  // plays the pictures
	words     *look.Switch // chooses the words of the pictures
	lowWords  *look.Switch // the same below the text, where the head has no room
	lowRow    *fyne.Container
	side      anatomy.Side
	cut       anatomy.Cut
	nerve     *anatomy.Nerve // severed there; nil for none
	graded    bool           // the badge has something to show
	text      string         // the whole detail as text, for the clipboard
}

func newDetail(s *Services) *detail {
	d := &detail{
		services: s, swatch: newSwatch(s), title: look.NewText("", look.Title), badge: look.NewBadge(anatomy.Derived), panels: newPanels(s),
		why: newSection("Why it is offered"), find: newSection("Find it"), care: newSection("Take care"), support: newSection("What the sources say"),
		sources: container.NewVBox(),
	}
	d.copy = widget.NewButtonWithIcon("Copy", theme.ContentCopyIcon(), func() {
		s.Copy(d.text)
		s.Tell("Copied as text")
	})
	d.letters = look.NewSwitch([]string{"A", "B", "C"}, func(i int) { d.panels.showLetter("ABC"[i : i+1]) })
	d.play = newPlayButton(d.panels)
	d.words, d.lowWords = look.NewSwitch(wordChoices, d.setWords), look.NewSwitch(wordChoices, d.setWords)
	d.lowRow = container.NewVBox(look.NewText("Words of the pictures", look.Label), container.NewHBox(d.lowWords))
	d.panels.changed = d.playChanged
	d.head = container.New(&headLayout{d}, d.swatch, d.letters, d.title, d.badge, d.words, d.play, d.copy)
	d.columns = container.New(&thirds{gap: 8}, d.why.box, d.find.box, d.care.box)
	d.story = container.NewVBox(d.columns, d.support.box, d.sources, d.lowRow)
	d.reading = newReading(s, d.story)
	d.toSources = widget.NewHyperlink("", nil)
	d.toSources.SizeName, d.toSources.OnTapped = theme.SizeNameCaptionText, func() { d.reading.scrollTo(d.sources.Position().Y) }
	d.body = container.New(&detailLayout{d}, d.head, d.panels, d.reading, d.toSources)
	return d
}

// arrange lays everything out for what is shown now: another title, with or without pictures.
func (d *detail) arrange() {
	d.columns.Layout.Layout(d.columns.Objects, d.columns.Size())
	d.story.Layout.Layout(d.story.Objects, d.story.Size())
	d.body.Layout.Layout(d.body.Objects, d.body.Size())
	d.head.Layout.Layout(d.head.Objects, d.head.Size())
	d.reading.scroll.ScrollToTop()
}

// setNarrow leaves out of the head what the list shows too.
func (d *detail) setNarrow(narrow bool) {
	d.badge.Hidden = narrow || !d.graded
	label := "Copy"
	if narrow {
		label = ""
	}
	if d.copy.Text != label {
		d.copy.SetText(label)
	}
	if d.panels.single != narrow {
		d.panels.stop()
		d.panels.single = narrow
	}
	d.play.narrow = narrow
	d.play.update()
	d.letters.Hidden = !narrow || d.panels.scene == nil
	d.swatch.Hidden = d.letters.Visible() || d.panels.scene == nil
}

// showWords shows the choice of words in the head or, where that has no room, below the text.
func (d *detail) showWords(inHead bool) {
	d.words.Hidden = !inHead
	d.lowRow.Hidden = inHead || d.panels.scene == nil
}

// section is a heading with a paragraph.
type section struct {
	box     *fyne.Container
	heading *look.Text
	text    *look.Text
}

func newSection(heading string) *section {
	s := &section{heading: look.NewText(heading, look.Label), text: look.NewParagraph("", look.Caption)}
	s.box = container.New(&tight{}, s.heading, s.text)
	return s
}

func (s *section) set(text string) {
	s.box.Hidden = text == ""
	s.text.Set(text)
}

// candidate shows a candidate.
func (d *detail) candidate(side anatomy.Side, c *anatomy.Candidate) {
	d.swatch.set(c.Nerve)
	d.title.Set(pairTitle(c))
	d.graded = true
	d.badge.Show()
	d.badge.SetBasis(c.Basis)
	d.copy.Show()
	d.panels.show(side, c)
	d.why.heading.Set("Why it is offered")
	d.find.heading.Set("Find it")
	d.why.set(c.Reason)
	d.find.set(c.WhereToFind())
	d.care.set(c.WhatToMind())
	d.support.set(whatSourcesSay(c))
	d.showSources(c.References)
	d.text = strings.Join([]string{pairTitle(c) + " (" + strings.ToLower(look.BasisWord(c.Basis)) + ")", c.Reason, c.WhereToFind(), c.WhatToMind(), whatSourcesSay(c)}, "\n\n")
	d.arrange()
}

// treatment shows a treatment that is not a local motor branch.
func (d *detail) treatment(a *anatomy.Atlas, t *anatomy.Transfer) {
	d.plain(t.Target, t.Technique, t.Pitfalls, t.Support, t.References)
	d.why.heading.Set("What it is")
	d.find.heading.Set("How it is done")
	if d.nerve != nil {
		d.swatch.set(d.nerve)
		d.panels.showTreatment(d.side, d.cut, d.nerve, t.Treatment)
	}
	if tr := a.Treatment(t.Treatment); tr != nil {
		d.title.Set(tr.Name)
		d.why.set(tr.Summary)
		d.find.set(t.Technique)
		d.text = strings.Join([]string{tr.Name, tr.Summary, d.text}, "\n\n")
	}
	d.graded = true
	d.badge.Show()
	d.badge.SetBasis(t.Basis)
	d.arrange()
}

// excluded shows a branch that is not offered.
func (d *detail) excluded(e *anatomy.Exclusion) {
	d.why.heading.Set("Why it is not offered")
	d.plain("Not offered: "+lowerFirst(e.Part.Name), e.Reason, "", e.Branch.Branch.Support, e.Branch.Branch.References)
}

// nothing says what to do when no pair is selected.
func (d *detail) nothing(text, instead string) {
	d.why.heading.Set("Other treatments")
	d.plain(text, instead, "", "", nil)
	d.copy.Hide()
}

func (d *detail) plain(title, why, care, support string, references []string) {
	d.swatch.set(nil)
	d.title.Set(title)
	d.graded = false
	d.badge.Hide()
	d.copy.Show()
	d.panels.clear()
	d.why.set(why)
	d.find.set("")
	d.care.set(care)
	d.support.set(support)
	d.showSources(references)
	d.text = strings.Join([]string{title, why, care, support}, "\n\n")
	d.arrange()
}

func whatSourcesSay(c *anatomy.Candidate) string {
	var said []string
	for _, t := range c.Transfers {
		said = append(said, t.Support)
		for _, r := range t.Readings {
			said = append(said, r.Says)
			if r.Note != "" {
				said = append(said, r.Note)
			}
		}
	}
	if len(said) == 0 {
		said = append(said, c.Branch.Branch.Support)
	}
	return strings.Join(said, " ")
}

// showSources lists references; the rows are made anew only for other ones.
func (d *detail) showSources(slugs []string) {
	if d.cited != nil && slices.Equal(slugs, d.cited) {
		return
	}
	d.cited = append([]string{}, slugs...)
	d.sources.RemoveAll()
	d.toSources.Hidden = len(slugs) == 0
	d.toSources.SetText(fmt.Sprintf("Sources %d", len(slugs)))
	if len(slugs) > 0 {
		d.sources.Add(look.NewText(fmt.Sprintf("Sources (%d)", len(slugs)), look.Label))
	}
	for _, slug := range slugs {
		if r := d.services.Atlas.Reference(slug); r != nil {
			d.sources.Add(d.source(r))
		}
	}
	d.sources.Refresh()
}

// source is a row of the list: the reference, how far it was read, and buttons that open or copy it.
func (d *detail) source(r *anatomy.Reference) fyne.CanvasObject {
	var row *fyne.Container
	reached := func() {
		top := d.sources.Position().Y + row.Position().Y
		d.reading.reveal(top, top+row.Size().Height)
	}
	text := look.NewParagraph(r.Cite()+" ("+r.Checked.Words()+")", look.Caption)
	buttons := container.NewHBox()
	if link := linkOf(r); link != nil {
		buttons.Add(newRowButton(look.Icon("open", theme.ColorNamePrimary), func() { d.open(link) }, reached))
	}
	buttons.Add(newRowButton(theme.ContentCopyIcon(), func() {
		d.services.Copy(citeWithLink(r))
		d.services.Tell("Reference copied")
	}, reached))
	row = container.NewBorder(nil, nil, nil, container.NewVBox(buttons), text)
	return row
}

// open shows a link in the browser, or copies it where none opens.
func (d *detail) open(link *url.URL) {
	if err := d.services.Open(link); err != nil {
		d.services.Copy(link.String())
		d.services.Tell("No browser opened; the link is on the clipboard: " + link.String())
	}
}

// linkOf is where a reference can be read, by DOI, PMID or address; nil when none is known.
func linkOf(r *anatomy.Reference) *url.URL {
	address := r.URL
	switch {
	case r.DOI != "":
		address = "https://doi.org/" + r.DOI
	case r.PMID != "":
		address = "https://pubmed.ncbi.nlm.nih.gov/" + r.PMID + "/"
	}
	link, err := url.Parse(address)
	if err != nil || link.Scheme != "https" && link.Scheme != "http" {
		return nil
	}
	return link
}

func citeWithLink(r *anatomy.Reference) string {
	if link := linkOf(r); link != nil {
		return r.Cite() + ". " + link.String()
	}
	return r.Cite()
}
