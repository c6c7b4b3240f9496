import Casework
import Reports
import Testing
import Values
import Vocabulary

extension JSON {
  /// Everything that is told: numbers, and words under keys that are no ids.
  fileprivate func told(under key: String = "") -> [String] {
    switch self {
    case .number(let text): [text]
    case .string(let text): ["id", "as_of", "approx", "scope"].contains(key) ? [] : [text]
    case .array(let elements): elements.flatMap { $0.told(under: key) }
    case .object(let members): members.flatMap { $0.value.told(under: $0.key) }
    case .bool, .null: []
    }
  }
}

private let hostile = [
  "{{x}}", "=1+1", "<script>alert(1)</script>", "a|b", "\"onload=\"x", "**粗**", "a\nb", "'&amp;",
]

private func day(of words: String) throws -> Totals {
  let figures = CountedCase(
    kind: .complaint, status: .registered, channel: words, nature: words, clerk: words,
    venue: words, department: words, merchant: words, hour: 9, sums: Sums(count: 1))
  return try CountedDay.totals(
    [figures],
    [try CountedDay.tally("other", "4个", detail: words)])
}

@Test(arguments: [Language.chinese, .english])
func thePageShowsEveryFigureOfTheJSON(language: Language) throws {
  let totals = try CountedDay.whole()
  let page = totals.page(language, zone: .shanghai)
  let shown = Set(page.split { "<>\" ".contains($0) }.map(String.init))
  let missing = totals.json(zone: .shanghai, language: language).told().filter { figure in
    Int(figure) == nil ? !page.contains(Markup.html(figure)) : !shown.contains(figure)
  }
  #expect(missing == [])
}

@Test func thePageFetchesNothingAndRunsNothing() throws {
  let page = try CountedDay.whole().page(.chinese, zone: .shanghai)
  #expect(page.hasPrefix("<!doctype html>\n<html lang=\"zh-CN\">"))
  let fetching = ["<script", "http:", "https:", "src=", "url(", "@import"]
  #expect(fetching.filter { page.contains($0) } == [])
  let wanted = ["prefers-color-scheme: dark", "@media print", "size: A4", "width=device-width"]
  #expect(wanted.filter { !page.contains($0) } == [])
  #expect(page.contains("<svg viewBox=\"0 0 100 7\""))
  #expect(page.contains("<rect class=\"complaint\""))
}

@Test(arguments: hostile) func noValueIsMarkupOnThePage(words: String) throws {
  let page = try day(of: words).page(.chinese, zone: .shanghai)
  let plain = try day(of: "字").page(.chinese, zone: .shanghai)
  #expect(page.count { $0 == "<" } == plain.count { $0 == "<" })
  #expect(page.count { $0 == "\"" } == plain.count { $0 == "\"" })
  #expect(page.contains(Markup.html(words.replacing("\n", with: " "))))
}

@Test(arguments: hostile) func noValueIsMarkupInMarkdown(words: String) throws {
  let lines = try day(of: words).markdown(.chinese, zone: .shanghai).split(separator: "\n")
  let plain = try day(of: "字").markdown(.chinese, zone: .shanghai).split(separator: "\n")
  #expect(lines.count == plain.count)
  for (line, other) in zip(lines, plain) where other.hasPrefix("|") {
    #expect(line.replacing("\\|", with: "").count { $0 == "|" } == other.count { $0 == "|" })
    #expect(!line.contains("<"))
    #expect(!line.contains("**粗"))
  }
}

@Test func markdownHasTheTablesOfTheText() throws {
  let markdown = try CountedDay.whole().markdown(.chinese, zone: .shanghai)
  #expect(markdown.hasPrefix("# 合计\n\n2027-03-15  东门广场  截至 2027-03-15 11:20\n\n现场接受咨询130人次"))
  #expect(markdown.contains("\n## 登记与办理\n\n| 项目 | 投诉 | 举报 | 咨询 |\n| --- | ---: | ---: | ---: |\n"))
  let lines = markdown.split(separator: "\n")
  let rows = ["| 接到 | 28 | 3 | 9 |", "| 宣传资料 | 当天 | 5500多份 |"]
  #expect(rows.filter { row in !lines.contains { $0 == row } } == [])
}

@Test func whatChangedSinceFiguresWereGivenIsTold() throws {
  let before = try CountedDay.totals(
    Array(CountedDay.complaints.dropLast()), [try CountedDay.tally("leaflets", "5500多份")])
  let given = GivenFigures(
    at: Instant(CountedDay.day, hour: 11, minute: 5, in: .shanghai), receiver: "晚报",
    figures: before.json(zone: .shanghai))
  let now = try CountedDay.totals(
    CountedDay.complaints, [try CountedDay.tally("boards", "21块")], given: [given])
  let changes = now.changes(since: given).map { "\($0.label.zh) \($0.before) \($0.now)" }
  #expect(
    changes == [
      "投诉接到 27 28", "投诉未办结 8 9", "投诉待决定 0 1", "涉及金额 526.00 527.00",
      "宣传资料（当天） 5500多份 0", "展板（当天） 0 21块",
    ])
  let lines = now.lines(.chinese, zone: .shanghai, width: columns)
  #expect(lines.contains("2027-03-15 11:05  晚报  投诉接到          27        28"))
  #expect(now.page(.chinese, zone: .shanghai).contains("<td>晚报</td>"))
  let same = try CountedDay.totals(
    Array(CountedDay.complaints.dropLast()), [try CountedDay.tally("leaflets", "5500多份")],
    given: [given])
  #expect(same.changes(since: given).isEmpty)
  #expect(same.markdown(.chinese, zone: .shanghai).contains("| 晚报 | 没有变化 |"))
}
