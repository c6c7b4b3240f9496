import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// The newest event of one desk that the store knows.
struct ChainHead: Equatable {
  var sequence = 0
  var tick = Tick(0)
  var hash = SealedEvent.noHash
}

extension Database {
  /// Adds an event to the log and its rows beside it, and moves its desk's head.
  func insert(_ event: SealedEvent) throws {
    try insertAlone(event)
    try setHead(
      ChainHead(sequence: event.id.sequence, tick: event.tick, hash: event.hash),
      of: event.id.desk)
  }

  /// Adds an event to the log and its rows beside it; its desk's head is moved with the lists.
  func insertAlone(_ event: SealedEvent) throws {
    try insertEvent(event)
    try insertRows(of: event)
  }

  /// Adds an event to the log without what lies beside it.
  func insertEvent(_ event: SealedEvent) throws {
    let body = try FoldedBody(event.body, in: self)
    try run(
      LogColumn.insertion,
      StatementArguments(row: LogColumn.allCases.map { $0.value(of: event, body) }))
  }

  private func insertRows(of event: SealedEvent) throws {
    if event.personID != nil, let row = event.person {
      try run(
        "INSERT INTO person (desk, sequence, salt, seal, key, body) VALUES (?, ?, ?, ?, ?, ?)",
        [
          event.id.desk.text, event.id.sequence, Data(row.salt), row.seal, row.key,
          Data(row.body),
        ])
    }
    if event.textID != nil, let row = event.text {
      try run(
        "INSERT INTO free_text (desk, sequence, salt, body) VALUES (?, ?, ?, ?)",
        [event.id.desk.text, event.id.sequence, Data(row.salt), Data(row.body)])
    }
  }

  /// Moves the head of a desk; one that has written nothing yet has none.
  func setHead(_ head: ChainHead, of desk: DeskID) throws {
    if head.sequence == 0 { return }
    try run(
      """
      INSERT INTO chain (desk, sequence, tick, hash) VALUES (?, ?, ?, ?)
      ON CONFLICT (desk) DO UPDATE
      SET sequence = excluded.sequence, tick = max(tick, excluded.tick), hash = excluded.hash
      """,
      [desk.text, head.sequence, head.tick.value, Data(head.hash)])
  }

  func head(of desk: DeskID) throws -> ChainHead {
    guard let row = try row("SELECT sequence, tick, hash FROM chain WHERE desk = ?", [desk.text])
    else { return ChainHead() }
    return ChainHead(
      sequence: row["sequence"], tick: Tick(row["tick"]), hash: Array(row["hash"] as Data))
  }

  /// The events for which a condition holds, in the order of the log of each desk.
  func sealedEvents(
    where condition: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [SealedEvent] {
    var events: [SealedEvent] = []
    try forEachRow(SealedEvent.selection + " WHERE " + condition, arguments) { row in
      if let event = SealedEvent(row) { events.append(event) }
    }
    return events
  }

  /// The same as they lie there.
  func eventsAsTheyLie(
    where condition: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [SealedEvent] {
    var events: [SealedEvent] = []
    try forEachRow(SealedEvent.selectionAsItLies + " WHERE " + condition, arguments) { row in
      if let event = SealedEvent(row) { events.append(event) }
    }
    return events
  }

  /// The events for which a condition holds, in plain.
  func events(
    where condition: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [Event] {
    try sealedEvents(where: condition, arguments).map { $0.event() }
  }

  /// All events of a case.
  func events(of id: CaseID) throws -> [Event] { try sealedEvents(of: id).map { $0.event() } }

  /// The same as they were sealed, with persons opened.
  func sealedEvents(of id: CaseID) throws -> [SealedEvent] {
    try sealedEvents(
      where: "e.case_sequence = ? AND e.case_id = ?",
      [id.registration.sequence, id.description])
  }
}

extension SealedEvent {
  private static let columns = ColumnSelection<EventColumn>.all

  /// Events as they are to be read: persons opened with the keys of the connection, and no free text while these are
  /// not there.
  static let selection = "SELECT \(columns.sql) \(tables(in: "main"))"

  /// The same with persons still sealed, for whoever opens them on another processor, and without what only moving and
  /// verifying ask for: the hash before is a look for the event before.
  static let selectionToReplay = {
    let names = columns.columns.map { $0.isReplayed ? $0.sqlName : "NULL" }
    return "SELECT \(names.joined(separator: ", ")) \(tables(in: "main"))"
  }()

  /// Events as they lie there, to be moved, verified and compared.
  static let selectionAsItLies = selectionAsItLies(in: "main")

  /// The same in a file that is attached.
  ///
  /// - Parameter schema: what the connection calls the file.
  static func selectionAsItLies(in schema: String) -> String {
    let names = columns.columns.map { $0 == .personOpened ? "NULL" : $0.name(in: schema) }
    return "SELECT \(names.joined(separator: ", ")) \(tables(in: schema))"
  }

  private static func tables(in schema: String) -> String {
    """
    FROM \(schema).event e LEFT JOIN \(schema).person p ON e.person_commitment IS NOT NULL
      AND p.desk = e.desk AND p.sequence = e.sequence
    LEFT JOIN \(schema).free_text t ON e.text_commitment IS NOT NULL
      AND t.desk = e.desk AND t.sequence = e.sequence
    """
  }

  /// The same of a log of ``Schema/lastUnfolded``.
  ///
  /// - Parameter schema: what the connection calls the file.
  static func unfoldedSelection(in schema: String) -> String {
    """
    SELECT \(columns.columns.map(\.unfoldedName).joined(separator: ", ")) FROM \(schema).event e
    LEFT JOIN \(schema).person p ON p.id = e.person_id
    LEFT JOIN \(schema).free_text t ON t.id = e.text_id
    """
  }

  /// The same where the ends of bodies cannot be read: only the heads, each with the row of its end as `tail`.
  static let selectionOfHeads: String = {
    let names = columns.columns.map { $0 == .body ? "e.body" : $0.sqlName }
    return
      "SELECT \(names.joined(separator: ", ")), e.tail AS tail \(tables(in: "main"))"
  }()

  /// The same without what lies beside the event, as if that had been erased.
  static let selectionAlone: String = {
    let names = columns.columns.map { $0.isOfEvents ? $0.sqlName : "NULL" }
    return "SELECT \(names.joined(separator: ", ")) FROM event e"
  }()

  /// The next events of many; none behind the last. Rows that no store of ours wrote are left out.
  static func batch(of rows: RowCursor) throws -> [SealedEvent] {
    var batch: [SealedEvent] = []
    while batch.count < 256, let row = try rows.next() {
      if let event = SealedEvent(row) { batch.append(event) }
    }
    return batch
  }

  /// Nil for names that no store of ours writes; `check` counts such rows.
  init?(_ row: GRDB.Row) {
    let row = SelectedRow(row, SealedEvent.columns)
    guard let desk = DeskID(row[.desk]), let saveDesk = DeskID(row[.saveDesk]) else { return nil }
    func bytes(_ column: EventColumn) -> [UInt8]? { (row[column] as Data?).map(Array.init) }
    format = row[.format]
    id = EventID(desk: desk, sequence: row[.sequence])
    tick = Tick(row[.tick])
    at = Instant(seconds: row[.at])
    recordedAt = Instant(seconds: row[.recordedAt])
    clerk = row[.clerk]
    caseID = (row[.caseID] as String?).flatMap { CaseID($0) }
    save = EventID(desk: saveDesk, sequence: row[.saveSequence])
    kind = row[.kind]
    body = row[.body]
    personID = row[.personID]
    personCommitment = bytes(.personCommitment)
    textID = row[.textID]
    textCommitment = bytes(.textCommitment)
    previousHash = bytes(.previousHash) ?? []
    hash = bytes(.hash) ?? []
    context = row[.context]
    if let opened = bytes(.personOpened) {
      person = Row(
        salt: Array(opened.prefix(Row.saltWidth)), body: Array(opened.dropFirst(Row.saltWidth)))
    } else if let salt = bytes(.personSalt) {
      person = Row(
        salt: salt, seal: row[.personSeal], key: row[.personKey], body: bytes(.personBody) ?? [])
    }
    guard let salt = bytes(.textSalt) else { return }
    if let body = bytes(.textBody) {
      text = Row(salt: salt, body: body)
    } else {
      withholdsText = true
    }
  }
}
