import Curses
import DeskService
import TerminalKit
import Values

/// Finds out how the terminal is drawn on. Nothing waits for it: until the terminal answers it is as it was the last time,
/// and without an answer lines are plain and colours those that are read on every background.
struct TerminalProbe {
  /// How long an answer counts, in milliseconds.
  private static let patience: Int64 = 100
  /// What the terminal is asked about: a line, whose width differs among terminals.
  private static let sign = LineArt.fine.rule

  private let memory: TerminalMemory
  /// How many columns a line takes, as far as anybody knows.
  private var dashColumns: Int?
  /// Whether the background is light, as far as anybody knows.
  private(set) var isLight: Bool?
  /// What was answered so far.
  private var newColumns: Int?
  private var newLight: Bool?
  private var asksColumns = false
  private var asksBackground = false
  /// Until when an answer counts; nil when none is waited for.
  private var end: Int64?

  /// Asks the terminal of a screen that has shown nothing yet.
  /// - Parameter theme: asks for the background only where the colours follow it.
  init(_ environment: DeskEnvironment, theme: Theme, asking screen: borrowing Screen) {
    memory = TerminalMemory(environment)
    let facts = environment.terminal
    asksColumns = facts.drawsLines
    asksBackground = facts.answers && theme == .auto && screen.hasThemes
    guard asksColumns || asksBackground else { return }
    if asksColumns { dashColumns = memory.dashColumns }
    isLight = memory.isLight
    end = Monotonic.milliseconds + TerminalProbe.patience
    var questions: [TerminalQuestion] = []
    if asksColumns { questions.append(.column(behind: TerminalProbe.sign)) }
    if asksBackground { questions.append(.background) }
    screen.ask(questions)
  }

  /// The characters that are right as far as anybody knows.
  var art: LineArt { dashColumns == 1 ? .fine : .plain }

  /// How long an answer is still waited for, in milliseconds; nil when none is.
  var left: Int64? { end.map { max(0, $0 - Monotonic.milliseconds) } }

  /// Takes an answer; one that comes too late says nothing.
  mutating func take(_ answer: TerminalAnswer) {
    guard end != nil else { return }
    switch answer {
    case .column(let columns): (newColumns, dashColumns) = (columns, columns)
    case .background(let light): (newLight, isLight) = (light, light)
    case .end: settle()
    }
  }

  /// Gives up where not all was answered in time.
  mutating func giveUpInTime() {
    if left == 0 { settle() }
  }

  private mutating func settle() {
    end = nil
    if asksColumns { dashColumns = newColumns }
    if asksBackground { isLight = newLight }
    memory.keep(
      dashColumns: asksColumns ? newColumns : memory.dashColumns,
      isLight: asksBackground ? newLight : memory.isLight)
  }
}
