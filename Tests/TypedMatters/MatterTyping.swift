import Casework
import PseudoTerminal
import Values
import Vocabulary

extension TerminalSession {
  /// Types a matter key by key from the home screen on, each key answered before the next.
  ///
  /// - Returns: the number the save was acknowledged with, nil for a question that is only counted.
  public func type(_ matter: Matter) throws -> String? {
    // Back to home, wherever the matter before ended. A key right behind would make one with it.
    press(.escape)
    pause(milliseconds: 150)
    let before = savedNumber
    for stroke in matter.strokes { try strike(stroke) }
    if matter.sort == .head { return nil }
    try wait(for: "已存 A-") { $0.savedNumber != nil && $0.savedNumber != before }
    return savedNumber
  }

  private func strike(_ stroke: Matter.Stroke) throws {
    switch stroke {
    case .key(let name):
      guard let key = NamedKey(name) else {
        throw Failure.neverShown("a key named \(name)", screen: screen.text)
      }
      press(key)
      settle(milliseconds: 25)
    case .counted(let text), .words(let text):
      // No quicker than fingers: a reader of codes would be.
      for character in text {
        type(String(character))
        pump(milliseconds: 80)
      }
      settle(milliseconds: 25)
    }
  }

  /// The number of the case saved last, as the message row says it.
  private var savedNumber: String? {
    screen.text.firstMatch(of: /已存 (A-\d+)/).map { String($0.1) }
  }
}

extension NamedKey {
  /// A key by the name it has in the files of matters: `enter`, `ctrl-s`, `f2`.
  init?(_ name: String) {
    let plain: [String: NamedKey] = [
      "enter": .enter, "tab": .tab, "esc": .escape, "up": .up, "down": .down, "left": .left,
      "right": .right, "home": .home, "end": .end, "backspace": .backspace,
    ]
    if let key = plain[name] {
      self = key
    } else if name.hasPrefix("ctrl-"), let letter = name.last {
      self = .control(letter)
    } else if name.first == "f", let number = Int(name.dropFirst()) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
