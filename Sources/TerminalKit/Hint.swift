/// A key name and what it does, as one piece of the bar of hints or one row of the help.
public struct Hint: Equatable, Sendable {
  /// The printed names of the keys.
  public var keys: String
  /// What they do.
  public var words: String
  /// Why it cannot be done now, in the same language; nil when it can.
  public var disabled: String?
  /// The key that is meant where only one is named; nil where several are, or none.
  var key: Key?

  /// A hint as it is printed.
  public init(keys: String, words: String, disabled: String? = nil) {
    self.keys = keys
    self.words = words
    self.disabled = disabled
  }

  /// Keys by their printed names, and what they do.
  public init<Words: Wording>(_ keys: [Key], _ words: Words, _ language: Words.Language) {
    self.init(keys: Words.names(of: keys, language), words: words[language])
    key = keys.count == 1 ? keys[0] : nil
  }

  var needsGap: Bool { words.first?.isASCII ?? false }
  /// The hint as plain text.
  public var text: String { keys + (needsGap ? " " : "") + words }
}
