// Package assets embeds the files that the program draws with: the design tokens and the faces for figures, plans and
// handouts. It holds no code, so that every package may read from it and it depends on none.
package assets

import _ "embed"

// Tokens is the text of tokens.toml: every colour, size and line style, in a light and a dark version. package figure
// reads it into a Palette.
//
//go:embed tokens.toml
var Tokens []byte

// NotoSans is the regular face for all text in figures and on paper, a TrueType font under the SIL Open Font License in
// fonts/OFL.txt. It covers Latin, Greek and Cyrillic.
//
//go:embed fonts/NotoSans-Regular.ttf
var NotoSans []byte

// NotoSansBold is the bold face that goes with NotoSans, under the same licence.
//
//go:embed fonts/NotoSans-Bold.ttf
var NotoSansBold []byte
