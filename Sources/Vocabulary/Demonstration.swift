import Values

/// The mark of invented records: it stands on every screen, paper and file made of them, so that
/// nobody takes their figures for real ones.
public enum Demonstration {
  /// The mark itself.
  public static let word = Phrase("演示", "DEMO")

  /// What the mark means.
  public static let note = Phrase("虚构的记录，不能报数", "invented records, not to be reported")

  /// Words behind the mark: `【演示】合计`; as they are where nothing is invented.
  public static func marked(
    _ words: String, _ language: Language, if isDemonstration: Bool = true
  ) -> String {
    guard isDemonstration else { return words }
    return language == .chinese ? "【\(word.zh)】\(words)" : "[\(word.en)] \(words)"
  }
}
