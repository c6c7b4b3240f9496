import Casework
import Values
import Vocabulary

/// A sheet as somebody has saved it: where its headings stand, and the rows below them.
///
/// Lines above the headings, such as a title, are passed over; so are `sep=;`, rows in which nothing
/// stands, and columns without a heading and without a value. Cells may be parted by commas, tabs or
/// semicolons.
public struct GivenSheet: Hashable, Sendable {
  /// The headings, with the line in which they stand.
  public private(set) var header: CSV.Row
  /// The place of each heading in the file, from 1.
  public private(set) var places: [Int]
  /// The rows, each as wide as the header.
  public private(set) var rows: [CSV.Row]
  /// The lines above the headings that say something.
  public private(set) var passedOver: [Int]

  /// - Parameter knows: whether a heading is one that is read.
  public init(_ bytes: [UInt8], knows: (String) -> Bool) throws(CSVError) {
    let found = try GivenSheet.find(in: bytes, knows)
    guard let start = found.start, !found.rows.isEmpty else {
      throw CSVError(line: 1, column: 1, reason: .empty)
    }
    let all = found.rows[start...]
    let width = found.rows[start].cells.count
    let headed = GivenSheet.headed(found.rows[start].cells)
    for row in all.dropFirst() { try GivenSheet.check(row, width, atLeast: headed) }
    let kept = (0..<width).filter { column in all.contains { !GivenSheet.isBlank($0, column) } }
    places = kept.map { $0 + 1 }
    header = GivenSheet.cut(found.rows[start], to: kept)
    rows = all.dropFirst().map { GivenSheet.cut($0, to: kept) }
    passedOver = found.rows[..<start].map(\.line)
  }

  /// The line of the first value in a column, by its place among the kept ones.
  func firstValue(in column: Int) -> Int {
    rows.first { !GivenSheet.isBlank($0, column) }?.line ?? header.line
  }
}

// MARK: - Where the headings are

extension GivenSheet {
  private struct Found {
    var rows: [CSV.Row]
    var start: Int?
    var score: Int
  }

  /// How far down headings are looked for.
  private static let depth = 12

  /// The way of parting cells by which most headings are known.
  private static func find(
    in bytes: [UInt8], _ knows: (String) -> Bool
  ) throws(CSVError) -> Found {
    let (separator, rest) = saidSeparator(bytes)
    if let separator { return try found(rest, separator, from: 2, knows) }
    let comma = UInt8(ascii: ",")
    if let usual = foundIfSheet(bytes, comma, knows), usual.score > 0 { return usual }
    var best: Found?
    for separator in [UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      guard let other = foundIfSheet(bytes, separator, knows) else { continue }
      if other.score > best?.score ?? 0 { best = other }
    }
    // A sheet that no other way fits is told its faults as one of commas.
    if let best { return best }
    return try found(bytes, comma, from: 1, knows)
  }

  /// With a wrong separator a file may be no sheet at all; then it is not parted by it.
  private static func foundIfSheet(
    _ bytes: [UInt8], _ separator: UInt8, _ knows: (String) -> Bool
  ) -> Found? {
    do { return try found(bytes, separator, from: 1, knows) } catch { return nil }
  }

  private static func found(
    _ bytes: [UInt8], _ separator: UInt8, from line: Int, _ knows: (String) -> Bool
  ) throws(CSVError) -> Found {
    let rows = try CSV.rows(bytes, separator: separator, from: line)
    for (index, row) in rows.prefix(depth).enumerated() {
      let said = row.cells.filter { !TextRules.trimmed($0).isEmpty }
      let known = said.count(where: knows)
      if known > 1 || known > 0 && known == said.count {
        return Found(rows: rows, start: index, score: known)
      }
    }
    return Found(rows: rows, start: rows.isEmpty ? nil : likeliest(rows), score: 0)
  }

  /// Where no heading is known: the first row that is more than a title.
  private static func likeliest(_ rows: [CSV.Row]) -> Int {
    rows.prefix(depth).firstIndex { row in
      row.cells.count { !TextRules.trimmed($0).isEmpty } > 1
    } ?? 0
  }

  /// What a first line such as `sep=;` says, and the lines below it.
  static func saidSeparator(_ bytes: [UInt8]) -> (UInt8?, [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let words = line.filter { $0 != CSV.quote }
    guard words.count >= 5, String(decoding: words.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return (nil, bytes) }
    var rest = bytes[line.endIndex...]
    if rest.first == 0x0D { rest = rest.dropFirst() }
    if rest.first == 0x0A { rest = rest.dropFirst() }
    return (words[words.startIndex + 4], Array(rest))
  }
}

// MARK: - Rows as wide as the header

extension GivenSheet {
  /// How many columns there are up to the last one that is headed.
  private static func headed(_ header: [String]) -> Int {
    (header.lastIndex { !TextRules.trimmed($0).isEmpty } ?? -1) + 1
  }

  /// What is wider than the header must be empty; what is narrower must have every headed column.
  private static func check(
    _ row: CSV.Row, _ width: Int, atLeast headed: Int
  ) throws(CSVError) {
    let isTooWide = row.cells.dropFirst(width).contains { !TextRules.trimmed($0).isEmpty }
    if row.cells.count < headed || isTooWide {
      throw CSVError(
        line: row.line, column: 1, reason: .width(found: row.cells.count, wanted: width))
    }
  }

  private static func isBlank(_ row: CSV.Row, _ column: Int) -> Bool {
    column >= row.cells.count || TextRules.trimmed(row.cells[column]).isEmpty
  }

  private static func cut(_ row: CSV.Row, to columns: [Int]) -> CSV.Row {
    CSV.Row(line: row.line, cells: columns.map { $0 < row.cells.count ? row.cells[$0] : "" })
  }
}
