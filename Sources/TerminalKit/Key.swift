import Values

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

extension Key {
  /// The key as it is printed on an English keyboard and in the manual.
  public func name(_ language: Language) -> String {
    switch (language, self) {
    case (.chinese, .up): "上"
    case (.chinese, .down): "下"
    case (.chinese, .left): "左"
    case (.chinese, .right): "右"
    case (.chinese, .text(" ")): "空格"
    case (.chinese, .backspace): "退格"
    case (.chinese, .paste): "粘贴"
    default: description
    }
  }
}

extension Key: CustomStringConvertible {
  /// The name printed on the key: `F2`, `Ctrl-S`, `Shift-Tab`.
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
