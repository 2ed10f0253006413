package anatomy

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Cut is where a limb is, or will be, divided: a height, the level it belongs to and, for levels that take part of the
// width, the rays taken. Make one with [Atlas.Cut], [Atlas.CutAtLevel] or [Atlas.ParseCut].
type Cut struct {
	At    Position
	Level *Level
	// Rays are the digits 1 to 5 taken by a ray, digit or toe amputation. Empty at such a level means one ray, not yet
	// chosen: the nerves of every single ray are shown. Always empty at levels that take the whole width.
	Rays []int
	// SegmentMM is the length of the cut segment: the patient's own when known, else the reference length.
	SegmentMM float64
}

// Limb is the limb that is cut.
func (c Cut) Limb() Limb { return c.At.Limb() }

// MM is the distance of the cut from the proximal landmark of its segment in millimetres.
func (c Cut) MM() float64 { return c.At.T * c.SegmentMM }

// CM is the distance of the cut from the proximal landmark of its segment in centimetres.
func (c Cut) CM() float64 { return c.MM() / 10 }

// partial reports whether the cut takes part of the width only.
func (c Cut) partial() bool { return len(c.Level.Rays) > 0 }

// takes reports whether a structure that serves the given rays is taken as a whole by a cut through part of the width.
func (c Cut) takes(rays []int) bool {
	if len(rays) == 0 {
		return false
	}
	if len(c.Rays) == 0 {
		return len(rays) == 1
	}
	for _, r := range rays {
		if !slices.Contains(c.Rays, r) {
			return false
		}
	}
	return true
}

// touches reports whether the cut takes any of the rays.
func (c Cut) touches(rays []int) bool {
	for _, r := range rays {
		if len(c.Rays) == 0 || slices.Contains(c.Rays, r) {
			return true
		}
	}
	return false
}

// LevelAt finds the level a height belongs to. Levels that take the whole width come before those that take rays; with
// rays given only the latter are searched. It is nil where no level covers the height.
func (a *Atlas) LevelAt(p Position, rays []int) *Level {
	var partial *Level
	for _, l := range a.Levels(p.Limb()) {
		if !l.contains(p) {
			continue
		}
		if len(l.Rays) == 0 {
			if len(rays) == 0 {
				return l
			}
		} else {
			partial = l // the last one is the most distal: digit before ray
		}
	}
	if levels := a.Levels(p.Limb()); partial == nil && len(rays) == 0 && p.Along() == 0 && len(levels) > 0 {
		return levels[0] // the very proximal end of the limb
	}
	return partial
}

// Cut makes a cut at a height. rays, when given, must be rays that the level at this height can take. segmentMM is the
// patient's own segment length in millimetres, 0 for the reference length.
func (a *Atlas) Cut(at Position, rays []int, segmentMM float64) (Cut, error) {
	if err := at.Check(); err != nil {
		return Cut{}, err
	}
	level := a.LevelAt(at, rays)
	if level == nil && len(rays) > 0 {
		return Cut{}, fmt.Errorf("no level at %s takes single rays; leave the rays out, or cut through the hand or foot", at)
	}
	if level == nil {
		return Cut{}, fmt.Errorf("no level covers %s", at)
	}
	return a.cutOf(level, at, rays, segmentMM)
}

// CutAtLevel makes the usual cut of a level. rays choose among the rays of a level that takes part of the width.
func (a *Atlas) CutAtLevel(slug string, rays []int, segmentMM float64) (Cut, error) {
	level := a.levels[slug]
	if level == nil {
		return Cut{}, fmt.Errorf("level %q is not known", slug)
	}
	return a.cutOf(level, level.DefaultCut, rays, segmentMM)
}

// CutIn makes a cut at a height of a given level, where levels overlap: a ray and a digit amputation may lie at one
// height. The height must belong to the level.
func (a *Atlas) CutIn(level *Level, at Position, rays []int, segmentMM float64) (Cut, error) {
	if err := at.Check(); err != nil {
		return Cut{}, err
	}
	if !level.contains(at) {
		return Cut{}, fmt.Errorf("%s is not a cut of %s, which reaches from %s to %s", at, level.Name, level.From, level.To)
	}
	return a.cutOf(level, at, rays, segmentMM)
}

func (a *Atlas) cutOf(level *Level, at Position, rays []int, segmentMM float64) (Cut, error) {
	for _, r := range rays {
		if len(level.Rays) == 0 {
			return Cut{}, fmt.Errorf("%s takes the whole width: leave the rays out", level.Name)
		}
		if !slices.Contains(level.Rays, r) {
			return Cut{}, fmt.Errorf("ray %d is not one of %v, the rays %s can take", r, level.Rays, level.Name)
		}
	}
	if segmentMM == 0 {
		segmentMM = a.SegmentMM(at.Segment)
	}
	sorted := slices.Clone(rays)
	slices.Sort(sorted)
	return Cut{At: at, Level: level, Rays: slices.Compact(sorted), SegmentMM: segmentMM}, nil
}

// Shortest and longest segment that is accepted as a patient's own, as a share of the reference length: a child's limb
// to beyond the tallest adult.
const (
	shortestSegment = 0.25
	longestSegment  = 1.6
)

// CheckSegmentCM refuses a length in centimetres that no patient's segment has, naming the range that is accepted.
func (a *Atlas) CheckSegmentCM(s Segment, cm float64) error {
	low, high := a.SegmentMM(s)*shortestSegment/10, a.SegmentMM(s)*longestSegment/10
	if math.IsNaN(cm) || cm < low || cm > high {
		return fmt.Errorf("a %s of %s cm is not possible: give %s to %s cm", s, trimNumber(cm, 1), trimNumber(low, 1), trimNumber(high, 1))
	}
	return nil
}

// ParseCut reads a cut as a person types it: a level ("transtibial-mid"), a height as a share of a segment ("leg@0.42")
// or in centimetres from its proximal landmark ("leg@15cm"). Rays may follow a colon ("ray:2,3", "hand@0.6:2").
// segmentCM is the patient's own segment length in centimetres, 0 for the reference length. A name that is not known
// gives an [UnknownNameError].
func (a *Atlas) ParseCut(text string, segmentCM float64) (Cut, error) {
	place, rayText, hasRays := strings.Cut(strings.TrimSpace(text), ":")
	var rays []int
	if hasRays {
		for _, field := range strings.Split(rayText, ",") {
			ray, err := strconv.Atoi(strings.TrimSpace(field))
			if err != nil || ray < 1 || ray > 5 {
				return Cut{}, fmt.Errorf("ray %q is not a number from 1 to 5", field)
			}
			rays = append(rays, ray)
		}
	}
	name, height, isHeight := strings.Cut(place, "@")
	if !isHeight {
		return a.parseLevelCut(name, rays, segmentCM)
	}
	segment := Segment(strings.ToLower(strings.TrimSpace(name)))
	if segment.index() < 0 {
		return Cut{}, &UnknownNameError{Kind: "segment", Name: name, Known: segmentNames()}
	}
	length := a.SegmentMM(segment) / 10
	if segmentCM != 0 {
		if err := a.CheckSegmentCM(segment, segmentCM); err != nil {
			return Cut{}, err
		}
		length = segmentCM
	}
	at, err := parseHeight(segment, height, length)
	if err != nil {
		return Cut{}, err
	}
	return a.Cut(at, rays, length*10)
}

// AtCM is the height at a distance in centimetres from the proximal landmark of a segment that is lengthCM long. A
// distance off the segment is refused with the range that is possible.
func AtCM(s Segment, cm, lengthCM float64) (Position, error) {
	if math.IsNaN(cm) || cm < 0 || cm > lengthCM {
		return Position{}, fmt.Errorf("%s cm is off the %s: give 0 to %s cm from its proximal end", trimNumber(cm, 2), s, trimNumber(lengthCM, 1))
	}
	return Position{Segment: s, T: cm / lengthCM}, nil
}

func (a *Atlas) parseLevelCut(name string, rays []int, segmentCM float64) (Cut, error) {
	level := a.levels[strings.ToLower(strings.TrimSpace(name))]
	if level == nil {
		known := segmentNames()
		for i := range a.content.Levels {
			known = append(known, a.content.Levels[i].Slug)
		}
		return Cut{}, &UnknownNameError{Kind: "level", Name: name, Known: known}
	}
	if segmentCM != 0 {
		if err := a.CheckSegmentCM(level.DefaultCut.Segment, segmentCM); err != nil {
			return Cut{}, err
		}
	}
	return a.CutAtLevel(level.Slug, rays, segmentCM*10)
}

func parseHeight(segment Segment, text string, lengthCM float64) (Position, error) {
	number, isCM := strings.CutSuffix(strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(text, " ", ""), ",", ".")), "cm")
	v, err := strconv.ParseFloat(number, 64)
	if err != nil || math.IsNaN(v) {
		return Position{}, fmt.Errorf("height %q is not a number: write %s@0.42, or %s@15cm", text, segment, segment)
	}
	if isCM {
		return AtCM(segment, v, lengthCM)
	}
	if v < 0 || v > 1 {
		return Position{}, fmt.Errorf("height %s is off the %s: give 0 (proximal) to 1 (distal), or centimetres such as %s@15cm", number, segment, segment)
	}
	return Position{Segment: segment, T: v}, nil
}

func segmentNames() []string {
	var names []string
	for _, limb := range Limbs() {
		for _, s := range limb.Segments() {
			names = append(names, string(s))
		}
	}
	return names
}

// UnknownNameError is returned for a name that is not in the atlas. Known lists what would have been, so that the
// caller can offer the nearest.
type UnknownNameError struct {
	Kind  string
	Name  string
	Known []string
}

// Error says which name of which kind is not known.
func (e *UnknownNameError) Error() string { return fmt.Sprintf("%s %q is not known", e.Kind, e.Name) }
