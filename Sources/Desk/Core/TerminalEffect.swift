import TerminalKit
import Values
import Vocabulary

/// What only whoever has the terminal can do.
public enum TerminalEffect: Hashable, Sendable {
  /// Puts the desk aside and opens an invented day in a store of its own, until that is left.
  case openDemonstration
  /// Sends the whole frame anew.
  case redraw
  /// Shows the desk as it is, and has something done then that may take its time.
  indirect case whenDrawn(Effect)
  /// Leaves the desk.
  case quit
  /// Opens the store, by what somebody says of it.
  case goOn(MarkAnswer)
  /// Puts a text where other programs paste it from, and says by what way, or why it cannot be copied.
  case copy(String, as: Phrase)
  /// Shows screens in the colours of a theme until another one is shown.
  case show(Theme)
  /// Shows screens in those colours from now on, and at the next start.
  case keep(Theme)
  /// Lets a mouse do something from now on and at the next start, or no longer.
  case useMouse(Bool)
  /// Lays screens out for large letters from now on and at the next start, or no longer.
  case useLarge(Bool)
  /// Says when nothing has come for so many milliseconds; a key that comes before is told instead.
  case listen(milliseconds: Int)
}
