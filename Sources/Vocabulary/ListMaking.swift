/// How the lists of a store are wanted when it opens and they are not those of its log: made by another version of
/// the program, or left off half way.
public enum ListMaking: Hashable, Sendable {
  /// They are made first.
  case whole
  /// The store opens at once; what needs them whole makes them first.
  case whenAsked
  /// The store opens at once; they are made in parts while nobody waits, and what needs them whole is refused
  /// until then.
  case inParts
}

/// How far lists have come that are being made anew.
public struct ListsStand: Hashable, Sendable {
  /// How much of the log is in them, and how much it is.
  public let done, total: Int

  /// So many events of so many.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// The part that is done, in whole hundredths: never all of it.
  public var percent: Int { min(99, 100 * max(0, done) / max(1, total)) }
}
