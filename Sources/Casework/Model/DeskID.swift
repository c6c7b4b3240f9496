import Values
import Vocabulary

/// The laptop (or the laptop restored from a backup) that wrote an event: 16 hexadecimal digits
/// drawn at random, so that desks need no server to differ.
public struct DeskID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// What the digits say; every event names two desks, and a number is compared sooner than a text.
  private let number: UInt64

  /// Takes the printed form; nil unless it is 16 lower-case hexadecimal digits.
  public init?(_ text: String) {
    self.init(digits: text.utf8)
  }

  /// Takes the bytes of the printed form.
  init?(digits: some Collection<UInt8>) {
    guard digits.count == 16 else { return nil }
    var number: UInt64 = 0
    for byte in digits {
      switch byte {
      case 48...57: number = number << 4 | UInt64(byte - 48)
      case 97...102: number = number << 4 | UInt64(byte - 87)
      default: return nil
      }
    }
    self.number = number
  }

  /// Makes an identity out of 64 random bits.
  public init(random bits: UInt64) { number = bits }

  /// What the digits say, as the 64 bits that ``init(random:)`` takes.
  public var bits: UInt64 { number }

  /// Sixteen lower-case hexadecimal digits.
  public var text: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: number >> (60 - 4 * UInt64(place))) & 0xF
        digits[place] = digit + (digit < 10 ? 48 : 87)
      }
      return 16
    }
  }

  /// The sixteen digits.
  public var description: String { text }

  /// Orders by the digits; which desk comes first means nothing.
  public static func < (a: DeskID, b: DeskID) -> Bool { a.number < b.number }
}
