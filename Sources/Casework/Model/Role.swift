import Values
import Vocabulary

/// What somebody who works at a desk is there for. It holds once a PIN is set.
public enum Role: String, CaseIterable, HashedByCase, Sendable {
  /// Takes down and handles cases.
  case clerk
  /// Does that, and what takes away, gives away or changes the desk.
  case supervisor

  /// What the role is called.
  public var label: Phrase {
    switch self {
    case .clerk: Phrase("办事员", "clerk")
    case .supervisor: Phrase("主管", "supervisor")
    }
  }

  /// Whether whoever has the role may do something.
  public func may(_ act: Permission) -> Bool { self == .supervisor || act.role == .clerk }
}
