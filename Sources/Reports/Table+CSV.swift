import Casework
import Interchange
import Values
import Vocabulary

extension CSV {
  /// Appends one row of cells and its line end.
  public static func write(_ row: [Table.Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell, alone: row.count == 1, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  /// Appends one cell.
  static func write(_ cell: Table.Cell, alone: Bool, to bytes: inout [UInt8]) {
    switch cell {
    case .empty where !alone: break
    case .integer(let number) where number >= 0: bytes.append(contentsOf: String(number).utf8)
    case .day(let day): bytes.append(contentsOf: day.description.utf8)
    case .moment(let day, let minute): write(day, minute, to: &bytes)
    case .decimal, .money, .percent, .integer, .empty:
      write(written(.figure(cell.forSheet)), alone: alone, to: &bytes)
    case .text(let words), .phone(let words), .rough(_, let words):
      write(words: words, alone: alone, to: &bytes)
    }
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
}
