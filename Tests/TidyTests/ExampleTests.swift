import Foundation
import Testing

/// The worked examples go with the tree as it is; `make examples` performs them.
@Suite("Worked examples")
struct ExampleTests {
  private static let git = ["/usr/bin/git", "/usr/local/bin/git"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: git != nil, "git is not installed")) func theyStillApply() throws {
    let paths = SourceTree.paths(under: "docs/examples", ending: ".patch")
    #expect(paths.count == 2)
    for path in paths { #expect(try applies(path) == "", "\(path)") }
  }

  /// A field that touches more than it says in CONTRIBUTING has been spread over the tree again.
  @Test func aFieldTouchesFiveFiles() {
    let patch = SourceTree.text(of: "docs/examples/new-field.patch")
    let files = patch.split(separator: "\n").filter { $0.hasPrefix("diff --git ") }
    #expect(files.count == 5)
    let steps = SourceTree.text(of: "docs/CONTRIBUTING.md").split(separator: "\n")
      .drop { $0 != "## A new field of a complaint" }.dropFirst().prefix { !$0.hasPrefix("## ") }
      .filter { $0.first?.isNumber == true }
    #expect(steps.count == files.count)
  }

  @Test(.enabled(if: git != nil, "git is not installed")) func oneThatDoesNotIsNoticed() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).patch")
    let text = "--- a/Makefile\n+++ b/Makefile\n@@ -1,1 +1,1 @@\n-no such line\n+another\n"
    try Data(text.utf8).write(to: place)
    #expect(
      try applies(place.path)
        == "error: patch failed: Makefile:1\nerror: Makefile: patch does not apply")
    try FileManager.default.removeItem(at: place)
  }

  /// - Returns: what git has against a patch; empty where there is nothing. A tree that it does not trust
  /// (`fatal:`) is no fault of the patch.
  private func applies(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.git ?? "")
    process.arguments = ["apply", "--check", path]
    process.currentDirectoryURL = SourceTree.root
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let words = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: words, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("error:") }.joined(separator: "\n")
  }
}
