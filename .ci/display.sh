# Functions that run the program's window on a display without a screen. To be sourced, after setting
#   binary    the program
#   pictures  the folder for screenshots
# Every wait has an end. The display and the program are stopped when the sourcing script ends.
# shellcheck shell=sh disable=SC2120

: "${binary:?}" "${pictures:?}"

work=$(mktemp -d)
app=
screen=
window=

stop_all() {
	for process in $app $screen; do
		kill -9 "$process" 2>/dev/null || true
		wait "$process" 2>/dev/null || true
	done
	rm -rf "$work"
}
trap stop_all EXIT
trap 'exit 1' INT TERM HUP

# give_up MESSAGE: shows what the program said and what was on the screen, and ends with the message.
give_up() {
	if [ -s "$work/messages" ]; then
		echo "window: the program's last messages:" >&2
		tail -n 30 "$work/messages" >&2
	fi
	if [ -n "$screen" ] && import -silent -window root "$pictures/failed.png" 2>/dev/null; then
		echo "window: the screen at that moment is in $pictures/failed.png" >&2
	fi
	echo "window: $*" >&2
	exit 1
}

# start_display [WIDTHxHEIGHT]
start_display() {
	mkdir -p "$pictures"
	rm -f "$pictures/failed.png"
	Xvfb -displayfd 3 -screen 0 "${1:-1280x800}x24" -nolisten tcp 3>"$work/display" 2>"$work/screen-messages" &
	screen=$!
	tries=0
	until [ -s "$work/display" ]; do
		tries=$((tries + 1))
		if [ "$tries" -gt 100 ] || ! kill -0 "$screen" 2>/dev/null; then
			cat "$work/screen-messages" >&2
			screen=
			give_up "Xvfb does not start"
		fi
		sleep 0.1
	done
	DISPLAY=:$(cat "$work/display")
	export DISPLAY
	unset WAYLAND_DISPLAY
}

# new_home [SETTINGS]: an empty home folder for the program, but for its settings (JSON) when they are given. The home
# folder of the person is never touched.
new_home() {
	rm -rf "${work:?}/home"
	mkdir -p "$work/home/config" "$work/home/data" "$work/home/cache"
	settings=$work/home/config/fyne/$(sed -n 's/^ID = "\(.*\)"/\1/p' FyneApp.toml)/preferences.json
	if [ -n "${1:-}" ]; then
		mkdir -p "$(dirname "$settings")"
		printf '%s\n' "$1" >"$settings"
	fi
}

# start_app [ARGUMENT...]: starts the program in that home folder and waits for its window.
start_app() {
	HOME="$work/home" XDG_CONFIG_HOME="$work/home/config" XDG_DATA_HOME="$work/home/data" \
		XDG_CACHE_HOME="$work/home/cache" "$binary" "$@" >"$work/messages" 2>&1 </dev/null &
	app=$!
	tries=0
	until window=$(xdotool search --all --onlyvisible --pid "$app" --name 'TMR Atlas' 2>/dev/null | head -n 1) && [ -n "$window" ]; do
		tries=$((tries + 1))
		running || give_up "the program ended before its window opened"
		[ "$tries" -le 150 ] || give_up "no window after 30 seconds"
		sleep 0.2
	done
	sleep 1
	xdotool windowfocus "$window"
	sleep 0.3
}

running() { kill -0 "$app" 2>/dev/null; }

# press KEY...: each key as xdotool names it, such as ctrl+k.
press() {
	for key in "$@"; do
		running || give_up "the program ended before the key $key"
		xdotool key --clearmodifiers "$key"
		sleep 0.3
	done
	running || give_up "the program ended after the keys $*"
}

# click X Y: in the window's own pixels.
click() {
	xdotool mousemove --window "$window" "$1" "$2" click 1
	sleep 0.3
	running || give_up "the program ended after a click at $1,$2"
}

# picture NAME: a screenshot of the window, which must not be blank.
picture() {
	running || give_up "the program ended before the picture $1"
	import -silent -window "$window" "$pictures/$1.png" || give_up "no picture $1 could be taken"
	colours=$(identify -format '%k' "$pictures/$1.png")
	[ "$colours" -ge 20 ] || give_up "the window is blank in $pictures/$1.png: $colours colours"
}

# still NAME: a picture of the window once it no longer changes, which takes a while where the machine is busy.
still() {
	before=
	tries=0
	picture "$1"
	until [ "$before" = "$(pixels "$1")" ]; do
		tries=$((tries + 1))
		[ "$tries" -le 40 ] || give_up "the window does not come to rest"
		before=$(pixels "$1")
		sleep 0.7
		picture "$1"
	done
}

# differ A B, same A B: whether two pictures are different in any pixel. The window may need a while to show what was
# asked, so B is taken again for up to 10 seconds until the answer is yes.
differ() { awaited differing "$1" "$2" || give_up "the pictures $1 and $2 are the same"; }

same() { awaited matching "$1" "$2" || give_up "the pictures $1 and $2 are different"; }

differing() { [ "$(pixels "$1")" != "$(pixels "$2")" ]; }

matching() { [ "$(pixels "$1")" = "$(pixels "$2")" ]; }

awaited() {
	tries=0
	until "$1" "$2" "$3"; do
		tries=$((tries + 1))
		[ "$tries" -le 50 ] || return 1
		sleep 0.2
		picture "$3"
	done
}

pixels() { identify -quiet -format '%#' "$pictures/$1.png"; }

# kept TEXT: the settings hold a text.
kept() { grep -qF "$1" "$settings" || give_up "the settings do not hold $1: $(cat "$settings")"; }

# quit_app KEY: presses the key that quits, and checks how the program ended and what it said.
quit_app() {
	running || give_up "the program ended before it was asked to"
	xdotool key --clearmodifiers "$1"
	tries=0
	while running; do
		tries=$((tries + 1))
		[ "$tries" -le 50 ] || give_up "still running 10 seconds after $1"
		sleep 0.2
	done
	code=0
	wait "$app" || code=$?
	app=
	[ "$code" = 0 ] || give_up "the program ended with exit code $code"
	! grep -q 'fyne\.Do' "$work/messages" || give_up "the window was touched from the wrong goroutine"
	! grep -qE '^(panic|fatal error):|DATA RACE' "$work/messages" || give_up "the program crashed"
}
