import Casework
import GRDB
import Values

/// Finding: of few cases that words find all are looked up, of many the first are met on the way through the list.
extension CaseLists {
  /// So many steps SQLite takes at most to meet what is found on the way through a list: some hundreds of rows, so
  /// that a key has its page at once.
  private static let longestWay = 60_000

  /// The first rows of a list that words narrow, as far as they are there at once: however many cases there are, and
  /// whatever is looked for, that takes no longer than a key may. A list without words is whole at once.
  ///
  /// - Parameter first: how many are wanted, where there are more.
  public func firstPage(
    _ query: CaseQuery, first: Int = CasePage.first, today: Day
  ) throws -> CasePage {
    try connection.read { db in
      var selection = try listing(query, today, in: db)
      let shown = { (row: Row) in CaseSummary(row, today: today, context.personKeys) }
      guard selection.isTried, let limit = query.limit, limit > first else {
        let rows = try found(CaseSummary.selection, query, today, in: db, shown)
        return CasePage(rows: rows, isWhole: true)
      }
      selection.limit = first
      var rows: [CaseSummary?] = []
      let isWhole = try meets(CaseSummary.selection, selection, in: db) { rows.append(shown($0)) }
      return CasePage(rows: rows.compactMap { $0 }, isWhole: isWhole && rows.count < first)
    }
  }

  /// What is made of all rows of a list.
  ///
  /// - Parameter question: names the columns that are read of each.
  func found<Made>(
    _ question: String, _ query: CaseQuery, _ today: Day, in db: Database,
    _ make: (Row) -> Made?
  ) throws -> [Made] {
    var made: [Made] = []
    func take(_ row: Row) { if let one = make(row) { made.append(one) } }
    var selection = try listing(query, today, in: db)
    if selection.isTried {
      if try meets(question, selection, in: db, take) { return made }
      made = []
      selection.way = try selection.hits?.areSome(in: db) == true ? .lookedUp : .held
    }
    try db.forEachRow(question + selection.tail, selection.allArguments, take)
    return made
  }
}

extension CaseLists {
  /// The question of a list: what few cases have is looked up, what many have is tried on the way.
  func listing(_ query: CaseQuery, _ today: Day, in db: Database) throws -> CaseSelection {
    var selection = selection(query, today)
    // Where there is no limit, all that is found has to be read anyhow.
    guard query.limit != nil, let hits = selection.hits else { return selection }
    selection.way = try few(hits, in: db).map(CaseSelection.Way.among) ?? .tried
    return selection
  }

  /// What counts the rows of a list: all of those that are found, whatever their order.
  func counting(_ query: CaseQuery, _ today: Day, in db: Database) throws -> CaseSelection {
    var selection = selection(query, today)
    guard let hits = selection.hits else { return selection }
    selection.way = try few(hits, in: db).map(CaseSelection.Way.among) ?? .held
    return selection
  }

  private func few(_ hits: SearchHits, in db: Database) throws -> [Int64]? {
    try hits.fewRows(FewRows(db: db, patience: connection.patience))
  }

  /// Whether all that a list has of what words find is met on a way that is not too long; what is met is handed over.
  private func meets(
    _ question: String, _ selection: CaseSelection, in db: Database, _ take: (Row) -> Void
  ) throws -> Bool {
    try connection.patience.reads(from: db, inSteps: CaseLists.longestWay) {
      try db.forEachRow(question + selection.tail, selection.allArguments, take)
    }
  }
}
