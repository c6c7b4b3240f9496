import Casework
import GRDB
import Values
import Vocabulary

/// Holds one case that somebody looks at against its events, and its rows in the lists against what they say: a value
/// that was changed is not shown as if it were right.
struct CaseCheck {
  let context: StoreContext
  let db: Database
  /// Whether the lists show all that was saved.
  let hasWholeLists: Bool

  /// What is wrong with a case.
  func damage(of id: CaseID) throws -> [Damage] {
    let events = try db.eventsAsTheyLie(
      where: "e.case_sequence = ? AND e.case_id = ?",
      [id.registration.sequence, id.description])
    let keys = context.keys.now
    let isErased = events.contains { $0.kind == EventKind.erased.rawValue }
    let lost = try db.knownLosses().rows
    let own = events.sorted { $0.id < $1.id }.flatMap { event -> [Damage] in
      let look = EventLook(event, keys)
      let mayBeGone = isErased || lost.contains(event.id)
      return [look.fault].compactMap { $0 }
        + look.damageBeside(personMayBeGone: mayBeGone, textMayBeGone: mayBeGone)
    }
    return try own + listDamage(of: id)
  }

  private func listDamage(of id: CaseID) throws -> [Damage] {
    let projector = Projector(context: context, db: db)
    guard hasWholeLists, context.personKeys != nil, try !projector.isOfOtherMaking,
      let subject = try CaseLookup(context: context, db: db).replayed(id)
    else { return [] }
    let row = CaseRow(
      subject, calendar: context.reference.calendar, zone: context.zone, keys: context.personKeys,
      isCompared: true)
    let place: Int64? = try db.value(
      "SELECT row FROM case_row WHERE \(CaseColumn.isOfCase)", StatementArguments(row: id.place))
    let lists = [row.own, row.links] + (place.map { [row.searched(at: $0)] } ?? [])
    return try lists.filter { try !$0.areWritten(in: db) }.map {
      .projection($0.list, of: row.number.description)
    }
  }
}

extension CaseStore {
  /// What is wrong with a case that somebody looks at; nothing of a whole store. It takes about as long as reading
  /// the case once more.
  public func damage(of id: CaseID) throws -> [Damage] {
    try read { db in
      try CaseCheck(
        context: context, db: db, hasWholeLists: remaking == nil && pending.isEmpty
      ).damage(of: id)
    }
  }
}
