/// How a store is opened.
public enum Access: Hashable, Sendable {
  /// Any number of readers, beside writers too. They never write and never checkpoint.
  case reading
  /// Any number of screens and commands, one of which writes at a time; each waits so long for the others.
  case writing(as: Holder.Purpose = .command, wait: Duration = .seconds(2))
  /// For an act on the whole store: nobody else may have it open for writing.
  case alone(wait: Duration = .seconds(2))
}

extension Access {
  /// Whether nobody else may have the store open for writing.
  var isAlone: Bool {
    switch self {
    case .reading, .writing: false
    case .alone: true
    }
  }
}
