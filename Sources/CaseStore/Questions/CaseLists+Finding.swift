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
      let found = try firstRows(first, query, today, in: db)
      return CasePage(
        rows: found.rows.compactMap { CaseSummary($0, today: today) }, isWhole: found.isWhole)
    }
  }

  private func firstRows(
    _ first: Int, _ query: CaseQuery, _ today: Day, in db: Database
  ) throws -> FoundRows {
    let question = CaseSummary.selection
    var selection = try listing(query, today, in: db)
    guard selection.isTried, let limit = query.limit, limit > first else {
      return FoundRows(
        rows: try found(question, query, today, in: db), isWhole: true)
    }
    selection.limit = first
    var found = try met(question, selection, in: db)
    if found.rows.count == first { found.isWhole = false }
    return found
  }

  /// All rows of a list, with what a question says of each.
  func found(
    _ question: String, _ query: CaseQuery, _ today: Day, in db: Database
  ) throws -> [Row] {
    var selection = try listing(query, today, in: db)
    if selection.isTried {
      let found = try met(question, selection, in: db)
      if found.isWhole { return found.rows }
      selection.way = try selection.hits?.areSome(in: db) == true ? .lookedUp : .held
    }
    return try db.rows(question + selection.tail, selection.allArguments)
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

  /// What words find, as far as it is met on the way through the list.
  private func met(
    _ question: String, _ selection: CaseSelection, in db: Database
  ) throws -> FoundRows {
    var rows: [Row] = []
    let isWhole = try connection.patience.reads(from: db, inSteps: CaseLists.longestWay) {
      try db.forEachRow(question + selection.tail, selection.allArguments) {
        rows.append($0.copy())
      }
    }
    return FoundRows(rows: rows, isWhole: isWhole)
  }
}

/// Rows from the first one of a list on.
private struct FoundRows {
  var rows: [Row]
  /// Whether there are no more that are asked for.
  var isWhole: Bool
}
