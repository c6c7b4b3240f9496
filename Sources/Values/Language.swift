/// The language a person reads the screen in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// 中文.
  case chinese = "zh"
  /// English.
  case english = "en"
}
