import Values
import Vocabulary

/// The laptop (or the laptop restored from a backup) that wrote an event: 16 hexadecimal digits
/// drawn at random, so that desks need no server to differ.
public struct DeskID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Sixteen lower-case hexadecimal digits.
  public let text: String

  /// Takes the printed form; nil unless it is 16 lower-case hexadecimal digits.
  public init?(_ text: String) {
    let isHexadecimal = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard text.utf8.count == 16, isHexadecimal else { return nil }
    self.text = text
  }

  /// Makes an identity out of 64 random bits.
  public init(random bits: UInt64) {
    let digits = String(bits, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The sixteen digits.
  public var description: String { text }

  /// Orders by the digits; which desk comes first means nothing.
  public static func < (a: DeskID, b: DeskID) -> Bool { a.text < b.text }
}
