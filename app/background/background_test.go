package background

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestDoneFollowsWork(t *testing.T) {
	test.NewTempApp(t) // its driver takes done from the goroutine
	for name, runner := range map[string]Runner{"goroutines": Goroutines{}, "inline": Inline{}} {
		t.Run(name, func(t *testing.T) {
			var order []string
			finished := make(chan struct{})
			runner.Run(
				func() { order = append(order, "work") },
				func() {
					order = append(order, "done")
					close(finished)
				})
			<-finished
			if want := []string{"work", "done"}; !slices.Equal(order, want) {
				t.Errorf("got %v, want %v", order, want)
			}
		})
	}
}
