import Casework
import Randomness
import Reports
import Testing
import Values
import Vocabulary

@testable import Interchange

/// What a spreadsheet would take for a number, a day, a time or a formula is guarded, and comes back.
@Suite struct SheetGuardTests {
  static let taken = [
    "01080007777", "02160001234", "007", "00", "0001.5", "1.50", "1.0", "5.", ".5", "123456789012",
    "1234567890.12", "3-15", "3/15", "1/2", "12-3-4", "2026-3-1", "2026/3/1", "2026.3.1", "26-3-1",
    "1 1/2", "1E5", "1e5", "1.5E-3", "2E+10", "1234E56", "TRUE", "false", "True", "1:30", "1:30:05",
    "12:00 PM", "上午9:30", "9时30分", "50%", "5 %", "1,280", "1,280.50", "￥199", "¥199", "$5", "5€",
    "(5)", "2026年", "2026年3月", "2026年3月1日", "3月15日", "3月", "Mar 5", "MAR1", "1-Mar", "Sept 5",
    "5 December", "1-Jan-26", "１２３", "０１２", "３－１５", "１Ｅ５", " 12", "12 ", "=1+1", "+1", "-1", "@x",
    "＝1", "＋1", "－1", "＠x", "'x", "＇x", "\tx", "''", "2026/3/1 9:12", "1-2", "6/18", "3.15.2026",
  ]

  static let left = [
    "13800138000", "199", "0", "10", "3.15", "0.5", "GZ-0001", "TS-20260315-A-0012", "面包", "A4",
    "E5",
    "p12315", "0571-88001234", "400-810-1234", "12315", "1号店", "7天无理由", "2026年货节", "3-15晚会",
    "truely", "May", "Marc 5a", "1/2只", "第1", "a=1", "小票；照片", "",
  ]

  @Test(arguments: taken) func whatIsTakenIsGuardedAndComesBack(words: String) throws {
    #expect(CSV.neutral(words) == "'" + words)
    #expect(CSV.plain(CSV.neutral(words)) == words)
    let rows = try CSV.rows(CSV.bytes([["h", "i"], [words, "x"]]))
    #expect(rows.last?.cells == [words, "x"])
  }

  @Test(arguments: left) func whatIsNotTakenIsLeft(words: String) {
    #expect(CSV.neutral(words) == words)
  }

  /// An apostrophe that somebody typed stays, in our own sheets and in others'.
  @Test func typedApostrophesStay() {
    for words in ["'n 店", "'", "''", "'1", "''1", "'=1", "'3-15", "'面包'"] {
      #expect(CSV.plain(CSV.neutral(words)) == words, "\(words)")
    }
    #expect(CSV.plain("'n 店") == "'n 店")
    #expect(CSV.plain("'13800138000") == "13800138000")
    #expect(CSV.plain("'3-15") == "3-15")
  }

  /// Figures of this program are figures in a sheet; words in their place are not.
  @Test func figuresAreLeftAndRoughOnesGuarded() {
    for figure in [
      "199.00", "1280.5", "2026-03-01", "2026-03-01 09:12", "2026-03-15T09:12:00+08:00", "true",
      "false",
      "12", "123456789012.00",
    ] {
      var bytes: [UInt8] = []
      CSV.write([.figure(figure), .words("x")], to: &bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("'"), "\(text)")
    }
    var bytes: [UInt8] = []
    CSV.write([.figure("2026年1月"), .figure("=1")], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "'2026年1月,'=1\r\n")
  }

  /// The first look at a cell lets everything pass that is a figure as a whole.
  @Test func theFirstLookHidesNothing() {
    var random = SplitMix(seed: 315)
    let signs = Set(CellForm.others.joined()).map { String($0) }.sorted()
    let parts: [String] =
      signs.map { $0 == "m" ? "Mar" : $0 == "d" ? "7" : $0 }
      + ["12", "03", "2026", "１", "０３", "ＭＡＲ", "sept", "Ｅ", "TRUE", "ｆａｌｓｅ", "，", "．", "　", "\t"]
      + ["TS", "号", "x", "*", "=", "商店", "t", "\"", ";", "é", "\u{301}", "。", "\u{F98E}", "\r\n"]
    var taken = 0
    for _ in 0..<6_000 {
      let words = (0..<Int.random(in: 1...5, using: &random))
        .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      var (written, whole): ([UInt8], [UInt8]) = ([], [])
      CSV.write(words: words, alone: false, to: &written)
      CSV.write(CSV.neutral(words), alone: false, to: &whole)
      #expect(written == whole, "\(words.debugDescription)")
      guard CellLook.isTaken(words) else { continue }
      taken += 1
      #expect(CellLook.mayBeTaken(words), "\(words.debugDescription)")
    }
    #expect(taken > 100)
  }
}
