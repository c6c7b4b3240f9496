import TerminalKit
import Values

/// What the terminal's own parts say, in the words of the desk.
extension Phrase: Wording {
  /// Both languages.
  public var everyLanguage: [String] { [zh, en] }

  /// The name of a key as Chinese and English keyboards print it.
  public static func name(of key: Key, _ language: Language) -> String {
    switch language {
    case .chinese: chineseName(of: key) ?? key.description
    case .english: key.description
    }
  }

  private static func chineseName(of key: Key) -> String? {
    switch key {
    case .up: "上"
    case .down: "下"
    case .left: "左"
    case .right: "右"
    case .text(" "): "空格"
    case .backspace: "退格"
    case .paste: "粘贴"
    default: nil
    }
  }

  /// Said where no option fits what was typed.
  public static var nothingFits: Phrase { IntakeWords.nothingFits }

  /// Said of the options that the digits do not reach.
  public static func more(_ rest: Int) -> Phrase {
    Phrase("另有\(rest)项，打字找", "\(rest) more: type")
  }

  /// Said behind a value that is proposed.
  public static let guess = Phrase(
    "（猜，\(Key.enter.name.zh)认可）", " (guess, \(Key.enter.name.en) takes it)")

  /// The same where there is little room.
  public static let shortGuess = Phrase("（猜）", " (guess)")

  /// Said in a field that opens something.
  public static let open = Phrase(
    "[\(Key.enter.name.zh)打开]", "[\(Key.enter.name.en) opens]")
}
