import Casework
import Values
import Vocabulary

extension CSV {
  /// All rows of a file as they are, but for rows in which nothing stands.
  ///
  /// A byte order mark is skipped; lines end with CR LF, LF or CR.
  ///
  /// - Parameter line: the number of the first line.
  public static func rows(
    _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), from line: Int = 1
  ) throws(CSVError) -> [Row] {
    var reader = CSVReader(bytes, separator, line)
    var rows: [Row] = []
    while let row = try reader.row() {
      if !row.cells.allSatisfy({ TextRules.trimmed($0).isEmpty }) { rows.append(row) }
    }
    return rows
  }
}

/// Reads cell by cell. It works on bytes, because a combining mark may follow a quote or a comma.
private struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var offset = 0
  private var line: Int
  private var lineStart = 0

  init(_ bytes: [UInt8], _ separator: UInt8, _ line: Int) {
    self.bytes = bytes
    self.separator = separator
    self.line = line
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    lineStart = offset
  }

  mutating func row() throws(CSVError) -> CSV.Row? {
    guard offset < bytes.count else { return nil }
    var row = CSV.Row(line: line, cells: [])
    repeat {
      guard row.cells.count < ReadingLimit.columns.most else { throw error(.tooMuch(.columns)) }
      row.cells.append(CSV.plain(try cell()))
    } while skipSeparator()
    skipLineEnd()
    return row
  }

  private mutating func skipSeparator() -> Bool {
    guard offset < bytes.count, bytes[offset] == separator else { return false }
    offset += 1
    return true
  }

  private mutating func skipLineEnd() {
    guard offset < bytes.count else { return }
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    offset += isPair ? 2 : 1
    line += 1
    lineStart = offset
  }

  private mutating func cell() throws(CSVError) -> String {
    if offset < bytes.count, bytes[offset] == CSV.quote { return try quoted() }
    let start = offset
    while offset < bytes.count, !isEnd(bytes[offset]) {
      if bytes[offset] == CSV.quote { throw error(.strayQuote) }
      offset += 1
    }
    return try text(bytes[start..<offset])
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func quoted() throws(CSVError) -> String {
    let registration = error(.openQuote)
    var content: [UInt8] = []
    offset += 1
    while true {
      guard offset < bytes.count else { throw registration }
      let byte = bytes[offset]
      offset += 1
      if byte == CSV.quote {
        guard offset < bytes.count, bytes[offset] == CSV.quote else { break }
        offset += 1
      } else if byte == 0x0A {
        line += 1
        lineStart = offset
      }
      content.append(byte)
    }
    if offset < bytes.count, !isEnd(bytes[offset]) { throw error(.strayQuote) }
    return try text(content[...])
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(CSVError) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw error(.notUTF8) }
    // A text has no more characters than bytes: nearly all need not be counted.
    let most = ReadingLimit.cell.most
    if slice.count > most, text.unicodeScalars.count > most { throw error(.tooMuch(.cell)) }
    return text
  }

  private func error(_ reason: CSVError.Reason) -> CSVError {
    let before = bytes[min(lineStart, offset)..<min(offset, bytes.count)]
    let column = before.count { $0 & 0xC0 != 0x80 } + 1
    return CSVError(line: line, column: column, reason: reason)
  }
}
