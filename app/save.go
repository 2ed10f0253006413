package app

import (
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"tmratlas/app/store"
)

// save asks where to write a file and writes it away from the UI goroutine. It tells where it is, or why it is not.
func (w *Window) save(suggested string, write func(name string) (func(io.Writer) error, error)) {
	choose := dialog.NewFileSave(func(out fyne.URIWriteCloser, err error) {
		if err != nil {
			w.tell("The file cannot be written: " + err.Error())
			return
		}
		if out == nil { // the person changed their mind
			return
		}
		name := out.URI().Path()
		if err := out.Close(); err != nil {
			w.tell("The file cannot be written: " + err.Error())
			return
		}
		w.write(name, write)
	}, w.window)
	choose.SetFileName(suggested)
	choose.Show()
}

func (w *Window) write(name string, write func(name string) (func(io.Writer) error, error)) {
	content, err := write(name)
	if err != nil {
		w.tell(err.Error())
		return
	}
	w.options.Runner.Run(func() { err = store.WriteFile(name, content) }, func() {
		if err != nil {
			w.tell(err.Error())
			return
		}
		w.tell("Saved as " + name)
	})
}
