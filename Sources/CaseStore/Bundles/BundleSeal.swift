import Crypto
import Foundation
import Values
import Vocabulary

/// The line in clear with which a bundle begins: what it takes to open the rest. It names neither desk nor office.
struct BundleLid: Hashable, Sendable {
  /// The name of the public key that it is sealed for.
  let key: String
  let packing: Packing
  /// What HPKE needs beside the key.
  let encapsulated: [UInt8]

  /// The first line of every bundle.
  static let magic = Array("desk315-bundle 1\n".utf8)
  /// What the first line of a newer one begins with.
  static let magicOfAny = Array("desk315-bundle ".utf8)

  var json: JSON {
    JSON(saying: [
      "key": .string(key), "packing": .string(packing.rawValue),
      "encapsulated": .string(encapsulated.hexadecimal),
    ])
  }

  init(key: String, packing: Packing, encapsulated: [UInt8]) {
    (self.key, self.packing, self.encapsulated) = (key, packing, encapsulated)
  }

  init?(_ json: JSON) {
    guard let key = json["key"]?.string,
      let packing = json["packing"]?.string.flatMap(Packing.init(rawValue:)),
      let encapsulated = json["encapsulated"]?.string.flatMap({ [UInt8](hexadecimal: $0) })
    else { return nil }
    self.init(key: key, packing: packing, encapsulated: encapsulated)
  }
}

/// How a bundle is sealed: HPKE (RFC 9180) as rows are, here in its authenticated mode with the office's own key on both
/// sides, so that nobody without the keys of the office makes a bundle that one of its desks takes.
enum BundleSeal {
  static let info = Data("desk315/bundle/1".utf8)

  /// So many plain bytes are sealed at a time.
  static let pieceSize = 1 << 18
  /// So many bytes a sealed piece has at most.
  static let mostOfPiece = pieceSize + 16

  /// What a piece is bound to: the line in clear, and whether it is the last.
  static func bound(_ lid: BundleLid, isLast: Bool) -> Data {
    Data((lid.json.text + (isLast ? " end" : " more")).utf8)
  }

  /// Seals for the newest key of an office.
  static func sender(_ office: OfficeKeys, _ packing: Packing) throws -> (BundleLid, HPKE.Sender) {
    let secret = try office.newest.secretKey()
    let sender = try HPKE.Sender(
      recipientKey: secret.publicKey, ciphersuite: RowSeal.suite, info: info,
      authenticatedBy: secret)
    let lid = BundleLid(
      key: RowSeal.name(of: Array(secret.publicKey.rawRepresentation)), packing: packing,
      encapsulated: Array(sender.encapsulatedKey))
    return (lid, sender)
  }

  /// Opens what was sealed for a key of an office.
  ///
  /// - Throws: ``BundleFault/otherOffice(key:)`` where it is none of its keys.
  static func recipient(_ lid: BundleLid, _ keys: SealingKeys) throws -> HPKE.Recipient {
    guard let secret = keys.secret(named: lid.key) else {
      throw BundleFault.otherOffice(key: lid.key)
    }
    do {
      return try HPKE.Recipient(
        privateKey: secret, ciphersuite: RowSeal.suite, info: info,
        encapsulatedKey: Data(lid.encapsulated), authenticatedBy: secret.publicKey)
    } catch {
      throw BundleFault.damaged
    }
  }
}
