import Casework
import Values
import Vocabulary

/// What a hub has of one desk that is not here yet.
public struct Delivery: Hashable, Sendable {
  /// An event, as ``OutgoingEvent`` went there.
  public struct Line: Hashable, Sendable {
    let line: String
    let person: String?
    let text: String?

    /// An event with what still lies beside it.
    public init(line: String, person: String?, text: String?) {
      (self.line, self.person, self.text) = (line, person, text)
    }
  }

  /// Whose log it is of.
  public let desk: DeskID
  /// The letters of its numbers.
  public let letters: String
  /// Where it stands.
  public let venue: String
  /// When it was at the hub last.
  public let at: Instant
  /// The end of its log as ``Exchange/signedEnd(at:by:)`` made it; nil while more is to come before that.
  public let end: String?
  /// The events, in their order.
  public let events: [Line]

  /// What came of a desk.
  public init(
    desk: DeskID, letters: String, venue: String, at: Instant, end: String?, events: [Line]
  ) {
    (self.desk, self.letters, self.venue, self.at) = (desk, letters, venue, at)
    (self.end, self.events) = (end, events)
  }
}

extension Delivery {
  func proof() throws -> DeliveryProof {
    guard let end else { return .later }
    let json = try JSON.parse(end)
    guard let head = json["head"].flatMap({ SignedHead($0) }), head.event.desk == desk,
      let signer = json["by"]?.string.flatMap({ DeskID($0) })
    else { throw BundleFault.damaged }
    return .end(head, by: signer)
  }

  func header(_ proof: DeliveryProof) -> BundleHeader {
    var heads: [SignedHead] = []
    if case .end(let head, _) = proof { heads = [head] }
    var header = BundleHeader(
      desk: desk, letters: [desk: letters], venue: venue, at: at, isDemonstration: false,
      beyond: [:], knows: [:], heads: heads)
    header.count = events.count
    return header
  }
}

extension Delivery.Line {
  func event(_ keys: SealingKeys) throws -> SealedEvent {
    var members = try JSON.parse(line).members ?? []
    for (key, row) in [("person", person), ("text", text)] {
      if let row { members.append(JSONMember(key: key, value: try JSON.parse(row))) }
    }
    guard var event = SealedEvent(json: .object(members)) else { throw BundleFault.damaged }
    if let row = event.text, row.seal != RowSeal.open.rawValue {
      guard let plain = keys.opened(row, named: SealedEvent.textID(of: event.id)) else {
        throw BundleFault.otherOffice(key: row.key)
      }
      event.text = plain
    }
    return event
  }
}
