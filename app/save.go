package app

import (
	"io"
	"os"
	"path/filepath"

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
			_ = out.Close() // the toolkit has made the file, empty; it is written by its name
			w.write(out.URI().Path(), d)
		}
	}, w.window)
	choose.SetFileName(name)
	choose.SetFilter(storage.NewExtensionFileFilter([]string{".pdf", ".svg", ".png"}))
	choose.Show()
}

// write writes a picture into a file that the toolkit has made. A name without an ending gets that of PDF. No empty file is
// left behind where the picture is not written.
func (w *Window) write(name string, d *figure.Drawing) {
	made := name
	if filepath.Ext(name) == "" {
		name += ".pdf"
	}
	write, err := figure.WriterFor(name, 0)
	if err != nil {
		removeEmpty(made)
		w.tell(err.Error())
		return
	}
	w.options.Runner.Run(func() {
		err = store.WriteFile(name, func(out io.Writer) error { return write(out, d) })
		if err != nil || made != name {
			removeEmpty(made)
		}
	}, func() {
		if err != nil {
			w.tell(err.Error())
			return
		}
		w.tell("Saved as " + name)
	})
}

// removeEmpty removes a file that holds nothing.
func removeEmpty(name string) {
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() && info.Size() == 0 {
		_ = os.Remove(name) // at worst an empty file stays
	}
}
