import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Goes through a whole store and names all that does not hold together.
struct StoreCheck {
  let context: StoreContext
  let db: Database

  private var zone: Zone { context.zone }

  /// What is wrong, as ``CaseStore/check(deep:)`` says.
  func damage(deep: Bool) throws -> [Damage] {
    var damage = try fileDamage(deep: deep)
    damage += try chainDamage()
    damage += try strayRows()
    damage += try headDamage()
    if deep { damage += try projectionDamage() }
    return damage
  }

  private func fileDamage(deep: Bool) throws -> [Damage] {
    let pragma = deep ? "PRAGMA integrity_check" : "PRAGMA quick_check"
    var words = try String.fetchAll(db, sql: pragma)
    if deep { words += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0)" } }
    return words.filter { $0 != "ok" }.map(Damage.file)
  }

  private func chainDamage() throws -> [Damage] {
    let erased = try db.caseIDs(
      "SELECT case_id FROM event WHERE \(Schema.rareKinds) AND kind = 'erased'")
    var walk = ChainWalk(erased: Set(erased))
    let rows = try Row.fetchCursor(
      db, sql: SealedEvent.selection + " ORDER BY e.desk, e.sequence")
    while let row = try rows.next() {
      if let event = SealedEvent(row) {
        walk.take(event)
      } else {
        walk.takeStray(row["desk"], row["sequence"])
      }
    }
    let heads = try db.versionVector()
    for (desk, known) in heads.sorted(by: { $0.key < $1.key }) { walk.close(desk, head: known) }
    return walk.damage
  }

  private func strayRows() throws -> [Damage] {
    let ids: [String] = try db.column(
      """
      SELECT p.id FROM person p LEFT JOIN event e
        ON e.desk = p.desk AND e.sequence = p.sequence AND e.person_id = p.id
        WHERE e.desk IS NULL
      UNION ALL
      SELECT t.id FROM free_text t LEFT JOIN event e
        ON e.desk = t.desk AND e.sequence = t.sequence AND e.text_id = t.id
        WHERE e.desk IS NULL
      """)
    return ids.map(Damage.strayRow)
  }

  /// The rows of the lists that do not show what the log says.
  private func projectionDamage() throws -> [Damage] {
    let projector = Projector(context: context, db: db)
    var damage: [Damage] = []
    var counted = FigureTable.Changes()
    var kinship = try Kinship(db, zone, ofMany: true)
    for id in try db.caseIDs("SELECT case_id FROM event WHERE kind = 'opened'") {
      let events = try db.events(of: id)
      guard let subject = Case(replaying: events, zone: zone) else { continue }
      damage += strayBases(in: events)
      let row = try projector.row(of: subject, &kinship)
      counted.take(row.entry, sign: 1)
      let isLinked = try CaseLinks(db: db).written(of: id) == subject.kin
      if try !isLinked || !row.isWritten(in: db) {
        damage.append(.projection(subject.number.description))
      }
    }
    if try FigureTable(db: db).all() != counted { damage.append(.projection("figure")) }
    let strays: [String] = try db.column(
      "SELECT id FROM case_row WHERE id NOT IN (SELECT case_id FROM event WHERE kind = 'opened')")
    return damage + strays.map(Damage.projection)
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
      where: "e.kind = 'keyed' AND e.desk = ? AND e.sequence <= ?",
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

/// Edits that say they were made from what is no earlier edit of their field.
private func strayBases(in events: [Event]) -> [Damage] {
  let named = events.flatMap { event -> [String] in
    if case .stepped(let step) = event.payload { Array(step.action.bases.keys) } else { [] }
  }
  let strays = Set(named).flatMap { FieldHistory(of: $0, in: events).editsWithStrayBases }
  return Set(strays).sorted().map(Damage.strayBase)
}
