package anatomy_test

import (
	"errors"
	"fmt"

	"tmratlas/anatomy"
)

// A cut is given as a level, as a share of a segment, or in centimetres, of the patient's own segment too.
func ExampleAtlas_ParseCut() {
	atlas, err := anatomy.NewAtlas(content())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"below-knee-long", "leg@0.42", "leg@15cm", "leg@99cm"} {
		cut, err := atlas.ParseCut(text, 38)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: %.1f cm, %s\n", cut.At, cut.CM(), cut.Level.Name)
	}
	// Output:
	// leg@0.75: 28.5 cm, Level below-knee-long
	// leg@0.42: 16.0 cm, Level below-knee-long
	// leg@0.395: 15.0 cm, Level below-knee-short
	// 99 cm is off the leg: give 0 to 38 cm from its proximal end
}

// What a cut severs and leaves is derived from the heights. The sciatic nerve is cut as its two divisions.
func ExampleAtlas_Residual() {
	atlas, err := anatomy.NewAtlas(content())
	if err != nil {
		fmt.Println(err)
		return
	}
	cut, err := atlas.ParseCut("thigh@0.6", 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	residual := atlas.Residual(cut)
	for _, nerve := range residual.Severed {
		fmt.Println("severed:", nerve.Name)
	}
	for _, branch := range residual.Branches {
		if branch.State != anatomy.LostBranch {
			m := residual.Muscle(branch.Branch.Muscle, branch.Branch.Head)
			fmt.Printf("%s: branch %s, muscle %s\n", m.Part.Name, branch.State, m.Redundancy)
		}
	}
	// Output:
	// severed: Tibial division of the sciatic nerve
	// severed: Peroneal division of the sciatic nerve
	// Gluteus: branch kept, muscle in-use
	// Biceps femoris, long head: branch kept, muscle partly
	// Biceps femoris, short head: branch varies, muscle redundant
}

// Every candidate says why it is offered, and every branch that is not, why not.
func ExampleAtlas_Candidates() {
	atlas, err := anatomy.NewAtlas(content())
	if err != nil {
		fmt.Println(err)
		return
	}
	cut, err := atlas.CutAtLevel("below-knee-long", nil, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	residual := atlas.Residual(cut)
	targets := atlas.Candidates(residual, residual.Severed[0])
	fmt.Println(targets.Severed.Name)
	for _, c := range targets.Candidates {
		fmt.Printf("%s: %s\n", c.Basis, c.Part.Name)
	}
	for _, e := range targets.Excluded[:2] {
		fmt.Println("not:", e.Reason)
	}
	// Output:
	// Tibial nerve
	// reported: Soleus
	// reported: Flexor digitorum
	// extrapolated: Gastrocnemius
	// derived: Soleus
	// not: Abductor hallucis is removed with the limb.
	// not: Popliteus still moves the knee.
}

// An author of data sees everything that is wrong at once.
func ExampleNewAtlas() {
	c := content()
	c.Nerves[5].Parent = "tibail"
	c.Branches[5].Enters.Range = []float64{0.35, 0.4}
	_, err := anatomy.NewAtlas(c)
	fmt.Println(err)
	// Output:
	// nerve sural: parent: nerve "tibail" has no record: add it, or correct the slug (did you mean "tibial"?)
	// branch tibial--soleus--1: enters: t 0.3 is outside its range [0.35 0.4]
}

// Positions compare as heights along the limb, whatever their segments.
func ExamplePosition_Along() {
	knee := anatomy.Position{Segment: anatomy.Leg, T: 0}
	calf := anatomy.Position{Segment: anatomy.Leg, T: 0.3}
	thigh := anatomy.Position{Segment: anatomy.Thigh, T: 1}
	fmt.Println(calf.Along(), knee.ProximalTo(calf), thigh.ProximalTo(knee))
	// Output: 2.3 true false
}

// A name that is not known brings the names that are, to offer the nearest.
func ExampleNearest() {
	atlas, err := anatomy.NewAtlas(content())
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = atlas.ParseCut("below-nee-short", 0)
	var unknown *anatomy.UnknownNameError
	if errors.As(err, &unknown) {
		fmt.Println(err, anatomy.Nearest(unknown.Name, unknown.Known, 1))
	}
	// Output: level "below-nee-short" is not known [below-knee-short]
}
