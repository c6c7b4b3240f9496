#if Office
  import CXlsx
  import Casework
  import Reports
  import Values
  import Vocabulary

  extension Workbook {
    /// Adds the figures of some days: every table that is told, most complaints first, and as charts the hours, the
    /// days where there are several, and the classes complained about most.
    ///
    /// - Parameters:
    ///   - zone: where the times of figures given away are told.
    ///   - trend: the days one by one, where they are known.
    public mutating func addTotals(_ totals: Totals, zone: Zone, trend: [DayCount] = []) throws {
      let name = Term.totals
      let days = DayCount.table(trend, totals.states, language)
      let tables = totals.tables(language: language, zone: zone) + [days].compactMap { $0 }
      let places = try addTables(
        name, title: totals.heading(language, zone), words: totals.sentence(language),
        tables.map(\.mostFirst.withoutIDs))
      func add(_ title: Phrase, _ id: String, _ count: Int) {
        guard let place = places.first(where: { $0.table.id == id }) else { return }
        addChart(title, of: place, count: count, on: name)
      }
      func known(_ breakdown: BreakdownName) -> Int {
        totals.breakdown(by: breakdown)?.rows.count { $0.id != Breakdown.none } ?? 0
      }
      add(Phrase("时段图", "Hours"), BreakdownName.hour.key, known(.hour))
      add(Phrase("各日图", "Days"), days?.id ?? "", trend.count)
      let classes = min(Workbook.mostClasses, known(.goodsClass))
      if classes > 1 { add(Phrase("商品和服务图", "Classes"), BreakdownName.goodsClass.key, classes) }
    }

    /// So many classes have room beside each other with their names.
    private static let mostClasses = 12
  }
#endif
