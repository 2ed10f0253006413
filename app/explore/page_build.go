package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tmratlas/app/look"
)

// build makes the panes and what stands in their heads.
func (p *Page) build() fyne.CanvasObject {
	p.faces = look.NewSwitch([]string{"Front", "Back"}, func(i int) { p.setBehind(i == 1) })
	figurePane := look.NewPane(container.New(look.Stacked{}, container.New(look.Inset(16, 8, 16, 8), p.figureHead()), p.limb))
	nerveHead := container.New(look.Inset(8, 2, 8, 4), p.nerves.title)
	nervePane := look.NewPane(container.New(look.Stacked{}, nerveHead, look.Compact(p.services.Tokens, p.nerves.box)))
	targetHead := container.New(look.Inset(8, 2, 8, 0), container.New(&look.Ends{Optional: true}, p.targets.title, p.targets.order))
	targetPane := look.NewPane(container.New(look.Stacked{}, targetHead, look.Compact(p.services.Tokens, p.targets.header), widget.NewSeparator(),
		look.Compact(p.services.Tokens, p.targets.box)))
	detailPane := look.NewPane(p.detail.body)
	p.body = container.New(&bodyLayout{targetHead, &p.state.View}, figurePane, nervePane, p.narrow.box, targetPane, detailPane)
	// the ground shows between the panes as thin lines
	return container.New(look.Stacked{}, p.toolbar.box, widget.NewSeparator(), container.NewStack(widget.NewSeparator(), p.body))
}

// figureHead holds what turns, peels and enlarges the limb.
func (p *Page) figureHead() fyne.CanvasObject {
	p.layers = widget.NewButton("Layers", func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(p.layers); c != nil {
			widget.ShowPopUpMenuAtRelativePosition(p.layersMenu(), c, fyne.NewPos(0, p.layers.Size().Height+2), p.layers)
		}
	})
	p.tree = look.NewToggle("Tree", func(bool) { p.ToggleTree() })
	p.tree.Set(p.state.View.Tree)
	smaller := widget.NewButtonWithIcon("", look.Icon("minus", theme.ColorNameForeground), func() { p.limb.zoomBy(0.8) })
	larger := widget.NewButtonWithIcon("", look.Icon("plus", theme.ColorNameForeground), func() { p.limb.zoomBy(1.25) })
	return container.New(figureHeadLayout{}, p.faces, p.tree, p.layers, container.NewHBox(smaller, larger))
}
