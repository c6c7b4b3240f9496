import Values

/// Whether a mouse does something on this terminal.
public enum MouseUse: Hashable, Sendable {
  /// Nobody has asked for it.
  case off
  /// It does.
  case on
  /// The terminal is the bare console, or its screens are plain.
  case never

  /// What it is called where it is turned on.
  static let name = Phrase("鼠标", "Mouse")

  private static let notHere = Phrase(
    "控制台和朴素的屏幕上不用", "not on the bare console, nor on plain screens")

  /// What stands behind its name.
  var detail: Phrase {
    switch self {
    case .off: Phrase("现在不管它；选这里就能点", "does nothing now; choose this to click")
    case .on: Phrase("能点栏、行、提示的键，滚轮翻；选这里就不管它", "clicks and the wheel work; choose this to stop it")
    case .never: MouseUse.notHere
    }
  }

  /// What choosing it does.
  var turned: Reaction {
    switch self {
    case .off, .on: Reaction(.home(then: nil), effects: [.terminal(.useMouse(self == .off))])
    case .never: .say(MouseUse.notHere)
    }
  }

  /// Said when that has been kept.
  package static func kept(_ isOn: Bool) -> Phrase {
    isOn
      ? Phrase("以后能点：栏、行、下面的键", "From now on clicks work: fields, rows, the keys below")
      : Phrase("以后不管点击", "From now on clicks do nothing")
  }
}
