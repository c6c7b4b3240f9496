import Values

/// What somebody says of a store that is not the one which this laptop remembers.
public enum MarkAnswer: String, CaseIterable, HashedByCase, Sendable {
  /// It is the one, and was moved here: it goes on under its name.
  case moved
  /// It is a copy, or what is left: it goes on as another desk, with numbers of the next generation.
  case copy
}
