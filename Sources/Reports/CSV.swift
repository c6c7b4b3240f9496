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

  private static func write(_ cell: String, alone: Bool, to bytes: inout [UInt8]) {
    // An empty row of one cell would read as no row at all.
    let quoted = cell.utf8.contains(where: needsQuotes) || (alone && cell.isEmpty)
    guard quoted else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
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
    let scalars = cell.unicodeScalars
    return scalars.count >= 12
      && scalars.allSatisfy { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
  }
}
