#if Office
  import CXlsx
  import Casework
  import Foundation
  import Reports
  import Values
  import Vocabulary

  /// Writes rows into a sheet, one below the other, and notes how wide their columns must be.
  ///
  /// A value is never looked at for what it might be: words are written as words.
  struct RowWriter {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let styles: Styles
    /// The columns that a text takes, a Chinese character two.
    let width: (String) -> Int
    /// More than this no column is wide; of what is longer the rest is seen in its cell.
    private let widest: Int
    /// The next row, counted from 0.
    private(set) var row = 0
    /// How many cells were written.
    private(set) var cells = 0
    private(set) var widths: [Int] = []

    init(
      _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ styles: Styles, widest: Int,
      width: @escaping (String) -> Int
    ) {
      self.sheet = sheet
      self.styles = styles
      self.widest = widest
      self.width = width
    }

    /// Excel has so many rows.
    static let mostRows = 1_048_576
    private static let narrowest = 5

    mutating func skip() { row += 1 }

    /// A line of words from the first column on; it may run over the columns to its right.
    mutating func write(_ words: String, _ format: Format) throws {
      try check(library.worksheet_write_string(sheet, UInt32(row), 0, CellText.safe(words), format))
      try advance()
    }

    /// The header of a table.
    mutating func write(_ header: [Table.Column], _ language: Language) throws {
      for (column, head) in header.enumerated() {
        let words = head.header[language]
        fit(words, column)
        try check(
          library.worksheet_write_string(
            sheet, UInt32(row), UInt16(column), CellText.safe(words), styles.header(head.kind)))
      }
      try advance()
    }

    /// A row of a table with these columns.
    mutating func write(_ cells: [Table.Cell], _ columns: [Table.Column]) throws {
      for (column, cell) in cells.enumerated() {
        try write(cell, column, styles.format(columns[column].kind))
      }
      try advance()
    }

    private mutating func advance() throws {
      row += 1
      if row >= RowWriter.mostRows { throw SpreadsheetError.tooManyRows(row) }
    }
  }

  // MARK: - Cells

  extension RowWriter {
    private mutating func write(_ cell: Table.Cell, _ column: Int, _ format: Format) throws {
      switch cell {
      case .empty: break
      case .text(let words), .phone(let words), .rough(_, let words):
        try write(words, column, format)
      case .integer(let number):
        try write(Double(number), exactly: abs(number) < RowWriter.exact, cell, column, format)
      case .decimal(let count):
        let isExact = count.tenThousandths < RowWriter.exact
        try write(Double(count.tenThousandths) / 10_000, exactly: isExact, cell, column, format)
      case .money(let money):
        try write(
          Double(money.fen) / 100, exactly: abs(money.fen) < RowWriter.exact, cell, column, format)
      case .day(let day): try write(day, minute: 0, cell, column, styles.format(.day))
      case .moment(let day, let minute):
        try write(day, minute: minute, cell, column, styles.format(.moment))
      case .percent(let rate): try write(rate.text, column, format)
      }
    }

    /// A cell of a sheet keeps fifteen digits.
    private static let exact = 1_000_000_000_000_000
    /// Sheets count days from the end of 1899; 1970-01-01 is so many later.
    private static let epoch = 25_569

    private mutating func write(
      _ day: Day, minute: Int, _ cell: Table.Cell, _ column: Int, _ format: Format
    ) throws {
      let days = Double(day.number + RowWriter.epoch) + Double(minute) / 1440
      try write(days, exactly: days > 0, cell, column, format)
    }

    /// What a cell cannot hold to its last digit is written as words.
    private mutating func write(
      _ number: Double, exactly isExact: Bool, _ cell: Table.Cell, _ column: Int, _ format: Format
    ) throws {
      guard isExact else { return try write(cell.forSheet, column, format) }
      fit(columns: RowWriter.columns(of: cell), column)
      try check(library.worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format))
    }

    private mutating func write(_ words: String, _ column: Int, _ format: Format) throws {
      if words.isEmpty { return }
      fit(words, column)
      try check(
        library.worksheet_write_string(
          sheet, UInt32(row), UInt16(column), CellText.safe(words), format))
    }

    private mutating func check(_ code: lxw_error) throws {
      guard code == LXW_NO_ERROR else { throw SpreadsheetError.notWritten(errno) }
      cells += 1
    }
  }

  // MARK: - Widths

  extension RowWriter {
    /// Counting columns takes long, so what cannot be too wide is told by its bytes.
    private mutating func fit(_ words: String, _ column: Int) {
      let known = column < widths.count ? widths[column] : 0
      guard known < widest, words.utf8.count > known, RowWriter.most(words) > known else { return }
      fit(columns: width(words), column)
    }

    /// More columns than that no text takes: one for each of ASCII, two for every other character.
    private static func most(_ words: String) -> Int {
      words.utf8.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 >= 0xC0 ? 2 : 0) }
    }

    private mutating func fit(columns: Int, _ column: Int) {
      while widths.count <= column { widths.append(RowWriter.narrowest) }
      widths[column] = min(widest, max(widths[column], columns))
    }

    private static func columns(of cell: Table.Cell) -> Int {
      switch cell {
      case .moment: 16
      case .money(let money): money.fen < 100_000_000 ? 12 : 20
      case .integer(let number): abs(number) < 100_000 ? 7 : 20
      case .empty, .text, .rough, .decimal, .day, .percent, .phone: 10
      }
    }

    /// Makes the columns as wide as their widest words, and a bit.
    func setWidths() {
      for (column, width) in widths.enumerated() {
        let column = UInt16(column)
        _ = library.worksheet_set_column(sheet, column, column, Double(width) + 3, nil)
      }
    }
  }
#endif
