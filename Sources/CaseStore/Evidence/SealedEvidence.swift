/// A file of evidence as it lies beside the store: a line that says with what it is sealed, and the sealed bytes.
struct SealedEvidence {
  private static let mark = "desk315/evidence/1"
  /// No file is larger.
  static let mostBytes = EvidenceFile.mostBytes + 4096

  private let sealed: SealedBytes

  /// The name of the key.
  var key: String { sealed.key }

  /// Seals a file; the digest is authenticated with it, so that no file can take the place of another.
  init(_ plain: [UInt8], named sha256: String, _ keys: SealingKeys) throws {
    sealed = try keys.sealed(plain, named: SealedEvidence.name(sha256))
  }

  /// Reads a file as it lies; nil for one that no version of ours wrote.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.prefix(200).firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == SealedEvidence.mark, let seal = Int(words[1]) else {
      return nil
    }
    sealed = SealedBytes(seal: seal, key: String(words[2]), bytes: Array(bytes[(end + 1)...]))
  }

  /// The file as it lies.
  var bytes: [UInt8] {
    Array("\(SealedEvidence.mark) \(sealed.seal) \(sealed.key)\n".utf8) + sealed.bytes
  }

  /// The file itself, where it can be opened here. What is not sealed at all is none of ours.
  func opening(named sha256: String, _ keys: SealingKeys) -> SealingKeys.Unsealed {
    guard sealed.seal != RowSeal.open.rawValue else { return .broken }
    return keys.opening(sealed, named: SealedEvidence.name(sha256))
  }

  private static func name(_ sha256: String) -> String { "evidence-\(sha256)" }
}
