import Crypto
import CryptoExtras
import Foundation

/// What somebody typed to open the keys of an office: its passphrase, or the recovery code that was printed once.
public struct Passphrase: Sendable {
  /// The bytes that keys are made of: however the text was typed, composed alike, and without spaces around it.
  let bytes: [UInt8]
  /// The same text as a recovery code; nil where it is none.
  let recovery: RecoveryCode?

  /// Why a text is no new passphrase.
  public enum Weakness: Hashable, Sendable {
    /// It has fewer characters than so many.
    case short(least: Int)
    /// It has more bytes than so many.
    case long(most: Int)
  }

  /// So many characters a new one has at least.
  public static let least = 8
  /// So many bytes any has at most.
  public static let most = 1024

  /// Takes a text as it was typed.
  public init(_ text: String) {
    let composed = text.precomposedStringWithCompatibilityMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
    bytes = Array(composed.utf8)
    recovery = RecoveryCode(composed)
  }

  /// What makes it no passphrase to be set; nil where nothing does.
  public var weakness: Weakness? {
    if bytes.count > Passphrase.most { return .long(most: Passphrase.most) }
    return String(decoding: bytes, as: UTF8.self).count < Passphrase.least
      ? .short(least: Passphrase.least) : nil
  }

  /// Whether both are the same text.
  public func matches(_ other: Passphrase) -> Bool { bytes == other.bytes }
}

extension Passphrase: CustomStringConvertible, CustomReflectable {
  /// It is never printed.
  public var description: String { "***" }

  /// It has no parts that could be printed.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// How the bytes of a passphrase become a key: scrypt (RFC 7914).
struct KeyStretching: Hashable, Sendable {
  let salt: [UInt8]
  /// The cost, a power of two.
  let rounds: Int
  let blockSize: Int
  let parallelism: Int

  /// A third of a second on a laptop.
  static func new() -> KeyStretching {
    KeyStretching(salt: Random.bytes(16), rounds: 1 << 17, blockSize: 8, parallelism: 1)
  }

  /// Whether it is work that a laptop can do: a file may ask for any.
  var isBearable: Bool {
    (8...64).contains(salt.count) && rounds >= 2 && rounds <= 1 << 18
      && rounds & (rounds - 1) == 0 && (1...16).contains(blockSize) && (1...4).contains(parallelism)
  }

  func key(of passphrase: Passphrase) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: passphrase.bytes, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
      parallelism: parallelism)
  }
}
