import Testing

/// Nothing lies about that nobody uses. What tests alone use is of no use: they can look as the program does.
@Suite("What is of no use")
struct UnusedTests {
  /// What the language or a library calls by its name.
  private static let called: Set<String> = [
    "body", "main", "init", "subscript", "deinit", "operator", "run", "configuration", "hash",
    "description", "errorDescription", "next", "makeIterator", "underestimatedCount", "validate",
    "stringLiteral", "integerLiteral", "arrayLiteral", "dictionaryLiteral", "booleanLiteral",
    "nilLiteral",
    "floatLiteral", "unicodeScalarLiteral", "extendedGraphemeClusterLiteral", "allValueStrings",
    "allValueDescriptions", "CodingKeys", "_",
  ]

  @Test func everyDeclarationIsUsedSomewhere() {
    #expect(unused(in: SourceTree.sources).map(\.text) == [])
  }

  @Test func everyParameterIsLookedAt() {
    #expect(idle(in: SourceTree.sources) == [])
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
      unused(in: [file]).map(\.text) == [
        "Sources/A/A.swift:3: lonely", "Sources/A/A.swift:6: repeat()",
        "Sources/A/A.swift:8: Choice", "Sources/A/A.swift:8: first", "Sources/A/A.swift:9: Word",
      ])
    let other = SourceFile(
      path: "Sources/A/B.swift", text: "let all = [Choice.first, Used.lonely, Word(), all]")
    #expect(unused(in: [file, other]).map(\.text) == ["Sources/A/A.swift:6: repeat()"])
  }

  @Test func aFunctionWhoseNameAnotherBearsIsNoticed() {
    let file = SourceFile(
      path: "Sources/A/A.swift",
      text: """
        func events(of day: Int) {}
        func events(beyond day: Int) {}
        func events(since day: Int = 0, in place: Int) {}
        func events(while isOpen: (Int) -> Bool) {}
        func clerks() {}
        func kept(_ clerks: Int) {}
        func told(_ word: Int) {}
        func shown(_ word: Int) {}
        """)
    let other = SourceFile(
      path: "Sources/A/B.swift",
      text: """
        let events = events(of: 1)
        let kept = all.map(Self.kept)
        let told = read(told)
        let word = events + shown(clerks)
        """)
    let more = "events(in: 2); store.events { $0 > 1 }"
    #expect(
      unused(in: [file, other]).map(\.text).filter { $0.contains("(") } == [
        "Sources/A/A.swift:2: events(beyond:)", "Sources/A/A.swift:3: events(since:in:)",
        "Sources/A/A.swift:4: events(while:)", "Sources/A/A.swift:5: clerks()",
        "Sources/A/A.swift:7: told(_:)",
      ])
    let third = SourceFile(path: "Sources/A/C.swift", text: more)
    #expect(
      unused(in: [file, other, third]).map(\.text).filter { $0.contains("(") } == [
        "Sources/A/A.swift:2: events(beyond:)", "Sources/A/A.swift:5: clerks()",
        "Sources/A/A.swift:7: told(_:)",
      ])
  }

  @Test func aParameterThatNobodyLooksAtIsNoticed() {
    let file = SourceFile(
      path: "Sources/A/A.swift",
      text: """
        protocol Screen {
          func draw(_ rows: Int, in place: Int)
          func close(at once: Bool)
        }
        struct Home: Screen {
          init(_ rows: Int = 3, of kind: [String: Int], by _: Int) { self.kind = kind }
          func draw(_ rows: Int, in place: Int) {}
          func close(
            at once: Bool, _ why: @escaping (Int) -> Void
          ) -> Int { why(1) }
          func `open`<Kind: Any>(_ kind: Kind.Type, place: Int) -> String { "\\(place)" }
          override func shut(_ hard: Bool) {}
          subscript(row: Int) -> Int { 2 }
          static func == (a: Int, b: Int) -> Bool { true }
        }
        """)
    #expect(
      idle(in: [file]) == [
        "Sources/A/A.swift:6: rows of init(_:of:by:)",
        "Sources/A/A.swift:8: once of close(at:_:)",
        "Sources/A/A.swift:11: kind of open(_:place:)",
        "Sources/A/A.swift:13: row of subscript(row:)",
      ])
  }

  @Test func aFileOutsideEveryTargetIsNoticed() {
    let paths = ["Sources/A/A.swift", "Sources/B/B.swift", "Sources/main.swift"]
    #expect(
      strays(among: paths, targets: ["Sources/A"]) == ["Sources/B/B.swift", "Sources/main.swift"])
  }

  /// Something that nobody uses.
  private struct Unused {
    var path: String
    var line: Int
    var what: String

    var name: String { "\(path): \(what)" }
    var text: String { "\(path):\(line): \(what)" }
  }

  private func unused(in sources: [SourceFile]) -> [Unused] {
    var uses: [String: Int] = [:]
    for file in sources {
      for token in file.tokens where token.kind == .word { uses[token.text, default: 0] += 1 }
    }
    let index = UseIndex(sources)
    return sources.flatMap { file in
      let names = file.declarations.filter { found in
        found.kind != .expansion && found.kind != .function && !found.isSpelt
          && uses[found.name] == 1 && !Self.called.contains(found.name)
      }.map { Unused(path: file.path, line: $0.line, what: $0.name) }
      let functions = FunctionReader(tokens: file.tokens).functions.filter { found in
        !Self.called.contains(found.name) && !index.uses(found, of: file.path)
      }.map { Unused(path: file.path, line: $0.line, what: $0.signature) }
      return (names + functions).sorted { ($0.line, $0.what) < ($1.line, $1.what) }
    }
  }

  /// The values that functions take and do not look at, but for what a protocol has them take.
  private func idle(in sources: [SourceFile]) -> [String] {
    let all = sources.map {
      (path: $0.path, functions: FunctionReader(tokens: $0.tokens).functions)
    }
    let asked = Set(all.flatMap { $0.functions }.filter(\.isAskedFor).map(\.signature))
    return all.flatMap { file in
      file.functions.filter { !asked.contains($0.signature) }.flatMap { found in
        found.idle.map { "\(file.path):\(found.line): \($0) of \(found.signature)" }
      }
    }
  }

  private func strays(among paths: [String], targets: Set<String>) -> [String] {
    paths.filter { path in !targets.contains { path.hasPrefix($0 + "/") } }
  }
}
