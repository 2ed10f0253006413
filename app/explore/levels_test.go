package explore

import (
	"strings"
	"testing"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// Every level of both limbs, on both sides, with every severed nerve and every candidate: nothing is refused, nothing is
// empty, and the map and the pictures are drawn.
func TestEveryLevel(t *testing.T) {
	for _, limb := range anatomy.Limbs() {
		v := small()
		v.width, v.height = 640, 480
		p := show(t, FirstState().atLevel(atlas(t).Levels(limb)[0]), v)
		for _, side := range []anatomy.Side{anatomy.RightSide, anatomy.LeftSide} {
			p.setSide(side)
			for _, l := range atlas(t).Levels(limb) {
				t.Run(l.Slug+" "+string(side), func(t *testing.T) {
					p.setLevel(l)
					if p.State().Level != l.Slug || p.State().Side != side {
						t.Fatalf("shown is %s of the %s", p.State().Level, p.State().Side)
					}
					if p.limb.shown.limb == nil || p.limb.shown.limb.Drawing() == nil || p.limb.busy || p.limb.scene.Cut != l.DefaultCut {
						t.Error("the limb map is not drawn")
					}
					if len(p.answer.targets) == 0 {
						t.Fatal("no nerve is severed")
					}
					p.noEmptyTexts(t)
					if side == anatomy.RightSide { // the words are the same on both sides
						p.everyRow(t)
					}
				})
			}
		}
		if len(p.told) != 0 {
			t.Errorf("%s: told %q", limb, p.told)
		}
	}
}

// everyRow fills a row for every answer of every nerve, as the list does when it scrolls.
func (p *shownPage) everyRow(t *testing.T) {
	t.Helper()
	nerve, row := newNerveRowView(p.services), newTargetRowView()
	list := newTargetList(p.services, func(choice) {})
	list.open = true
	for _, r := range groupNerves(p.services.Atlas, p.answer.targets) {
		nerve.show(contentOf(r, p.State().Nerve))
		if nerve.name.AccessibilityLabel() == "" {
			t.Errorf("a nerve without a name: %+v", r)
		}
		if r.targets == nil {
			continue
		}
		list.show(r.targets, p.answer.cut, choice{})
		for _, c := range list.rows {
			if c.kind == excludedRow && c.index > 2 {
				continue // the rest read alike
			}
			row.show(list.content(c))
			if said := row.name.AccessibilityLabel(); said == "" || strings.Contains(said, "%!") {
				t.Errorf("%s: a row of kind %d reads %q", r.targets.Severed.Nerve.Slug, c.kind, said)
			}
			if c.kind == candidateRow {
				for name, cell := range map[string]*look.Text{"state": row.state, "size": row.size, "entry": row.enters} {
					if text(cell) == "" {
						t.Errorf("%s: the %s of %s is empty", r.targets.Severed.Nerve.Slug, name, row.name.AccessibilityLabel())
					}
				}
			}
		}
		p.everyDetail(t, r.targets)
	}
}

// everyDetail reads the detail of every answer for one nerve.
func (p *shownPage) everyDetail(t *testing.T, target *anatomy.NerveTargets) {
	t.Helper()
	d := newDetail(p.services) // without a size: the pictures are those of the shown page
	check := func(what string) {
		if text(d.title) == "" || text(d.why.text) == "" || strings.Contains(d.text, "%!") {
			t.Errorf("%s: %s: title %q, why %q", target.Severed.Nerve.Slug, what, text(d.title), text(d.why.text))
		}
	}
	for i := range min(3, len(target.Candidates)) { // the texts of the rest are read on the command line
		c := &target.Candidates[i]
		d.candidate(p.State().Side, c)
		check(c.Branch.Branch.ID)
		if text(d.find.text) == "" {
			t.Errorf("%s: it is not said where to find it", c.Branch.Branch.ID)
		}
		if unread := c.Checked == anatomy.Textbook || c.Checked == anatomy.Unseen; len(c.References) == 0 && !unread {
			t.Errorf("%s: it is graded %s without a source", c.Branch.Branch.ID, c.Checked)
		}
	}
	for _, alternative := range target.Alternatives {
		d.treatment(p.services.Atlas, alternative)
		check(alternative.Treatment)
	}
	for i := range min(2, len(target.Excluded)) {
		e := &target.Excluded[i]
		if e.Part.Name == "" || len(e.Reason) < len("It is gone.") {
			t.Errorf("%s: %q is not offered because %q", target.Severed.Nerve.Slug, e.Part.Name, e.Reason)
		}
		if i == 0 {
			d.excluded(e)
			check(e.Branch.Branch.ID)
		}
	}
}

// noEmptyTexts fails for texts of the page that show but say nothing.
func (p *shownPage) noEmptyTexts(t *testing.T) {
	t.Helper()
	for name, l := range map[string]*look.Text{
		"nerves": p.nerves.title, "targets": p.targets.title, "order": p.targets.order, "landmark": p.toolbar.landmark,
		"length": p.toolbar.whole, "pair": p.detail.title,
	} {
		if said := text(l); said == "" || strings.Contains(said, "%!") || strings.HasSuffix(said, " ") {
			t.Errorf("the text for %s reads %q", name, said)
		}
	}
	for name, said := range map[string]string{
		"level": p.toolbar.level.Selected, "side": p.toolbar.side.Selected, "limb": p.toolbar.limb.Selected,
		"height": p.toolbar.height.Text, "length": p.toolbar.length.Text, "nerve": p.narrow.nerve.Selected,
	} {
		if said == "" {
			t.Errorf("the control for %s is empty", name)
		}
	}
}
