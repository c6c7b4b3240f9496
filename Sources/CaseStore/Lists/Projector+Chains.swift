import Casework
import GRDB
import Values

extension Projector {
  /// Writes the ends of all logs as these say.
  func remakeChains() throws {
    for row in try chains() { try row.insert(into: db) }
  }

  /// What the list of the ends of the log holds, desk by desk.
  func chains() throws -> [ListRows] {
    try db.rows(
      """
      SELECT e.desk, e.sequence, m.tick, e.hash FROM event e
      JOIN (SELECT desk, max(sequence) AS last, max(tick) AS tick FROM event GROUP BY desk) m
      ON m.desk = e.desk AND m.last = e.sequence ORDER BY e.desk
      """
    ).map { row in
      let values = Array(row.databaseValues)
      return ListRows(list: .chain, owner: Array(values.prefix(1)), rows: [values])
    }
  }
}
