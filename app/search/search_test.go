package search_test

import (
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"tmratlas/anatomy"
	"tmratlas/app/search"
	"tmratlas/data"
)

// index is built once from the built-in data: the tests ask it, they never change it.
var index = sync.OnceValues(func() (*search.Index, error) {
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		return nil, err
	}
	return search.New(a), nil
})

func builtIn(t testing.TB) *search.Index {
	t.Helper()
	x, err := index()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestNothing(t *testing.T) {
	for _, query := range []string{"", " ", "?!", "\xff\xfe", "\u0301", "qqqq", "nosuchthing", "xxxx yyyy"} {
		hits := builtIn(t).Find(query, 0)
		if hits == nil || len(hits) != 0 {
			t.Errorf("Find(%q) = %v, want an empty list", query, hits)
		}
	}
}

func TestLimit(t *testing.T) {
	x := builtIn(t)
	all := x.Find("nerve", 0)
	if len(all) < 50 {
		t.Fatalf("%d hits for nerve, want most nerves", len(all))
	}
	some := x.Find("nerve", 7)
	if len(some) != 7 {
		t.Fatalf("%d hits, want the 7 asked for", len(some))
	}
	for i := range some {
		if some[i] != all[i] {
			t.Errorf("hit %d is %v with a limit, %v without", i, some[i], all[i])
		}
	}
}

func TestOnce(t *testing.T) {
	for _, query := range []string{"nerve", "tibial", "gastrocnemus", "fds", "proper plantar"} {
		seen := map[string]bool{}
		for _, h := range builtIn(t).Find(query, 0) {
			id := string(h.Kind) + " " + h.Slug
			if seen[id] {
				t.Errorf("%q lists %s twice", query, id)
			}
			seen[id] = true
		}
	}
}

func TestExact(t *testing.T) {
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"Tibial nerve", []string{"tibial"}},
		{"NERVUS TIBIALIS", []string{"tibial"}},
		{"PT", []string{"peroneus-tertius", "pronator-teres"}},
		{"bka", []string{"transtibial-proximal", "transtibial-mid", "transtibial-distal"}},
		{"tibial ner", nil},
		{"tibail nerve", nil},
	} {
		var got []string
		for _, h := range builtIn(t).Find(c.query, 0) {
			if h.Exact {
				got = append(got, h.Slug)
			}
		}
		if strings.Join(got, " ") != strings.Join(c.want, " ") {
			t.Errorf("%q is exactly the name of %v, want %v", c.query, got, c.want)
		}
	}
}

// Every structure, level, treatment and term is found first by its own slug and name, unless another carries the very
// same name.
func TestOwnNames(t *testing.T) {
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	x := builtIn(t)
	check := func(kind anatomy.RecordKind, slug string, names ...string) {
		for _, name := range append(names, slug) {
			if name == "" {
				continue
			}
			found := false
			for _, h := range x.Find(name, 0) {
				if !h.Exact {
					break
				}
				found = found || h.Kind == kind && h.Slug == slug
			}
			if !found {
				t.Errorf("%s %s is not among the exact hits for %q", kind, slug, name)
			}
		}
	}
	c := a.Content()
	for _, n := range c.Nerves {
		check(anatomy.NerveRecord, n.Slug, append(n.Synonyms, n.Name, n.Latin)...)
	}
	for _, m := range c.Muscles {
		check(anatomy.MuscleRecord, m.Slug, append(m.Synonyms, m.Name, m.Latin)...)
	}
	for _, l := range c.Levels {
		check(anatomy.LevelRecord, l.Slug, append(l.Synonyms, l.Name)...)
	}
	for _, r := range c.Treatments {
		check(anatomy.TreatmentRecord, r.Slug, append(r.Synonyms, r.Name)...)
	}
	for _, r := range c.Terms {
		check(anatomy.TermRecord, r.Slug, append(r.Also, r.Term)...)
	}
	for _, r := range c.References {
		check(anatomy.ReferenceRecord, r.Slug, r.Title)
	}
}

// Whatever is typed, a search ends without a panic, with hits that name a record, each once.
func TestAnyText(t *testing.T) {
	x := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		query := rapid.OneOf(
			rapid.String(),
			rapid.StringMatching(`[a-z]{1,12}( [a-z]{1,12}){0,3}`),
			rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 60), func(b []byte) string { return string(b) }),
		).Draw(t, "query")
		limit := rapid.IntRange(0, 5).Draw(t, "limit")
		hits := x.Find(query, limit)
		if limit > 0 && len(hits) > limit {
			t.Fatalf("%d hits with a limit of %d", len(hits), limit)
		}
		for _, h := range hits {
			if h.Slug == "" || h.Name == "" || h.Matched == "" || h.Kind == "" {
				t.Fatalf("%q gives an incomplete hit: %+v", query, h)
			}
		}
	})
}

// One swap, loss or doubling of a letter in a long word of a muscle's or nerve's name does not hide it.
func TestAnyTypingError(t *testing.T) {
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	x := builtIn(t)
	muscles := a.Content().Muscles
	rapid.Check(t, func(t *rapid.T) {
		m := muscles[rapid.IntRange(0, len(muscles)-1).Draw(t, "muscle")]
		words := strings.Fields(m.Name)
		w := rapid.IntRange(0, len(words)-1).Draw(t, "word")
		if len(words[w]) < 6 {
			return
		}
		letters := words[w]
		at := rapid.IntRange(1, len(letters)-2).Draw(t, "letter")
		switch rapid.IntRange(0, 2).Draw(t, "error") {
		case 0:
			letters = letters[:at] + letters[at+1:]
		case 1:
			letters = letters[:at] + letters[at:at+1] + letters[at:]
		case 2:
			letters = letters[:at] + letters[at+1:at+2] + letters[at:at+1] + letters[at+2:]
		}
		words[w] = letters
		query := strings.Join(words, " ")
		for _, h := range x.Find(query, 0) {
			if h.Slug == m.Slug {
				return
			}
		}
		t.Fatalf("%q does not find %s", query, m.Name)
	})
}

func FuzzFind(f *testing.F) {
	for _, query := range []string{"", "tibial", "gastrocnemus", "épicondyle", "\xff", "ﬁbular", "İ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a b c d e f g"} {
		f.Add(query)
	}
	x := builtIn(f)
	f.Fuzz(func(t *testing.T, query string) {
		for _, h := range x.Find(query, 3) {
			if h.Slug == "" {
				t.Errorf("%q gives a hit without a slug", query)
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	a, err := data.Load(data.BuiltIn())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		search.New(a)
	}
}

// One keystroke each: what a person types until the hit is there, and the slow cases.
func BenchmarkFind(b *testing.B) {
	x := builtIn(b)
	for _, query := range []string{"t", "ti", "tibial", "tibial nerve", "gastrocnemus", "lateral hed gastrocnemus", "zzzzzzzz zzzzzzzz", "targeted muscle reinnervation for phantom pain"} {
		b.Run(strings.ReplaceAll(query, " ", "_"), func(b *testing.B) {
			for b.Loop() {
				x.Find(query, 20)
			}
		})
	}
}
