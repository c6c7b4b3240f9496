import Casework
import Values

/// Comma-separated values (RFC 4180) as spreadsheets write and read them.
///
/// Words that a spreadsheet would take for a formula, a number, a day or a time get an apostrophe in
/// front, so that it neither calculates with people's words nor writes them back otherwise; reading
/// takes it off.
public enum CSV {
  /// A row and the line on which it begins, counted from 1.
  public struct Row: Hashable, Sendable {
    /// The line in the file.
    public var line: Int
    /// The cells, without quotes and apostrophes.
    public var cells: [String]
  }

  /// The file: UTF-8 with a byte order mark and CR LF, which Excel needs.
  public static func bytes(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows { write(row, to: &bytes) }
    return bytes
  }

  /// The same with cells of which each says what it holds, below a header.
  public static func bytes(_ header: [String], _ rows: [[Cell]]) -> [UInt8] {
    var bytes = bytes([header])
    for row in rows { write(row, to: &bytes) }
    return bytes
  }

  /// Appends one row of words and its line end.
  public static func write(_ row: [String], to bytes: inout [UInt8]) {
    write(row.map(Cell.words), to: &bytes)
  }

  /// Appends one row and its line end.
  public static func write(_ row: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .words(let words): write(words: words, alone: row.count == 1, to: &bytes)
      case .figure: write(written(cell), alone: row.count == 1, to: &bytes)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  /// Appends somebody's words as one cell.
  package static func write(words: String, alone: Bool, to bytes: inout [UInt8]) {
    var words = words
    let isWritten = words.withUTF8 { text in
      let isPlain = CellLook.isPlain(text)
      if isPlain { bytes.append(contentsOf: text) }
      return isPlain
    }
    if !isWritten { write(neutral(words), alone: alone, to: &bytes) }
  }

  /// Appends one written cell, in quotes where it needs them.
  package static func write(_ cell: String, alone: Bool, to bytes: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { text in
      // An empty row of one cell would read as no row at all.
      let isQuoted = text.contains(where: needsQuotes) || (alone && text.isEmpty)
      guard isQuoted else { return bytes.append(contentsOf: text) }
      bytes.append(quote)
      for byte in text {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
  }

  static let quote = UInt8(ascii: "\"")

  static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
      || byte == UInt8(ascii: ";") || byte == 0x09 || byte == 0x20
  }
}
