import Foundation
import Testing
import Values
import Vocabulary

/// The promises of `docs/PROMISES.md` name tests; a test that is gone keeps no promise.
@Suite struct PromiseTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// Every `Suite/test` in the text that no test in the sources is.
  private func missing(in text: String) throws -> [String] {
    let named = text.matches(of: /`([A-Za-z]+Tests)\/([A-Za-z0-9]+)`/)
    let sources = try PromiseTests.sources()
    return named.map { ("\($0.1)", "\($0.2)") }.filter { suite, test in
      !sources.contains { $0.name == suite + ".swift" && $0.text.contains("func \(test)(") }
    }.map { "\($0.0)/\($0.1)" }
  }

  private static func sources() throws -> [(name: String, text: String)] {
    let tests = root.appending(path: "Tests")
    let found = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return try files.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }

  @Test func everyPromiseHasItsTest() throws {
    let page = PromiseTests.root.appending(path: "docs/PROMISES.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(try missing(in: text).isEmpty)
    #expect(text.matches(of: /(?m)^\d+\. \*\*/).count == 10)
    for part in text.split(separator: /(?m)^\d+\. \*\*/).dropFirst() {
      #expect(part.contains(/`[A-Za-z]+Tests\/[A-Za-z0-9]+`/), "\(part.prefix(40))")
    }
  }

  @Test func aPromiseWithoutItsTestIsNoticed() throws {
    #expect(try missing(in: "`PromiseTests/noSuchTest`") == ["PromiseTests/noSuchTest"])
    #expect(try missing(in: "`PromiseTests/aPromiseWithoutItsTestIsNoticed`").isEmpty)
  }
}
