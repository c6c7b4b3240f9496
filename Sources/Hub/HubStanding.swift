import Casework
import Values

/// What a hub says of itself and of whoever has come.
public struct HubStanding: Hashable, Sendable {
  /// Which hub it is.
  public let id: String
  /// The office whose records are seen; `*` for all.
  public let office: String
  /// The venue that whoever has come writes for.
  public let venue: String
  /// The desks whose logs are there.
  public let desks: [HubDesk]
}

extension HubConnection {
  /// The hub's version that this program understands.
  static let version = 2

  /// Asks who is there: two questions.
  public func standing() throws(HubFault) -> HubStanding {
    guard let row = try ask(.hello).first else { throw .notMade }
    let made = try row.number(1)
    if made > HubConnection.version { throw .newer }
    if made < HubConnection.version { throw .older }
    guard let office = row.text(2), let venue = row.text(3) else { throw .noMember }
    var desks: [HubDesk] = []
    for row in try ask(.desks) { desks.append(try HubDesk(row)) }
    return HubStanding(id: try row.words(0), office: office, venue: venue, desks: desks)
  }
}
