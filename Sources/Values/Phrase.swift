/// A few words in both languages.
public struct Phrase: Hashable, Sendable {
  /// The words in Chinese.
  public var zh: String
  /// The words in English.
  public var en: String

  /// Words that differ between the languages.
  public init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// Words that are the same in both languages: names, numbers, dates.
  public init(_ same: String) {
    self.init(same, same)
  }

  /// The same words inside a row or a sentence, where English begins with a small letter.
  public var inside: Phrase { Phrase(zh, en.prefix(1).lowercased() + String(en.dropFirst())) }

  /// The same Chinese, where English needs other words for it: an article, a verb, fewer letters.
  public func worded(_ english: String) -> Phrase { Phrase(zh, english) }

  /// The same words as those of the one thing that is meant: `the venue`.
  public var definite: Phrase { Phrase(zh, "the " + inside.en) }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
