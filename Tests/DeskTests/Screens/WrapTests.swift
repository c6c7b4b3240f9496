import TerminalKit
import Testing
import Values

@testable import Desk

/// Lines of words that people read.
@Suite struct WrapTests {
  @Test(arguments: [
    ("没有记：性质、类别、金额", 20, ["没有记：性质、类别、", "金额"]),
    ("没有记：性质、类别、金额", 18, ["没有记：性质、", "类别、金额"]),
    ("甲乙丙丁戊己庚辛", 8, ["甲乙丙丁", "戊己庚辛"]), ("甲乙丙丁，戊己", 8, ["甲乙丙", "丁，戊己"]),
    ("see the next page", 9, ["see the", "next page"]),
    ("挽回12,860.50元", 12, ["挽回", "12,860.50元"]), ("", 10, [""]),
    ("甲乙 --unmask", 9, ["甲乙", "--unmask"]), ("甲乙 -o 丙丁", 6, ["甲乙", "-o 丙", "丁"]),
    ("甲乙丙need_material", 14, ["甲乙丙", "need_material"]),
    ("甲乙丙settings.json", 14, ["甲乙丙", "settings.json"]), ("甲乙丙.丁", 7, ["甲乙丙.", "丁"]),
  ])
  func aLineRatherEndsBehindAMark(text: String, columns: Int, lines: [String]) {
    #expect(TextWidth.wrap(text, columns: columns) == lines)
  }
}
