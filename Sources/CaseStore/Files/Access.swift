/// How a store is opened.
public enum Access: Hashable, Sendable {
  /// Any number of readers, beside a writer too. They never write and never checkpoint.
  case reading
  /// One process at a time; the others wait so long for a command, and never for a screen.
  case writing(as: Holder.Purpose = .command, wait: Duration = .seconds(2))
}
