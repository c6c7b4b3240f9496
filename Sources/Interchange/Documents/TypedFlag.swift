import Values

/// Yes and no as people write them.
enum TypedFlag {
  /// Nil for anything else.
  static func value(_ words: String) -> Bool? {
    switch TextRules.trimmed(TextRules.foldWidth(words)).lowercased() {
    case "true", "yes", "y", "1", "是", "有", "同意", "√", "✓": true
    case "false", "no", "n", "0", "否", "无", "不同意", "×": false
    default: nil
    }
  }
}
