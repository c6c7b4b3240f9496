import Casework
import Values
import Vocabulary

/// The first of a bundle's lines: whose it is, and what it brings.
struct BundleHeader: Hashable, Sendable {
  /// The desk that wrote it.
  var desk: DeskID
  /// The letters of each desk that it knows of, its own among them.
  var letters: [DeskID: String]
  /// Where it stands.
  var venue: String
  /// When it was written, by the laptop's true clock.
  var at: Instant
  var isDemonstration: Bool
  /// What its reader is taken to have.
  var beyond: VersionVector
  /// What its writer has.
  var knows: VersionVector
  /// How many events it brings.
  var count: Int
  /// The ends of logs that desks have signed, as far as the writer has them.
  var heads: [SignedHead]

  private static let format = 1

  var json: JSON {
    JSON(saying: [
      "bundle": .count(BundleHeader.format), "desk": .string(desk.text),
      "letters": .object(
        letters.sorted { $0.key < $1.key }.map {
          JSONMember(key: $0.key.text, value: .string($0.value))
        }),
      "venue": .string(venue), "at": .count(at.seconds),
      "demonstration": isDemonstration ? JSON.bool(true) : JSON?.none,
      "beyond": .vector(beyond), "knows": .vector(knows), "events": .count(count),
      "heads": .array(heads.map(\.json)),
    ])
  }

  /// Reads the line back.
  ///
  /// - Throws: ``BundleFault/newer`` for one of a newer program, ``BundleFault/damaged`` for what is none.
  init(_ json: JSON) throws(BundleFault) {
    guard let format = json["bundle"]?.int else { throw .damaged }
    if format > BundleHeader.format { throw .newer }
    guard let desk = json["desk"]?.string.flatMap({ DeskID($0) }),
      let venue = json["venue"]?.string, let at = json["at"]?.int,
      let beyond = json["beyond"]?.vector, let knows = json["knows"]?.vector,
      let count = json["events"]?.int, count >= 0, let heads = json["heads"]?.array
    else { throw .damaged }
    (self.desk, self.venue, self.beyond, self.knows) = (desk, venue, beyond, knows)
    (self.at, self.count) = (Instant(seconds: at), count)
    isDemonstration = json["demonstration"]?.bool ?? false
    letters = [:]
    for member in json["letters"]?.members ?? [] {
      if let desk = DeskID(member.key) { letters[desk] = member.value.string }
    }
    self.heads = heads.compactMap { SignedHead($0) }
  }

  init(
    desk: DeskID, letters: [DeskID: String], venue: String, at: Instant, isDemonstration: Bool,
    beyond: VersionVector, knows: VersionVector, heads: [SignedHead]
  ) {
    (self.desk, self.letters, self.venue, self.at) = (desk, letters, venue, at)
    (self.isDemonstration, self.beyond, self.knows, self.heads) = (
      isDemonstration, beyond, knows, heads
    )
    count = knows.reduce(0) { $0 + max(0, $1.value - (beyond[$1.key] ?? 0)) }
  }
}

extension JSON {
  /// What a desk knows, by the names of desks.
  static func vector(_ vector: VersionVector) -> JSON {
    .object(
      vector.sorted { $0.key < $1.key }.map {
        JSONMember(key: $0.key.text, value: .count($0.value))
      })
  }

  /// The same read back; nil where it is none.
  var vector: VersionVector? {
    guard let members else { return nil }
    var vector: VersionVector = [:]
    for member in members {
      guard let desk = DeskID(member.key), let sequence = member.value.int, sequence >= 0 else {
        return nil
      }
      vector[desk] = sequence
    }
    return vector
  }
}

extension SignedHead {
  var json: JSON {
    JSON(saying: [
      "event": .string(event.description), "hash": .string(hash.hexadecimal),
      "at": .count(at.seconds), "key": .string(key), "signature": .string(signature.hexadecimal),
    ])
  }

  init?(_ json: JSON) {
    guard let event = json["event"]?.string.flatMap({ EventID($0) }),
      let hash = json["hash"]?.string.flatMap({ [UInt8](hexadecimal: $0) }),
      let at = json["at"]?.int, let key = json["key"]?.string,
      let signature = json["signature"]?.string.flatMap({ [UInt8](hexadecimal: $0) })
    else { return nil }
    self.init(
      event: event, hash: hash, at: Instant(seconds: at), key: key, signature: signature)
  }
}
