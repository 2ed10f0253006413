#!/bin/sh
# The window test: the real program on a real (screenless) display, worked by keyboard, with Fyne's thread checks on.
set -eu
cd "$(dirname "$0")/.."

if [ "$(uname -s)" != Linux ]; then
	echo "window test: left out, it runs on Linux only"
	exit 0
fi

sh .ci/setup.sh display
mkdir -p dist
binary=./dist/tmratlas-checked
pictures=dist/window
# With no_metadata the program does not read that it was migrated to fyne.Do, so wrong calls are reported.
sh .ci/build.sh "$binary" no_metadata

# shellcheck source=.ci/display.sh
. .ci/display.sh

# Places in a window of 1280 by 800 points, which the program has at its first start.
second_target="820 224"
second_nerve="560 199"
brightness="38 769"

opens_and_shows() {
	picture start
}

moves_the_cut() {
	press Next Next Next
	picture levels
	differ start levels
	press ctrl+z ctrl+z ctrl+z
	picture undone
	same start undone
	press ctrl+shift+z
	picture redone
	differ undone redone
	press ctrl+z Down
	picture height
	differ undone height
	press Up
}

chooses_nerves() {
	press Right
	picture right
	differ start right
	press Left
	picture left
	differ right left
	# shellcheck disable=SC2086 # two numbers
	click $second_nerve
	picture nerve
	differ left nerve
}

chooses_targets() {
	# shellcheck disable=SC2086 # two numbers
	click $second_target
	picture target
	differ nerve target
}

turns_the_limb() {
	press ctrl+t
	picture turned
	differ target turned
}

# From the list of targets, Tab goes on to the button that copies, the text and the buttons of its sources.
moves_by_keyboard() {
	press Tab Return
	picture copied
	differ turned copied
	press Tab Next
	picture scrolled
	differ copied scrolled
	press Tab Tab Tab Tab
	picture sources
	differ scrolled sources
}

changes_the_brightness() {
	# shellcheck disable=SC2086 # two numbers
	click $brightness
	picture brightness
	differ sources brightness
}

comes_back_as_it_was() {
	kept '"brightness"'
	kept '"window-width":1280'
	kept '"window-height":800'
	kept deep-peroneal
	start_app
	picture restarted
	differ start restarted
	quit_app ctrl+q
}

start_display 1280x800
new_home
start_app
opens_and_shows
moves_the_cut
chooses_nerves
chooses_targets
turns_the_limb
moves_by_keyboard
changes_the_brightness
quit_app ctrl+q
comes_back_as_it_was
echo "window test: started, worked by mouse and keyboard, quit and came back; pictures in $pictures"
