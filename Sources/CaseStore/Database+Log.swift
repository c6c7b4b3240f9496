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
    try run(
      """
      INSERT INTO event (desk, sequence, format, tick, at, recorded_at, clerk, case_id, save_desk,
        save_sequence, kind, body, context, person_id, person_commitment, text_id,
        text_commitment, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        event.id.desk.text, event.id.sequence, event.format, event.tick.value, event.at.seconds,
        event.recordedAt.seconds, event.clerk, event.caseID?.description, event.save.desk.text,
        event.save.sequence, event.kind, event.body, event.context, event.personID,
        event.personCommitment.map { Data($0) }, event.textID,
        event.textCommitment.map { Data($0) }, Data(event.previousHash), Data(event.hash),
      ])
    try insertRows(of: event)
  }

  private func insertRows(of event: SealedEvent) throws {
    if let id = event.personID, let row = event.person {
      try run(
        "INSERT INTO person (id, desk, sequence, salt, seal, key, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          id, event.id.desk.text, event.id.sequence, Data(row.salt), row.seal, row.key,
          Data(row.body),
        ])
    }
    if let id = event.textID, let row = event.text {
      try run(
        "INSERT INTO free_text (id, desk, sequence, salt, body) VALUES (?, ?, ?, ?, ?)",
        [id, event.id.desk.text, event.id.sequence, Data(row.salt), Data(row.body)])
    }
  }

  func setHead(_ head: ChainHead, of desk: DeskID) throws {
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
    return ChainHead(sequence: row[0], tick: Tick(row[1]), hash: Array(row[2] as Data))
  }

  /// The events for which a condition holds, in the order of the log of each desk.
  func sealedEvents(
    where condition: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [SealedEvent] {
    try rows(SealedEvent.selection + " WHERE " + condition, arguments).compactMap(SealedEvent.init)
  }

  /// All events of a case.
  func events(of id: CaseID) throws -> [Event] {
    try sealedEvents(where: "e.case_id = ?", [id.description]).map { $0.event() }
  }
}

extension SealedEvent {
  static let selection = """
    SELECT e.format, e.desk, e.sequence, e.tick, e.at, e.recorded_at, e.clerk, e.case_id,
      e.save_desk, e.save_sequence, e.kind, e.body, e.person_id, e.person_commitment, e.text_id,
      e.text_commitment, e.previous_hash, e.hash, p.salt, p.seal, p.body, t.salt, t.body,
      e.context, p.key
    FROM event e LEFT JOIN person p ON p.id = e.person_id
    LEFT JOIN free_text t ON t.id = e.text_id
    """

  /// Nil for names that no store of ours writes; `check` counts such rows.
  init?(_ row: GRDB.Row) {
    guard let desk = DeskID(row[1]), let saveDesk = DeskID(row[8]) else { return nil }
    func bytes(_ column: Int) -> [UInt8]? { (row[column] as Data?).map(Array.init) }
    format = row[0]
    id = EventID(desk: desk, sequence: row[2])
    tick = Tick(row[3])
    at = Instant(seconds: row[4])
    recordedAt = Instant(seconds: row[5])
    clerk = row[6]
    caseID = (row[7] as String?).flatMap { CaseID($0) }
    save = EventID(desk: saveDesk, sequence: row[9])
    kind = row[10]
    body = row[11]
    personID = row[12]
    personCommitment = bytes(13)
    textID = row[14]
    textCommitment = bytes(15)
    previousHash = bytes(16) ?? []
    hash = bytes(17) ?? []
    context = row[23]
    if let salt = bytes(18) {
      person = Row(salt: salt, seal: row[19], key: row[24], body: bytes(20) ?? [])
    }
    if let salt = bytes(21) { text = Row(salt: salt, body: bytes(22) ?? []) }
  }
}
