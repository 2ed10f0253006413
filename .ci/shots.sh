#!/bin/sh
# Pictures of every page, light and dark, in shots/.
set -eu
cd "$(dirname "$0")/.."

sh .ci/setup.sh display
sh .ci/build.sh
binary=./tmratlas
pictures=shots

# shellcheck source=.ci/display.sh
. .ci/display.sh

start_display "${SIZE:-1280x800}"
for theme in light dark; do
	export FYNE_THEME="$theme"
	start_app
	number=1
	for page in explore plan explain learn library; do
		press "ctrl+$number"
		sleep 0.5
		picture "$page-$theme"
		number=$((number + 1))
	done
	quit_app ctrl+q
done
echo "Pictures of every page are in $pictures."
