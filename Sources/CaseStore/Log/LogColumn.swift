import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// The columns of `event` that are written. What can be told from the others is left out of them: ``EventColumn`` has
/// it again, byte for byte.
package enum LogColumn: CaseIterable, Sendable {
  case desk, sequence, format, tick, at, recordedAt, clerk
  /// The desk that opened the case, null where it is the event's own, and the place of the opening in its log.
  case caseDesk, caseSequence
  /// The desk of the save, null where it is the event's own.
  case saveDesk, saveSequence
  case kind
  /// The body, where `tail` is null; else all of it but its end, which stands in `event_tail`, and a brace in the place
  /// of that: so it is JSON for whoever looks at the column alone.
  case body, tail
  case context, personCommitment, textCommitment
  /// Null where it is the hash of the event before, or zeros for the first.
  case previousHash
  case hash

  /// What SQL calls it.
  package var sqlName: String {
    switch self {
    case .desk: "desk"
    case .sequence: "sequence"
    case .format: "format"
    case .tick: "tick"
    case .at: "at"
    case .recordedAt: "recorded_at"
    case .clerk: "clerk"
    case .caseDesk: "case_desk"
    case .caseSequence: "case_sequence"
    case .saveDesk: "save_desk"
    case .saveSequence: "save_sequence"
    case .kind: "kind"
    case .body: "body"
    case .tail: "tail"
    case .context: "context"
    case .personCommitment: "person_commitment"
    case .textCommitment: "text_commitment"
    case .previousHash: "previous_hash"
    case .hash: "hash"
    }
  }

  private var definition: String {
    switch self {
    case .desk, .clerk, .kind, .body: "\(sqlName) TEXT NOT NULL"
    case .caseDesk, .saveDesk, .context: "\(sqlName) TEXT"
    case .sequence, .format, .tick, .at, .recordedAt, .saveSequence: "\(sqlName) INTEGER NOT NULL"
    case .caseSequence, .tail: "\(sqlName) INTEGER"
    case .personCommitment, .textCommitment, .previousHash: "\(sqlName) BLOB"
    case .hash: "\(sqlName) BLOB NOT NULL"
    }
  }

  /// The columns as `CREATE TABLE` has them.
  static let definitions = allCases.map(\.definition).joined(separator: ", ")

  /// The hash of the event before one, as SQL; zeros before the first, null where it is not here.
  ///
  /// - Parameter schema: what the connection calls the file.
  static func hashBefore(desk: String, sequence: String, in schema: String = "main") -> String {
    """
    CASE \(sequence) WHEN 1 THEN zeroblob(32) ELSE
      (SELECT q.hash FROM \(schema).event q WHERE q.desk = \(desk) AND q.sequence = \(sequence) - 1) END
    """
  }

  /// Adds an event to the log.
  static let insertion: String = {
    let names = allCases.map(\.sqlName).joined(separator: ", ")
    let values = allCases.enumerated().map { place, column -> String in
      let mark = "?\(place + 1)"
      return switch column {
      case .caseDesk, .saveDesk: "nullif(\(mark), ?1)"
      case .previousHash: "nullif(\(mark), \(hashBefore(desk: "?1", sequence: "?2")))"
      case .desk, .sequence, .format, .tick, .at, .recordedAt, .clerk, .caseSequence,
        .saveSequence, .kind, .body, .tail, .context, .personCommitment, .textCommitment, .hash:
        mark
      }
    }
    return "INSERT INTO event (\(names)) VALUES (\(values.joined(separator: ", ")))"
  }()

  /// What stands in the column.
  ///
  /// - Parameter body: that of the event, folded.
  func value(of event: SealedEvent, _ body: FoldedBody) -> DatabaseValue {
    switch self {
    case .desk: event.id.desk.text.databaseValue
    case .sequence: event.id.sequence.databaseValue
    case .format: event.format.databaseValue
    case .tick: event.tick.value.databaseValue
    case .at: event.at.seconds.databaseValue
    case .recordedAt: event.recordedAt.seconds.databaseValue
    case .clerk: event.clerk.databaseValue
    case .caseDesk: event.caseID?.registration.desk.text.databaseValue ?? .null
    case .caseSequence: event.caseID?.registration.sequence.databaseValue ?? .null
    case .saveDesk: event.save.desk.text.databaseValue
    case .saveSequence: event.save.sequence.databaseValue
    case .kind: event.kind.databaseValue
    case .body: body.head.databaseValue
    case .tail: body.tail?.databaseValue ?? .null
    case .context: event.context?.databaseValue ?? .null
    case .personCommitment: LogColumn.bytes(event.personCommitment)
    case .textCommitment: LogColumn.bytes(event.textCommitment)
    case .previousHash: LogColumn.bytes(event.previousHash)
    case .hash: LogColumn.bytes(event.hash)
    }
  }

  private static func bytes(_ bytes: [UInt8]?) -> DatabaseValue {
    bytes.map { Data($0).databaseValue } ?? .null
  }
}

/// The body of an event in two parts: what it alone says, and an end that many events share.
///
/// What the rules say of a step, and what an intake lacks or has beside the log, is the same in thousands of events. It
/// stands at the end of the body. Where the body is cut is of no matter to whoever reads it: the head without its last
/// sign and the end behind it are the body, byte for byte.
struct FoldedBody {
  /// What it alone says, and a brace; the whole body, where there is no end.
  let head: String
  /// The end, as a row of `event_tail`; nil where the head is all.
  let tail: Int64?
}

extension FoldedBody {
  /// A body put together again.
  static func whole(_ head: String, _ end: String) -> String {
    head.hasSuffix("}") ? head.dropLast() + end : head
  }

  /// A key that begins what many events share. A quotation mark inside a text has a sign before it, so that it is one.
  private static let ends = ["\"beside\":", "\"ruling\":"]
  /// What is of one event alone and is looked for in the head.
  private static let ofOne = ["\"number\":", "\"turned_from\":"]
  /// An end is not worth a row below so many bytes.
  private static let least = 24

  /// Folds a body, and remembers its end in the store.
  init(_ body: String, in db: Database) throws {
    guard let start = FoldedBody.start(of: body) else {
      (head, tail) = (body, nil)
      return
    }
    let cut = body.utf8.index(body.utf8.startIndex, offsetBy: start)
    head = body[..<cut] + "}"
    tail = try FoldedBody.row(of: String(body[cut...]), in: db)
  }

  /// Where the end of a body begins: with the comma before the key, or with the key where it is the first.
  private static func start(of body: String) -> Int? {
    let start = ends.compactMap { place(of: $0, in: body) }.min()
    // SQLite counts the signs of a text up to a zero.
    guard let start, body.utf8.count - start >= least, !body.utf8.contains(0) else { return nil }
    let isShared = ofOne.allSatisfy { key in place(of: key, in: body).map { $0 < start } ?? true }
    return isShared ? start - (start > 1 ? 1 : 0) : nil
  }

  /// The first byte of a word in a text; nil where it is not in it.
  private static func place(of word: String, in text: String) -> Int? {
    let word = Array(word.utf8)
    var text = text
    return text.withUTF8 { text in
      guard text.count >= word.count else { return nil }
      return (0...text.count - word.count).first { start in
        text[start] == word[0] && text[start..<start + word.count].elementsEqual(word)
      }
    }
  }

  private static func row(of text: String, in db: Database) throws -> Int64 {
    let question = "SELECT id FROM event_tail WHERE text = ?"
    if let known: Int64 = try db.value(question, [text]) { return known }
    try db.run("INSERT INTO event_tail (text) VALUES (?)", [text])
    return db.lastInsertedRowID
  }
}
