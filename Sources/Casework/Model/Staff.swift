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
