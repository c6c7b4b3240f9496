import Casework
import ReferenceData
import Testing
import Values
import Vocabulary

struct GuideDataTests {
  private func guide() throws -> Guide {
    try Guide(ReferenceData().bytes(Guide.file))
  }

  /// The laws that are cited and how many articles each has.
  private let articles = [
    "消费者权益保护法": 63, "实施条例": 53, "总局令第121号": 46, "食品安全法": 154,
    "个人信息保护法": 74, "民法典": 1260, "反不正当竞争法": 41, "快递暂行条例": 48, "旅游法": 112,
  ]

  @Test func allAnswersCiteTheirArticles() throws {
    let entries = try guide().entries
    #expect(entries.count >= 55)
    for entry in entries {
      var law = ""
      for part in entry.source.zh.split(separator: "、") {
        let ends = part.firstRange(of: "第", behindLawsIn: articles.keys.sorted()) ?? part.startIndex
        if ends > part.startIndex { law = String(part[..<ends]) }
        let number = part[ends...].dropFirst().prefix { $0.isNumber }
        let article = try #require(Int(number), "\(entry.id) \(part)")
        #expect((1...(articles[law] ?? 0)).contains(article), "\(entry.id) \(part)")
      }
    }
  }

  /// What somebody tells finds its answer by the words of the guide, else by what it is about.
  @Test(arguments: [
    ("健身卡\n店关门跑路了", "", "prepaid_closed"), ("电饭锅\n用三天坏了", "质量", "faulty_goods"),
    ("电饭锅\n不通电", "质量", "faulty_goods"), ("买的茶叶，秤不准", "", "short_weight"), ("租", "", nil),
    ("", "", nil),
    ("不知道", "其他", nil),
  ])
  func wordsFindTheirAnswer(_ words: String, _ nature: String, _ id: String?) throws {
    #expect(try guide().answer(to: words, nature: nature)?.id == id)
  }

  /// Both languages name the same articles.
  @Test func bothLanguagesCiteTheSame() throws {
    for entry in try guide().entries {
      #expect(numbers(entry.source.zh) == numbers(entry.source.en), "\(entry.id)")
      #expect(!entry.answer.zh.contains { $0.isASCII && $0.isLetter }, "\(entry.id)")
    }
  }

  /// Numbers of articles; those of the orders themselves are not counted.
  private func numbers(_ source: String) -> [Int] {
    var numbers = source.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    numbers.removeAll { $0 == 121 || $0 == 778 }
    return numbers.sorted()
  }

  @Test(arguments: [
    (#"{"entries": []}"#, 1), ("{\n\"entries\": [\n{\"id\": \"a\"}]}", 3),
    (
      "{\n\"entries\": [{\"id\": \"a\", \"zh\": \"问\", \"en\": \"q\",\n\"answer\": {\"zh\": \"\", \"en\": \"a\"}, \"source\": {\"zh\": \"法\", \"en\": \"law\"}}]}",
      3
    ),
    ("{\"entries\": [],\n\"more\": 1}", 2),
  ])
  func aBrokenFileIsNamedWithItsLine(text: String, line: Int) {
    do {
      _ = try Guide(Array(text.utf8))
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.file == "guide.json" && error.line == line, "\(error)")
    }
  }
}

extension Substring {
  /// Where the article's number begins: behind the name of a law, where one stands in front.
  fileprivate func firstRange(of mark: Character, behindLawsIn laws: [String]) -> Index? {
    if let law = laws.first(where: hasPrefix) { return index(startIndex, offsetBy: law.count) }
    return firstIndex(of: mark)
  }
}
