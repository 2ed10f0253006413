package anatomy_test

import (
	"testing"

	. "tmratlas/anatomy"
)

func TestWhereToFind(t *testing.T) {
	branch := func(find, support string) ResidualBranch {
		return ResidualBranch{Branch: &Branch{Find: find, Support: support}}
	}
	technique := []*Transfer{{Technique: "End to end."}, {Technique: "Not this one"}}
	tests := map[string]struct {
		candidate Candidate
		want      string
	}{
		"place and technique":      {Candidate{Branch: branch("8 cm below the knee", "A source."), Transfers: technique}, "8 cm below the knee. End to end."},
		"technique alone":          {Candidate{Branch: branch("", "A source."), Transfers: technique}, "End to end."},
		"neither: what is known":   {Candidate{Branch: branch("", "seen in 22 legs")}, "Seen in 22 legs."},
		"nothing is known at all":  {Candidate{Branch: branch("", "")}, ""},
		"a place without transfer": {Candidate{Branch: branch("at the fibular neck", "")}, "At the fibular neck."},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := test.candidate.WhereToFind(); got != test.want {
				t.Errorf("%q, not %q", got, test.want)
			}
		})
	}
}

func TestWhatToMind(t *testing.T) {
	c := Candidate{
		Pitfalls:      []string{"keep the other head"},
		Cautions:      []string{"Taking it weakens the knee."},
		Disagreements: []string{"one centre prefers soleus", "Centres differ over the level."},
	}
	const want = "Keep the other head. Taking it weakens the knee. Sources differ: one centre prefers soleus. Centres differ over the level."
	if got := c.WhatToMind(); got != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got := (&Candidate{}).WhatToMind(); got != "" {
		t.Errorf("%q where there is nothing to mind", got)
	}
}
