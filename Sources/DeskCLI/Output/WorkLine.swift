import DeskService
import Foundation
import Synchronization
import TerminalKit
import Values
import Vocabulary

/// How far long work has come, as one line of standard error that goes again: for whoever sits at a terminal,
/// and only where it takes longer than a moment.
struct WorkLine {
  /// So many milliseconds nothing is shown, and so many a line stands before the next.
  private static let (patience, pause): (Int64, Int64) = (500, 100)
  /// How many cells the bar has.
  private static let cells = 24

  private let language: Language
  /// How many columns the terminal has.
  private let room: Int
  private var begun: Int64?
  private var drawn: Int64 = 0
  private var columns = 0

  init(_ language: Language, room: Int) {
    self.language = language
    self.room = room
  }

  /// Who looks on at a terminal; nobody where standard error is none.
  static func watch(_ language: Language) -> WorkWatch {
    guard Console.isTerminal(STDERR_FILENO) else { return .nobody }
    let line = Mutex(WorkLine(language, room: Console.columns))
    return WorkWatch { stand in
      if let words = line.withLock({ $0.take(stand, at: Monotonic.milliseconds) }) {
        Console.draw(words)
      }
    }
  }

  /// What goes to the terminal when work has come so far, or, for nil, when it has ended: nothing, mostly.
  ///
  /// - Parameter now: milliseconds since some moment.
  mutating func take(_ stand: WorkWatch.Stand?, at now: Int64) -> String? {
    guard let stand else { return ended() }
    let start = begun ?? now
    begun = start
    guard now - start >= WorkLine.patience, now - drawn >= WorkLine.pause else { return nil }
    drawn = now
    let words = words(for: stand)
    let width = TextWidth.columns(of: words)
    defer { columns = width }
    return "\r" + words + String(repeating: " ", count: max(0, columns - width))
  }

  private mutating func ended() -> String? {
    defer { self = WorkLine(language, room: room) }
    return columns == 0 ? nil : "\r" + String(repeating: " ", count: columns) + "\r"
  }

  /// What is done, a bar where there is room for one, and how much of how much.
  private func words(for stand: WorkWatch.Stand) -> String {
    let (name, count) = (stand.work.phrase[language], "\(stand.done)/\(stand.total)")
    let full = WorkLine.cells * min(stand.done, stand.total) / max(stand.total, 1)
    let bar = String(repeating: "#", count: full)
    let rest = String(repeating: ".", count: WorkLine.cells - full)
    let whole = "\(name) [\(bar)\(rest)] \(count)"
    return TextWidth.columns(of: whole) < room ? whole : "\(name) \(count)"
  }
}
