import TerminalKit
import Values

/// A passphrase while it is typed: characters that nobody sees.
struct PassphraseEntry: Sendable {
  /// What has been typed so far.
  private(set) var text = ""

  /// No more characters are taken.
  private static let most = 256
  /// So many signs are drawn at most.
  private static let shown = 60

  /// Takes a key that types; any other does nothing.
  mutating func type(_ key: Key) {
    switch key {
    case .text(let more), .paste(let more):
      let line = more.prefix { !$0.isNewline }
      text = String((text + line).prefix(PassphraseEntry.most))
    case .backspace: _ = text.popLast()
    default: break
    }
  }

  /// Gives what was typed, and forgets it.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// Draws a sign for each character, with the cursor behind the last.
  func draw(into surface: inout Surface, row: Int, column: Int) {
    let columns = PassphraseEntry.shown + 1
    surface.fill(Rect(row: row, column: column, rows: 1, columns: columns), .fieldFocused)
    let count = min(text.count, PassphraseEntry.shown)
    surface.write(
      String(repeating: "*", count: count), at: Position(row: row, column: column), .fieldFocused)
    if surface.rows > row + 2, column + count < surface.columns {
      surface.cursor = Position(row: row, column: column + count)
    }
  }
}
