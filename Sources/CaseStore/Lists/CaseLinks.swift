import Casework
import GRDB

/// Which cases belong together, as the log has it: one row for each link of a case, and for the case
/// it was turned out of, which stays even where the link is taken away.
struct CaseLinks {
  let db: Database

  static let tables = """
    CREATE TABLE case_link (
      case_id TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (case_id, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_link_back ON case_link (other);

    """

  /// The events that may link a case; the opening says out of which one it was turned.
  static let events = """
    \(StepName.sql { $0.concern?.joins ?? false })
    OR (\(EventKind.sql(.opened)) AND body LIKE '%"turned_from"%')
    """

  /// The cases that a case names.
  func written(of id: CaseID) throws -> Set<CaseID> {
    try ids("SELECT other FROM case_link WHERE case_id = ?1", id)
  }

  /// The cases that a case names or that name it.
  func neighbours(of id: CaseID) throws -> Set<CaseID> {
    try ids(
      """
      SELECT other FROM case_link WHERE case_id = ?1
      UNION SELECT case_id FROM case_link WHERE other = ?1
      """, id)
  }

  /// All cases that have neighbours.
  func all() throws -> Set<CaseID> {
    let ids: [String] = try db.column(
      "SELECT case_id FROM case_link UNION SELECT other FROM case_link")
    return Set(ids.compactMap { CaseID($0) })
  }

  /// Those of some cases that have neighbours.
  func linked(among names: [String]) throws -> Set<CaseID> {
    guard try db.row("SELECT 1 FROM case_link LIMIT 1") != nil else { return [] }
    var found: Set<CaseID> = []
    for start in stride(from: 0, to: names.count, by: CaseLinks.atOnce) {
      let part = names[start..<min(start + CaseLinks.atOnce, names.count)]
      let marks = Database.marks(part.count)
      let ids = try String.fetchAll(
        db,
        sql: """
          SELECT case_id FROM case_link WHERE case_id IN (\(marks))
          UNION SELECT other FROM case_link WHERE other IN (\(marks))
          """, arguments: StatementArguments(part) + StatementArguments(part))
      found.formUnion(ids.compactMap { CaseID($0) })
    }
    return found
  }

  private static let atOnce = 500

  /// Puts the links of a case in the place of those that stand there.
  func write(_ subject: Case) throws {
    try CaseLinks.rows(of: subject).replace(in: db)
  }

  /// What the list holds of a case.
  static func rows(of subject: Case) -> ListRows {
    ListRows(
      .caseLink, of: [subject.id.description], subject.kin.map { [$0.description] })
  }

  private func ids(_ sql: String, _ id: CaseID) throws -> Set<CaseID> {
    let found: [String] = try db.column(sql, [id.description])
    return Set(found.compactMap { CaseID($0) })
  }
}

extension Case {
  /// The cases that this one names: those it is linked with, and the one it was turned out of.
  var kin: Set<CaseID> { Set(links.map(\.other) + [turnedFrom].compactMap { $0 }) }
}
