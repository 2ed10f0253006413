#!/bin/sh
# Every check beside the tests: check.sh [NAME...]. Without names all of them, in this order.
# A check that is fine prints one line; all run, and the failed ones are named at the end.
set -eu
cd "$(dirname "$0")/.."

all="format vet staticcheck imports scripts data window race"

check_format() {
	files=$(go run mvdan.cc/gofumpt@v0.12.0 -l .) || return 1
	[ -z "$files" ] && return
	echo "$files"
	echo "These files are not in gofumpt's format: run \"make format\"."
	return 1
}

check_vet() { CGO_ENABLED=0 go vet -tags ci ./...; }

# Also checks that what is exported is documented: staticcheck.conf.
check_staticcheck() { CGO_ENABLED=0 go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 -tags ci ./...; }

# Which package may import which, and the one place that starts goroutines.
check_imports() { go run .ci/imports.go; }

check_scripts() {
	for script in .ci/*.sh; do
		sh -n "$script" || return 1
	done
	bash -n .ci/run
}

check_data() { CGO_ENABLED=0 go run -tags ci . check data; }

check_window() { sh .ci/window.sh; }

check_race() {
	sh .ci/setup.sh c && FYNE_CACHE=24h CGO_ENABLED=1 go test -race -timeout 20m -tags ci ./...
}

names=${*:-$all}
for name in $names; do
	case " $all " in
	*" $name "*) ;;
	*)
		echo "check: there is no check \"$name\"; there are: $all" >&2
		exit 2
		;;
	esac
done

messages=$(mktemp)
trap 'rm -f "$messages"' EXIT
trap 'exit 1' INT TERM HUP

failed=
for name in $names; do
	start=$(date +%s)
	if "check_$name" >"$messages" 2>&1; then
		echo "$name: fine ($(($(date +%s) - start)) s)"
	else
		cat "$messages"
		echo "$name: failed"
		failed="$failed $name"
	fi
done
if [ -n "$failed" ]; then
	echo "check: failed:$failed" >&2
	exit 1
fi
