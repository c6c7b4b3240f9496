import Foundation
import LineFinding
import PseudoTerminal
import Testing
import Values

/// What `make` sets up on a machine, tried with a compiler and a package tool that only pretend.
@Suite struct SetupScriptTests {
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../.ci/setup").standardizedFileURL.path

  /// What pretends, by name, and what it does: a machine that lacks nothing, used by root. What the package tool was
  /// asked for stands in `asked` afterwards.
  private static let pretended = [
    "swift": "exit 0", "ld": "exit 0", "id": "echo 0", "cc": "cat > /dev/null; exit 0",
    "clang": "cat > /dev/null; exit 0", "apt-get": "echo \"$@\" >> asked", "ldconfig": "exit 0",
  ]
  private static let findsNothing = ["clang": "cat > /dev/null; exit 1"]
  private static let clerk = ["id": "echo 1000", "sudo": "\"$@\""]
  private static let headers = [
    "libsqlite3-dev", "libxlsxwriter-dev", "libncursesw5-dev", "libstdc++-12-dev",
  ]

  /// A machine that is different in what these do; an empty one is not there.
  private func machine(_ others: [String: String] = [:]) throws -> Booth {
    let booth = try Booth()
    let tools = Self.pretended.merging(others) { $1 }.filter { !$0.value.isEmpty }
    // Written by the shell: what this process writes may still be open in a child of another test,
    // and a file that is open for writing cannot be run.
    let writing = tools.map { "printf '%s\\n' '#!/bin/sh' '\($0.value)' > bin/\($0.key)" }
    try booth.shell(
      (["mkdir bin", "touch asked"] + writing + ["chmod +x bin/*"]).joined(separator: "; "))
    return booth
  }

  /// The line that runs the script.
  ///
  /// - Parameters:
  ///   - words: what the script is told.
  ///   - path: where else than among what pretends programs are found.
  ///   - variables: what is said beforehand.
  private func line(_ words: String = "", path: String = ":$PATH", variables: String = "") -> String
  {
    "\(variables) PATH=\"$PWD/bin\(path)\" /bin/sh \(SetupScriptTests.script) \(words)"
  }

  /// Runs the script, which has to end so. What the package tool was asked to install.
  private func installed(
    _ booth: Booth, _ words: String = "", path: String = ":$PATH", variables: String = "",
    code: Int32 = 0
  ) throws -> [String] {
    let outcome = try booth.shell(line(words, path: path, variables: variables))
    #expect(outcome.code == code, "\(outcome)")
    return try asked(booth)
  }

  private func asked(_ booth: Booth) throws -> [String] {
    try booth.text("asked").lines(with: "install -y -q ").map { String($0.dropFirst(14)) }
  }

  @Test func missingHeadersAreInstalled() throws {
    #expect(try installed(machine(Self.findsNothing)) == Self.headers)
  }

  @Test func whatIsThereIsLeftAlone() throws {
    let booth = try machine()
    #expect(try installed(booth) == [])
    #expect(try booth.text("asked") == "")
  }

  /// What only tests look with, and what papers as PDF are drawn with.
  private static let ofTests = [
    "git", "sqlite3", "strace", "python3", "zbar-tools", "poppler-utils", "libpangocairo-1.0-0",
    "fonts-noto-cjk",
  ]

  /// What looks at the program from outside is there for tests alone: nobody needs it to run the desk.
  @Test(arguments: [("", []), ("tests", ofTests)] as [(String, [String])])
  func programsAreInstalledForTests(words: String, tools: [String]) throws {
    #expect(try installed(machine(), words, path: "") == tools)
  }

  @Test func whatTestsNeedIsLeftAlone() throws {
    let found = [
      "git": "exit 0", "sqlite3": "exit 0", "strace": "exit 0", "python3": "exit 0",
      "zbarimg": "exit 0", "pdftotext": "exit 0", "ldconfig": "echo libpangocairo-1.0.so.0 = x",
      "fc-list": "echo a font",
    ]
    #expect(try installed(machine(found), "tests", path: "") == [])
    let packages = [
      "zbarimg": "zbar-tools", "pdftotext": "poppler-utils", "ldconfig": "libpangocairo-1.0-0",
      "fc-list": "fonts-noto-cjk",
    ]
    for (program, package) in packages {
      let lacking = found.merging([program: program == "ldconfig" ? "exit 0" : ""]) { $1 }
      #expect(try installed(machine(lacking), "tests", path: "") == [package])
    }
  }

  /// Where the package tool cannot help, tests do without what they look with, and nothing is built without headers.
  @Test(arguments: [(true, 0), (false, 1)] as [(Bool, Int32)])
  func aPackageToolThatFailsStopsOnlyWhatCannotBeBuilt(hasHeaders: Bool, code: Int32) throws {
    let fails = ["apt-get": "echo \"$@\" >> asked; exit 100"]
    let booth = try machine(hasHeaders ? fails : fails.merging(Self.findsNothing) { $1 })
    let tools = try installed(booth, "tests", path: hasHeaders ? "" : ":$PATH", code: code)
    #expect(tools == (hasHeaders ? Self.ofTests : ["libsqlite3-dev"]))
  }

  /// A Swift that was unpacked runs only with libraries that the system has to have.
  @Test func whatSwiftRunsWithIsInstalled() throws {
    let booth = try machine(["swift": "exit 127"])
    #expect(try installed(booth) == ["libcurl4", "libncurses6", "libsqlite3-0", "libxml2"])
  }

  @Test func swiftIsNamedAndNeverInstalled() throws {
    let booth = try machine(Self.findsNothing.merging(["swift": ""]) { $1 })
    let outcome = try booth.shell(line("tests", path: ""))
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.lines(with: "https://") == [
        "swiftly    https://www.swift.org/install/linux/swiftly",
        "tarball    https://www.swift.org/install/linux/tarball (for Debian 12; its usr/bin goes on the PATH)",
      ])
    #expect(try booth.text("asked") == "")
  }

  // MARK: Who may, and who is asked

  /// Without root and without a terminal to ask on, what is missing is named, unless yes was said beforehand.
  @Test(arguments: [("", 1, []), ("YES=1", 0, headers)] as [(String, Int32, [String])])
  func withoutATerminalYesIsSaidBeforehand(
    variables: String, code: Int32, installed: [String]
  ) throws {
    let booth = try machine(Self.findsNothing.merging(Self.clerk) { $1 })
    #expect(try self.installed(booth, variables: variables, code: code) == installed)
  }

  @Test func whoCannotBecomeRootIsToldTheCommand() throws {
    let booth = try machine(Self.findsNothing.merging(["id": "echo 1000"]) { $1 })
    let outcome = try booth.shell(line(path: "", variables: "YES=1"))
    let packages = Self.headers.joined(separator: " ")
    #expect(outcome.code == 1)
    #expect(outcome.errors == "Missing: \(packages). As root: apt-get install \(packages)\n")
    #expect(try booth.text("asked") == "")
  }

  /// On a terminal even root is asked.
  @Test(
    arguments: [("", headers, 0), ("y", headers, 0), ("n", [], 1), ("x", [], 1)]
      as [(String, [String], Int32)])
  func aTerminalIsAskedFirst(answer: String, installed: [String], code: Int32) throws {
    let booth = try machine(Self.findsNothing)
    let terminal = try TerminalSession(
      "/bin/sh", ["-c", "cd '\(booth.folder)' && \(line())"],
      environment: booth.variables.merging(["TERM": "xterm"]) { $1 })
    try terminal.waitForFirst("Enter = 是 yes, n = 否 no:")
    #expect(try booth.text("asked") == "")
    terminal.type(answer)
    terminal.press(.enter)
    #expect(terminal.waitForEnd() == code)
    #expect(try asked(booth) == installed)
  }
}

/// What `make test-office` sets up: without LibreOffice Writer it goes on, and says so.
extension SetupScriptTests {
  private func office(_ tools: [String: String]) throws -> Booth.Outcome {
    let booth = try Booth()
    let all = [
      "chromium": "exit 0", "soffice": "exit 0", "python3": "exit 0", "pdftotext": "exit 0",
    ]
    .merging(["id": "echo 0"]) { $1 }.merging(tools) { $1 }
    let writing = all.map { "printf '%s\\n' '#!/bin/sh' '\($0.value)' > bin/\($0.key)" }
    let root = URL(fileURLWithPath: Self.script).deletingLastPathComponent()
      .deletingLastPathComponent().path
    return try booth.shell(
      (["mkdir bin"] + writing + ["chmod +x bin/*", "tools=$PWD/bin", "cd '\(root)'"])
        .joined(separator: "; ") + "; PATH=\"$tools:$PATH\" WRITER=/nowhere sh .ci/office-setup")
  }

  @Test func withoutWriterTheRestIsLookedAt() throws {
    let outcome = try office(["apt-get": "test $1 = update"])
    #expect(outcome.code == 0, "\(outcome)")
    let said = (outcome.output + outcome.errors).lines(with: "not to be had here: ")
    #expect(said.count == 1 && said[0].contains("libreoffice-writer-nogui"))
    #expect((outcome.output + outcome.errors).lines(with: "cannot be had here: ") == [])
  }

  @Test func writerAloneIsAskedFor() throws {
    let asked = try office(["apt-get": "echo asked \"$@\""])
    let lines = (asked.output + asked.errors).lines(with: "asked install")
    #expect(
      lines == ["asked install -y -q --no-install-recommends libreoffice-writer-nogui"]
        && asked.code == 0)
  }
}
