#!/bin/sh
# Pictures of the page Explore in shots/: light and dark, small and large, with large text, and at levels of both limbs;
# and figures as the command line draws them.
set -eu
cd "$(dirname "$0")/.."

sh .ci/setup.sh display
sh .ci/build.sh
binary=./tmratlas
pictures=shots

# shellcheck source=.ci/display.sh
. .ci/display.sh

# shot NAME THEME WIDTH HEIGHT TEXT-SCALE SIDE LIMB LEVEL SEGMENT T [MORE]: MORE is further JSON of the view
shot() {
	view="{\\\"Side\\\":\\\"$6\\\",\\\"Limb\\\":\\\"$7\\\",\\\"Level\\\":\\\"$8\\\",\\\"At\\\":{\\\"segment\\\":\\\"$9\\\",\\\"t\\\":${10}}${11:-}}"
	new_home "{\"brightness\":\"$2\",\"window-width\":$3,\"window-height\":$4,\"text-scale\":$5,\"explore\":\"$view\"}"
	start_app
	still "$1"
	quit_app ctrl+q
}

tree=',\"View\":{\"Tree\":true}'
start_display 2560x1440
for theme in light dark; do
	for size in 800x600 1024x700 1280x800 2560x1440; do
		shot "explore-$theme-$size" "$theme" "${size%x*}" "${size#*x}" 1 right lower transtibial-mid leg 0.39
		shot "tree-$theme-$size" "$theme" "${size%x*}" "${size#*x}" 1 left upper transradial-distal forearm 0.8 "$tree"
	done
	shot "explore-$theme-large-text" "$theme" 1280 800 1.5 right lower transtibial-mid leg 0.39
	shot "explore-$theme-800x600-large-text" "$theme" 800 600 1.5 right lower transtibial-mid leg 0.39
	shot "transhumeral-$theme" "$theme" 1280 800 1 left upper transhumeral-mid arm 0.5
	shot "transradial-$theme" "$theme" 1280 800 1 right upper transradial-distal forearm 0.8
	shot "shoulder-$theme" "$theme" 1280 800 1 right upper shoulder-disarticulation arm 0
	shot "forequarter-$theme" "$theme" 1280 800 1 right upper forequarter shoulder-girdle 0.4
	shot "ray-$theme" "$theme" 1280 800 1 right upper ray hand 0.3 ',\"Rays\":[2]'
	shot "transfemoral-$theme" "$theme" 1280 800 1 right lower transfemoral-mid thigh 0.55
	shot "hip-$theme" "$theme" 1280 800 1 left lower hip-disarticulation thigh 0
	shot "midfoot-$theme" "$theme" 1280 800 1 right lower lisfranc foot 0.38
	shot "transmetatarsal-$theme" "$theme" 1280 800 1 right lower transmetatarsal foot 0.55
done

# figure NAME KIND CUT [OPTION...]: light for the right side, dark for the left
figure() {
	name=$1
	shift
	"$binary" figure "$@" -o "$pictures/$name-light.png"
	"$binary" figure "$@" --dark --side left -o "$pictures/$name-dark.png"
}

for cut in transhumeral-mid transradial-distal shoulder-disarticulation forequarter ray:2 transmetacarpal \
	transfemoral-mid transtibial-mid hip-disarticulation lisfranc transmetatarsal; do
	for view in front back; do
		figure "limb-${cut%:*}-$view" limb "$cut" --view "$view"
	done
	figure "tree-${cut%:*}" tree "$cut"
done
figure transfer transfer transtibial-mid --nerve tibial --target soleus
echo "Pictures are in $pictures."
