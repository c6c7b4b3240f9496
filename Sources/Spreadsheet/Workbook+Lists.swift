#if Office
  import CXlsx
  import Reports
  import Values
  import Vocabulary

  extension Workbook {
    /// Adds a sheet of one table whose rows are handed over one by one; memory does not grow with them.
    ///
    /// - Parameters:
    ///   - printed: how many columns are printed, from the first; nil for all.
    ///   - rows: gives each row to the function it is handed.
    public mutating func addList(
      _ name: Phrase, _ columns: [Table.Column], printed: Int? = nil,
      rows: (_ write: ([Table.Cell]) throws -> Void) throws -> Void
    ) throws {
      xlsx_stream_rows(book)
      let sheet = try addSheet(name, frozenRows: 1, isWide: true)
      var writer = RowWriter(sheet, styles, widest: 24, width: width)
      try writer.write(columns, language)
      try rows { cells in try writer.write(cells, columns) }
      writer.setWidths()
      let last = UInt32(max(1, writer.row - 1))
      let lastColumn = UInt16(columns.count - 1)
      _ = library.worksheet_autofilter(sheet, 0, 0, last, lastColumn)
      if let printed { _ = library.worksheet_print_area(sheet, 0, 0, last, UInt16(printed - 1)) }
      _ = library.worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD\(RowWriter.mostRows)")
      try note(writer)
    }
  }
#endif
