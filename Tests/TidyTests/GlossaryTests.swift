import Testing

/// Names of types are the terms of the glossary.
@Suite("The glossary and the types")
struct GlossaryTests {
  /// What terms were once called: nothing is called so any more.
  private static let former: Set<String> = [
    "Aspect", "CaseFigure", "CaseFigures", "CaseStanding", "Clock", "DayMix", "Fact",
    "FiguresSource", "Holes", "IntakeKin", "KindFigures", "LateLists", "Opening", "Performer",
    "Receipt", "Ruling", "Sign", "Slot", "Stamp", "Standing", "StandingStep", "TakenStep",
  ]

  private static let glossary = SourceTree.text(of: "docs/GLOSSARY.md")

  @Test func everyTypeOfTheGlossaryIsThere() {
    let rows = rows(of: Self.glossary)
    #expect(rows.count > 60)
    #expect(missing(in: rows, among: types(of: SourceTree.sources)) == [])
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
      """
    let file = SourceFile(
      path: "Sources/A/A.swift", text: "struct Known {}\nextension Gone {}\nenum Clock {}")
    #expect(
      missing(in: rows(of: text), among: types(of: [file])) == ["one: Gone", "two: no type"])
    #expect(types(of: [file]).intersection(Self.former) == ["Clock"])
  }

  private struct Row {
    var term: String
    var types: [String]
  }

  private func rows(of text: String) -> [Row] {
    text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      guard line.hasPrefix("| "), cells.count == 4, cells[0] != "term " else { return nil }
      return Row(
        term: String(cells[0]),
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

  private func types(of files: [SourceFile]) -> Set<String> {
    let declared = files.flatMap { $0.declarations }
    return Set(declared.filter { $0.kind == .type }.map { $0.name })
  }
}
