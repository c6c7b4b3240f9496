import Casework
import GRDB
import Values
import Vocabulary

/// Writes rows of cases, each at once, and adds up what they count for: the counters are written in the order of
/// their key when no more cases come, or when there are many of them.
///
/// A day has few counters beside those of its merchants, and a case moves eighteen: of many cases each counter
/// is written once, not once for each case.
struct RowWriter {
  /// So many counters are kept at most before they are written.
  private static let kept = 20_000

  private let db: Database
  private var changes = FigureTable.Changes()
  /// The groups whose counters moved, each with the last event that moved one.
  private var moved: [FigureTable.Group: EventID] = [:]

  init(_ db: Database) { self.db = db }

  /// Writes the row of a case.
  ///
  /// - Parameter isNew: whether the case is known to have none yet.
  mutating func write(_ row: CaseRow, isNew: Bool = false) throws {
    let before = try row.write(to: db, isNew: isNew)
    changes.replace(before, with: row.entry)
    note([FigureTable.Group(received: row.entry)], row)
    note([before, row.entry].compactMap { $0.flatMap(FigureTable.Group.init(closed:)) }, row)
    if changes.rows.count > RowWriter.kept { try writeCounters() }
  }

  private mutating func note(_ groups: [FigureTable.Group], _ row: CaseRow) {
    for group in groups { moved[group] = row.lastEvent }
  }

  /// Writes the counters, and sees that those that moved still add up.
  mutating func finish() throws {
    try writeCounters()
    let figures = FigureTable(db: db)
    for (group, event) in moved.sorted(by: { $0.value < $1.value }) {
      let addsUp = try figures.addsUp(in: group)
      try Invariant.breakdownsAddUp.require(addsUp, at: event)
    }
    moved = [:]
  }

  private mutating func writeCounters() throws {
    try FigureTable(db: db).write(changes)
    changes = FigureTable.Changes()
  }
}
