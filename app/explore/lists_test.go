package explore

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"tmratlas/anatomy"
	"tmratlas/app/look"
)

// rowsOf are the rows of the target list of one kind.
func (p *shownPage) rowsOf(kind choiceKind) []int {
	var found []int
	for i, c := range p.targets.rows {
		if c.kind == kind {
			found = append(found, i)
		}
	}
	return found
}

func TestChoosingANerve(t *testing.T) {
	p := show(t, FirstState(), blank())
	for i, row := range slices.Clone(p.nerves.rows) {
		if row.targets == nil {
			continue
		}
		slug := row.targets.Severed.Nerve.Slug
		p.nerves.list.Select(i)
		if p.State().Nerve != slug {
			t.Fatalf("row %d selects %s, want %s", i, p.State().Nerve, slug)
		}
		if got := p.targets.targets.Severed.Nerve.Slug; got != slug {
			t.Errorf("the targets are those of %s, want %s", got, slug)
		}
	}
}

// A click in the window reaches the row under the pointer, and only that row shows as selected.
func TestClickingANerve(t *testing.T) {
	p := show(t, FirstState(), blank())
	views := visibleIn[*nerveRowView](p.nerves.list)
	last := views[len(views)-1]
	if !last.bar.Hidden {
		t.Fatal("the last row is selected already")
	}
	p.click(last)
	if got := p.nerves.rows[len(p.nerves.rows)-1].targets.Severed.Nerve.Slug; p.State().Nerve != got {
		t.Errorf("a click on the last row selected %s, want %s", p.State().Nerve, got)
	}
	selected := 0
	for _, v := range visibleIn[*nerveRowView](p.nerves.list) {
		if !v.bar.Hidden {
			selected++
		}
	}
	if selected != 1 || last.bar.Hidden {
		t.Errorf("%d rows show as selected", selected)
	}
}

// Nerves of one trunk stand below its name; a click on the name is one on the first of them.
func TestNervesOfOneTrunk(t *testing.T) {
	p := show(t, atLevel(t, "transfemoral-mid"), blank())
	heading := slices.IndexFunc(p.nerves.rows, func(r nerveRow) bool { return r.heading == "From the sciatic nerve" })
	if heading < 0 {
		t.Fatalf("no heading for the sciatic nerve in %+v", p.nerves.rows)
	}
	below := p.nerves.rows[heading+1]
	if !below.nested || trunkOf(atlas(t), below.targets.Severed.Nerve) != "sciatic" {
		t.Errorf("below the heading there is %+v", below)
	}
	p.setNerve(p.nerves.rows[len(p.nerves.rows)-1].targets.Severed.Nerve.Slug)
	p.nerves.list.Select(heading)
	if p.State().Nerve != below.targets.Severed.Nerve.Slug {
		t.Errorf("the heading selects %s, want %s", p.State().Nerve, below.targets.Severed.Nerve.Slug)
	}
	shown := 0
	for _, r := range p.nerves.rows {
		if r.targets != nil {
			shown++
		}
	}
	if shown != len(p.answer.targets) {
		t.Errorf("%d rows for %d nerves", shown, len(p.answer.targets))
	}
}

func TestChoosingACandidate(t *testing.T) {
	p := show(t, FirstState(), blank())
	for _, i := range p.rowsOf(candidateRow) {
		p.targets.list.Select(i)
		c := p.answer.targets[p.answer.nerve].Candidates[i]
		if p.State().Branch != c.Branch.Branch.ID {
			t.Fatalf("row %d selects %s, want %s", i, p.State().Branch, c.Branch.Branch.ID)
		}
		if got := text(p.detail.title); got != pairTitle(&c) {
			t.Errorf("the detail is of %q, want %q", got, pairTitle(&c))
		}
		if p.detail.panels.scene == nil || p.detail.panels.scene.Muscle != lowerFirst(c.Part.Muscle.Name) {
			t.Errorf("the pictures are not of %s", c.Part.Muscle.Name)
		}
	}
	if kept := p.kept[len(p.kept)-1]; kept.Branch != p.State().Branch {
		t.Errorf("kept %s, shown %s", kept.Branch, p.State().Branch)
	}
}

func TestClickingACandidate(t *testing.T) {
	p := show(t, FirstState(), blank())
	second := visibleIn[*targetRowView](p.targets.list)[1]
	p.click(second)
	if p.answer.target != 1 || second.bar.Hidden {
		t.Errorf("a click on the second row selected number %d", p.answer.target)
	}
}

// No two nerves of a list read alike, however long their names are.
func TestNervesAreToldApart(t *testing.T) {
	for _, level := range []string{"transmetatarsal", "lisfranc", "transradial-distal", "transmetacarpal"} {
		p := show(t, atLevel(t, level), blank())
		seen := map[string]bool{}
		for _, r := range p.nerves.rows {
			if r.targets == nil {
				continue
			}
			v := newNerveRowView(p.services)
			v.show(contentOf(r, ""))
			width := p.nerves.list.Size().Width
			v.Resize(fyne.NewSize(width, v.MinSize().Height))
			v.Resize(fyne.NewSize(width, v.MinSize().Height))
			read := ""
			for _, o := range test.WidgetRenderer(v.name).Objects() {
				read += o.(*canvas.Text).Text + "|"
			}
			if seen[read] {
				t.Errorf("%s: %q is in the list twice", level, read)
			}
			seen[read] = true
		}
		if len(seen) < 3 {
			t.Errorf("%s: only %d nerves", level, len(seen))
		}
	}
}

// Rows of one muscle are told apart by what stands below its name where both do not fit beside each other.
func TestAlikeTargetsAreToldApart(t *testing.T) {
	p := show(t, atLevel(t, "transradial-distal"), blank())
	seen := map[string]bool{}
	for i, c := range p.answer.targets[p.answer.nerve].Candidates {
		v := newTargetRowView()
		v.show(candidateContent(atlas(t), &c, p.answer.cut, false))
		v.Resize(fyne.NewSize(p.targets.list.Size().Width, v.MinSize().Height))
		v.Resize(fyne.NewSize(p.targets.list.Size().Width, v.MinSize().Height))
		read := ""
		for _, o := range test.WidgetRenderer(v.name).Objects() {
			read += o.(*canvas.Text).Text + "|"
		}
		if seen[read] {
			t.Errorf("row %d reads %q like one above it", i, read)
		}
		seen[read] = true
	}
	if len(seen) < 3 {
		t.Errorf("only %d rows were compared", len(seen))
	}
}

// The last row opens and closes the branches that are not offered, each with its reason.
func TestBranchesNotOffered(t *testing.T) {
	p := show(t, FirstState(), blank())
	target := &p.answer.targets[p.answer.nerve]
	if n := len(p.rowsOf(excludedRow)); n != 0 {
		t.Fatalf("%d branches not offered are listed before they are asked for", n)
	}
	more := p.rowsOf(moreRow)[0]
	p.targets.list.Select(more)
	excluded := p.rowsOf(excludedRow)
	if len(excluded) != len(target.Excluded) || len(excluded) == 0 {
		t.Fatalf("%d of %d branches not offered are listed", len(excluded), len(target.Excluded))
	}
	if got := p.targets.rows[p.rowsOf(candidateRow)[0]]; got != p.chosen {
		t.Errorf("opening the list changed the selection to %+v", p.chosen)
	}
	for _, i := range []int{0, len(excluded) - 1} {
		v := newTargetRowView()
		v.show(p.targets.content(p.targets.rows[excluded[i]]))
		e := target.Excluded[i]
		if read := v.name.AccessibilityLabel(); !strings.HasPrefix(read, e.Part.Name) || !strings.HasSuffix(read, e.Reason) {
			t.Errorf("row %d reads %q, want %q and %q", i, read, e.Part.Name, e.Reason)
		}
		p.targets.list.Select(excluded[i])
		if title, why := text(p.detail.title), text(p.detail.why.text); !strings.HasPrefix(title, "Not offered: ") || why != e.Reason {
			t.Errorf("the detail of %s reads %q, %q", e.Part.Name, title, why)
		}
		if p.detail.badge.Visible() || p.detail.panels.scene != nil {
			t.Errorf("%s is not offered but has a badge or pictures", e.Part.Name)
		}
	}
	p.targets.list.Select(p.rowsOf(moreRow)[0])
	if n := len(p.rowsOf(excludedRow)); n != 0 {
		t.Errorf("%d branches not offered are listed after they were closed", n)
	}
}

// Where no branch can be offered the list says so and shows at once why.
func TestANerveWithoutTargets(t *testing.T) {
	p, nerve := showFirst(t, func(target anatomy.NerveTargets) bool {
		return len(target.Candidates) == 0 && len(target.Excluded) > 0
	})
	if p.answer.target != -1 || p.State().Branch != "" {
		t.Errorf("target %d, branch %q", p.answer.target, p.State().Branch)
	}
	if p.targets.rows[0].kind != emptyRow {
		t.Fatalf("%s: the first row is of kind %d", nerve, p.targets.rows[0].kind)
	}
	v := newTargetRowView()
	v.show(p.targets.content(p.targets.rows[0]))
	if read := v.name.AccessibilityLabel(); !strings.HasPrefix(read, "No spare branch is left ") {
		t.Errorf("%s: the first row reads %q", nerve, read)
	}
	if got := text(p.detail.title); !strings.HasPrefix(got, "No spare branch is left ") {
		t.Errorf("%s: the detail reads %q", nerve, got)
	}
	if n := len(p.rowsOf(excludedRow)); n != len(p.answer.targets[p.answer.nerve].Excluded) {
		t.Errorf("%s: %d reasons are listed, want all", nerve, n)
	}
	for _, i := range []int{0, p.rowsOf(moreRow)[0]} {
		p.targets.list.Select(i) // neither opens anything that is not there
		if n := len(p.rowsOf(excludedRow)); n == 0 || p.answer.target != -1 {
			t.Errorf("%s: after a click on row %d there are %d reasons, target %d", nerve, i, n, p.answer.target)
		}
	}
	if p.detail.copy.Visible() {
		t.Errorf("%s: there is nothing to copy", nerve)
	}
}

func TestATreatment(t *testing.T) {
	p, nerve := showFirst(t, func(target anatomy.NerveTargets) bool { return len(target.Alternatives) > 0 })
	for n, i := range p.rowsOf(treatmentRow) {
		transfer := p.answer.targets[p.answer.nerve].Alternatives[n]
		treatment := atlas(t).Treatment(transfer.Treatment)
		p.targets.list.Select(i)
		if got := text(p.detail.title); got != treatment.Name {
			t.Errorf("%s: the detail reads %q, want %q", nerve, got, treatment.Name)
		}
		if !p.detail.badge.Visible() || p.detail.badge.AccessibilityLabel() != "basis: "+look.BasisWord(transfer.Basis) {
			t.Errorf("%s: %s has the badge %q", nerve, treatment.Name, p.detail.badge.AccessibilityLabel())
		}
		p.click(p.detail.copy)
		if !strings.HasPrefix(p.copied, treatment.Name) || !strings.Contains(p.copied, transfer.Technique) {
			t.Errorf("%s: copied %q", nerve, p.copied)
		}
	}
}

// showFirst shows the first nerve of any level for which a condition holds, and names it.
func showFirst(t *testing.T, holds func(anatomy.NerveTargets) bool) (*shownPage, string) {
	t.Helper()
	for _, limb := range anatomy.Limbs() {
		for _, l := range atlas(t).Levels(limb) {
			s := FirstState().atLevel(l)
			ans, err := derive(atlas(t), &s)
			if err != nil {
				t.Fatal(err)
			}
			if i := slices.IndexFunc(ans.targets, holds); i >= 0 {
				s.Nerve = ans.targets[i].Severed.Nerve.Slug
				return show(t, s, blank()), l.Slug + ", " + s.Nerve
			}
		}
	}
	t.Fatal("there is no such nerve at any level")
	return nil, ""
}

func text(l *look.Text) string { return l.String() }

// The number of targets is never cut short: it has room for two digits at every size of text.
func TestTheNumberOfTargetsIsWhole(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5} {
		v := blank()
		v.width, v.textScale = 1920, scale
		p := show(t, atLevel(t, "transradial-distal"), v)
		seen := 0
		for _, row := range visibleIn[*nerveRowView](p.nerves.list) {
			if row.count.Visible() && len(text(row.count)) == 2 {
				seen++
				if row.count.Size().Width < row.count.Width() {
					t.Errorf("at text scale %g %q has %g of %g", scale, text(row.count), row.count.Size().Width, row.count.Width())
				}
			}
		}
		if seen == 0 {
			t.Error("no nerve has more than nine targets")
		}
	}
}

// Rows that were used for another cut stand as new ones do.
func TestRowsComeBackAsTheyWere(t *testing.T) {
	p := show(t, atLevel(t, "transtibial-mid"), blank())
	before := p.window.Canvas().Capture()
	for range 3 {
		p.moveLevel(1)
	}
	if reflect.DeepEqual(before, p.window.Canvas().Capture()) {
		t.Fatal("another level looks the same")
	}
	for range 3 {
		p.Undo()
	}
	if after := p.window.Canvas().Capture(); !reflect.DeepEqual(before, after) {
		t.Error("the page looks different after three levels and back")
	}
}
