/// Why a screen could not be opened; the terminal is as it was.
public enum ScreenError: Error, Equatable, Sendable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// No locale with UTF-8 is installed.
  case notUTF8(locale: String)
  /// `TERM` names a terminal that is not known, or that cannot move its cursor.
  case unknownTerminal(String)
  /// curses could not take the terminal.
  case refused
}
