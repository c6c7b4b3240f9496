import Casework

/// Comma-separated values (RFC 4180) as spreadsheets write and read them.
///
/// What begins like a formula, and long runs of digits, get an apostrophe in front, so that no
/// spreadsheet calculates with people's words or rounds their numbers; reading takes it off.
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

  /// Appends one row and its line end.
  public static func write(_ row: [String], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(neutral(cell), alone: row.count == 1, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  /// Appends one row of cells and its line end.
  public static func write(_ row: [Table.Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .empty where row.count > 1: break
      case .integer(let number) where number >= 0: bytes.append(contentsOf: String(number).utf8)
      case .day(let day): bytes.append(contentsOf: day.description.utf8)
      case .moment(let day, let minute): write(day, minute, to: &bytes)
      default: write(neutral(cell.forSheet), alone: row.count == 1, to: &bytes)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  /// A day and its minute, digit by digit: there is one in every row of cases.
  private static func write(_ day: Day, _ minute: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: day.description.utf8)
    bytes.append(UInt8(ascii: " "))
    for (value, ending) in [(minute / 60, UInt8(ascii: ":")), (minute % 60, 0)] {
      bytes.append(UInt8(48 + value / 10 % 10))
      bytes.append(UInt8(48 + value % 10))
      if ending != 0 { bytes.append(ending) }
    }
  }

  private static func write(_ cell: String, alone: Bool, to bytes: inout [UInt8]) {
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

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
      || byte == UInt8(ascii: ";") || byte == 0x09 || byte == 0x20
  }
}

// MARK: - Apostrophes

extension CSV {
  /// The cell as a spreadsheet may have it.
  public static func neutral(_ cell: String) -> String {
    isFormulaLike(cell) || isLongNumber(cell) ? "'" + cell : cell
  }

  /// The cell as it was before ``neutral(_:)``.
  public static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  private static func isFormulaLike(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "=", "+", "-", "@", "'", "＝", "＋", "－", "＠", "＇", "\t", "\r", "\n": true
    default: false
    }
  }

  private static func isLongNumber(_ cell: String) -> Bool {
    // Most cells are words or short, which the first look tells.
    guard cell.utf8.count >= 12, let first = cell.unicodeScalars.first, isDigit(first) else {
      return false
    }
    return cell.unicodeScalars.count >= 12 && cell.unicodeScalars.allSatisfy(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
