// Package background keeps the window responsive: work that takes longer than a frame runs here, and its result comes
// back on the UI goroutine. It holds the only go statement of the window.
package background

import "fyne.io/fyne/v2"

// Runner runs work away from the UI goroutine.
type Runner interface {
	// Run calls work once, then done on the UI goroutine. Work must not touch widgets.
	Run(work func(), done func())
}

// Goroutines is the runner of the window.
type Goroutines struct{}

// Run starts a goroutine for the work and queues done with [fyne.Do].
func (Goroutines) Run(work func(), done func()) {
	go func() {
		work()
		fyne.Do(done)
	}()
}

// Inline runs everything before it returns: for tests, which then see the end state.
type Inline struct{}

// Run calls work and done in turn.
func (Inline) Run(work func(), done func()) {
	work()
	done()
}
