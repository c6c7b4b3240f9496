import TerminalKit

/// The words of a program that knows nothing of the desk.
struct Bilingual: Wording {
  enum Language: Hashable, Sendable { case chinese, english }

  var zh: String
  var en: String

  init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  init(_ same: String) { self.init(same, same) }

  subscript(language: Language) -> String { language == .chinese ? zh : en }

  var everyLanguage: [String] { [zh, en] }

  static func name(of key: Key, _ language: Language) -> String {
    switch (language, key) {
    case (.chinese, .up): "上"
    case (.chinese, .down): "下"
    default: key.description
    }
  }

  static let nothingFits = Bilingual("没有这一项", "nothing fits")

  static func more(_ rest: Int) -> Bilingual {
    Bilingual("另有\(rest)项，打字找", "\(rest) more: type")
  }

  static let guess = Bilingual("（猜，Enter认可）", " (guess, Enter takes it)")
  static let shortGuess = Bilingual("（猜）", " (guess)")

  static let open = Bilingual("[Enter打开]", "[Enter opens]")
}
