import Testing

/// A new status, step, option, field, figure or error must meet the compiler wherever it is told apart.
@Suite("Switches that must name every case")
struct SwitchTests {
  /// Beside every enum that lists its cases, those whose cases are all named wherever they are told apart.
  private static let watched: Set<String> = [
    "EventPayload", "Field.Form", "Field.Secrecy", "FieldValue", "StepOption.Form",
    "StepOption.Secrecy", "PaperField.Secrecy", "CaseQuery.State", "Lifecycle", "InputSlot",
    "SheetColumn.Shape", "TimeDoubt", "Refusal", "DeskError", "CommandError", "StoreError",
    "PaperRefusal", "PhoneProblem", "AmountProblem", "DayProblem",
  ]

  @Test func noSwitchOverThemHasADefault() {
    #expect(findings(in: SourceTree.sources) == [])
  }

  @Test func whatIsWatchedIsThere() {
    let declared = Set(SourceTree.sources.flatMap(\.enums).map(\.name))
    #expect(Self.watched.subtracting(declared) == [])
    #expect(SourceTree.sources.flatMap(\.enums).filter(\.isListed).count > 50)
  }

  @Test func noChainOfConditionsStandsForASwitch() {
    let found = SourceTree.sources.flatMap { file in
      ChainReader(tokens: file.tokens).lines.map { "\(file.fileName):\($0)" }
    }
    #expect(found == [])
  }

  /// The switches that tell a watched enum apart, or may do so, and take what they do not name together.
  private func findings(in files: [SourceFile]) -> [String] {
    let watched = files.flatMap(\.enums).filter { $0.isListed || Self.watched.contains($0.name) }
    return files.flatMap { file in
      SwitchReader(tokens: file.tokens).switches.filter { found in
        found.takesTheRest
          && found.columns.contains { names in
            !names.isEmpty && watched.contains { $0.mayHold(names) }
          }
      }.map { "\(file.fileName):\($0.line)" }.sorted()
    }
  }

  // MARK: Each notices what it is for

  private static let enums = """
    enum Status: String, CaseIterable { case open, closed }
    enum Field {
      enum Form { case text, list(String) }
    }
    enum Other { case open, text(String), shut }

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
      case Other.open: one()
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
}
