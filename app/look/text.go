package look

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TextRole is how a piece of text is meant.
type TextRole int

// The roles.
const (
	Body    TextRole = iota // running text
	Strong                  // the name of the thing
	Quiet                   // secondary, muted
	Caption                 // small and muted
	Title                   // heading of a pane
	Label                   // heading of a small text
)

// Text is one line or paragraph in one role. It is a rich text of one segment: it follows the theme and can be cut with
// an ellipsis or wrapped.
type Text struct {
	widget.RichText
	role TextRole
}

// NewText makes a single line that is cut with an ellipsis where it does not fit.
func NewText(text string, role TextRole) *Text {
	t := &Text{role: role}
	t.Scroll, t.Truncation = fyne.ScrollNone, fyne.TextTruncateEllipsis
	t.ExtendBaseWidget(t)
	t.Set(text)
	return t
}

// NewParagraph makes text that wraps at words.
func NewParagraph(text string, role TextRole) *Text {
	t := NewText(text, role)
	t.Truncation, t.Wrapping = fyne.TextTruncateOff, fyne.TextWrapWord
	t.Refresh()
	return t
}

// Set changes the text.
func (t *Text) Set(text string) { t.SetColored(text, t.role.color()) }

// SetColored changes the text and gives it a colour of its own.
func (t *Text) SetColored(text string, name fyne.ThemeColorName) { t.show(t.segment(text, name)) }

// SetPair shows a name in this role followed by a quiet addition.
func (t *Text) SetPair(name, addition string) {
	quiet := widget.RichTextStyle{ColorName: ColorMuted, SizeName: theme.SizeNameText, Inline: true}
	if first := t.segment(name, t.role.color()); addition == "" {
		t.show(first)
	} else {
		t.show(first, &widget.TextSegment{Text: "  " + addition, Style: quiet})
	}
}

func (t *Text) segment(text string, name fyne.ThemeColorName) *widget.TextSegment {
	style := widget.RichTextStyle{ColorName: name, SizeName: t.role.size(), Inline: true}
	style.TextStyle.Bold = t.role == Strong || t.role == Title || t.role == Label
	return &widget.TextSegment{Text: text, Style: style}
}

// show changes the segments. Laying text out takes time, so what is shown already is left alone.
func (t *Text) show(segments ...widget.RichTextSegment) {
	same := func(old, now widget.RichTextSegment) bool {
		a, isText := old.(*widget.TextSegment)
		b := now.(*widget.TextSegment)
		return isText && a.Text == b.Text && a.Style == b.Style
	}
	if !slices.EqualFunc(t.Segments, segments, same) {
		t.Segments = segments
		t.Refresh()
	}
}

// Width is what the text takes on one line, with the room around it, in whole points.
func (t *Text) Width() float32 {
	width := 2*t.Theme().Size(theme.SizeNameInnerPadding) + 1
	for _, s := range t.Segments {
		if s, ok := s.(*widget.TextSegment); ok {
			width += fyne.MeasureText(s.Text, t.Theme().Size(s.Style.SizeName), s.Style.TextStyle).Width
		}
	}
	return float32(math.Ceil(float64(width)))
}

// SetWrapped lets the text wrap at words, or keeps it on one line.
func (t *Text) SetWrapped(wrapped bool) {
	truncation, wrapping := fyne.TextTruncateEllipsis, fyne.TextWrapOff
	if wrapped {
		truncation, wrapping = fyne.TextTruncateOff, fyne.TextWrapWord
	}
	if t.Wrapping != wrapping {
		t.Truncation, t.Wrapping = truncation, wrapping
		t.Refresh()
	}
}

// EachLine visits the lines as they are wrapped now, from top to bottom, with their heights in the text.
func (t *Text) EachLine(visit func(top, bottom float32)) {
	first, ok := t.Segments[0].(*widget.TextSegment)
	if !ok {
		return
	}
	padding := t.Theme().Size(theme.SizeNameInnerPadding)
	pitch := fyne.MeasureText("x", t.Theme().Size(first.Style.SizeName), first.Style.TextStyle).Height
	for top := padding; top+pitch <= t.MinSize().Height-padding+1; top += pitch {
		visit(top, top+pitch)
	}
}

// SetCaption shows the text small and muted, as the heading of a column.
func (t *Text) SetCaption(text string) {
	s := t.segment(text, ColorMuted)
	s.Style.SizeName, s.Style.TextStyle.Bold = theme.SizeNameCaptionText, false
	t.show(s)
}

func (r TextRole) color() fyne.ThemeColorName {
	if r == Quiet || r == Caption {
		return ColorMuted
	}
	return theme.ColorNameForeground
}

func (r TextRole) size() fyne.ThemeSizeName {
	switch r {
	case Caption, Label:
		return theme.SizeNameCaptionText
	case Title:
		return theme.SizeNameSubHeadingText
	}
	return theme.SizeNameText
}
