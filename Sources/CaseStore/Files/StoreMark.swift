import Casework
import Values

/// What a laptop remembers of a store outside of its file: how far the log went that the store's desk writes.
///
/// A file that is put in the place of another, cut short or emptied tells nobody what it was before. The mark goes by
/// the names of desks, not by the path.
public struct StoreMark: Hashable, Sendable {
  /// The name under which the store was first written to: all its copies and generations share it.
  let family: DeskID
  /// The name under which it is written to.
  let desk: DeskID
  /// How often it was restored or went on as another, plus one.
  let generation: Int
  /// Where the store lay when the mark was made, without links.
  var path: String
  /// The last event of the desk that is known.
  var sequence = 0
  /// How the hash of that begins, in hexadecimal; empty before the first event.
  var hash = ""
  /// A save of which nobody could see whether it is on the disk, by its first event.
  var unsure: Int?
  /// The laptop on which the desk got its name, where that is this one: it counts its generations.
  var home: String?

  /// How much of a hash is remembered.
  static func beginning(of hash: [UInt8]) -> String { hash.prefix(8).hexadecimal }

  /// The mark as far as a log goes.
  func reaching(_ head: ChainHead) -> StoreMark {
    var mark = self
    mark.sequence = head.sequence
    mark.hash = head.sequence == 0 ? "" : StoreMark.beginning(of: head.hash)
    return mark
  }
}

// MARK: As it lies on the disk

extension StoreMark {
  /// The mark as JSON.
  var json: JSON {
    [
      "family": .string(family.text), "desk": .string(desk.text),
      "generation": .number(String(generation)), "path": .string(path),
      "sequence": .number(String(sequence)), "hash": .string(hash),
      "unsure": unsure.map { JSON.number(String($0)) } ?? .null, "home": .orNull(home),
    ]
  }

  /// A mark that was read; nil where a part of it is missing, as after a power cut.
  init?(_ json: JSON) {
    guard let family = json["family"]?.string.flatMap({ DeskID($0) }),
      let desk = json["desk"]?.string.flatMap({ DeskID($0) }),
      let generation = json["generation"]?.int, let path = json["path"]?.string,
      let sequence = json["sequence"]?.int, let hash = json["hash"]?.string
    else { return nil }
    self.init(family: family, desk: desk, generation: generation, path: path)
    (self.sequence, self.hash, unsure) = (sequence, hash, json["unsure"]?.int)
    home = json["home"]?.string
  }
}
