import Crypto
import Foundation

/// How the bytes of a row beside the log are sealed. The commitment in the log is over the plain bytes,
/// so that sealing a row, or sealing it with another key, changes no hash.
public enum RowSeal: Int, CaseIterable, Hashable, Sendable {
  /// In clear.
  case open = 0
  /// AES-256-GCM under the office's data key: nonce of 12 bytes, ciphertext, tag of 16 bytes. The
  /// row's name is authenticated with it, so that a row cannot be put in the place of another.
  case dataKey = 1
  /// HPKE (RFC 9180) in base mode to the office's public key, X25519 with SHA-256 and
  /// ChaCha20-Poly1305: the encapsulated key of 32 bytes, then the ciphertext. The row's name is
  /// authenticated with it. A desk that cannot open anything seals so.
  case publicKey = 2
}

extension RowSeal {
  /// The name of a key: the first sixteen hexadecimal digits of SHA-256 over `desk315/key/1` and the
  /// data key's bytes, or the public key's.
  public static func name(of key: [UInt8]) -> String {
    var parts = HashedParts("desk315/key/1")
    parts.add(bytes: key)
    return parts.digest.prefix(8).hexadecimal
  }

  static let info = Data("desk315/row/1".utf8)
  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
}

extension SealedEvent.Row {
  /// The row with its plain bytes, opened with the office's data key.
  ///
  /// - Parameter name: the row's own name, such as `p-00000000000000aa-7`.
  /// - Throws: where the key is another one, the bytes were changed, or the row is another's.
  public func opened(named name: String, with key: SymmetricKey) throws -> SealedEvent.Row {
    let box = try AES.GCM.SealedBox(combined: Data(body))
    return opened(
      try AES.GCM.open(box, using: key, authenticating: Data(name.utf8)))
  }

  /// The row with its plain bytes, opened with the office's secret half of the key it was sealed to.
  public func opened(
    named name: String, with key: Curve25519.KeyAgreement.PrivateKey
  ) throws -> SealedEvent.Row {
    var recipient = try HPKE.Recipient(
      privateKey: key, ciphersuite: RowSeal.suite, info: RowSeal.info,
      encapsulatedKey: Data(body.prefix(32)))
    return opened(
      try recipient.open(Data(body.dropFirst(32)), authenticating: Data(name.utf8)))
  }

  private func opened(_ plain: Data) -> SealedEvent.Row {
    SealedEvent.Row(salt: salt, body: Array(plain))
  }

  /// Whether an opened row, or one in clear, is the one that the event was written with.
  public func fits(_ commitment: [UInt8]?) -> Bool {
    seal == RowSeal.open.rawValue && self.commitment == commitment
  }
}
