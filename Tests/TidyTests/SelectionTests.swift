import Testing

/// What a question reads of a row, it has asked for: a column that is missing is found by nobody before
/// the row is read.
@Suite("Columns that are read are asked for")
struct SelectionTests {
  @Test func whatIsReadIsAskedFor() {
    let files = SourceTree.sources.filter { $0.text.contains("ColumnSelection<") }
    #expect(files.count > 4)
    #expect(files.flatMap(unasked) == [])
  }

  @Test func aColumnThatWasNotAskedForIsNoticed() {
    let text = """
      static let columns = ColumnSelection<CaseColumn>([
        .number, .kind,
      ])
      init(_ row: Row) {
        number = row[.number]
        kind = (row[.kind] as String?) ?? ""
        status = row[.status]
      }
      """
    #expect(unasked(in: SourceFile(path: "Sources/A/A.swift", text: text)) == ["A.swift: status"])
    let all = text.replacing("([\n  .number, .kind,\n])", with: ".all")
    #expect(unasked(in: SourceFile(path: "Sources/A/A.swift", text: all)) == [])
  }

  /// The columns that a file reads out of the rows of its own selection, and that this does not name. A
  /// selection of all columns names each.
  private func unasked(in file: SourceFile) -> [String] {
    let selections = file.text.matches(of: /ColumnSelection<\w+>\(\[([^\]]*)\]\)/)
    if selections.isEmpty { return [] }
    let asked = Set(
      selections.flatMap { $0.output.1.matches(of: /\.(\w+)/).map { String($0.output.1) } })
    let read = Set(file.text.matches(of: /\b(?:row\[|money\()\.(\w+)/).map { String($0.output.1) })
    return read.subtracting(asked).sorted().map { "\(file.fileName): \($0)" }
  }
}
