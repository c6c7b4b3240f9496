/// The languages of the desk.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case zh, en
}

/// A name in both languages.
public struct Label: Hashable, Sendable {
  /// The Chinese name.
  public var zh: String
  /// The English name.
  public var en: String

  /// A name in both languages.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The name in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
