import Foundation
import LineFinding
import Testing
import Values

/// What `make` sets up on a machine, tried with a compiler and a package tool that only pretend.
@Suite struct SetupScriptTests {
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../.ci/setup").standardizedFileURL.path

  /// Runs the script; the compiler finds headers or not. What the package tool was asked for.
  ///
  /// - Parameters:
  ///   - words: what the script is told.
  ///   - found: what else there is, by name, and what it does.
  ///   - path: where else than among what pretends programs are found.
  ///   - status: how the package tool ends.
  ///   - code: how the script ends.
  private func asked(
    compilerFinds: Bool, _ words: String = "", found: [String: String] = [:],
    path: String = ":$PATH", status: Int = 0, code: Int32 = 0
  ) throws -> String {
    let booth = try Booth()
    let tools = [
      "swift": "exit 0", "cc": "cat > /dev/null; exit 0", "id": "echo 0", "ldconfig": "exit 0",
      "clang": "cat > /dev/null; exit \(compilerFinds ? 0 : 1)",
      "apt-get": "echo \"$@\" >> asked; exit \(status)",
    ].merging(found) { $1 }
    // Written by the shell: what this process writes may still be open in a child of another test,
    // and a file that is open for writing cannot be run.
    let writing = tools.map { "printf '%s\\n' '#!/bin/sh' '\($0.value)' > bin/\($0.key)" }
    _ = try booth.shell((["mkdir bin"] + writing).joined(separator: "; "))
    let outcome = try booth.shell(
      "touch asked; chmod +x bin/*; PATH=\"$PWD/bin\(path)\" /bin/sh \(SetupScriptTests.script) \(words)"
    )
    #expect(outcome.code == code, "\(outcome)")
    return try booth.text("asked")
  }

  @Test func missingHeadersAreInstalled() throws {
    let asked = try asked(compilerFinds: false)
    #expect(
      asked.lines(with: "install") == [
        "install -y -q libsqlite3-dev", "install -y -q libxlsxwriter-dev",
        "install -y -q libncursesw5-dev",
      ])
  }

  @Test func whatIsThereIsLeftAlone() throws {
    let asked = try asked(compilerFinds: true)
    #expect(asked == "")
  }

  /// What only tests look with, and what papers as PDF are drawn with.
  private static let ofTests = [
    "git", "sqlite3", "strace", "zbar-tools", "poppler-utils", "libpangocairo-1.0-0", "fonts-noto-cjk",
  ]

  /// What looks at the program from outside is there for tests alone: nobody needs it to run the desk.
  @Test(arguments: [("", []), ("tests", ofTests)] as [(String, [String])])
  func programsAreInstalledForTests(words: String, tools: [String]) throws {
    let asked = try asked(compilerFinds: true, words, path: "")
    #expect(asked.lines(with: "install") == tools.map { "install -y -q \($0)" })
  }

  @Test func whatTestsNeedIsLeftAlone() throws {
    let found = [
      "git": "exit 0", "sqlite3": "exit 0", "strace": "exit 0", "pdftotext": "exit 0",
      "ldconfig": "echo libpangocairo-1.0.so.0 = x", "fc-list": "echo a font",
    ]
    #expect(try asked(compilerFinds: true, "tests", found: found, path: "") == "")
    let packages = [
      "pdftotext": "poppler-utils", "ldconfig": "libpangocairo-1.0-0", "fc-list": "fonts-noto-cjk",
    ]
    for (program, package) in packages {
      let rest = found.filter { $0.key != program }
      let asked = try asked(compilerFinds: true, "tests", found: rest, path: "")
      #expect(asked.lines(with: "install") == ["install -y -q \(package)"])
    }
  }

  /// Where the package tool cannot help, tests do without what they look with, and nothing is built without headers.
  @Test(arguments: [(true, 0), (false, 1)] as [(Bool, Int32)])
  func aPackageToolThatFailsStopsOnlyWhatCannotBeBuilt(hasHeaders: Bool, code: Int32) throws {
    let asked = try asked(
      compilerFinds: hasHeaders, "tests", path: hasHeaders ? "" : ":$PATH", status: 100, code: code)
    let tools = SetupScriptTests.ofTests.map { "install -y -q \($0)" }
    #expect(asked.lines(with: "install") == (hasHeaders ? tools : ["install -y -q libsqlite3-dev"]))
  }
}
