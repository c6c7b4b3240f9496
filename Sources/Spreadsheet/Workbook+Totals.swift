#if Office
  import CXlsx
  import Casework
  import Reports
  import Values
  import Vocabulary

  extension Workbook {
    /// Adds the figures of some days: every table that is told, and the hours as a chart.
    ///
    /// - Parameter zone: where the times of figures given away are told.
    public mutating func addTotals(_ totals: Totals, zone: Zone) throws {
      let name = Term.totals
      let tables = totals.tables(language: language, zone: zone).map(\.withoutIDs)
      let places = try addTables(
        name, title: totals.heading(language, zone), words: totals.sentence(language), tables)
      guard let hours = places.first(where: { $0.table.id == BreakdownName.hour.key }) else {
        return
      }
      let count = totals.breakdown(by: .hour)?.rows.count { $0.id != Breakdown.none } ?? 0
      addHours(hours, count: count, on: name)
    }
  }
#endif
