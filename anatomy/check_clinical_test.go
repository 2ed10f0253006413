package anatomy_test

import (
	"math"
	"testing"

	. "tmratlas/anatomy"
)

func TestBranchFaults(t *testing.T) {
	const soleus = "branch tibial--soleus--1: "
	faults{
		"t outside": {
			func(c *Content) { c.Branches[5].Enters.T = 1.3 },
			[]string{soleus + "enters: t 1.3 is outside 0 to 1", soleus + "enters: t 1.3 is outside its range [0.2 0.4]"},
		},
		"range not around t": {
			func(c *Content) { c.Branches[5].Enters.Range = []float64{0.35, 0.4} },
			[]string{soleus + "enters: t 0.3 is outside its range [0.35 0.4]"},
		},
		"range the wrong way round": {
			func(c *Content) { c.Branches[5].Enters.Range = []float64{0.4, 0.2} },
			[]string{soleus + "enters: range must be a lowest and a highest t"},
		},
		"range of one": {
			func(c *Content) { c.Branches[5].Enters.Range = []float64{0.3} },
			[]string{soleus + "enters: range must be a lowest and a highest t"},
		},
		"range of no numbers": {
			func(c *Content) { c.Branches[5].Enters.Range = []float64{math.NaN(), math.NaN()} },
			[]string{soleus + "enters: range must be a lowest and a highest t"},
		},
		"range far into another segment": {
			func(c *Content) { c.Branches[5].Enters.Range = []float64{-0.6, 0.4} },
			[]string{soleus + "enters: range [-0.6 0.4] reaches too far into the neighbouring segment"},
		},
		"negative spread": {
			func(c *Content) { c.Branches[5].Enters.SD = -0.1 },
			[]string{soleus + "enters: sd -0.1 is not a spread in t"},
		},
		"basis and grade that are none": {
			func(c *Content) { c.Branches[5].Leaves.Basis, c.Branches[5].Leaves.Checked = "guess", "hearsay" },
			[]string{
				soleus + `leaves: basis "guess" is not published, span or estimate`,
				soleus + `checked "hearsay" is not one of [full-text abstract web-page listing textbook unseen]`,
			},
		},
		"leaves where the nerve does not run": {
			func(c *Content) { c.Branches[5].Leaves.Segment = Foot },
			[]string{soleus + "leaves foot@0.1, but tibial runs from pelvis@0.5 to foot@0"},
		},
		"enters where the muscle is not": {
			func(c *Content) { c.Branches[4].Enters.Segment = Thigh },
			[]string{"branch tibial--gastrocnemius--1: enters thigh@0.05, but the muscle reaches from thigh@0.95 to foot@0.05"},
		},
		"in the other limb": {
			func(c *Content) { c.Branches[5].Enters.Segment = Forearm },
			[]string{soleus + "nerve, muscle and heights are not all in one limb"},
		},
		"more than every limb has it": {
			func(c *Content) { c.Branches[5].Present = 86 },
			[]string{soleus + "present 86 is outside 0 to 1"},
		},
		"head left out": {
			func(c *Content) { c.Branches[1].Head, c.Branches[1].ID = "", "tibial--biceps-femoris--1" },
			[]string{
				"muscle biceps-femoris: no branch supplies head long-head: add one to branches",
				"branch tibial--biceps-femoris--1: head is missing: biceps-femoris has heads",
			},
		},
		"no such head": {
			func(c *Content) { c.Branches[5].Head, c.Branches[5].ID = "deep", "tibial--soleus--deep--1" },
			[]string{
				`branch tibial--soleus--deep--1: muscle soleus has no head "deep"`,
				`transfer tibial--soleus: target_branch "tibial--soleus--1" has no record (did you mean "tibial--soleus--2"?)`,
			},
		},
		"read, but where?": {
			func(c *Content) { c.Branches[5].Checked, c.Branches[5].References = FullText, nil },
			[]string{soleus + "references is empty: name the source of the statement"},
		},
	}.test(t)
}

func TestMuscleFaults(t *testing.T) {
	faults{
		"no branch": {
			func(c *Content) { c.Branches = append(c.Branches[:3], c.Branches[4:]...) },
			[]string{"muscle popliteus: no branch supplies the muscle: add one to branches"},
		},
		"the wrong way round": {
			func(c *Content) { c.Muscles[2].Insertion = at(Thigh, 0.9) },
			[]string{
				"muscle popliteus: insertion thigh@0.9 of the muscle is proximal to its origin thigh@0.97: origin is the most proximal attachment",
				"branch tibial--popliteus--1: enters leg@0.02, but the muscle reaches from thigh@0.97 to thigh@0.9",
			},
		},
		"no nerve": {
			func(c *Content) { c.Muscles[2].Nerve = "tibia" },
			[]string{`muscle popliteus: nerve "tibia" of the muscle has no record: add it, or correct the slug (did you mean "tibial"?)`},
		},
		"no joint": {
			func(c *Content) { c.Muscles[2].Joints = nil },
			[]string{"muscle popliteus: joints of the muscle is empty: name every joint it moves"},
		},
		"a head twice, of no kind": {
			func(c *Content) {
				c.Muscles[1].Heads = append(c.Muscles[1].Heads, Head{Slug: "short-head", Name: "Short head", Kind: "belly", Nerve: "tibial"})
			},
			[]string{
				`muscle biceps-femoris: head "short-head" is there twice`,
				`muscle biceps-femoris: head short-head: kind "belly" is not head, part or segment`,
			},
		},
	}.test(t)
}

func TestLevelFaults(t *testing.T) {
	faults{
		"gap between levels": {
			func(c *Content) { c.Levels[5].From = at(Leg, 0.5) },
			[]string{"level below-knee-long: no level covers the heights from leg@0.4 to leg@0.5"},
		},
		"nothing to the end": {
			func(c *Content) { c.Levels = c.Levels[:7] },
			[]string{"level ankle: no level covers the heights beyond foot@0"},
		},
		"usual cut elsewhere": {
			func(c *Content) { c.Levels[5].DefaultCut = at(Leg, 0.4) },
			[]string{"level below-knee-long: default_cut leg@0.4 is outside leg@0.4 to leg@0.999"},
		},
		"severs what is unknown": {
			func(c *Content) { c.Levels[5].Severed = []string{"tibial", "saphenous"} },
			[]string{`level below-knee-long: severed: nerve "saphenous" has no record: add it, or correct the slug`},
		},
		"plane with an unknown head": {
			func(c *Content) { c.Levels[1].Plane.TakesMuscles = []string{"biceps-femoris/middle-head"} },
			[]string{`level hip: plane: "biceps-femoris/middle-head" is not a muscle or muscle/head of the lower limb`},
		},
		"plane and spare without a reason": {
			func(c *Content) {
				c.Levels[1].Plane.Reason = " "
				c.Levels[1].Spare = []Spare{{Muscles: []string{"gluteus"}, Checked: Textbook}}
			},
			[]string{"level hip: spare.reason is missing", "level hip: plane.reason is missing"},
		},
		"segment without a record": {
			func(c *Content) { c.Segments = c.Segments[:3] },
			[]string{`level pelvic: segment "foot" has no record: give its length and landmarks in segments`},
		},
		"segment of no length, widths out of order": {
			func(c *Content) {
				c.Segments[2].LengthMM = 0
				c.Segments[2].WidthsMM = []Width{{T: 0.5, MM: 100}, {T: 0.5, MM: 90}, {T: 1, MM: -1}}
			},
			[]string{
				"segment leg: length_mm 0 must be more than 0",
				"segment leg: width 2: t must rise from 0 to 1, and mm be more than 0",
				"segment leg: width 3: t must rise from 0 to 1, and mm be more than 0",
			},
		},
		"plans as an unknown level": {
			func(c *Content) { c.Levels[5].PlanAs = "below-knee" },
			[]string{`level below-knee-long: level "below-knee" has no record (did you mean "below-knee-long"?)`},
		},
	}.test(t)
}

func TestClinicalFaults(t *testing.T) {
	const soleus = "transfer tibial--soleus: "
	faults{
		"reported, but not read": {
			func(c *Content) { c.Transfers[0].Checked = Listing },
			[]string{soleus + "basis is reported, but checked is listing: reported needs a pair that was read"},
		},
		"derived is not written": {
			func(c *Content) { c.Transfers[0].Basis = Derived },
			[]string{soleus + `basis "derived" is not reported, recalled or extrapolated`},
		},
		"neither muscle nor treatment": {
			func(c *Content) { c.Transfers[3].Treatment = "" },
			[]string{"transfer sural--rpni: names neither a target_muscle nor a treatment"},
		},
		"muscle and treatment": {
			func(c *Content) { c.Transfers[0].Treatment = "rpni" },
			[]string{soleus + "names both a target_muscle and a treatment: keep one"},
		},
		"unknown donor, level, muscle and treatment": {
			func(c *Content) {
				c.Transfers[0].Donor, c.Transfers[1].Levels = "saphenous", []string{"below-knee-log"}
				c.Transfers[2].TargetMuscle, c.Transfers[3].Treatment = "flexor-digitorum-longus", "graft"
			},
			[]string{
				soleus + `donor: nerve "saphenous" has no record: add it, or correct the slug`,
				`transfer tibial--gastrocnemius: level "below-knee-log" has no record (did you mean "below-knee-long"?)`,
				`transfer tibial--flexor: target_muscle "flexor-digitorum-longus" has no record: add it, or correct the slug`,
				`transfer sural--rpni: treatment "graft" has no record`,
			},
		},
		"a head and a nerve that are none of the muscle's": {
			func(c *Content) { c.Transfers[0].TargetHead, c.Transfers[1].TargetNerve = "deep", "sural" },
			[]string{soleus + `target_head "deep" is not a head of soleus`, `transfer tibial--gastrocnemius: target_nerve "sural" gives no branch to Gastrocnemius`},
		},
		"nothing said": {
			func(c *Content) {
				c.Transfers[0].Levels, c.Transfers[0].Purposes, c.Transfers[0].Support, c.Transfers[0].References = nil, nil, "", nil
			},
			[]string{
				soleus + "levels is empty", soleus + "support is missing", soleus + "references is empty: name the source of the statement",
				soleus + "purposes is empty: pain, control or both",
			},
		},
		"no such purpose": {
			func(c *Content) { c.Transfers[0].Purposes = []Purpose{"looks"} },
			[]string{soleus + `purpose "looks" is not pain or control`},
		},
		"unused reference": {
			func(c *Content) {
				c.References = append(c.References, Reference{Slug: "leaflet", Title: "A leaflet", Checked: WebPage})
			},
			[]string{"reference leaflet: nothing cites it: cite it, or set background = true"},
		},
		"background is never cited": {
			func(c *Content) {
				c.References = append(c.References, Reference{Slug: "leaflet", Title: "A leaflet", Checked: WebPage, Background: true})
			},
			nil,
		},
		"unknown reference": {
			func(c *Content) { c.Treatments[0].References = []string{"papers"} },
			[]string{`treatment rpni: reference "papers" has no record: add it, or correct the slug (did you mean "paper"?)`},
		},
		"no year": {
			func(c *Content) { c.References[0].Year = 20200 },
			[]string{"reference paper: year 20200 is not a year"},
		},
		"facts, outcomes, terms and variations": {
			func(c *Content) {
				c.Facts = []Fact{{ID: "fact", Limb: "left", Levels: []string{"hips"}, References: []string{"paper"}, Checked: Abstract}}
				c.Outcomes = []Outcome{{ID: "outcome", Reference: "paper", Checked: "seen"}}
				c.Terms = []Term{{Slug: "stump", Plain: "What is left."}}
				c.Variations = []Variation{{Slug: "variant", Name: "Variant", Limb: LowerLimb, Muscles: []string{"plantaris"}, Checked: Abstract}}
			},
			[]string{
				"variation variant: detail is missing", `variation variant: muscle "plantaris" has no record`,
				"variation variant: references is empty: name the source of the statement",
				`fact fact: limb "left" is not upper or lower`, "fact fact: topic is missing", "fact fact: statement is missing",
				`fact fact: level "hips" has no record (did you mean "hip"?)`,
				"outcome outcome: population is missing", "outcome outcome: comparison is missing",
				`outcome outcome: checked "seen" is not one of [full-text abstract web-page listing textbook unseen]`,
				"term stump: clinical is missing",
			},
		},
	}.test(t)
}
