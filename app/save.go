package app

import (
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"tmratlas/app/figure"
	"tmratlas/app/store"
)

// save asks where to write a picture, in the format that the name of the file ends with, and writes it away from the UI
// goroutine. It tells where the picture is, or why it is not. name is a suggestion.
func (w *Window) save(name string, d *figure.Drawing) {
	choose := dialog.NewFileSave(func(out fyne.URIWriteCloser, err error) {
		switch {
		case err != nil:
			w.tell("The picture cannot be saved: " + err.Error())
		case out != nil: // nil when the person changed their mind
			_ = out.Close() // the file is written by its name, whole or not at all
			w.write(out.URI().Path(), d)
		}
	}, w.window)
	choose.SetFileName(name)
	choose.SetFilter(storage.NewExtensionFileFilter([]string{".pdf", ".svg", ".png"}))
	choose.Show()
}

// write writes a picture into a file.
func (w *Window) write(name string, d *figure.Drawing) {
	write, err := figure.WriterFor(name, 0)
	if err != nil {
		w.tell(err.Error())
		return
	}
	w.options.Runner.Run(func() { err = store.WriteFile(name, func(out io.Writer) error { return write(out, d) }) }, func() {
		if err != nil {
			w.tell(err.Error())
			return
		}
		w.tell("Saved as " + name)
	})
}
