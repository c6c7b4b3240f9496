import Values
import Vocabulary

/// A file that was laid beside a case as evidence.
///
/// The log counts the files; their names and digests lie in the row of persons, and so does what can
/// be guessed from them. The bytes lie beside the store, by ``sha256``.
public struct Attachment: Hashable, Sendable {
  /// The name that the file came with.
  public var name: String
  /// SHA-256 over the file's plain bytes: 64 lower-case hexadecimal digits.
  public var sha256: String
  /// How many bytes the file has.
  public var size: Int
  /// Its media type, such as `image/jpeg`; empty where nobody knows.
  public var media: String

  /// A file with all that is kept of it.
  public init(name: String, sha256: String, size: Int, media: String = "") {
    self.name = name
    self.sha256 = sha256
    self.size = size
    self.media = media
  }
}

extension Attachment {
  /// What is kept of it, as a document says it.
  public var json: JSON {
    JSON(saying: [
      "name": .string(name), "sha256": .string(sha256), "size": .count(size),
      "media": media.isEmpty ? JSON?.none : .string(media),
    ])
  }

  /// Reads that back; nil for what is no digest, or no size.
  public init?(stored json: JSON) {
    guard let sha256 = json["sha256"]?.string, Attachment.isDigest(sha256),
      let size = json["size"]?.int, size >= 0
    else { return nil }
    self.init(
      name: json["name"]?.string ?? "", sha256: sha256, size: size,
      media: json["media"]?.string ?? "")
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
