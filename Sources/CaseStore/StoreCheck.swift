import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Goes through a whole store and names all that does not hold together.
struct StoreCheck {
  let context: StoreContext
  let db: Database
  /// What this laptop remembers of the ends of the logs.
  var expected: [StoreMark] = []

  /// What is wrong, as ``CaseStore/check(deep:)`` says.
  func damage(deep: Bool) throws -> [Damage] {
    var damage = try damageOfPages(deep: deep)
    let (chains, isReadable) = try chainDamage(doubting: !damage.isEmpty)
    damage += chains
    damage += try strayRows()
    damage += try headDamage()
    damage += try expected.flatMap(damage(against:))
    damage += try IdentityCheck(db: db, expected: expected).damage()
    damage += try damageOfEnds()
    // Who reads a column as what it is not ends the program.
    if deep && isReadable {
      var lists = ListCheck(context: context, db: db)
      // The ends of logs were looked at already.
      damage += try lists.damage().filter { !damage.contains($0) }
    }
    return damage
  }

  /// The ends of logs in the lists that name another event than stands there: nothing can be added behind them. They may
  /// be behind their logs.
  private func damageOfEnds() throws -> [Damage] {
    if try Projector(context: context, db: db).isOfOtherMaking { return [] }
    let desks: [String] = try db.column(
      """
      SELECT c.desk FROM chain c JOIN event e ON e.desk = c.desk AND e.sequence = c.sequence
      WHERE e.hash <> c.hash ORDER BY c.desk
      """)
    return desks.map { .projection(.chain, of: $0) }
  }

  /// What SQLite finds wrong with the file, and what of its schema is not this version's.
  func damageOfPages(deep: Bool = false) throws -> [Damage] {
    try fileDamage(deep: deep) + schemaDamage()
  }

  private func fileDamage(deep: Bool) throws -> [Damage] {
    let pragma = deep ? "PRAGMA integrity_check" : "PRAGMA quick_check"
    return try String.fetchAll(db, sql: pragma).filter { $0 != "ok" }.map(Damage.file)
  }

  private func schemaDamage() throws -> [Damage] {
    let isOfOtherMaking = try Projector(context: context, db: db).isOfOtherMaking
    return try SchemaCheck(db: db, hasOwnLists: !isOfOtherMaking).damage()
  }

  /// - Parameter doubting: whether in a column there may be what does not belong there.
  /// - Returns: what is wrong, and whether every row can be read as an event.
  private func chainDamage(doubting: Bool) throws -> ([Damage], Bool) {
    let erased = try db.caseIDs(
      "SELECT case_id FROM event WHERE \(Schema.rareKinds) AND \(EventKind.sql(.erased))")
    let entries = try db.erasedEntries().map(\.id)
    var walk = ChainWalk(
      erased: Set(erased), entries: Set(entries), losses: try db.knownLosses())
    let rows = try Row.fetchCursor(
      db, sql: SealedEvent.selectionAsItLies + " ORDER BY e.desk, e.sequence")
    var (met, isReadable) = (0, true)
    let keys = context.keys.now
    try context.watch.follow(.checking, of: try db.count("event")) { done in
      try Batches.follow(
        read: { try StoreCheck.batch(rows, doubting: doubting) },
        make: { $0.looked(with: keys) },
        take: { row in
          met += 1
          done(met)
          switch row {
          case .looked(let look): walk.take(look)
          case .read: break
          case .stray(let desk, let sequence):
            walk.takeStray(desk, sequence)
            if doubting { isReadable = false }
          }
        })
    }
    let heads = try db.versionVector()
    for (desk, known) in heads.sorted(by: { $0.key < $1.key }) { walk.close(desk, head: known) }
    return (walk.damage, isReadable)
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

  static func batch(_ rows: RowCursor, doubting: Bool = false) throws -> [LogRow] {
    var batch: [LogRow] = []
    while batch.count < 256, let row = try rows.next() {
      if let event = doubting && !holdsAnEvent(row) ? nil : SealedEvent(row) {
        batch.append(.read(event))
      } else {
        let desk = String.fromDatabaseValue(row["desk"]) ?? ""
        batch.append(.stray(desk, Int.fromDatabaseValue(row["sequence"]) ?? 0))
      }
    }
    return batch
  }

  private static func holdsAnEvent(_ row: Row) -> Bool {
    let numbers = ["sequence", "format", "tick", "at", "recorded_at", "save_sequence"]
    return row.holds(texts: ["desk", "clerk", "save_desk", "kind", "body"], numbers: numbers)
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

// MARK: What is remembered outside

extension StoreCheck {
  /// What the end of a log lacks of what this laptop remembers of it, and its own head does not tell.
  private func damage(against mark: StoreMark) throws -> [Damage] {
    let head = try db.head(of: mark.desk).sequence
    let last = max(head, try db.endOfLog(of: mark.desk).sequence)
    if last < mark.sequence { return [.gap(mark.desk, from: last + 1, to: mark.sequence)] }
    let isCut = try db.endOfLog(of: mark.desk).sequence < mark.sequence
    if try isCut || db.has(mark) { return [] }
    return [.otherThanKnown(EventID(desk: mark.desk, sequence: mark.sequence))]
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
