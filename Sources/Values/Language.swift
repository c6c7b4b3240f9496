/// The language a person reads the screen in.
public enum Language: String, CaseIterable, HashedByCase, Sendable {
  /// 中文.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// What it calls itself.
  public var ownName: String {
    switch self {
    case .chinese: "中文"
    case .english: "English"
    }
  }
}
