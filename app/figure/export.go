package figure

// Sizes of figures in files, in points.
const (
	limbWidth, limbHeight = 460, 620
	treeWidth, treeHeight = 480, 640
)

// Sizes of the sentences of captions, in points: below limb and tree, and below the pictures of a transfer.
const (
	CutCaption      = 12
	TransferCaption = 14
)

// LimbFigure draws a limb map for a file, 460 by 620 points. The scene holds everything but the size.
func LimbFigure(s MapScene) (*Drawing, error) {
	s.Width, s.Height = limbWidth, limbHeight
	m, err := NewLimbMap(s)
	if err != nil {
		return nil, err
	}
	return m.Drawing(), nil
}

// TreeFigure draws a nerve tree for a file, 480 by 640 points. The scene holds everything but the size.
func TreeFigure(s TreeScene) (*Drawing, error) {
	s.Width, s.Height = treeWidth, treeHeight
	t, err := NewNerveTree(s)
	if err != nil {
		return nil, err
	}
	return t.Drawing(), nil
}

// TransferFigure draws the pictures of a transfer for a file, with headings, names and captions. letters are the panels, ""
// for all three; plain writes them for a patient.
func TransferFigure(fonts *Fonts, p *Palette, scene TransferScene, letters string, plain bool) *Drawing {
	return TransferPanels(fonts, p, scene, figureOptions(letters, plain))
}
