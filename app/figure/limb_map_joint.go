package figure

import (
	"strings"

	"tmratlas/anatomy"
)

// boneRegion orders the bones of a limb from the trunk outwards. Those of one region leave together when a limb is taken
// off at the joint before them.
type boneRegion int

// The regions of both limbs.
const (
	trunkBones boneRegion = iota
	girdleBones
	firstBones  // humerus, femur
	secondBones // radius and ulna, tibia and fibula
	rootBones   // carpus, hindfoot
	midfootBones
	rayBones // metacarpals, metatarsals
	digitBones
)

// regionOf is the region of a bone of a plate; ok is false for the clavicle, which an amputation through the girdle
// divides, and for what is no bone.
func regionOf(bone string) (r boneRegion, ok bool) {
	for _, g := range []struct {
		region boneRegion
		names  string
	}{
		{trunkBones, "sternum vertebra rib sacrum coccyx intervertebral-disc pubis-left pubic-symphysis"},
		{girdleBones, "scapula scapular-spine acromion coracoid hip-bone"},
		{firstBones, "humerus femur patella"},
		{secondBones, "radius ulna tibia fibula"},
		{rootBones, "scaphoid lunate triquetrum trapezium trapezoid capitate hamate pisiform hook-of-hamate talus calcaneus heel"},
		{midfootBones, "navicular cuboid cuneiform tarsus"},
		{rayBones, "metacarpal metatarsal sesamoid"},
		{digitBones, "phalanx"},
	} {
		for name := range strings.FieldsSeq(g.names) {
			if bone == name || strings.HasPrefix(bone, name+"-") {
				return g.region, true
			}
		}
	}
	return 0, false
}

// leavesFrom is the region from which on the bones leave at a level that goes through a joint; ok is false at levels that
// divide bone. The levels are those of ISO 8549-4 that are named disarticulations, with forequarter and hemipelvectomy,
// and the partial feet of Chopart and Lisfranc.
func leavesFrom(level string) (r boneRegion, ok bool) {
	switch level {
	case "forequarter", "hemipelvectomy":
		return girdleBones, true
	case "shoulder-disarticulation", "hip-disarticulation":
		return firstBones, true
	case "elbow-disarticulation", "knee-disarticulation":
		return secondBones, true
	case "wrist-disarticulation", "ankle-disarticulation":
		return rootBones, true
	case "chopart":
		return midfootBones, true
	case "lisfranc":
		return rayBones, true
	}
	return 0, false
}

// bone tells how a cut through a joint meets a bone: whether it leaves whole, or stays whole. Of other cuts, and of bones
// that are divided, neither holds.
func (m *LimbMap) bone(structure string) (leaves, stays bool) {
	from, atJoint := leavesFrom(m.scene.Level)
	region, known := regionOf(structure)
	if !atJoint || !known {
		return false, false
	}
	return region >= from, region < from
}

// staying is what the cut leaves whole although the plate draws it beyond the line: bones on this side of the joint, and
// muscles that are taken off the bone that leaves and folded over the wound.
func (m *LimbMap) staying() []Item {
	if _, atJoint := leavesFrom(m.scene.Level); !atJoint {
		return nil
	}
	g := Group{ID: "staying", Transform: m.matrix}
	shown := m.shownPlate()
	for _, l := range []Layer{BoneLayer, DeepLayer, SuperficialLayer} {
		if m.hides(l) {
			continue
		}
		for _, s := range m.scene.Plate.layers[l] {
			_, bone := m.bone(s.structure)
			muscle := l != BoneLayer && m.muscle(s.structure).Stays && m.muscle(s.structure).State != anatomy.GoneMuscle
			if (l == BoneLayer && bone || muscle) && s.bounds.Overlaps(shown) {
				look := m.lookOf(s)
				g.Items = append(g.Items, m.shape(s, look.opacity, look.emphasis)...)
			}
		}
	}
	return []Item{g}
}
