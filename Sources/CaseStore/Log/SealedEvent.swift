import Casework
import Crypto
import Foundation
import Values
import Vocabulary

/// An event as it is stored and travels: hashed, chained to its desk's previous event, with the
/// rows beside it where they still exist.
public struct SealedEvent: Hashable, Sendable {
  /// What can be erased: plain bytes and the salt of the commitment over them.
  public struct Row: Hashable, Sendable {
    /// Random bytes, so that nobody can guess the plain bytes from the commitment.
    public var salt: [UInt8]
    /// How the bytes are sealed: a ``RowSeal``; 0 is in clear. One of a newer version is kept.
    public var seal: Int
    /// The name of the key that it was sealed with, empty in clear: see ``RowSeal/name(of:)``.
    public var key: String
    /// The JSON text, sealed or in clear.
    public var body: [UInt8]

    /// A row of plain or sealed bytes.
    public init(salt: [UInt8], seal: Int = 0, key: String = "", body: [UInt8]) {
      self.salt = salt
      self.seal = seal
      self.key = key
      self.body = body
    }
  }

  /// The version of the shape of all that is written here.
  public var format: Int
  /// The desk that wrote it and its place in that desk's log.
  public var id: EventID
  /// The logical clock when it was written.
  public var tick: Tick
  /// When it happened.
  public var at: Instant
  /// When it was written down, by the laptop's true clock.
  public var recordedAt: Instant
  /// Who wrote it down.
  public var clerk: String
  /// The case it belongs to, nil for what belongs to none.
  public var caseID: CaseID?
  /// The first event of its save.
  public var save: EventID
  /// The name of the event kind.
  public var kind: String
  /// The JSON text of the log's part, exactly as it was hashed.
  public var body: String
  /// What its desk knew when it was written, as JSON text exactly as it was hashed: of each other desk
  /// its last event of the case (`trunk`). Nil where there is nothing to say, and in format 1.
  public var context: String?
  /// The name of the row that holds the persons, nil where there are none.
  public var personID: String?
  /// SHA-256 over the salted plain bytes of the persons.
  public var personCommitment: [UInt8]?
  /// The name of the row that holds the free text, nil where there is none.
  public var textID: String?
  /// SHA-256 over the salted plain bytes of the free text.
  public var textCommitment: [UInt8]?
  /// The hash of the event before it in its desk's log, zeros for the first.
  public var previousHash: [UInt8]
  /// SHA-256 over all of the above.
  public var hash: [UInt8]
  /// The persons; nil where there are none, or they were erased.
  public var person: Row?
  /// The free text; nil where there is none, or it was erased or is not shown.
  public var text: Row?
  /// Whether there is a free text that is not shown, since it may name somebody whose data are sealed.
  var withholdsText = false
}

extension SealedEvent {
  /// What the first event of a desk has for the hash of the one before it.
  public static let noHash = [UInt8](repeating: 0, count: 32)

  /// Writes an event down and chains it to the hash of the one before it.
  ///
  /// - Parameter encoded: what the event says, in its parts.
  init(
    _ event: Event, _ encoded: EncodedPayload, after previousHash: [UInt8], salt: () -> [UInt8]
  ) {
    format = EncodedPayload.format
    id = event.id
    tick = event.tick
    at = event.at
    recordedAt = event.recordedAt
    clerk = event.clerk
    caseID = event.caseID
    save = event.save
    kind = encoded.kind
    body = encoded.body.text
    context = SealedEvent.context(trunk: event.trunk)
    person = encoded.personal.map { Row(salt: salt(), body: Array($0.text.utf8)) }
    text = encoded.freeText.map { Row(salt: salt(), body: Array($0.text.utf8)) }
    personID = person.map { _ in SealedEvent.personID(of: event.id) }
    textID = text.map { _ in SealedEvent.textID(of: event.id) }
    personCommitment = person?.commitment
    textCommitment = text?.commitment
    self.previousHash = previousHash
    hash = []
    hash = computedHash
  }

  /// The rows beside an event are named after it.
  static func personID(of id: EventID) -> String { "p-\(id)" }

  static func textID(of id: EventID) -> String { "t-\(id)" }

  /// What the event says; what was erased or is sealed is absent.
  func payload() throws -> EventPayload { try encoded().payload() }

  private func encoded() throws -> EncodedPayload {
    EncodedPayload(
      kind: kind, body: try JSON.parse(body),
      personal: try person?.plain(fitting: personCommitment),
      freeText: try text?.plain(fitting: textCommitment))
  }

  /// The keys of an event of another desk that lie where they may not. What cannot be read, or was written
  /// by a newer program, has none that anybody here knows.
  var misplaced: [String] {
    if format > EncodedPayload.format { return [] }
    do { return try encoded().misplaced } catch { return [] }
  }

  /// The event in plain. One that cannot be read is kept as one of an unknown kind, so that a
  /// damaged event harms no other; `check` names it.
  func event() -> Event {
    var read = Event(
      id: id, tick: tick, at: at, recordedAt: recordedAt, clerk: clerk, caseID: caseID,
      save: save, payload: .unknown(kind: kind, body: .string(body)))
    read.trunk = trunk ?? [:]
    read.isWithheld = withholdsText || (person.map { $0.seal != RowSeal.open.rawValue } ?? false)
    do {
      let encoded = try encoded()
      read.payload = try encoded.payload()
      read.unread = encoded.unread
    } catch {
      return read
    }
    return read
  }
}

extension SealedEvent.Row {
  /// What is shown of a text that was changed, in every language of the screen.
  static let mark = "〔被改过〕"

  /// SHA-256 over `desk315/body/1`, the salt and the plain bytes.
  var commitment: [UInt8] {
    var hasher = SHA256()
    hasher.update(data: Array("desk315/body/1".utf8))
    hasher.update(data: salt)
    hasher.update(data: body)
    return hasher.finalize().bytes
  }

  /// What the row says; nothing where it is sealed. Of one that the event was not written with nothing is told as if it
  /// were right: each of its texts makes way for a mark.
  fileprivate func plain(fitting commitment: [UInt8]?) throws -> JSON? {
    if seal != RowSeal.open.rawValue { return nil }
    if self.commitment == commitment { return try JSON.parse(body) }
    do { return try JSON.parse(body).withMarks } catch { return nil }
  }
}

extension JSON {
  /// The same keys with a mark in the place of every text, and without all else.
  fileprivate var withMarks: JSON? {
    switch self {
    case .string: .string(SealedEvent.Row.mark)
    case .array(let elements): .array(elements.compactMap(\.withMarks))
    case .object(let members):
      .object(
        members.compactMap { member in
          member.value.withMarks.map { JSONMember(key: member.key, value: $0) }
        })
    case .null, .bool, .number: nil
    }
  }
}
