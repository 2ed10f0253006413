package figure

import (
	"strings"
	"testing"

	"tmratlas/anatomy"
	"tmratlas/assets"
)

func tokens(t testing.TB) *Tokens {
	t.Helper()
	tok, err := LoadTokens()
	if err != nil {
		t.Fatal(err)
	}
	return tok
}

func TestNerveColours(t *testing.T) {
	p := tokens(t).Light
	parents := map[string]string{
		"infrapatellar": "saphenous", "digital-of-thumb": "common-digital", "common-digital": "median",
		"loop-a": "loop-b", "loop-b": "loop-a", "sciatic": "sacral-plexus", "tibial": "sciatic",
	}
	parent := func(slug string) string { return parents[slug] }
	for _, tc := range []struct {
		slug, like string
		parent     func(string) string
		ok         bool
	}{
		{"tibial", "tibial", nil, true},
		{"infrapatellar", "saphenous", parent, true},
		{"digital-of-thumb", "median", parent, true},
		{"infrapatellar", "", nil, false},
		{"sciatic", "", parent, false},
		{"loop-a", "", parent, false},
		{"", "", parent, false},
	} {
		want := p.Figure.GhostLine
		if tc.like != "" {
			want = p.nerves[tc.like]
		}
		if got, ok := p.Nerve(tc.slug, tc.parent); got != want || ok != tc.ok {
			t.Errorf("Nerve(%q) = %v, %v; want that of %q, %v", tc.slug, got, ok, tc.like, tc.ok)
		}
	}
}

func TestNerveLines(t *testing.T) {
	p := tokens(t).Dark
	for _, tc := range []struct {
		slug   string
		kind   anatomy.Kind
		dashed bool
	}{
		{"tibial", anatomy.Mixed, false},
		{"saphenous", anatomy.Sensory, true},
		{"superficial-peroneal", anatomy.Sensory, false}, // the class of the file is stronger than the kind
		{"infrapatellar", anatomy.Sensory, true},
		{"nerve-to-popliteus", anatomy.Motor, false},
	} {
		l := p.Line(tc.slug, tc.kind)
		if got := len(l.Dash) > 0; got != tc.dashed {
			t.Errorf("%s is dashed: %v, want %v", tc.slug, got, tc.dashed)
		}
		if thick, thin := l.Stroke(p.UI.Text, true), l.Stroke(p.UI.Text, false); thick.Width <= thin.Width {
			t.Errorf("%s: selected %v is not wider than %v", tc.slug, thick.Width, thin.Width)
		}
	}
}

func TestBadTokensAreRefused(t *testing.T) {
	good := string(assets.Tokens)
	for name, tc := range map[string]struct{ old, new, want string }{
		"unknown key":     {"[light.ui]", "[light.ui]\nshine = \"#FFFFFF\"", "light.ui.shine: no such colour"},
		"missing colour":  {"thread                 = \"#F2F5F8\"", "", "dark.figure.thread"},
		"not a colour":    {"#AE7F05", "gold", `light.nerve.tibial: "gold" is not a colour`},
		"not hexadecimal": {"#AE7F05", "#XYZXYZ", `light.nerve.tibial: "#XYZXYZ" is not a colour`},
		"other version":   {"schema_version = 1", "schema_version = 2", "schema_version is 2"},
		"unknown section": {"[motion]", "[sound]\nloud = 1\n[motion]", "unknown keys"},
		"nerve unclassed": {`"tibial", "common`, `"common`, "tibial is in neither class"},
	} {
		t.Run(name, func(t *testing.T) {
			bad := strings.Replace(good, tc.old, tc.new, 1)
			if bad == good {
				t.Fatal("the token text has changed, mend the test")
			}
			_, err := parseTokens([]byte(bad))
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("error is %v, want it to tell %q", err, tc.want)
			}
		})
	}
}
