import Curses
import DeskService
import TerminalKit
import Values

/// Finds out with what characters the terminal is drawn on. Nothing waits for it: until the terminal answers they are
/// those that it could draw the last time, and without an answer the plain ones.
struct LineArtProbe {
  /// How long an answer counts, in milliseconds.
  private static let patience: Int64 = 100
  /// What the terminal is asked about: a line, whose width differs among terminals.
  private static let sign = LineArt.fine.rule

  private let memory: TerminalMemory
  /// The characters that are right as far as anybody knows.
  private(set) var art: LineArt
  /// Until when an answer counts; nil when none is waited for.
  private var end: Int64?

  /// Asks the terminal of a screen that has shown nothing yet.
  init(_ environment: DeskEnvironment, asking screen: borrowing Screen) {
    memory = TerminalMemory(environment)
    art = .plain
    guard environment.terminal.mayBeAsked else { return }
    art = memory.dashColumns == 1 ? .fine : .plain
    end = Monotonic.milliseconds + LineArtProbe.patience
    screen.askWidth(of: LineArtProbe.sign)
  }

  /// How long an answer is still waited for, in milliseconds; nil when none is.
  var left: Int64? { end.map { max(0, $0 - Monotonic.milliseconds) } }

  /// Takes an answer; one that comes too late says nothing.
  mutating func take(_ answer: TerminalAnswer) {
    guard end != nil, case .column(let columns) = answer else { return }
    settle(columns)
  }

  /// Gives up where no answer came in time.
  mutating func giveUpInTime() {
    if left == 0 { settle(nil) }
  }

  private mutating func settle(_ columns: Int?) {
    end = nil
    art = columns == 1 ? .fine : .plain
    memory.keep(dashColumns: columns)
  }
}
