import Casework
import Foundation
import GRDB
import Values

/// Brings what tells of persons out of an older store, where it lies in clear, into a new one, where it is sealed. The old
/// file is attached as `old`.
struct SealedCopy {
  let db: Database
  let keys: SealingKeys

  /// Copies persons, half-typed forms and events that wait.
  func make() throws {
    try copyPersons()
    try copyDrafts()
    try copyWaiting()
  }

  private func copyPersons() throws {
    try db.forEachRow(
      "SELECT desk, sequence, salt, seal, key, body FROM old.person ORDER BY desk, sequence", []
    ) { row in
      var person = SealedEvent.Row(
        salt: Array(row[2] as Data), seal: row[3], key: row[4], body: Array(row[5] as Data))
      if person.seal == RowSeal.open.rawValue {
        person = try keys.sealed(person, named: "p-\(row[0] as String)-\(row[1] as Int)")
      }
      try db.run(
        "INSERT INTO person (desk, sequence, salt, seal, key, body) VALUES (?, ?, ?, ?, ?, ?)",
        [
          row[0] as String, row[1] as Int, Data(person.salt), person.seal, person.key,
          Data(person.body),
        ])
    }
  }

  private func copyDrafts() throws {
    try db.forEachRow(
      "SELECT id, kind, clerk, opened_at, saved_at, entries, focus FROM old.draft ORDER BY id", []
    ) { row in
      let sealed = try keys.sealed(
        Array((row["entries"] as String).utf8), named: Drafts.name(of: row["id"]))
      try db.run(
        """
        INSERT INTO draft (id, kind, clerk, opened_at, saved_at, entries, focus, seal, key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          row["id"] as Int, row["kind"] as String, row["clerk"] as String,
          row["opened_at"] as Int, row["saved_at"] as Int, Data(sealed.bytes),
          row["focus"] as String, sealed.seal, sealed.key,
        ])
    }
  }

  private func copyWaiting() throws {
    try db.forEachRow("SELECT desk, sequence, hash, event FROM old.waiting", []) { row in
      var bytes = Array(row[3] as Data)
      if let event = SealedEvent(json: try JSON.parse(bytes)) {
        bytes = Array(try keys.sealed(event).json.text.utf8)
      }
      try db.run(
        "INSERT INTO waiting (desk, sequence, hash, event) VALUES (?, ?, ?, ?)",
        [row[0] as String, row[1] as Int, row[2] as Data, Data(bytes)])
    }
  }

  /// Whether every half-typed form opens to what it was.
  func hasSameDrafts() throws -> Bool {
    try db.rows(
      """
      SELECT o.id, o.entries, d.seal, d.key, d.entries FROM old.draft o
      LEFT JOIN main.draft d ON d.id = o.id
      """
    ).allSatisfy { row in
      guard let seal = row[2] as Int?, let key = row[3] as String?, let bytes = row[4] as Data?
      else { return false }
      let sealed = SealedBytes(seal: seal, key: key, bytes: Array(bytes))
      let plain = SealingKeys.Unsealed.plain(Array((row[1] as String).utf8))
      return keys.opening(sealed, named: Drafts.name(of: row[0])) == plain
    }
  }
}
