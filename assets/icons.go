package assets

import "embed"

// Icons are the one-colour icons of the window, on a grid of 24 with lines of 1.8.
//
//go:embed icons/*.svg
var Icons embed.FS

// Icon is the icon of the program, 512 pixels square.
//
//go:embed icon.png
var Icon []byte
