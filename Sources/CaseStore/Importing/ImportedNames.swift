import Casework
import GRDB
import Values

/// The numbers that the records of a file carry, while it is read in. They lie in a table of the transaction,
/// which is gone when it ends: in memory a million of them would take more than all else.
struct ImportedNames {
  /// What carries a number in this file.
  struct Record {
    /// The case; nil for an entry of the ledger.
    var id: CaseID?
    /// The place of the record that opened the case under its external id; nil for an entry.
    var place: Int?
    /// The entry of the ledger; nil for a case.
    var tally: EventID?
  }

  private let db: Database
  /// The last event that was there before this file.
  private let last: EventID

  /// - Parameter last: the last event of this desk before the file.
  init(_ db: Database, after last: EventID) throws {
    self.db = db
    self.last = last
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS import_name;
        CREATE TABLE import_name (
          name TEXT NOT NULL PRIMARY KEY, case_id TEXT, place INTEGER, tally INTEGER
        ) STRICT, WITHOUT ROWID
        """)
  }

  func drop() throws { try db.execute(sql: "DROP TABLE import_name") }

  /// Whether this file has opened a case.
  func isOfFile(_ id: CaseID) -> Bool {
    id.registration.desk == last.desk && id.registration.sequence > last.sequence
  }
}

// MARK: Noting

extension ImportedNames {
  private func put(
    _ name: String, _ id: CaseID?, place: Int? = nil, tally: Int? = nil
  ) throws {
    try db.run(
      """
      INSERT INTO import_name (name, case_id, place, tally) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (name) DO UPDATE SET case_id = coalesce(?2, case_id),
        place = coalesce(?3, place), tally = coalesce(?4, tally)
      """, [name, id?.description, place, tally])
  }

  /// Notes the numbers of a record that has opened a case.
  func note(_ intake: Intake, _ id: CaseID, at place: Int) throws {
    if let number = intake.foreignNumber, number != intake.externalID { try put(number, id) }
    if let externalID = intake.externalID { try put(externalID, id, place: place) }
  }

  /// Notes the numbers of a record about a case that is there already, where no other has them.
  func noteIfNew(_ intake: Intake, _ id: CaseID) throws {
    for name in [intake.foreignNumber, intake.externalID].compactMap({ $0 }) {
      if try find(name) == nil { try put(name, id) }
    }
  }

  /// Notes the number of an entry of the ledger.
  func note(_ externalID: String, tally: EventID) throws {
    try put(externalID, nil, tally: tally.sequence)
  }
}

// MARK: Finding

extension ImportedNames {
  private func row(_ name: String) throws -> Row? {
    try db.row("SELECT case_id, place, tally FROM import_name WHERE name = ?", [name])
  }

  /// The case that a number of this file names.
  func find(_ name: String) throws -> CaseID? {
    try row(name).flatMap { ($0[0] as String?).flatMap { CaseID($0) } }
  }

  /// What carries a number as its external id; nil for nothing in this file.
  func record(_ externalID: String) throws -> Record? {
    guard let row = try row(externalID) else { return nil }
    if let sequence: Int = row[2] {
      return Record(tally: EventID(desk: last.desk, sequence: sequence))
    }
    guard let place: Int = row[1] else { return nil }
    return Record(id: (row[0] as String?).flatMap { CaseID($0) }, place: place)
  }
}
