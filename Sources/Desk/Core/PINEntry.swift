import TerminalKit
import Values

/// A PIN while it is typed: digits that nobody sees.
struct PINEntry: Sendable {
  /// What has been typed so far.
  private(set) var digits = ""

  /// No PIN is longer.
  private static let most = 12

  /// Takes a key that types; false for any other. What an input method makes of digits is digits.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .text(let text), .paste(let text): return add(Key.fold(text))
    case .backspace: _ = digits.popLast()
    default: return false
    }
    return true
  }

  /// Whether all of it are digits.
  private mutating func add(_ text: String) -> Bool {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    digits = String((digits + text).prefix(PINEntry.most))
    return true
  }

  /// Gives what was typed, and forgets it.
  mutating func take() -> String {
    defer { digits = "" }
    return digits
  }

  /// Draws a sign for each digit, with the cursor behind the last.
  func draw(into surface: inout Surface, row: Int, column: Int) {
    let columns = PINEntry.most + 1
    surface.fill(Rect(row: row, column: column, rows: 1, columns: columns), .fieldFocused)
    let signs = String(repeating: "*", count: digits.count)
    surface.write(signs, at: Position(row: row, column: column), .fieldFocused)
    let caret = column + digits.count
    if surface.rows > row + 2, caret < surface.columns {
      surface.cursor = Position(row: row, column: caret)
    }
  }
}
