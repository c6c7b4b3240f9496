/// What only whoever has the terminal can do.
public enum TerminalEffect: Hashable, Sendable {
  /// Puts the desk aside and opens an invented day in a store of its own, until that is left.
  case openDemonstration
  /// Sends the whole frame anew.
  case redraw
  /// Leaves the desk.
  case quit
  /// Leaves the desk unless another key comes at once: then a number was typed at the wrong place.
  case quitWhenQuiet
}
