import TerminalKit
import Values

/// What the terminal's own parts say, in the words of the desk.
extension Phrase: Wording {
  /// Both languages.
  public var everyLanguage: [String] { [zh, en] }

  /// The name of a key as Chinese and English keyboards print it.
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

  /// Said where no option fits what was typed.
  public static var nothingFits: Phrase { IntakeWords.nothingFits }

  /// Said of the options that the digits do not reach.
  public static func more(_ rest: Int) -> Phrase {
    Phrase("另有\(rest)项，打字找", "\(rest) more: type")
  }

  /// Said behind a value that is proposed.
  public static let guess = Phrase("（猜，Enter认可）", " (guess, Enter takes it)")

  /// The same where there is little room.
  public static let shortGuess = Phrase("（猜）", " (guess)")

  /// Said in a field that opens something.
  public static let open = Phrase("[Enter打开]", "[Enter opens]")
}
