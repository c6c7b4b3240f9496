import Testing

/// Names of types are the terms of the glossary.
@Suite("The glossary and the types")
struct GlossaryTests {
  /// What terms were once called: nothing is called so any more.
  private static let former: Set<String> = [
    "Aspect", "CaseFigure", "CaseFigures", "CaseStanding", "Clock", "DayMix", "Fact",
    "FiguresSource", "Holes", "IntakeKin", "KindFigures", "LateLists", "Opening", "Performer",
    "Receipt", "Ruling", "Sign", "Slot", "Stamp", "Standing", "StandingColumn",
    "StandingLedger", "StandingStep", "TakenStep",
  ]

  private static let glossary = SourceTree.text(of: "docs/GLOSSARY.md")

  @Test func everyTypeOfTheGlossaryIsThere() {
    let rows = rows(of: Self.glossary)
    #expect(rows.count > 60)
    #expect(missing(in: rows, among: names(of: SourceTree.sources)) == [])
  }

  @Test func everyTermHasItsRow() {
    let wanted = terms(of: SourceTree.sources, SourceTree.text(of: "docs/ARCHITECTURE.md"))
    #expect(wanted.count > 50)
    #expect(wanted.subtracting(rows(of: Self.glossary).flatMap(\.types)) == [])
  }

  @Test func stepsAreCalledAsTheirLabelsAre() {
    let labels = labels(of: SourceTree.text(of: "data/labels.json"))
    #expect(labels.count > 20)
    #expect(miscalled(in: rows(of: Self.glossary), labels) == [])
  }

  @Test func noTermStandsTwice() {
    let terms = rows(of: Self.glossary).map(\.term)
    #expect(terms.count == Set(terms).count)
  }

  @Test func noTypeHasAFormerName() {
    #expect(types(of: SourceTree.sources).intersection(Self.former) == [])
  }

  @Test func aTypeThatIsGoneAndAFormerNameAreNoticed() {
    let text = """
      | term | Chinese | type | law |
      |---|---|---|---|
      | one | 一 | `Known`, `Gone` | – |
      | two | 二 | none | – |
      | three | 三 | `Choice.one`, `Choice.two` | – |
      """
    let file = SourceFile(
      path: "Sources/A/A.swift",
      text: "struct Known {}\nextension Gone {}\nenum Clock {}\nenum Choice { case one }")
    #expect(
      missing(in: rows(of: text), among: names(of: [file])) == [
        "one: Gone", "two: no type", "three: Choice.two",
      ])
    #expect(types(of: [file]).intersection(Self.former) == ["Clock"])
  }

  @Test func whatTheGlossaryMustHoldIsReadFromTheSources() {
    let files = [
      SourceFile(
        path: "Sources/Casework/Steps/StepName.swift",
        text: "public enum StepName { case handOver }"),
      SourceFile(
        path: "Sources/Casework/Model/Due.swift", text: "public struct Due {}\nstruct Other {}"),
      SourceFile(path: "Sources/Desk/Core/Route.swift", text: "public enum Route { case home }"),
    ]
    let words = "`Casework/Model/Due+Days`, `Other`, `Desk/Core/Route`, `StepName`"
    #expect(terms(of: files, words) == ["StepName", "StepName.handOver", "Due"])
  }

  @Test func aStepThatIsCalledOtherwiseIsNoticed() {
    let labels = labels(
      of: """
        "kinds": [
          { "id": "note", "zh": "别的", "en": "Other" }
        ],
        "steps": [
          { "id": "hand-over", "zh": "移交线索", "en": "Hand over" },
          { "id": "note", "zh": "记一笔", "en": "Note", "was": ["便条"] }
        ],
        "means": [
        """)
    #expect(labels == ["hand-over": "移交线索", "note": "记一笔"])
    let text = """
      | one | 移交、移交线索（举报） | `StepName.handOver` | – |
      | two | 便条 | `StepName.note` | – |
      | three | 没有 | `StepName.gone` | – |
      """
    #expect(
      miscalled(in: rows(of: text), labels) == ["StepName.note: 便条", "StepName.gone: 没有"])
  }

  private struct Row {
    var term: String
    var chinese: String
    var types: [String]
  }

  private func rows(of text: String) -> [Row] {
    text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      guard line.hasPrefix("| "), cells.count == 4, cells[0] != "term " else { return nil }
      return Row(
        term: String(cells[0]), chinese: cells[1].filter { $0 != " " },
        types: cells[2].matches(of: /`([A-Za-z.]+)`/).map { String($0.output.1) })
    }
  }

  private func missing(in rows: [Row], among types: Set<String>) -> [String] {
    rows.flatMap { row in
      let term = row.term.split(separator: " ").joined(separator: " ")
      return row.types.isEmpty
        ? ["\(term): no type"]
        : row.types.filter { !types.contains($0) }.map { "\(term): \($0)" }
    }
  }

  /// What has to have a row: each step, each kind of event, each thing that always holds, and the types of the
  /// model that a text names.
  private func terms(of files: [SourceFile], _ text: String) -> Set<String> {
    let told: Set<String> = ["StepName", "EventKind", "Invariant"]
    let cases = files.flatMap(\.enums).filter { told.contains($0.name) }.flatMap(caseNames)
    let folders = ["Sources/Casework/Model/", "Sources/Casework/Steps/", "Sources/Vocabulary/"]
    let model = files.filter { file in folders.contains { file.path.hasPrefix($0) } }
    let types = model.flatMap(\.declarations).filter {
      $0.kind == .type && $0.isPublic && $0.depth == 0
    }
    // The last part of a path, without its aspect: `Casework/Model/Due+Days`.
    let named = text.matches(of: /`(?:\w+\/)*(\w+)(?:[+.][^`\n]*)?`/).map { String($0.output.1) }
    return Set(types.map(\.name)).intersection(named).union(cases)
  }

  /// The Chinese of each step, as the file of labels has it.
  private func labels(of text: String) -> [String: String] {
    let lines = text.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }
    let steps = lines.drop { $0 != "\"steps\": [" }.prefix { !$0.hasPrefix("]") }
    let found = steps.compactMap { $0.firstMatch(of: /"id": "([^"]+)", "zh": "([^"]+)"/) }
    return Dictionary(
      found.map { (String($0.output.1), String($0.output.2)) }, uniquingKeysWith: { $1 })
  }

  /// The rows of steps whose Chinese is not that of the label.
  private func miscalled(in rows: [Row], _ labels: [String: String]) -> [String] {
    rows.flatMap { row in
      let words = row.chinese.split { "、（）".contains($0) }.map(String.init)
      return row.types.filter { $0.hasPrefix("StepName.") }.filter { type in
        let id = type.dropFirst("StepName.".count).flatMap {
          $0.isUppercase ? "-\($0.lowercased())" : String($0)
        }
        return labels[String(id)].map { !words.contains($0) } ?? true
      }.map { "\($0): \(row.chinese)" }
    }
  }

  /// All that a row may name: types, and the cases of enums.
  private func names(of files: [SourceFile]) -> Set<String> {
    types(of: files).union(files.flatMap(\.enums).flatMap(caseNames))
  }

  private func caseNames(of found: EnumFound) -> [String] {
    found.cases.keys.map { "\(found.name).\($0)" }
  }

  private func types(of files: [SourceFile]) -> Set<String> {
    let declared = files.flatMap { $0.declarations }
    return Set(declared.filter { $0.kind == .type }.map { $0.name })
  }
}
