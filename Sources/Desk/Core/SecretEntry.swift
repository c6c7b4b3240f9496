import TerminalKit
import Values

/// A secret while it is typed: characters that nobody sees.
struct SecretEntry: Sendable {
  /// What is typed.
  enum Kind: Hashable, Sendable {
    /// Digits alone. What an input method makes of digits is digits.
    case pin
    /// A passphrase, or a recovery code: one line of any characters.
    case passphrase

    /// No more characters are taken.
    fileprivate var most: Int {
      switch self {
      case .pin: 12
      case .passphrase: 256
      }
    }

    /// So many signs are drawn at most.
    fileprivate var shown: Int {
      switch self {
      case .pin: most
      case .passphrase: 60
      }
    }

    /// What of a text can be typed; nil where the text is none of it.
    fileprivate func taken(of text: String) -> String? {
      switch self {
      case .pin:
        let digits = Key.fold(text)
        return digits.allSatisfy { $0.isASCII && $0.isNumber } ? digits : nil
      case .passphrase: return String(text.prefix { !$0.isNewline })
      }
    }

    /// What is said of a text that cannot be typed.
    var refusal: Phrase? {
      switch self {
      case .pin: LockWords.digitsOnly
      case .passphrase: nil
      }
    }
  }

  let kind: Kind
  private var text = ""

  init(_ kind: Kind) { self.kind = kind }

  var isEmpty: Bool { text.isEmpty }

  /// Takes a key that types; false for any other.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .text(let more), .paste(let more):
      guard let taken = kind.taken(of: more) else { return false }
      text = String((text + taken).prefix(kind.most))
    case .backspace: _ = text.popLast()
    default: return false
    }
    return true
  }

  /// Gives what was typed, and forgets it.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// Draws a sign for each character, with the cursor behind the last.
  func draw(into surface: inout Surface, row: Int, column: Int) {
    surface.fill(Rect(row: row, column: column, rows: 1, columns: kind.shown + 1), .fieldFocused)
    let count = min(text.count, kind.shown)
    surface.write(
      String(repeating: "*", count: count), at: Position(row: row, column: column), .fieldFocused)
    let caret = column + count
    if surface.rows > row + 2, caret < surface.columns {
      surface.cursor = Position(row: row, column: caret)
    }
  }
}
