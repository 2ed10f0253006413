#!/bin/sh
# Starts the program: its window, which gets the arguments, or without a display the same work in the terminal.
set -eu
cd "$(dirname "$0")/.."

has_display() {
	case $(uname -s) in
	Darwin | MINGW* | MSYS* | CYGWIN*) true ;;
	*) [ -n "${DISPLAY:-}" ] ;;
	esac
}

if has_display; then
	sh .ci/build.sh
	exec "./tmratlas$(go env GOEXE)" "$@"
fi

# Built without C, the program needs no library of the window: nothing is installed for this.
sh .ci/setup.sh go
if [ -n "${WAYLAND_DISPLAY:-}" ]; then
	echo "This Wayland session has no Xwayland to open a window with: here is a mid transtibial amputation in the terminal."
else
	echo "No display to open a window on: here is a mid transtibial amputation in the terminal."
fi
if ! CGO_ENABLED=0 go build -tags ci -o tmratlas .; then
	echo "start: the program could not be built, for the reason above" >&2
	exit 1
fi
exec ./tmratlas demo
