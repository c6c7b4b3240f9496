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

  /// Whose words are also what people write: a reader of numbers, days and sheets has each of them where it
  /// looks for it. Of their words only those count that are said, in both languages.
  private static let readers = ["Values", "Interchange", "TextLayout"]
  /// What is not shipped, or types as people do.
  private static let typists = ["Benchmarks", "InventedDays"]
  /// Words of two meanings, each with a name of its own.
  private static let homonyms = ["单位": ["office", "unit"]]

  /// A Chinese word is written once, whatever English stands beside it: elsewhere it is taken from its term,
  /// and has other English words by `worded` where English needs them.
  @Test func noChineseWordIsWrittenTwice() {
    var places: [String: [String]] = [:]
    for file in SourceTree.sources
    where !(Self.apart + Self.typists).contains(file.target) && !file.isGenerated {
      let isReader = Self.readers.contains(file.target)
      for word in said(in: file.text, isReader: isReader) {
        places[word, default: []].append(file.path)
      }
    }
    let repeated = places.filter { $0.value.count > 1 && Self.homonyms[$0.key] == nil }
    #expect(repeated.map { "\($0.key): \($0.value)" }.sorted() == [])
    let stale = Self.homonyms.filter { places[$0.key]?.count != $0.value.count }
    #expect(stale.isEmpty)
    #expect(places.count > 1000)
  }

  @Test func aChineseWordIsNoticedWhateverStandsBesideIt() {
    let text = #"""
      let one = Phrase("会场", "Venue")
      let two = say("会场", "the venue")
      let three = isChinese ? "会场" : "venue"
      let read = ["会场", "现场"].contains(word)
      let other = Phrase("Venue", "Venue") + "，"
      """#
    #expect(said(in: text, isReader: false) == ["会场", "会场", "会场"])
    #expect(said(in: text, isReader: true) == ["会场", "会场"])
  }

  /// Chinese words of some length are nobody's by chance, whatever stands beside them.
  @Test func noLongWordsAreWrittenTwice() {
    var places: [String: [String]] = [:]
    for file in SourceTree.sources where !Self.apart.contains(file.target) {
      for words in longWords(in: file.text) { places[words, default: []].append(file.path) }
    }
    let repeated = places.filter { $0.value.count > 1 }
    #expect(repeated.map { "\($0.key): \($0.value)" }.sorted() == [])
    #expect(places.count > 1000)
  }

  @Test func longWordsAreNoticedWhereverTheyStand() {
    let text = #"""
      // "注释里的话不算数"
      let hint = Phrase("3.15、明天 都行。", "3.15, 明天 are understood.")
      let same = words["3.15、明天 都行。"]
      let short = "没有这一", key = "leaflets"
      let filled = "\(number.short) 今天、\(next.words(among: ["一", "二三四五六七八"]))"
      """#
    #expect(longWords(in: text) == ["3.15、明天 都行。", "3.15, 明天 are understood.", "3.15、明天 都行。"])
  }

  @Test func aRepeatedPairIsNoticed() {
    let text = #"""
      // Phrase("注释", "comment")
      static let one = Phrase("会场", "Venue")
      let two = say("会场",
        "Venue")
      let keys = ["会场": "键", "venue": "key"]
      let named = Phrase("第\(list.map { "“\($0)”" })项", "item \(list.count)")
      let mixed = say("明天 都行", "明天 is understood")
      let same = Phrase("CSV", "CSV sheet")
      let list = ["明天", "后天"]
      """#
    #expect(
      pairs(in: text) == [
        Pair(zh: "会场", en: "Venue"), Pair(zh: "会场", en: "Venue"),
        Pair(zh: #"第\(list.map { "“\($0)”" })项"#, en: #"item \(list.count)"#),
        Pair(zh: "明天 都行", en: "明天 is understood"), Pair(zh: "CSV", en: "CSV sheet"),
      ])
  }
}

extension TidyWordsTests {
  /// Every two literals with nothing but a comma between them, the first Chinese and the second not, or
  /// both given to what takes words in two languages.
  private func pairs(in text: String) -> [Pair] {
    let literals = LiteralScan(text).literals
    return zip(literals, literals.dropFirst()).compactMap { zh, en in
      guard zh.isFollowed, !en.isKey, zh.isGivenAsWords || zh.isChinese && !en.isChinese else {
        return nil
      }
      return Pair(zh: zh.words, en: en.words)
    }
  }

  /// Every literal with a Chinese character in it that is said; one of a list is looked for.
  private func said(in text: String, isReader: Bool) -> [String] {
    LiteralScan(text).literals.filter { literal in
      literal.hasHan && (isReader ? literal.isGivenAsWords : !literal.isListed)
    }.map(\.words)
  }

  /// Every literal with Chinese in it and six characters of its own, without what is put into it.
  private func longWords(in text: String) -> [String] {
    LiteralScan(text).literals.filter { $0.isChinese && $0.own >= 6 }.map(\.words)
  }
}
