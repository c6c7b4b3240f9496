import Testing

@testable import CaseStore

@Suite("Words as the search table holds them")
struct SearchWordsTests {
  @Test(arguments: [
    ("退款", "退款 款"), ("退", "退"), ("", ""), ("，。", ""),
    // Signs of either width part words, and so do blanks.
    ("商家，退款", "商家 家 退款 款"), ("商家、退款", "商家 家 退款 款"), ("商家—退款", "商家 家 退款 款"),
    ("商家 退款", "商家 家 退款 款"), ("a_b", "a b"), ("12.50", "12 2 50 0"),
    // Scripts part words, too; a Chinese radical is where the other begins.
    ("Haier 冰箱", "ha ai ie er r 冰箱 箱"), ("A座102", "a 座 10 02 2"), ("a⺀", "a ⺀"),
    // Digits of other scripts and pictures are parts of words.
    ("٣٤件", "٣٤ ٤ 件"), ("好🙂评", "好🙂 🙂评 评"),
  ])
  func aTextIsItsPairsAndTheLastOfEachRun(text: String, tokens: String) {
    #expect(SearchWords.tokens(ofText: SearchWords.text(text)) == tokens)
  }

  /// What is no part of a word is left out, and so is what only parts words.
  @Test(arguments: [
    ("商家，退款。", "商家 退款"), ("Haier冰箱", "haier 冰箱"), ("  12.50", "12 50"), ("，。", ""),
  ])
  func aTextIsItsRuns(text: String, runs: String) {
    #expect(SearchWords.text(text) == runs)
    #expect(SearchWords.text(runs) == runs)
  }

  @Test(
    arguments: [
      ("退款", "\"退款\""), ("不退款", "\"不退 退款\""), ("退", "\"退\" *"), ("，", nil), ("", nil),
      ("商家，退款", "\"商家 家 退款\""), ("A座", "\"a 座\" *"), ("2.5", "\"2 5\" *"),
    ] as [(String, String?)])
  func aWordIsLookedForByItsPairs(word: String, query: String?) {
    #expect(SearchWords.phrase(word)?.query == query)
  }

  /// A name is held as it is written and as it is compared, where these are two.
  @Test(arguments: [
    ("样店", "样店 店"), ("“样”店", "样 店 \u{A6} 样店 店"), ("7-11", "7 11 1"), ("A·B", "a b \u{A6} ab b"),
  ])
  func aNameIsHeldInBothForms(name: String, tokens: String) {
    #expect(SearchWords.tokens(ofText: SearchWords.text(ofName: name)) == tokens)
  }
}
