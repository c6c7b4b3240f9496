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

  /// A person with a role.
  public init(_ name: String, _ role: Role, hasPIN: Bool) {
    self.name = name
    self.role = role
    self.hasPIN = hasPIN
  }

  /// Whether there is a PIN, in words.
  public var pinWords: Phrase {
    hasPIN ? Phrase("有 PIN", "with a PIN") : Phrase("没有 PIN", "without a PIN")
  }

  /// The person as an event has it; the PIN and its hash are never there.
  var json: JSON {
    ["name": .string(name), "role": .string(role.rawValue), "pin": .bool(hasPIN)]
  }
}

/// Who works at a desk.
public struct Staff: Hashable, Sendable {
  /// All of them, in the order in which they came.
  public var members: [StaffMember]

  /// These persons.
  public init(_ members: [StaffMember] = []) { self.members = members }

  /// Whether a PIN is set: from then on a seat is taken by a PIN alone, and roles hold.
  public var isGuarded: Bool { members.contains(where: \.hasPIN) }

  /// Those who can take a seat.
  public var keepers: [String] { members.filter(\.hasPIN).map(\.name) }

  /// Somebody of that name; nil for a stranger.
  public subscript(name: String) -> StaffMember? { members.first { $0.name == name } }

  /// Whether somebody may do something; before the first PIN everybody may.
  public func lets(_ name: String, _ act: Permission) -> Bool {
    guard isGuarded else { return true }
    guard let member = self[name], member.hasPIN else { return false }
    return member.role.may(act)
  }
}
