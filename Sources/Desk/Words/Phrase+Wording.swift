import TerminalKit
import Values

/// What the terminal's own parts say, in the words of the desk.
extension Phrase: Wording {
  public var everyLanguage: [String] { [zh, en] }

  public static func name(of key: Key, _ language: Language) -> String {
    switch (language, key) {
    case (.chinese, .up): "上"
    case (.chinese, .down): "下"
    case (.chinese, .left): "左"
    case (.chinese, .right): "右"
    case (.chinese, .text(" ")): "空格"
    case (.chinese, .backspace): "退格"
    case (.chinese, .paste): "粘贴"
    default: key.description
    }
  }

  public static let nothingFits = Phrase("没有这一项", "nothing fits")

  public static func more(_ rest: Int) -> Phrase {
    Phrase("另有\(rest)项，打字找", "\(rest) more: type")
  }

  public static let guess = Phrase("（猜，Enter认可）", " (guess, Enter takes it)")

  public static let open = Phrase("[Enter打开]", "[Enter opens]")
}
