import Wording

extension Catalogue.List {
  /// The entries that what was typed may mean, the best first.
  ///
  /// Chinese, pinyin, initials of pinyin, English and other words for the thing are understood;
  /// nothing typed means everything, in the order of the list.
  public func search(_ typed: String, limit: Int = .max) -> [Catalogue.Entry] {
    let words = TextRules.trimmed(TextRules.foldWidth(typed)).lowercased()
    if words.isEmpty { return Array(entries.prefix(limit)) }
    let ranked = entries.enumerated().compactMap { place, entry in
      entry.rank(of: words).map { (rank: $0, place: place, entry: entry) }
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.prefix(limit).map(\.entry)
  }

  /// The entry that somebody's words speak of: the one whose longest word stands in them.
  public func guess(from text: String) -> Catalogue.Entry? {
    let guesses = entries.compactMap { entry in
      ([entry.label.zh] + entry.words).filter { text.contains($0) }.map(\.count).max()
        .map { (length: $0, entry: entry) }
    }
    let longest = guesses.map(\.length).max()
    return guesses.first { $0.length == longest }?.entry
  }
}

extension Catalogue.Entry {
  /// How well typed words fit, 0 best; nil if not at all.
  fileprivate func rank(of typed: String) -> Int? {
    if id == typed || label.zh == typed { return 0 }
    if label.zh.hasPrefix(typed) { return 1 }
    if initials.hasPrefix(typed) { return 2 }
    if pinyin.hasPrefix(typed) { return 3 }
    if label.zh.contains(typed) { return 4 }
    if words.contains(where: { $0.hasPrefix(typed) }) { return 5 }
    let english = label.en.lowercased().split(separator: " ")
    if english.contains(where: { $0.hasPrefix(typed) }) { return 6 }
    if words.contains(where: { typed.contains($0) || $0.contains(typed) }) { return 7 }
    return initials.contains(typed) ? 8 : nil
  }
}
