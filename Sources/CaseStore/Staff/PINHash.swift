import Casework
import Crypto
import CryptoExtras
import Foundation
import Values

/// What is kept of a PIN: a slow hash of it under a salt of its own, by scrypt (RFC 7914).
///
/// Six digits are no key: whoever has the file tries them all. The hash guards a seat at a desk that runs.
struct PINHash: Hashable, Sendable {
  /// How much work and room one try takes; the room is 128 bytes times both.
  struct Cost: Hashable, Sendable {
    var rounds: Int
    var blockSize: Int
    var parallelism: Int

    /// A third of a second, and 128 MiB.
    static let usual = Cost(rounds: 1 << 17, blockSize: 8, parallelism: 1)
  }

  let cost: Cost
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// How many digits a PIN has.
  static let digits = 4...12

  /// Hashes a new PIN.
  init(_ pin: String, cost: Cost = .usual) throws {
    guard PINHash.digits.contains(pin.utf8.count),
      pin.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw PINRefusal.malformed(digits: PINHash.digits) }
    self.cost = cost
    salt = Random.bytes(16)
    hash = try PINHash.derived(from: pin, salt, cost)
  }

  /// Whether it is the hash of a PIN; all bytes are compared, whichever differs.
  func matches(_ pin: String) throws -> Bool {
    let other = try PINHash.derived(from: pin, salt, cost)
    return zip(hash, other).reduce(UInt8(hash.count == other.count ? 0 : 1)) { $0 | ($1.0 ^ $1.1) }
      == 0
  }

  private static func derived(
    from pin: String, _ salt: [UInt8], _ cost: Cost
  ) throws -> [UInt8] {
    try KDF.Scrypt.deriveKey(
      from: Array(pin.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism
    ).withUnsafeBytes { Array($0) }
  }
}

extension PINHash {
  /// The hash as it lies in the store.
  var json: JSON {
    [
      "n": .count(cost.rounds), "r": .count(cost.blockSize), "p": .count(cost.parallelism),
      "salt": .string(salt.hexadecimal), "hash": .string(hash.hexadecimal),
    ]
  }

  /// Nil for what is none, or would take more than this program ever asked for.
  init?(_ json: JSON) {
    guard let rounds = json["n"]?.int, let blockSize = json["r"]?.int,
      let parallelism = json["p"]?.int,
      let salt = json["salt"]?.string.flatMap({ [UInt8](hexadecimal: $0) }),
      let hash = json["hash"]?.string.flatMap({ [UInt8](hexadecimal: $0) }),
      (2...(1 << 20)).contains(rounds), rounds & (rounds - 1) == 0, (1...16).contains(blockSize),
      (1...4).contains(parallelism), hash.count == 32
    else { return nil }
    cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    (self.salt, self.hash) = (salt, hash)
  }
}
