# TMR Atlas. The two that matter: make run, make test.

# The toolkit drops what it drew a minute before it last looked at the clock, which it seldom does in tests.
export FYNE_CACHE = 24h
GOTEST = CGO_ENABLED=0 go test -tags ci

.PHONY: help run build test check format bench shots clean

help:
	@echo "make run      set up what is missing, build, open the window (without a display: work in the terminal)"
	@echo "make test     all tests; needs no display, no graphics library and no C compiler"
	@echo "make check    format, lint, import rules, data, window test, race detector (ONLY=\"vet data\" for some)"
	@echo "make build    build ./tmratlas"
	@echo "make bench    benchmarks"
	@echo "make shots    pictures of every page in shots/"
	@echo "make format   format the Go files"
	@echo "make clean    remove what the others made"

run:
	@sh .ci/start.sh $(ARGS)

build:
	@sh .ci/build.sh

test:
	@sh .ci/setup.sh go
	@$(GOTEST) ./...

check:
	@sh .ci/check.sh $(ONLY)

format:
	@go run mvdan.cc/gofumpt@v0.12.0 -w .

bench:
	@sh .ci/setup.sh go
	@$(GOTEST) -run '^$$' -bench . -benchmem ./...

shots:
	@sh .ci/shots.sh

clean:
	@rm -rf tmratlas tmratlas.exe dist shots
