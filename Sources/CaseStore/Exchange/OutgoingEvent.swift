import Casework
import Values
import Vocabulary

/// An event as it goes to a hub: the log's part in clear, and what lies beside it sealed for the office.
public struct OutgoingEvent: Hashable, Sendable {
  /// The desk that wrote it and its place in that desk's log.
  public let id: EventID
  /// The name of its kind.
  public let kind: String
  /// Its hash in hexadecimal.
  public let hash: String
  /// The case it belongs to.
  public let caseID: CaseID?
  /// Whether it erases its case, or ``erasedEntry``.
  public let isErasure: Bool
  /// The entry of the ledger whose words it erases.
  public let erasedEntry: EventID?
  /// The erasures of its case that its desk knew of.
  public let knew: [EventID]
  /// The event as JSON without what lies beside it.
  public let line: String
  /// The persons as JSON, sealed; nil where there are none, or they were erased.
  public let person: String?
  /// The free texts likewise.
  public let text: String?
}

extension OutgoingEvent {
  init(_ event: SealedEvent, knew: [EventID], _ keys: SealingKeys) throws {
    var sealed = try keys.sealed(event)
    if let text = sealed.text {
      sealed.text = try keys.sealed(text, named: SealedEvent.textID(of: event.id))
    }
    let json = sealed.json
    (id, kind, hash) = (event.id, event.kind, event.hash.hexadecimal)
    (caseID, isErasure, self.knew) = (event.caseID, event.isErasure, knew)
    erasedEntry = event.isErasure ? event.event().erasedEntry?.id : nil
    (person, text) = (json["person"]?.text, json["text"]?.text)
    let rows = ["person", "text"]
    line = JSON.object(json.members?.filter { !rows.contains($0.key) } ?? []).text
  }
}

extension Event {
  /// The entry of the ledger whose words the event erased.
  var erasedEntry: ErasedEntry? {
    if case .erased(_, let entry) = payload { entry } else { nil }
  }
}
