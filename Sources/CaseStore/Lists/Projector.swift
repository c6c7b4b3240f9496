import Casework
import GRDB
import Values
import Vocabulary

/// Makes the lists, counters and search words out of the log: those of some cases and entries, or all
/// of them anew.
struct Projector {
  let context: StoreContext
  let db: Database

  var zone: Zone { context.zone }

  /// A case out of its events; nil where its opening is not here.
  func replayed(_ id: CaseID) throws -> Case? {
    Case(replaying: try db.events(of: id), zone: zone)
  }
}

// MARK: Cases

extension Projector {
  /// Brings the rows of cases up to their events; one whose opening is not here has no row yet.
  func project(_ ids: Set<CaseID>) throws {
    var rows = RowWriter(db)
    try project(ids.sorted(), replayed, &rows)
    try rows.finish()
  }

  /// Brings the rows of cases up to what these have become.
  func project(_ subjects: [Case], _ rows: inout RowWriter) throws {
    let known = Dictionary(subjects.map { ($0.id, $0) }) { first, _ in first }
    try project(subjects.map(\.id), { known[$0] }, &rows)
  }

  /// Brings the rows of cases up to what these have become, and those of the cases that must not name
  /// their persons, where the persons or the links have changed.
  ///
  /// - Parameter load: a case as it is now; each is asked for when it is needed, so that many need not be held.
  private func project(
    _ ids: [CaseID], _ load: (CaseID) throws -> Case?, _ rows: inout RowWriter
  ) throws {
    var (telling, others): ([CaseID], Set<CaseID>) = ([], [])
    var before = Kinship(db, zone)
    for id in ids {
      guard let subject = try load(id), try tellsKin(subject) else { continue }
      telling.append(id)
      others.formUnion(try before.kin(of: id).keys)
    }
    for id in telling { try load(id).map(relink) }
    var kinship = Kinship(db, zone)
    for id in telling { others.formUnion(try kinship.kin(of: id).keys) }
    for id in ids { try load(id).map { try show($0, &kinship, &rows) } }
    for id in others.subtracting(ids).sorted() {
      try replayed(id).map { try show($0, &kinship, &rows) }
    }
  }

  /// The same of cases in the log, which are read again whenever they are needed.
  func project(logged ids: [CaseID], _ rows: inout RowWriter) throws {
    if ids.isEmpty { return }
    var shown = 0
    try context.watch.follow(.listing, of: 2 * ids.count) { done in
      try project(
        ids,
        { id in
          shown += 1
          done(min(shown, 2 * ids.count))
          return try replayed(id)
        }, &rows)
    }
  }

  /// Writes the row of a case that was opened just now and with which no other is linked.
  func write(new row: CaseRow, _ rows: inout RowWriter) throws {
    try rows.write(row, isNew: true)
    try noteLocked()
    try row.check(in: db)
  }

  private func show(
    _ subject: Case, _ kinship: inout Kinship, _ rows: inout RowWriter
  ) throws {
    let row = try row(of: subject, &kinship)
    try rows.write(row)
    try noteLocked()
    try row.check(in: db)
  }

  /// Rows that were made without the keys are made anew when these come.
  private func noteLocked() throws {
    if context.personKeys == nil { try db.setMeta(.listedLocked, "1") }
  }

  /// Writes the links of a case and sees that they stand; where none are written, ``tellsKin(_:)`` has
  /// seen it.
  private func relink(_ subject: Case) throws {
    let links = CaseLinks(db: db)
    try links.write(subject)
    let isLinked = try links.written(of: subject.id) == subject.kin
    try Invariant.listsFollowTheLog.require(isLinked, at: subject.timeline.last?.event.id)
  }

  /// The row of a case, complete with whom it must not name.
  func row(of subject: Case, _ kinship: inout Kinship) throws -> CaseRow {
    CaseRow(
      try kinship.complete(subject), calendar: context.reference.calendar, zone: zone,
      keys: context.personKeys)
  }

  /// Whether other cases must learn what this one has become: it has other links, or names others
  /// while it has some.
  private func tellsKin(_ subject: Case) throws -> Bool {
    let links = CaseLinks(db: db)
    if try links.written(of: subject.id) != subject.kin { return true }
    if try links.neighbours(of: subject.id).isEmpty { return false }
    let known: Int? = try db.value(
      "SELECT persons_key FROM case_row WHERE \(CaseColumn.isOfCase)",
      StatementArguments(row: subject.id.place))
    return known != context.personKeys?.mark(of: subject.persons)
  }
}

// MARK: The ledger

extension Projector {
  /// Brings the rows of ledger entries up to whether they stand; other events have none.
  func project(tallies events: [Event]) throws {
    if events.isEmpty { return }
    let undone = try undoneSaves()
    for event in events {
      guard let row = tallyRow(of: event, undone: undone) else { continue }
      try row.replace(in: db)
      let isWritten = try row.areWritten(in: db)
      try Invariant.listsFollowTheLog.require(isWritten, at: event.id)
    }
  }

  /// What the list of the ledger holds of an entry; nil of any other event.
  ///
  /// - Parameter undone: the saves that stand as taken back.
  func tallyRow(of event: Event, undone: Set<EventID>) -> ListRows? {
    guard case .tallied(let entry) = event.payload else { return nil }
    let isUndone = undone.contains(event.save)
    let externalID: String? = isUndone ? nil : entry.externalID ?? event.id.description
    return ListRows(
      .tallyRow, of: [event.id.desk.text, event.id.sequence],
      [[event.at.day(in: zone).number, entry.venue, isUndone, externalID]])
  }

  /// The saves with ledger entries that stand as taken back, over all desks.
  func undoneSaves() throws -> Set<EventID> {
    let undoing = "e.\(Schema.rareKinds) AND e.\(EventKind.sql(.undone, .redone))"
    let events = try db.events(where: undoing + " AND e.case_id IS NULL")
    return Case.undoneSaves(in: events.sorted())
  }
}

// MARK: What is late

extension Projector {
  /// Shows what saves of this desk have changed.
  func project(_ pending: PendingProjections) throws {
    guard let head = pending.head else { return }
    var rows = RowWriter(db)
    try project(pending.cases.sorted { $0.key < $1.key }.map(\.value), &rows)
    try rows.finish()
    try project(tallies: pending.tallies)
    try db.setHead(head, of: context.desk)
  }

  /// Whether the projections were made by another version, zone or calendar, or lack what a desk
  /// that ended too early had saved.
  var isStale: Bool { get throws { try isOfOtherMaking || isBehind } }

  /// Whether the projections were made by another version, zone or calendar, or with other keys. Without keys those of
  /// any are taken as they are.
  var isOfOtherMaking: Bool {
    get throws { try db.meta(.madeWith).map { !takes($0) } ?? true }
  }

  /// Whether lists that were made with these ingredients are taken as they are, or gone on with.
  func takes(_ made: String) -> Bool {
    context.personKeys == nil ? isOfOurCalendars(made) : made == ingredients
  }

  /// Whether lists were made by this version with these calendars, whatever the keys were: those come with the store,
  /// so that all desks on it would make them alike.
  func isOfOurCalendars(_ made: String) -> Bool { made.hasPrefix(ingredientsWithoutKey) }

  /// What the projections depend on beside the log.
  var ingredients: String {
    ingredientsWithoutKey + (context.personKeys?.name ?? PersonKeys.noName)
  }

  private var ingredientsWithoutKey: String {
    "\(Projections.version) \(zone.identifier) \(context.reference.calendar.digest) "
  }

  /// Whether the log holds events of this desk that the lists never showed: a desk that ended
  /// between a save and its lists.
  var isBehind: Bool {
    get throws {
      try db.row(
        "SELECT 1 FROM event WHERE desk = ? AND sequence > ? LIMIT 1",
        [context.desk.text, try db.head(of: context.desk).sequence]) != nil
    }
  }

  /// The events of this desk that the lists never showed.
  func left() throws -> [SealedEvent] {
    try db.sealedEvents(
      where: "e.desk = ? AND e.sequence > ? ORDER BY e.sequence",
      [context.desk.text, try db.head(of: context.desk).sequence])
  }

  /// Makes the lists of what a desk that ended too early left in the log.
  func projectWhatWasLeft() throws {
    let left = try left()
    try project(Set(left.compactMap(\.caseID)))
    try project(tallies: left.map { $0.event() })
    try setHead(toEndOf: left)
  }

  /// The lists have shown these events of this desk.
  func setHead(toEndOf left: [SealedEvent]) throws {
    guard let last = left.last else { return }
    try db.setHead(
      ChainHead(
        sequence: last.id.sequence, tick: left.map(\.tick).max() ?? last.tick, hash: last.hash),
      of: context.desk)
  }
}
