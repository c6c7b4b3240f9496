import Casework
import Foundation
import ReferenceData
import Testing
import Values
import Vocabulary

/// The answers of the guide beside the texts of the laws: every number stands in an article that is cited, and an
/// answer that cannot be compared says so in the data.
struct GuideNumberTests {
  /// The laws that can be read here, by the names under which the guide cites them.
  private static let files = [
    "消费者权益保护法": "consumer-law", "实施条例": "regulations-778", "总局令第121号": "samr-order-121",
    "个人信息保护法": "personal-information-law",
  ]

  /// Numbers of telephones, which stand in no law.
  private static let hotlines: Set<Int> = [110, 12315, 12345]

  private static func laws() throws -> [String: [Int: String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Law")
    return try files.mapValues { name in
      let text = try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
      return articles(of: text)
    }
  }

  /// The articles of a law by their numbers; each begins with its number in Chinese.
  private static func articles(of text: String) -> [Int: String] {
    var articles: [Int: String] = [:]
    var number = 0
    for line in text.split(separator: "\n") {
      if line.hasPrefix(ChineseNumber.article(number + 1)) { number += 1 }
      articles[number, default: ""] += line
    }
    return articles
  }

  /// The law and the article of each part of a source: `总局令第121号第8条、第10条`.
  private static func cited(_ source: String) -> [(law: String, article: Int)] {
    var law = ""
    return source.split(separator: "、").map { part in
      var rest = String(part)
      if let known = files.keys.first(where: rest.hasPrefix) {
        law = known
        rest.removeFirst(known.count)
      } else if !rest.hasPrefix("第") {
        law = String(rest.prefix { $0 != "第" })
        rest.removeFirst(law.count)
      }
      return (law, Int(rest.dropFirst().prefix(while: \.isNumber)) ?? 0)
    }
  }

  private static func numbers(_ text: String) -> Set<Int> {
    Set(text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) })
  }

  private static func guide() throws -> [Guide.Entry] {
    try Guide(ReferenceData().bytes(Guide.file)).entries
  }

  @Test func theLawsAreWhole() throws {
    let laws = try Self.laws()
    #expect(
      laws.mapValues { $0.keys.max() ?? 0 } == [
        "消费者权益保护法": 63, "实施条例": 53, "总局令第121号": 46, "个人信息保护法": 74,
      ])
  }

  /// What the data call verified can be read in the articles that are cited; all else is marked.
  @Test func everyNumberStandsInTheLawOrIsMarked() throws {
    let laws = try Self.laws()
    for entry in try Self.guide() {
      let cited = Self.cited(entry.source.zh)
      #expect(!cited.isEmpty, "\(entry.id)")
      let texts = cited.map { laws[$0.law]?[$0.article] }
      let text = texts.compactMap { $0 }.joined()
      let told = Self.numbers(entry.answer.zh).subtracting(Self.hotlines)
      let missing = told.filter {
        !Self.numbers(text).contains($0) && !text.contains(ChineseNumber.words($0))
      }
      let canBeCompared = texts.allSatisfy { $0 != nil } && missing.isEmpty
      #expect(entry.isVerified == canBeCompared, "\(entry.id): \(missing.sorted())")
    }
  }

  /// A number that no cited article has would be found.
  @Test func aWrongNumberIsNoticed() throws {
    let article = try #require(try Self.laws()["总局令第121号"]?[15])
    let found = [7, 8].filter {
      article.contains(ChineseNumber.words($0)) || Self.numbers(article).contains($0)
    }
    #expect(found == [7])
  }

  @Test(arguments: [
    (7, "七"), (10, "十"), (15, "十五"), (30, "三十"), (60, "六十"), (121, "一百二十一"), (105, "一百零五"),
    (500, "五百"), (1000, "一千"), (50000, "五万"),
  ])
  func numbersAreWrittenAsLawsDo(_ number: Int, _ words: String) {
    #expect(ChineseNumber.words(number) == words)
  }
}

/// Whole numbers as laws write them.
private enum ChineseNumber {
  private static let digits = Array("零一二三四五六七八九").map(String.init)

  static func article(_ number: Int) -> String { "第\(words(number))条" }

  static func words(_ number: Int) -> String {
    if number < 10 { return digits[number] }
    for (step, sign) in [(10000, "万"), (1000, "千"), (100, "百"), (10, "十")] where number >= step {
      let (most, rest) = number.quotientAndRemainder(dividingBy: step)
      let head = step == 10 && most == 1 && number < 20 ? "" : words(most)
      let gap = rest > 0 && rest * 10 < step ? "零" : ""
      return head + sign + (rest > 0 ? gap + words(rest) : "")
    }
    return ""
  }
}
