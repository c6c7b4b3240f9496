import Testing

/// Nothing lies about that nobody uses. What tests alone use is of no use: they can look as the program does.
@Suite("What is of no use")
struct UnusedTests {
  /// What the language or a library calls by its name.
  private static let called: Set<String> = [
    "body", "main", "init", "subscript", "deinit", "operator", "run", "configuration", "hash",
    "description", "errorDescription", "next", "makeIterator", "validate", "stringLiteral",
    "integerLiteral", "arrayLiteral", "dictionaryLiteral", "booleanLiteral", "nilLiteral",
    "floatLiteral", "unicodeScalarLiteral", "extendedGraphemeClusterLiteral", "_",
  ]

  @Test func everyDeclarationIsUsedSomewhere() {
    #expect(unused(in: SourceTree.sources) == [])
  }

  @Test func everyFileBelongsToATarget() {
    let targets = Set(Manifest.ofThisTree.targets.map(\.folder))
    let paths =
      SourceTree.paths(under: "Sources", ending: ".swift")
      + SourceTree.paths(under: "Tests", ending: ".swift")
    #expect(strays(among: paths, targets: targets) == [])
  }

  @Test func aNameThatStandsOnceIsNoticed() {
    let file = SourceFile(
      path: "Sources/A/A.swift",
      text: """
        /// Says lonely in a comment alone.
        struct Used {
          static let lonely = "lonely"
          func seen() -> String { "\\(Used.other)" }
          static var other: String { Used().seen() }
          func `repeat`() {}
        }
        enum Choice { case first, second }
        enum Word: String {
          case third = "3"
        }
        """)
    #expect(
      unused(in: [file]) == [
        "Sources/A/A.swift:3: lonely", "Sources/A/A.swift:6: repeat", "Sources/A/A.swift:8: Choice",
        "Sources/A/A.swift:8: first", "Sources/A/A.swift:9: Word",
      ])
    let other = SourceFile(
      path: "Sources/A/B.swift", text: "let all = [Choice.first, Used.lonely, Word(), all]")
    #expect(unused(in: [file, other]) == ["Sources/A/A.swift:6: repeat"])
  }

  @Test func aFileOutsideEveryTargetIsNoticed() {
    let paths = ["Sources/A/A.swift", "Sources/B/B.swift", "Sources/main.swift"]
    #expect(
      strays(among: paths, targets: ["Sources/A"]) == ["Sources/B/B.swift", "Sources/main.swift"])
  }

  private func unused(in sources: [SourceFile]) -> [String] {
    var uses: [String: Int] = [:]
    for file in sources {
      for token in file.tokens where token.kind == .word { uses[token.text, default: 0] += 1 }
    }
    return sources.flatMap { file in
      file.declarations.filter { found in
        found.kind != .expansion && !found.isSpelt && uses[found.name] == 1
          && !Self.called.contains(found.name)
      }.map { "\(file.path):\($0.line): \($0.name)" }
    }
  }

  private func strays(among paths: [String], targets: Set<String>) -> [String] {
    paths.filter { path in !targets.contains { path.hasPrefix($0 + "/") } }
  }
}
