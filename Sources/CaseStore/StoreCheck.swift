import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Goes through a whole store and names all that does not hold together.
struct StoreCheck {
  let context: StoreContext
  let db: Database

  /// What is wrong, as ``CaseStore/check(deep:)`` says.
  func damage(deep: Bool) throws -> [Damage] {
    var damage = try fileDamage(deep: deep)
    damage += try chainDamage()
    damage += try strayRows()
    damage += try headDamage()
    if deep {
      var lists = ListCheck(context: context, db: db)
      damage += try lists.damage()
    }
    return damage
  }

  private func fileDamage(deep: Bool) throws -> [Damage] {
    let pragma = deep ? "PRAGMA integrity_check" : "PRAGMA quick_check"
    return try String.fetchAll(db, sql: pragma).filter { $0 != "ok" }.map(Damage.file)
  }

  private func chainDamage() throws -> [Damage] {
    let erased = try db.caseIDs(
      "SELECT case_id FROM event WHERE \(Schema.rareKinds) AND \(EventKind.sql(.erased))")
    let entries = try db.erasedEntries().map(\.id)
    var walk = ChainWalk(erased: Set(erased), entries: Set(entries))
    let rows = try Row.fetchCursor(
      db, sql: SealedEvent.selectionAsItLies + " ORDER BY e.desk, e.sequence")
    var met = 0
    let keys = context.keys.now
    try context.watch.follow(.checking, of: try db.count("event")) { done in
      try Batches.follow(
        read: { try StoreCheck.batch(rows) }, make: { $0.looked(with: keys) },
        take: { row in
          met += 1
          done(met)
          switch row {
          case .looked(let look): walk.take(look)
          case .read: break
          case .stray(let desk, let sequence): walk.takeStray(desk, sequence)
          }
        })
    }
    let heads = try db.versionVector()
    for (desk, known) in heads.sorted(by: { $0.key < $1.key }) { walk.close(desk, head: known) }
    return walk.damage
  }

  /// A row of the log on its way through the check.
  enum LogRow: Sendable {
    case read(SealedEvent)
    case looked(EventLook)
    /// One that no store of ours wrote.
    case stray(String, Int)

    /// With what can be told of the event by itself.
    func looked(with keys: SealingKeys) -> LogRow {
      switch self {
      case .read(let event): .looked(EventLook(event, keys))
      case .looked, .stray: self
      }
    }
  }

  static func batch(_ rows: RowCursor) throws -> [LogRow] {
    var batch: [LogRow] = []
    while batch.count < 256, let row = try rows.next() {
      batch.append(SealedEvent(row).map(LogRow.read) ?? .stray(row["desk"], row["sequence"]))
    }
    return batch
  }

  private func strayRows() throws -> [Damage] {
    let ids: [String] = try db.column(
      """
      SELECT p.id FROM person p LEFT JOIN event e
        ON e.desk = p.desk AND e.sequence = p.sequence AND e.person_commitment IS NOT NULL
        WHERE e.desk IS NULL
      UNION ALL
      SELECT t.id FROM free_text t LEFT JOIN event e
        ON e.desk = t.desk AND e.sequence = t.sequence AND e.text_commitment IS NOT NULL
        WHERE e.desk IS NULL
      """)
    return ids.map(Damage.strayRow)
  }
}

// MARK: Signed heads

extension StoreCheck {
  /// What is wrong with the signed heads that lie in the store: each must be genuine, by a key that its
  /// desk had named by then, and name the event that stands at its place.
  private func headDamage() throws -> [Damage] {
    let heads = try db.rows(
      "SELECT desk, sequence, hash, at, key, signature FROM signed_head ORDER BY desk, sequence")
    return try heads.compactMap { row in
      let name: String = row["desk"]
      guard let desk = DeskID(name) else { return Damage.file("signed_head \(name)") }
      let head = SignedHead(
        event: EventID(desk: desk, sequence: row["sequence"]), hash: Array(row["hash"] as Data),
        at: Instant(seconds: row["at"]), key: row["key"],
        signature: Array(row["signature"] as Data))
      return try stands(head) ? nil : .headChanged(head.event)
    }
  }

  private func stands(_ head: SignedHead) throws -> Bool {
    guard head.isGenuine else { return false }
    let hash: Data? = try db.value(
      "SELECT hash FROM event WHERE desk = ? AND sequence = ?",
      [head.event.desk.text, head.event.sequence])
    guard hash.map(Array.init) == head.hash else { return false }
    let keys = try db.events(
      where: "e.\(EventKind.sql(.keyed)) AND e.desk = ? AND e.sequence <= ?",
      [head.event.desk.text, head.event.sequence])
    return keys.contains { event in
      if case .keyed(let named) = event.payload {
        named == DeskKey(.sign, key: head.key)
      } else {
        false
      }
    }
  }
}
