package assets

import "embed"

// Icons are the one-colour icons of the window, on a grid of 24 with lines of 1.8.
//
//go:embed icons/*.svg
var Icons embed.FS
