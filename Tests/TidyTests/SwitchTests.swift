import Testing

/// A new case of any enum must meet the compiler wherever its cases are told apart.
@Suite("Switches that must name every case")
struct SwitchTests {
  /// The enums of which nobody takes all cases. Every other one is watched, and nobody keeps a list of them.
  private static let open: Set<String> = [
    // What fingers can do: each reader of keys takes its own, and leaves the rest to the one behind it.
    "Key",
    // What reaches the desk: each screen hears what concerns it, and the program passes on the rest.
    "Message",
  ]

  @Test func noSwitchOverThemHasADefault() {
    #expect(findings(in: SourceTree.sources) == [])
  }

  @Test func noListStandsForASwitch() {
    #expect(lists(in: SourceTree.sources) == [])
  }

  @Test func noTableStandsForASwitch() {
    #expect(tables(in: SourceTree.sources) == [])
  }

  @Test func whatIsNotWatchedIsThere() {
    let declared = SourceTree.sources.flatMap(\.enums).map(\.name)
    #expect(Self.open.subtracting(declared) == [])
    #expect(declared.count > 200)
  }

  @Test func noChainOfConditionsStandsForASwitch() {
    let found = SourceTree.sources.flatMap { file in
      ChainReader(tokens: file.tokens).lines.map { "\(file.fileName):\($0)" }
    }
    #expect(found == [])
  }

  @Test func noComparisonsStandForASwitch() {
    #expect(comparisons(in: SourceTree.sources) == [])
  }

  /// The switches that tell a watched enum apart, or may do so, and take what they do not name together.
  private func findings(in files: [SourceFile]) -> [String] {
    let watched = watched(in: files)
    return files.flatMap { file in
      SwitchReader(tokens: file.tokens).switches.filter { found in
        found.takesTheRest
          && found.columns.contains { names in
            !names.isEmpty && watched.contains { $0.mayHold(names) }
          }
      }.map { "\(file.fileName):\($0.line)" }.sorted()
    }
  }

  /// The lists of cases of a watched enum, or of what may be one, in which something is looked for.
  private func lists(in files: [SourceFile]) -> [String] {
    lines(in: files) { CaseListReader(tokens: $0.tokens).lists }
  }

  /// The comparisons of one thing with several cases of a watched enum, or of what may be one.
  private func comparisons(in files: [SourceFile]) -> [String] {
    lines(in: files) { ComparisonReader(tokens: $0.tokens).comparisons }
  }

  private func lines(
    in files: [SourceFile], of read: (SourceFile) -> [CaseListReader.Found]
  ) -> [String] {
    let watched = watched(in: files)
    return files.flatMap { file in
      read(file).filter { found in
        watched.contains { $0.mayHold(found.names) }
      }.map { "\(file.fileName):\($0.line)" }
    }
  }

  /// The constants that hold something for cases of a watched enum, or of what may be one.
  private func tables(in files: [SourceFile]) -> [String] {
    let watched = watched(in: files)
    return files.flatMap { file in
      CaseTableReader(tokens: file.tokens).tables.filter { found in
        watched.contains { $0.mayHold(found.names) }
      }.map { "\(file.fileName):\($0.line)" }
    }
  }

  private func watched(in files: [SourceFile]) -> [EnumFound] {
    files.flatMap(\.enums).filter { !Self.open.contains($0.name) }
  }

  // MARK: Each notices what it is for

  private static let enums = """
    enum Status: String, CaseIterable { case open, closed }
    enum Field {
      enum Form { case text, list(String) }
    }
    enum Message { case open, text(String), shut }

    """

  private func findings(_ body: String) -> [String] {
    findings(in: [SourceFile(path: "Sources/A/A.swift", text: Self.enums + body)])
  }

  @Test func aDefaultIsNoticed() {
    let text = """
      switch status {
      case .closed: one()
      default: switch other {
        case .shut: two()
        default: break
        }
      }
      switch form {
      case .list(.shut) where x: two()
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
      """
    #expect(findings(text) == ["A.swift:13", "A.swift:6"])
  }

  @Test(arguments: ["default", "case _", "case let rest", "case (_, _)", "case (_, let rest)"])
  func whateverTakesTheRestOfATupleIsNoticed(_ rest: String) {
    let text = """
      switch (word, status) {
      case ("a", .open), ("b", .open): one()
      case (_, .closed) where x: two()
      \(rest): three()
      }
      """
    #expect(findings(text) == ["A.swift:6"])
  }

  @Test func aTupleThatNamesEachCaseIsLeft() {
    let text = """
      switch (status, word) {
      case (.open, "a"): one()
      case (.open, _): two()
      case (.closed, let word): three(word)
      case (_, _) where isLate: four()
      }
      """
    #expect(findings(text) == [])
  }

  @Test func whatMayBeAnotherEnumIsNoticedUntilItSaysWhich() {
    let text = """
      switch given {
      case .open: one()
      default: break
      }
      switch given {
      case Message.open: one()
      default: break
      }
      switch given {
      case Field.Form.text: one()
      default: break
      }
      """
    #expect(findings(text) == ["A.swift:14", "A.swift:6"])
  }

  @Test func aPayloadTellsEnumsApart() {
    let text = """
      switch given {
      case .text(let words): one(words)
      default: break
      }
      switch given {
      case .some(.text): one()
      default: break
      }
      """
    #expect(findings(text) == ["A.swift:10"])
  }

  @Test func aClosureInTheSubjectIsNotItsBody() {
    let text = """
      switch all.first(where: { $0.isOpen }) {
      case .closed?: if case .open = other { one() }
      default: two()
      }
      """
    #expect(findings(text) == ["A.swift:6"])
  }

  @Test func aChainOfConditionsIsNoticed() {
    let text = """
      let a = status == .closed ? 1 : status == .open ? 2 : 3
      let b =
        all[0].status == .closed ? 1 : all.first().status == .open ? 2 : 3
      let c = status == .closed ? 1 : 2
      switch status {
      case .closed: kind == .report ? 1 : 2
      case .open: f(x?.y, one: kind == .report ? 1 : 2)
      }
      let d = status == .closed ? f(one: kind == .report ? 1 : 2) : x ?? y
      """
    let file = SourceFile(path: "Sources/A/A.swift", text: text)
    #expect(ChainReader(tokens: file.tokens).lines == [1, 3])
  }

  @Test func aChainOfIfsIsNoticed() {
    let text = """
      if case .closed = status { one() } else if case .open = status { two() }
      if all[0].status == .closed {
        one(all.map { $0.status })
      } else if all[0].status == .open {
        two()
      }
      if case .closed = status { one() } else if case .text = form { two() }
      if status == .closed { one() } else if isLate { two() }
      if isLate { one() } else if status == .closed { two() }
      if status == other { one() } else if status == another { two() }
      """
    let file = SourceFile(path: "Sources/A/A.swift", text: text)
    #expect(ChainReader(tokens: file.tokens).lines == [1, 4])
  }

  @Test func aListOfCasesIsNoticed() {
    let text = """
      let a = [.open, .closed].contains(status)
      let b = [Status.open, Status.closed,].contains(status) && [.open].contains(status)
      let c: Set<Status> = [.open, .closed]
      let d: [Status] = [.open, .closed]
      let e = [.open, .shut].contains(message) || [.text("a"), .open].contains(message)
      let f = [first.open, second.closed].contains(status)
      let g = [.open, .closed].map { $0.name }
      """
    let file = SourceFile(path: "Sources/A/A.swift", text: Self.enums + text)
    #expect(lists(in: [file]) == ["A.swift:6", "A.swift:7", "A.swift:8"])
  }

  @Test func aTableOfCasesIsNoticed() {
    let text = """
      static let a: [Status: String] = [.open: "one", .closed: two[0].name]
      let b = [Field.Form.text: f(x: 1), .list("a, b: c"): { $0.two }]
      var c: [Status: Int] = [.open: 1]
      let d = count(of: [.open: 1])
      let e = [first.open: 1, "open": 2]
      let f = [.closed, .open]
      let g: [Status: [Int]] = [:]
      let h = [.shut: 1, .open: 2]
      let i = [.open: 1, .other: 2]
      """
    let file = SourceFile(path: "Sources/A/A.swift", text: Self.enums + text)
    #expect(tables(in: [file]) == ["A.swift:6", "A.swift:7"])
  }

  @Test func comparisonsWithSeveralCasesAreNoticed() {
    let text = """
      let a = status == .open || status == .closed
      let b = all[0].status != .open && isLate && all[0].status != Status.closed
      let c = all.filter { $0.status == .open || isLate && $0.status == .closed }
      guard status != .open, status != .closed else { return }
      let d = isLate
        || form == .text || f(one, two: 2) || form == .list("a")
      let e = status == .open || other.status == .closed
      let f = status == .open || isLate
      let g = status == .open || status == .open
      let h = message == .open || message == .shut
      let i = [status == .open, status == .closed]
      let j = status == .open
      let k = status == .closed
      if status == .open, isLate { one(status != .closed) }
      let l = status == .closed ? isLate || a : status == .open
      switch status {
      case .open where other == .open || other == .closed: one()
      case .open, .closed: two()
      }
      """
    let file = SourceFile(path: "Sources/A/A.swift", text: Self.enums + text)
    let numbers = [6, 7, 8, 9, 11, 22]
    #expect(comparisons(in: [file]) == numbers.map { "A.swift:\($0)" })
  }
}
