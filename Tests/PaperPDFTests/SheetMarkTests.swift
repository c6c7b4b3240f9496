import ReceiptReading
import TerminalKit
import Testing

@testable import PaperPDF

/// What stands on a sheet beside its text: the title larger than the rest, the bars that a scanner reads.
@Suite(.readsPapers) struct SheetMarkTests {
  private func bars(_ number: String, error: Int = 0) -> [Range<Int>] {
    let modules = Code128.modules(number, error: error)
    return modules.indices.filter { modules[$0] }.map { $0..<$0 + 1 }
  }

  /// A slip with bars beneath its number.
  private func slip(_ number: String, error: Int = 0) -> [SheetLine] {
    [
      SheetLine("                登记回执", isTitle: true), SheetLine("编号：TS-20270315-\(number)"),
      SheetLine("日期：2027年3月15日"),
    ].enumerated().map { place, line in
      var line = line
      if place == 1 { line.bars = bars(number, error: error) }
      return line
    }
  }

  private static let numbers = [
    "A-0001", "A12-0001", "ABCD12-99999", String(repeating: "W", count: 30),
  ]

  @Test(
    .enabled(if: BarcodeScanner.program != nil, "zbarimg is not there"), arguments: numbers)
  func aNumberIsScanned(number: String) throws {
    #expect(try DrawnPaper(slip(number)).scanned() == [number])
  }

  /// The scanner reads neither a wrong check sign nor a sheet without bars.
  @Test(.enabled(if: BarcodeScanner.program != nil, "zbarimg is not there"))
  func whatIsNoBarcodeIsNotScanned() throws {
    for error in [1, 7, 50] {
      #expect(try DrawnPaper(slip("A-0001", error: error)).scanned() == [""])
    }
    #expect(try DrawnPaper("编号：TS-20270315-A-0001").scanned() == [""])
  }

  /// Bars take room, and nothing of the text.
  @Test func barsAreNoWords() throws {
    let paper = try DrawnPaper(slip("A-0001"))
    let words = ["登记回执", "编号：TS-20270315-A-0001", "日期：2027年3月15日"]
    #expect(try paper.lines("-layout") == words)
    #expect(try paper.lines("-raw") == words)
    let lines = try paper.edges().map { Int((($0.top + $0.bottom) / 2 - 48) / 16.2) }
    #expect(Set(lines) == [0, 1, 5] && paper.document.unprintable == [])
    let picture = try #require(try paper.pictures().first)
    #expect(picture.hasInk(line: 2, column: 0) && picture.hasInk(line: 3, column: 18))
    #expect(!picture.hasInk(line: 2, column: 24) && !picture.hasInk(line: 4, column: 24))
  }

  /// A title is a third larger than its text, in the middle, and read as the text is.
  @Test(arguments: ["登记回执", "Zoé 转办单 ①", "如何“三包”"])
  func aTitleIsLarger(title: String) throws {
    let paper = try DrawnPaper([SheetLine("  " + title, isTitle: true), SheetLine(title)])
    #expect(try paper.lines("-layout") == [title, title])
    let words = try paper.edges()
    let title = words.filter { $0.top + $0.bottom < 2 * 64 }
    let plain = words.filter { $0.top + $0.bottom > 2 * 64 }
    let width = { (words: [DrawnPaper.Edges]) in
      (words.map(\.right).max() ?? 0) - (words.map(\.left).min() ?? 0)
    }
    #expect(abs(width(title) / width(plain) - 16.0 / 12) < 0.01)
    let middle = ((title.map(\.left).min() ?? 0) + (title.map(\.right).max() ?? 0)) / 2
    #expect(abs(middle - 595.28 / 2) < 0.1)
  }

  /// One that has no room when it is larger looks as the others do.
  @Test func aLongTitleIsNotEnlarged() throws {
    let title = String(repeating: "调解", count: 16)
    let paper = try DrawnPaper([SheetLine(title, isTitle: true)])
    #expect(try paper.words().map(\.columns) == [0..<64])
  }
}
