import Casework
import Crypto
import Foundation
import Values
import Vocabulary

/// Writes the lines of a bundle: packed, sealed, and signed at their end.
struct BundleWriter {
  private let lid: BundleLid
  private var sender: HPKE.Sender
  private let stream: PackedStream
  private let give: ([UInt8]) throws -> Void
  private var packed: [UInt8] = []
  private var hasher = SHA256()
  private var given = 0

  /// - Parameter give: takes the bytes of the file, in their order.
  init(for office: OfficeKeys, packing: Packing, _ give: @escaping ([UInt8]) throws -> Void) throws
  {
    (lid, sender) = try BundleSeal.sender(office, packing)
    stream = try PackedStream(packing: packing)
    self.give = give
    try pass(BundleLid.magic + Array((lid.json.text + "\n").utf8))
  }

  /// Adds a line that is hashed.
  mutating func add(_ json: JSON) throws {
    let line = BundleWriter.line(json)
    hasher.update(data: line)
    try pack(line)
  }

  /// Adds the signature over all lines, and ends the file.
  mutating func finish(by key: Curve25519.Signing.PrivateKey) throws {
    let digest = Array(hasher.finalize())
    let signature = Array(try key.signature(for: Data(BundleSignature.message(digest))))
    let own = BundleSignature(
      digest: digest, key: Array(key.publicKey.rawRepresentation).hexadecimal,
      signature: signature)
    try pack(BundleWriter.line(own.json))
    var rest: [UInt8] = []
    try stream.feed([], ends: true) { rest += $0 }
    packed += rest
    try sealWholePieces()
    try seal(packed, isLast: true)
  }

  private static func line(_ json: JSON) -> [UInt8] {
    var line: [UInt8] = []
    json.write(to: &line)
    line.append(UInt8(ascii: "\n"))
    return line
  }

  private mutating func pack(_ line: [UInt8]) throws {
    var made: [UInt8] = []
    try stream.feed(line) { made += $0 }
    packed += made
    try sealWholePieces()
  }

  private mutating func sealWholePieces() throws {
    while packed.count > BundleSeal.pieceSize {
      try seal(Array(packed.prefix(BundleSeal.pieceSize)), isLast: false)
      packed.removeFirst(BundleSeal.pieceSize)
    }
  }

  private mutating func seal(_ piece: [UInt8], isLast: Bool) throws {
    let sealed = try sender.seal(
      Data(piece), authenticating: BundleSeal.bound(lid, isLast: isLast))
    let length = withUnsafeBytes(of: UInt32(sealed.count).bigEndian) { Array($0) }
    try pass(length + Array(sealed))
  }

  /// More than is read is not written.
  private mutating func pass(_ bytes: [UInt8]) throws {
    given += bytes.count
    if given > BundleLimit.file { throw BundleFault.tooLarge(most: BundleLimit.file) }
    try give(bytes)
  }
}

/// The last line of a bundle.
struct BundleSignature: Hashable, Sendable {
  /// SHA-256 over all lines before.
  let digest: [UInt8]
  /// The desk's public key (Ed25519), which its log names: 64 hexadecimal digits.
  let key: String
  let signature: [UInt8]

  init(digest: [UInt8], key: String, signature: [UInt8]) {
    (self.digest, self.key, self.signature) = (digest, key, signature)
  }

  init?(_ json: JSON) {
    guard let digest = json["sha256"]?.string.flatMap({ [UInt8](hexadecimal: $0) }),
      let key = json["key"]?.string,
      let signature = json["signature"]?.string.flatMap({ [UInt8](hexadecimal: $0) })
    else { return nil }
    self.init(digest: digest, key: key, signature: signature)
  }

  var json: JSON {
    JSON(saying: [
      "sha256": .string(digest.hexadecimal), "key": .string(key),
      "signature": .string(signature.hexadecimal),
    ])
  }

  /// What is signed.
  static func message(_ digest: [UInt8]) -> [UInt8] {
    var parts = HashedParts("desk315/bundle/1")
    parts.add(bytes: digest)
    return parts.joined
  }

  /// Whether it is that of its key over lines of this digest.
  func isGenuine(over digest: [UInt8]) -> Bool {
    guard digest == self.digest, let bytes = [UInt8](hexadecimal: key) else { return false }
    do {
      return try Curve25519.Signing.PublicKey(rawRepresentation: bytes).isValidSignature(
        Data(signature), for: Data(BundleSignature.message(digest)))
    } catch {
      return false
    }
  }
}

/// How much of a bundle is read. What has more is refused before it takes memory and time that nobody has.
enum BundleLimit {
  /// The bytes of the file.
  static let file = 128 << 20
  /// The bytes of all lines: a small file may be packed out of many.
  static let unpacked = 1 << 30
  /// The bytes of one line.
  static let line = 16 << 20
}
