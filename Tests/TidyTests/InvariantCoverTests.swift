import Testing

/// An invariant that no test breaks may be checked nowhere.
@Suite("Every invariant is broken by a test")
struct InvariantCoverTests {
  @Test func everyInvariantIsBrokenSomewhere() {
    #expect(unbroken(SourceTree.sources(of: "CaseStore"), SourceTree.tests) == [])
  }

  @Test func anInvariantThatNoTestBreaksIsNoticed() {
    let sources = [
      SourceFile(
        path: "Sources/A/Invariant.swift",
        text:
          "enum Invariant: String {\n  case one = \"1\"\n  case two = \"2\"\n  case three = \"3\"\n}\n"
      )
    ]
    let text = "expect(.invariant(.one, nil))\nexpect(\n  .three, after: sql)\nlet a = b.two\n"
    let tests = [
      SourceFile(path: "Tests/A/OneInvariantTests.swift", text: text),
      SourceFile(path: "Tests/A/OtherTests.swift", text: "expect(.two, after: sql)\n"),
    ]
    #expect(unbroken(sources, tests) == ["two"])
  }

  /// The cases of `Invariant` that no test of invariants expects as the first thing of a call.
  private func unbroken(_ sources: [SourceFile], _ tests: [SourceFile]) -> [String] {
    let invariants = sources.flatMap(\.enums).first { $0.name == "Invariant" }
    let expected = tests.filter { $0.name.hasSuffix("InvariantTests") }.flatMap { file in
      let tokens = file.tokens
      return tokens.indices.dropFirst(2).filter {
        tokens[$0 - 1].text == "." && tokens[$0 - 2].text == "("
      }.map { tokens[$0].text }
    }
    return (invariants?.cases.keys.sorted() ?? ["no invariant"]).filter { !expected.contains($0) }
  }
}
