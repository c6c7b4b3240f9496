import Casework
import Values

/// A desk as a hub knows it.
public struct HubDesk: Hashable, Sendable {
  /// Its name in the log.
  public let desk: DeskID
  /// Its office.
  let office: String
  /// The letters of its numbers.
  public let letters: String
  /// Where it stands.
  public let venue: String
  /// What calls the keys of its office.
  let keyName: String
  /// When it was at the hub last.
  public let seen: Instant
  /// How many of its events are there.
  public let last: Int
  /// The signed end of its log.
  let end: String?
  /// Whether it belongs to the role of whoever has come.
  let isOfThisRole: Bool
}

extension HubDesk {
  /// Whether another desk has signed the end of its log, with a key that only that one's log names.
  var isSignedByAnother: Bool {
    guard let end else { return false }
    do { return try JSON.parse(end)["by"]?.string != desk.text } catch { return false }
  }

  init(_ row: HubRow) throws(HubFault) {
    guard let desk = DeskID(try row.words(0)) else { throw .damaged }
    self.desk = desk
    (letters, venue) = (try row.words(1), try row.words(2))
    (keyName, seen) = (try row.words(3), Instant(seconds: try row.number(4)))
    (last, end, isOfThisRole) = (try row.number(5), row.text(6), row.says(7))
    office = try row.words(8)
  }
}
