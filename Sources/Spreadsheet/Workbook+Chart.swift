#if Office
  import CXlsx
  import Casework
  import Reports
  import Values
  import Vocabulary

  extension Workbook {
    /// Adds a page with the first rows of a table as columns, one colour for each kind, drawn by the program of sheets
    /// out of the cells of the table. Without rows there is none.
    ///
    /// - Parameters:
    ///   - name: what the page is called.
    ///   - count: how many rows of the table are drawn.
    mutating func addChart(
      _ name: Phrase, of place: TablePlace, count: Int, on sheet: Phrase
    ) {
      guard count > 0, let page = library.workbook_add_chartsheet(book, name[language]),
        let chart = library.workbook_add_chart(book, UInt8(LXW_CHART_COLUMN.rawValue))
      else { return }
      let rows = (UInt32(place.firstRow), UInt32(place.firstRow + count - 1))
      for (column, head) in place.table.columns.enumerated() where head.kind == .integer {
        addSeries(to: chart, head, UInt16(column), rows, sheet[language])
      }
      library.chart_title_set_name(chart, place.table.title)
      library.chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      _ = library.chartsheet_set_chart(page, chart)
      library.chartsheet_set_paper(page, Workbook.a4)
      library.chartsheet_set_landscape(page)
      _ = library.chartsheet_set_header(page, printedHead)
      _ = library.chartsheet_set_footer(page, printedFoot)
    }

    private func addSeries(
      to chart: UnsafeMutablePointer<lxw_chart>, _ head: Table.Column, _ column: UInt16,
      _ rows: (first: UInt32, last: UInt32), _ sheet: String
    ) {
      guard let series = library.chart_add_series(chart, nil, nil) else { return }
      library.chart_series_set_categories(
        series, sheet, rows.first, Workbook.labels, rows.last, Workbook.labels)
      library.chart_series_set_values(series, sheet, rows.first, column, rows.last, column)
      library.chart_series_set_name(series, head.header[language])
      var fill = lxw_chart_fill()
      fill.color = Workbook.colours[head.id] ?? 0x607080
      library.chart_series_set_fill(series, &fill)
    }

    /// The column of the names in a table that sorts cases.
    private static let labels: UInt16 = 0
    private static let colours: [String: lxw_color_t] = [
      "complaint": 0xB3541E, "report": 0x6A4C93, "consultation": 0x2A6F97,
    ]
  }
#endif
