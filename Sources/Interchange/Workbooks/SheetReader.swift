import Casework
import Values
import Vocabulary

/// Reads the rows of one sheet of a workbook.
struct SheetReader {
  private var scan: MarkupScan
  private let texts: [String]
  private let formats: CellFormats
  private var sheet = PlainSheet(rows: [])
  private var row: CSV.Row?
  private var cell: Cell?
  /// Whether what comes is said by the cell.
  private var isInValue = false
  private var isReading = false
  private var cells = 0

  private struct Cell {
    var place: Int
    var type: String
    var style: Int?
    var words = ""
  }

  init(_ bytes: [UInt8], texts: [String], formats: CellFormats) {
    scan = MarkupScan(bytes)
    self.texts = texts
    self.formats = formats
  }

  mutating func read() throws(GivenWorkbook.Fault) -> PlainSheet {
    while let piece = try next() {
      switch piece {
      case .start(let tag): try open(tag)
      case .end(let name): try close(name)
      case .text(let words): if isInValue, !isReading { cell?.words += words }
      }
    }
    return sheet
  }

  private mutating func next() throws(GivenWorkbook.Fault) -> MarkupScan.Piece? {
    do { return try scan.next() } catch { throw .broken }
  }

  private mutating func open(_ tag: MarkupScan.Tag) throws(GivenWorkbook.Fault) {
    switch tag.name {
    case "row":
      let line = tag["r"].flatMap { Int($0) } ?? (sheet.rows.last?.line ?? 0) + 1
      row = CSV.Row(line: line, cells: [])
      if tag.isWhole { try close("row") }
    case "c":
      let place = tag["r"].flatMap(SheetReader.column) ?? row?.cells.count ?? 0
      cell = Cell(place: place, type: tag["t"] ?? "n", style: tag["s"].flatMap { Int($0) })
      if tag.isWhole { cell = nil }
    case "v", "t": isInValue = !tag.isWhole && cell != nil
    case "rPh": isReading = !tag.isWhole
    case "mergeCell":
      if let span = tag["ref"].flatMap(PlainSheet.Span.init) { sheet.spans.append(span) }
    default: break
    }
  }

  private mutating func close(_ name: String) throws(GivenWorkbook.Fault) {
    switch name {
    case "v", "t": isInValue = false
    case "rPh": isReading = false
    case "c": try take()
    case "row":
      guard let row else { return }
      self.row = nil
      if row.cells.allSatisfy({ TextRules.trimmed($0).isEmpty }) { return }
      sheet.rows.append(row)
      if sheet.rows.count > ReadingLimit.rows.most { throw .tooMuch(.rows, line: row.line) }
    default: break
    }
  }

  private mutating func take() throws(GivenWorkbook.Fault) {
    guard let cell, let line = row?.line else { return }
    self.cell = nil
    let words = words(of: cell)
    if words.isEmpty { return }
    guard cell.place < ReadingLimit.columns.most else { throw .tooMuch(.columns, line: line) }
    if words.utf8.count > ReadingLimit.cell.most { throw .tooMuch(.cell, line: line) }
    cells += 1
    if cells > ReadingLimit.cells.most { throw .tooMuch(.cells, line: line) }
    let missing = cell.place - (row?.cells.count ?? 0)
    if missing >= 0 {
      row?.cells += Array(repeating: "", count: missing) + [words]
    } else {
      row?.cells[cell.place] = words
    }
  }

  private func words(of cell: Cell) -> String {
    switch cell.type {
    case "s":
      guard let place = Int(cell.words), texts.indices.contains(place) else { return "" }
      return texts[place]
    case "inlineStr", "str": return cell.words
    case "b": return cell.words == "1" ? "是" : "否"
    // What a formula could not make says nothing of a case.
    case "e": return ""
    // A day written out: 2026-03-15T00:00:00.
    case "d": return cell.words.replacing("T00:00:00", with: "").replacing("T", with: " ")
    default: return formats.words(cell.words, style: cell.style)
    }
  }

  /// The place of a column, from 0, out of the name of a cell: `AB12`.
  static func column(_ name: String) -> Int? {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
  }
}

extension PlainSheet.Span {
  /// Out of the names of its corners: `A1:C1`.
  init?(_ reference: String) {
    let corners = reference.split(separator: ":").map(String.init)
    let lines = corners.compactMap { Int($0.drop { $0.isLetter }) }
    let columns = corners.compactMap(SheetReader.column)
    guard corners.count == 2, lines.count == 2, columns.count == 2, lines[0] <= lines[1],
      columns[0] <= columns[1]
    else { return nil }
    self.init(lines: lines[0]...lines[1], columns: columns[0]...columns[1])
  }
}
