#!/bin/sh
# Finds what is missing on this machine and installs just that.
#
#   setup.sh go        Go, new enough for go.mod
#   setup.sh c         the same and a C compiler, for the race detector
#   setup.sh window    the same and the libraries of the window
#   setup.sh display   the same and a display without a screen, to test the window
#   setup.sh ci        the same and make
#
# It says in one line what it installs. When it cannot go on, it ends with one sentence and a failure.
set -eu
cd "$(dirname "$0")/.."

fail() {
	printf 'setup: %s\n' "$*" >&2
	exit 1
}

# part, then its package for each package manager; a comma joins two packages.
packages='
part        apt-get          dnf                     pacman             zypper
make        make             make                    make               make
compiler    gcc,libc6-dev    gcc                     gcc                gcc
pkg-config  pkg-config       pkgconf-pkg-config      pkgconf            pkg-config
GL          libgl-dev        mesa-libGL-devel        libglvnd           Mesa-libGL-devel
X11         libx11-dev       libX11-devel            libx11             libX11-devel
Xext        libxext-dev      libXext-devel           libxext            libXext-devel
Xcursor     libxcursor-dev   libXcursor-devel        libxcursor         libXcursor-devel
Xrandr      libxrandr-dev    libXrandr-devel         libxrandr          libXrandr-devel
Xinerama    libxinerama-dev  libXinerama-devel       libxinerama        libXinerama-devel
Xi          libxi-dev        libXi-devel             libxi              libXi-devel
Xxf86vm     libxxf86vm-dev   libXxf86vm-devel        libxxf86vm         libXxf86vm-devel
xdotool     xdotool          xdotool                 xdotool            xdotool
import      imagemagick      ImageMagick             imagemagick        ImageMagick
Xvfb        xvfb,libgl1-mesa-dri  xorg-x11-server-Xvfb,mesa-dri-drivers  xorg-server-xvfb,mesa  xorg-x11-server-Xvfb,Mesa-dri
'

check_go() {
	wanted=$(awk '$1 == "go" { print $2; exit }' go.mod)
	if ! command -v go >/dev/null 2>&1 && [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null 2>&1; then
		echo "Installing with Homebrew: go"
		brew install --quiet go </dev/null || fail "Homebrew could not install go, for the reason above"
	fi
	if ! command -v go >/dev/null 2>&1; then
		fail "Go is not on the PATH: install Go $wanted or newer from https://go.dev/dl, then try again"
	fi
	# A Go that can fetch newer ones by itself answers with the version it fetched.
	have=$(go env GOVERSION 2>/dev/null) || have=
	have=${have#go}
	have=${have%%[!0-9.]*}
	newest=$(printf '%s\n%s\n' "$wanted" "${have:-0}" | sort -t. -k1,1n -k2,2n -k3,3n | tail -n 1)
	[ "$newest" = "$have" ] && return
	fail "Go ${have:-here} is too old: install Go $wanted or newer from https://go.dev/dl, then try again"
}

# compiles "HEADER..." [LIBRARY...]: a program that uses them can be built.
compiles() {
	for header in $1; do
		echo "#include <$header>"
	done >"$work/probe.c"
	echo 'int main(void) { return 0; }' >>"$work/probe.c"
	shift
	# shellcheck disable=SC2086 # the compiler may be two words, such as "ccache gcc"
	$cc "$work/probe.c" -o "$work/probe" "$@" >/dev/null 2>&1
}

has() {
	case $1 in
	make | Xvfb | xdotool | import) command -v "$1" >/dev/null 2>&1 ;;
	compiler) compiles stdlib.h ;;
	pkg-config) command -v "${PKG_CONFIG:-pkg-config}" >/dev/null 2>&1 ;;
	GL) compiles GL/gl.h -lGL ;;
	X11) compiles X11/XKBlib.h -lX11 ;;
	Xext) compiles "X11/Xlib.h X11/extensions/shape.h" -lXext ;;
	Xcursor) compiles X11/Xcursor/Xcursor.h -lXcursor ;;
	Xrandr) compiles X11/extensions/Xrandr.h -lXrandr ;;
	Xinerama) compiles "X11/Xlib.h X11/extensions/Xinerama.h" -lXinerama ;;
	Xi) compiles X11/extensions/XInput2.h -lXi ;;
	Xxf86vm) compiles "X11/Xlib.h X11/extensions/xf86vmode.h" -lXxf86vm ;;
	esac
}

# missing PART...: the parts that are not here.
missing() {
	absent=
	for part in "$@"; do
		has "$part" || absent="$absent${absent:+ }$part"
	done
	echo "$absent"
}

# packages_for PART...: the packages that hold them.
packages_for() {
	echo "$packages" | awk -v parts=" $* " -v manager="$manager" '
		$1 == "part" { for (i = 2; i <= NF; i++) if ($i == manager) column = i }
		NF && index(parts, " " $1 " ") { gsub(",", " ", $column); list = list sep $column; sep = " " }
		END { print list }'
}

as_root() {
	if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
	case $manager in
	apt-get)
		as_root apt-get update -q || true # a list that cannot be renewed matters only if the next line fails
		as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
			-o DPkg::Lock::Timeout=300 "$@"
		;;
	dnf) as_root dnf install -y --setopt=install_weak_deps=False "$@" ;;
	pacman) as_root pacman -S --needed --noconfirm "$@" ;;
	zypper) as_root zypper --non-interactive install --no-recommends "$@" ;;
	esac
}

on_linux() {
	lacking=$(missing "$@")
	[ -n "$lacking" ] || return 0

	manager=
	for known in apt-get dnf pacman zypper; do
		if command -v "$known" >/dev/null 2>&1; then
			manager=$known
			break
		fi
	done
	[ -n "$manager" ] || fail "this machine lacks $lacking (and has none of apt-get, dnf, pacman, zypper): install them, then try again"

	# shellcheck disable=SC2086 # lists of words
	wanted=$(packages_for $lacking)
	if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
		fail "only root can install what is missing: as root run \"$manager install $wanted\", then try again"
	fi
	echo "Installing with $manager: $wanted"
	# shellcheck disable=SC2086 # a list of words
	if ! install_packages $wanted </dev/null >"$work/log" 2>&1; then
		tail -n 15 "$work/log" >&2
		fail "$manager could not install $wanted (its last lines are above)"
	fi
	lacking=$(missing "$@")
	[ -z "$lacking" ] || fail "$manager installed $wanted, yet these still cannot be used: $lacking"
}

on_macos() {
	xcode-select -p >/dev/null 2>&1 && compiles stdlib.h && return
	echo "Installing the Xcode command line tools (a C compiler)."
	xcode-select --install >/dev/null 2>&1 ||
		fail "the Xcode command line tools could not be asked for: run \"xcode-select --install\", then try again"
	fail "finish the installation in the window that macOS has opened, then try again"
}

on_windows() {
	compiles stdlib.h && return
	fail "a C compiler is missing: install MSYS2 from https://www.msys2.org, in its UCRT64 terminal run \"pacman -S mingw-w64-ucrt-x86_64-gcc\", put its folder ucrt64/bin on the PATH, then try again"
}

# Elsewhere (the BSDs) we know no package names, only what is missing.
on_other() {
	lacking=$(missing "$@")
	[ -z "$lacking" ] || fail "this machine lacks $lacking: install them, then try again"
}

c="compiler"
window="$c pkg-config GL X11 Xext Xcursor Xrandr Xinerama Xi Xxf86vm"
display="$window Xvfb xdotool import"
case ${1:-} in
go) parts= ;;
c) parts=$c ;;
window) parts=$window ;;
display) parts=$display ;;
ci) parts="make $display" ;;
*) fail "say what to set up: go, c, window, display or ci" ;;
esac

check_go
[ -n "$parts" ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP
cc=$(go env CC)

# shellcheck disable=SC2086 # lists of words
case $(uname -s) in
Linux) on_linux $parts ;;
Darwin) on_macos ;;
MINGW* | MSYS* | CYGWIN*) on_windows ;;
*) on_other $parts ;;
esac
