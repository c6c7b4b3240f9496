import Crypto
import Foundation

/// The code that opens the keys of an office when its passphrase is lost: eight groups of six digits, printed once.
///
/// Each group is a number of sixteen bits times eleven, so that one digit typed wrong, or two in each other's place,
/// show at once. The 128 bits are the seed of an X25519 key; its public half alone is in the store.
public struct RecoveryCode: Hashable, Sendable {
  private let seed: [UInt8]

  private static let groups = 8
  private static let digits = 6
  private static let factor = 11

  /// A new one.
  init() { seed = Random.bytes(2 * RecoveryCode.groups) }

  /// Reads a code however it was grouped; nil for a text that is none.
  init?(_ text: String) {
    let digits = text.filter { !$0.isWhitespace && $0 != "-" }
    let all = RecoveryCode.groups * RecoveryCode.digits
    guard digits.count == all, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    var (seed, rest): ([UInt8], Substring) = ([], digits[...])
    while !rest.isEmpty {
      guard let number = Int(rest.prefix(RecoveryCode.digits)),
        number % RecoveryCode.factor == 0, number / RecoveryCode.factor <= Int(UInt16.max)
      else { return nil }
      let value = number / RecoveryCode.factor
      seed += [UInt8(value >> 8), UInt8(value & 0xFF)]
      rest = rest.dropFirst(RecoveryCode.digits)
    }
    self.seed = seed
  }

  /// The groups, as they are printed.
  public var text: String { numbers.joined(separator: "-") }

  private var numbers: [String] {
    stride(from: 0, to: seed.count, by: 2).map { place in
      let number = (Int(seed[place]) << 8 | Int(seed[place + 1])) * RecoveryCode.factor
      let digits = String(number)
      return String(repeating: "0", count: RecoveryCode.digits - digits.count) + digits
    }
  }

  /// The secret half of the key that it stands for.
  func secret() throws -> Curve25519.KeyAgreement.PrivateKey {
    var parts = HashedParts("desk315/recovery/1")
    parts.add(bytes: seed)
    return try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: Data(parts.digest))
  }
}

extension RecoveryCode: CustomStringConvertible, CustomReflectable {
  /// It is printed only by who asks for ``text``.
  public var description: String { "***" }

  /// It has no parts that could be printed.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
