import CNcurses
import TerminalKit

/// What comes from a terminal.
public enum Input: Equatable, Sendable {
  /// A key, a paste, or a phrase of an input method.
  case key(Key)
  /// A mouse did something.
  case pointer(Pointer)
  /// The terminal has a new size.
  case resized(rows: Int, columns: Int)
  /// The terminal has answered a question.
  case answer(TerminalAnswer)
}
