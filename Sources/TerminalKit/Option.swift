/// One thing that can be chosen.
public struct Option<Words: Wording>: Hashable, Sendable, Identifiable {
  /// The id that stands in the data.
  public let id: String
  /// What the clerk reads.
  public let label: Words
  /// What typing finds it by.
  let names: SearchNames

  /// An option with its words and the other words it is found by: old names, ids, spellings
  /// (``SearchNames``).
  public init(
    _ id: String, _ label: Words, keys: [String] = [], spelt: [String] = [],
    speltKeys: [String] = []
  ) {
    self.id = id
    self.label = label
    names = SearchNames(label.everyLanguage, keys: keys, spelt: spelt, speltKeys: speltKeys)
  }
}
