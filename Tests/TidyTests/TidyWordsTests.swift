import Testing

/// A word is written once: what two places say lies in `Vocabulary`, or in a `Words` folder.
struct TidyWordsTests {
  /// TerminalKit knows none of our words, and speaks for itself; generated tables are no words.
  private static let apart = ["TerminalKit", "ReferenceData"]

  /// Words in both languages, as they stand in a source file.
  struct Pair: Hashable {
    var zh: String
    var en: String
  }

  @Test func noWordsAreWrittenTwice() {
    var places: [Pair: [String]] = [:]
    for file in SourceTree.sources where !Self.apart.contains(file.target) {
      for pair in pairs(in: file.text) { places[pair, default: []].append(file.path) }
    }
    let repeated = places.filter { $0.value.count > 1 }
    let told = repeated.map { "\($0.key.zh) | \($0.key.en): \($0.value)" }.sorted()
    #expect(told == [])
    #expect(places.count > 1000)
  }

  @Test func aRepeatedPairIsNoticed() {
    let text = #"""
      // Phrase("注释", "comment")
      static let one = Phrase("会场", "Venue")
      let two = say("会场",
        "Venue")
      let keys = ["会场": "键", "venue": "key"]
      let named = Phrase("第\(list.map { "“\($0)”" })项", "item \(list.count)")
      """#
    #expect(
      pairs(in: text) == [
        Pair(zh: "会场", en: "Venue"), Pair(zh: "会场", en: "Venue"),
        Pair(zh: #"第\(list.map { "“\($0)”" })项"#, en: #"item \(list.count)"#),
      ])
  }
}

extension TidyWordsTests {
  /// Every two literals with nothing but a comma between them, the first Chinese and the second not.
  private func pairs(in text: String) -> [Pair] {
    let literals = LiteralScan(text).literals
    return zip(literals, literals.dropFirst()).compactMap { zh, en in
      guard zh.isFollowed, !en.isKey, zh.isChinese, !en.isChinese else { return nil }
      return Pair(zh: zh.words, en: en.words)
    }
  }
}
