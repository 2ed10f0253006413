package assets

import "embed"

// Plates holds the drawings of the limbs, plates/*.svg: one file a limb and view, ids are the slugs of the data. package
// figure reads them and says in ReadPlate what a plate must hold. They are drawn for a right limb.
//
//go:embed plates/*.svg
var Plates embed.FS
