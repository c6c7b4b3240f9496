import Values

/// One thing that can be chosen.
public struct Option: Hashable, Sendable, Identifiable {
  /// The id that stands in the data.
  public let id: String
  /// What the clerk reads.
  public let label: Phrase
  /// Other words it is found by: old names, ids.
  public let keys: [String]
  /// Its label as it is compared: made once, because a filter reads it at each key.
  let names: [String]
  /// The other words it is found by.
  let otherNames: [String]

  /// An option with its words and the other words it is found by.
  ///
  /// Spellings have small letters and digits alone, such as pinyin; they need not be made
  /// comparable.
  public init(
    _ id: String, _ label: Phrase, keys: [String] = [], spelt: [String] = [],
    speltKeys: [String] = []
  ) {
    self.id = id
    self.label = label
    self.keys = keys
    names = [label.zh, label.en].map(Option.compared) + spelt
    otherNames = keys.map(Option.compared) + speltKeys
  }
}

extension Option {
  /// A spelling without what an input method may change: case, width, punctuation, blanks.
  static func compared(_ text: String) -> String {
    Key.fold(text).lowercased().filter { !$0.isWhitespace }
  }
}
