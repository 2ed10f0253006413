package figure

import (
	"fmt"

	"tmratlas/anatomy"
)

func ExampleTransferPanels() {
	tokens, err := LoadTokens()
	if err != nil {
		fmt.Println(err)
		return
	}
	scene := TransferScene{
		Donor: "tibial", DonorName: "Tibial nerve", DonorKind: anatomy.Mixed,
		Muscle: "Soleus", Side: anatomy.RightSide,
	}
	d := TransferPanels(NewFonts(), tokens.Light, scene, PanelOptions{Panels: "B", Captions: true})
	fmt.Println(d.Title)
	fmt.Println(d.Description)
	_, hasJoin := d.Find("b-join")
	fmt.Println(hasJoin)
	// Output:
	// Tibial nerve to soleus
	// At operation. The neuroma is removed and the tibial nerve cut back. The motor branch to soleus is divided near its muscle, and its end at the muscle is joined to the tibial nerve with fine stitches.
	// true
}

func ExamplePalette_Nerve() {
	tok, err := LoadTokens()
	if err != nil {
		fmt.Println(err)
		return
	}
	parent := func(slug string) string {
		return map[string]string{"infrapatellar-branch": "saphenous"}[slug]
	}
	c, _ := tok.Light.Nerve("infrapatellar-branch", parent)
	fmt.Printf("#%02X%02X%02X\n", c.R, c.G, c.B)
	// Output: #6A985E
}
