import Foundation
import Values

/// How a log ends, short enough to stand on paper: whoever keeps it can have the log held against it.
///
/// It is the first 50 bits of the last event's hash, as ten digits and letters that are not taken for each other.
public struct ShortHead: Hashable, Sendable {
  /// What of the ten is known.
  private let digits: [UInt8]

  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  /// What is read as another, which it looks like.
  private static let alike: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
  private static let length = 10
  /// With fewer any event may be meant.
  private static let least = 6

  /// Of a hash.
  init(of hash: [UInt8]) {
    let bits = hash.prefix(7).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 6
    digits = (0..<ShortHead.length).map { UInt8(bits >> (5 * (ShortHead.length - 1 - $0)) & 31) }
  }

  /// As somebody reads it from paper, in full or its beginning; nil for anything else.
  public init?(_ text: String) {
    var digits: [UInt8] = []
    for letter in Folding.plain(text).uppercased() where letter != "-" && letter != " " {
      let meant = ShortHead.alike[letter] ?? letter
      guard let digit = ShortHead.letters.firstIndex(of: meant) else { return nil }
      digits.append(UInt8(digit))
    }
    guard (ShortHead.least...ShortHead.length).contains(digits.count) else { return nil }
    self.digits = digits
  }

  /// The digits and letters.
  public var text: String { String(digits.map { ShortHead.letters[Int($0)] }) }

  /// The least and the greatest hash that begins so.
  var bounds: (least: Data, greatest: Data) {
    let bits = digits.flatMap { digit in (0..<5).map { digit >> (4 - $0) & 1 } }
    func filled(_ rest: UInt8) -> Data {
      Data(
        (0..<32).map { byte in
          (0..<8).reduce(UInt8(0)) { sum, bit in
            let place = byte * 8 + bit
            return sum << 1 | (place < bits.count ? bits[place] : rest)
          }
        })
    }
    return (filled(0), filled(1))
  }
}
