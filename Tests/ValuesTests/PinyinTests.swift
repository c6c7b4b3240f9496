import Casework
import Testing
import Vocabulary

@testable import Values

struct PinyinTests {
  @Test(arguments: [
    ("食品", ["shipin", "sp"]), ("旅游", ["lvyou", "ly"]), ("12315使用", ["12315shiyong", "12315sy"]),
    ("KTV 量贩", ["ktvliangfan", "ktvlf"]), ("ＫＴＶ量贩", ["ktvliangfan", "ktvlf"]), ("Mall", []),
    ("", []),
    ("、。", []),
  ])
  func textsAreSpelt(text: String, spellings: [String]) {
    #expect(Pinyin.spellings(of: text) == spellings)
  }

  @Test(arguments: [
    ("重庆火锅", ["chongqinghuoguo", "zhongqinghuoguo", "cqhg", "zqhg"]),
    ("工商银行", ["gongshangyinhang", "gongshangyinxing", "gsyh", "gsyx"]),
    ("音乐", ["yinyue", "yinle", "yy", "yl"]), ("单县", ["shanxian", "danxian", "sx", "dx"]),
    ("侵略", ["qinlve", "qinlue"]),
  ])
  func everyReadingIsKept(text: String, spellings: [String]) {
    #expect(Set(spellings).isSubset(of: Pinyin.spellings(of: text)))
  }

  @Test(arguments: [
    ("重庆火锅", ["qhg", "hg"]), ("华联", []), ("ABC超市", ["bccs", "ccs", "cs"]), ("Apple", []), ("", []),
    ("店", []),
  ])
  func initialsInsideANameCount(text: String, initials: [String]) {
    #expect(Pinyin.innerInitials(of: text) == initials)
  }

  @Test func manyReadingsStayFew() {
    let spellings = Pinyin.spellings(of: String(repeating: "行", count: 40))
    #expect(spellings.count <= 32)
    #expect(spellings.contains(String(repeating: "xing", count: 40)))
  }

  /// But for a few that stand for words of several syllables, such as 瓩.
  @Test func nearlyEveryCharacterOfTheBasicSetIsRead() {
    let missing = ("一"..."龥").unicodeScalars.filter { Pinyin.readings(of: $0).isEmpty }
    #expect(missing.count <= 10)
    #expect(Pinyin.readings(of: "a").isEmpty)
    #expect(Pinyin.readings(of: "\u{A000}").isEmpty)
  }
}

extension ClosedRange<Unicode.Scalar> {
  fileprivate var unicodeScalars: [Unicode.Scalar] {
    (lowerBound.value...upperBound.value).compactMap(Unicode.Scalar.init)
  }
}
