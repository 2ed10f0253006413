package look

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

func style(t *Text, i int) widget.RichTextStyle { return t.Segments[i].(*widget.TextSegment).Style }

func TestTextRoles(t *testing.T) {
	start(t, AlwaysLight, 1)
	tests := map[string]struct {
		role  TextRole
		color fyne.ThemeColorName
		size  fyne.ThemeSizeName
		bold  bool
	}{
		"body":    {Body, theme.ColorNameForeground, theme.SizeNameText, false},
		"strong":  {Strong, theme.ColorNameForeground, theme.SizeNameText, true},
		"quiet":   {Quiet, ColorMuted, theme.SizeNameText, false},
		"caption": {Caption, ColorMuted, theme.SizeNameCaptionText, false},
		"title":   {Title, theme.ColorNameForeground, theme.SizeNameSubHeadingText, true},
		"label":   {Label, theme.ColorNameForeground, theme.SizeNameCaptionText, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			text := NewText("Soleus", tt.role)
			if got := style(text, 0); got.ColorName != tt.color || got.SizeName != tt.size || got.TextStyle.Bold != tt.bold {
				t.Errorf("got %+v", got)
			}
			if text.Truncation != fyne.TextTruncateEllipsis || text.Wrapping != fyne.TextWrapOff {
				t.Error("a line is not cut where it does not fit")
			}
		})
	}
}

// Each way to set a text replaces what was there, also when the words stay.
func TestSettingTexts(t *testing.T) {
	start(t, AlwaysLight, 1)
	text := NewText("Soleus", Body)
	text.SetColored("Soleus", ColorCaution)
	if got := style(text, 0); got.ColorName != ColorCaution {
		t.Errorf("coloured: %+v", got)
	}
	text.SetPair("Soleus", "9")
	if got := text.String(); got != "Soleus  9" || style(text, 1).ColorName != ColorMuted {
		t.Errorf("pair: %q", got)
	}
	text.SetPair("Soleus", "")
	if len(text.Segments) != 1 {
		t.Errorf("a pair without addition has %d parts", len(text.Segments))
	}
	text.SetCaption("Soleus")
	if got := style(text, 0); got.SizeName != theme.SizeNameCaptionText || got.ColorName != ColorMuted {
		t.Errorf("caption: %+v", got)
	}
	text.Set("Plantaris")
	if got := text.String(); got != "Plantaris" || style(text, 0).SizeName != theme.SizeNameText {
		t.Errorf("set: %q, %+v", got, style(text, 0))
	}
}

func TestParagraphWraps(t *testing.T) {
	start(t, AlwaysLight, 1)
	p := NewParagraph(strings.Repeat("one word after the other ", 20), Body)
	p.Resize(fyne.NewSize(600, 10))
	wide := p.MinSize().Height
	p.Resize(fyne.NewSize(200, 10))
	if narrow := p.MinSize().Height; narrow < 2*wide {
		t.Errorf("in a third of the width it is %g high, was %g", narrow, wide)
	}
}

// Width is what the text needs to stand whole on one line.
func TestTextWidth(t *testing.T) {
	start(t, AlwaysLight, 1)
	short, long := NewText("Soleus", Strong), NewText("Flexor hallucis longus", Strong)
	if short.Width() >= long.Width() || short.Width() <= fyne.MeasureText("Soleus", 14, fyne.TextStyle{Bold: true}).Width {
		t.Errorf("widths %g and %g", short.Width(), long.Width())
	}
	pair := NewText("", Strong)
	pair.SetPair("Soleus", "9")
	if pair.Width() <= short.Width() {
		t.Errorf("with an addition %g, without %g", pair.Width(), short.Width())
	}
}

func TestEnds(t *testing.T) {
	start(t, AlwaysLight, 1)
	first, second := NewText("Targets for the tibial nerve", Strong), NewText("evidence first", Caption)
	both := []fyne.CanvasObject{first, second}
	room := first.Width() + second.Width() + 40
	(&Ends{}).Layout(both, fyne.NewSize(room, 30))
	if got := second.Position().X + second.Size().Width; got != room {
		t.Errorf("the second text ends at %g of %g", got, room)
	}
	(&Ends{}).Layout(both, fyne.NewSize(100, 30))
	if !second.Visible() || first.Size().Width != max(0, 100-second.Width()) {
		t.Errorf("in little room the first has %g", first.Size().Width)
	}
	(&Ends{Optional: true}).Layout(both, fyne.NewSize(room-60, 30))
	if second.Visible() || first.Size().Width != room-60 {
		t.Errorf("an optional text stays in little room: %v, the first has %g", second.Visible(), first.Size().Width)
	}
	(&Ends{Optional: true}).Layout(both, fyne.NewSize(room, 30))
	if !second.Visible() {
		t.Error("an optional text does not come back")
	}
}
