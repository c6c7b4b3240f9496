import Casework

/// A file that somebody lays beside a case.
public struct EvidenceFile: Sendable {
  /// No file is larger: a page of a scanner, a photo of a telephone, a minute of its film.
  public static let mostBytes = 20 << 20
  /// A case has no more files.
  public static let mostOfACase = 50

  /// The name that it came with.
  public let name: String
  let bytes: [UInt8]

  /// A file with its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// What is kept of it.
  var attachment: Attachment {
    Attachment(
      name: name, sha256: Digest.hexadecimal(bytes), size: bytes.count,
      media: EvidenceFile.media(of: bytes))
  }

  /// What its first bytes say that it is; empty where they say nothing.
  private static func media(of bytes: [UInt8]) -> String {
    let beginnings: [(media: String, at: Int, bytes: [UInt8])] = [
      ("image/jpeg", 0, [0xFF, 0xD8, 0xFF]), ("image/png", 0, [0x89, 0x50, 0x4E, 0x47]),
      ("image/gif", 0, Array("GIF8".utf8)), ("application/pdf", 0, Array("%PDF-".utf8)),
      ("image/heic", 4, Array("ftypheic".utf8)), ("image/webp", 8, Array("WEBP".utf8)),
      ("video/mp4", 4, Array("ftyp".utf8)), ("audio/amr", 0, Array("#!AMR".utf8)),
      ("audio/mpeg", 0, Array("ID3".utf8)),
    ]
    return beginnings.first { bytes.dropFirst($0.at).starts(with: $0.bytes) }?.media ?? ""
  }
}
