import Casework
import Values
import Vocabulary

/// A sheet as an office kept it, told apart: titles, headings of one or two lines, rows of cases, and rows that are
/// none.
public struct OldSheet: Sendable {
  /// A column that has a heading or a value.
  public struct Column: Hashable, Sendable {
    /// What stands above it; of two that are called alike the second has its place behind it.
    public let heading: String
    /// Its place in the row, from 0.
    let place: Int
    /// What stands in the first rows that say something.
    public let samples: [String]
  }

  /// Why a row is no case.
  public enum Reason: Hashable, Sendable {
    /// It adds up, or it says the headings once more, or it is a remark across the sheet.
    case sum, headings, remark
  }

  /// A row that is no case.
  public struct LeftOut: Hashable, Sendable {
    /// Its line in the file.
    public let line: Int
    /// Why.
    public let reason: Reason
  }

  /// What the workbook calls the sheet; empty where it has no name.
  public let name: String
  /// What the sheets of the workbook are called, where it was chosen among them.
  public internal(set) var siblings: [String] = []
  /// The lines above the headings that say something, in words.
  let titles: [String]
  /// The line in which the headings end.
  public let headLine: Int
  /// The columns in their order.
  public let columns: [Column]
  /// The rows of cases. What stands in a cell that reaches over several rows is said in each.
  let rows: [CSV.Row]
  /// Rows that are no cases.
  public let leftOut: [LeftOut]

  /// How many rows of cases there are.
  public var count: Int { rows.count }

  /// - Parameter knows: whether a heading is one that is understood.
  ///
  /// - Throws: for a sheet in which nothing stands.
  init(_ sheet: PlainSheet, knows: (String) -> Bool) throws(CSVError) {
    guard let head = SheetHead(sheet, knows: knows) else {
      throw CSVError(line: 1, column: 1, reason: .empty)
    }
    name = sheet.name
    headLine = head.lines.upperBound
    titles = sheet.rows.filter { $0.line < head.lines.lowerBound }.flatMap { row in
      row.cells.map(TextRules.trimmed).filter { !$0.isEmpty }
    }
    let below = sheet.filled(below: head.lines.upperBound)
    let judged = below.map { row in (row, OldSheet.reason(of: row, head)) }
    rows = judged.filter { $0.1 == nil }.map(\.0)
    leftOut = judged.compactMap { row, reason in
      reason.map { LeftOut(line: row.line, reason: $0) }
    }
    columns = OldSheet.columns(head, rows)
  }

  private static func columns(_ head: SheetHead, _ rows: [CSV.Row]) -> [Column] {
    let width = max(head.words.count, rows.map(\.cells.count).max() ?? 0)
    var names: Set<String> = []
    var columns: [Column] = []
    for place in 0..<width {
      let said = rows.lazy.map { TextRules.trimmed($0.cell(place)) }.filter { !$0.isEmpty }
      let samples = Array(said.prefix(3))
      var heading = place < head.words.count ? head.words[place] : ""
      if heading.isEmpty, samples.isEmpty { continue }
      if heading.isEmpty { heading = "第\(place + 1)列" }
      if !names.insert(SheetHeadings.key(heading)).inserted {
        heading += "（第\(place + 1)列）"
        names.insert(SheetHeadings.key(heading))
      }
      columns.append(Column(heading: heading, place: place, samples: samples))
    }
    return columns
  }

  /// Nil for a case.
  private static func reason(of row: CSV.Row, _ head: SheetHead) -> Reason? {
    let said = row.cells.enumerated().filter { !TextRules.trimmed($0.element).isEmpty }
    let first = said.first.map { $0.element.filter { !$0.isWhitespace } } ?? ""
    if ["合计", "总计", "小计", "共计"].contains(where: first.hasPrefix) { return .sum }
    let headed = head.words.count { !$0.isEmpty }
    let same = said.count { place, cell in
      place < head.words.count && SheetHeadings.key(head.words[place]) == SheetHeadings.key(cell)
    }
    if same > 1, same * 2 > said.count { return .headings }
    return said.count == 1 && headed > 3 ? .remark : nil
  }
}

extension CSV.Row {
  /// Puts words into a place, from 0.
  fileprivate mutating func fill(_ place: Int, with words: String) {
    let missing = place + 1 - cells.count
    if missing > 0 { cells += Array(repeating: "", count: missing) }
    cells[place] = words
  }

  /// What stands in a place, from 0; nothing behind the last.
  func cell(_ place: Int) -> String { place < cells.count ? cells[place] : "" }
}

extension PlainSheet {
  /// The rows below a line, with what is said for several rows said in each of them.
  fileprivate func filled(below line: Int) -> [CSV.Row] {
    var rows = rows.filter { $0.line > line }
    let indexes = Dictionary(
      rows.enumerated().map { ($1.line, $0) }, uniquingKeysWith: { first, _ in first })
    // Cells over each other, as only somebody makes who means harm, are said no more often than there are cells.
    var left = ReadingLimit.cells.most
    for span in spans where span.lines.lowerBound > line && span.lines.count > 1 {
      guard let first = indexes[span.lines.lowerBound] else { continue }
      let place = span.columns.lowerBound
      let words = rows[first].cell(place)
      var index = first + 1
      while !words.isEmpty, left > 0, index < rows.count, span.lines.contains(rows[index].line) {
        rows[index].fill(place, with: words)
        (index, left) = (index + 1, left - 1)
      }
    }
    return rows
  }
}

/// Where the headings of a sheet stand, and what they say.
private struct SheetHead {
  /// The lines of the file that they take.
  let lines: ClosedRange<Int>
  /// What each column is called; a heading above several is said before those below it.
  let words: [String]

  /// How far down headings are looked for.
  private static let depth = 30

  init?(_ sheet: PlainSheet, knows: (String) -> Bool) {
    let rows = Array(sheet.rows.prefix(SheetHead.depth))
    func said(_ row: CSV.Row) -> [String] { row.cells.filter { !TextRules.trimmed($0).isEmpty } }
    let scores = rows.map { said($0).count(where: knows) }
    let best = scores.indices.max { scores[$0] < scores[$1] || scores[$0] == scores[$1] && $0 > $1 }
    guard let best else { return nil }
    let usual = scores[best] > 0 ? best : rows.firstIndex { said($0).count > 1 } ?? 0
    lines = SheetHead.lines(of: rows[usual].line, sheet)
    words = SheetHead.words(lines, sheet)
  }

  /// Headings reach over two lines where cells of both are one, or where one stands above several.
  private static func lines(of line: Int, _ sheet: PlainSheet) -> ClosedRange<Int> {
    let deep = sheet.spans.filter { (2...3).contains($0.lines.count) && $0.lines.contains(line) }
    let first = deep.map(\.lines.lowerBound).min() ?? line
    let last = deep.map(\.lines.upperBound).max() ?? line
    if last > first { return first...last }
    let wide = sheet.spans.filter { $0.lines == line...line && $0.columns.count > 1 }
    guard !wide.isEmpty, let next = sheet.rows.first(where: { $0.line == line + 1 }) else {
      return line...line
    }
    let isBelow = next.cells.indices.allSatisfy { place in
      TextRules.trimmed(next.cells[place]).isEmpty || wide.contains { $0.columns.contains(place) }
    }
    return isBelow ? line...(line + 1) : line...line
  }

  private static func words(_ lines: ClosedRange<Int>, _ sheet: PlainSheet) -> [String] {
    let rows = sheet.rows.filter { lines.contains($0.line) }
    let width = rows.map(\.cells.count).max() ?? 0
    return (0..<width).map { place in
      var words: [String] = []
      for row in rows {
        var said = oneLine(row.cell(place))
        let span = sheet.spans.first { $0.lines.contains(row.line) && $0.columns.contains(place) }
        if said.isEmpty, let span, span.lines.lowerBound == row.line {
          said = oneLine(row.cell(span.columns.lowerBound))
        }
        if !said.isEmpty, words.last != said { words.append(said) }
      }
      return words.joined()
    }
  }

  /// A heading is often broken to fit its column.
  private static func oneLine(_ words: String) -> String {
    TextRules.trimmed(words.filter { !$0.isNewline })
  }
}
