import Randomness
import TerminalKit
import Testing

@testable import PaperPDF

/// What is drawn on A4 is what was written, wherever it stands and whatever font has it.
@Suite(.readsPapers) struct PaperPDFTests {
  private static let texts = [
    "投诉登记表\n\n编号：    TS-20270315-A-0001             来源：    来访",
    "姓名：  Zoé Ñandú      电话：  138****0001  ￥1,265.60元（约）",
    "全角：ＡＢ１２，。、；：？！“三包”‘一’……——·《法》【注】％",
    "[x]是 [ ]否  ________  ①②℃×→■  一~二@#%^*()",
    "Ж Жанна αβγ ½ № 한국 あいう ｱｲ Tiếng Việt",
    "éẹ̌ e\u{301}o\u{308}  王𠮷芳  朱镕基  㙍",
    "双方自愿达成如下协议：如何如此",
  ]

  @Test(arguments: texts) func whatIsWrittenIsRead(text: String) throws {
    let paper = try DrawnPaper(text)
    let written = text.split(separator: "\n").map(DrawnPaper.plain)
    #expect(try paper.lines("-layout") == written)
    #expect(try paper.lines("-raw") == written)
    #expect(paper.document.unprintable == [])
  }

  /// Read without regard to the layout, words come in another order and stay whole.
  @Test func wordsStayWholeWhereverTheyAreRead() throws {
    let text = "编号：    TS-20270315    来源：    来访\n投诉人：  张三丰        电话：    13800138000"
    let words = try DrawnPaper(text).lines().flatMap { $0.split(separator: " ") }
    #expect(words.sorted() == text.split { $0 == " " || $0 == "\n" }.sorted())
  }

  private static let pools = [
    "投诉登记表编号市场监督管理局消费者权益保护法如", "ABCDEFGabcdefgimw", "0123456789",
    "，。、；：？！（）《》", "“”‘’…—·①℃×→￥", "éüñçø", "αβЖд", "あア한", "𠮷𡈽", "-/.,:;()[]#@&+=_*",
  ].map(Array.init)

  private func line(_ random: inout SplitMix) -> String {
    var line = ""
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        if let character = Self.pools.randomElement(using: &random)?.randomElement(using: &random) {
          line.append(character)
        }
      }
      line += String(repeating: " ", count: .random(in: 1...4, using: &random))
    }
    return String(TextWidth.prefix(line, fitting: 80))
  }

  @Test(arguments: 1...8) func anyLineIsRead(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let lines = (0..<46).map { _ in line(&random) }
    let paper = try DrawnPaper(lines.joined(separator: "\n"))
    let lacking = Set(paper.document.unprintable)
    let shown = lines.map { String($0.map { lacking.contains($0) ? "〓" : $0 }) }
    #expect(try paper.lines("-layout") == shown.map(DrawnPaper.plain))
    #expect(try paper.words() == words(of: shown))
  }

  /// Where the words of lines stand, as a terminal counts columns.
  private func words(of lines: [String]) -> [DrawnPaper.Word] {
    lines.enumerated().flatMap { number, line in
      line.split(separator: " ").map { word in
        let column = TextWidth.columns(of: line[..<word.startIndex])
        return DrawnPaper.Word(
          text: String(word), line: number,
          columns: column..<column + TextWidth.columns(of: word))
      }
    }
  }

  /// A text that can be read may still be no picture: what is embedded of a font may lack its outlines.
  @Test func everyCharacterLeavesInk() throws {
    let all = stride(from: 0x4E00, to: 0x9FA6, by: 9).compactMap(Unicode.Scalar.init)
    let characters = ["如"] + all.map(Character.init)
    let rows = stride(from: 0, to: characters.count, by: 40).map {
      String(characters[$0..<min($0 + 40, characters.count)])
    }
    let text = rows.joined(separator: "\n")
    let pictures = try DrawnPaper(text).pictures()
    let pages = SheetPages(
      SheetLine.lines(of: text), most: PDFCanvas.lines, barLines: PDFCanvas.barLines
    ).pages
    #expect(pictures.count == pages.count)
    for (picture, page) in zip(pictures, pages) {
      for (line, text) in page.map(\.text).enumerated() {
        let blank = text.enumerated().filter { !picture.hasInk(line: line, column: $0.offset * 2) }
        #expect(blank.map(\.element) == [])
      }
    }
    #expect(!pictures[0].hasInk(line: 0, column: 80), "a margin has none")
  }

  @Test func whatNoFontHasIsTold() throws {
    let paper = try DrawnPaper("王\u{10FFFD}芳 \u{10FFFD}\u{E0FF} 〓 完")
    #expect(paper.document.unprintable == ["\u{10FFFD}", "\u{E0FF}"])
    #expect(try paper.lines("-layout") == ["王〓芳 〓〓 〓 完"])
  }

  /// They are told as on the screen, and change no direction.
  @Test func whatCannotBeSeenIsNamed() throws {
    let paper = try DrawnPaper("甲\u{202E}乙\t丙\u{7}")
    #expect(try paper.lines("-layout") == ["甲<U+202E>乙 丙<U+0007>"])
  }

  /// Letters that join are one sign; some readers turn it round, and its neighbours stay.
  @Test func wordsFromRightToLeftStayTogether() throws {
    let paper = try DrawnPaper("甲 שלום עולם 乙 مرحبا 12")
    let letters = try #require(paper.lines("-raw").first).unicodeScalars
      .filter { !(0x202A...0x202E).contains($0.value) }
    let read = String(String.UnicodeScalarView(letters))
    let words = read.split(separator: " ").map { $0.sorted().map(String.init).joined() }
    let written = "甲 שלום עולם 乙 مرحبا 12".split(separator: " ")
    #expect(words.count == written.count && words.first == "甲" && words.last == "12")
    #expect(words.sorted() == written.map { $0.sorted().map(String.init).joined() }.sorted())
  }

  @Test func longTextsHaveNumberedPages() throws {
    let lines = (1...200).map { "第\($0)行 \($0 * 7)" }
    let paper = try DrawnPaper(lines.joined(separator: "\n") + "\n")
    let feet = (1...5).map { "\($0)/5" }
    let read = try paper.lines("-layout")
    #expect(read.filter { !feet.contains($0) } == lines)
    #expect(read.filter(feet.contains) == feet)
    #expect(try paper.facts()["Pages"] == "5")
  }

  /// Sheets that come apart say whose they are.
  @Test func theFootNamesThePaper() throws {
    let lines = (1...50).map { "第\($0)行" }
    let title = "登记表 TS-20270315-A-0001"
    let paper = try DrawnPaper(lines.joined(separator: "\n"), title: title)
    let read = try paper.lines("-layout")
    #expect(read.filter { !lines.contains($0) } == ["\(title) 1/2", "\(title) 2/2"])
  }

  @Test func anEmptyTextIsAnEmptySheet() throws {
    for text in ["", "\n", " \n \n"] {
      let paper = try DrawnPaper(text)
      #expect(try paper.lines("-layout") == [])
      #expect(try paper.facts()["Pages"] == "1")
    }
  }

  /// Nothing is said of the document but its title and the program.
  @Test func theTitleIsAllThatIsSaid() throws {
    let facts = try DrawnPaper("一", title: "登记表 (TS-1) \\ <x>").facts()
    #expect(facts["Title"] == "登记表 (TS-1) \\ <x>" && facts["Creator"] == "desk315")
    #expect(facts["Page size"] == "595.28 x 841.89 pts (A4)")
    #expect(
      ["Author", "Subject", "Keywords", "Custom Metadata"].map { facts[$0] ?? "no" }
        == ["no", "no", "no", "no"])
  }

  @Test func librariesThatAreMissingAreNamed() throws {
    for place in PaperPDF.libraries.indices {
      for other in ["libdesk315-none.so.9", "libc.so.6"] {
        var libraries = PaperPDF.libraries
        libraries[place] = other
        #expect(throws: PaperPDFProblem.noLibraries(other)) {
          try PaperPDF.document([[SheetLine("一")]], title: "", libraries: libraries)
        }
      }
    }
    #expect(try DrawnPaper("一").lines() == ["一"])
  }
}

/// Charts on sheets: columns stand on the line that they are given to.
@Suite(.readsPapers) struct SheetColumnTests {
  private func chart() -> [SheetLine] {
    var foot = SheetLine("9 10").held
    foot.columns = [.init(left: 0, width: 2, height: 2), .init(left: 6, width: 2, height: 1)]
    return [SheetLine("图"), SheetLine("").held, SheetLine("").held, foot]
  }

  @Test func columnsStandOverTheLinesAbove() throws {
    let picture = try #require(try DrawnPaper(chart()).pictures().first)
    #expect(picture.hasInk(line: 1, column: 0) && picture.hasInk(line: 2, column: 0))
    #expect(!picture.hasInk(line: 1, column: 6) && picture.hasInk(line: 2, column: 6))
    // Between the two: the edge of the first lies on a dot of the second column behind it.
    #expect(!picture.hasInk(line: 2, column: 3))
  }

  @Test(arguments: 1...14) func aChartStaysOnOneSheet(before: Int) {
    let lines = (0..<before).map { SheetLine("\($0)") } + chart()
    let pages = SheetPages(lines, most: 10, barLines: 3).pages
    let charts = pages.filter { $0.contains { $0.text == "图" } }
    #expect(charts.count == 1 && charts[0].suffix(4) == chart()[...])
  }

  @Test func eachPartBeginsOnASheet() throws {
    let paper = try DrawnPaper(parts: [[SheetLine("一")], [SheetLine("二")]])
    #expect(try paper.pictures().count == 2)
    #expect(try paper.lines("-layout").prefix(3) == ["一", "1/2", "二"])
  }
}
