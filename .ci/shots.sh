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

# shot NAME THEME WIDTH HEIGHT TEXT-SCALE SIDE LIMB LEVEL SEGMENT T
shot() {
	view="{\\\"Side\\\":\\\"$6\\\",\\\"Limb\\\":\\\"$7\\\",\\\"Level\\\":\\\"$8\\\",\\\"At\\\":{\\\"segment\\\":\\\"$9\\\",\\\"t\\\":${10}}}"
	new_home "{\"brightness\":\"$2\",\"window-width\":$3,\"window-height\":$4,\"text-scale\":$5,\"explore\":\"$view\"}"
	start_app
	still "$1"
	quit_app ctrl+q
}

start_display 1920x1080
for theme in light dark; do
	shot "explore-$theme" "$theme" 1280 800 1 right lower transtibial-mid leg 0.39
	shot "explore-$theme-800x600" "$theme" 800 600 1 right lower transtibial-mid leg 0.39
	shot "explore-$theme-1920x1080" "$theme" 1920 1080 1 left upper transhumeral-mid arm 0.5
	shot "explore-$theme-large-text" "$theme" 1280 800 1.5 right lower transtibial-mid leg 0.39
	shot "explore-$theme-small-large-text" "$theme" 800 600 1.5 right lower transtibial-mid leg 0.39
	shot "transhumeral-$theme" "$theme" 1280 800 1 left upper transhumeral-mid arm 0.5
	shot "transradial-$theme" "$theme" 1280 800 1 right upper transradial-distal forearm 0.8
	shot "ray-$theme" "$theme" 1280 800 1 right upper ray hand 0.3
	shot "forequarter-$theme" "$theme" 1280 800 1 right upper forequarter shoulder-girdle 0.4
	shot "hip-$theme" "$theme" 1280 800 1 left lower hip-disarticulation thigh 0
	shot "midfoot-$theme" "$theme" 1280 800 1 right lower lisfranc foot 0.38
done
for cut in transtibial-mid transfemoral-mid transhumeral-mid transradial-distal lisfranc ray:2 hip-disarticulation forequarter; do
	for kind in limb tree; do
		"$binary" figure "$kind" "$cut" -o "$pictures/figure-$kind-${cut%:*}-light.png"
		"$binary" figure "$kind" "$cut" --dark --side left -o "$pictures/figure-$kind-${cut%:*}-dark.png"
	done
done
"$binary" figure transfer transtibial-mid --nerve tibial --target soleus -o "$pictures/figure-transfer.png"
echo "Pictures are in $pictures."
