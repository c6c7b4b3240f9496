import CNcurses
import TerminalKit

/// The terminal, while the desk has it: shows frames, reads keys, and gives it back when it goes.
public struct Screen: ~Copyable {
  var reader = KeyReader()
  private var painter: Painter
  private let depth: Depth
  private var isSuspended = false
  /// Whether the terminal reports what a mouse does.
  private var takesMouse = false

  /// Takes the terminal of standard input and output.
  ///
  /// Nothing of the terminal is changed when it throws.
  /// - Parameter farewell: what is said where a fault ends the program.
  /// - Throws: `ScreenError`.
  public init(colours: ColourChoice = .auto, farewell: String) throws(ScreenError) {
    try Screen.check()
    FaultHandler.keepModes()
    guard curses_open() != nil else { throw .refused }
    depth = Screen.startColours(colours)
    painter = Painter(palette: Palette(depth: depth))
    setUp()
    FaultHandler.arm(Screen.mouseOff + Screen.pasteOff, saying: farewell)
  }

  deinit {
    if !isSuspended { Screen.leave() }
  }

  /// The rows the terminal has now.
  public var rows: Int { Int(curses_rows()) }
  /// The columns the terminal has now.
  public var columns: Int { Int(curses_columns()) }

  private func setUp() {
    raw()
    noecho()
    nonl()
    keypad(curses_window(), true)
    meta(curses_window(), true)
    leaveok(curses_window(), false)
    if getenv("ESCDELAY") == nil { set_escdelay(25) }
    KeyReader.defineKeys()
    curses_write_raw(Screen.pasteOn)
  }

  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"
  /// Presses alone, with places as numbers.
  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

  /// Gives the terminal back with nothing of the desk left on it.
  private static func leave() {
    // Another desk that was killed may have left it on.
    curses_write_raw(mouseOff + pasteOff)
    curs_set(1)
    curses_wipe()
    werase(curses_window())
    wrefresh(curses_window())
    endwin()
    // What was typed was meant for the desk: a shell would run it.
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  /// Gives the terminal to somebody else for a while, as for a stop from outside.
  public mutating func suspend() {
    guard !isSuspended else { return }
    isSuspended = true
    Screen.leave()
  }

  /// Takes the terminal again; the next frame is drawn whole.
  public mutating func resume() {
    guard isSuspended else { return }
    isSuspended = false
    takeBack()
  }

  /// Sets the terminal as the desk needs it once more; the next frame is drawn whole.
  public mutating func takeBack() {
    reset_prog_mode()
    curses_write_raw(Screen.pasteOn)
    if takesMouse { curses_write_raw(Screen.mouseOn) }
    redraw()
  }

  /// Has the terminal report what a mouse does, or no longer.
  public mutating func useMouse(_ isOn: Bool) {
    guard isOn != takesMouse else { return }
    takesMouse = isOn
    send(isOn ? Screen.mouseOn : Screen.mouseOff)
  }

  /// Takes the size that the terminal has now; the next frame is drawn whole.
  ///
  /// A window that was made small and large again between two looks has its old size and has lost
  /// its cells all the same.
  public mutating func fit() {
    curses_fit()
    redraw()
  }

  /// Makes the next frame draw every cell, whatever others wrote onto the terminal.
  public mutating func redraw() {
    curses_wipe()
    clearok(curses_window(), true)
    painter.forget()
  }

  /// Sends the terminal something that is no part of a frame and moves no cursor.
  public func send(_ sequence: String) {
    if !isSuspended { curses_write_raw(sequence) }
  }

  /// Whether the terminal has so many colours that a theme can choose among them.
  public var hasThemes: Bool { depth == .many }

  /// Asks the terminal before the first frame; the answers come among the keys.
  public func ask(_ questions: [TerminalQuestion]) {
    if !questions.isEmpty { curses_write_raw(TerminalQuestion.bytes(of: questions)) }
  }

  /// Shows the next frame, and all behind it, in the colours of a theme.
  /// - Parameter isLight: whether the terminal has a light background; nil where nobody knows.
  public mutating func use(_ theme: Theme, isLight: Bool?) {
    painter.palette = Palette(depth: depth, theme: theme, isLight: isLight)
  }

  /// Shows a frame: sends the rows that changed, and puts the cursor where the frame has it.
  public mutating func show(_ surface: Surface) {
    guard !isSuspended else { return }
    painter.paint(surface)
  }

  /// Whether something was typed that nobody has read yet, or the terminal is gone.
  public static func hasInput() -> Bool { curses_has_input() }

  /// Waits for a key or a new size.
  /// - Parameter milliseconds: how long at most; 0 looks only at what is there, less waits for
  ///   ever.
  /// - Returns: nil when nothing came, also when a signal interrupted the wait.
  public mutating func read(timeoutMilliseconds milliseconds: Int) -> Input? {
    reader.read(milliseconds)
  }
}
