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
