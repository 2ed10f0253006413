#!/bin/sh
# Builds the program with its window: build.sh [FILE [TAG]]. FILE is ./tmratlas unless given.
# What the build needs is installed first, see setup.sh.
set -eu
cd "$(dirname "$0")/.."

sh .ci/setup.sh window

# On Linux and the BSDs the tag x11 does without the Wayland headers; a Wayland desktop shows the window all the same.
case $(uname -s) in
Darwin | MINGW* | MSYS* | CYGWIN*) tags= ;;
*) tags=x11 ;;
esac
binary=${1:-./tmratlas$(go env GOEXE)}
tags=$tags${2:+${tags:+,}$2}

[ -e "$binary" ] || echo "Building $binary. The first build takes some minutes, the next ones seconds."
if ! CGO_ENABLED=1 go build -tags "$tags" -o "$binary" .; then
	echo "build: $binary could not be built, for the reason above" >&2
	exit 1
fi
