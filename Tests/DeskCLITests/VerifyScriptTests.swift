import Foundation
import LineFinding
import Testing

/// What `make verify` and the check of a change run their stages by, tried with stages that only pretend.
@Suite struct VerifyScriptTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../.ci/verify").standardizedFileURL.path

  /// What stands in for make: what each stage says, and how it ends.
  private static let make = """
    case $1 in
    quick) echo first; echo; echo "3 passed | 0 failed"; echo "make[1]: left" ;;
    long) echo 长长的一行长长的一行长长的一行 ;;
    broken) echo "three are wrong"; echo "make: *** [broken] Error 1"; exit 2 ;;
    lacking) echo "cannot be had here: a printer"; exit 2 ;;
    esac
    """

  /// What the page says of each stage stands in rows that begin alike.
  private static let goals = """
    | goal | what it shows |
    |---|---|
    | `make quick` | that it is quick |
    | `make long` | that it is long |

    """

  private static let before =
    goals + """

      ## The last runs

      | goal | day | commit | minutes | what it showed |
      |---|---|---|---|---|
      | `make lacking` | 2026-01-02 | 1234567 | 8 | printed |
      | `make quick` | 2026-01-02 | 1234567 | 9 | 2 passed |
      <!-- end of the runs -->
      after it

      """

  private let booth: Booth

  init() throws {
    booth = try Booth()
    // Written by the shell, as another test's child may still hold open what this process writes.
    try booth.shell("printf '%s\\n' '#!/bin/sh' '\(Self.make)' > make; chmod +x make")
    try booth.write(Self.before, to: "page.md")
  }

  /// Runs stages, and gives back how that ended.
  private func verify(_ stages: String, variables: String = "PAGE=page.md") throws
    -> Booth.Outcome
  {
    try booth.shell("MAKE=\"$PWD/make\" \(variables) /bin/sh '\(Self.script)' build \(stages)")
  }

  /// The rows of the page; today is written as DAY.
  private func rows() throws -> [String] {
    let today = try booth.shell("date +%Y-%m-%d").output.prefix(10)
    let page = try booth.text("page.md")
    #expect(page.hasPrefix(Self.goals))
    return String(page.dropFirst(Self.goals.count)).lines(with: "| `make ")
      .map { $0.replacingOccurrences(of: today, with: "DAY") }
  }

  private static let lacked = "| `make lacking` | 2026-01-02 | 1234567 | 8 | printed |"
  private static let passed = "| `make quick` | DAY | no commit | 0 | 3 passed / 0 failed |"

  @Test func eachStageIsRecordedInTheRowOfItsRunBefore() throws {
    let outcome = try verify("quick long")
    #expect(outcome.code == 0, "\(outcome)")
    let added = "| `make long` | DAY | no commit | 0 | 长长的一行长长的一行长长的一行 |"
    #expect(try rows() == [Self.lacked, Self.passed, added])
    #expect(try booth.text("page.md").hasSuffix(" |\n<!-- end of the runs -->\nafter it\n"))
    #expect(
      outcome.output.lines(with: "min: ") == [
        "passed   make quick, 0 min: 3 passed / 0 failed",
        "passed   make long, 0 min: 长长的一行长长的一行长长的一行",
      ])
  }

  @Test func aStageThatFailsKeepsNoOtherFromRunning() throws {
    let outcome = try verify("broken quick")
    #expect(outcome.code == 1)
    let failed = "| `make broken` | DAY | no commit | 0 | failed: three are wrong |"
    #expect(try rows() == [Self.lacked, Self.passed, failed])
    #expect(
      outcome.output.lines(with: "min: ") == [
        "failed   make broken, 0 min: three are wrong",
        "passed   make quick, 0 min: 3 passed / 0 failed",
      ])
  }

  /// What was not run has shown nothing: its row stays, and the whole fails unless that is allowed.
  @Test(arguments: [
    ("", "lacking quick", 1), ("1", "lacking quick", 0), ("1", "lacking broken", 1),
  ])
  func whatCannotBeHadIsNotRun(allowed: String, stages: String, code: Int) throws {
    let outcome = try verify(stages, variables: "PAGE=page.md ALLOW_NOT_RUN=\(allowed)")
    #expect(Int(outcome.code) == code)
    #expect(try rows().first == Self.lacked)
    #expect(
      outcome.output.lines(with: "not run") == ["not run  make lacking, 0 min: a printer"])
  }

  @Test func withoutAPageNothingIsWritten() throws {
    #expect(try verify("quick broken", variables: "PAGE=''").code == 1)
    #expect(try booth.text("page.md") == Self.before)
  }

  @Test func aLongLineIsCutBetweenCharacters() throws {
    try booth.shell("sed -i 's/长长的一行/&&&&&&&&&&&&&&&&&&&&/g' make")
    #expect(try verify("long").code == 0)
    let line = String(repeating: "长长的一行", count: 32)
    #expect(try rows().last == "| `make long` | DAY | no commit | 0 | \(line)… |")
  }

  /// The page that changes with every run is none of the changes.
  @Test func whatIsNotCommittedIsSaid() throws {
    try booth.shell(
      """
      mkdir docs; mv page.md docs/verify.md; echo build > .gitignore
      git init -q; git add docs; git -c user.name=n -c user.email=n@localhost commit -q -m one
      """)
    let commit = try booth.shell("git rev-parse --short HEAD").output.prefix { $0 != "\n" }
    for changes in ["", " and changes"] {
      #expect(try verify("quick", variables: "").code == 0)
      let rows = try booth.text("docs/verify.md").lines(with: "make quick").suffix(1)
      #expect(rows.map { $0.contains("| \(commit)\(changes) |") } == [true])
      try booth.shell("echo new > new; git add new")
    }
  }
}
