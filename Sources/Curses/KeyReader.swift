import CNcurses
import TerminalKit

/// Makes keys of what curses reads: sequences, pastes, and phrases of an input method.
struct KeyReader {
  /// What was read too far: a key that ended a burst, or what followed an escape.
  private var waiting: [Code] = []

  /// One answer of curses.
  enum Code: Equatable {
    case character(Unicode.Scalar)
    case special(Int32)
  }

  /// Own codes for sequences that terminal databases do not name.
  enum Own: Int32 {
    case pasteStart = 2000
    case pasteEnd, wordLeft, wordRight, backTab
  }

  static func defineKeys() {
    let sequences: [(String, Own)] = [
      ("\u{1B}[200~", .pasteStart), ("\u{1B}[201~", .pasteEnd),
      ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}[5D", .wordLeft),
      ("\u{1B}Od", .wordLeft), ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3C", .wordRight),
      ("\u{1B}[5C", .wordRight), ("\u{1B}Oc", .wordRight), ("\u{1B}[Z", .backTab),
    ]
    for (sequence, code) in sequences { define_key(sequence, code.rawValue) }
  }

  mutating func read(_ milliseconds: Int) -> Input? {
    guard let code = next(milliseconds) else { return nil }
    switch code {
    case .special(KEY_RESIZE):
      return .resized(rows: Int(curses_rows()), columns: Int(curses_columns()))
    case .special(Own.pasteStart.rawValue): return .key(.paste(paste()))
    case .special(let code): return Key(special: code).map(Input.key) ?? read(0)
    case .character("\u{1B}"): return escape()
    case .character(let scalar):
      return .key(Key(control: scalar) ?? .text(burst(from: scalar)))
    }
  }

  mutating func next(_ milliseconds: Int) -> Code? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    var code: UInt32 = 0
    switch curses_read(Int32(clamping: milliseconds), &code) {
    case 1: return Unicode.Scalar(code).map(Code.character) ?? .character("\u{FFFD}")
    case 2: return .special(Int32(bitPattern: code))
    default: return nil
    }
  }

  mutating func putBack(_ code: Code) {
    waiting.insert(code, at: 0)
  }

  /// Printable characters that came together: what an input method committed at once.
  private mutating func burst(from first: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView([first])
    while let code = next(0) {
      guard case .character(let scalar) = code, scalar != "\u{1B}", Key(control: scalar) == nil
      else {
        putBack(code)
        break
      }
      text.append(scalar)
    }
    return String(text)
  }

  /// Everything up to the end of a paste; one that never ends is given up after a second.
  mutating func paste() -> String {
    var text = String.UnicodeScalarView()
    while let code = next(1000), code != .special(Own.pasteEnd.rawValue) {
      if case .character(let scalar) = code { text.append(scalar) }
    }
    return String(text)
  }
}
