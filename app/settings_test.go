package app

import (
	"bytes"
	"log"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tmratlas/anatomy"
	"tmratlas/app/explore"
	"tmratlas/app/look"
)

func TestTheViewIsKept(t *testing.T) {
	s := settings{test.NewTempApp(t).Preferences()}
	if diff := cmp.Diff(explore.FirstState(), s.explore()); diff != "" {
		t.Errorf("before anything is kept:\n%s", diff)
	}
	want := explore.State{
		Side: anatomy.LeftSide, Limb: anatomy.UpperLimb, Level: "ray", At: anatomy.Position{Segment: anatomy.Hand, T: 0.4},
		Rays: []int{2}, SegmentMM: 190.5, Nerve: "ulnar", Branch: "x--y--1",
	}
	s.keepExplore(want)
	if diff := cmp.Diff(want, s.explore()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What cannot be read gives the first view, and is logged.
func TestABrokenViewFallsBack(t *testing.T) {
	for name, broken := range map[string]string{
		"cut off":       `{"Side":"left","At":{"segm`,
		"another thing": `[1, 2]`,
		"wrong type":    `{"Side":"left","SegmentMM":"long"}`,
		"no JSON":       `<view side="left"/>`,
	} {
		t.Run(name, func(t *testing.T) {
			var logged bytes.Buffer
			log.SetOutput(&logged)
			t.Cleanup(func() { log.SetOutput(os.Stderr) })
			app := test.NewTempApp(t)
			app.Preferences().SetString(exploreKey, broken)
			if diff := cmp.Diff(explore.FirstState(), settings{app.Preferences()}.explore()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if !strings.Contains(logged.String(), "last view") {
				t.Errorf("logged %q", logged.String())
			}
			if w := open(t, app, never{}); w.explore.State().Level != explore.FirstState().Level {
				t.Errorf("the window shows %+v", w.explore.State())
			}
		})
	}
}

// A view that can be read but makes no sense opens the window all the same.
func TestAViewWithoutSenseOpens(t *testing.T) {
	for _, kept := range []string{
		`{}`, `null`, `{"Side":"","Limb":"","Level":"","At":{}}`,
		`{"Side":"both","At":{"segment":"tail","t":9},"Rays":[-1],"SegmentMM":-3}`,
		`{"Level":"ray","At":{"segment":"hand","t":0.3},"Rays":[99,0]}`,
	} {
		app := test.NewTempApp(t)
		app.Preferences().SetString(exploreKey, kept)
		w := open(t, app, never{})
		if s := w.explore.State(); s.Nerve == "" || s.Side != anatomy.RightSide && s.Side != anatomy.LeftSide {
			t.Errorf("%s shows %+v", kept, s)
		}
	}
}

func TestBrightnessIsKept(t *testing.T) {
	s := settings{test.NewTempApp(t).Preferences()}
	for _, b := range []look.Brightness{look.AlwaysDark, look.AlwaysLight, look.FollowDesktop} {
		s.keepBrightness(b)
		if got := s.brightness(); got != b {
			t.Errorf("kept %q, got %q", b, got)
		}
	}
	s.preferences.SetString(brightnessKey, "purple")
	if got := s.brightness(); got != look.FollowDesktop {
		t.Errorf("a brightness that is not known gives %q", got)
	}
}

func TestTextScaleIsKeptInBounds(t *testing.T) {
	s := settings{test.NewTempApp(t).Preferences()}
	for _, tt := range []struct{ kept, want float32 }{{1.25, 1.25}, {1, 1}, {2, 2}, {0, 1}, {-3, 1}, {0.5, 1}, {40, 2}} {
		s.keepTextScale(tt.kept)
		if got := s.textScale(); got != tt.want {
			t.Errorf("kept %g, got %g, want %g", tt.kept, got, tt.want)
		}
	}
}

func TestTheSizeIsKeptInBounds(t *testing.T) {
	s := settings{test.NewTempApp(t).Preferences()}
	if got := s.size(); got != fyne.NewSize(1280, 800) {
		t.Errorf("before anything is kept: %v", got)
	}
	for _, tt := range []struct{ kept, want fyne.Size }{
		{fyne.NewSize(900, 650), fyne.NewSize(900, 650)},
		{fyne.NewSize(3840, 2160), fyne.NewSize(3840, 2160)},
		{fyne.NewSize(10, 0), fyne.NewSize(640, 480)},
		{fyne.NewSize(-1, 1e9), fyne.NewSize(640, 5000)},
	} {
		s.keepSize(tt.kept)
		if got := s.size(); got != tt.want {
			t.Errorf("kept %v, got %v, want %v", tt.kept, got, tt.want)
		}
	}
}
