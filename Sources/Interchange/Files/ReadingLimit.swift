import Values

/// How much of a file is read. A file that has more of something is refused, with the limit named, before it
/// takes memory and time that nobody has.
public enum ReadingLimit: String, CaseIterable, HashedByCase, Sendable {
  /// The bytes of a file that is read as a whole. Cases as JSON lines are read line by line and may be longer.
  case file
  /// The bytes of a line of a file of JSON lines.
  case line
  /// The cells of a row of a sheet.
  case columns
  /// The characters of one cell.
  case cell
  /// The rows of a sheet of a workbook, and its cells.
  case rows, cells

  /// The most that is read.
  public var most: Int {
    switch self {
    case .file: 128 << 20
    case .line: 16 << 20
    case .columns: 1_000
    case .cell: 1_000_000
    case .rows: 100_000
    case .cells: 1_000_000
    }
  }
}
