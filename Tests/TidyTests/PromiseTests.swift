import Testing

/// The promises of `docs/PROMISES.md` and `SECURITY.md` name tests; a test that is gone keeps no promise.
@Suite struct PromiseTests {
  /// Every `Suite/test` in the text that no test in the sources is.
  private func missing(in text: String) -> [String] {
    text.matches(of: /`([A-Za-z]+Tests)\/([A-Za-z0-9]+)`/).map { ("\($0.1)", "\($0.2)") }
      .filter { suite, test in
        !SourceTree.tests.contains { $0.name == suite && $0.text.contains("func \(test)(") }
      }.map { "\($0.0)/\($0.1)" }
  }

  @Test func everyPromiseHasItsTest() {
    let text = SourceTree.text(of: "docs/PROMISES.md")
    #expect(missing(in: text) == [])
    let parts = text.split(separator: /(?m)^\d+\. \*\*/).dropFirst()
    #expect(parts.count == 10)
    for part in parts {
      #expect(part.contains(/`[A-Za-z]+Tests\/[A-Za-z0-9]+`/), "\(part.prefix(40))")
    }
  }

  /// Both languages promise the same, and each promise has its test.
  @Test func whatIsSaidOfSecurityHasItsTests() {
    let text = SourceTree.text(of: "SECURITY.md")
    #expect(missing(in: text) == [])
    let tests = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
      .map { $0.matches(of: /`[A-Za-z]+Tests\/[A-Za-z0-9]+`/).map { String($0.0) } }
      .filter { !$0.isEmpty }
    #expect(tests.count == 68)
    #expect(tests.prefix(34).elementsEqual(tests.suffix(34)))
  }

  @Test func aPromiseWithoutItsTestIsNoticed() {
    #expect(missing(in: "`PromiseTests/noSuchTest`") == ["PromiseTests/noSuchTest"])
    #expect(missing(in: "`PromiseTests/aPromiseWithoutItsTestIsNoticed`") == [])
  }
}
