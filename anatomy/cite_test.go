package anatomy_test

import (
	"testing"

	. "tmratlas/anatomy"
)

func TestCite(t *testing.T) {
	tests := map[string]struct {
		reference Reference
		want      string
	}{
		"one author":           {Reference{Authors: []string{"Kuiken TA"}, Year: 2004, Title: "A title", Journal: "Prosthet Orthot Int"}, "Kuiken TA. 2004. A title. Prosthet Orthot Int"},
		"two authors":          {Reference{Authors: []string{"Agnew SP", "Souza JM"}, Year: 2012, Title: "A title"}, "Agnew SP and Souza JM. 2012. A title"},
		"more":                 {Reference{Authors: []string{"A", "B", "C"}, Title: "A title"}, "A and others. A title"},
		"others not confirmed": {Reference{Authors: []string{"A"}, Unconfirmed: []string{"authors"}, Title: "A title"}, "A and others. A title"},
		"a title alone":        {Reference{Title: "A title"}, "A title"},
		"a title that asks":    {Reference{Title: "Is it so?", Journal: "Lancet"}, "Is it so? Lancet"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := test.reference.Cite(); got != test.want {
				t.Errorf("%q, not %q", got, test.want)
			}
		})
	}
}
