#if Office
  import CXlsx
  import Foundation
  import Reports
  import Values
  import Vocabulary

  /// Where the rows of a table stand in a sheet.
  struct TablePlace {
    let table: Table
    /// The first row below the header, counted from 0.
    let firstRow: Int
  }

  extension Workbook {
    /// Adds a sheet of tables, one below the other, under a title and some words that stay in sight.
    ///
    /// It must come before any list, and is for tables that are as long as a page or some.
    mutating func addTables(
      _ name: Phrase, title: String, words: String, _ tables: [Table]
    ) throws -> [TablePlace] {
      let sheet = try addSheet(name, frozenRows: 1, isWide: false)
      var writer = RowWriter(sheet, styles, widest: 40, width: width)
      library.worksheet_set_default_row(sheet, 18, 0)
      try writer.write(title, styles.title)
      let wordsRow = writer.row
      writer.skip()
      var places: [TablePlace] = []
      for table in tables {
        writer.skip()
        try writer.write(table.title, styles.title)
        try writer.write(table.columns, language)
        places.append(TablePlace(table: table, firstRow: writer.row))
        for row in table.rows { try writer.write(row, table.columns) }
      }
      writer.setWidths()
      try writer.merge(words, row: wordsRow, columns: tables.map(\.columns.count).max() ?? 1)
      _ = library.worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD\(RowWriter.mostRows)")
      try note(writer)
      return places
    }
  }

  extension RowWriter {
    /// Words over some columns, on as many lines as they need.
    func merge(_ words: String, row: Int, columns: Int) throws {
      let last = max(2, columns) - 1
      let room = widths.prefix(last + 1).reduce(0) { $0 + $1 + 3 }
      let lines = (width(words) + max(1, room) - 1) / max(1, room)
      let code = library.worksheet_merge_range(
        sheet, UInt32(row), 0, UInt32(row), UInt16(last), CellText.safe(words), styles.words)
      guard code == LXW_NO_ERROR else { throw SpreadsheetError.notWritten(errno) }
      _ = library.worksheet_set_row(sheet, UInt32(row), Double(max(1, lines)) * 18, nil)
    }
  }
#endif
