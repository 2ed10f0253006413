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

opens_and_shows() {
	picture start
}

moves_the_cut() {
	press Next Next Prior Down Up Right Left
	picture moved
	press ctrl+z ctrl+z ctrl+shift+z ctrl+t
	picture turned
}

moves_by_keyboard() {
	press Tab Tab Down Down Return Tab
	picture keyboard
}

start_display 1280x800
start_app
opens_and_shows
moves_the_cut
moves_by_keyboard
quit_app ctrl+q
echo "window test: started, worked by keyboard and quit; pictures in $pictures"
