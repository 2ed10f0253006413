package app

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"tmratlas/app/explore"
	"tmratlas/app/look"
)

// settings keeps what the person chose between runs, in the toolkit's preferences: appearance and view, never content.
type settings struct{ preferences fyne.Preferences }

const (
	brightnessKey = "brightness"
	textScaleKey  = "text-scale"
	widthKey      = "window-width"
	heightKey     = "window-height"
	exploreKey    = "explore"
	stillKey      = "reduce-motion"
)

func (s settings) brightness() look.Brightness {
	switch b := look.Brightness(s.preferences.String(brightnessKey)); b {
	case look.AlwaysLight, look.AlwaysDark:
		return b
	}
	return look.FollowDesktop
}

func (s settings) keepBrightness(b look.Brightness) {
	s.preferences.SetString(brightnessKey, string(b))
}

func (s settings) textScale() float32 {
	return float32(min(max(s.preferences.FloatWithFallback(textScaleKey, 1), 1), 2))
}

func (s settings) keepTextScale(scale float32) { s.preferences.SetFloat(textScaleKey, float64(scale)) }

// still tells that the person wants no animations.
func (s settings) still() bool { return s.preferences.Bool(stillKey) }

func (s settings) keepStill(still bool) { s.preferences.SetBool(stillKey, still) }

// size is the size of the window when it was last closed, within what any screen shows.
func (s settings) size() fyne.Size {
	width, height := s.preferences.FloatWithFallback(widthKey, 1280), s.preferences.FloatWithFallback(heightKey, 800)
	return fyne.NewSize(float32(min(max(width, 640), 8000)), float32(min(max(height, 480), 5000)))
}

func (s settings) keepSize(size fyne.Size) {
	s.preferences.SetFloat(widthKey, float64(size.Width))
	s.preferences.SetFloat(heightKey, float64(size.Height))
}

// explore is the last view of the page; the first one when there is none or it cannot be read.
func (s settings) explore() explore.State {
	state := explore.FirstState()
	if text := s.preferences.String(exploreKey); text != "" {
		if err := json.Unmarshal([]byte(text), &state); err != nil {
			fyne.LogError("the last view is not readable", err)
			return explore.FirstState()
		}
	}
	return state
}

func (s settings) keepExplore(state explore.State) {
	text, err := json.Marshal(state)
	if err != nil {
		fyne.LogError("the view cannot be kept", err)
		return
	}
	s.preferences.SetString(exploreKey, string(text))
}
