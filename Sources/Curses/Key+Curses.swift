import CNcurses
import TerminalKit

extension Key {
  /// The key of a control character; nil for what is printed.
  init?(control scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0D: self = .enter
    case 0x09: self = .tab
    case 0x08, 0x7F: self = .backspace
    case 0x1B: self = .escape
    case 0x00: self = .control(" ")
    case 0x1C: self = .control("\\")
    case 0x1D: self = .control("]")
    case 0x01...0x1F:
      guard let letter = Unicode.Scalar(scalar.value + 0x60) else { return nil }
      self = .control(Character(letter))
    default: return nil
    }
  }

  /// The key of a code of curses; nil for one that means nothing to the desk.
  init?(special code: Int32) {
    if let key = Key.named[code] {
      self = key
    } else if let number = (1...12).first(where: { curses_key_function(Int32($0)) == code }) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let named: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
    KEY_IC: .insert, KEY_DC: .delete, KEY_BACKSPACE: .backspace, KEY_BTAB: .backTab,
    KEY_ENTER: .enter, KEY_SLEFT: .wordLeft, KEY_SRIGHT: .wordRight,
    KeyReader.Own.wordLeft.rawValue: .wordLeft, KeyReader.Own.wordRight.rawValue: .wordRight,
    KeyReader.Own.backTab.rawValue: .backTab,
  ]
}
