package figure

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tmratlas/anatomy"
	"tmratlas/assets"
)

// plateNames are the embedded plates with the segments that heights can be placed in.
var plateNames = map[string][]anatomy.Segment{
	"lower-anterior":  {anatomy.Pelvis, anatomy.Thigh, anatomy.Leg, anatomy.Foot},
	"lower-posterior": {anatomy.Pelvis, anatomy.Thigh, anatomy.Leg, anatomy.Foot},
	"upper-anterior":  {anatomy.ShoulderGirdle, anatomy.Arm, anatomy.Forearm, anatomy.Hand},
	"upper-posterior": {anatomy.ShoulderGirdle, anatomy.Arm, anatomy.Forearm, anatomy.Hand},
	"hand-palmar":     {anatomy.Forearm, anatomy.Hand},
	"hand-dorsal":     {anatomy.Forearm, anatomy.Hand},
	"foot-plantar":    {anatomy.Leg, anatomy.Foot},
	"foot-dorsal":     {anatomy.Leg, anatomy.Foot},
}

func plateFor(t testing.TB, name string) *Plate {
	t.Helper()
	p, err := ReadPlate(assets.Plates, "plates/"+name+".svg", tokens(t).Light)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestReadPlates(t *testing.T) {
	slug := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	muscle := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(--[a-z]+(-[a-z]+)*-(head|part|half))?$`)
	branch := regexp.MustCompile(`^[a-z]+(-[a-z]+)*--[a-z0-9]+(-[a-z0-9]+)*(--[a-z]+(-[a-z]+)*-(head|part|half))?--[0-9]+$`)
	for name, segments := range plateNames {
		t.Run(name, func(t *testing.T) {
			p := plateFor(t, name)
			if got := p.Segments(); strings.Join(texts(got), " ") != strings.Join(texts(segments), " ") {
				t.Errorf("segments %v, want %v", got, segments)
			}
			for layer, pattern := range map[Layer]*regexp.Regexp{
				BoneLayer: slug, NerveLayer: slug, DeepLayer: muscle, SuperficialLayer: muscle, BranchLayer: branch,
			} {
				found := p.Structures(layer)
				if len(found) == 0 {
					t.Errorf("layer %s is empty", layer)
				}
				for _, id := range found {
					if !pattern.MatchString(id) {
						t.Errorf("layer %s: id %q is not written as ids there are", layer, id)
					}
				}
			}
		})
	}
}

func texts(segments []anatomy.Segment) []string {
	var all []string
	for _, s := range segments {
		all = append(all, string(s))
	}
	return all
}

func TestPlatePositions(t *testing.T) {
	for name := range plateNames {
		t.Run(name, func(t *testing.T) {
			p := plateFor(t, name)
			for _, s := range p.Segments() {
				if s == anatomy.ShoulderGirdle {
					continue // its heights run across
				}
				for _, at := range []float64{0.05, 0.5, 0.95} {
					pos := anatomy.Position{Segment: s, T: at}
					if !p.Shows(pos) {
						continue
					}
					point, _ := p.Point(pos)
					back := p.PositionAt(point.Y)
					if back.Segment != s || math.Abs(back.T-at) > 1e-6 {
						t.Errorf("%s comes back as %s", pos, back)
					}
					if left, right, ok := p.limbSpan(point.Y); !ok || right-left < 8 {
						t.Errorf("no limb at %s: %g to %g", pos, left, right)
					}
				}
			}
		})
	}
}

func TestPlatesGiveTheirSide(t *testing.T) {
	// The little toe and the fibula are lateral; the ulna is medial.
	for name, pair := range map[string][2]string{
		"lower-anterior": {"tibia", "fibula"}, "lower-posterior": {"tibia", "fibula"}, "foot-plantar": {"phalanx-1-distal", "phalanx-5-distal"},
		"foot-dorsal": {"phalanx-1-distal", "phalanx-5-distal"}, "upper-anterior": {"ulna", "radius"}, "upper-posterior": {"ulna", "radius"},
		"hand-palmar": {"metacarpal-5", "metacarpal-1"}, "hand-dorsal": {"metacarpal-5", "metacarpal-1"},
	} {
		p := plateFor(t, name)
		middle := func(id string) float64 {
			for _, s := range p.layers[BoneLayer] {
				if s.id == id {
					return (s.bounds.X0 + s.bounds.X1) / 2
				}
			}
			t.Fatalf("%s has no %s", name, id)
			return 0
		}
		if (middle(pair[1])-middle(pair[0]))*p.lateral <= 0 {
			t.Errorf("%s: %s is not lateral of %s", name, pair[1], pair[0])
		}
	}
}

// smallPlate is a leg of few strokes, as an illustrator's program might save it.
const smallPlate = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="urn:i" viewBox="0 0 100 300"
 data-limb="lower" data-view="posterior" data-lateral="right">
<title>Small leg</title>
<inkscape:grid id="g"/>
<defs><linearGradient id="grad-stops"><stop offset="0" style="stop-color:#EFE7D8"/><stop offset="50%" style="stop-color:#CE998E;stop-opacity:0.5"/></linearGradient>
<linearGradient id="grad-soleus" gradientUnits="userSpaceOnUse" xlink:href="#grad-stops" x1="0" y1="0" x2="0" y2="100" gradientTransform="translate(0,50)"/></defs>
<g id="outline"><path id="skin" style="fill:#EBE4DC;stroke:none" d="M20 0H80V300H20Z"/></g>
<g id="bones"><path id="tibia" fill="#EDE3CD" d="M40 20H60V280H40Z"/></g>
<g id="muscles-deep" transform="translate(10,0)"><g><path id="soleus" fill="url(#grad-soleus)" d="M20 40H60V150H20Z"/><path fill="#A9706A" opacity="0.5" d="M30 60H40V80H30Z"/></g></g>
<g id="muscles-superficial"><path id="gastrocnemius--medial-head" fill="#CE998E" d="M25 30H50V120H25Z"/></g>
<g id="nerves" fill="none"><path id="tibial" stroke="#AE7F05" d="M50 0V290"/></g>
<g id="branches" fill="none"><path id="tibial--soleus--1" stroke="#AE7F05" d="M50 60L58 80"/></g>
<g id="axes"><line id="axis-thigh" x1="50" y1="-100" x2="50" y2="20"/><line id="axis-leg" x1="50" y1="20" x2="50" y2="280"/></g>
</svg>`

func TestParsePlate(t *testing.T) {
	p, err := ParsePlate(strings.NewReader(smallPlate), "small.svg", tokens(t).Light)
	if err != nil {
		t.Fatal(err)
	}
	soleus := p.layers[DeepLayer][0]
	if soleus.bounds.X0 != 30 || soleus.bounds.X1 != 70 {
		t.Errorf("the transform of the group is lost: %v", soleus.bounds)
	}
	if g := soleus.fill.gradient; g == nil || g.Y1 != 50 || g.Y2 != 150 || len(soleus.fill.stops) != 2 {
		t.Errorf("gradient %+v with %d stops, want 50 to 150 with 2", g, len(soleus.fill.stops))
	}
	if s := soleus.fill.stops[1]; s.at != 0.5 || s.opacity != 0.5 || s.ink.material != muscleMaterial {
		t.Errorf("second stop %+v", s)
	}
	if shade := p.layers[DeepLayer][1]; shade.structure != "soleus" || shade.outline || shade.fill.stops[0].opacity != 0.5 {
		t.Errorf("shading %+v does not belong to soleus", shade)
	}
	if p.Shows(anatomy.Position{Segment: anatomy.Thigh, T: 0.5}) || !p.Shows(anatomy.Position{Segment: anatomy.Thigh, T: 1}) {
		t.Error("of the thigh only the end is on the page")
	}
}

// A nerve is open, under a muscle or behind a bone, stretch by stretch; what is hidden or gone covers nothing.
func TestDepths(t *testing.T) {
	text := strings.Replace(smallPlate, `id="tibial" `, `id="tibial" data-under="soleus gastrocnemius" `, 1)
	text = strings.Replace(text, "M50 0V290", "M48 0V290", 1)
	text = strings.Replace(text, `id="tibial--soleus--1" `, `id="tibial--soleus--1" data-under="tibia" `, 1)
	p, err := ParsePlate(strings.NewReader(text), "small.svg", tokens(t).Light)
	if err != nil {
		t.Fatal(err)
	}
	tibial := &anatomy.Nerve{Slug: "tibial", Limb: anatomy.LowerLimb, Kind: anatomy.Mixed}
	depthsAt := func(hidden map[Layer]bool, gone string) string {
		m := mapOf(t, MapScene{
			Plate: p, Palette: tokens(t).Light, Fonts: NewFonts(), Side: anatomy.RightSide, Cut: anatomy.Position{Segment: anatomy.Leg, T: 0.9},
			Nerves: []MapNerve{{Nerve: tibial}}, Hidden: hidden, Width: 300, Height: 600, Plain: true,
			Muscles: []MapMuscle{{ID: gone, State: anatomy.GoneMuscle}},
		})
		var told []string
		for _, r := range m.lines[0].runs {
			from := m.matrix.Inv().Dot(r.points[0])
			told = append(told, fmt.Sprintf("%s from %d", []string{"open", "veiled", "far"}[r.depth], int(from.Y/10+0.5)*10))
		}
		return strings.Join(told, ", ")
	}
	if got, want := depthsAt(nil, "x"), "open from 0, veiled from 30, open from 150"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := depthsAt(map[Layer]bool{SuperficialLayer: true}, "x"), "open from 0, veiled from 40, open from 150"; got != want {
		t.Errorf("without superficial muscles: got %s, want %s", got, want)
	}
	if got, want := depthsAt(nil, "soleus"), "open from 0, veiled from 30, open from 120"; got != want {
		t.Errorf("without soleus: got %s, want %s", got, want)
	}
	if line := p.branches["tibial--soleus--1"][0]; line.over[0] != 1 || line.over[len(line.over)-1] != 1 {
		t.Error("the branch does not lie behind the tibia")
	}
}

// A short stretch lies as those beside it; a longer one, and the ends, stay.
func TestSettle(t *testing.T) {
	line := polyline{{Y: 0}, {Y: 1}, {Y: 2}, {Y: 3}, {Y: 10}, {Y: 11}, {Y: 12}, {Y: 13}}
	o, v, f := openDepth, veiledDepth, farDepth
	for name, tt := range map[string]struct{ depths, want []depth }{
		"a slit":          {[]depth{o, v, o, v, v, v, v, v}, []depth{o, v, v, v, v, v, v, v}},
		"a wide gap":      {[]depth{v, v, v, o, o, o, v, v}, []depth{v, v, v, o, o, o, v, v}},
		"the ends":        {[]depth{o, v, v, v, v, v, v, o}, []depth{o, v, v, v, v, v, v, o}},
		"a narrow bone":   {[]depth{v, f, v, v, v, f, o, f}, []depth{v, v, v, v, v, f, f, f}},
		"between unlike":  {[]depth{o, o, v, f, f, f, f, f}, []depth{o, o, v, f, f, f, f, f}},
		"all of one kind": {[]depth{o, o, o, o, o, o, o, o}, []depth{o, o, o, o, o, o, o, o}},
	} {
		got := slices.Clone(tt.depths)
		if settle(line, got); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", name, got, tt.want)
		}
	}
}

func TestPlateErrors(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"unknown colour":    {`id="tibia" fill="#EDE3CD"`, `id="tibia" fill="#00FF00"`, `path "tibia": fill: colour #00FF00 is no tone of bone`},
		"colour by name":    {`id="tibia" fill="#EDE3CD"`, `id="tibia" fill="red"`, `path "tibia"`},
		"muscle red bone":   {`id="tibia" fill="#EDE3CD"`, `id="tibia" fill="#A9706A"`, `path "tibia"`},
		"id twice":          {`id="gastrocnemius--medial-head"`, `id="soleus"`, `path "soleus": this id occurs twice`},
		"no gradient":       {`url(#grad-soleus)`, `url(#grad-other)`, `path "soleus": fill: there is no gradient`},
		"unknown layer":     {`<g id="bones">`, `<g id="sketch">`, `g "sketch": is no layer`},
		"no axes":           {`<line id="axis-thigh" x1="50" y1="-100" x2="50" y2="20"/><line id="axis-leg" x1="50" y1="20" x2="50" y2="280"/>`, ``, `no axes`},
		"axis of an arm":    {`id="axis-thigh"`, `id="axis-arm"`, `line "axis-arm": "arm" is no segment of the lower limb`},
		"no skin":           {`id="skin"`, `id="hide"`, `outline has no path "skin"`},
		"skewed":            {`transform="translate(10,0)"`, `transform="skewX(10)"`, `transform "skewX(10" is not read`},
		"broken path":       {`d="M50 60L58 80"`, `d="M50 L"`, `path "tibial--soleus--1": path data`},
		"text":              {`<g id="nerves" fill="none">`, `<g id="nerves" fill="none"><text id="label">x</text>`, `text "label": only paths`},
		"no side":           {`data-lateral="right"`, ``, `data-lateral is ""`},
		"not a number":      {`opacity="0.5"`, `opacity="half"`, `opacity is "half"`},
		"not well-formed":   {`</svg>`, ``, `not an svg file`},
		"another box":       {`viewBox="0 0 100 300"`, `viewBox="10 0 100 300"`, `viewBox`},
		"anonymous nerve":   {`id="tibial" `, ``, `lines of nerves need an id`},
		"unknown cover":     {`id="tibial" `, `id="tibial" data-under="soleus plantaris" `, `path "tibial": data-under: the plate shows no muscle or bone "plantaris"`},
		"shape outside all": {`<g id="axes">`, `<path id="lost" d="M0 0L1 1"/><g id="axes">`, `path "lost": stands outside the layers`},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(smallPlate, c.old, c.new, 1)
			if text == smallPlate {
				t.Fatalf("the plate does not hold %q", c.old)
			}
			_, err := ParsePlate(strings.NewReader(text), "small.svg", tokens(t).Light)
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "small.svg") {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func BenchmarkReadPlate(b *testing.B) {
	light := tokens(b).Light
	for name := range plateNames {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := ReadPlate(assets.Plates, "plates/"+name+".svg", light); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
