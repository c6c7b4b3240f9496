import Crypto
import Foundation

/// What files of evidence are called in their folder: keyed digests of their digests, so that nobody who has the folder
/// and not the keys can tell whether a file that he knows lies there.
struct EvidenceNames {
  private let office: OfficeKeys?

  init(_ keys: SealingKeys) { office = keys.open?.office }

  /// All names that a file can have here: those under each of the keys, the newest first; at last the digest itself, which
  /// is what it was called before names were keyed.
  func all(of sha256: String) -> [String] {
    (office?.generations ?? []).map { EvidenceNames.name(of: sha256, $0) } + [sha256]
  }

  /// What a file is called that comes now; nil where there are no keys.
  func newest(of sha256: String) -> String? {
    office.map { EvidenceNames.name(of: sha256, $0.newest) }
  }

  private static func name(of sha256: String, _ keys: OfficeKeys.Generation) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("desk315/evidence-name/1:\(sha256)".utf8), using: SymmetricKey(data: keys.digest))
    return Array(code).hexadecimal
  }
}
