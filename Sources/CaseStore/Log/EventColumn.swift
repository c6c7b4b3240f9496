import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// The columns of the log, and those of the rows beside it that are read along.
package enum EventColumn: Int, TableColumn {
  case desk, sequence, format, tick, at, recordedAt, clerk, caseID, saveDesk, saveSequence, kind
  case body, context, personID, personCommitment, textID, textCommitment, previousHash, hash
  case personSalt, personSeal, personKey, personBody, textSalt, textBody

  /// Those of `event` itself.
  package static let ofEvents = allCases.filter(\.isOfEvents)

  /// Whether it stands in `event` itself, and not in a row beside it.
  var isOfEvents: Bool { table == "e" }

  /// Adds a row of ``ofEvents`` to the log.
  static let insertion: String = {
    let names = ofEvents.map(\.own).joined(separator: ", ")
    return "INSERT INTO event (\(names)) VALUES (\(Database.marks(ofEvents.count)))"
  }()

  var sqlName: String { "\(table).\(own)" }

  /// What the question calls the table.
  private var table: String {
    switch self {
    case .desk, .sequence, .format, .tick, .at, .recordedAt, .clerk, .caseID, .saveDesk,
      .saveSequence, .kind, .body, .context, .personID, .personCommitment, .textID,
      .textCommitment, .previousHash, .hash:
      "e"
    case .personSalt, .personSeal, .personKey, .personBody: "p"
    case .textSalt, .textBody: "t"
    }
  }

  /// The name in its table.
  package var own: String {
    switch self {
    // Written out: a name that is made of the case costs as much as a hundred columns read.
    case .desk: "desk"
    case .sequence: "sequence"
    case .format: "format"
    case .tick: "tick"
    case .at: "at"
    case .clerk: "clerk"
    case .kind: "kind"
    case .body: "body"
    case .context: "context"
    case .hash: "hash"
    case .recordedAt: "recorded_at"
    case .caseID: "case_id"
    case .saveDesk: "save_desk"
    case .saveSequence: "save_sequence"
    case .personID: "person_id"
    case .personCommitment: "person_commitment"
    case .textID: "text_id"
    case .textCommitment: "text_commitment"
    case .previousHash: "previous_hash"
    case .personSalt, .textSalt: "salt"
    case .personSeal: "seal"
    case .personKey: "key"
    case .personBody, .textBody: "body"
    }
  }

  /// What stands in the column of `event`; the rows beside it are written by themselves.
  func value(of event: SealedEvent) -> (any DatabaseValueConvertible)? {
    switch self {
    case .desk: event.id.desk.text
    case .sequence: event.id.sequence
    case .format: event.format
    case .tick: event.tick.value
    case .at: event.at.seconds
    case .recordedAt: event.recordedAt.seconds
    case .clerk: event.clerk
    case .caseID: event.caseID?.description
    case .saveDesk: event.save.desk.text
    case .saveSequence: event.save.sequence
    case .kind: event.kind
    case .body: event.body
    case .context: event.context
    case .personID: event.personID
    case .personCommitment: event.personCommitment.map { Data($0) }
    case .textID: event.textID
    case .textCommitment: event.textCommitment.map { Data($0) }
    case .previousHash: Data(event.previousHash)
    case .hash: Data(event.hash)
    case .personSalt, .personSeal, .personKey, .personBody, .textSalt, .textBody: nil
    }
  }
}
