/// One thing a person's fingers, or their input method, said.
public enum Key: Hashable, Sendable {
  /// Printable characters committed together: one letter, or an input method's whole phrase.
  case text(String)
  /// What was pasted, with its line ends.
  case paste(String)
  case enter, tab, backTab, escape
  case up, down, left, right, home, end, pageUp, pageDown
  case insert, delete, backspace
  case wordLeft, wordRight
  /// F1 to F12.
  case function(Int)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  /// A character with Alt.
  case alt(Character)
}

extension Key: CustomStringConvertible {
  /// The name printed on the key of an English keyboard: `F2`, `Ctrl-S`, `Shift-Tab`.
  public var description: String {
    switch self {
    case .text(" "): "Space"
    case .text(let text): text
    case .paste: "Paste"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let character): "Alt-\(character.uppercased())"
    case .wordLeft: "Ctrl-Left"
    case .wordRight: "Ctrl-Right"
    default: plainName
    }
  }

  private var plainName: String {
    switch self {
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .insert: "Insert"
    case .delete: "Del"
    case .backspace: "Backspace"
    default: ""
    }
  }
}
