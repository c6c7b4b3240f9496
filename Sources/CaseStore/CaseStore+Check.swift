import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension CaseStore {
  /// Goes through the whole store and names all that does not hold together.
  ///
  /// - Parameter deep: also lets SQLite check every page and index, and holds every row of the
  ///   lists against the log.
  public func check(deep: Bool = false) throws -> [Damage] {
    try read { db in
      var damage = try fileDamage(db, deep: deep)
      damage += try chainDamage(db)
      damage += try strayRows(db)
      damage += try headDamage(db)
      if deep { damage += try projectionDamage(db) }
      return damage
    }
  }

  private func fileDamage(_ db: Database, deep: Bool) throws -> [Damage] {
    let pragma = deep ? "PRAGMA integrity_check" : "PRAGMA quick_check"
    var words = try String.fetchAll(db, sql: pragma)
    if deep { words += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0)" } }
    return words.filter { $0 != "ok" }.map(Damage.file)
  }

  private func chainDamage(_ db: Database) throws -> [Damage] {
    let erased = Set(
      try db.column(
        "SELECT case_id FROM event WHERE \(Schema.rareKinds) AND kind = 'erased'") as [String?])
    var walk = ChainWalk(erased: Set(erased.compactMap { $0 }))
    let rows = try Row.fetchCursor(
      db, sql: SealedEvent.selection + " ORDER BY e.desk, e.sequence")
    while let row = try rows.next() {
      if let event = SealedEvent(row) {
        walk.take(event)
      } else {
        walk.damage.append(.file("event \(row["desk"] as String)-\(row["sequence"] as Int)"))
      }
    }
    for (desk, known) in try heads(db) { walk.close(desk, head: known) }
    return walk.damage
  }

  private func heads(_ db: Database) throws -> [(DeskID, Int)] {
    try db.rows("SELECT desk, sequence FROM chain ORDER BY desk").compactMap { row in
      DeskID(row["desk"]).map { ($0, row["sequence"]) }
    }
  }

  private func strayRows(_ db: Database) throws -> [Damage] {
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
  private func projectionDamage(_ db: Database) throws -> [Damage] {
    let ids: [String] = try db.column("SELECT case_id FROM event WHERE kind = 'opened'")
    var damage: [Damage] = []
    var counted = FigureTable.Changes()
    var kinship = try Kinship(db, zone, ofMany: true)
    for id in ids.compactMap({ CaseID($0) }) {
      let events = try db.events(of: id)
      guard let subject = Case(replaying: events, zone: zone) else { continue }
      damage += strayBases(in: events)
      let row = try row(of: subject, &kinship)
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

/// Edits that say they were made from what is no earlier edit of their field.
private func strayBases(in events: [Event]) -> [Damage] {
  let named = events.flatMap { event -> [String] in
    if case .stepped(let step) = event.payload { Array(step.action.bases.keys) } else { [] }
  }
  let strays = Set(named).flatMap { FieldHistory(of: $0, in: events).editsWithStrayBases }
  return Set(strays).sorted().map(Damage.strayBase)
}

/// Goes along the events of every desk, in their order, and notes what is wrong.
private struct ChainWalk {
  let erased: Set<String>
  var damage: [Damage] = []
  private var desk: DeskID?
  private var sequence = 0
  private var hash = SealedEvent.noHash
  private var format = 1
  private var lasts: [DeskID: Int] = [:]

  init(erased: Set<String>) { self.erased = erased }

  mutating func take(_ event: SealedEvent) {
    if event.id.desk != desk { start(event.id.desk) }
    let isNext = event.id.sequence == sequence + 1
    if !isNext {
      damage.append(.gap(event.id.desk, from: sequence + 1, to: event.id.sequence - 1))
    }
    if isNext && event.previousHash != hash { damage.append(.unchained(event.id)) }
    // Formats never sink along a desk's log: its store was opened by what wrote the higher one.
    if isNext && event.format < format { damage.append(.unchained(event.id)) }
    if event.computedHash != event.hash || !event.isWellFormed {
      damage.append(.changed(event.id))
    } else {
      do { _ = try event.payload() } catch { damage.append(.unreadable(event.id)) }
    }
    checkRows(of: event)
    sequence = event.id.sequence
    hash = event.hash
    format = event.format
    lasts[event.id.desk] = sequence
  }

  private mutating func start(_ desk: DeskID) {
    self.desk = desk
    sequence = 0
    hash = SealedEvent.noHash
    format = 1
  }

  private mutating func checkRows(of event: SealedEvent) {
    let mayBeGone = event.caseID.map { erased.contains($0.description) } ?? false
    if let row = event.person {
      if row.seal == 0 && row.commitment != event.personCommitment {
        damage.append(.personChanged(event.id))
      }
    } else if event.personID != nil && !mayBeGone {
      damage.append(.rowMissing(event.id))
    }
    if let row = event.text {
      if row.commitment != event.textCommitment { damage.append(.textChanged(event.id)) }
    } else if event.textID != nil && !mayBeGone {
      damage.append(.rowMissing(event.id))
    }
  }

  /// Holds the end of a desk's log against what was last known of it.
  mutating func close(_ desk: DeskID, head: Int) {
    let last = lasts[desk] ?? 0
    if last < head { damage.append(.gap(desk, from: last + 1, to: head)) }
  }
}
