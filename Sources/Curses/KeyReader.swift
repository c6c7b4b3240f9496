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
    /// A report of a mouse begins, in the form that is asked for and in the one of old.
    case report, oldReport
  }

  static func defineKeys() {
    let sequences: [(String, Own)] = [
      ("\u{1B}[200~", .pasteStart), ("\u{1B}[201~", .pasteEnd),
      ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}[5D", .wordLeft),
      ("\u{1B}Od", .wordLeft), ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3C", .wordRight),
      ("\u{1B}[5C", .wordRight), ("\u{1B}Oc", .wordRight), ("\u{1B}[Z", .backTab),
      ("\u{1B}[<", .report), ("\u{1B}[M", .oldReport),
    ]
    // What the terminal database calls a mouse, curses would wait for and read in part.
    define_key(nil, KEY_MOUSE)
    for (sequence, code) in sequences { define_key(sequence, code.rawValue) }
  }

  mutating func read(_ milliseconds: Int) -> Input? {
    guard let code = next(milliseconds) else { return nil }
    switch code {
    case .special(KEY_RESIZE):
      return .resized(rows: Int(curses_rows()), columns: Int(curses_columns()))
    case .special(Own.pasteStart.rawValue): return .key(.paste(paste()))
    case .special(Own.report.rawValue): return report().map(Input.pointer) ?? read(0)
    case .special(Own.oldReport.rawValue):
      skipOldReport()
      return read(0)
    case .special(let code): return Key(special: code).map(Input.key) ?? read(0)
    case .character("\u{1B}"): return escape() ?? read(0)
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
}
