import Casework
import GRDB
import Values
import Vocabulary

/// One case at a time: by its id, or by a number that it has here or elsewhere.
struct CaseLookup {
  let context: StoreContext
  let db: Database

  private var zone: Zone { context.zone }

  /// A case out of its events, with whom it must not name; nil where its opening is not here.
  func replayed(_ id: CaseID) throws -> Case? {
    var kinship = Kinship(db, zone)
    return try replayed(id, &kinship)
  }

  private func replayed(_ id: CaseID, _ kinship: inout Kinship) throws -> Case? {
    guard let subject = Case(replaying: try db.events(of: id), zone: zone) else { return nil }
    return try kinship.complete(subject)
  }

  /// A case with whom it must not name.
  func completed(_ subject: Case) throws -> Case {
    var kinship = Kinship(db, zone)
    return try kinship.complete(subject)
  }

  /// A case with everything that happened to it.
  ///
  /// - Throws: `Refusal.noSuchCase` where its opening is not here, `StoreError.damaged` where it was.
  func load(_ id: CaseID) throws -> Case {
    guard let subject = try replayed(id) else { throw try lack(of: id) }
    return subject
  }

  /// The same of one of many, whose links were read at once.
  func load(_ id: CaseID, _ kinship: inout Kinship) throws -> Case {
    guard let subject = try replayed(id, &kinship) else { throw try lack(of: id) }
    return subject
  }

  /// Why a case cannot be told. One that the lists know was opened here: the log has lost that.
  private func lack(of id: CaseID) throws -> any Error {
    let listed: Int? = try db.value(
      "SELECT row FROM case_row WHERE \(CaseColumn.isOfCase)", StatementArguments(row: id.place))
    return listed == nil ? Refusal.noSuchCase(id.description) : StoreError.damaged(code: 0)
  }
}

// MARK: By numbers

extension CaseLookup {
  /// The one case that a number, or a tail of one, names.
  ///
  /// - Throws: `Refusal.noSuchCase` and `Refusal.ambiguousCase`.
  func resolve(_ tail: String) throws -> CaseID {
    let found = try cases(withTail: tail)
    if let only = found.first, found.count == 1 { return only.id }
    if found.isEmpty { throw Refusal.noSuchCase(tail) }
    throw Refusal.ambiguousCase(tail, found.map(\.number))
  }

  private typealias Numbered = (id: CaseID, number: CaseNumber)

  private func cases(withTail tail: String) throws -> [Numbered] {
    guard let tail = NumberTail(tail) else { return [] }
    let condition = tail.condition
    let listed = try db.rows(
      "SELECT id, number FROM case_row WHERE \(condition.sql) ORDER BY tick, id LIMIT 10",
      condition.arguments
    ).compactMap { row -> Numbered? in
      guard let id = CaseID(row["id"]), let number = CaseNumber(row["number"]) else { return nil }
      return try isGiven(number, to: id) ? (id, number) : nil
    }
    let others = try unlisted(counter: tail.counter, where: tail.names).filter { other in
      !listed.contains { $0.id == other.id }
    }
    // Before somebody is told that there is no such case the log itself is asked: the list may be what is wrong.
    let found = listed + others
    return try found.isEmpty && mayBeGiven(tail.counter)
      ? opened(before: .max, counter: tail.counter, where: tail.names) : found
  }

  /// Whether a counter may have been given: there are as many events.
  private func mayBeGiven(_ counter: Int) throws -> Bool {
    try db.value("SELECT max(rowid) FROM event") ?? 0 >= counter
  }

  /// Whether the opening of a case gives it the number that a list says; so it is taken where that cannot be read.
  private func isGiven(_ number: CaseNumber, to id: CaseID) throws -> Bool {
    let opening = try db.sealedEvents(
      where: "e.desk = ? AND e.sequence = ?",
      [id.registration.desk.text, id.registration.sequence])
    return opening.first?.openedNumber.map { $0 == number } ?? true
  }

  /// The cases with a counter that are not in the lists yet, because these are being made anew: out of the log.
  private func unlisted(
    counter: Int, where isMeant: (CaseNumber) -> Bool
  ) throws -> [Numbered] {
    guard let reached = try db.remaking()?.reached else { return [] }
    return try opened(before: reached, counter: counter, where: isMeant)
  }

  /// The cases with a counter that the log opened before one of its rows.
  private func opened(
    before reached: Int64, counter: Int, where isMeant: (CaseNumber) -> Bool
  ) throws -> [Numbered] {
    // As numbers are written: four digits or more.
    let digits = String(counter)
    let end = "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "\""
    return try db.events(
      where: """
        e.rowid < ? AND e.\(EventKind.sql(.opened)) AND instr(e.body, ?) > 0 ORDER BY e.rowid
        """, [reached, end]
    ).compactMap { event in
      guard case .opened(let registration) = event.payload, event.caseID?.registration == event.id,
        isMeant(registration.number)
      else { return nil }
      return (CaseID(registration: event.id), registration.number)
    }
  }

  /// A case by the number it has here, else by the one it carries elsewhere; nil if there is none.
  func find(_ wanted: Intake.WantedLink) throws -> CaseID? {
    for words in [wanted.number, wanted.externalID].compactMap({ $0 }) {
      if let id = try find(number: words) ?? find(externalID: words) { return id }
    }
    return nil
  }

  /// A case by the whole number it has here; nil if there is none.
  func find(number words: String) throws -> CaseID? {
    guard let number = CaseNumber(words) else { return nil }
    let listed = try db.caseIDs(
      "SELECT id FROM case_row WHERE letters = ? AND counter = ? AND number = ?",
      [number.letters, number.counter, number.description]
    ).first
    return try listed ?? unlisted(counter: number.counter) { $0 == number }.first?.id
  }

  /// The oldest case that carries a number elsewhere; nil if there is none.
  func find(externalID: String) throws -> CaseID? {
    try db.caseIDs(
      "SELECT id FROM case_row WHERE external_id = ? ORDER BY tick LIMIT 1", [externalID]
    ).first
  }

  /// Whether a case or a ledger entry carries this number elsewhere.
  func isTaken(externalID: String) throws -> Bool {
    try db.row(
      """
      SELECT 1 FROM case_row WHERE external_id = ?1
      UNION ALL SELECT 1 FROM tally_row WHERE external_id = ?1 LIMIT 1
      """, [externalID]) != nil
  }
}
