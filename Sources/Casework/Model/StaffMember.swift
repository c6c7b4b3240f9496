import Values
import Vocabulary

/// Somebody who works at a desk.
public struct StaffMember: Hashable, Sendable {
  /// The name that events bear.
  public var name: String
  /// What the person is there for.
  public var role: Role
  /// Whether a PIN guards the seat.
  public var hasPIN: Bool
  /// Whether so many PINs were wrong that none opens the seat any more.
  public var isShut = false

  /// A person with a role.
  public init(_ name: String, _ role: Role, hasPIN: Bool) {
    self.name = name
    self.role = role
    self.hasPIN = hasPIN
  }

  /// Whether there is a PIN, and whether it still opens the seat, in words.
  public var pinWords: Phrase {
    if isShut {
      return Phrase("PIN 错了太多次，座位锁住了", "shut by too many wrong PINs")
    }
    return hasPIN ? Phrase("有 PIN", "with a PIN") : Phrase("没有 PIN", "without a PIN")
  }

  /// The person as an event has it; the PIN and its hash are never there.
  var json: JSON {
    ["name": .string(name), "role": .string(role.rawValue), "pin": .bool(hasPIN)]
  }
}
