import Casework
import GRDB
import Values
import Vocabulary

/// What a store knows of the other desks that it has read bundles of.
struct OtherDesks: Hashable, Sendable {
  /// What the newest bundle of a desk has told.
  struct Desk: Hashable, Sendable {
    /// The letters of its numbers.
    var letters: String
    var venue = ""
    /// When it was written, by that laptop's clock.
    var at: Instant?
    /// What the desk has; empty of one that is known by what others tell of it alone.
    var knows: VersionVector = [:]
  }

  private(set) var desks: [DeskID: Desk] = [:]

  /// The desk of some letters that bundles came of.
  func desk(called letters: String) -> DeskID? {
    let wanted = letters.uppercased()
    return desks.filter { $0.value.letters == wanted && $0.value.at != nil }.keys.min()
  }

  /// Takes over what a bundle tells. An older one tells nothing new of its desk: what that has only grows. What others
  /// say of a desk counts until it has spoken for itself.
  mutating func take(_ header: BundleHeader) {
    for (desk, letters) in header.letters where desks[desk]?.at == nil {
      desks[desk, default: Desk(letters: letters)].letters = letters
    }
    var known = desks[header.desk] ?? Desk(letters: header.letters[header.desk] ?? "")
    known.knows.merge(header.knows, uniquingKeysWith: max)
    if known.at ?? header.at <= header.at {
      (known.venue, known.at) = (header.venue, header.at)
      known.letters = header.letters[header.desk] ?? known.letters
    }
    desks[header.desk] = known
  }
}

extension OtherDesks {
  /// Reads what ``json`` wrote; what cannot be read is as if it had never been told.
  init(_ text: String?) {
    let json: JSON?
    do { json = try text.map { try JSON.parse($0) } } catch { json = nil }
    for member in json?.members ?? [] {
      guard let desk = DeskID(member.key), let letters = member.value["letters"]?.string else {
        continue
      }
      desks[desk] = Desk(
        letters: letters, venue: member.value["venue"]?.string ?? "",
        at: member.value["at"]?.int.map { Instant(seconds: $0) },
        knows: member.value["knows"]?.vector ?? [:])
    }
  }

  var json: JSON {
    .object(
      desks.sorted { $0.key < $1.key }.map { desk, known in
        JSONMember(
          key: desk.text,
          value: JSON(saying: [
            "letters": .string(known.letters), "venue": .string(known.venue),
            "at": known.at.map { JSON.count($0.seconds) }, "knows": .vector(known.knows),
          ]))
      })
  }
}

extension Database {
  func otherDesks() throws -> OtherDesks { OtherDesks(try meta(.otherDesks)) }
}
