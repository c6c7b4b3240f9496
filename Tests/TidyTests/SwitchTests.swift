import Testing

/// A new status, step, option, field, figure or error must meet the compiler wherever it is told apart.
@Suite("Switches that must name every case")
struct SwitchTests {
  /// The enums whose cases are all named, wherever they are told apart.
  private static let watched: Set<String> = [
    "Status", "StepName", "StepOption", "Field", "Kind", "Outcome", "EventPayload", "Addressee",
    "DeadlineName", "Dimension", "TimeDoubt", "Invariant", "EventKind", "StandingColumn",
    "TallyColumn", "Measure", "Metric", "HeadFigure", "RateFigure", "AmountFigure",
    "EarlierFigure", "Figure", "BreakdownName", "Refusal", "DeskError", "CommandError",
    "StoreError",
  ]

  @Test func noSwitchOverThemHasADefault() {
    let found = defaults(in: SourceTree.sources, choices: choices(in: SourceTree.sources))
    #expect(found == [])
  }

  @Test func whatIsWatchedIsThere() {
    let declared = Set(choices(in: SourceTree.sources).keys)
    #expect(Self.watched.subtracting(declared) == [])
  }

  private static let text = """
    enum Status { case open, closed }
    enum Field {
      case name
      case phone(String)
    }
    enum Other { case open, name, shut }
    func a() {
      switch status {
      case .closed: one()
      default: switch other {
        case .shut: two()
        default: break
        }
      }
      switch field {
      case .phone(.shut) where x: two()
      default: break
      }
      switch number {
      case 1: one()
      default: two()
      }
      switch status {
      case .open: one()
      case .closed: counts[word, default: 0] += 1
      }
    }
    """

  @Test func aDefaultIsNoticed() {
    let file = SourceFile(path: "Sources/A/A.swift", text: Self.text)
    let found = defaults(in: [file], choices: choices(in: [file]))
    #expect(found == [Finding(subject: "A.swift", amount: 2)])
  }

  @Test func whatMayBeAnotherEnumIsLeft() {
    let text = Self.text.replacing("case .closed: one()", with: "case .open: one()")
      .replacing(".phone(.shut)", with: ".name")
    let file = SourceFile(path: "Sources/A/A.swift", text: text)
    #expect(defaults(in: [file], choices: choices(in: [file])) == [])
  }

  /// The cases of every enum of the sources, by its name; enums of one name share theirs.
  private func choices(in files: [SourceFile]) -> [String: [Set<String>]] {
    var found: [String: [Set<String>]] = [:]
    for file in files {
      for body in file.enums { found[body.name, default: []].append(body.cases) }
    }
    return found
  }

  /// How many switches of a file tell apart nothing but a watched enum and have a `default`.
  private func defaults(
    in files: [SourceFile], choices: [String: [Set<String>]]
  ) -> [Finding] {
    let watched = choices.filter { Self.watched.contains($0.key) }.values.joined()
    let others = choices.filter { !Self.watched.contains($0.key) }.values.joined()
    return files.compactMap { file in
      let open = file.switches.filter { found in
        found.hasDefault && !found.names.isEmpty
          && watched.contains { $0.isSuperset(of: found.names) }
          && !others.contains { $0.isSuperset(of: found.names) }
      }
      return open.isEmpty ? nil : Finding(subject: file.fileName, amount: open.count)
    }
  }
}

extension SourceFile {
  /// A switch with the names that its cases begin with.
  fileprivate struct Switch {
    var names: Set<String> = []
    var hasDefault = false
  }

  fileprivate var switches: [Switch] {
    var done: [Switch] = []
    var open: [(found: Switch, depth: Int)] = []
    var depth = 0
    for index in tokens.indices {
      let token = tokens[index]
      switch token.text {
      case _ where token.kind == .text: break
      case "{":
        depth += 1
        if let last = open.last, last.depth == 0 { open[open.count - 1].depth = depth }
      case "}":
        if let last = open.last, last.depth == depth { done.append(open.removeLast().found) }
        depth -= 1
      case "switch" where token.kind == .word && !isMember(index): open.append((Switch(), 0))
      // What stands behind a comma is the value of a look-up that finds nothing.
      case "default" where open.last?.depth == depth && tokens[index - 1].text != ",":
        open[open.count - 1].found.hasDefault = true
      case "case" where open.last?.depth == depth:
        open[open.count - 1].found.names.formUnion(patterns(from: index + 1))
      default: break
      }
    }
    return done
  }

  private func isMember(_ index: Int) -> Bool { index > 0 && tokens[index - 1].text == "." }

  /// The names of the patterns of a case, up to its colon; nothing where one is not a name behind a dot.
  private func patterns(from start: Int) -> Set<String> {
    var names: Set<String> = []
    var depth = 0
    var expectsPattern = true
    for index in start..<tokens.count {
      let text = tokens[index].text
      if text == "(" || text == "[" { depth += 1 }
      if text == ")" || text == "]" { depth -= 1 }
      if depth == 0, text == ":" || text == "where" { break }
      if depth == 0, expectsPattern, text == ".", index + 1 < tokens.count {
        names.insert(tokens[index + 1].text)
      }
      expectsPattern = depth == 0 && (text == "," || (expectsPattern && text == "let"))
    }
    return names
  }

  /// The enums of the file with the names of their cases.
  fileprivate var enums: [(name: String, cases: Set<String>)] {
    let all = declarations
    return all.filter { $0.kind == .type }.compactMap { found in
      let cases = all.filter {
        $0.kind == .choice && $0.line >= found.line && $0.line <= found.lastLine
          && $0.depth == found.depth + 1
      }
      return cases.isEmpty ? nil : (found.name, Set(cases.flatMap { names(ofLine: $0) }))
    }
  }

  /// All names that one `case` of an enum declares.
  private func names(ofLine choice: Declaration) -> [String] {
    guard
      let start = tokens.firstIndex(where: { $0.line == choice.line && $0.text == "case" })
    else { return [] }
    var names: [String] = []
    var depth = 0
    var expectsName = true
    for token in tokens[(start + 1)...] {
      if depth == 0, token.startsLine || token.text == "}", !expectsName { break }
      if token.text == "(" { depth += 1 }
      if token.text == ")" { depth -= 1 }
      if depth == 0, expectsName, token.kind == .word {
        names.append(token.text)
        expectsName = false
      }
      if depth == 0, token.text == "," { expectsName = true }
    }
    return names
  }
}
