package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"tmratlas/anatomy"
)

// cutArgument is a cut with the patient's own segment length.
type cutArgument struct {
	Cut           string      `arg:"" name:"CUT" help:"Level or height: transtibial-mid, leg@0.42, leg@15cm, ray:2,3."`
	SegmentLength centimetres `name:"segment-length" placeholder:"CM" help:"This patient's length of the cut segment in centimetres."`
}

// centimetres is a length as a person types it: "38.5", "38,5" or "38.5cm".
type centimetres struct {
	cm    float64
	given bool
}

// UnmarshalText reads the length; whether a patient can have it is for the atlas to say.
func (c *centimetres) UnmarshalText(text []byte) error {
	number := strings.TrimSpace(strings.TrimSuffix(strings.ToLower(strings.TrimSpace(string(text))), "cm"))
	cm, err := strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
	if err != nil {
		return fmt.Errorf("%q is not a length in centimetres, such as 38.5", text)
	}
	*c = centimetres{cm, true}
	return nil
}

// parse reads the cut. A level may be given by any name that only it has.
func (c cutArgument) parse(s *session, a *anatomy.Atlas) (anatomy.Cut, error) {
	text := c.Cut
	cut, err := a.ParseCut(text, c.SegmentLength.cm)
	var unknown *anatomy.UnknownNameError
	if errors.As(err, &unknown) && unknown.Kind == string(anatomy.LevelRecord) {
		if slug, ok := s.exactly(unknown.Name, anatomy.LevelRecord); ok {
			cut, err = a.ParseCut(strings.Replace(text, unknown.Name, slug, 1), c.SegmentLength.cm)
		}
	}
	if err == nil && c.SegmentLength.given {
		err = a.CheckSegmentCM(cut.At.Segment, c.SegmentLength.cm)
	}
	if err != nil {
		return cut, useError{err}
	}
	return cut, nil
}

// exactly finds the one record of a kind that goes by a name. ok is false when none does, or several do.
func (s *session) exactly(name string, kind anatomy.RecordKind) (slug string, ok bool) {
	for _, h := range s.find(name, kind) {
		if !h.Exact {
			break
		}
		if ok {
			return "", false
		}
		slug, ok = h.Slug, true
	}
	return slug, ok
}
