import Foundation
import GRDB
import Values

/// Seals persons anew that lie under another than the newest key: a few at a time, when nothing else is to be done.
struct Resealing {
  private let db: Database
  private let keys: SealingKeys

  init(context: StoreContext, db: Database) {
    self.db = db
    keys = context.keys.now
  }

  /// A row of `person`, from which a pass goes on.
  struct Place: Hashable, Sendable {
    /// What the store keeps while this pass is under way. Rows that come behind it write something else there, and so
    /// does a pass that another desk begins: then it is not this one that ends the work.
    let pass: String
    let desk: String
    let sequence: Int
  }

  /// So many rows are looked at in one step.
  private static let atOnce = 256

  /// Whether something may have to be sealed anew.
  var isDue: Bool { get throws { try keys.open != nil && db.meta(.toReseal) != nil } }

  /// Does a step.
  ///
  /// - Returns: how far it has come; nil where the pass is over.
  func step(after place: Place?) throws -> Place? {
    let pass = place?.pass ?? Random.bytes(8).hexadecimal
    if place == nil { try db.setMeta(.toReseal, pass) }
    let rows = try db.rows(
      """
      SELECT desk, sequence, salt, seal, key, body FROM person
      WHERE (desk, sequence) > (?, ?) ORDER BY desk, sequence LIMIT ?
      """, [place?.desk ?? "", place?.sequence ?? 0, Resealing.atOnce])
    for row in rows { try reseal(row) }
    if let last = rows.last, rows.count == Resealing.atOnce {
      return Place(pass: pass, desk: last["desk"], sequence: last["sequence"])
    }
    try resealDrafts()
    if try db.meta(.toReseal) == pass { try db.removeMeta(.toReseal) }
    return nil
  }

  private func reseal(_ row: Row) throws {
    let lying = SealedEvent.Row(
      salt: Array(row["salt"] as Data), seal: row["seal"], key: row["key"],
      body: Array(row["body"] as Data))
    let (desk, sequence): (String, Int) = (row["desk"], row["sequence"])
    let name = "p-\(desk)-\(sequence)"
    guard !keys.isNewest(lying), let plain = keys.opened(lying, named: name) else { return }
    let commitment: Data? = try db.value(
      "SELECT person_commitment FROM event WHERE desk = ? AND sequence = ?", [desk, sequence])
    // What was changed stays as it is, for `check` to name.
    guard plain.fits(commitment.map(Array.init)) else { return }
    let sealed = try keys.sealed(plain, named: name)
    guard keys.opened(sealed, named: name) == plain else { throw StoreError.damaged(code: 0) }
    try db.run(
      """
      UPDATE person SET salt = ?, seal = ?, key = ?, body = ? WHERE desk = ? AND sequence = ?
      """, [Data(sealed.salt), sealed.seal, sealed.key, Data(sealed.body), desk, sequence])
  }

  private func resealDrafts() throws {
    for row in try db.rows("SELECT id, seal, key, entries FROM draft") {
      let name = Drafts.name(of: row["id"])
      let lying = SealedBytes(
        seal: row["seal"], key: row["key"], bytes: Array(row["entries"] as Data))
      guard lying.key != keys.open?.name,
        case .plain(let plain) = keys.opening(lying, named: name)
      else { continue }
      let sealed = try keys.sealed(plain, named: name)
      try db.run(
        "UPDATE draft SET seal = ?, key = ?, entries = ? WHERE id = ?",
        [sealed.seal, sealed.key, Data(sealed.bytes), row["id"] as Int])
    }
  }
}
