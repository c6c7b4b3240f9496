import CNcurses
import TerminalKit

extension Screen {
  /// The library that draws, with its version.
  public static var library: String { String(cString: curses_version()) }

  /// Looks whether there is a terminal that the desk can be shown on, and changes nothing.
  public static func check() throws(ScreenError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    try setLocale()
    try checkTerminal()
  }

  /// Takes the locale of the environment, else one that at least has UTF-8.
  static func setLocale() throws(ScreenError) {
    let names = ["", "C.UTF-8", "C.utf8"]
    guard names.contains(where: { curses_set_locale($0) == 1 }) else {
      throw .notUTF8(locale: variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "C")
    }
  }

  /// Asks the terminal database, because curses itself would print and exit.
  static func checkTerminal() throws(ScreenError) {
    let name = variable("TERM") ?? ""
    guard !name.isEmpty, name != "dumb" else { throw .unknownTerminal(name) }
    if curses_probe_terminal(name) == 1 { return }
    // A variant that this laptop's database lacks is taken for the plain one of its family.
    let families = ["xterm", "screen", "tmux", "linux", "rxvt", "vt100"]
    let plain = families.first { name.hasPrefix($0) }.map { $0 == "tmux" ? "screen" : $0 }
    guard let plain, curses_probe_terminal(plain) == 1 else { throw .unknownTerminal(name) }
    setenv("TERM", plain, 1)
  }

  static func startColours(_ choice: ColourChoice) -> Depth {
    let refused =
      switch choice {
      case .never: true
      case .auto: variable("NO_COLOR")?.isEmpty == false
      case .always: false
      }
    guard !refused, has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    return Depth(colours: Int(curses_colours()))
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
