import Casework
import Crypto
import Foundation
import Values

/// The end of a desk's log as that desk signed it: who holds one notices when the log is cut or made
/// anew behind it. It lies beside the log and may leave the laptop on slips, hand-overs and bundles.
public struct SignedHead: Hashable, Sendable {
  /// The event that was the last one.
  public var event: EventID
  /// Its hash.
  public var hash: [UInt8]
  /// When it was signed, by the laptop's true clock.
  public var at: Instant
  /// The desk's public key (Ed25519), as an event `keyed` of its log names it: 64 hexadecimal digits.
  public var key: String
  /// The signature, 64 bytes.
  public var signature: [UInt8]

  /// A head with its signature.
  public init(event: EventID, hash: [UInt8], at: Instant, key: String, signature: [UInt8]) {
    self.event = event
    self.hash = hash
    self.at = at
    self.key = key
    self.signature = signature
  }

  /// What is signed: `desk315/head/1`, then desk, sequence, hash and moment, each behind its length as
  /// in the hash of an event.
  public var message: [UInt8] {
    var parts = HashedParts("desk315/head/1")
    parts.add(event.desk.text)
    parts.add(event.sequence)
    parts.add(bytes: hash)
    parts.add(at.seconds)
    return parts.joined
  }

  /// Whether the signature is that of the key over this head.
  public var isGenuine: Bool {
    guard let bytes = [UInt8](hexadecimal: key) else { return false }
    do {
      let key = try Curve25519.Signing.PublicKey(rawRepresentation: bytes)
      return key.isValidSignature(Data(signature), for: Data(message))
    } catch {
      return false
    }
  }
}
